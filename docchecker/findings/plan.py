"""Plan or not: the points of all signals, the learned model's among them, and the components that are complete."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from docchecker.model import Collected, Evidence, Finding, PlanJudgement
from docchecker.rubric import Rubric, Signal


def judge_plan(collected: Collected, items: Sequence[Finding], rubric: Rubric) -> PlanJudgement:
    """Whether the file holds a plan: the points of the signals, and one for each complete component. `why` names the signals."""
    spoken = heard(collected, rubric)
    counted = [
        s for s in rubric.signals if s.id in spoken and spoken.keys() >= set(s.needs) and spoken.keys().isdisjoint(s.unless)
    ]
    points = sum(signal.points for signal in counted) + sum(f.proposed == "met" for f in items if f.group == "component")
    is_plan = points >= rubric.scales.plan_points
    speaking = sorted((s for s in counted if (s.points > 0) == is_plan), key=lambda s: -abs(s.points))
    evidence = tuple(shown for s in speaking if (shown := spoken[s.id]) is not None)[:3]
    return PlanJudgement(is_plan, ",".join(s.id for s in speaking), _confidence(points, rubric), evidence)


def heard(collected: Collected, rubric: Rubric) -> Mapping[str, Evidence | None]:
    """The signals that spoke, by id, with the passage that shows each; None where nothing can be pointed at."""
    return {
        **{e.item.removeprefix("plan:"): e for e in collected.signals if e.item.startswith("plan:")},
        **{signal.id: _shown(signal, collected) for signal in rubric.signals if _heard(signal, collected)},
    }


def _heard(signal: Signal, collected: Collected) -> bool:
    """Whether a signal of the learned model speaks: how sure it is that the paper gives a need."""
    odds = collected.opinions.get(_need(signal))
    if odds is None or signal.where not in {"likely", "unlikely"}:
        return False
    percent = 100 / (1 + math.exp(-odds))
    return percent >= signal.times if signal.where == "likely" else percent <= signal.times


def _need(signal: Signal) -> tuple[str, str]:
    item, _, need = signal.gives.rpartition(".")
    return item, need


def _shown(signal: Signal, collected: Collected) -> Evidence | None:
    """The first passage that gives the need; None where nothing does, or where that is what the signal says."""
    if signal.where == "unlikely":
        return None
    return next((e for e in collected.evidence if (e.item, e.need) == _need(signal) and not e.because), None)


def _confidence(points: int, rubric: Rubric) -> float:
    """Half at the line, more with each point away from it; never above the pack's own measure."""
    return round(min(rubric.scales.confidence["plan"], 0.5 + 0.08 * abs(points - rubric.scales.plan_points + 0.5)), 2)
