"""The verdict on each item, from the evidence of its needs."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import fmean
from typing import NamedTuple

from docchecker.model import Collected, Evidence, Finding, PageReading, Verdict
from docchecker.rubric import Item, Line, Need, Rubric

NEAR_LINE = 0.6
"""A verdict whose confidence is below this is marked for a person."""


class Given(NamedTuple):
    """What is known of the paper as a whole: its process type, and how its pages were read."""

    type_: str | None
    pages: Sequence[PageReading]


def findings(collected: Collected, rubric: Rubric, type_: str | None, pages: Sequence[PageReading]) -> tuple[Finding, ...]:
    """One finding an item, in the pack's order. Where a page could not be read, nothing is missing for sure."""
    by_item: dict[str, list[Evidence]] = {}
    for evidence in collected.evidence:
        by_item.setdefault(evidence.item, []).append(evidence)
    given = Given(type_, pages)
    return tuple(_finding(item, by_item.get(item.id, []), collected, rubric, given) for item in rubric.items)


def _finding(item: Item, found: list[Evidence], collected: Collected, rubric: Rubric, given: Given) -> Finding:
    near = tuple(e for e in found if e.because)
    counts = item.group == "component" or item.type == given.type_
    odds = {need.id: log_odds(item, need, found, collected, rubric) for need in item.needs}
    lacking = tuple(need for need in item.needs if not _given(item, need, found, odds[need.id], rubric))
    evidence = _counted(lacking, tuple(e for e in found if not e.because))
    verdict = _verdict(lacking, evidence, unread=any(page.route == "unreadable" for page in given.pages))
    sure = _sure(item, verdict, odds, rubric) if None not in odds.values() else _confidence(item, verdict, evidence, near, rubric)
    confidence = round(sure * _legibility(evidence, given.pages), 2)
    if verdict in {"missing", "unreadable"}:
        evidence = ()
    return Finding(
        item=item.id,
        group=item.group,
        counts=counts,
        proposed=verdict if counts else "not_applicable",
        lacking=tuple(need.id for need in lacking) if counts else (),
        confidence=confidence,
        needs_person=counts and confidence < NEAR_LINE,
        evidence=evidence,
        near_misses=near,
    )


def _counted(lacking: Sequence[Need], evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """What is shown: passages that the model alone found only for needs that are given; patterns' always."""
    lacks = {need.id for need in lacking}
    return tuple(e for e in evidence if e.weight != "learned" or e.need not in lacks)


def _legibility(evidence: tuple[Evidence, ...], pages: Sequence[PageReading]) -> float:
    """How well the best page with evidence could be read; where nothing was found, all pages together. 1.0 for Word."""
    read = {(page.file, page.page): page.legibility for page in pages if page.route != "unreadable"}
    shown = [read[place] for e in evidence if (place := (e.place.file, e.place.page or 0)) in read]
    return max(shown) if shown else fmean(read.values()) if read else 1.0


def log_odds(item: Item, need: Need, found: Sequence[Evidence], collected: Collected, rubric: Rubric) -> float | None:
    """The log-odds that a need is given, by model and patterns together; None where the model does not know it."""
    opinion = collected.opinions.get((item.id, need.id))
    if opinion is None or rubric.judgement is None:
        return None
    strong = any(e.need == need.id and e.weight == "strong" and not e.because for e in found)
    return opinion + rubric.judgement.weight(item.id, need.id, found=strong)


def line_of(item: Item, rubric: Rubric) -> Line:
    """The line of an item's group. The pack must have a judgement."""
    judgement = rubric.judgement
    assert judgement is not None
    return judgement.component if item.group == "component" else judgement.factor


def _given(item: Item, need: Need, found: Sequence[Evidence], odds: float | None, rubric: Rubric) -> bool:
    """Whether a need is given: where model and patterns say so together and there is a passage to show.

    Without a model, by one strong passage, or by as many that touch on it as the pack asks for.
    """
    mine = [e for e in found if e.need == need.id and not e.because]
    if odds is not None:
        return bool(mine) and odds >= line_of(item, rubric).line
    weak = sum(e.weight == "weak" for e in mine)
    return any(e.weight == "strong" for e in mine) or weak >= need.weak_enough > 0


def _verdict(lacking: tuple[Need, ...], evidence: tuple[Evidence, ...], *, unread: bool) -> Verdict:
    """Met where every need is given; partial where one is, or where the matter is touched on; else missing."""
    if not lacking:
        return "met"
    if evidence:
        return "partial"
    return "unreadable" if unread else "missing"


def _sure(item: Item, verdict: Verdict, odds: Mapping[str, float | None], rubric: Rubric) -> float:
    """The calibrated probability that a careful reader gives the same verdict: met, or not."""
    if verdict == "unreadable":
        return rubric.scales.confidence["unreadable"]
    line = line_of(item, rubric)
    met = 1 / (1 + math.exp(-(line.base + line.slope * min(value for value in odds.values() if value is not None))))
    return min(max(met if verdict == "met" else 1 - met, 0.01), 0.99)  # nothing is certain


def _confidence(
    item: Item, verdict: Verdict, evidence: tuple[Evidence, ...], near: tuple[Evidence, ...], rubric: Rubric
) -> float:
    """From the pack's table (measured on papers by hand, not calibrated): more passages that agree, more confidence."""
    table = rubric.scales.confidence
    if verdict == "met":
        per_need = min(sum(e.need == need.id and e.weight == "strong" for e in evidence) for need in item.needs)
        return table["met_strong"] if per_need > 1 else table["met"]
    if verdict == "partial":
        return table["partial_component"] if item.group == "component" else table["partial"]
    if verdict == "missing":
        return table["missing_near"] if near else table["missing"]
    return table["unreadable"]
