"""One page of a PDF as plain values: runs of characters in the order of the content stream, ruled lines, and whether it has images.

pdfium sorts text objects of a line by x and invents blanks and line ends around Thai marks. Both are undone here: runs are put
back into content order, and its invented characters are dropped (`pdf_lines` decides blanks again, by the gap).
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

MARKS = frozenset("ัิีึืฺุู็่้๊๋์ํ๎" + "".join(map(chr, [0xF701, 0xF702, 0xF703, 0xF704, *range(0xF705, 0xF70F), *range(0xF710, 0xF71B)])))
MARK_LETTERS = "".join(MARKS)
BOLD_WEIGHT = 600
MAX_FORM_DEPTH = 5
NAME_BYTES = 256
STAND_INS = {0: "\ufffd", 2: "-", 0xFFFE: "-"}  # pdfium's own signs for "no character" and for a hyphen at a line's end
BLANKS = frozenset({9, 10, 13, 32})
SPACE = 32
HOLE = 4.0  # points: wider than a stretched blank
INK = 0.5  # points: a blank has no height
NIKHAHIT, SARA_U, SARA_AM = "\u0e4d", "\u0e38", "ำ"
OUTLINES = 50  # shapes: a page with more of them and no text has its letters drawn


@dataclass(frozen=True, slots=True)
class Run:
    """Characters drawn by one text object with no gap in them. x from the left, `y` the baseline from the page's foot, in points."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line: upright where x0 == x1, level where y0 == y1."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class PageText:
    """All that the later steps need of a page; no pdfium object is kept.

    `picture`: what share of the page its largest image covers; 1 where drawn shapes alone fill a page without any text.
    """

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    rules: tuple[Rule, ...]
    picture: float
    reordered: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """How page coordinates lie when the page is shown: `quarter` turns clockwise of a page of `width` and `height` (unturned)."""

    quarter: int
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the file's coordinates stands on the page as people see it."""
        turned = ((x, y), (y, self.width - x), (self.width - x, self.height - y), (self.height - y, x))
        return turned[self.quarter]


def read_page(pdf: Any, index: int) -> PageText:  # noqa: ANN401  pypdfium2 has no types
    """Page `index` (from 0) as values; every pdfium object is closed again."""
    import pypdfium2.raw as c  # noqa: PLC0415

    page = pdf[index]
    try:
        width, height = page.get_size()
        quarter = page.get_rotation() // 90 % 4
        turn = Turn(quarter, *((width, height) if quarter % 2 == 0 else (height, width)))
        objects = tuple(_objects(c, page.raw))
        textpage = page.get_textpage()
        try:
            runs, reordered = _runs(c, textpage, {_address(o): i for i, (o, _) in enumerate(objects)}, turn)
        finally:
            textpage.close()
        rules = tuple(rule for o, kind in objects if kind == c.FPDF_PAGEOBJ_PATH for rule in _rules(c, o, turn))
        picture = max((_area(c, o) for o, kind in objects if kind == c.FPDF_PAGEOBJ_IMAGE), default=0.0) / (width * height)
        if not runs and sum(kind == c.FPDF_PAGEOBJ_PATH for _, kind in objects) > OUTLINES:
            picture = 1.0
        return PageText(index + 1, width, height, runs, rules, picture, reordered)
    finally:
        page.close()


def _address(handle: Any) -> int:  # noqa: ANN401
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _objects(c: Any, page: Any) -> Iterator[tuple[Any, int]]:  # noqa: ANN401
    """All page objects with their kinds, in content order, those inside forms too."""
    for i in range(c.FPDFPage_CountObjects(page)):
        yield from _inside(c, c.FPDFPage_GetObject(page, i), 0)


def _inside(c: Any, handle: Any, depth: int) -> Iterator[tuple[Any, int]]:  # noqa: ANN401
    kind = c.FPDFPageObj_GetType(handle)
    yield handle, kind
    if kind == c.FPDF_PAGEOBJ_FORM and depth < MAX_FORM_DEPTH:
        for i in range(c.FPDFFormObj_CountObjects(handle)):
            yield from _inside(c, c.FPDFFormObj_GetObject(handle, i), depth + 1)


