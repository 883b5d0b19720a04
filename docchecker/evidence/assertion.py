"""What a passage asserts of its words: stated, or denied, put off, conditional, quoted, another's, past, vague."""

from __future__ import annotations

import re
from typing import Final, cast

from docchecker.evidence.scans import Mention, Scan
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

OF_COMMENT: Final = frozenset({"denied", "put_off", "conditional", "other_agency"})
NAMED_REACH: Final = 60
COMMENT_REACH: Final = 160

_NAMED = re.compile(r"นั้น(?=\s|$)")


def assertions(scan: Scan, start: int, end: int, rubric: Rubric) -> frozenset[Assertion]:
    """The assertions whose cues stand where they reach `text[start:end]`; empty where it is plainly stated."""
    cued = {rubric.assertions[cast("int", cue.id)].gives for cue in scan.assertions if _reaches(cue, scan, start, end, rubric)}
    if any(quote.start < end and start < quote.end for quote in scan.quoted):
        cued.add("quoted")
    return frozenset(cast("set[Assertion]", cued))


def _of_comment(mention: Mention, text: str, start: int, end: int) -> bool:
    """Whether a cue stands in the comment on what was named before: "ส่วนการเผยแพร่ผลนั้น ที่ประชุมเห็นว่ายังไม่ควร…"."""
    named = _NAMED.search(text, start, min(len(text), end + NAMED_REACH))
    return named is not None and named.end() <= mention.start <= named.end() + COMMENT_REACH


def _reaches(mention: Mention, scan: Scan, start: int, end: int, rubric: Rubric) -> bool:
    """Whether a cue speaks of the match. One that stands between the match's own words always does."""
    cue = rubric.assertions[cast("int", mention.id)]
    if start <= mention.start and mention.end <= end:
        return True
    if cue.gives in OF_COMMENT and _of_comment(mention, scan.block.text, start, end):
        return True
    if cue.where == "clause":
        return mention.start <= start < mention.end + cue.reach and " " not in scan.block.text[mention.end : start].strip()
    if cue.where == "before":
        return mention.start <= start and start - mention.end <= cue.reach
    if cue.where == "after":
        return mention.end >= end and mention.start - end <= cue.reach
    return mention.start - end <= cue.reach and start - mention.end <= cue.reach
