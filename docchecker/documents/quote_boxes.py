"""Where quoted words stand on a PDF's pages: boxes in the file's own coordinates, asked for quoted ranges only.

Letters are compared without blanks and marks, for files give both in an order of their own. Where the words cannot be found among
the page's characters (a scanned page has none), the lines of the block that hold them are given.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby
from typing import Any, Final, NamedTuple

from docchecker.documents import outline
from docchecker.documents.pdf import read_pdf
from docchecker.documents.pdf_blocks import Piece
from docchecker.documents.pdf_chars import turn_of
from docchecker.documents.pdf_lines import Line
from docchecker.documents.pdf_picture import DOWN, UP, Shape, shapes_of
from docchecker.documents.pdf_shapes import Turn
from docchecker.documents.pdf_tables import Box
from docchecker.errors import Unreadable
from docchecker.model import Block, OcrMode
from docchecker.quoted import QuoteBox, Quoted

NEAR: Final = 1.5  # points by which a letter may stand outside its block's box
LONGEST: Final = 4000  # letters: comparing longer blocks letter by letter takes too long
ENOUGH: Final = 0.7  # share of a quote's letters that must be found
APART: Final = 0.5  # of a letter's height: further apart are two lines


class _Glyph(NamedTuple):
    """A letter with its box in the file's coordinates, its middle, baseline and height as people see them."""

    char: str
    box: tuple[float, float, float, float]
    x: float
    y: float
    height: float


class _Entry(NamedTuple):
    """A letter on a line of a page; lines of one block are counted on each page."""

    page: int
    line: int
    glyph: _Glyph


@dataclass(frozen=True, slots=True)
class _Page:
    """One page's letters, and how it is turned."""

    glyphs: tuple[_Glyph, ...]
    turn: Turn


def quote_boxes(data: bytes, quoted: Sequence[Quoted], ocr: OcrMode = "auto") -> tuple[tuple[QuoteBox, ...], ...]:
    """For each quote the boxes of its lines, in reading order; () for a block that has no place. Raises Unreadable.

    `ocr` as the document was read, so that blocks have the same numbers; () where other words stand there.
    """
    reading = read_pdf(data, 0, ocr)
    blocks = outline.finish(reading.raws, 0, 0)
    there = {q for q in quoted if _stands(q, blocks)}
    pages = _pages(data, {number for q in there for number in _reached(reading.pieces[q.block])})
    return tuple(_boxes(blocks[q.block], reading.pieces[q.block], q, pages) if q in there else () for q in quoted)


def _stands(quoted: Quoted, blocks: Sequence[Block]) -> bool:
    """Whether the words are where the quote says."""
    if quoted.block >= len(blocks):
        return False
    return not quoted.words or blocks[quoted.block].text[quoted.start : quoted.end] == quoted.words


def _reached(piece: Piece) -> set[int]:
    """The pages of a piece; a cell may go on over a page's end, of which it does not tell."""
    return {piece.page, *(line.page for line in piece.lines), *((piece.page + 1,) if piece.box else ())}


def _pages(data: bytes, numbers: set[int]) -> dict[int, _Page]:
    """The letters of these pages; a page that pdfium cannot open has none."""
    import pypdfium2  # noqa: PLC0415  heavy, and only needed here

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("damaged") from error
    made = {}
    try:
        for number in sorted(numbers & set(range(1, len(pdf) + 1))):
            try:
                made[number] = _page(pdf, number - 1)
            except pypdfium2.PdfiumError:
                continue
    finally:
        pdf.close()
    return made


def _page(pdf: Any, index: int) -> _Page:  # noqa: ANN401  pypdfium2 has no types
    import pypdfium2.raw as c  # noqa: PLC0415  heavy, and only needed here

    page = pdf[index]
    textpage = page.get_textpage()
    try:
        turn = turn_of(c, page, textpage)
        glyphs = [_glyph(c, textpage, at, turn) for at in range(textpage.count_chars())]
    finally:
        textpage.close()
        page.close()
    return _Page(tuple(glyph for glyph in glyphs if glyph), turn)


def _glyph(c: Any, textpage: Any, at: int, turn: Turn) -> _Glyph | None:  # noqa: ANN401
    """A character as a letter; None for marks, blanks and what pdfium made up."""
    letters = letters_of(chr(c.FPDFText_GetUnicode(textpage.raw, at)))
    if not letters or c.FPDFText_IsGenerated(textpage.raw, at) == 1:
        return None
    box = textpage.get_charbox(at, loose=True)
    (ax, ay), (bx, by) = turn.point(box[0], box[1]), turn.point(box[2], box[3])
    x, y = ctypes.c_double(), ctypes.c_double()
    c.FPDFText_GetCharOrigin(textpage.raw, at, x, y)
    return _Glyph(letters, box, (ax + bx) / 2, turn.point(x.value, y.value)[1], abs(by - ay))


def letters_of(text: str) -> str:
    """The letters of a text, without blanks, signs and marks above and below; ำ is the letter that it ends in.

    >>> letters_of("น้ำ (ใส)"), letters_of("นํ้า")
    ('นาใส', 'นา')
    """
    return "".join("า" if char == "ำ" else char for char in text if _is_letter(char))


