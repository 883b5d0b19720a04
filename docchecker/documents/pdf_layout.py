"""One page's runs and rules -> its lines and tables in the order of the content."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby, pairwise
from statistics import median

from docchecker.documents.pdf_chars import Order, PageText
from docchecker.documents.pdf_columns import Band, in_reading_order
from docchecker.documents.pdf_lines import Line, lines_of
from docchecker.documents.pdf_paragraphs import USUAL, Setting, join, needs, paragraphs, step, text_of
from docchecker.documents.pdf_runs import Run
from docchecker.documents.pdf_tables import Box, Grid, grids

NUMBERED = re.compile(r"\(?[A-Zก-ฮ]{0,2}-?[๐-๙\d]+(?=[.)\s]|$)")  # a row's number: "๑", "2)", "C1"
MAX_PADDING = 10.0  # points between a cell's side and its text


@dataclass(frozen=True, slots=True)
class CellText:
    """What stands in one cell of one page's table; `row` and `column` count from 0 on this page.

    `last_row`: where a merged cell ends; `room`: points left behind its last line; `needs`: points that its first word takes;
    `box`: where it stands on the page.
    """

    row: int
    column: int
    last_row: int
    page: int
    text: str
    size: float | None = None
    bold: bool = False
    room: float = 0.0
    needs: float = 0.0
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table, or what stands of it on one page. `sides`: where its columns part; `again`: whether its first row is repeated."""

    page: int
    sides: tuple[float, ...]
    cells: tuple[CellText, ...]
    again: bool = False

    @property
    def rows(self) -> int:
        """How many rows it has on this page."""
        return max(cell.row for cell in self.cells) + 1


@dataclass(frozen=True, slots=True)
class Layout:
    """A page as lines and tables in reading order."""

    number: int
    width: float
    height: float
    items: tuple[Line | TablePart, ...]
    picture: float
    order: Order

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines outside of tables."""
        return tuple(item for item in self.items if isinstance(item, Line))

    @property
    def text(self) -> str:
        """All characters of the page, a line or cell a line."""
        cells = [cell.text for item in self.items if isinstance(item, TablePart) for cell in item.cells]
        return "\n".join([*(line.text for line in self.lines), *cells])


def layout_of(page: PageText, first_share: Callable[[str], float], band: Band | None = None) -> Layout:
    """The page's lines and tables; a table stands where its first character does. `band`: where text stands in two columns."""
    tables = [grid for grid in grids(page.rules) if any(grid.holds(run) and run.text.strip() for run in page.runs)]
    inside: dict[int, list[Run]] = {}
    items: list[Line | Grid] = []
    for column, runs in in_reading_order(page.runs, band) if band else [(0, page.runs)]:
        for at, group in groupby(runs, key=partial(_table_of, tables)):
            if at is None:
                items.extend(lines_of(group, page.number, column))
                continue
            if at not in inside:
                items.append(tables[at])
            inside.setdefault(at, []).extend(group)
    filled = {id(tables[at]): part_of(tables[at], held, page.number, first_share) for at, held in inside.items()}
    made = tuple(item if isinstance(item, Line) else filled[id(item)] for item in items)
    return Layout(page.number, page.width, page.height, made, page.picture, page.order)


def half_filled(pages: Sequence[Layout]) -> tuple[Layout, ...]:
    """Pages of a file in two columns on which the left one alone is filled: their lines stand in that column."""
    right = min((line.x0 for page in pages for line in page.lines if line.column > 1), default=0.0)
    return tuple(_in_left(page) if page.lines and max(line.x1 for line in page.lines) < right else page for page in pages)


def _in_left(page: Layout) -> Layout:
    return replace(page, items=tuple(replace(item, column=1) if isinstance(item, Line) else item for item in page.items))


def _table_of(tables: Sequence[Grid], run: Run) -> int | None:
    """Which table a run stands in."""
    for at, grid in enumerate(tables):
        if grid.holds(run):
            return at
    return None


def part_of(grid: Grid, runs: Iterable[Run], page: int, first_share: Callable[[str], float]) -> TablePart:
    """The table with the texts of its cells; each cell once, empty ones too."""
    held: dict[Box, list[Run]] = {box: [] for box in grid.boxes}
    for run in runs:
        box = grid.box_of(run)
        if box:
            held[box].append(run)
    lines = {box: lines_of(inner, page) if inner else () for box, inner in held.items()}
    gaps = [line.x0 - box.x0 for box, inner in lines.items() for line in inner]
    padding = min(max(min(gaps, default=0.0), 0.0), MAX_PADDING)
    steps = [step(a, b) for inner in lines.values() for a, b in pairwise(inner) if a.y > b.y]
    leading = median(steps) if steps else USUAL
    edges = {box: Setting(box.x0, box.x1 - padding, leading) for box in lines}
    cells = tuple(_cell(box, inner, page, edges[box], first_share) for box, inner in lines.items())
    return TablePart(page, grid.sides, cells)


def _cell(box: Box, lines: Sequence[Line], page: int, setting: Setting, first_share: Callable[[str], float]) -> CellText:
    """The cell's text in one line: wrapped lines are joined, paragraphs are parted by a blank."""
    if not lines:
        return CellText(box.row, box.column, box.last_row, page, "", box=box)
    text = " ".join(text_of(group) for group in paragraphs(lines, {(page, 0): setting}, first_share))
    size, bold = max(line.size for line in lines), all(line.bold for line in lines)
    return CellText(
        box.row, box.column, box.last_row, page, text, size, bold, setting.right - lines[-1].x1, needs(lines[0], first_share), box
    )


def continued(upper: TablePart, lower: TablePart) -> TablePart:
    """A table that goes on over a page end as one part: a repeated head row is dropped, a row that the page end cut is mended."""
    again = _row(upper, 0) == _row(lower, 0)
    rest = [cell for cell in lower.cells if not (again and cell.row == 0)]
    upper = replace(upper, again=upper.again or again)
    if not rest:
        return upper
    end, start = upper.rows - 1, rest[0].row
    opening = {cell.column: cell for cell in rest if cell.row == start}
    if not _cut({cell.column: cell for cell in upper.cells if cell.row == end}, opening):
        return replace(upper, cells=upper.cells + _shifted(rest, end + 1 - start))
    mended = tuple(_mended(cell, opening[cell.column]) if cell.row == end else cell for cell in upper.cells)
    return replace(upper, cells=mended + _shifted([cell for cell in rest if cell.row > start], end - start))


def _row(part: TablePart, row: int) -> dict[int, str]:
    return {cell.column: cell.text for cell in part.cells if cell.row == row}


def _shifted(cells: Iterable[CellText], rows: int) -> tuple[CellText, ...]:
    return tuple(replace(cell, row=cell.row + rows, last_row=cell.last_row + rows) for cell in cells)


def _mended(cell: CellText, rest: CellText) -> CellText:
    """A cell with what stands of it on the next page."""
    return replace(cell, text=join(cell.text, rest.text), room=rest.room) if rest.text else cell


def _cut(last: dict[int, CellText], opening: dict[int, CellText]) -> bool:
    """Whether a row goes on over the page end: nothing new begins in it, and a cell is done or all its lines were full."""
    more = [column for column, cell in opening.items() if cell.text]
    if NUMBERED.match(opening[min(opening)].text) and NUMBERED.match(last[min(last)].text):
        return False
    if last.keys() != opening.keys() or not more or not all(last[column].text for column in more):
        return False
    done = any(last[column].text and not opening[column].text for column in opening)
    return done or all(last[column].room < opening[column].needs for column in more)
