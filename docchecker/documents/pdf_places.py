"""Where quoted words stand on a PDF's page: an area for each line that they take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from docchecker.documents.pdf_layout import CellText, Layout, TablePart
from docchecker.documents.pdf_lines import Line
from docchecker.documents.pdf_runs import MARKS

LEAST: Final = 8
"""Characters, without blanks: a shorter piece of a quote may stand anywhere."""
UP, DOWN = 0.95, 0.3  # em: how far letters reach over and under their baseline


class Spot(NamedTuple):
    """A rectangle in points, from the page's left and foot."""

    x0: float
    y0: float
    x1: float
    y1: float


def spots(quote: str, layout: Layout, *, cell: bool) -> tuple[Spot, ...]:
    """The places of a quote in the file's own characters; none where it is not found. `cell`: whether it stands in a table."""
    wanted = compact(quote)
    if not wanted:
        return ()
    in_cells, in_lines = tuple(_cells(wanted, layout)), _lines(wanted, layout.lines)
    return (in_cells or in_lines) if cell else (in_lines or in_cells)


def compact(text: str) -> str:
    """A text without its blanks: how lines were joined does not matter then.

    >>> compact("open  data")
    'opendata'
    """
    return "".join(text.split())


def shared(wanted: str, held: str) -> tuple[int, int] | None:
    """What part of `held` belongs to `wanted`: all of either (of a short quote: both), else its beginning or end, at an edge.

    >>> shared("abcdefghij", "xxabcdefghij"), shared("abcdefghij", "xxabcdefgh"), shared("abcdefghij", "xyz")
    ((2, 12), (2, 10), None)
    """
    if wanted == held or (len(wanted) >= LEAST and wanted in held):
        start = held.index(wanted)
        return start, start + len(wanted)
    if len(held) >= LEAST and held in wanted:
        return 0, len(held)
    for length in range(min(len(wanted), len(held)) - 1, LEAST - 1, -1):
        if held.endswith(wanted[:length]):
            return len(held) - length, len(held)
        if held.startswith(wanted[-length:]):
            return 0, length
    return None


def _cells(wanted: str, layout: Layout) -> Iterator[Spot]:
    for item in layout.items:
        for cell in item.cells if isinstance(item, TablePart) else ():
            if shared(wanted, compact(cell.text)):
                yield from _boxed(cell)


def _boxed(cell: CellText) -> Iterator[Spot]:
    if cell.box:
        yield Spot(cell.box.x0, cell.box.y0, cell.box.x1, cell.box.y1)


def _lines(wanted: str, lines: Sequence[Line]) -> tuple[Spot, ...]:
    """The lines that the quote runs through where it stands whole, else every line that shares a piece of it."""
    texts = [compact(line.text) for line in lines]
    start = "".join(texts).find(wanted)
    if start < 0:
        spans = [(line, shared(wanted, text)) for line, text in zip(lines, texts, strict=True)]
        return tuple(_span(line, *span) for line, span in spans if span)
    made, at = [], 0
    for line, text in zip(lines, texts, strict=True):
        low, high = max(start - at, 0), min(start + len(wanted) - at, len(text))
        if low < high:
            made.append(_span(line, low, high))
        at += len(text)
    return tuple(made)


def _span(line: Line, start: int, end: int) -> Spot:
    """A line from one character to another, blanks not counted; letters are taken to be equally wide, marks to have no width."""
    widths = [0 if char in MARKS else 1 for char in line.text]
    inked = [number for number, char in enumerate(line.text) if not char.isspace()]
    step = (line.x1 - line.x0) / (sum(widths) or 1)
    x0 = line.x0 + step * sum(widths[: inked[start]])
    x1 = line.x0 + step * sum(widths[: inked[end - 1] + 1])
    return Spot(x0, line.y - DOWN * line.tall, x1, line.y + UP * line.tall)
