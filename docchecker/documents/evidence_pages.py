"""The pages of a submission's PDFs on which evidence stands, as small grey pictures with the places of the passages."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from docchecker.documents import guard
from docchecker.documents.pdf_layout import Layout
from docchecker.documents.pdf_places import Spot, spots
from docchecker.errors import Unreadable
from docchecker.model import Assessment, Evidence
from docchecker.pictured import Area, Mark, PagePicture

if TYPE_CHECKING:
    from PIL.Image import Image

DPI: Final = 100
POINTS: Final = 72
LONGEST: Final = 1600  # pixels of a side: a page of a poster's size is drawn smaller
GREYS: Final = 16
QUALITY: Final = 45
MOST_PAGES: Final = 20
MOST_BYTES: Final = 4_000_000
"""Of all pictures of a report: it has to go through the mail."""
MOST_AREAS: Final = 40

Quotes = Mapping[int, Sequence[Evidence]]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A page as a grey image; `scale`: pixels a point."""

    image: Image
    scale: float


def evidence_pages(assessment: Assessment, root: Path) -> tuple[PagePicture, ...]:
    """The pages, in order, of those PDFs that still stand beneath `root` as they were read. Never raises for what they hold."""
    made: list[PagePicture] = []
    size = 0
    for file, quotes in sorted(_wanted(assessment).items()):
        data = _bytes(assessment, file, root)
        for picture in _pictures(data, file, quotes, assessment) if data else ():
            size += len(picture.data)
            if size > MOST_BYTES:
                return tuple(made)
            made.append(picture)
    return tuple(made)


def _wanted(assessment: Assessment) -> dict[int, dict[int, list[Evidence]]]:
    """By file and page what is quoted there; pages with evidence before pages with near misses only, MOST_PAGES in all."""
    counting = [finding for finding in assessment.items if finding.counts]
    quoted = [*assessment.is_plan.evidence, *assessment.process_type.evidence]
    quoted += [evidence for finding in counting for evidence in finding.evidence]
    quoted += [miss for finding in counting for miss in finding.near_misses]
    places = dict.fromkeys((e.place.file, e.place.page) for e in quoted if e.place.page is not None)
    kept: dict[int, dict[int, list[Evidence]]] = {}
    for file, page in list(places)[:MOST_PAGES]:
        kept.setdefault(file, {})[page or 0] = [e for e in quoted if (e.place.file, e.place.page) == (file, page)]
    return kept


def _bytes(assessment: Assessment, file: int, root: Path) -> bytes | None:
    """The PDF's bytes; None for another kind, and where the file is gone or has been changed meanwhile."""
    source = assessment.document.files[file]
    if source.kind != "pdf":
        return None
    try:
        data = guard.load(root / source.path)
    except Unreadable:
        return None
    return data if hashlib.sha256(data).hexdigest() == source.sha256 else None


def _pictures(data: bytes, file: int, quotes: Quotes, assessment: Assessment) -> Iterator[PagePicture]:
    scanned = {page.page for page in assessment.document.pages if page.file == file and page.route == "ocr"}
    layouts = _layouts(data, sorted(quotes), scanned)
    for number, drawn in _drawn(data, sorted(quotes)):
        kind, packed = _packed(drawn.image)
        size = drawn.image.size
        marks = tuple(_marks(quotes[number], layouts[number], drawn)) if number in layouts else ()
        yield PagePicture(file, number, kind, packed, *size, marks)


def _layouts(data: bytes, numbers: Sequence[int], scanned: set[int]) -> dict[int, Layout]:
    """The pages' lines, those of scanned pages by OCR once more; none where the engine is gone."""
    from docchecker.documents import ocr, pdf_ocr  # noqa: PLC0415  each reader only where it is needed
    from docchecker.documents.pdf import layouts_of  # noqa: PLC0415

    read = layouts_of(data, [number for number in numbers if number not in scanned])
    again = [number for number in numbers if number in scanned]
    return {**read, **(pdf_ocr.layouts(data, again) if again and ocr.available() else {})}


def _drawn(data: bytes, numbers: Sequence[int]) -> Iterator[tuple[int, _Drawn]]:
    """The pages as images; one that pdfium cannot draw is left out."""
    import pypdfium2  # noqa: PLC0415  heavy, and only needed here

    pdf = pypdfium2.PdfDocument(data)
    try:
        for number in numbers:
            try:
                page = pdf[number - 1]
                scale = min(DPI / POINTS, LONGEST / max(page.get_size()))
                image = page.render(scale=scale, grayscale=True).to_pil()
                page.close()
            except (pypdfium2.PdfiumError, ValueError, ZeroDivisionError):
                continue
            yield number, _Drawn(image.convert("L"), scale)
    finally:
        pdf.close()


def _packed(image: Image) -> tuple[Literal["png", "jpeg"], bytes]:
    """The smaller of two: a printed page packs better as a PNG of few greys, a scan as a JPEG."""
    from PIL.Image import Dither  # noqa: PLC0415  heavy, and only needed here

    png, jpeg = io.BytesIO(), io.BytesIO()
    image.quantize(GREYS, dither=Dither.NONE).save(png, "PNG", optimize=True, bits=4)
    image.save(jpeg, "JPEG", quality=QUALITY, optimize=True)
    return ("png", png.getvalue()) if len(png.getvalue()) <= len(jpeg.getvalue()) else ("jpeg", jpeg.getvalue())


def _marks(quotes: Sequence[Evidence], layout: Layout, drawn: _Drawn) -> Iterator[Mark]:
    """Each passage once, in reading order, those left out that cannot be found on the page."""
    passages = {(e.place.block, e.start, e.end): e for e in quotes}
    for (block, start, end), evidence in sorted(passages.items()):
        found = spots(evidence.original or evidence.quote, layout, cell=evidence.place.cell is not None)
        areas = tuple(_area(spot, drawn) for spot in found[:MOST_AREAS])
        if areas:
            yield Mark(block, start, end, areas)


def _area(spot: Spot, drawn: _Drawn) -> Area:
    """Pixels inside the picture, whatever a hostile file says of its places."""
    width, height = drawn.image.size
    left, right = (_within(x * drawn.scale, width) for x in (spot.x0, spot.x1))
    top, foot = (_within(height - y * drawn.scale, height) for y in (spot.y1, spot.y0))
    return Area(left, top, max(1, right - left), max(1, foot - top))


def _within(value: float, most: int) -> int:
    """A pixel on the picture.

    >>> _within(5.5, 10), _within(1e30, 10), _within(float("nan"), 10)
    (6, 10, 10)
    """
    return round(max(0.0, min(float(most), value)))
