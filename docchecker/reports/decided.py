"""What people decided, in words: who, when and why; the level beside what was proposed; how far they are."""

from __future__ import annotations

from typing import Final

from docchecker.language import digits, known, say
from docchecker.model import Assessment, Finding, LevelJudgement, Outcome, Skipped, TypeJudgement
from docchecker.reports.clean import clean
from docchecker.reports.moment import moment
from docchecker.stated import Confirmation, Review, Sealed

SEEN: Final = 16
"""Digits of the hash that a paper shows."""
_ADDED: Final = "/person"

Fact = tuple[str, str]
"""A label and what stands beside it."""


def is_added(why: str) -> bool:
    """Whether a person gave a passage as evidence.

    >>> is_added("2.4/person"), is_added("2.4/learned: 0.87")
    (True, False)
    """
    return why.endswith(_ADDED)


def asks_person(finding: Finding) -> bool:
    """Whether a reviewer should still look at an item."""
    return finding.needs_person and finding.confirmed is None


def person_words(said: Confirmation, lang: str) -> str:
    """Who decided, with the position."""
    by, position = clean(said.by), clean(said.position)
    return say("confirmed.person", lang, by=by, position=position) if position else by


def by_words(said: Confirmation, lang: str) -> str:
    """Who decided and when."""
    return say("confirmed.by", lang, by=person_words(said, lang), at=moment(said.at, lang))


def reason_words(said: Confirmation, lang: str) -> str:
    """Why; "" where no reason was given."""
    return say("confirmed.reason", lang, reason=clean(said.reason)) if said.reason else ""


def no_type(type_: TypeJudgement, lang: str) -> str:
    """Why there is no process type: a person says that none fits, or none was found."""
    if type_.confirmed:
        return f"{say('confirmed.no_type', lang)} ({by_words(type_.confirmed, lang)})"
    return say("text.no_type", lang)


def level_words(level: LevelJudgement, lang: str) -> str:
    """The level that a judgement gives, or why there is none."""
    if level.proposed is not None:
        return say("level.value", lang, level=level.proposed)
    if level.low is not None and level.high is not None:
        return say("level.open", lang, low=level.low, high=level.high)
    return say("level.none", lang)


def final_words(assessment: Assessment, lang: str) -> str:
    """The level that stands, or why there is none."""
    level = assessment.level
    if level.final is not None:
        return say("level.value", lang, level=level.final)
    if level.confirmed and assessment.is_plan.final:
        return say("confirmed.no_level", lang)
    return level_words(level.holds, lang)


def level_facts(assessment: Assessment, lang: str) -> list[Fact]:
    """What is confirmed, what follows from the verdicts, and what the program proposed."""
    level = assessment.level
    facts: list[Fact] = []
    if level.confirmed:
        why = "" if is_direct(level) else reason_words(level.confirmed, lang)
        said = f"{final_words(assessment, lang)} ({by_words(level.confirmed, lang)}) {why}".rstrip()
        facts.append((say("level.confirmed", lang), said))
        if is_direct(level):
            facts.append((say("confirmed.follows_items", lang), direct_words(level, lang)))
    elif level.follows:
        facts.append((say("confirmed.follows", lang), level_words(level.follows, lang)))
    proposed = "confirmed.proposed_level" if level.confirmed else "level.proposed"
    return [*facts, (say(proposed, lang), level_words(level, lang))]


def is_direct(level: LevelJudgement) -> bool:
    """Whether a person set another level than follows from the verdicts."""
    return level.confirmed is not None and level.final != level.holds.proposed


def direct_words(level: LevelJudgement, lang: str) -> str:
    """That a person did, and why."""
    reason = clean(level.confirmed.reason) if level.confirmed else ""
    return say("confirmed.direct", lang, level=level_words(level.holds, lang), reason=reason)


def last_words(assessment: Assessment, lang: str) -> str:
    """What a reader must know of the result: that a person has confirmed it, or still must."""
    return say("confirmed.state.confirmed" if assessment.level.confirmed else "level.person", lang)


def review_words(review: Review, lang: str) -> tuple[str, ...]:
    """How far people are, and what they decided on another version of the files."""
    said = []
    if review.state in {"started", "second", "differs"}:
        targets = ", ".join(target_words(target, lang) for target in review.differs)
        said.append(say(f"confirmed.state.{review.state}", lang, targets=targets))
    if review.stale:
        said.append(say("confirmed.stale", lang, targets="; ".join(_stale(one, lang) for one in review.stale)))
    return tuple(said)


def _stale(one: Confirmation, lang: str) -> str:
    target, by = target_words(one.target, lang), person_words(one, lang)
    return say("confirmed.stale_one", lang, target=target, by=by, at=moment(one.at, lang))


def target_words(target: str, lang: str) -> str:
    """What was decided on."""
    key = f"confirmed.target.{target}"
    return say(key, lang) if known(key) else digits(clean(target), lang)


def sealed_words(sealed: Sealed | None, lang: str) -> str:
    """The end of the chain of decisions as a paper shows it; "" where nobody has decided anything."""
    return say("confirmed.sealed", lang, length=sealed.length, hash=sealed.hash[:SEEN]) if sealed else ""


def sealed_of(outcome: Outcome, lang: str) -> str:
    """The same of a submission."""
    return sealed_words(outcome.review.sealed, lang)


def state_of(outcome: Outcome) -> str:
    """open, started, second, differs or confirmed."""
    if isinstance(outcome, Skipped):
        return outcome.review.state
    return "confirmed" if outcome.level.confirmed else outcome.review.state
