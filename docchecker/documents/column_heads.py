"""Which row of a table names its columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median
from typing import Final, NamedTuple

from docchecker.documents.raw import RawBlock

SHORT: Final = 60  # characters: a longer cell names no column
SHORTER: Final = 40  # characters: the same in a table of two columns, where the first row may be a name and its value
TWO: Final = 2
_VALUE: Final = re.compile(r"[\s\d๐-๙.,%/xX✓☐☑:()-]*$|.*[:：]\s*\S|.*[.…_]{4,}|.*\[\s*/?\s*\]|.*[☐☑]")


def with_heads(raws: Sequence[RawBlock]) -> list[RawBlock]:
    """The same blocks, `Cell.head` set where a table has no head yet and its first row or rows look like one."""
    tables: dict[int, list[RawBlock]] = {}
    for raw in raws:
        if raw.cell:
            tables.setdefault(raw.cell.table, []).append(raw)
    heads = {number: _head_rows(cells) for number, cells in tables.items()}
    return [
        replace(raw, cell=replace(raw.cell, head=True)) if raw.cell and raw.cell.row in heads[raw.cell.table] else raw
        for raw in raws
    ]


def _head_rows(cells: Sequence[RawBlock]) -> frozenset[int]:
    """The rows that head the table: none where a row is marked as the head already."""
    if any(raw.cell and raw.cell.head for raw in cells):
        return frozenset()
    rows = [_row(group) for _, group in groupby(cells, key=lambda raw: raw.cell.row if raw.cell else 0)]
    columns = len({column for row in rows for column in row.texts})
    title = [0] if columns > 1 and rows[0].is_title and len(rows) > TWO else []
    first = len(title)
    if not _heads(rows[first], rows[first + 1 :], columns):
        return frozenset(title)
    second = [first + 1] if rows[first + 1].is_below(rows[first]) and len(rows) > first + TWO else []
    return frozenset([*title, first, *second])


class _Row(NamedTuple):
    """One row: its texts by column; whether all of it is bold."""

    texts: dict[int, str]
    bold: bool

    @property
    def is_title(self) -> bool:
        """Whether one short text stands over the whole table."""
        filled = [text for text in self.texts.values() if text]
        return len(filled) == 1 and bool(self.texts.get(min(self.texts))) and len(filled[0]) <= SHORT

    def is_below(self, head: _Row) -> bool:
        """Whether the row parts a head's columns: the head's first cell reaches down over it, and its own texts are short."""
        return min(self.texts) > min(head.texts) and all(len(text) <= SHORTER for text in self.texts.values())


def _row(cells: Iterable[RawBlock]) -> _Row:
    found = list(cells)
    by_column = groupby(found, key=lambda raw: raw.cell.column if raw.cell else 0)
    texts = {column: "\n".join(raw.repaired.text for raw in group) for column, group in by_column}
    return _Row(texts, all(raw.bold for raw in found if raw.repaired.text))


def _heads(row: _Row, below: Sequence[_Row], columns: int) -> bool:
    """Whether a row names the columns of those below it."""
    texts = list(row.texts.values())
    if not below or not any(texts):
        return False
    if columns == 1:
        return not _VALUE.match(texts[0]) and len(texts[0]) <= SHORT and len(below[0].texts[min(below[0].texts)]) > 2 * SHORT
    if len(texts) < TWO:
        return False
    if row.bold and not all(other.bold for other in below):
        return all(len(text) <= SHORT for text in texts)
    return _names_columns(texts, SHORT if columns > TWO else SHORTER) and (columns > TWO or _named_values(texts, below))


def _names_columns(texts: Sequence[str], longest: int) -> bool:
    """Short, filled (the corner may be empty), and most of them words, not values."""
    if not all(texts[1:]) or any(len(text) > longest for text in texts):
        return False
    return sum(bool(_VALUE.match(text)) for text in texts[1:]) <= len(texts[1:]) / 2


def _named_values(texts: Sequence[str], below: Sequence[_Row]) -> bool:
    """In a table of two columns: whether the second head is a head and not the value of the first, by what stands below it."""
    longest = [len(row.texts[max(row.texts)]) for row in below]
    return len(texts[-1]) <= max(SHORTER / 2, median(longest))
