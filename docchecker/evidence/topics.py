"""What headings, column heads, row keys and lead-ins announce: the topics above each block, walked through in reading order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, cast

from docchecker.evidence.scans import Mention, Scan
from docchecker.model import Cell
from docchecker.rubric import Rubric

Topics = frozenset[str]
NONE: Final[Topics] = frozenset()

LEAD: Final = 45
"""A topic named in a paragraph's first so many characters, before a colon or a list, is a heading on the same line."""
LEAD_STARTS: Final = 10
"""Such a topic starts after so many characters at the latest: a number may stand before it."""
KEY_LONGEST: Final = 80
"""A table's key cell or section line has at most so many characters (an official wording may be longer)."""
INTRO_REACH: Final = 140
"""The last so many characters of a paragraph that ends with "ดังนี้" say what the list below it is about."""
CRITERION_LEVEL: Final = 8
"""An official wording printed as a paragraph opens a section beneath all true headings."""
CRITERION_SHARE: Final = 0.7
SCORES: Final = "scores"
RISKS: Final = "risks"
STEPS: Final = "steps"
MEASURES: Final = "measures"
"""Topics that the engine knows by name: a pack that has none of them just goes without these conclusions."""

_INTRO_ENDS: Final = ("ดังนี้", "ต่อไปนี้", "ได้แก่", "คือ", ":")
_LEAD_END = re.compile(r"[:：]|\s[-–—]\s|\s?(?:คือ|ได้แก่|ดังนี้|เพื่อ)|\s?\((?:[ก-ฮ]|[0-9๐-๙]{1,2})\)|\s[0-9๐-๙]{1,2}[.)]")


@dataclass(slots=True)
class Walk:
    """The state of the walk: open headings (level, topics, block number), a list's intro, a table's heads, keys and sections."""

    rubric: Rubric
    widths: Counter[tuple[int, int]]
    headings: list[tuple[int, Topics, int]] = field(default_factory=list)
    intro: Topics = NONE
    columns: dict[tuple[int, int], Topics] = field(default_factory=dict)
    row_key: tuple[tuple[int, int], Topics] = ((-1, -1), NONE)
    section: tuple[int, Topics] = (-1, NONE)


def start(scans: Sequence[Scan], rubric: Rubric) -> Walk:
    """A walk at the beginning of a file."""
    cells = [scan.block.place.cell for scan in scans]
    return Walk(rubric, Counter((cell.table, cell.row) for cell in cells if cell))


def topics(scan: Scan, walk: Walk) -> Topics:
    """The topics of one block, in reading order; the walk goes on by one block."""
    block = scan.block
    if block.place.cell:
        return _of_cell(scan, walk)
    if block.kind == "heading":
        return _open(scan.block.level, _named(scan.headings, walk.rubric), scan, walk)
    if is_criterion(scan):
        return _open(CRITERION_LEVEL, _named([m for m in scan.headings if m.start < LEAD], walk.rubric), scan, walk)
    lead = _lead(scan, walk.rubric)
    if block.kind == "list_item" and walk.intro and not lead:
        return walk.intro
    if block.kind != "list_item":
        walk.intro = NONE
    if block.text.rstrip().endswith(_INTRO_ENDS):
        walk.intro = lead or _named([m for m in scan.headings if m.start > len(block.text) - INTRO_REACH], walk.rubric)
    return lead or _above(walk)


def is_criterion(scan: Scan) -> bool:
    """Whether a block is an official wording and hardly more: forms print it above what the agency fills in."""
    return max((m.end - m.start for m in scan.quoted), default=0) > len(scan.block.text) * CRITERION_SHARE


def _named(mentions: Sequence[Mention], rubric: Rubric) -> Topics:
    return frozenset(rubric.topics[cast("int", mention.id)].id for mention in mentions)


def _open(level: int, named: Topics, scan: Scan, walk: Walk) -> Topics:
    """A heading closes those of its level and below, and opens its own section."""
    walk.intro = NONE
    while walk.headings and walk.headings[-1][0] >= level:
        walk.headings.pop()
    walk.headings.append((level, named, scan.block.place.block))
    return named


def _above(walk: Walk) -> Topics:
    """The topics of the nearest open heading that has any, and the sticky ones of those above."""
    return next((named for _, named, _ in reversed(walk.headings) if named), NONE) | _sticky(walk)


def _sticky(walk: Walk) -> Topics:
    sticky = {topic.id for topic in walk.rubric.topics if topic.sticky}
    return frozenset(id_ for _, named, _ in walk.headings for id_ in named if id_ in sticky)


def _lead(scan: Scan, rubric: Rubric) -> Topics:
    """Topics that the block's own first words announce: "วัตถุประสงค์: เพื่อ…", "ตัวชี้วัด (ก) …"."""
    end = _LEAD_END.search(scan.block.text[: LEAD + 15])
    if not end:
        return NONE
    return _named([m for m in scan.headings if m.start <= LEAD_STARTS and m.end <= end.end()], rubric)


def _of_cell(scan: Scan, walk: Walk) -> Topics:
    """A cell's topics: those of its column's head, else of its row's key, else of the section line above it in the table."""
    cell = scan.block.place.cell
    assert cell is not None
    if cell.head:
        named = walk.columns[cell.table, cell.column] = _named((*scan.headings, *scan.columns), walk.rubric)
        _name_neighbours(cell, named, walk)
        return named
    if cell.column == 0:
        _enter_row(scan, walk)
    above = walk.columns.get((cell.table, cell.column), NONE)
    if above:
        return above | _sticky(walk)
    if cell.column and walk.row_key[0] == (cell.table, cell.row) and walk.row_key[1]:
        return walk.row_key[1] | _sticky(walk)
    if walk.section[0] == cell.table:
        return walk.section[1]
    return _lead(scan, walk.rubric) or _above(walk)


def _name_neighbours(cell: Cell, named: Topics, walk: Walk) -> None:
    """What a head tells of the columns left of it.

    What is scored (likelihood, severity) is the risk; where risks arise are the steps, be their head silent or "what is done".
    """
    left = [(cell.table, column) for column in range(cell.column)]
    if SCORES in named and left and not walk.columns.get(left[-1]):
        walk.columns[left[-1]] = frozenset({RISKS})
        left.pop()
    elif RISKS not in named:
        return
    for place in left:
        if walk.columns.get(place, NONE) <= {MEASURES}:
            walk.columns[place] = walk.columns.get(place, NONE) | {STEPS}


def _enter_row(scan: Scan, walk: Walk) -> None:
    """The first cell of a row names what its other cells say; an empty one carries the name above on (a merged cell)."""
    cell = scan.block.place.cell
    assert cell is not None
    short = len(scan.block.text) <= KEY_LONGEST or is_criterion(scan)
    named = _named((*scan.headings, *scan.columns), walk.rubric) if short else NONE
    if not scan.block.text.strip() and walk.row_key[0] == (cell.table, cell.row - 1):
        named = walk.row_key[1]
    walk.row_key = ((cell.table, cell.row), named)
    if named and walk.widths[cell.table, cell.row] == 1:
        walk.section = (cell.table, named)
