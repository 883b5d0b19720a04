"""Pages as lines and tables -> blocks, and how well each page was read: the same for PDF pages and for pictures."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from docchecker import thai
from docchecker.documents.pdf_blocks import Piece, pieces_of
from docchecker.documents.pdf_layout import Layout
from docchecker.documents.pdf_runs import MARKS
from docchecker.documents.raw import RawBlock
from docchecker.errors import Unreadable
from docchecker.model import Note, PageReading, Route

FEW = 20  # letters: with fewer, a page that is mostly picture is a scan with a stamp
LONGEST = 40  # characters of a line that can hold its first word
LATIN = re.compile("[!-~]*[A-Za-z][!-~]*")
COVERED = 0.5  # share of the page under a picture
DOUBTFUL = 0.9  # below it, every tenth character is lost: what was not found there may be there
LEGIBLE = 0.5  # a page below it is junk that no rule mends


@dataclass(frozen=True, slots=True)
class PagesReading:
    """What was read: blocks in reading order, how each page was read, what could not be, and where each block stands."""

    raws: tuple[RawBlock, ...]
    pages: tuple[PageReading, ...]
    warnings: tuple[Note, ...]
    pieces: tuple[Piece, ...] = ()


def reading_of(layouts: Sequence[Layout], file: int = 0) -> PagesReading:
    """The blocks of all pages; raises Unreadable "needs_ocr" where no page has text that can be read."""
    am = am_of(layouts)
    legible = {layout.number: legibility(layout, am) for layout in layouts}
    readable = [layout for layout in layouts if legible[layout.number] >= LEGIBLE]
    if not any(layout.text.strip() for layout in readable):
        raise Unreadable("needs_ocr")
    pieces = pieces_of(readable, partial(first_share, am=am))
    scans = {layout.number for layout in layouts if layout.picture >= COVERED}
    spaced = thai.is_spaced("\n".join(layout.text for layout in readable))
    raws = tuple(_raw(piece, lost_am=piece.page not in scans, am=am, spaced=spaced) for piece in pieces)
    mended = {raw.page for raw in raws if raw.repaired.edits}
    pages = tuple(
        PageReading(file, page.number, _route(page, legible[page.number], mended), legible[page.number]) for page in layouts
    )
    return PagesReading(raws, pages, _warnings(pages, layouts), tuple(pieces))


def am_of(layouts: Sequence[Layout]) -> thai.AmReading:
    """How the whole file's ำ and า are to be read."""
    return thai.am_reading("\n".join(layout.text for layout in layouts))


def _warnings(pages: Sequence[PageReading], layouts: Sequence[Layout]) -> tuple[Note, ...]:
    """The pages of which a person must know more than their text."""
    named: tuple[tuple[str, Callable[[PageReading, Layout], bool]], ...] = (
        ("pages_unreadable", lambda page, _: page.route == "unreadable"),
        ("pages_doubtful", lambda page, _: page.route != "unreadable" and page.legibility < DOUBTFUL),
        ("pages_ocr", lambda page, _: page.route == "ocr"),
        ("marks_reattached", lambda _, layout: layout.order == "reattached"),
    )
    found = [
        (code, [page.page for page, layout in zip(pages, layouts, strict=True) if is_so(page, layout)]) for code, is_so in named
    ]
    return tuple(Note(code, ",".join(map(str, numbers))) for code, numbers in found if numbers)


@lru_cache(maxsize=4096)
def first_share(text: str, am: thai.AmReading = "plain") -> float:
    """The share of a line's width that its first word takes: what would have had to fit on the line before."""
    line = thai.repair(text, lost_am=True, am=am).text.strip()
    word = first_word(line)
    return (sum(ch not in MARKS for ch in word) or 1) / (sum(ch not in MARKS for ch in line) or 1)


def first_word(line: str) -> str:
    """The first word of a line with the signs before it."""
    head = line.split(maxsplit=1)[0][:LONGEST] if line.strip() else ""
    if latin := LATIN.match(head):
        return latin.group()  # an address is not broken at its points
    begun = ""
    for word in thai.words(head):
        begun += word
        if any(ch.isalpha() for ch in word):
            break
    return begun


def legibility(layout: Layout, am: thai.AmReading) -> float:
    """0.0 for a page whose text is a picture, 1.0 for a blank one, else what thai says of its repaired text."""
    text = layout.text
    if layout.picture > 0:
        letters = sum(ch.isalnum() for ch in text)
        if letters < FEW and (layout.picture >= COVERED or not letters):
            return 0.0
    return _legible(text, am) if text.strip() else 1.0


@lru_cache(maxsize=512)  # it is asked for before OCR and after it
def _legible(text: str, am: thai.AmReading) -> float:
    return round(thai.legibility(thai.repair(text, lost_am=True, am=am).text), 4)


def _raw(piece: Piece, *, lost_am: bool, am: thai.AmReading, spaced: bool) -> RawBlock:
    """The piece with its text repaired; not for lost ำ where the page is a picture: its text is OCR's, with blanks of its own."""
    repaired = thai.repair(piece.text, lost_am=lost_am, am=am, spaced=spaced)
    return RawBlock(
        piece.kind,
        repaired,
        piece.page,
        piece.cell,
        0,
        piece.label and thai.repair(piece.label).text,
        bold=piece.bold,
        size=piece.size,
        centred=piece.centred,
    )


def _route(page: Layout, legibility: float, mended: set[int | None]) -> Route:
    if legibility < LEGIBLE:
        return "unreadable"
    if page.order == "ocr":
        return "ocr"
    if page.order != "pdfium":
        return "reordered"
    return "repaired" if page.number in mended else "native"
