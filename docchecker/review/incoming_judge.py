"""The entries of one submission and stage -> drafts; what is known already; what is refused, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from docchecker import __version__
from docchecker.decisions.types import LEVEL, PLAN, TYPE, Draft, Record
from docchecker.model import NONE, Assessment
from docchecker.reports.clean import clean
from docchecker.review.incoming_basis import Basis, follows, proposed
from docchecker.review.incoming_types import FOLLOWS, Entry, Refusal
from docchecker.stated import Confirmation

VERDICTS: Final = frozenset({"met", "partial", "missing", "unreadable"})
_ORDER: Final = {PLAN: 0, TYPE: 1, LEVEL: 3}
_ITEM: Final = 2


class _NoFit(Exception):
    """One entry cannot be taken."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code, self.values = code, tuple(values.items())


@dataclass(slots=True)
class Judged:
    """What became of a submission's entries so far; `said`: what holds with those that were taken."""

    drafts: list[Draft] = field(default_factory=list)
    known: list[Entry] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    said: dict[str, Confirmation] = field(default_factory=dict)
    opened: bool = False


def judge(entries: Sequence[Entry], basis: Basis, seen: int, source: str = "") -> Judged:
    """All entries of one submission and stage: the plan and its type first, its level last. `source`: the file's SHA-256."""
    made = Judged(said=dict(basis.held))
    for entry in sorted(entries, key=lambda one: _ORDER.get(one.target, _ITEM)):
        try:
            _fits(entry, basis)
            if _known(entry, basis, seen, made.drafts):
                made.known.append(entry)
                continue
            _conflict(entry, entries, basis, seen)
            _take(entry, basis, made, source)
        except _NoFit as why:
            made.refused.append(Refusal(entry.at, entry.path, entry.target, why.code, why.values))
    levels = {draft.target for draft in made.drafts}
    made.opened = bool(made.drafts) and LEVEL in basis.newest and LEVEL not in levels
    return made


def _fits(entry: Entry, basis: Basis) -> None:
    """Raises _NoFit where the files are others by now, or the words of a person are none."""
    now = basis.line.sha256[0] if basis.line.sha256 else ""
    if (entry.digest is not None and entry.digest != basis.digest) or (entry.sha256 is not None and entry.sha256 != now):
        raise _NoFit("other_version")
    if not entry.by.strip():
        raise _NoFit("no_name")
    if any(_odd(text) for text in (entry.by, entry.position)) or _odd(entry.reason.replace("\n", " ").replace("\t", " ")):
        raise _NoFit("bad_text")
    if basis.stage == "second" and any(one.said.by == entry.by for one in basis.fresh if one.said.stage == "first"):
        raise _NoFit("read_before", by=entry.by)


def _odd(text: str) -> bool:
    """Whether it holds what no keyboard writes."""
    return clean(text) != text


def _known(entry: Entry, basis: Basis, seen: int, pending: Sequence[Draft]) -> bool:
    """Whether the store holds it already: it is what stands, or it was brought in before and something was decided since."""
    if entry.target == LEVEL and any(draft.by == entry.by for draft in pending):
        return False  # who decides anew on verdicts confirms anew
    newest = basis.newest.get(entry.target)
    if newest is not None and newest.said.value == entry.value and not (entry.target == LEVEL and pending):
        return True
    return any(one.seq > seen and _same(one, entry) for one in basis.mine)


def _same(one: Record, entry: Entry) -> bool:
    said = one.said
    held = (said.kind, said.target, said.value, said.by, said.reason, said.details.get("made", ""))
    return held == ("decision", entry.target, entry.value, entry.by, entry.reason, entry.made)


def _conflict(entry: Entry, entries: Sequence[Entry], basis: Basis, seen: int) -> None:
    """Raises _NoFit where another person has decided on it what whoever wrote the file cannot have seen."""
    shown = {(one.target, one.value, one.by) for one in entries}  # the file itself tells of these decisions
    for one in reversed(basis.mine):
        said = one.said
        touches = said.target == entry.target or LEVEL in {said.target, entry.target}
        if one.seq > seen and said.by != entry.by and touches and (said.target, said.value, said.by) not in shown:
            raise _NoFit("conflict", by=said.by, at=one.at)


def _take(entry: Entry, basis: Basis, made: Judged, source: str) -> None:
    """Appends the draft. Raises _NoFit where value, reason or item do not fit."""
    assessment = basis.assessment(made.said)
    value = _value(entry, assessment, basis)
    level = follows(assessment) if entry.target == LEVEL else None
    before = basis.newest.get(entry.target)
    if entry.target == LEVEL and before and before.said.value == value and not made.drafts:
        made.known.append(entry)
        return
    usual = level if entry.target == LEVEL else proposed(assessment, entry.target)
    other = entry.target != LEVEL and before is not None and before.said.by != entry.by and before.said.value != value
    if not entry.reason.strip() and (value != usual or other):
        raise _NoFit(_lacks(entry, usual))
    details = {key: text for key, text in (("made", entry.made), ("source", source), ("place", entry.at)) if text}
    details |= {"follows": level} if level else {}
    made.drafts.append(_draft(entry, value, proposed(assessment, entry.target), details, basis))
    made.said.pop(LEVEL, None)
    made.said[entry.target] = Confirmation(
        entry.target, value, entry.by, "", entry.reason, position=entry.position, stage=entry.stage
    )


def _lacks(entry: Entry, usual: str | None) -> str:
    if entry.target != LEVEL:
        return "no_reason"
    return "no_reason_open" if usual is None else "no_reason_level"


def _draft(entry: Entry, value: str, usual: str, details: dict[str, str], basis: Basis) -> Draft:
    return Draft(
        kind="decision",
        by=entry.by,
        submission=basis.line.path,
        digest=basis.digest,
        target=entry.target,
        proposed=usual,
        value=value,
        reason=entry.reason,
        stage=entry.stage,
        position=entry.position,
        rubric=f"{basis.rubric.id} {basis.rubric.version}",
        program=__version__,
        details=details,
    )


def _value(entry: Entry, assessment: Assessment, basis: Basis) -> str:
    """The value, which is one of those that its target can have. Raises _NoFit."""
    if entry.target == LEVEL and entry.value == FOLLOWS:
        level = follows(assessment)
        if level is None:
            raise _NoFit("open_level", items=", ".join(_open(assessment)))
        return level
    if entry.value not in _allowed(entry, assessment, basis):
        raise _NoFit("bad_value", value=entry.value)
    return entry.value


def _allowed(entry: Entry, assessment: Assessment, basis: Basis) -> frozenset[str]:
    """All values that the target can have. Raises _NoFit for one that is none here."""
    if entry.target == LEVEL:
        return frozenset({NONE, *(str(rule.level) for rule in basis.rubric.levels)})
    if entry.target == PLAN:
        return frozenset({"true", "false"})
    if entry.target == TYPE:
        return frozenset({NONE, *(type_.id for type_ in basis.rubric.types)})
    found = next((finding for finding in assessment.items if finding.item == entry.target), None)
    if found is None:
        raise _NoFit("unknown_item", item=entry.target)
    if not found.counts:
        raise _NoFit("not_counting", type=assessment.process_type.final or "-")
    return VERDICTS


def _open(assessment: Assessment) -> Iterator[str]:
    return (finding.item for finding in assessment.items if finding.counts and finding.final == "unreadable")
