"""The verdict on each item, from the evidence of its needs."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from docchecker.model import Collected, Evidence, Finding, PageReading, Verdict
from docchecker.rubric import Item, Need, Rubric

NEAR_LINE = 0.6
"""A verdict whose confidence is below this is marked for a person."""


def findings(collected: Collected, rubric: Rubric, type_: str | None, pages: Sequence[PageReading]) -> tuple[Finding, ...]:
    """One finding an item, in the pack's order. Where a page could not be read, nothing is missing for sure."""
    by_item: dict[str, list[Evidence]] = {}
    for evidence in collected.evidence:
        by_item.setdefault(evidence.item, []).append(evidence)
    return tuple(_finding(item, by_item.get(item.id, []), rubric, type_, pages) for item in rubric.items)


def _finding(item: Item, found: list[Evidence], rubric: Rubric, type_: str | None, pages: Sequence[PageReading]) -> Finding:
    evidence = tuple(e for e in found if not e.because)
    near = tuple(e for e in found if e.because)
    counts = item.group == "component" or item.type == type_
    lacking = tuple(need for need in item.needs if not _given(need, evidence))
    verdict = _verdict(lacking, evidence, unread=any(page.route == "unreadable" for page in pages))
    confidence = round(_confidence(item, verdict, evidence, near, rubric) * _legibility(evidence, pages), 2)
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


def _legibility(evidence: tuple[Evidence, ...], pages: Sequence[PageReading]) -> float:
    """How well the best page with evidence could be read; where nothing was found, all pages together. 1.0 for Word."""
    read = {(page.file, page.page): page.legibility for page in pages if page.route != "unreadable"}
    shown = [read[place] for e in evidence if (place := (e.place.file, e.place.page or 0)) in read]
    return max(shown) if shown else fmean(read.values()) if read else 1.0


def _given(need: Need, evidence: tuple[Evidence, ...]) -> bool:
    """Whether a need is given: by one strong passage, or by as many that touch on it as the pack asks for."""
    mine = [e for e in evidence if e.need == need.id]
    return any(e.weight == "strong" for e in mine) or len(mine) >= need.weak_enough > 0


def _verdict(lacking: tuple[Need, ...], evidence: tuple[Evidence, ...], *, unread: bool) -> Verdict:
    """Met where every need is given; partial where one is, or where the matter is touched on; else missing."""
    if not lacking:
        return "met"
    if evidence:
        return "partial"
    return "unreadable" if unread else "missing"


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
