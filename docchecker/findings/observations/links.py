"""Risks that a measures' table names by their numbers: "แก้จุดเสี่ยงข้อ ๑, ๓"; the ones that no row names are left open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from docchecker import thai
from docchecker.findings.observations.paper import Paper, is_blank
from docchecker.findings.observations.tables import Table, tables

_LEAD: Final = re.compile(r"(?:ข้อ|ขั้น)(?:ที่)?\s*")
_LABEL: Final = re.compile(r"\(?([0-9]{1,2}(?:\.[0-9]{1,2})?|[ก-ฮ]|[A-Z][0-9]?)[.)]?")
_BETWEEN: Final = re.compile(r"\s*(?:,|/|และ|\s|-|–|ถึง)\s*")
_RANGE: Final = re.compile(r"([0-9]{1,2})\s*(?:-|–|ถึง)\s*([0-9]{1,2})")


def labels(text: str) -> frozenset[str] | None:
    """The numbers or letters of which a cell is a list, ranges filled; None where it is anything else.

    >>> sorted(labels("๑, ๓ และ ๕")), sorted(labels("ข้อ ๒-๔")), labels("๑ รับคำขอ")
    (['1', '3', '5'], ['2', '3', '4'], None)
    """
    text = _LEAD.sub("", thai.to_arabic_digits(text)).strip()
    ranges = [range(int(first), int(last) + 1) for first, last in _RANGE.findall(text)]
    pieces = [_LABEL.fullmatch(piece) for piece in _BETWEEN.split(text)]
    if not all(pieces):
        return None
    return frozenset([piece[1] for piece in pieces if piece] + [str(number) for number in chain.from_iterable(ranges)])


def unnamed(paper: Paper) -> Iterator[int]:
    """The risks whose number no row of the measures' table names, where it names at least half of them by these numbers."""
    known = list(tables(paper))
    for table in known:
        risks = _numbered(table, paper)
        for other in known:
            named = _named(table, other, paper) if other is not table and risks else frozenset()
            if named and named <= risks.keys() and 2 * len(named) >= len(risks):
                yield from (number for label, number in risks.items() if label not in named)


def _numbered(table: Table, paper: Paper) -> dict[str, int]:
    """The risks of a table by the label in its first column; nothing where these are no labels, or measures stand beside them."""
    columns = table.columns(paper.words.topic("risk"))
    if not columns or any(column > columns[0] for column in table.columns(paper.words.topic("measure"))):
        return {}
    found: dict[str, int] = {}
    for row in table.rows.values():
        mine = labels(paper.text(row[0])) if 0 in row else None
        if mine is None or len(mine) != 1 or columns[0] not in row or mine & found.keys():
            return {}
        found[next(iter(mine))] = row[columns[0]]
    return found


def _named(table: Table, other: Table, paper: Paper) -> frozenset[str]:
    """The labels that a measures' table names in its first column, where that column's head says that they are the risks'."""
    measures = other.columns(paper.words.topic("measure"))
    if not measures or measures[0] == 0 or not _is_linked(table, other, paper):
        return frozenset()
    cells = [labels(text) for row in other.rows.values() if 0 in row and not is_blank(text := paper.text(row[0]))]
    if None in cells:  # "ทุกข้อ" names them all
        return frozenset()
    return frozenset().union(*(cell for cell in cells if cell))


def _is_linked(table: Table, other: Table, paper: Paper) -> bool:
    """Whether the first column of a measures' table names risks or steps, or bears the same head as that of the risks."""
    topics = paper.words.topic("risk") | paper.words.topic("step")
    mine, others = (paper.text(one.first or 0) for one in (table, other))
    same = bool(mine) and mine == others and mine not in paper.words.ordinals
    return bool(other.heads.get(0, frozenset()) & topics) or same
