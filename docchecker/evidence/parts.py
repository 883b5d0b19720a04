"""Where the papers of a bundle begin and end: memo, form, contents, plan, annexes. One answer a block."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, cast

from docchecker import thai
from docchecker.evidence.scans import Mention, Scan
from docchecker.evidence.wordings import NUMBERED, begins, holds, starts
from docchecker.model import Block
from docchecker.rubric import PartWords, Rubric

PARTS: Final = ("plan", "form", "memo", "annex")
HEAD: Final = 25
"""A part is named in its first line's first so many characters."""
NUMBER: Final = 10
"""Before the word for an annex or a table of contents stands no more than a number of so many characters."""
LONGEST: Final = 160
ENTRY_LONGEST: Final = 130
LETTER_BLOCKS: Final = 12
BOUND_IN_AFTER: Final = 8
"""So many blocks of the plan at least stand before what is bound in behind it."""
RUNNING: Final = frozenset({"header", "footer"})

_ENTRY = re.compile(r"(?:\.{2,}|…|\s|หน้า)\s*[0-9๐-๙]{1,3}\s*$|(?:^|\s)หน้า\s*$")
_LEADER = re.compile(r"(?:\.{3,}|…)\s*[0-9๐-๙]{1,3}(?![0-9๐-๙])")
_PAGE = re.compile(r"[\s.…]*[0-9๐-๙]{0,3}\s*$")


@dataclass(slots=True)
class _Cut:
    """The cutting of a file: the part that is open, whether its end was read, and a table of contents' entries so far.

    `repeated`: how often each short line stands in the file; `first`: the block is the first of its `file`.
    """

    scans: Sequence[Scan]
    rubric: Rubric
    words: PartWords
    known: Sequence[str]
    repeated: Counter[str]
    file: int | None = None
    first: bool = True
    part: str = "plan"
    ended: bool = False
    plan_blocks: int = 0
    entries: set[str] = field(default_factory=set)
    table: int | None = None


def cut(scans: Sequence[Scan], rubric: Rubric, known: Sequence[str] = PARTS) -> list[str | None]:
    """The part of each block; of parts only those `known` are looked for. None for a running head."""
    words = rubric.parts or PartWords()
    listed = any(_opens_contents(scan, rubric) for scan in scans)
    state = _Cut(scans, rubric, words, known, Counter(_entry(scan.block) for scan in scans if listed))
    found: list[str | None] = []
    for number, scan in enumerate(scans):
        if scan.block.kind in RUNNING:
            found.append(None)
            continue
        _enter_file(scan.block, state)
        _step(number, state)
        state.plan_blocks += state.part == "plan"
        state.ended = state.ended or (state.part in {"memo", "form"} and holds(scan.block.text, words.ends))
        found.append(state.part)
    return found


def _enter_file(block: Block, state: _Cut) -> None:
    """Another file is another paper, unless the open one is a memo whose end has not been read (pages as pictures)."""
    state.first = block.place.file != state.file
    if state.first and state.file is not None:
        if state.part != "memo" or state.ended:
            state.part = "plan"
        state.ended = False
    state.file = block.place.file


def _step(number: int, state: _Cut) -> None:
    """The part of the block `number`."""
    scan = state.scans[number]
    named = _named(number, state)
    if state.part == "contents":
        if _is_entry(scan.block, state):
            state.entries.add(_entry(scan.block))
            return
        state.part = "plan"
    if _opens_contents(scan, state.rubric) and state.part != "annex":
        state.part, state.entries, state.table = "contents", set(), None
    elif named and named != state.part:
        state.part, state.ended = named, False


def _named(number: int, state: _Cut) -> str | None:
    """The part that a short line names, or that a letter or a bound-in paper shows by its lines."""
    scan = state.scans[number]
    block = scan.block
    if block.place.cell or len(block.text) > LONGEST:
        return None
    if "annex" in state.known and _bound_in(number, state):
        return "annex"
    if "memo" in state.known and state.first and _is_letter(number, state):
        return "memo"
    if starts(block.text, state.words.speaks):
        return None
    topics = [(state.rubric.topics[cast("int", m.id)].part, m) for m in scan.headings if m.start <= HEAD]
    named = {part for part, mention in topics if part and _may_open(part, mention, scan, state)}
    return next((part for part in state.known if part in named), None)


def _may_open(part: str, mention: Mention, scan: Scan, state: _Cut) -> bool:
    """Whether a line that names a part opens it where the walk stands."""
    text = scan.block.text
    if part == "annex":
        short = scan.block.kind == "heading" or (mention.start == 0 and len(text) <= HEAD)
        return short and mention.start <= NUMBER and (state.part in {"plan", "annex", "contents"} or state.ended)
    if part != "plan" or state.part not in {"memo", "form"}:
        return True
    if any(re.search(shape, text) for shape in state.words.listed):
        return False
    lead = NUMBERED.sub("", text[: mention.start], count=1)
    light = not lead or begins(lead, state.words.before_title) is not None
    listing = starts(scan.block.text, state.words.lists) or scan.block.kind == "list_item"
    return (light and not listing) or (state.ended and scan.block.kind == "heading")


def _bound_in(number: int, state: _Cut) -> bool:
    """Whether an order, minutes, a law or the like begins here, behind the plan."""
    if state.plan_blocks < BOUND_IN_AFTER or number + 1 >= len(state.scans) or state.scans[number].block.kind == "list_item":
        return False
    lines = f"{state.scans[number].block.text.strip()}\n{state.scans[number + 1].block.text[:LONGEST]}"
    return any(re.match(shape, lines) for shape in state.words.bound_in)


def _is_letter(number: int, state: _Cut) -> bool:
    """Whether the first blocks of a file are those of a letter: lines that begin with its words, in their order."""
    wanted = list(state.words.letter)
    for scan in state.scans[number : number + LETTER_BLOCKS]:
        if wanted and not scan.block.place.cell and len(scan.block.text) <= LONGEST and starts(scan.block.text, wanted[:1]):
            wanted.pop(0)
    return bool(state.words.letter) and not wanted


def _opens_contents(scan: Scan, rubric: Rubric) -> bool:
    roles = {rubric.topics[cast("int", m.id)].role for m in scan.headings if m.start <= NUMBER}
    return "contents" in roles and not scan.block.place.cell


def _is_entry(block: Block, state: _Cut) -> bool:
    """Whether a block is an entry of contents: a cell of its table, a line with a page number, or one that stands again later."""
    if block.place.cell:
        state.table = block.place.cell.table if state.table is None else state.table
        return state.table == block.place.cell.table
    if len(_LEADER.findall(block.text)) > 1:
        return True
    entry = _entry(block)
    if entry in state.entries or len(block.text) > ENTRY_LONGEST:
        return False
    return not entry or bool(_ENTRY.search(block.text)) or state.repeated[entry] > 1


def _entry(block: Block) -> str:
    """A line as it may stand again: without dots and page number."""
    return thai.fold(_PAGE.sub("", block.text)).text if len(block.text) <= ENTRY_LONGEST else ""
