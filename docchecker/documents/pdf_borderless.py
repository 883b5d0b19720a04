"""Tables without rules: where words line up in columns, pdfplumber is asked where the columns part.

Only geometry comes from here; characters stay pdfium's. pdfplumber costs some 50 times as much as pdfium, so a page is shown
to it only where at least three lines stand in three columns or more (two columns read well as lines: "name value").
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docchecker.documents.pdf_chars import PageText
from docchecker.documents.pdf_runs import Run
from docchecker.documents.pdf_shapes import Rule
from docchecker.documents.pdf_tables import grids

RIVER = 1.5  # em: a gap this wide may part columns
SAME_LINE = 0.45  # em
MIN_ROWS, MIN_COLUMNS = 3, 3
MARGIN = 3.0  # points round the region


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line with no wide gap between them."""

    x0: float
    x1: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Region:
    """Where words line up: its box, and the heights at which rows begin, from the top."""

    x0: float
    x1: float
    heights: tuple[float, ...]
    page_height: float
    size: float


def rows_of(page: PageText) -> list[list[Piece]]:
    """The page's lines outside of ruled tables, from the top, each as its pieces from the left."""
    free = [run for run in page.runs if run.text.strip()]
    if tables := grids(page.rules):
        free = [run for run in free if not any(grid.holds(run) for grid in tables)]
    return _rows(free)


def aligned(rows: Sequence[Sequence[Piece]], height: float) -> Region | None:
    """The first region where words line up in columns, if there is one; `height`: the page's, in points."""
    for start in range(len(rows) - MIN_ROWS + 1):
        if len(rows[start]) < MIN_COLUMNS:
            continue
        end = start
        while end < len(rows) and _like(rows[start], rows[end]):
            end += 1
        if _regular(rows[start:end]):
            return _region(rows[start:end], height)
    return None


def _regular(rows: Sequence[Sequence[Piece]]) -> bool:
    """Whether lines make a table: columns enough, and most lines that begin in the first column fill all of them."""
    width = len(rows[0]) if rows else 0
    full = sum(len(row) == width for row in rows)
    begun = sum(row[0].x0 < rows[0][1].x0 for row in rows) if width > 1 else 0
    return width >= MIN_COLUMNS and full >= MIN_ROWS and 2 * full > begun


def _rows(runs: Iterable[Run]) -> list[list[Piece]]:
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.y):
        if lines and lines[-1][0].y - run.y <= SAME_LINE * run.size:
            lines[-1].append(run)
        else:
            lines.append([run])
    return [_pieces(sorted(line, key=lambda run: run.x0)) for line in lines]


def _pieces(runs: Sequence[Run]) -> list[Piece]:
    pieces: list[Piece] = []
    for run in runs:
        last = pieces[-1] if pieces else None
        if last and run.x0 - last.x1 <= RIVER * run.size:
            pieces[-1] = Piece(last.x0, max(last.x1, run.x1), last.y, max(last.size, run.size))
        else:
            pieces.append(Piece(run.x0, run.x1, run.y, run.size))
    return pieces


def _like(head: Sequence[Piece], row: Sequence[Piece]) -> bool:
    """Whether a line stands in the columns of `head`: each piece in one column, none left of the first."""
    return len(row) <= len(head) and all(
        sum(piece.x0 < column.x1 + RIVER * column.size and column.x0 - RIVER * column.size < piece.x1 for column in head) == 1
        for piece in row
    )


def _region(rows: Sequence[Sequence[Piece]], page_height: float) -> Region:
    """The region of the rows; a new row begins where its first column has words."""
    first_end = min(row[1].x0 for row in rows if len(row) > 1)
    pieces = [piece for row in rows for piece in row]
    begins = [row[0] for row in rows if row[0].x0 < first_end]
    heights = [piece.y + piece.size for piece in begins]
    foot = min(piece.y - piece.size / 2 for piece in pieces)
    return Region(
        min(p.x0 for p in pieces) - MARGIN,
        max(p.x1 for p in pieces) + MARGIN,
        (*heights, foot),
        page_height,
        max(p.size for p in pieces),
    )


def columns(data: bytes, index: int, region: Region) -> tuple[Rule, ...]:
    """The sides of the cells that pdfplumber finds in a region; none where it finds no table or cannot read the page."""
    import pdfplumber  # noqa: PLC0415  heavy, and seldom needed

    top, foot = region.page_height - region.heights[0], region.page_height - region.heights[-1]
    settings = {
        "vertical_strategy": "text",
        "horizontal_strategy": "explicit",
        "explicit_horizontal_lines": [region.page_height - height for height in region.heights],
        "min_words_vertical": MIN_ROWS,
        "intersection_y_tolerance": region.size,  # its upright edges end with the words, not with the rows
    }
    try:
        with pdfplumber.open(io.BytesIO(data), pages=[index + 1]) as pdf:
            page = pdf.pages[0]
            box = (max(region.x0, 0), max(top - 1, 0), min(region.x1, page.width), min(foot + 1, page.height))
            cells = [cell for table in page.crop(box).find_tables(settings) for cell in table.cells]
            page.close()
    except Exception:  # noqa: BLE001  pdfminer raises all kinds on what pdfium reads; a second opinion must not lose the page
        return ()
    return tuple(rule for cell in cells for rule in _sides(*cell, region.page_height))


def _sides(x0: float, top: float, x1: float, foot: float, page_height: float) -> tuple[Rule, ...]:
    high, low = page_height - top, page_height - foot
    return Rule(x0, high, x1, high), Rule(x0, low, x1, low), Rule(x0, low, x0, high), Rule(x1, low, x1, high)
