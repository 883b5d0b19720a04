"""What a page draws beside its characters: the order of its objects, ruled lines, and how much of it is picture."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from docchecker.documents.pdfium_calls import calls, places

MAX_FORM_DEPTH = 5
OUTLINES = 50  # shapes: a page with more of them and no text has its letters drawn
THIN = 2.5  # points: a rectangle thinner than this is a ruled line


class Rule(NamedTuple):
    """A ruled line: upright where x0 == x1, level where y0 == y1; points from the page's left and foot."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Turn:
    """How page coordinates lie when the page is shown: `quarter` turns clockwise of a page of `width` and `height` (unturned).

    `left`, `foot`: where the part that is shown begins in the file's coordinates (a crop box).
    """

    quarter: int
    width: float
    height: float
    left: float = 0.0
    foot: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the file's coordinates stands on the page as people see it."""
        x, y = x - self.left, y - self.foot
        if not self.quarter:
            return x, y
        turned = ((y, self.width - x), (self.width - x, self.height - y), (self.height - y, x))
        return turned[self.quarter - 1]

    def back(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page as people see it stands in the file's coordinates: undoes `point`.

        >>> turn = Turn(1, 100, 200, 5, 7)
        >>> turn.back(*turn.point(20, 30))
        (20, 30)
        """
        turned = ((x, y), (self.width - y, x), (self.width - x, self.height - y), (y, self.height - x))
        x, y = turned[self.quarter]
        return x + self.left, y + self.foot


class Matrix(NamedTuple):
    """A PDF transformation."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, inner: Matrix) -> Matrix:
        """`inner` first, then this one."""
        return Matrix(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            *self.point(inner.e, inner.f),
        )


AS_DRAWN = Matrix()


class Shape(NamedTuple):
    """A page object by its address, its kind, and the transformation of the form that it stands in."""

    address: int
    kind: int
    place: Matrix


@dataclass(frozen=True, slots=True)
class Shapes:
    """`order`: each object's place in the content stream by its address; `picture`: what share of the page an image covers."""

    order: dict[int, int]
    rules: tuple[Rule, ...]
    picture: float
    outlines: bool


def shapes_of(c: Any, page: Any, turn: Turn) -> Shapes:  # noqa: ANN401
    """The shapes of a page; `c` is pypdfium2.raw, `page` a raw page."""
    order, shapes = _drawn(c, page)
    rules = tuple(rule for shape in shapes if shape.kind == c.FPDF_PAGEOBJ_PATH for rule in _rules(c, shape, turn))
    images = (_box(shape, turn) for shape in shapes if shape.kind == c.FPDF_PAGEOBJ_IMAGE)
    picture = max(((box.x1 - box.x0) * (box.y1 - box.y0) for box in images if box), default=0.0)
    drawn = sum(shape.kind == c.FPDF_PAGEOBJ_PATH for shape in shapes) > OUTLINES
    return Shapes(order, rules, picture / (turn.width * turn.height), drawn)


def _drawn(c: Any, page: Any) -> tuple[dict[int, int], list[Shape]]:  # noqa: ANN401
    """The place of all page objects in content order, those inside forms too, and the shapes among them."""
    get, kind = calls().FPDFPage_GetObject, calls().FPDFPageObj_GetType
    whole = ctypes.cast(page, ctypes.c_void_p).value
    order: dict[int, int] = {}
    shapes: list[Shape] = []
    for i in range(c.FPDFPage_CountObjects(page)):
        address = get(whole, i)
        order[address] = len(order)
        if kind(address) == c.FPDF_PAGEOBJ_TEXT:  # most objects are, and their order is all that is needed of them
            continue
        shape = Shape(address, kind(address), AS_DRAWN)
        inner = list(_inside(c, shape, 1)) if shape.kind == c.FPDF_PAGEOBJ_FORM else []
        order.update((other.address, at) for at, other in enumerate(inner, len(order)))
        shapes += (shape, *inner)
    return order, shapes


def _inside(c: Any, form: Shape, depth: int) -> Iterator[Shape]:  # noqa: ANN401
    handle = pointer(c, form.address)
    place = form.place.after(_matrix(c, handle))
    for i in range(c.FPDFFormObj_CountObjects(handle)):
        inner = c.FPDFFormObj_GetObject(handle, i)
        shape = Shape(ctypes.cast(inner, ctypes.c_void_p).value or 0, c.FPDFPageObj_GetType(inner), place)
        yield shape
        if shape.kind == c.FPDF_PAGEOBJ_FORM and depth < MAX_FORM_DEPTH:
            yield from _inside(c, shape, depth + 1)


def pointer(c: Any, address: int) -> Any:  # noqa: ANN401
    """The page object at an address, as pypdfium2's functions take it."""
    return ctypes.cast(address, c.FPDF_PAGEOBJECT)


def _matrix(c: Any, handle: Any) -> Matrix:  # noqa: ANN401
    m = c.FS_MATRIX()
    c.FPDFPageObj_GetMatrix(handle, m)
    return Matrix(m.a, m.b, m.c, m.d, m.e, m.f)


def _box(shape: Shape, turn: Turn) -> Rule | None:
    """The box round an object, on the page as people see it."""
    sides = (ctypes.c_float * 4)()
    if not calls().FPDFPageObj_GetBounds(shape.address, *places(sides)):
        return None
    left, foot, right, top = sides[:]
    x0, y0 = turn.point(*shape.place.point(left, foot))
    x1, y1 = turn.point(*shape.place.point(right, top))
    return Rule(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _rules(c: Any, shape: Shape, turn: Turn) -> Iterator[Rule]:  # noqa: ANN401
    """Ruled lines that a path draws: a thin rectangle is one, else its level and upright strokes are."""
    box = _box(shape, turn)
    if not box:
        return
    if min(box.x1 - box.x0, box.y1 - box.y0) <= THIN:
        yield straight(box)
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    c.FPDFPath_GetDrawMode(pointer(c, shape.address), fill, stroke)
    if stroke.value:
        yield from _strokes(c, shape, turn)


def straight(box: Rule) -> Rule:
    """The middle line of a thin box.

    >>> straight(Rule(10, 20, 200, 21))
    Rule(x0=10, y0=20.5, x1=200, y1=20.5)
    """
    if box.x1 - box.x0 < box.y1 - box.y0:
        middle = (box.x0 + box.x1) / 2
        return Rule(middle, box.y0, middle, box.y1)
    middle = (box.y0 + box.y1) / 2
    return Rule(box.x0, middle, box.x1, middle)


def _strokes(c: Any, shape: Shape, turn: Turn) -> Iterator[Rule]:  # noqa: ANN401
    handle, x, y = pointer(c, shape.address), ctypes.c_float(), ctypes.c_float()
    matrix = shape.place.after(_matrix(c, handle))
    begin = last = (0.0, 0.0)
    for i in range(c.FPDFPath_CountSegments(handle)):
        segment = c.FPDFPath_GetPathSegment(handle, i)
        c.FPDFPathSegment_GetPoint(segment, x, y)
        here = turn.point(*matrix.point(x.value, y.value))
        kind = c.FPDFPathSegment_GetType(segment)
        if kind == c.FPDF_SEGMENT_MOVETO:
            begin = here
        elif kind == c.FPDF_SEGMENT_LINETO:
            yield from level_or_upright(last, here)
        last = here
        if c.FPDFPathSegment_GetClose(segment):
            yield from level_or_upright(here, begin)


def level_or_upright(a: tuple[float, float], b: tuple[float, float]) -> Iterator[Rule]:
    """The rule from a to b, unless it slants or is a dot."""
    if min(abs(a[0] - b[0]), abs(a[1] - b[1])) < 1 < max(abs(a[0] - b[0]), abs(a[1] - b[1])):
        yield straight(Rule(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])))
