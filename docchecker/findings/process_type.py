"""The process type: given, else declared, else by what title, steps and body say, in that order of weight."""

from __future__ import annotations

from docchecker.model import Collected, Evidence, TypeJudgement
from docchecker.rubric import Rubric


def judge_type(collected: Collected, rubric: Rubric, given: str | None) -> TypeJudgement:
    """The process type of a submission; `proposed` is None where none of the pack's types speaks enough."""
    if given:
        return TypeJudgement(given, rubric.type_(given).name, 1.0, "given")
    if collected.declared_type:
        id_ = collected.declared_type.item.removeprefix("type:")
        confidence = rubric.scales.confidence["declared"]
        return TypeJudgement(id_, rubric.type_(id_).name, confidence, "declared", evidence=(collected.declared_type,))
    return _detected(collected, rubric)


def _detected(collected: Collected, rubric: Rubric) -> TypeJudgement:
    points = {type_.id: _points(type_.id, collected, rubric) for type_ in rubric.types}
    total = sum(points.values())
    ranked = sorted(points, key=lambda id_: (-points[id_], id_))
    best = ranked[0]
    if total == 0 or points[best] < rubric.scales.type_least:
        return TypeJudgement(None, "", 0.5, "detected")
    also = tuple((id_, round(points[id_] / total, 2)) for id_ in ranked[1:] if points[id_])[:2]
    evidence = tuple(e for e in collected.signals if e.item == f"type:{best}")[:3]
    sure = min(rubric.scales.confidence["type"], points[best] / total)
    return TypeJudgement(best, rubric.type_(best).name, round(sure, 2), "detected", also, evidence)


def _points(id_: str, collected: Collected, rubric: Rubric) -> int:
    """Title words weigh most, then the steps', then the body's; the body counts each concept once."""
    scales = rubric.scales
    mine = [e for e in collected.signals if e.item == f"type:{id_}"]
    return (
        scales.title_points * len(_concepts(mine, "title"))
        + scales.steps_points * len(_concepts(mine, "steps"))
        + scales.body_points * len(_concepts(mine, "body"))
    )


def _concepts(evidence: list[Evidence], where: str) -> set[str]:
    return {e.why for e in evidence if e.need == where}