def _runs(c: Any, textpage: Any, order: dict[int, int], turn: Turn) -> tuple[tuple[Run, ...], bool]:  # noqa: ANN401
    """The page's runs in content order, and whether that differs from pdfium's own order."""
    spans = list(_spans(c, textpage))
    keys = [order.get(_address(handle), -1) for handle, _, _ in spans]
    for i, key in enumerate(keys):  # an object that cannot be found stays where pdfium has it
        if key < 0:
            keys[i] = keys[i - 1] if i else 0
    by_content = sorted(range(len(spans)), key=lambda i: keys[i])
    measure = _Measure(c, textpage, turn)
    runs = tuple(measure.run(*spans[i]) for i in by_content)
    return runs, by_content != list(range(len(spans)))


def _spans(c: Any, textpage: Any) -> Iterator[tuple[Any, int, str]]:  # noqa: ANN401
    """(text object, first character's index, text) of each run; invented characters end a run and are dropped."""
    handle, address, start, text = None, 0, 0, ""
    raw, glyphs = textpage.raw, _Glyphs(c, textpage.raw)
    for i in range(textpage.count_chars()):
        code = c.FPDFText_GetUnicode(raw, i)
        current = c.FPDFText_GetTextObject(raw, i)
        here = 0 if code in BLANKS and c.FPDFText_IsGenerated(raw, i) else _address(current)
        if here != address or not here:
            if text:
                yield handle, start, text
            handle, address, start, text = current, here, i, ""
        if here:
            text += glyphs.blank(i, text[-1:]) if code == SPACE else STAND_INS.get(code) or chr(code)
        if here and code == SPACE and glyphs.hole_after(i):
            address = 0  # what stands in the hole was drawn elsewhere in the stream
    if text:
        yield handle, start, text


class _Glyphs:
    """Tells true blanks from marks that the file calls a blank (a font that maps nikhahit or sara u to the blank's code)."""

    def __init__(self, c: Any, textpage: Any) -> None:  # noqa: ANN401
        self.c, self.textpage = c, textpage
        self.left, self.right, self.foot, self.top = (ctypes.c_double() for _ in range(4))
        self.x, self.y = ctypes.c_double(), ctypes.c_double()

    def blank(self, index: int, before: str) -> str:
        """A blank, or the mark that is drawn in its place; above another mark nobody can tell which, so it stays a blank."""
        self.c.FPDFText_GetCharBox(self.textpage, index, self.left, self.right, self.foot, self.top)
        if self.top.value - self.foot.value < INK:
            return " "
        self.c.FPDFText_GetCharOrigin(self.textpage, index, self.x, self.y)
        if before in MARKS:
            return " "
        return NIKHAHIT if self.foot.value > self.y.value else SARA_U


    def hole_after(self, index: int) -> bool:
        """Whether the next character starts far behind the blank that `blank` looked at last."""
        self.c.FPDFText_GetCharOrigin(self.textpage, index + 1, self.x, self.y)
        return self.x.value - self.right.value > HOLE


