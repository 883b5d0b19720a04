"""What a passage asserts of its words: stated, or denied, put off, conditional, quoted, another's, past, vague."""

from __future__ import annotations

from typing import Final, cast

from docchecker.evidence.lexicon import Mention, Scan
from docchecker.model import Assertion, Because
from docchecker.rubric import Rubric

BECAUSE: Final[dict[str, Because]] = {
    "denied": "negated",
    "put_off": "postponed",
    "conditional": "conditional",
    "quoted": "quoted",
    "other_agency": "other_agency",
    "past": "past",
    "vague": "vague",
}


def assertions(scan: Scan, start: int, end: int, rubric: Rubric) -> frozenset[Assertion]:
    """The assertions whose cues stand where they reach `text[start:end]`; empty where it is plainly stated."""
    cued = {rubric.assertions[cast("int", cue.id)].gives for cue in scan.assertions if _reaches(cue, start, end, rubric)}
    if any(quote.start <= start and end <= quote.end for quote in scan.quoted):
        cued.add("quoted")
    return frozenset(cast("set[Assertion]", cued))


def _reaches(mention: Mention, start: int, end: int, rubric: Rubric) -> bool:
    cue = rubric.assertions[cast("int", mention.id)]
    if cue.where == "before":
        return mention.start < end and start - mention.end <= cue.reach and mention.start <= start
    if cue.where == "after":
        return mention.end > start and mention.start - end <= cue.reach and mention.end >= end
    return mention.start - end <= cue.reach and start - mention.end <= cue.reach
