"""A copy of a PDF with highlights and notes, appended to its own bytes: the original is the copy's beginning, as it was."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final, NamedTuple

from docchecker.language import say
from docchecker.quoted import QuoteBox
from docchecker.reports.remarks import CannotAnnotateError, Remark

COLOURS: Final = {"counts": (0.65, 0.9, 0.55), "touches": (1.0, 0.88, 0.35), "lacks": (0.95, 0.35, 0.3)}
NOTE: Final = 20.0  # points: a note's sign
PRINTED: Final = 4  # the flag of what is printed too
BETWEEN: Final = "\n\n— — —\n\n"
_FARTHEST: Final = 20_000.0  # points: no page is larger, and a hostile file may place letters anywhere


class Spot(NamedTuple):
    """One remark with its boxes on one page."""

    remark: Remark
    boxes: tuple[QuoteBox, ...]


def annotate_pdf(
    remarks: Sequence[Remark], boxes: Sequence[Sequence[QuoteBox]], source: bytes, lang: str
) -> tuple[bytes, int, int]:
    """The annotated copy, how many notes it holds, and how many remarks found no place.

    `boxes`: of each remark, () where there is none. What is lacking at one place stands in one note, for signs over each other
    cannot be opened. Raises CannotAnnotateError.
    """
    import pypdf  # noqa: PLC0415  heavy, and only needed here

    spots = [_spot(remark, some) for remark, some in zip(remarks, boxes, strict=True)]
    held = io.BytesIO()
    try:
        writer = pypdf.PdfWriter(io.BytesIO(source), incremental=True)
        notes = [*_highlights(spots), *_notes(spots, writer)]
        for number, (page, note) in enumerate(notes):
            writer.add_annotation(
                page - 1, _annotation({**note, "/T": say("annotate.author", lang), "/NM": f"docchecker-{number}"})
            )
        if notes:
            writer.write(held)
    except Exception as error:  # strangers' objects: pypdf raises whatever its parts raise
        raise CannotAnnotateError(type(error).__name__) from error
    lost = sum(not spot.boxes and spot.remark.block is not None for spot in spots)
    return held.getvalue() or source, len(notes), lost


def _spot(remark: Remark, boxes: Sequence[QuoteBox]) -> Spot:
    """Without boxes that no page can hold."""
    return Spot(remark, tuple(box for box in boxes if all(abs(side) < _FARTHEST for side in (box.x0, box.y0, box.x1, box.y1))))


def _highlights(spots: Sequence[Spot]) -> Iterator[tuple[int, dict[str, Any]]]:
    """(page, highlight): one for each page that a passage reaches; what is said of the same words stands in one."""
    passages: dict[tuple[QuoteBox, ...], list[Remark]] = {}
    for spot in spots:
        if spot.boxes and spot.remark.kind != "lacks":
            passages.setdefault(spot.boxes, []).append(spot.remark)
    for held, said in passages.items():
        text = BETWEEN.join(remark.text for remark in said)
        kind = "counts" if any(remark.kind == "counts" for remark in said) else "touches"
        for page, run in groupby(held, key=lambda box: box.page):
            boxes = list(run)
            quads = [side for b in boxes for side in (b.x0, b.y1, b.x1, b.y1, b.x0, b.y0, b.x1, b.y0)]
            rect = (min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))
            yield page, {**_note("/Highlight", kind, rect, text), "/QuadPoints": quads}


def _notes(spots: Sequence[Spot], writer: Any) -> Iterator[tuple[int, dict[str, Any]]]:  # noqa: ANN401  pypdf is only here
    """(page, note): one for each place where something is lacking; what has no place stands at the top of the first page."""
    places: dict[QuoteBox | None, list[str]] = {}
    for spot in spots:
        if spot.remark.kind == "lacks" or not spot.boxes:
            places.setdefault(spot.boxes[0] if spot.boxes else None, []).append(spot.remark.text)
    for box, texts in places.items():
        page = box.page if box else 1
        shown = writer.pages[page - 1].cropbox
        left, top = (box.x0 - NOTE - 2, box.y1) if box else (float(shown.left) + 8, float(shown.top) - 8)
        left = max(left, float(shown.left) + 2)
        yield page, {**_note("/Text", "lacks", (left, top - NOTE, left + NOTE, top), BETWEEN.join(texts)), "/Name": "/Comment"}


def _note(kind: str, colour: str, rect: Sequence[float], text: str) -> dict[str, Any]:
    return {
        "/Type": "/Annot",
        "/Subtype": kind,
        "/Rect": list(rect),
        "/C": list(COLOURS[colour]),
        "/F": PRINTED,
        "/Contents": text.replace("\n", "\r"),  # the format's own line end within a text
    }


def _annotation(note: dict[str, Any]) -> Any:  # noqa: ANN401
    """The note as pypdf's objects; numbers to two decimals, so that they are the same on every machine."""
    from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject, TextStringObject  # noqa: PLC0415

    def value(key: str, held: Any) -> Any:  # noqa: ANN401
        if isinstance(held, list):
            return ArrayObject([FloatObject(f"{number:.2f}") for number in held])
        if isinstance(held, int):
            return NumberObject(held)
        return NameObject(held) if key in {"/Type", "/Subtype", "/Name"} else TextStringObject(held)

    return DictionaryObject({NameObject(key): value(key, held) for key, held in note.items()})