@lru_cache(maxsize=4096)
def _is_letter(char: str) -> bool:
    return char.isalnum() and unicodedata.category(char) != "Mn"


def _boxes(block: Block, piece: Piece, quoted: Quoted, pages: dict[int, _Page]) -> tuple[QuoteBox, ...]:
    text = letters_of(block.text)
    start = len(letters_of(block.text[: quoted.start]))
    end = start + len(letters_of(block.text[quoted.start : quoted.end]))
    shapes = [shape for shape in shapes_of(piece, block.kind, quoted.block) if shape.page in pages]
    held = [entry for shape in shapes for entry in _entries(shape, pages[shape.page])]
    if piece.box and text.startswith(_said(held)):
        held += _carried_over(piece.box, piece.page + 1, text[len(_said(held)) :], pages)
    found = located(_said(held), text, start, end)
    if found:
        runs = groupby(held[found[0] : found[1]], key=lambda entry: entry[:2])
        return tuple(_round(page, [entry.glyph.box for entry in run], exact=True) for (page, _), run in runs)
    return _whole_lines(piece, shapes, (start, end), pages)


def _entries(shape: Shape, page: _Page) -> list[_Entry]:
    """The letters in a block's box, line by line."""
    return [_Entry(shape.page, number, glyph) for number, line in enumerate(_lines(page, shape)) for glyph in line]


def _said(held: Sequence[_Entry]) -> str:
    return "".join(entry.glyph.char for entry in held)


def _carried_over(box: Box, number: int, rest: str, pages: dict[int, _Page]) -> list[_Entry]:
    """The letters of the rest of a cell that goes on in its column of the next page."""
    if not rest or number not in pages:
        return []
    page = pages[number]
    strip = Shape("cell", 0, number, box.x0, 0.0, box.x1, max((glyph.y for glyph in page.glyphs), default=0.0))
    held = _entries(strip, page)
    at = _said(held).find(rest)
    return held[at : at + len(rest)] if at >= 0 else []


def located(found: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where `text[start:end]` stands in `found`, which should say the same; None where it does not.

    >>> located("กขคง", "กขคง", 1, 3), located("xกขคง", "กขคง", 1, 3), located("", "กข", 0, 2)
    ((1, 3), (2, 4), None)
    """
    wanted = text[start:end]
    if not wanted or not found:
        return None
    if found.startswith(wanted, start):
        return start, start + len(wanted)
    if found.count(wanted) == 1:
        at = found.index(wanted)
        return at, at + len(wanted)
    if max(len(found), len(text)) > LONGEST:
        return None
    pairs = SequenceMatcher(None, text, found, autojunk=False).get_matching_blocks()
    same = [b + at - a for a, b, size in pairs for at in range(max(a, start), min(a + size, end))]
    return (same[0], same[-1] + 1) if len(same) >= ENOUGH * len(wanted) else None


def _lines(page: _Page, shape: Shape) -> list[list[_Glyph]]:
    """The letters in a block's box, line by line from the top, each from the left."""
    x0, y0, x1, y1 = shape.x0 - NEAR, shape.y0 - NEAR, shape.x1 + NEAR, shape.y1 + NEAR
    inside = [glyph for glyph in page.glyphs if y0 <= glyph.y <= y1 and x0 <= glyph.x <= x1]
    lines: list[list[_Glyph]] = []
    for glyph in sorted(inside, key=lambda glyph: (-glyph.y, glyph.x)):
        if lines and lines[-1][0].y - glyph.y <= APART * max(glyph.height, 1.0):
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return [sorted(line, key=lambda glyph: glyph.x) for line in lines]


def _round(page: int, boxes: Sequence[tuple[float, float, float, float]], *, exact: bool) -> QuoteBox:
    lefts, feet, rights, tops = zip(*boxes, strict=True)
    return QuoteBox(page, min(*lefts, *rights), min(*feet, *tops), max(*lefts, *rights), max(*feet, *tops), exact)


def _whole_lines(piece: Piece, shapes: Sequence[Shape], span: tuple[int, int], pages: dict[int, _Page]) -> tuple[QuoteBox, ...]:
    """The lines of the block that the quote reaches by the count of letters; a cell as a whole."""
    made, at = [], 0
    for line in piece.lines:
        count = len(letters_of(line.text))
        if at < span[1] and at + count > span[0] and line.page in pages:
            made.append(_turned_back(line.page, _sides(line), pages))
        at += count
    return tuple(made) or tuple(_turned_back(s.page, (s.x0, s.y0, s.x1, s.y1), pages) for s in shapes)


def _sides(line: Line) -> tuple[float, float, float, float]:
    return line.x0, line.y - DOWN * line.tall, line.x1, line.y + UP * line.tall


def _turned_back(page: int, sides: tuple[float, float, float, float], pages: dict[int, _Page]) -> QuoteBox:
    turn = pages[page].turn
    (ax, ay), (bx, by) = turn.back(*sides[:2]), turn.back(*sides[2:])
    return _round(page, [(ax, ay, bx, by)], exact=False)
