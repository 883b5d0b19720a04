"""The process type: given, else declared, else by the cues' points and the learned model's opinion together."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from docchecker.model import Collected, Evidence, TypeJudgement
from docchecker.rubric import ProcessType, Rubric, TypeWeights

MOST: Final = {"title": 2, "early": 3, "steps": 3, "body": 6}
"""How often a cue counts in each place: a word that a paper repeats speaks no louder for it."""
VIEWS: Final = ("name", "title", "whole")
NONE: Final = "0"
"""What the learned model calls work that is none of the types."""


def judge_type(collected: Collected, rubric: Rubric, given: str | None) -> TypeJudgement:
    """The process type of a submission; `proposed` is None where none of the pack's types speaks enough."""
    if given:
        return TypeJudgement(given, rubric.type_(given).name, 1.0, "given")
    if collected.declared_type:
        id_ = collected.declared_type.item.removeprefix("type:")
        confidence = rubric.scales.confidence["declared"]
        return TypeJudgement(id_, rubric.type_(id_).name, confidence, "declared", evidence=(collected.declared_type,))
    if weights := weights_of(collected, rubric):
        return _weighed(collected, rubric, weights)
    return _by_points(collected, rubric)


def weights_of(collected: Collected, rubric: Rubric) -> TypeWeights | None:
    """How cues and model are weighed; None where the cues' points decide alone."""
    return rubric.judgement.types if rubric.judgement and collected.type_odds else None


def _weighed(collected: Collected, rubric: Rubric, weights: TypeWeights) -> TypeJudgement:
    """By points and opinions. What is shown of each type is its share among all."""
    if none_fits(collected.type_odds, weights):
        return TypeJudgement(None, "", 0.5, "detected")
    share = shares({type_.id: math.fsum(parts(type_, collected, weights).values()) for type_ in rubric.types})
    ranked = sorted(share, key=lambda id_: (-share[id_], id_))
    best = ranked[0]
    also = tuple((id_, share[id_]) for id_ in ranked[1:] if share[id_] >= weights.close)[:2]
    sure = min(rubric.scales.confidence["type"], share[best])
    return TypeJudgement(best, rubric.type_(best).name, sure, "detected", also, _shown(best, collected))


def parts(type_: ProcessType, collected: Collected, weights: TypeWeights) -> dict[str, float]:
    """What cues, the process' name, the title and the whole text add to the score of a type."""
    odds = collected.type_odds
    views = {view: getattr(weights, view) * odds[view].get(type_.id, 0.0) for view in VIEWS}
    return {"cues": weights.points * math.sqrt(_points(type_, collected)), **views}


def shares(scores: Mapping[str, float]) -> dict[str, float]:
    """Each type's share of the whole, to two decimals.

    >>> shares({"1": 2.0, "2": 0.0})
    {'1': 0.88, '2': 0.12}
    """
    top = max(scores.values())
    powers = {id_: math.exp(score - top) for id_, score in scores.items()}
    whole = math.fsum(powers.values())
    return {id_: round(power / whole, 2) for id_, power in powers.items()}


def none_fits(odds: Mapping[str, Mapping[str, float]], weights: TypeWeights) -> bool:
    """Whether name and title speak of work that is none of the types."""
    said = {id_: weights.name * odd + weights.title * odds["title"][id_] for id_, odd in odds["name"].items()}
    none = said.pop(NONE, None)
    return none is not None and none >= max(said.values()) + weights.none


def _by_points(collected: Collected, rubric: Rubric) -> TypeJudgement:
    points = {type_.id: _points(type_, collected) for type_ in rubric.types}
    total = sum(points.values())
    ranked = sorted(points, key=lambda id_: (-points[id_], id_))
    best = ranked[0]
    if points[best] < rubric.scales.type_points:
        return TypeJudgement(None, "", 0.5, "detected")
    also = tuple((id_, round(points[id_] / total, 2)) for id_ in ranked[1:] if points[id_])[:2]
    sure = min(rubric.scales.confidence["type"], points[best] / total)
    return TypeJudgement(best, rubric.type_(best).name, round(sure, 2), "detected", also, _shown(best, collected))


def _shown(id_: str, collected: Collected) -> tuple[Evidence, ...]:
    return tuple(e for e in collected.signals if e.item == f"type:{id_}")[:3]


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
