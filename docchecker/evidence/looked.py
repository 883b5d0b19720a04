"""Where an item could have stood: the headings, column heads, row keys and lead-ins that announce its matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

from docchecker.evidence.context import Context
from docchecker.evidence.scans import Scan
from docchecker.evidence.signals import title_blocks
from docchecker.evidence.topics import KEY_LONGEST
from docchecker.evidence.wordings import holds
from docchecker.model import Place
from docchecker.rubric import Item, Rubric

MOST: Final = 12
"""Places of one item that are named: a paper of tables has hundreds of heads."""


def looked(scans: Sequence[Scan], contexts: Sequence[Context], rubric: Rubric) -> dict[str, tuple[Place, ...]]:
    """Of each item the places in the plan that announce its matter, in reading order, at most MOST.

    Of a table's heads and keys that announce the same, as the months of a calendar do, the first stands for all.
    """
    named = [_announced(number, scans, contexts, rubric) for number in range(len(scans))]
    for number in _titles(scans, contexts, rubric):
        named[number] = frozenset()  # what names the whole paper announces no one item
    found = {}
    for item in rubric.items:
        wanted = topics_of(item, rubric)
        places: dict[object, Place] = {}
        for scan, topics in zip(scans, named, strict=True):
            if topics & wanted:
                place = scan.block.place
                places.setdefault((place.cell.table, topics & wanted) if place.cell else place.block, place)
        found[item.id] = tuple(places.values())[:MOST]
    return found


def topics_of(item: Item, rubric: Rubric) -> frozenset[str]:
    """The topics under which an item is looked for: those that its families ask for, else those of its first role."""
    asked = {id_ for family in item.families for id_ in family.under}
    roles = {need.roles[0] for need in item.needs if need.roles}
    return frozenset(asked or {topic.id for topic in rubric.topics if topic.role in roles})


def _titles(scans: Sequence[Scan], contexts: Sequence[Context], rubric: Rubric) -> set[int]:
    """The plan's first line where it bears no number, and the title lines that name the plan."""
    first = next((number for number, context in enumerate(contexts) if _is_plan(scans[number], context)), None)
    plans = rubric.submission.plans if rubric.submission else ()
    named = {number for number in title_blocks(scans, contexts) if holds(scans[number].block.text, plans)}
    return named if first is None or _is_numbered(scans[first]) else {first, *named}


def _is_plan(scan: Scan, context: Context) -> bool:
    return context.part == "plan" and scan.block.kind not in {"header", "footer"}


def _is_numbered(scan: Scan) -> bool:
    return bool(scan.block.label) or scan.block.text[:1].isdigit()


def _announced(number: int, scans: Sequence[Scan], contexts: Sequence[Context], rubric: Rubric) -> frozenset[str]:
    """The topics that a block of the plan announces for what stands under or beside it."""
    scan, context = scans[number], contexts[number]
    if not _is_plan(scan, context):
        return frozenset()
    if context.role == "heading":
        return context.topics
    if scan.block.place.cell:
        return _keyed(number, scans, contexts, rubric)
    above = contexts[context.heading].topics if context.heading is not None else frozenset()
    before = contexts[number - 1].topics if number else frozenset()
    return context.topics - above - before


def _keyed(number: int, scans: Sequence[Scan], contexts: Sequence[Context], rubric: Rubric) -> frozenset[str]:
    """The topics that a row's first cell gives to the cell beside it."""
    scan, beside = scans[number], scans[number + 1 : number + 2]
    here, there = scan.block.place.cell, beside[0].block.place.cell if beside else None
    if not here or not there or here.column or (here.table, here.row) != (there.table, there.row):
        return frozenset()
    if len(scan.block.text) > KEY_LONGEST:
        return frozenset()
    own = frozenset(rubric.topics[cast("int", mention.id)].id for mention in (*scan.headings, *scan.columns))
    return own & contexts[number + 1].topics
