"""What a table leaves open: a risk beside an empty cell for its measure, an objective beside one for its indicator.

Two sentences that share no word may still answer one another (of such finds on papers hardly four in ten were right):
only a table's own structure is spoken of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from docchecker.findings.observations.links import unnamed
from docchecker.findings.observations.paper import ASIDE, MOST, Paper, is_blank
from docchecker.findings.observations.tables import Table, tables
from docchecker.stated import Observation

TELLING: Final = 8
"""A risk or an objective has at least so many characters."""
LATER: Final = frozenset({"denied", "put_off"})
"""What a cell says that holds no answer."""


class Pair(NamedTuple):
    """What stands in one column and its answer in another, by their topics here, and the need that the first is a part of."""

    code: str
    asks: str
    answers: str
    need: str


PAIRS: Final = (
    Pair("risk_unanswered", "risk", "measure", "risk"),
    Pair("objective_without_indicator", "objective", "indicator", "objective"),
)


def unanswered(paper: Paper) -> Iterator[Observation]:
    """One observation of each code, with what is left open."""
    for pair in PAIRS:
        numbers = [number for table in tables(paper) for number in _open(table, pair, paper)]
        if pair.asks == "risk":
            numbers = sorted({*numbers, *(number for number in unnamed(paper) if _says(number, paper))})
        if numbers:
            shown = tuple(paper.passage(number) for number in numbers[:MOST])
            yield Observation(pair.code, (("count", len(numbers)),), shown, ".".join(paper.words.need(pair.need)))


def _open(table: Table, pair: Pair, paper: Paper) -> Iterator[int]:
    """Filled cells beside an empty one, or beside one that says "not yet", in a table of which half the rows hold an answer.

    Only columns to the right answer: what stands left of the risks is how work is done today.
    """
    asking = table.columns(paper.words.topic(pair.asks))
    answers = [column for column in table.columns(paper.words.topic(pair.answers)) if asking and column > max(asking)]
    if not asking or not answers:
        return
    rows = [row for row in table.rows.values() if asking[0] in row and all(column in row for column in answers)]
    lacking = [row for row in rows if all(_is_open(row[column], paper) for column in answers)]
    if len(lacking) * 2 <= len(rows):
        yield from (row[asking[0]] for row in lacking if _says(row[asking[0]], paper))


def _is_open(number: int, paper: Paper) -> bool:
    """Whether a cell holds no answer: nothing, or that there is none yet (and no passage that counts)."""
    counted = any(e.place.block == number and not e.because and e.weight == "strong" for e in paper.collected.evidence)
    return is_blank(paper.text(number)) or (bool(paper.collected.standings[number].cues & LATER) and not counted)


def _says(number: int, paper: Paper) -> bool:
    return len(paper.text(number).strip()) >= TELLING and paper.collected.standings[number].role not in ASIDE
