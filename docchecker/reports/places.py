"""Where a quote stands, as people find it: the page; for Word the heading above and the paragraph; a table's row."""

from __future__ import annotations

from typing import Final

from docchecker.language import say
from docchecker.model import Block, Document, Evidence, Place
from docchecker.reports.decided import is_added
from docchecker.reports.layout import cut

HEADING: Final = 60
_COUNTED: Final = frozenset({"heading", "paragraph", "list_item"})


def where(evidence: Evidence, document: Document, lang: str) -> str:
    """A place in words, its pieces joined by blanks."""
    said = place_words(evidence.place, document, lang)
    return f"{said}, {say('confirmed.added', lang)}" if is_added(evidence.why) else said


def place_words(place: Place, document: Document, lang: str) -> str:
    """A place in words: file (where there are several), page or heading, then table row or paragraph."""
    pieces = []
    if len(document.files) > 1:
        pieces.append(say("place.file", lang, file=document.files[place.file].path))
    if place.page is not None:
        pieces.append(say("place.page", lang, page=place.page))
    heading = heading_above(place, document) if place.page is None else None
    if heading:
        words = cut(f"{heading.label} {heading.text}", HEADING)
        pieces.append(say("place.heading", lang, heading=words))
    if place.cell:
        pieces.append(say("place.cell", lang, table=place.cell.table + 1, row=place.cell.row + 1))
    elif place.page is None:
        pieces.append(say("place.paragraph", lang, block=_paragraph(place, heading, document)))
    return " ".join(pieces)


def heading_above(place: Place, document: Document) -> Block | None:
    """The nearest heading before a place in its file."""
    before = reversed(document.blocks[: place.block])
    return next((block for block in before if block.kind == "heading" and block.place.file == place.file), None)


def _paragraph(place: Place, heading: Block | None, document: Document) -> int:
    """Which paragraph it is under its heading (or from the start), as people count: no cells, headers or notes."""
    first = heading.place.block + 1 if heading else 0
    return sum(block.kind in _COUNTED and block.place.file == place.file for block in document.blocks[first : place.block + 1])
