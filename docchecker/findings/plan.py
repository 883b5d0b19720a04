"""Plan or not: the points of all signals, and whether the paper sets out measures."""

from __future__ import annotations

from collections.abc import Sequence

from docchecker.model import Collected, Evidence, Finding, PlanJudgement
from docchecker.rubric import Rubric


def judge_plan(collected: Collected, items: Sequence[Finding], rubric: Rubric) -> PlanJudgement:
    """Whether the file holds a plan: the points of the signals, and one for each complete component. `why` names the signals."""
    spoken = {e.item.removeprefix("plan:"): e for e in collected.signals if e.item.startswith("plan:")}
    counted = [
        s for s in rubric.signals if s.id in spoken and spoken.keys() >= set(s.needs) and spoken.keys().isdisjoint(s.unless)
    ]
    points = sum(signal.points for signal in counted) + sum(f.proposed == "met" for f in items if f.group == "component")
    is_plan = points >= rubric.scales.plan_points
    speaking = sorted((s for s in counted if (s.points > 0) == is_plan), key=lambda s: -abs(s.points))
    evidence: tuple[Evidence, ...] = tuple(spoken[s.id] for s in speaking[:3])
    return PlanJudgement(is_plan, ",".join(s.id for s in speaking), _confidence(points, rubric), evidence)


def _confidence(points: int, rubric: Rubric) -> float:
    """Half at the line, more with each point away from it; never above the pack's own measure."""
    return round(min(rubric.scales.confidence["plan"], 0.5 + 0.08 * abs(points - rubric.scales.plan_points + 0.5)), 2)
