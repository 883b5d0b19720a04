"""One page of a PDF as plain values: runs of characters in the order of the content stream, and its ruled lines.

pdfium sorts the text objects of a line by x and invents blanks and line ends around Thai marks. Both are undone here: runs are
put back into content order, and its invented characters are dropped (`pdf_lines` decides blanks again, by the gap).
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docchecker.documents.pdf_shapes import Rule, Turn, fast, pointer, shapes_of

SHIFTED = "".join(map(chr, [*range(0xF701, 0xF70F), *range(0xF710, 0xF71B)]))  # marks in the private use of old fonts
MARK_LETTERS = "ัิีึืฺุู็่้๊๋์ํ๎" + SHIFTED
MARKS = frozenset(MARK_LETTERS)
NIKHAHIT, SARA_U, SARA_AM = "\u0e4d", "\u0e38", "\u0e33"
SPACE = 32
BLANKS = frozenset({9, 10, 13, SPACE})
STAND_INS = {0: "\ufffd", 2: "-", 0xFFFE: "-"}  # pdfium's own signs for "no character" and for a hyphen at a line's end
BOLD_WEIGHT = 600
NAME_BYTES = 256
HOLE = 4.0  # points: a gap behind a blank that no stretched blank explains
INK = 0.5  # points: a blank has no height


@dataclass(frozen=True, slots=True)
class Run:
    """Characters drawn by one text object with no gap in them; `y` is the baseline, counted from the page's foot, in points."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class PageText:
    """All that the later steps need of a page; no pdfium object is kept.

    `picture`: what share of the page its largest image covers; 1 where drawn shapes alone fill a page without any text.
    `reordered`: whether content order differs from pdfium's.
    """

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    rules: tuple[Rule, ...]
    picture: float
    reordered: bool


def read_page(pdf: Any, index: int) -> PageText:  # noqa: ANN401  pypdfium2 has no types
    """Page `index` (from 0) as values; every pdfium object is closed again."""
    import pypdfium2.raw as c  # noqa: PLC0415  heavy, and only needed where a PDF is read

    page = pdf[index]
    try:
        width, height = page.get_size()
        quarter = page.get_rotation() // 90 % 4
        turn = Turn(quarter, *((width, height) if quarter % 2 == 0 else (height, width)))
        shapes = shapes_of(c, page.raw, turn)
        textpage = page.get_textpage()
        try:
            runs, reordered = _runs(c, textpage, shapes.order, turn)
        finally:
            textpage.close()
        picture = 1.0 if shapes.outlines and not runs else shapes.picture
        return PageText(index + 1, width, height, runs, shapes.rules, picture, reordered)
    finally:
        page.close()


def _runs(c: Any, textpage: Any, order: dict[int, int], turn: Turn) -> tuple[tuple[Run, ...], bool]:  # noqa: ANN401
    """The page's runs in content order, and whether that differs from pdfium's own order."""
    glyphs = _Glyphs(c, textpage.raw, turn)
    spans = list(_spans(c, textpage, glyphs))
    keys: list[int] = []
    for address, _, _ in spans:  # an object that cannot be found stays where pdfium has it
        keys.append(order.get(address, keys[-1] if keys else 0))
    by_content = sorted(range(len(spans)), key=lambda i: keys[i])
    runs = tuple(glyphs.run(*spans[i]) for i in by_content)
    return runs, by_content != list(range(len(spans)))


