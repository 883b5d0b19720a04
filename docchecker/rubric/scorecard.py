"""scorecard.yaml of a pack: the indicator that the plan is handed in for, as the agency's form states it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final

from docchecker.rubric.nodes import Node, read

FILE: Final = "scorecard.yaml"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator: its number, its official name, its weight in per cent."""

    id: str
    name: str
    english: str
    weight: Decimal


@dataclass(frozen=True, slots=True)
class Scorecard:
    """An indicator with the parts that it is made of; `checked` is the one that a plan is checked for.

    `report` is what the form is called; `explanation` and `conditions` are its standing paragraphs.
    """

    report: str
    whole: Indicator
    checked: Indicator
    parts: tuple[Indicator, ...]
    explanation: tuple[str, ...]
    conditions: tuple[str, ...]


def read_scorecard(folder: Path) -> Scorecard | None:
    """The scorecard of a pack's folder; None where it has none. Raises RubricError, naming file and line."""
    if not (folder / FILE).is_file():
        return None
    node = read(folder / FILE)
    fields = node.fields("report", "whole", "checked", "parts", "explanation", "conditions")
    parts = tuple(_indicator(entry) for entry in node.need(fields, "parts").items())
    checked = node.need(fields, "checked").one_of(*(part.id for part in parts))
    whole = _indicator(node.need(fields, "whole"))
    if whole.weight != sum(part.weight for part in parts):
        raise fields["whole"].wrong("its weight is not the sum of the parts' weights")
    return Scorecard(
        report=node.need(fields, "report").text(),
        whole=whole,
        checked=next(part for part in parts if part.id == checked),
        parts=parts,
        explanation=node.need(fields, "explanation").texts(),
        conditions=node.need(fields, "conditions").texts(),
    )


def _indicator(node: Node) -> Indicator:
    fields = node.fields("id", "name", "english", "weight")
    id_, name, english = (node.need(fields, key).text() for key in ("id", "name", "english"))
    return Indicator(id_, name, english, _weight(node.need(fields, "weight")))


def _weight(node: Node) -> Decimal:
    try:
        weight = Decimal(node.text())
    except InvalidOperation:
        weight = Decimal(0)
    if not weight.is_finite() or weight <= 0:
        raise node.wrong("a number above 0 is expected here")
    return weight