class _Measure:
    """Measures runs of one text page; keeps the buffers that pdfium fills, and what is known of fonts."""

    def __init__(self, c: Any, textpage: Any, turn: Turn) -> None:  # noqa: ANN401
        self.c, self.textpage, self.turn = c, textpage.raw, turn
        self.box, self.matrix, self.number = c.FS_RECTF(), c.FS_MATRIX(), ctypes.c_float()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.bold_fonts: dict[int, bool] = {}

    def run(self, handle: Any, start: int, text: str) -> Run:  # noqa: ANN401
        """The run with its place; blanks at its ends have no width."""
        visible = text.strip() or text
        first = start + text.index(visible)
        left, baseline = self._origin(first)
        x0, x1 = self._sides(first)
        last = len(visible.rstrip(MARK_LETTERS)) or 1  # a mark may end left of its letter
        for index in {first + last - 1, first + len(visible) - 1} - {first}:
            a, b = self._sides(index)
            x0, x1 = min(x0, a), max(x1, b)
        if visible.endswith(SARA_AM):
            x1 = max(x1, self._right_of(handle, x1))
        return Run(text, min(x0, left) if text[0] not in MARKS else x0, x1, baseline, self._size(handle), self._bold(handle))

    def _right_of(self, handle: Any, reach: float) -> float:  # noqa: ANN401
        """Where an object ends: the box of ำ that stands for several glyphs (ActualText) is that of the first one."""
        sides = [ctypes.c_float() for _ in range(4)]
        if not self.c.FPDFPageObj_GetBounds(handle, *sides):
            return reach
        a, _ = self.turn.point(sides[0].value, sides[1].value)
        b, _ = self.turn.point(sides[2].value, sides[3].value)
        return min(max(a, b), reach + self._size(handle))

    def _origin(self, index: int) -> tuple[float, float]:
        self.c.FPDFText_GetCharOrigin(self.textpage, index, self.x, self.y)
        return self.turn.point(self.x.value, self.y.value)

    def _sides(self, index: int) -> tuple[float, float]:
        self.c.FPDFText_GetLooseCharBox(self.textpage, index, self.box)
        a, _ = self.turn.point(self.box.left, self.box.bottom)
        b, _ = self.turn.point(self.box.right, self.box.top)
        return min(a, b), max(a, b)

    def _size(self, handle: Any) -> float:  # noqa: ANN401
        self.c.FPDFTextObj_GetFontSize(handle, self.number)
        self.c.FPDFPageObj_GetMatrix(handle, self.matrix)
        return float(round(self.number.value * math.hypot(self.matrix.c, self.matrix.d), 1)) or 1.0

    def _bold(self, handle: Any) -> bool:  # noqa: ANN401
        font = self.c.FPDFTextObj_GetFont(handle)
        key = _address(font)
        if key not in self.bold_fonts:
            name = ctypes.create_string_buffer(NAME_BYTES)
            self.c.FPDFFont_GetBaseFontName(font, name, NAME_BYTES)
            self.bold_fonts[key] = b"bold" in name.value.lower() or self.c.FPDFFont_GetWeight(font) >= BOLD_WEIGHT
        return self.bold_fonts[key]


def _area(c: Any, handle: Any) -> float:  # noqa: ANN401
    sides = [ctypes.c_float() for _ in range(4)]
    c.FPDFPageObj_GetBounds(handle, *sides)
    return (sides[2].value - sides[0].value) * (sides[3].value - sides[1].value)


THIN = 2.5  # points: a rectangle thinner than this is a ruled line


def _rules(c: Any, handle: Any, turn: Turn) -> Iterator[Rule]:  # noqa: ANN401
    """Ruled lines that a path draws: thin rectangles whole, else its level and upright strokes."""
    edges = [ctypes.c_float() for _ in range(4)]
    if not c.FPDFPageObj_GetBounds(handle, *edges):
        return
    x0, y0 = turn.point(edges[0].value, edges[1].value)
    x1, y1 = turn.point(edges[2].value, edges[3].value)
    box = Rule(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    if min(box.x1 - box.x0, box.y1 - box.y0) <= THIN:
        yield straight(box)
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    c.FPDFPath_GetDrawMode(handle, fill, stroke)
    if stroke.value:
        yield from _strokes(c, handle, turn)


def straight(box: Rule) -> Rule:
    """The middle line of a thin box."""
    if box.x1 - box.x0 < box.y1 - box.y0:
        middle = (box.x0 + box.x1) / 2
        return Rule(middle, box.y0, middle, box.y1)
    middle = (box.y0 + box.y1) / 2
    return Rule(box.x0, middle, box.x1, middle)


def _strokes(c: Any, handle: Any, turn: Turn) -> Iterator[Rule]:  # noqa: ANN401
    matrix, x, y = c.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    c.FPDFPageObj_GetMatrix(handle, matrix)
    begin = last = (0.0, 0.0)
    for i in range(c.FPDFPath_CountSegments(handle)):
        segment = c.FPDFPath_GetPathSegment(handle, i)
        c.FPDFPathSegment_GetPoint(segment, x, y)
        here = turn.point(
            matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f
        )
        kind = c.FPDFPathSegment_GetType(segment)
        if kind == c.FPDF_SEGMENT_MOVETO:
            begin = here
        elif kind == c.FPDF_SEGMENT_LINETO:
            yield from _level_or_upright(last, here)
        last = here
        if c.FPDFPathSegment_GetClose(segment):
            yield from _level_or_upright(here, begin)


def _level_or_upright(a: tuple[float, float], b: tuple[float, float]) -> Iterator[Rule]:
    if min(abs(a[0] - b[0]), abs(a[1] - b[1])) < 1:
        yield straight(Rule(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])))
