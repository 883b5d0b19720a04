"""A .pdf -> raw blocks in reading order. Characters come from pdfium; repair is thai's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Any

from docchecker import thai
from docchecker.documents.pdf_blocks import Piece, pieces_of
from docchecker.documents.pdf_borderless import aligned, columns
from docchecker.documents.pdf_chars import read_page
from docchecker.documents.pdf_layout import Layout, layout_of
from docchecker.documents.pdf_runs import MARKS
from docchecker.documents.raw import RawBlock
from docchecker.errors import Unreadable
from docchecker.model import Note, PageReading, Route

MAX_PAGES = 2000
FEW = 20  # letters: with fewer, a page that is mostly picture is a scan with a stamp
LONGEST = 40  # characters of a line that can hold its first word
COVERED = 0.5  # share of the page under a picture
DOUBTFUL = 0.9  # below it, every tenth character is lost: what was not found there may be there
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
    am = thai.am_reading("\n".join(layout.text for layout in layouts))
    legible = {layout.number: _legibility(layout, am=am) for layout in layouts}
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
    return PdfReading(raws, pages, _warnings(pages), tuple(pieces))


def _warnings(pages: tuple[PageReading, ...]) -> tuple[Note, ...]:
    """The pages that could not be read, and those that were read badly."""
    unread = [page.page for page in pages if page.route == "unreadable"]
    doubtful = [page.page for page in pages if page.route != "unreadable" and page.legibility < DOUBTFUL]
    named = {"pages_unreadable": unread, "pages_doubtful": doubtful}
    return tuple(Note(code, ",".join(map(str, numbers))) for code, numbers in named.items() if numbers)


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
    return [page or Layout(number, 0, 0, (), 1.0, "pdfium") for number, page in enumerate(pages, 1)]


def _page(pypdfium2: Any, pdf: Any, data: bytes, index: int) -> Layout | None:  # noqa: ANN401  pypdfium2 has no types
    """A page, with the rules that pdfplumber draws where words line up in columns; None where pdfium cannot open it."""
    try:
        page = read_page(pdf, index)
    except pypdfium2.PdfiumError:
        return None
    region = aligned(page)
    ruled = replace(page, rules=page.rules + columns(data, index, region)) if region else page
    am = thai.am_reading("".join(run.text for run in page.runs))
    return layout_of(ruled, partial(first_share, am=am))


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
def first_share(text: str, am: thai.AmReading = "plain") -> float:
    """The share of a line's width that its first word takes: what would have had to fit on the line before."""
    line = thai.repair(text, lost_am=True, am=am).text.strip()
    word = first_word(line)
    return (sum(ch not in MARKS for ch in word) or 1) / (sum(ch not in MARKS for ch in line) or 1)


def first_word(line: str) -> str:
    """The first word of a line with the signs before it."""
    head = line.split(maxsplit=1)[0][:LONGEST] if line.strip() else ""
    begun = ""
    for word in thai.words(head):
        begun += word
        if any(ch.isalpha() for ch in word):
            break
    return begun


def _legibility(layout: Layout, *, am: thai.AmReading) -> float:
    """0.0 for a page whose text is a picture, 1.0 for a blank one, else what thai says of its repaired text."""
    letters = sum(ch.isalnum() for ch in layout.text)
    if letters < FEW and (layout.picture >= COVERED or (not letters and layout.picture > 0)):
        return 0.0
    if not layout.text.strip():
        return 1.0
    return round(thai.legibility(thai.repair(layout.text, lost_am=True, am=am).text), 4)


def _raw(piece: Piece, *, lost_am: bool, am: thai.AmReading, spaced: bool) -> RawBlock:
    """The piece with its text repaired; not for lost ำ where the page is a picture: its text is OCR's, with blanks of its own."""
    repaired = thai.repair(piece.text, lost_am=lost_am, am=am, spaced=spaced)
    return RawBlock(
        piece.kind,
        repaired,
        piece.page,
        piece.cell,
        0,
        thai.repair(piece.label).text,
        bold=piece.bold,
        size=piece.size,
        centred=piece.centred,
    )


def _route(page: Layout, legibility: float, mended: set[int | None]) -> Route:
    if legibility < LEGIBLE:
        return "unreadable"
    if page.order != "pdfium":
        return "reordered"
    return "repaired" if page.number in mended else "native"
