"""Records -> what holds now for one submission.

An appeal stands above a third reading, and that above the first. A second reading decides nothing by itself: where it differs
from the first, a third person does. A level is confirmed only while nothing was decided after it in its stage.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from docchecker.decisions.types import LEVEL, STAGES, Added, Draft, Record, Stage, Standing, State
from docchecker.stated import Confirmation

_ABOVE: Final[tuple[Stage, ...]] = ("appeal", "third", "first")
_WORK: Final = frozenset({"decision", "evidence"})
Decided = dict[str, Record]


def standing(found: Sequence[Record], digest: str) -> Standing:
    """What holds for the submission with these records, whose files have this digest now."""
    fresh = [one for one in found if one.said.kind not in _WORK or one.said.digest == digest]
    stale = tuple(one for one in found if one.said.kind in _WORK and one.said.digest != digest)
    decided = {stage: decided_in(fresh, stage) for stage in STAGES}
    twice = any(one.said.kind == "sample" or one.said.stage == "second" for one in fresh)
    differs = _differs(decided)
    state = _state(fresh, decided, differs, twice=twice)
    return Standing(
        confirmations=_counting(decided, confirmed=state == "confirmed"),
        added=added(fresh, _top(fresh)),
        state=state,
        differs=differs,
        second=twice,
        assigned=next((one.said.value for one in reversed(fresh) if one.said.kind == "assign"), ""),
        stale=stale,
        records=tuple(found),
    )


def decided_in(found: Iterable[Record], stage: Stage) -> Decided:
    """What was decided in one stage, by target: the newest. The level only where nothing was decided after it."""
    decided: Decided = {}
    for one in found:
        if one.said.stage != stage or one.said.kind not in _WORK:
            continue
        if one.said.target != LEVEL:
            decided.pop(LEVEL, None)
        if one.said.kind == "decision":
            decided[one.said.target] = one
    return {target: one for target, one in decided.items() if one.said.value}  # "" takes a decision back


def confirmation(one: Record) -> Confirmation:
    """A record of a decision as reports show it."""
    said = one.said
    return Confirmation(said.target, said.value, said.by, one.at, said.reason, said.position, said.stage)


def added(found: Iterable[Record], stages: Iterable[Stage]) -> tuple[Added, ...]:
    """The passages that people gave as evidence in these stages, in order, without those taken back."""
    wanted = set(stages)
    held: dict[tuple[str, ...], Added] = {}
    for one in found:
        if one.said.kind == "evidence" and one.said.stage in wanted:
            passage = _passage(one.said)
            key = (passage.item, passage.need, *(str(at) for at in (passage.block, passage.start, passage.end)))
            if one.said.value == "added":
                held[key] = passage
            else:
                held.pop(key, None)
    return tuple(held.values())


def _passage(said: Draft) -> Added:
    at = said.details
    return Added(said.target, at["need"], int(at["block"]), int(at["start"]), int(at["end"]), said.by)


def _top(found: Iterable[Record]) -> tuple[Stage, ...]:
    """All stages whose word counts."""
    return tuple(stage for stage in _ABOVE if any(one.said.stage == stage for one in found))


def _counting(decided: dict[Stage, Decided], *, confirmed: bool) -> tuple[Confirmation, ...]:
    """For each target the decision of the highest stage; the level only once all readings that are due agree."""
    held: Decided = {}
    for stage in reversed(_ABOVE):
        if decided[stage]:
            held.pop(LEVEL, None)  # what a higher stage decides opens the level again until that stage confirms it
        held |= decided[stage]
    if not confirmed:
        held.pop(LEVEL, None)
    return tuple(map(confirmation, held.values()))


def _differs(decided: dict[Stage, Decided]) -> tuple[str, ...]:
    """Targets on which two finished readings do not agree; who leaves a target open takes what was proposed."""
    first, second = decided["first"], decided["second"]
    if LEVEL not in first or LEVEL not in second:
        return ()
    both = dict.fromkeys((*first, *second))
    return tuple(target for target in both if _value(first, second, target) != _value(second, first, target))


def _value(mine: Decided, other: Decided, target: str) -> str:
    return mine[target].said.value if target in mine else other[target].said.proposed


def _state(found: Sequence[Record], decided: dict[Stage, Decided], differs: Sequence[str], *, twice: bool) -> State:
    if decided["appeal"]:
        return "confirmed" if LEVEL in decided["appeal"] else "started"
    if LEVEL in decided["third"]:
        return "confirmed"
    if LEVEL not in decided["first"]:
        return "started" if any(one.said.kind in _WORK for one in found) else "open"
    if not twice:
        return "confirmed"
    if LEVEL not in decided["second"]:
        return "second"
    return "differs" if differs else "confirmed"
