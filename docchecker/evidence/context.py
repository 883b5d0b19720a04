"""What each block is doing: the topics announced above it, the part of the file it belongs to, and so its role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

from docchecker.evidence.lexicon import Mention, Scan
from docchecker.model import Part, PartRole
from docchecker.rubric import Rubric, Topic

LEAD: Final = 45
"""A topic named in a paragraph's first so many characters, before a colon or a list, is a heading on the same line."""

PART_HEAD: Final = 25
"""A part is named in its first line's first so many characters."""

_OF_LETTER = re.compile(r"\s*(?:เรื่อง|เรียน|อ้างถึง|ตามที่|ตัวชี้วัด|ด้วย)")
_INTRO_END = re.compile(r"(?:ดังนี้|ดังต่อไปนี้|ต่อไปนี้|ได้แก่|คือ|มีดังนี้|:)\s*$")
_LEAD_END = re.compile(r"[:：]|\s[-–—]\s|\s?(?:คือ|ได้แก่|ดังนี้|เพื่อ)|\s?\((?:[ก-ฮ]|[0-9๐-๙]{1,2})\)|\s[0-9๐-๙]{1,2}[.)]")
_CONTENTS_LINE = re.compile(r"(?:\.{4,}|…{2,})\s*[0-9๐-๙]{1,3}\s*$")
_GAP = re.compile(r"[.…_]{4,}|[xX]{3,}|_\s_")
_WORDLESS = re.compile(r"[\s.…_\-–()☐□/0-9๐-๙xX,:]+")
UNFILLED: Final = 110
"""A block with a dotted gap is a blank to be filled in unless it holds more than so many characters of words."""


@dataclass(frozen=True, slots=True)
class Context:
    """`topics`: ids announced by heading, column head or lead-in, nearest first; `heading`: the block number of that heading."""

    topics: frozenset[str]
    role: str
    part: PartRole
    heading: int | None = None


@dataclass(slots=True)
class _Walk:
    """The state of the walk through a file: headings open now, the topics of a list's intro, the table's heads, the part."""

    rubric: Rubric
    headings: list[tuple[int, frozenset[str], int]]
    intro: frozenset[str]
    columns: dict[tuple[int, int], frozenset[str]]
    row_key: tuple[tuple[int, int], frozenset[str]] | None
    part: PartRole
    parts: frozenset[str]


def contexts(scans: Sequence[Scan], rubric: Rubric) -> tuple[Context, ...]:
    """One context a block, in order.

    A file in which no plan follows the memo may hold the plan inside the memo: then the memo is read as the plan.
    """
    found = _contexts(scans, rubric, frozenset({"memo", "form", "annex", "plan"}))
    if any(context.part == "plan" for context in found) or not any(context.part == "memo" for context in found):
        return found
    return _contexts(scans, rubric, frozenset({"form", "annex", "plan"}))


def _contexts(scans: Sequence[Scan], rubric: Rubric, parts_: frozenset[str]) -> tuple[Context, ...]:
    start: PartRole = "plan"
    walk = _Walk(rubric, [], frozenset(), {}, None, start, parts_)
    return tuple(_context(scan, walk) for scan in scans)


def parts(contexts_: Sequence[Context]) -> tuple[Part, ...]:
    """Runs of blocks of one part."""
    found: list[Part] = []
    for number, context in enumerate(contexts_):
        if found and found[-1].role == context.part:
            found[-1] = Part(context.part, found[-1].first, number)
        else:
            found.append(Part(context.part, number, number))
    return tuple(found)


def _context(scan: Scan, walk: _Walk) -> Context:
    block = scan.block
    if block.kind in {"header", "footer"}:
        return Context(frozenset(), block.kind, walk.part)
    _enter_part(scan, walk)
    topics = _topics(scan, walk)
    heading = walk.headings[-1][2] if walk.headings else None
    return Context(topics, _role(scan, topics, walk), walk.part, heading)


