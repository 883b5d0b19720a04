"""The agency's own claim beside what is proposed, and process types that lie close together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from docchecker.findings.items import findings
from docchecker.findings.observations.paper import Paper
from docchecker.stated import Observation, Passage

CLOSE: Final = 0.6
"""A type is close where it has at least this share of the first one's points: there the first is wrong five times as often."""


def claims(paper: Paper) -> Iterator[Observation]:
    """A claim above the proposed level; a form whose arithmetic is wrong."""
    claimed, level = paper.assessment.claimed, paper.assessment.level
    if claimed is None:
        return
    shown = _shown(claimed.block, paper)
    if claimed.level is not None and level.final is not None and claimed.level > level.final:
        yield Observation("claimed_above_proposed", (("claimed", claimed.level), ("proposed", level.final)), shown)
    if claimed.arithmetic_right is False:
        yield Observation("claimed_arithmetic_wrong", (), shown)


def _shown(number: int | None, paper: Paper) -> tuple[Passage, ...]:
    """The claim as it stands in the form: of a table, its whole row."""
    if number is None:
        return ()
    blocks = paper.assessment.document.blocks
    cell = blocks[number].place.cell
    row = [
        block.place.block
        for block in blocks
        if cell and block.place.file == blocks[number].place.file and (other := block.place.cell) is not None
        if (other.table, other.row) == (cell.table, cell.row) and block.text.strip()
    ]
    return tuple(paper.passage(n) for n in row or [number])


def close_types(paper: Paper) -> Iterator[Observation]:
    """The first two types with the factors that each meets, where the second comes near the first.

    In points, and in quality: of its factors at least half the share is met.
    """
    type_ = paper.assessment.process_type
    if type_.source != "detected" or type_.confirmed or type_.proposed is None or not type_.also:
        return
    other, share = type_.also[0]
    if share < CLOSE * type_.confidence:
        return
    (met, all_), (other_met, other_all) = _quality(type_.proposed, paper), _quality(other, paper)
    if 2 * other_met * all_ < met * other_all:
        return
    first_values = ("first", type_.proposed), ("first_met", met), ("first_all", all_)
    second_values = ("second", other), ("second_met", other_met), ("second_all", other_all)
    first = [next((e for e in paper.collected.signals if e.item == f"type:{id_}"), None) for id_ in (type_.proposed, other)]
    yield Observation("types_close", (*first_values, *second_values), tuple(dict.fromkeys(paper.of(e) for e in first if e)))


def _quality(type_: str, paper: Paper) -> tuple[int, int]:
    """How many factors of a type are met, and how many there are."""
    made = findings(paper.collected, paper.rubric, type_, paper.assessment.document.pages)
    factors = [finding for finding in made if finding.group == "factor" and finding.counts]
    return sum(finding.proposed == "met" for finding in factors), len(factors)
