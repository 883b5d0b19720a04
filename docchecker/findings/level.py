"""The suggested level: in whole numbers, by the pack's rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docchecker.model import Finding, LevelJudgement, PlanJudgement
from docchecker.rubric import LevelRule, Rubric, reached


def judge_level(items: Sequence[Finding], plan: PlanJudgement, rubric: Rubric) -> LevelJudgement:
    """The level that is proposed, and where people have decided verdicts the one that follows from theirs."""
    proposed = level([replace(finding, confirmed=None) for finding in items], replace(plan, confirmed=None), rubric)
    if plan.confirmed is None and not any(finding.confirmed for finding in items):
        return proposed
    return replace(proposed, follows=level(items, plan, rubric))


def level(items: Sequence[Finding], plan: PlanJudgement, rubric: Rubric) -> LevelJudgement:
    """The level that the final verdicts give; `low` to `high` where an unreadable item could change it.

    Percentages are compared in whole numbers: 100 x met >= 70 x factors.
    """
    if not plan.final:
        return LevelJudgement(None, "not_a_plan", None, None, (), plan.confidence)
    low = _rule(items, rubric, readable=False)
    high = _rule(items, rubric, readable=True)
    counting = [finding for finding in items if finding.counts]
    confidence = min((finding.confidence for finding in counting), default=0.0)
    proposed = low.level if low == high else None
    return LevelJudgement(proposed, low.id, low.level, high.level, _raise_by(counting, low, rubric), confidence)


def percents(items: Sequence[Finding], plan: PlanJudgement, rubric: Rubric) -> tuple[float | None, float | None, float | None]:
    """Basic, quality and weighted per cent, for information; None where there is no plan (or no factor counts)."""
    if not plan.final:
        return None, None, None
    basic = _percent([f for f in items if f.group == "component"])
    quality = _percent([f for f in items if f.group == "factor" and f.counts])
    if basic is None or quality is None:
        return basic, quality, None
    scales = rubric.scales
    return basic, quality, round((basic * scales.basic_weight + quality * scales.quality_weight) / 100, 2)


def _percent(items: Sequence[Finding]) -> float | None:
    return round(100 * sum(f.final == "met" for f in items) / len(items), 2) if items else None


def _rule(items: Sequence[Finding], rubric: Rubric, *, readable: bool) -> LevelRule:
    """The highest rule that the items satisfy; with `readable`, as if what could not be read were there."""
    good = {"met", "unreadable"} if readable else {"met"}
    components = [f for f in items if f.group == "component"]
    factors = [f for f in items if f.group == "factor" and f.counts]
    complete = all(f.final in good for f in components)
    met = sum(f.final in good for f in factors)
    return reached(rubric.levels, met, len(factors), complete=complete)


def _raise_by(counting: Sequence[Finding], now: LevelRule, rubric: Rubric) -> tuple[str, ...]:
    """What a higher level asks to be repaired: the incomplete components first, else the factors that are not met."""
    if now.level == max(rule.level for rule in rubric.levels):
        return ()
    open_components = tuple(f.item for f in counting if f.group == "component" and f.final != "met")
    if open_components:
        return open_components
    return tuple(f.item for f in counting if f.group == "factor" and f.final != "met")
