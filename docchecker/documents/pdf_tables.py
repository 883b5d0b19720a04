"""Ruled lines -> grids -> cells: pure functions on plain values. A merged cell is one cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from docchecker.documents.pdf_runs import Run
from docchecker.documents.pdf_shapes import Rule

SNAP = 3.0  # points: rules nearer than this are one
MIN_SIDE = 5.0  # points: a shorter rule (an underline of one letter, a dot) makes no table
MOST = 3000  # rules: a page with more of them is a drawing
COVER = 0.6  # share of a cell's side that must be ruled


class Box(NamedTuple):
    """A cell: the row and column of its upper left corner, the last row that it reaches, and its sides."""

    row: int
    column: int
    last_row: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A table on one page: its boxes in reading order, the columns' sides from the left, top and foot."""

    boxes: tuple[Box, ...]
    sides: tuple[float, ...]
    top: float
    foot: float

    def holds(self, run: Run) -> bool:
        """Whether a run stands inside the table."""
        return self.foot <= run.y <= self.top and self.sides[0] - SNAP <= (run.x0 + run.x1) / 2 <= self.sides[-1] + SNAP

    def box_of(self, run: Run) -> Box | None:
        """The cell in which a run stands: by its middle, and a little above its baseline."""
        x, y = (run.x0 + run.x1) / 2, run.y + run.size / 4
        for box in self.boxes:
            if box.y0 <= y <= box.y1 and box.x0 <= x <= box.x1:
                return box
        return None


def grids(rules: Iterable[Rule]) -> tuple[Grid, ...]:
    """All tables of a page, from the top; at least two cells each (a frame round a text is no table)."""
    return _grids(tuple(rules))


@lru_cache(maxsize=1)  # it is asked for before tables without rules are looked for, and after it
def _grids(rules: tuple[Rule, ...]) -> tuple[Grid, ...]:
    long = [rule for rule in dict.fromkeys(rules) if _length(rule) >= MIN_SIDE]
    if len(long) > MOST:
        return ()
    found = (grid for group in _touching(long) for grid in grids_of(group))
    return tuple(sorted(found, key=lambda grid: -grid.top))


def _length(rule: Rule) -> float:
    return max(rule.x1 - rule.x0, rule.y1 - rule.y0)


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules in groups that hang together."""
    groups: list[list[Rule]] = []
    for rule in rules:
        near = [group for group in groups if any(_near(rule, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([rule, *(other for group in near for other in group)])
    return groups


def _near(a: Rule, b: Rule) -> bool:
    return a.x0 - SNAP <= b.x1 and b.x0 - SNAP <= a.x1 and a.y0 - SNAP <= b.y1 and b.y0 - SNAP <= a.y1


def _levels(values: Iterable[float]) -> list[float]:
    """Sorted positions, those nearer than SNAP taken together."""
    levels: list[list[float]] = []
    for value in sorted(values):
        if levels and value - levels[-1][-1] <= SNAP:
            levels[-1].append(value)
        else:
            levels.append([value])
    return [sum(group) / len(group) for group in levels]


def grids_of(rules: Sequence[Rule]) -> list[Grid]:
    """The grids of rules that hang together: several where tables stand on each other, none of fewer than two cells."""
    upright = [rule for rule in rules if rule.x0 == rule.x1]
    level = [rule for rule in rules if rule.x0 != rule.x1]
    xs, ys = _levels(rule.x0 for rule in upright), _levels(rule.y0 for rule in level)[::-1]
    made = []
    for used, heights in _stacked(xs, ys, upright):
        boxes = _boxes(used, heights, upright, level)
        if len(boxes) > 1:
            made.append(Grid(boxes, tuple(used), heights[0], heights[-1]))
    return made


def _stacked(xs: Sequence[float], ys: Sequence[float], upright: Sequence[Rule]) -> list[tuple[list[float], list[float]]]:
    """Sides and heights of each table: a new one begins where two rows part their columns in ways that no merging explains."""
    tables: list[tuple[set[float], list[float]]] = []
    before: set[float] = set()
    drawn = _uprights(xs, upright)
    for top, foot in pairwise(ys):
        sides = {x for x in xs if _ruled(drawn[x], foot, top)}
        if tables and (sides <= tables[-1][0] or sides >= before):
            tables[-1][0].update(sides)
            tables[-1][1].append(foot)
        else:
            tables.append((set(sides), [top, foot]))
        before = sides
    return [(sorted(sides), heights) for sides, heights in tables if len(sides) > 1]


def _boxes(xs: Sequence[float], ys: Sequence[float], upright: Sequence[Rule], level: Sequence[Rule]) -> tuple[Box, ...]:
    """Cells in reading order; neighbours with no rule between them are one."""
    owner = {(r, c): (r, c) for r in range(len(ys) - 1) for c in range(len(xs) - 1)}

    def root(cell: tuple[int, int]) -> tuple[int, int]:
        while owner[cell] != cell:
            cell = owner[cell]
        return cell

    uprights = _uprights(xs, upright)
    levels = {y: sorted((v.x0, v.x1) for v in level if abs(v.y0 - y) <= SNAP) for y in ys}
    for r, c in list(owner):
        if c and not _ruled(uprights[xs[c]], ys[r + 1], ys[r]):
            _unite(owner, root((r, c)), root((r, c - 1)))
        if r and not _ruled(levels[ys[r]], xs[c], xs[c + 1]):
            _unite(owner, root((r, c)), root((r - 1, c)))
    members: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for cell in owner:
        members.setdefault(root(cell), []).append(cell)
    return tuple(
        Box(r, c, foot := max(m[0] for m in cells), xs[c], ys[foot + 1], xs[max(m[1] for m in cells) + 1], ys[r])
        for (r, c), cells in sorted(members.items())
    )


def _unite(owner: dict[tuple[int, int], tuple[int, int]], a: tuple[int, int], b: tuple[int, int]) -> None:
    owner[max(a, b)] = min(a, b)


def _uprights(xs: Iterable[float], upright: Sequence[Rule]) -> dict[float, list[tuple[float, float]]]:
    """The sorted stretches that are ruled at each x."""
    return {x: sorted((u.y0, u.y1) for u in upright if abs(u.x0 - x) <= SNAP) for x in xs}


def _ruled(stretches: Sequence[tuple[float, float]], low: float, high: float) -> bool:
    """Whether sorted rules cover most of the way from low to high."""
    covered, reach = 0.0, low
    for start, end in stretches:
        if end > reach and start < high:
            covered += max(0.0, min(end, high) - max(start, reach))
            reach = end
    return covered >= COVER * (high - low)
