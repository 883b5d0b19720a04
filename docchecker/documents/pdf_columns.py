"""Text set in two columns: where the columns part, and the runs in the order in which people read them.

A table of two columns looks alike, so columns are seen only where all of the left one is drawn before the right one, or where
nearly all lines on both sides are full.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from docchecker.documents.pdf_borderless import Piece
from docchecker.documents.pdf_runs import Run

Row = Sequence[Piece]

FEWEST = 5  # lines on each side
MIDDLE = 0.3, 0.7  # of the text's width: where the right column may begin
NEAR = 2.0  # points by which lines of one column may start apart
GUTTER = 0.8  # em: columns stand further apart
FULL, DRAWN_SO, DRAWN_BY_ROWS = 0.6, 0.3, 0.7  # share of a column that a full line fills; shares of full lines that are asked for
BESIDE = 0.5  # share of the shorter column's height at which the other stands beside it


@dataclass(frozen=True, slots=True)
class Band:
    """Where on a page text stands in two columns: from which height to which, from the foot, and where the right one begins."""

    top: float
    foot: float
    x: float

    def column(self, run: Run) -> int:
        """1 in the left column, 2 in the right one, 0 outside of the band."""
        if not self.foot - NEAR <= run.y <= self.top + NEAR:
            return 0
        return 2 if run.x0 >= self.x - NEAR else 1


def band_of(rows: Sequence[Row], runs: Sequence[Run]) -> Band | None:
    """The page's largest part that is set in two columns, if there is one; `rows`: its lines from the top."""
    begins = _right_edge(rows)
    if begins is None:
        return None
    parts = [list(part) for crosses, part in groupby(rows, lambda row: any(_crosses(p, begins) for p in row)) if not crosses]
    for part in sorted(parts, key=len, reverse=True):
        band = Band(max(p.y for p in part[0]), min(p.y for p in part[-1]), begins)
        if _in_columns(part, band, runs):
            return band
    return None


def in_reading_order(runs: Sequence[Run], band: Band) -> Iterator[tuple[int, tuple[Run, ...]]]:
    """The runs with the column of each group of them: within the band first the left column, then the right one."""
    columns = [band.column(run) for run in runs]
    first = next(at for at, column in enumerate(columns) if column)
    order = sorted(range(len(runs)), key=lambda at: (first, columns[at]) if columns[at] else (at, 0))
    for column, group in groupby(order, key=columns.__getitem__):
        yield column, tuple(runs[at] for at in group)


def _right_edge(rows: Sequence[Row]) -> float | None:
    """Where most lines begin in the middle of the text."""
    pieces = [piece for row in rows for piece in row]
    if len(pieces) < 2 * FEWEST:
        return None
    left, right = min(p.x0 for p in pieces), max(p.x1 for p in pieces)
    low, high = (left + share * (right - left) for share in MIDDLE)
    starts = Counter(round(piece.x0) for piece in pieces if low < piece.x0 < high)
    place, often = starts.most_common(1)[0] if starts else (0, 0)
    return place - 0.5 if often >= FEWEST else None


def _crosses(piece: Piece, begins: float) -> bool:
    return piece.x0 < begins - NEAR and piece.x1 > begins - NEAR


def _in_columns(rows: Sequence[Row], band: Band, runs: Sequence[Run]) -> bool:
    left = [piece for row in rows for piece in row if piece.x1 <= band.x]
    right = [piece for row in rows for piece in row if piece.x0 >= band.x - NEAR]
    if len(left) < FEWEST or len(right) < FEWEST or not _beside(left, right):
        return False
    if band.x - max(piece.x1 for piece in left) < GUTTER * max(piece.size for piece in left):
        return False
    drawn = [column for column, _ in groupby(band.column(run) for run in runs if run.text.strip()) if column]
    asked = DRAWN_SO if drawn == [1, 2] else DRAWN_BY_ROWS
    return all(_full(side) >= asked for side in (left, right))


def _beside(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether the columns stand beside each other, not one below the other."""
    tops, feet = [max(p.y for p in side) for side in (left, right)], [min(p.y for p in side) for side in (left, right)]
    return min(tops) - max(feet) >= BESIDE * min(top - foot for top, foot in zip(tops, feet, strict=True))


def _full(side: Sequence[Piece]) -> float:
    """The share of a column's lines that fill it."""
    width = max(piece.x1 for piece in side) - min(piece.x0 for piece in side)
    return sum(piece.x1 - piece.x0 >= FULL * width for piece in side) / len(side)