def _enter_part(scan: Scan, walk: _Walk) -> None:
    """A short line that names a part (บันทึกข้อความ, ภาคผนวก, แผน…) begins it."""
    block = scan.block
    if block.place.cell or len(block.text) > 160 or _OF_LETTER.match(block.text):
        return
    named = {walk.rubric.topics[cast("int", m.id)].part for m in scan.headings if m.start <= PART_HEAD}
    if block.kind != "heading":
        named.discard("annex")
    begun = next((part for part in ("plan", "form", "memo", "annex") if part in named and part in walk.parts), None)
    walk.part = cast("PartRole", begun or walk.part)


def _named(mentions: Sequence[Mention], rubric: Rubric) -> frozenset[str]:
    return frozenset(rubric.topics[cast("int", mention.id)].id for mention in mentions)


def _topics(scan: Scan, walk: _Walk) -> frozenset[str]:
    block = scan.block
    if block.place.cell:
        return _cell_topics(scan, walk)
    if block.kind == "heading":
        return _heading_topics(scan, walk)
    lead = _lead_topics(scan, walk.rubric)
    if block.kind == "list_item" and walk.intro and not lead:
        return walk.intro
    if block.kind != "list_item":
        walk.intro = frozenset()
    if _INTRO_END.search(block.text):
        walk.intro = lead or _named([m for m in scan.headings if m.start > len(block.text) - 140], walk.rubric)
    return lead or _open_topics(walk)


def _open_topics(walk: _Walk) -> frozenset[str]:
    """The topics of the nearest open heading that has any."""
    return next((topics for _, topics, _ in reversed(walk.headings) if topics), frozenset())


def _heading_topics(scan: Scan, walk: _Walk) -> frozenset[str]:
    level = scan.block.level
    walk.intro = frozenset()
    while walk.headings and walk.headings[-1][0] >= level:
        walk.headings.pop()
    topics = _named(scan.headings, walk.rubric)
    walk.headings.append((level, topics, scan.block.place.block))
    return topics


def _lead_topics(scan: Scan, rubric: Rubric) -> frozenset[str]:
    """Topics that the block's own first words announce: "วัตถุประสงค์: เพื่อ…", "ตัวชี้วัด (ก) …"."""
    end = _LEAD_END.search(scan.block.text[: LEAD + 15])
    if not end:
        return frozenset()
    return _named([m for m in scan.headings if m.start <= 10 and m.end <= end.end()], rubric)


def _cell_topics(scan: Scan, walk: _Walk) -> frozenset[str]:
    cell = scan.block.place.cell
    assert cell is not None
    names = _named((*scan.headings, *scan.columns), walk.rubric)
    if cell.head:
        walk.columns[cell.table, cell.column] = names
        return names
    if cell.column == 0 and len(scan.block.text) < 150:
        walk.row_key = ((cell.table, cell.row), names)
    above = walk.columns.get((cell.table, cell.column), frozenset())
    if above:
        return above
    if cell.column and walk.row_key and walk.row_key[0] == (cell.table, cell.row) and walk.row_key[1]:
        return walk.row_key[1]
    return _lead_topics(scan, walk.rubric) or _open_topics(walk)


def _role(scan: Scan, topics: frozenset[str], walk: _Walk) -> str:
    """The block's own words decide before its topics do."""
    block = scan.block
    if block.kind == "heading" or (block.place.cell and block.place.cell.head):
        return "heading"
    if walk.part != "plan":
        return walk.part
    if _unfilled(block.text):
        return "placeholder"
    if _CONTENTS_LINE.search(block.text):
        return "contents"
    if scan.quoted and max(m.end - m.start for m in scan.quoted) > len(block.text) / 2:
        return "criteria"
    for mention in scan.roles:
        cue = walk.rubric.roles[cast("int", mention.id)]
        place = mention.start if cue.where == "before" else len(block.text) - mention.end
        if cue.where == "around" or place <= cue.reach:
            return cue.gives
    return _topic_role(topics, walk.rubric.topics)


def _unfilled(text: str) -> bool:
    """Whether nothing, or hardly more than a form's own words round a dotted gap, stands there."""
    words = len(_WORDLESS.sub("", text))
    return words == 0 or (words < UNFILLED and bool(_GAP.search(text)))


def _topic_role(topics: frozenset[str], known: Sequence[Topic]) -> str:
    """The role of the first topic in the pack's order: there the weightier stand first."""
    return next((topic.role for topic in known if topic.id in topics), "text")
