"""How what was seen adds up to one verdict, step by step: the same sums as the verdict's own, kept for people to follow."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from docchecker.explained import (
    Explanation,
    Heard,
    ItemExplained,
    LevelExplained,
    NeedExplained,
    PlanExplained,
    RuleExplained,
    Seen,
    Sum,
    TypeExplained,
    TypePoints,
)
from docchecker.findings.items import line_of, log_odds
from docchecker.findings.plan import heard as signals_heard
from docchecker.findings.process_type import heard, none_fits, parts, shares, weights_of
from docchecker.model import Assessment, Collected, Finding, Verdict
from docchecker.rubric import Item, ProcessType, Rubric


def explain(assessment: Assessment, collected: Collected, rubric: Rubric, target: str, seen: Sequence[Seen] = ()) -> Explanation:
    """Why a verdict is as it is. `target`: an item's id, "is_plan", "process_type" or "level"; `seen`: of the item's needs."""
    if target == "is_plan":
        return Explanation(assessment, target, _plan(assessment, collected, rubric))
    if target == "process_type":
        return Explanation(assessment, target, _type(collected, rubric))
    if target == "level":
        return Explanation(assessment, target, _level(assessment, rubric))
    item = rubric.item(target)
    finding = next(finding for finding in assessment.items if finding.item == target)
    needs = tuple(_need(item, one, collected, rubric) for one in seen)
    return Explanation(assessment, target, ItemExplained(finding, needs, _would(finding, needs, assessment)))


def _would(finding: Finding, needs: Sequence[NeedExplained], assessment: Assessment) -> Verdict:
    """The verdict of an item, also where it does not count."""
    if finding.counts:
        return finding.proposed
    if all(need.given for need in needs):
        return "met"
    if finding.evidence:
        return "partial"
    return "unreadable" if any(page.route == "unreadable" for page in assessment.document.pages) else "missing"


def _need(item: Item, seen: Seen, collected: Collected, rubric: Rubric) -> NeedExplained:
    need = next(need for need in item.needs if need.id == seen.need)
    found = [e for e in collected.evidence if (e.item, e.need) == (item.id, need.id)]
    counted = [e for e in found if not e.because]
    strong = any(e.weight == "strong" for e in counted)
    total = log_odds(item, need, found, collected, rubric)
    if total is None:
        weak = sum(e.weight == "weak" for e in counted)
        return NeedExplained(seen, None, strong, bool(counted), strong or weak >= need.weak_enough > 0)
    model = collected.opinions[item.id, need.id]
    line = line_of(item, rubric).line
    sum_ = Sum(round(model, 2), round(total - model, 2), round(total, 2), line)
    return NeedExplained(seen, sum_, strong, bool(counted), bool(counted) and total >= line)


def _plan(assessment: Assessment, collected: Collected, rubric: Rubric) -> PlanExplained:
    spoken = signals_heard(collected, rubric)
    said = [signal for signal in rubric.signals if signal.id in spoken]
    heard_ = tuple(
        Heard(
            signal.id,
            signal.points,
            spoken[signal.id],
            tuple(id_ for id_ in signal.needs if id_ not in spoken),
            tuple(id_ for id_ in signal.unless if id_ in spoken),
        )
        for signal in said
    )
    complete = tuple(f.item for f in assessment.items if f.group == "component" and f.proposed == "met")
    points = sum(one.points for one in heard_ if one.counted) + len(complete)
    return PlanExplained(heard_, complete, points, rubric.scales.plan_points)


def _type(collected: Collected, rubric: Rubric) -> TypeExplained:
    weights = weights_of(collected, rubric)
    if weights is None:
        spoke = (_points(type_, collected) for type_ in rubric.types)
        ranked = sorted((one for one in spoke if one.cues), key=lambda one: (-one.points, one.id))
        return TypeExplained(tuple(ranked), rubric.scales.type_points)
    added = {type_.id: parts(type_, collected, weights) for type_ in rubric.types}
    share = shares({id_: math.fsum(one.values()) for id_, one in added.items()})
    types = [
        replace(
            _points(type_, collected),
            parts=tuple((name, round(value, 2)) for name, value in added[type_.id].items()),
            share=share[type_.id],
        )
        for type_ in sorted(rubric.types, key=lambda one: (-share[one.id], one.id))
    ]
    return TypeExplained(tuple(types), rubric.scales.type_points, none_fits(collected.type_odds, weights))


def _points(type_: ProcessType, collected: Collected) -> TypePoints:
    cues = tuple(heard(type_, collected))
    return TypePoints(type_.id, sum(points for _, points in cues), cues)


def _level(assessment: Assessment, rubric: Rubric) -> LevelExplained:
    factors = [f for f in assessment.items if f.group == "factor" and f.counts]
    met = sum(f.final == "met" for f in factors)
    open_ = tuple(f.item for f in assessment.items if f.group == "component" and f.final != "met")
    rules = []
    for rule in rubric.levels:
        incomplete = open_ if rule.complete else ()
        least = -(-rule.quality * len(factors) // 100)
        enough = met >= least and (bool(factors) or not rule.quality)
        rules.append(
            RuleExplained(rule.id, rule.level, assessment.is_plan.final and not incomplete and enough, incomplete, least)
        )
    return LevelExplained(tuple(rules), met, len(factors))
