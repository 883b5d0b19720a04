"""A Word table -> its cells, each merged cell once, with the row and column of its upper left corner."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from docchecker.documents.docx_package import VAL, W, on
from docchecker.documents.docx_styles import whole

_WRAPPERS: Final = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "customXml", "moveTo"))


class Slot(NamedTuple):
    """One cell: `column` counts grid columns, so that cells below each other have one number; `head`: a row that is repeated."""

    element: Element
    row: int
    column: int
    head: bool


def slots(table: Element) -> list[Slot]:
    """The cells of a table row by row; what a merged cell covers, and rows deleted or hidden, are left out."""
    found = []
    row = 0
    for element in _inside(table, f"{W}tr"):
        properties = element.find(f"{W}trPr")
        if properties is not None and any(on(properties.find(f"{W}{name}")) for name in ("del", "hidden")):
            continue
        head = properties is not None and bool(on(properties.find(f"{W}tblHeader")))
        found += [Slot(cell, row, column, head) for cell, column in _cells(element, properties)]
        row += 1
    return found


def _cells(row: Element, properties: Element | None) -> Iterator[tuple[Element, int]]:
    column = _number(properties, "gridBefore", 0)
    for cell in _inside(row, f"{W}tc"):
        form = cell.find(f"{W}tcPr")
        if not _covered(form):
            yield cell, column
        column += max(1, _number(form, "gridSpan", 1))


def _covered(form: Element | None) -> bool:
    """Whether the cell goes on one above it or left of it."""
    merges = [] if form is None else [form.find(f"{W}vMerge"), form.find(f"{W}hMerge")]
    return any(merge is not None and merge.get(VAL, "continue") == "continue" for merge in merges)


def _number(properties: Element | None, name: str, other: int) -> int:
    found = None if properties is None else properties.find(f"{W}{name}")
    return other if found is None else whole(found.get(VAL), other)


def _inside(container: Element, tag: str) -> Iterator[Element]:
    for child in container:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, tag)