def _spans(c: Any, textpage: Any, glyphs: _Glyphs) -> Iterator[tuple[int, int, str]]:  # noqa: ANN401
    """(text object's address, first character's index, text) of each run; invented characters end a run and are dropped."""
    code_of = fast(c.FPDFText_GetUnicode, ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
    object_of = fast(c.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
    invented = fast(c.FPDFText_IsGenerated, ctypes.c_int, ctypes.c_void_p, ctypes.c_int)
    whole = ctypes.cast(textpage.raw, ctypes.c_void_p).value
    address, start, text = 0, 0, ""
    for i in range(textpage.count_chars()):
        code = code_of(whole, i)
        here = 0 if code in BLANKS and invented(whole, i) else object_of(whole, i) or 0
        if here != address or not here:
            if text:
                yield address, start, text
            address, start, text = here, i, ""
        if not here:
            continue
        text += glyphs.blank(i, text[-1:]) if code == SPACE else STAND_INS.get(code) or chr(code)
        if code == SPACE and glyphs.hole_after(i):  # what stands in the hole was drawn elsewhere in the stream
            yield address, start, text
            address, text = 0, ""
    if text:
        yield address, start, text


class _Glyphs:
    """Measures glyphs of one text page; keeps the buffers that pdfium fills, and what is known of fonts."""

    def __init__(self, c: Any, textpage: Any, turn: Turn) -> None:  # noqa: ANN401
        self.c, self.textpage, self.turn = c, textpage, turn
        self.box, self.matrix, self.number = c.FS_RECTF(), c.FS_MATRIX(), ctypes.c_float()
        self.left, self.right, self.foot, self.top, self.x, self.y = (ctypes.c_double() for _ in range(6))
        self.sides = [ctypes.c_float() for _ in range(4)]
        self.bold_fonts: dict[int, bool] = {}

    def blank(self, index: int, before: str) -> str:
        """A blank, or the mark that is drawn in its place: some fonts map nikhahit or sara u to the blank's code.

        Above another mark nobody can tell which one it is, so it stays a blank.
        """
        self.c.FPDFText_GetCharBox(self.textpage, index, self.left, self.right, self.foot, self.top)
        if self.top.value - self.foot.value < INK or before in MARKS:
            return " "
        self.c.FPDFText_GetCharOrigin(self.textpage, index, self.x, self.y)
        return NIKHAHIT if self.foot.value > self.y.value else SARA_U

    def hole_after(self, index: int) -> bool:
        """Whether the next character starts far behind the blank that `blank` looked at last."""
        if self.turn.quarter:
            return False
        self.c.FPDFText_GetCharOrigin(self.textpage, index + 1, self.x, self.y)
        return self.x.value - self.right.value > HOLE

    def run(self, address: int, start: int, text: str) -> Run:
        """The run with its place; blanks at its ends have no width."""
        handle = pointer(self.c, address)
        size = self._size(handle)
        visible = text.strip() or text
        first = start + text.index(visible)
        left, baseline = self._origin(first)
        x0, x1 = self._ends(first)
        last = len(visible.rstrip(MARK_LETTERS)) or 1  # a mark may end left of its letter
        for index in {first + last - 1, first + len(visible) - 1} - {first}:
            a, b = self._ends(index)
            x0, x1 = min(x0, a), max(x1, b)
        if visible[-1] == SARA_AM:
            x1 = max(x1, min(self._right_of(handle), x1 + size))
        return Run(text, x0 if text[0] in MARKS else min(x0, left), x1, baseline, size, self._bold(handle))

    def _right_of(self, handle: Any) -> float:  # noqa: ANN401
        """Where an object ends: the box of ำ that stands for several glyphs (ActualText) is that of the first one."""
        self.c.FPDFPageObj_GetBounds(handle, *self.sides)
        corners = [self.turn.point(self.sides[i].value, self.sides[i + 1].value) for i in (0, 2)]
        return max(x for x, _ in corners)

    def _origin(self, index: int) -> tuple[float, float]:
        self.c.FPDFText_GetCharOrigin(self.textpage, index, self.x, self.y)
        return self.turn.point(self.x.value, self.y.value)

    def _ends(self, index: int) -> tuple[float, float]:
        self.c.FPDFText_GetLooseCharBox(self.textpage, index, self.box)
        a, _ = self.turn.point(self.box.left, self.box.bottom)
        b, _ = self.turn.point(self.box.right, self.box.top)
        return min(a, b), max(a, b)

    def _size(self, handle: Any) -> float:  # noqa: ANN401
        self.c.FPDFTextObj_GetFontSize(handle, self.number)
        self.c.FPDFPageObj_GetMatrix(handle, self.matrix)
        return round(float(self.number.value * math.hypot(self.matrix.c, self.matrix.d)), 1) or 1.0

    def _bold(self, handle: Any) -> bool:  # noqa: ANN401
        font = self.c.FPDFTextObj_GetFont(handle)
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self.bold_fonts:
            name = ctypes.create_string_buffer(NAME_BYTES)
            self.c.FPDFFont_GetBaseFontName(font, name, NAME_BYTES)
            self.bold_fonts[key] = b"bold" in name.value.lower() or self.c.FPDFFont_GetWeight(font) >= BOLD_WEIGHT
        return self.bold_fonts[key]
