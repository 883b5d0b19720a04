"""The tables of a plan as rows, with what each column is about, as its head says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from docchecker.findings.observations.paper import Paper


@dataclass(slots=True)
class Table:
    """The columns of a table, and its rows.

    `heads`: the topics of each column; `first`: the block of the first head; `rows`: of each row the block numbers by
    column, what a merged cell covers left out.
    """

    heads: dict[int, frozenset[str]] = field(default_factory=dict)
    rows: dict[int, dict[int, int]] = field(default_factory=dict)
    first: int | None = None

    def columns(self, topics: frozenset[str]) -> list[int]:
        """The columns whose head names one of these topics."""
        return [column for column, named in self.heads.items() if named & topics]

    def last(self, topics: frozenset[str]) -> int:
        """The last column whose head names one of these topics; -1 where none does."""
        return max(self.columns(topics), default=-1)


def tables(paper: Paper) -> Iterator[Table]:
    """The plan's tables with column heads, those on pages read from pictures left out."""
    found: dict[tuple[int, int], Table] = {}
    for block, standing in paper.blocks():
        cell = block.place.cell
        if cell is None:
            continue
        table = found.setdefault((block.place.file, cell.table), Table())
        if cell.head:
            table.first = block.place.block if table.first is None else table.first
            table.heads[cell.column] = table.heads.get(cell.column, frozenset()) | standing.topics
        else:
            table.rows.setdefault(cell.row, {})[cell.column] = block.place.block
    yield from (table for table in found.values() if table.first is not None and not paper.is_doubtful(table.first))
