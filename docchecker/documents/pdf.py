"""A .pdf -> raw blocks in reading order. Characters come from pdfium, or from OCR where the text layer is missing or junk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from docchecker import thai
from docchecker.documents.pages import LEGIBLE, PagesReading, am_of, first_share, legibility, reading_of
from docchecker.documents.pdf_borderless import aligned, columns, rows_of
from docchecker.documents.pdf_chars import read_page
from docchecker.documents.pdf_columns import band_of
from docchecker.documents.pdf_layout import Layout, layout_of
from docchecker.errors import Unreadable
from docchecker.model import Note, OcrMode

MAX_PAGES = 2000


def read_pdf(data: bytes, file: int = 0, ocr: OcrMode = "auto") -> PagesReading:
    """The file's blocks; raises Unreadable: "encrypted", "damaged", "needs_ocr" or "too_many_pages"."""
    layouts = _layouts(data)
    am = am_of(layouts)
    wanted = [layout.number for layout in layouts if ocr == "always" or legibility(layout, am) < LEGIBLE]
    if not wanted or ocr == "never":
        return reading_of(layouts, file)
    from docchecker.documents import ocr as engine  # noqa: PLC0415  only where a page is a picture
    from docchecker.documents import pdf_ocr  # noqa: PLC0415

    if not engine.available():
        reading = reading_of(layouts, file)
        return replace(reading, warnings=(*reading.warnings, Note("ocr_missing", "")))
    read = pdf_ocr.layouts(data, wanted)
    return reading_of([read.get(layout.number, layout) for layout in layouts], file)


def layouts_of(data: bytes, numbers: Sequence[int]) -> dict[int, Layout]:
    """Some pages (numbers from 1) as they were read, without OCR; those left out that pdfium cannot open. Raises Unreadable."""
    import pypdfium2  # noqa: PLC0415  heavy, and only needed here

    pdf = _open(pypdfium2, data)
    try:
        pages = {number: _page(pypdfium2, pdf, data, number - 1) for number in numbers if 0 < number <= len(pdf)}
    finally:
        pdf.close()
    return {number: page for number, page in pages.items() if page}


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
    rows = rows_of(page)
    region = aligned(rows, page.height)
    ruled = replace(page, rules=page.rules + columns(data, index, region)) if region else page
    am = thai.am_reading("".join(run.text for run in page.runs))
    return layout_of(ruled, partial(first_share, am=am), band_of(rows, page.runs))


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
