"""Indicators of which none speaks of transparency."""

from __future__ import annotations

from collections.abc import Iterator

from docchecker.findings.observations.paper import MOST, Paper, holds
from docchecker.stated import Observation


def closed(paper: Paper) -> Iterator[Observation]:
    """Where each indicator counts spending, trainings or papers, and neither it nor a result speaks of transparency."""
    numbers = paper.under("indicator")
    named = [e for e in paper.found("indicator") if e.weight != "learned"]
    if not named or any(holds(paper.text(number), paper.words.openness) for number in numbers):
        return
    texts = [(e.place.block, paper.text(e.place.block)) for e in named]
    if all(holds(text, paper.words.outputs) and not holds(text, paper.words.openness) for _, text in texts):
        shown = tuple(paper.passage(number) for number in dict.fromkeys(number for number, _ in texts))
        yield Observation("indicator_not_transparency", (), shown[:MOST], ".".join(paper.words.need("indicator")))
