"""pdfium's text page -> runs of characters with their place. Few calls: most of the cost of a page is in calling pdfium."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from docchecker.documents.pdf_marks import INK, MarkShapes, nikhahits
from docchecker.documents.pdf_runs import MARK_LETTERS, MARKS, Run
from docchecker.documents.pdf_shapes import Turn
from docchecker.documents.pdfium_calls import calls, places

NIKHAHIT, SARA_U, SARA_AA, SARA_AM = "\u0e4d", "\u0e38", "\u0e32", "\u0e33"
BLANK = re.compile("[\n\r]+|[\t ]")
STAND_INS = {0: "\ufffd", 2: "-", 0xFFFE: "-"}  # pdfium's own signs for "no character" and for a hyphen at a line's end
STAND_IN = re.compile("[\0\x02\ufffe]")
BOLD_WEIGHT = 600
NAME_BYTES = 256
HOLE = 4.0  # points: a gap behind a blank that no stretched blank explains
CLUSTER = re.compile(f"[{MARK_LETTERS}]|[^{MARK_LETTERS}][{MARK_LETTERS}]*", re.DOTALL)
DOUBTED_AA = "\u0e49\u0e32"
AM = re.compile("[\u0e33\u0e4d]|[\u0e01-\u0e2e] +\u0e32")


class Span(NamedTuple):
    """Characters `start` to `end` of a text page, which the text object at `address` draws."""

    address: int
    start: int
    end: int


@lru_cache(maxsize=256)  # a file has few sizes, and each of its objects states one
def drawn_size(size: float, c: float, d: float) -> float:
    """The size of letters in points where a matrix makes `size` larger or smaller."""
    return round(size * math.hypot(c, d), 1) or 1.0


class Glyphs:
    """Reads and measures the characters of one text page; keeps the buffers that pdfium fills, and what is known of fonts."""

    def __init__(self, c: Any, textpage: Any, turn: Turn) -> None:  # noqa: ANN401  pypdfium2 has no types
        self.c, self.turn = c, turn
        self.upright, self.left, self.foot = not turn.quarter, turn.left, turn.foot
        self.page = ctypes.cast(textpage, ctypes.c_void_p).value
        self.box, self.matrix = (ctypes.c_float * 4)(), (ctypes.c_float * 6)()
        self.origin, self.sides, self.number = (ctypes.c_double * 2)(), (ctypes.c_double * 4)(), ctypes.c_float()
        self.to_box, self.to_matrix, self.to_number = map(ctypes.addressof, (self.box, self.matrix, self.number))
        (self.to_x, self.to_y), self.to_sides = places(self.origin), places(self.sides)
        self.shapes = MarkShapes(c, textpage, sideways=turn.quarter % 2 == 1)
        self.bold_fonts: dict[int, bool] = {}
        pdfium = calls()
        self.object_of, self.invented = pdfium.FPDFText_GetTextObject, pdfium.FPDFText_IsGenerated
        self.loose_box, self.tight_box = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharBox
        self.origin_of, self.matrix_of = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFPageObj_GetMatrix
        self.bounds_of, self.to_corners = pdfium.FPDFPageObj_GetBounds, places(self.box)
        self.size_of, self.font_of = pdfium.FPDFTextObj_GetFontSize, pdfium.FPDFTextObj_GetFont
        self.text = self._text()

    def _text(self) -> str:
        """One character for each of pdfium's, ำ mended where a font gives its nikhahit as ้."""
        count = self.c.FPDFText_CountChars(self.shapes.textpage)
        buffer = (ctypes.c_ushort * (count + 1))()
        got = self.c.FPDFText_GetText(self.shapes.textpage, 0, count, buffer)
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if got != count + 1 or len(text) != count:  # characters that pdfium leaves out of its text, or that take two units
            code_of = calls().FPDFText_GetUnicode
            text = "".join(chr(code_of(self.page, i)) for i in range(count))
        if DOUBTED_AA in text and not AM.search(text):
            for i in nikhahits(self.shapes, [ord(ch) for ch in text]):
                text = text[:i] + NIKHAHIT + text[i + 1 :]
        return text.translate(STAND_INS) if STAND_IN.search(text) else text

    def spans(self) -> list[Span]:
        """The characters of each text object in pdfium's order, without those that pdfium invented."""
        spans: list[Span] = []
        start = 0
        for blank in BLANK.finditer(self.text):
            at = blank.start()
            if blank[0][0] in "\n\r" or self.invented(self.page, at):
                self._take(spans, start, at)
                start = blank.end()
        self._take(spans, start, len(self.text))
        return spans

    def _take(self, spans: list[Span], start: int, end: int) -> None:
        """A stretch without invented characters cut where its object changes: an object's characters lie together."""
        if start >= end:
            return
        address, last = self.object_of(self.page, start), self.object_of(self.page, end - 1)
        while address != last:
            stop, following = self._stop(address, start, end - 1, last)
            if address:
                spans.append(Span(address, start, stop))
            start, address = stop, following
        if address:
            spans.append(Span(address, start, end))

    def _stop(self, address: int, low: int, high: int, following: int) -> tuple[int, int]:
        """Where the object at `low` ends, and the object there; `following` is the one at `high`.

        It is sought in growing steps (most objects are short), then by halving.
        """
        step = 2
        while high - low > 1:
            middle = min((low + high) // 2, low + step)
            found = self.object_of(self.page, middle)
            if found == address:
                low, step = middle, 2 * step
            else:
                high, following = middle, found
        return high, following

    def runs(self, span: Span) -> list[Run]:
        """The runs of a span: one, or more where the object leaves a hole in which other objects are drawn."""
        text, runs = self.text[span.start : span.end], []
        start, at = 0, text.find(" ")
        while at >= 0:
            right, mark = self._blank(span.start + at, text[at - 1 : at] if at > start else "")
            if mark != " ":
                text = text[:at] + mark + text[at + 1 :]
            if at + 1 < len(text) and self._hole(span.start + at, right):
                runs.append(self._run(span.address, span.start + start, text[start : at + 1]))
                start = at + 1
            at = text.find(" ", at + 1)
        if start < len(text):
            runs.append(self._run(span.address, span.start + start, text[start:]))
        return runs

    def clusters(self, span: Span) -> Iterator[Run]:
        """A span letter by letter, each with the marks that follow it, of the letter's width; a leading mark has its ink's."""
        for match in CLUSTER.finditer(self.text[span.start : span.end]):
            index = span.start + match.start()
            run = self._run(span.address, index, match.group())
            x0, x1 = self._ink(index) if match.group()[0] in MARKS else self._ends(index)
            yield run._replace(x0=x0, x1=x1)

    def _ink(self, index: int) -> tuple[float, float]:
        self.tight_box(self.page, index, *self.to_sides)
        left, right, foot, top = self.sides[:]
        a, b = self.turn.point(left, foot)[0], self.turn.point(right, top)[0]
        return min(a, b), max(a, b)

    def _blank(self, index: int, before: str) -> tuple[float, str]:
        """Where a blank ends, and the mark that is drawn in its place, if one is: some fonts map marks to the blank's code."""
        self.tight_box(self.page, index, *self.to_sides)
        left, right, foot, top = self.sides[:]
        if not self.upright:
            foot, top = sorted(self.turn.point(*corner)[1] for corner in ((left, foot), (right, top)))
        if top - foot < INK:
            return right, " "
        on_mark = before in MARKS
        origin = self._raw_origin(index)
        if foot <= (origin if self.upright else self.turn.point(*origin))[1]:
            return right, " " if on_mark else SARA_U
        after = self.text[index + 1 : index + 2]
        if after in {SARA_AA, SARA_AM} or not (on_mark or after in MARKS):  # else it is no half of ำ
            return right, NIKHAHIT
        return right, self.shapes.read(index, on_mark=on_mark) or (" " if on_mark else NIKHAHIT)

    def _hole(self, index: int, right: float) -> bool:
        """Whether the character after a blank starts far behind it."""
        return self.upright and self._raw_origin(index + 1)[0] - right > HOLE

    def _run(self, address: int, start: int, text: str) -> Run:
        """The run with its place; blanks at its ends have no width."""
        visible = text.strip() or text
        first = start + text.index(visible)
        last = first + len(visible) - 1
        left, baseline = self._origin(first)
        x0, x1 = self._ends(first)
        if last > first:
            a, b = self._ends(last)
            x0, x1 = a if a < x0 else x0, b if b > x1 else x1  # noqa: FURB136  min() and max() take four times as long
        if visible[-1] in MARKS and (letter := first + len(visible.rstrip(MARK_LETTERS)) - 1) > first:
            a, b = self._ends(letter)  # a mark may end left of its letter
            x0, x1 = min(x0, a), max(x1, b)
        size = self._size(address)
        if visible[-1] == SARA_AM:
            x1 = max(x1, min(self._right_of(address), x1 + size))
        return Run(text, x0 if text[0] in MARKS else min(x0, left), x1, baseline, size, self._bold(address))

    def _right_of(self, address: int) -> float:
        """Where an object ends: the box of ำ that stands for several glyphs (ActualText) is that of the first one."""
        self.bounds_of(address, *self.to_corners)
        left, foot, right, top = self.box[:]
        return max(self.turn.point(left, foot)[0], self.turn.point(right, top)[0])

    def _raw_origin(self, index: int) -> tuple[float, float]:
        self.origin_of(self.page, index, self.to_x, self.to_y)
        return self.origin[0], self.origin[1]

    def _origin(self, index: int) -> tuple[float, float]:
        """Where a character stands on the page as people see it."""
        self.origin_of(self.page, index, self.to_x, self.to_y)
        x, y = self.origin[0], self.origin[1]
        return (x - self.left, y - self.foot) if self.upright else self.turn.point(x, y)

    def _ends(self, index: int) -> tuple[float, float]:
        self.loose_box(self.page, index, self.to_box)
        if self.upright:
            a, b = self.box[0] - self.left, self.box[2] - self.left
            return (a, b) if a <= b else (b, a)
        left, top, right, foot = self.box[:]
        a, b = self.turn.point(left, foot)[0], self.turn.point(right, top)[0]
        return min(a, b), max(a, b)

    def _size(self, address: int) -> float:
        self.size_of(address, self.to_number)
        self.matrix_of(address, self.to_matrix)
        return drawn_size(self.number.value, self.matrix[2], self.matrix[3])

    def _bold(self, address: int) -> bool:
        font = self.font_of(address) or 0
        if font not in self.bold_fonts:
            name = ctypes.create_string_buffer(NAME_BYTES)
            handle = ctypes.cast(font, self.c.FPDF_FONT)
            self.c.FPDFFont_GetBaseFontName(handle, name, NAME_BYTES)
            self.bold_fonts[font] = b"bold" in name.value.lower() or self.c.FPDFFont_GetWeight(handle) >= BOLD_WEIGHT
        return self.bold_fonts[font]
