"""What each block is doing: the part of the file that it belongs to, the topics above it, and so its role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

from docchecker.evidence import topics as walk_topics
from docchecker.evidence.bundles import bundle
from docchecker.evidence.scans import Scan
from docchecker.rubric import Rubric, Topic
from docchecker.stated import PartRole

UNFILLED: Final = 110
"""A block with a dotted gap is a blank to be filled in unless it holds more than so many characters of words."""
CALENDAR: Final = "calendar"
"""The topic of a Gantt chart's columns, in which a lone "/" is a mark and no gap."""

_CONTENTS_LINE = re.compile(r"(?:\.{4,}|…{2,})\s*[0-9๐-๙]{1,3}\s*$")
_GAP = re.compile(r"[.…_]{4,}|[xX]{3,}|_\s_")
_WORDLESS = re.compile(r"[\s.…_\-–()☐□/,:]+|[xX]{3,}")


@dataclass(frozen=True, slots=True)
class Context:
    """`topics`: ids announced by heading, column head or lead-in; `heading`: the block number of the nearest heading above."""

    topics: frozenset[str]
    role: str
    part: PartRole
    heading: int | None = None


def contexts(scans: Sequence[Scan], rubric: Rubric, parts: Sequence[str] | None = None) -> tuple[Context, ...]:
    """One context a block, in order. `parts`: the part of each block, where it is known already."""
    parts = bundle(scans, rubric).read if parts is None else parts
    walk = walk_topics.start(scans, rubric)
    lists = frozenset(topic.id for topic in rubric.topics if topic.role == "contents")
    found = []
    listed = 0
    for number, scan in enumerate(scans):
        part = cast("PartRole", parts[number])
        if scan.block.kind in {"header", "footer"}:
            found.append(Context(frozenset(), scan.block.kind, part))
            continue
        topics = walk_topics.topics(scan, walk)
        listed += part == "contents"
        if part == "plan" and listed > 1:  # the contents have ended: their heading rules no longer, whatever its level
            topics -= lists
        heading = walk.headings[-1][2] if walk.headings else None
        found.append(Context(topics, _role(scan, topics, part, rubric), part, heading))
    return tuple(found)


def _role(scan: Scan, topics: frozenset[str], part: str, rubric: Rubric) -> str:
    """The block's own words decide before its topics do."""
    block = scan.block
    if block.kind == "heading" or (block.place.cell and block.place.cell.head):
        return "heading"
    if part != "plan":
        return part
    if _unfilled(block.text) and not (CALENDAR in topics and block.text.strip() == "/"):
        return "placeholder"
    if _CONTENTS_LINE.search(block.text):
        return "contents"
    if walk_topics.is_criterion(scan):
        return "criteria"
    return _cued_role(scan, rubric) or _topic_role(topics, rubric.topics)


def _cued_role(scan: Scan, rubric: Rubric) -> str | None:
    """The role that the first cue in place gives."""
    length = len(scan.block.text)
    for mention in scan.roles:
        cue = rubric.roles[cast("int", mention.id)]
        place = mention.start if cue.where == "before" else length - mention.end
        if (cue.where == "around" and length <= cue.reach) or (cue.where != "around" and place <= cue.reach):
            return cue.gives
    return None


def _unfilled(text: str) -> bool:
    """Whether nothing, or hardly more than a form's own words round a dotted gap, stands there."""
    if not text or _WORDLESS.fullmatch(text):
        return True
    return bool(_GAP.search(text)) and len(_WORDLESS.sub("", text)) < UNFILLED


def _topic_role(topics: frozenset[str], known: Sequence[Topic]) -> str:
    """The role of the first topic in the pack's order: there the weightier stand first."""
    return next((topic.role for topic in known if topic.id in topics), "text")
