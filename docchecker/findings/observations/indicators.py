"""Indicators of which none speaks of transparency."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from docchecker.findings.observations.paper import MOST, Paper, holds
from docchecker.stated import Observation

TELLING: Final = 8
"""An indicator has at least so many characters: what is shorter is its value, or a number."""


def closed(paper: Paper) -> Iterator[Observation]:
    """Where each indicator counts spending, trainings or papers, and neither it nor a result speaks of transparency."""
    named = [e.place.block for e in paper.found("indicator") if e.weight != "learned"]
    stated = [number for number in paper.under("indicator") if len(paper.text(number).strip()) >= TELLING]
    numbers = sorted({*named, *stated})
    said = {*numbers, *paper.under("result")}
    if not named or any(holds(paper.text(number), paper.words.openness) for number in said):
        return
    if all(holds(paper.text(number), paper.words.outputs) for number in numbers):
        shown = tuple(paper.passage(number) for number in numbers[:MOST])
        yield Observation("indicator_not_transparency", (), shown, ".".join(paper.words.need("indicator")))
