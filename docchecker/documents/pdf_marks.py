"""Which Thai mark a glyph shows, by its shape: some fonts give a mark the code of the blank, or of another mark.

The shapes of marks whose codes are in no doubt, on the same page, tell which one it is.
"""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterable, Mapping
from statistics import median
from typing import Any, NamedTuple

NEAR = 0.06  # em: further apart are no two drawings of one mark
CLEAR = 1.5  # times that the next best mark must be further away
SLIM = 0.8  # of the usual width to height of ้: below it the glyph is a nikhahit
TONES = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
ABOVE = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e4d" + TONES
MAI_THO, SARA_AA = 0x0E49, 0x0E32
CODES_ABOVE = frozenset(map(ord, ABOVE))
INK = 0.5  # points: a blank has no height


class Shape(NamedTuple):
    """Width and height of a glyph's ink, in em."""

    width: float
    height: float


def nearest(shape: Shape, known: Mapping[str, Shape], among: str) -> str:
    """The mark that a shape is, of those `among`; "" where none is near or two are.

    >>> known = {"่": Shape(0.05, 0.18), "้": Shape(0.25, 0.19)}
    >>> nearest(Shape(0.24, 0.19), known, TONES), nearest(Shape(0.5, 0.5), known, TONES)
    ('้', '')
    """
    ranked = sorted((max(abs(a - b) for a, b in zip(shape, known[mark], strict=True)), mark) for mark in among if mark in known)
    if not ranked or ranked[0][0] > NEAR:
        return ""
    return ranked[0][1] if len(ranked) == 1 or ranked[1][0] > CLEAR * ranked[0][0] else ""


def slim(of_aa: Shape, usual: Iterable[Shape]) -> bool:
    """Whether a ้ before า is much slimmer than every other ้ is: then it is the nikhahit of ำ.

    >>> slim(Shape(0.15, 0.16), [Shape(0.25, 0.19)]), slim(Shape(0.25, 0.19), [Shape(0.25, 0.19)]), slim(Shape(0.1, 0.2), [])
    (True, False, False)
    """
    ratios = [shape.width / shape.height for shape in usual]
    return bool(ratios) and of_aa.width / of_aa.height < SLIM * median(ratios)


class MarkShapes:
    """The marks of one text page, measured when they are first asked for."""

    def __init__(self, c: Any, textpage: Any, *, sideways: bool) -> None:  # noqa: ANN401  pypdfium2 has no types
        self.c, self.textpage, self.sideways = c, textpage, sideways
        self.sides = [ctypes.c_double() for _ in range(4)]
        self.known: dict[str, Shape] | None = None

    def shape(self, index: int) -> Shape | None:
        """The shape of a character; None for one without ink."""
        left, right, foot, top = self.sides
        self.c.FPDFText_GetCharBox(self.textpage, index, left, right, foot, top)
        em = self.c.FPDFText_GetFontSize(self.textpage, index) or 1.0
        width, height = right.value - left.value, top.value - foot.value
        if self.sideways:
            width, height = height, width
        return Shape(width / em, height / em) if height >= INK and width > 0 else None

    def read(self, index: int, *, on_mark: bool) -> str:
        """The mark that stands at `index`, above a letter or, `on_mark`, above another mark; "" where nobody can tell."""
        shape = self.shape(index)
        if self.known is None:
            self.known = self._measured()
        return nearest(shape, self.known, TONES if on_mark else ABOVE) if shape else ""

    def _measured(self) -> dict[str, Shape]:
        found: dict[str, list[Shape]] = defaultdict(list)
        code_of = self.c.FPDFText_GetUnicode
        codes = [code_of(self.textpage, i) for i in range(self.c.FPDFText_CountChars(self.textpage))]
        for i, code in enumerate(codes):
            if code in CODES_ABOVE and codes[i + 1 : i + 2] != [SARA_AA] and (shape := self.shape(i)):
                found[chr(code)].append(shape)
        return {mark: Shape(median(s.width for s in shapes), median(s.height for s in shapes)) for mark, shapes in found.items()}


def nikhahits(shapes: MarkShapes, codes: list[int]) -> frozenset[int]:
    """The indexes of ้ that are drawn as the nikhahit of ำ: only on a page of which no ำ came out."""
    before_aa = [i for i, code in enumerate(codes) if code == MAI_THO and codes[i + 1 : i + 2] == [SARA_AA]]
    if not before_aa:
        return frozenset()
    others = [i for i, code in enumerate(codes) if code == MAI_THO and codes[i + 1 : i + 2] != [SARA_AA]]
    usual = [shape for i in others if (shape := shapes.shape(i))]
    return frozenset(i for i in before_aa if (shape := shapes.shape(i)) and slim(shape, usual))
