"""The process type: given, else declared, else by what title, steps and body say, in that order of weight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from docchecker.model import Collected, Evidence, TypeJudgement
from docchecker.rubric import ProcessType, Rubric

MOST: Final = {"title": 2, "early": 3, "steps": 3, "body": 6}
"""How often a cue counts in each place: a word that a paper repeats speaks no louder for it."""


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
    points = {type_.id: _points(type_, collected) for type_ in rubric.types}
    total = sum(points.values())
    ranked = sorted(points, key=lambda id_: (-points[id_], id_))
    best = ranked[0]
    if points[best] < rubric.scales.type_points:
        return TypeJudgement(None, "", 0.5, "detected")
    also = tuple((id_, round(points[id_] / total, 2)) for id_ in ranked[1:] if points[id_])[:2]
    evidence = tuple(e for e in collected.signals if e.item == f"type:{best}")[:3]
    sure = min(rubric.scales.confidence["type"], points[best] / total)
    return TypeJudgement(best, rubric.type_(best).name, round(sure, 2), "detected", also, evidence)


def _points(type_: ProcessType, collected: Collected) -> int:
    """The points of all cues of a type."""
    return sum(points for _, points in heard(type_, collected))


def heard(type_: ProcessType, collected: Collected) -> Iterator[tuple[Evidence, int]]:
    """Each cue of a type with its points where it speaks, half of them where it comes later in a title.

    In each place a cue counts MOST[place] times at the most.
    """
    heard_: Counter[tuple[str, str]] = Counter()
    for signal in collected.signals:
        cue = next((c for c in type_.cues if c.concept == signal.why and signal.item == f"type:{type_.id}"), None)
        if cue and heard_[cue.concept, signal.need] < MOST[signal.need]:
            heard_[cue.concept, signal.need] += 1
            worth: int = getattr(cue, signal.need)
            yield signal, worth if signal.weight == "strong" else worth // 2
