"""A .pdf -> raw blocks in reading order. Characters come from pdfium; repair is thai's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from docchecker import thai
from docchecker.documents.pdf_blocks import Piece, pieces_of
from docchecker.documents.pdf_borderless import aligned, columns
from docchecker.documents.pdf_chars import read_page
from docchecker.documents.pdf_layout import Layout, layout_of
from docchecker.documents.raw import RawBlock
from docchecker.errors import Unreadable
from docchecker.model import Note, PageReading, Route

MAX_PAGES = 2000
FEW = 20  # letters: with fewer, a page that is mostly picture is a scan with a stamp
LONGEST = 40  # characters of a line that can hold its first word
COVERED = 0.5  # share of the page under a picture
LEGIBLE = 0.5  # a page below it is junk that no rule mends


@dataclass(frozen=True, slots=True)
class PdfReading:
    """What was read: blocks in reading order, how each page was read, what could not be, and where each block stands."""

    raws: tuple[RawBlock, ...]
    pages: tuple[PageReading, ...]
    warnings: tuple[Note, ...]
    pieces: tuple[Piece, ...] = ()


def read_pdf(data: bytes, file: int = 0) -> PdfReading:
    """The file's blocks; raises Unreadable: "encrypted", "damaged", "needs_ocr" or "too_many_pages"."""
    layouts = _layouts(data)
    swapped = thai.am_swapped("\n".join(layout.text for layout in layouts))
    legible = {layout.number: _legibility(layout, swapped=swapped) for layout in layouts}
    readable = [layout for layout in layouts if legible[layout.number] >= LEGIBLE]
    if not any(layout.text.strip() for layout in readable):
        raise Unreadable("needs_ocr")
    pieces = pieces_of(readable, first_word)
    scans = {layout.number for layout in layouts if layout.picture >= COVERED}
    raws = tuple(_raw(piece, lost_am=piece.page not in scans, swapped=swapped) for piece in pieces)
    mended = {raw.page for raw in raws if raw.repaired.edits}
    pages = tuple(
        PageReading(file, page.number, _route(page, legible[page.number], mended), legible[page.number]) for page in layouts
    )
    unread = ",".join(str(page.page) for page in pages if page.route == "unreadable")
    return PdfReading(raws, pages, (Note("pages_unreadable", unread),) if unread else (), tuple(pieces))


def _layouts(data: bytes) -> list[Layout]:
    """Every page as lines and tables. Pages are opened one at a time: pdfium's memory stays flat."""
    import pypdfium2  # noqa: PLC0415  heavy, and only needed here

    pdf = _open(pypdfium2, data)
    try:
        if len(pdf) > MAX_PAGES:
            raise Unreadable("too_many_pages", pages=len(pdf))
        pages = [_page(pypdfium2, pdf, data, index) for index in range(len(pdf))]
    finally:
        pdf.close()
    if not any(pages):
        raise Unreadable("damaged")
    return [page or Layout(number, 0, 0, (), 1.0, reordered=False) for number, page in enumerate(pages, 1)]


def _page(pypdfium2: Any, pdf: Any, data: bytes, index: int) -> Layout | None:  # noqa: ANN401  pypdfium2 has no types
    """A page, with the rules that pdfplumber draws where words line up in columns; None where pdfium cannot open it."""
    try:
        page = read_page(pdf, index)
    except pypdfium2.PdfiumError:
        return None
    region = aligned(page)
    ruled = replace(page, rules=page.rules + columns(data, index, region)) if region else page
    return layout_of(ruled, first_word)


def _open(pypdfium2: Any, data: bytes) -> Any:  # noqa: ANN401  pypdfium2 has no types
    import pypdfium2.raw as c  # noqa: PLC0415

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in {c.FPDF_ERR_PASSWORD, c.FPDF_ERR_SECURITY}
        raise Unreadable("encrypted" if locked else "damaged") from error
    if not len(pdf):
        pdf.close()
        raise Unreadable("damaged")
    return pdf


@lru_cache(maxsize=4096)
def first_word(text: str) -> str:
    """The first word of a line with the signs before it: what would have had to fit on the line before."""
    head = text.split(maxsplit=1)[0][:LONGEST] if text.strip() else ""
    begun = ""
    for word in thai.words(head):
        begun += word
        if any(ch.isalpha() for ch in word):
            break
    return begun


def _legibility(layout: Layout, *, swapped: bool) -> float:
    """0.0 for a page whose text is a picture, 1.0 for a blank one, else what thai says of its repaired text."""
    letters = sum(ch.isalnum() for ch in layout.text)
    if letters < FEW and (layout.picture >= COVERED or (not letters and layout.picture > 0)):
        return 0.0
    if not layout.text.strip():
        return 1.0
    return round(thai.legibility(thai.repair(layout.text, lost_am=True, swapped=swapped).text), 4)


def _raw(piece: Piece, *, lost_am: bool, swapped: bool) -> RawBlock:
    """The piece with its text repaired; not for lost ำ where the page is a picture: its text is OCR's, with blanks of its own."""
    repaired = thai.repair(piece.text, lost_am=lost_am, swapped=swapped)
    return RawBlock(
        piece.kind, repaired, piece.page, piece.cell, 0, piece.label, bold=piece.bold, size=piece.size, centred=piece.centred
    )


def _route(page: Layout, legibility: float, mended: set[int | None]) -> Route:
    if legibility < LEGIBLE:
        return "unreadable"
    if page.reordered:
        return "reordered"
    return "repaired" if page.number in mended else "native"
