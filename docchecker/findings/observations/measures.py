"""Measures without a time, and without a person in charge, where the table or list asks for one or its other members name one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from docchecker import thai
from docchecker.findings.observations.paper import ASIDE, MOST, Paper, holds, is_blank
from docchecker.findings.observations.tables import Table, tables
from docchecker.stated import Observation

FEWEST: Final = 3
"""A list of so many measures shows what it asks of each."""
TELLING: Final = 10
"""A measure has at least so many characters."""
DRAWN: Final = frozenset({"calendar"})
"""Topics of columns over which bars are drawn, which no text shows: the engine knows them by name."""
TIMES: Final = frozenset({"date", "month", "quarter", "year", "season"})

_NUMBER = re.compile(r"[0-9๐-๙.()]{1,6}")
_NUMBERED = re.compile(r"\s*(?:\(?[0-9๐-๙]{1,2}[.)]|[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})+\.?\s)")


class Asked(NamedTuple):
    """What is asked of measures: its code, its topic here, and the need that it is a part of."""

    code: str
    topic: str
    need: str


ASKED: Final = (Asked("measure_without_time", "time", "timeframe"), Asked("measure_without_person", "person", "measure"))


def without(paper: Paper) -> Iterator[Observation]:
    """One observation of each code, with the measures that lack it."""
    for asked in ASKED:
        numbers = [n for table in tables(paper) for n in _in_table(table, asked, paper)] or list(_in_lists(asked, paper))
        if numbers:
            need = ".".join(paper.words.need(asked.need))
            shown = tuple(paper.passage(number) for number in numbers[:MOST])
            yield Observation(asked.code, (("count", len(numbers)),), shown, need)


def _in_table(table: Table, asked: Asked, paper: Paper) -> Iterator[int]:
    """Measures in rows whose cells for it are empty; where bars are drawn across a calendar, only if most rows hold marks.

    What stands left of the risks is how work is done today. A row in which nothing else stands heads a section, or is not done;
    what a merged cell covers is not there, and so not empty.
    """
    measures = [
        column for column in table.columns(paper.words.topic("measure")) if column > table.last(paper.words.topic("risk"))
    ]
    columns = [column for column in table.columns(paper.words.topic(asked.topic)) if column not in measures]
    if not measures or not columns:
        return
    rows = [row for row in table.rows.values() if measures[0] in row and all(column in row for column in columns)]
    lacking = [row for row in rows if all(is_blank(paper.text(row[column])) for column in columns)]
    drawn = any(table.heads[column] & DRAWN for column in columns)
    if drawn and len(lacking) * 2 > len(rows):
        return
    for row in lacking:
        mine = [row[column] for column in measures if column in row]
        if (
            _is_measure(mine, paper)
            and _is_filled(row, table, measures, paper)
            and not any(_named(n, asked, paper) for n in mine)
        ):
            yield max(mine, key=lambda number: len(paper.text(number)))


def _is_measure(numbers: list[int], paper: Paper) -> bool:
    """Whether a row's cells for the measure state one that is to be done here."""
    text = " ".join(paper.text(number).strip() for number in numbers)
    roles = {paper.collected.standings[number].role for number in numbers}
    said = len(text) >= TELLING and not roles & ASIDE and not holds(text[:TELLING], paper.words.sums)
    return said and all(paper.is_done(number) for number in numbers)


def _is_filled(row: dict[int, int], table: Table, measures: list[int], paper: Paper) -> bool:
    """Whether time or person stands beside the measure; in a table that asks for one of them only, anything but a number.

    A row of dashes alone is a matter that is not done: of such rows on papers none held a measure.
    """
    asked = [column for one in ASKED for column in table.columns(paper.words.topic(one.topic)) if column not in measures]
    both = all(table.columns(paper.words.topic(one.topic)) for one in ASKED)
    looked = asked if both else [column for column in row if column not in measures]
    if any(holds(paper.text(number), paper.words.undone) for number in row.values()):
        return False
    texts = [paper.text(row[column]).strip() for column in looked if column in row]
    return any(not is_blank(text) and not _NUMBER.fullmatch(text) for text in texts)


def _named(number: int, asked: Asked, paper: Paper) -> bool:
    """Whether the measure's own words name a person, or when it is carried out: not how often, nor within how many days."""
    text = paper.text(number)
    return _tells(text, asked, paper) or (asked.topic == "time" and holds(text, paper.words.ready))


def _in_lists(asked: Asked, paper: Paper) -> Iterator[int]:
    """Members of a list of measures that lack it where at least two in three have it; none where another place tells it."""
    if paper.under(asked.topic):
        return
    for members in _lists(paper):
        having = [number for number, text in members if _tells(text, asked, paper)]
        lacking = [n for n, text in members if paper.is_done(n) and not _tells(text, asked, paper) and not _timed(text, asked)]
        if len(members) >= FEWEST and 3 * len(having) >= 2 * len(members):
            yield from lacking


def _tells(text: str, asked: Asked, paper: Paper) -> bool:
    if asked.topic == "time":
        return any(time.kind in TIMES for time in thai.times(text))
    return holds(text, paper.words.persons)


def _timed(text: str, asked: Asked) -> bool:
    """Whether a time of any kind stands in a measure that is asked for one."""
    return asked.topic == "time" and bool(thai.times(text))


def _lists(paper: Paper) -> Iterator[list[tuple[int, str]]]:
    """The numbered measures under each heading: block number and all words up to the next one."""
    topics = paper.words.topic("measure")
    lists: dict[int | None, list[tuple[int, str]]] = {}
    for block, standing in paper.blocks():
        if not standing.topics & topics or block.place.cell or block.kind in {"heading", "header", "footer"}:
            continue
        members = lists.setdefault(standing.heading, [])
        if (block.label or _NUMBERED.match(block.text)) and standing.role not in ASIDE:
            members.append((block.place.block, block.text))
        elif members:
            members[-1] = (members[-1][0], f"{members[-1][1]}\n{block.text}")
    yield from lists.values()
