"""Pages of a PDF as pictures, read by OCR: drawn one after the other (pdfium knows no threads), read side by side."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Final

from docchecker.documents.ocr import read_picture
from docchecker.documents.pages import first_share
from docchecker.documents.pdf_chars import PageText
from docchecker.documents.pdf_layout import Layout, layout_of

if TYPE_CHECKING:
    from PIL.Image import Image

DPI: Final = 200
MAX_PIXELS: Final = 40_000_000
"""A page that is larger at this is drawn smaller: a poster has letters enough."""


def layouts(data: bytes, numbers: Sequence[int]) -> dict[int, Layout]:
    """The pages with these numbers (from 1), those left out that pdfium cannot draw."""
    return {page.number: layout_of(page, first_share) for page in _texts(data, numbers)}


def _texts(data: bytes, numbers: Sequence[int]) -> Iterator[PageText]:
    """The pages in order; no more pictures at once than there are processors, and one in waiting."""
    threads = os.cpu_count() or 1
    waiting: deque[Future[PageText]] = deque()
    with ThreadPoolExecutor(threads) as pool:
        for number, picture, width, height in _pictures(data, numbers):
            waiting.append(pool.submit(read_picture, picture, number, width, height))
            if len(waiting) > threads:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _pictures(data: bytes, numbers: Sequence[int]) -> Iterator[tuple[int, Image, float, float]]:
    """(number, grey picture, width and height in points) of each page."""
    import pypdfium2  # noqa: PLC0415  heavy, and only needed here

    pdf = pypdfium2.PdfDocument(data)
    try:
        for number in numbers:
            try:
                page = pdf[number - 1]
                width, height = page.get_size()
                scale = min(DPI / 72, (MAX_PIXELS / max(width * height, 1.0)) ** 0.5)
                picture = page.render(scale=scale, grayscale=True).to_pil()
                page.close()
            except (pypdfium2.PdfiumError, ValueError):  # a page that cannot be opened or drawn stays as it was read
                continue
            yield number, picture, width, height
    finally:
        pdf.close()
