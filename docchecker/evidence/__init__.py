"""Stage 2. Document x Rubric -> Collected: passages that speak for each need, near misses, and why these were not counted."""

from __future__ import annotations

from collections import Counter
from typing import cast

from docchecker.evidence.bundles import bundle, runs
from docchecker.evidence.claimed import claimed
from docchecker.evidence.context import Context, contexts
from docchecker.evidence.declared import declared_type
from docchecker.evidence.looked import looked
from docchecker.evidence.match import Rule, matches, rules
from docchecker.evidence.misread import scanned
from docchecker.evidence.passages import best, overruled, passage, same
from docchecker.evidence.scans import Scan, scan
from docchecker.evidence.second_opinion import second_opinion
from docchecker.evidence.signals import signals, title_blocks
from docchecker.evidence.submission import submission
from docchecker.evidence.type_opinion import type_opinion
from docchecker.model import Collected, Document, Evidence
from docchecker.rubric import Rubric
from docchecker.stated import Standing

__all__ = ["collect"]

MOST = 5
MOST_NEAR = 3
MOST_IN_BLOCK = 3
LINE = 130
"""A block of more characters is no line of a title."""


def collect(document: Document, rubric: Rubric) -> Collected:
    """The passages that speak for each need of the rubric's items, and the near misses; item by item in the rubric's order."""
    scans = scan(document.blocks, rubric)
    parts = bundle(scans, rubric)
    contexts_ = contexts(scans, rubric, parts.read)
    pages = scanned(document)
    names = name_blocks(scans, contexts_)
    found = _passages(scans, contexts_, names, rubric)
    second = second_opinion(scans, contexts_, names, rubric)
    kept: list[Evidence] = []
    for item in rubric.items:
        for need in item.needs:
            mine = found.get((item.id, need.id), [])
            near = [e for e in mine if e.because]
            counted = best([e for e in mine if not e.because and not overruled(e, near)], MOST)
            learned = [e for e in second.evidence.get((item.id, need.id), []) if not any(same(e, other) for other in counted)]
            kept += [*counted, *learned, *best(near, MOST_NEAR)]
    stated = submission(document.blocks, contexts_, rubric, pages)
    return Collected(
        evidence=tuple(kept),
        parts=runs(parts.shown, document.blocks),
        parts_without_plan=tuple(part for part in runs(parts.named, document.blocks) if part.role != "plan"),
        signals=signals(scans, contexts_, rubric),
        declared_type=declared_type(scans, contexts_, rubric),
        claimed=claimed(document.blocks, contexts_, rubric, pages),
        submission=stated,
        opinions=second.odds,
        looked=looked(scans, contexts_, rubric),
        standings=_standings(scans, contexts_, rubric),
        type_odds=type_opinion(scans, contexts_, title_blocks(scans, contexts_), stated.process, rubric),
    )


def _standings(scans: tuple[Scan, ...], contexts_: tuple[Context, ...], rubric: Rubric) -> tuple[Standing, ...]:
    return tuple(
        Standing(c.part, c.role, c.topics, c.heading, frozenset(rubric.assertions[cast("int", m.id)].gives for m in s.assertions))
        for s, c in zip(scans, contexts_, strict=True)
    )


def name_blocks(scans: tuple[Scan, ...], contexts_: tuple[Context, ...]) -> frozenset[int]:
    """The blocks that only name things: headings, running heads, and the title lines above a paper's first heading.

    A list ends the title, for it says something; so does what is as long as a sentence.
    """
    heads = {number for number, context in enumerate(contexts_) if context.role in {"heading", "header", "footer"}}
    first = next((number for number, scan_ in enumerate(scans) if scan_.block.kind == "heading"), 0)
    said = (n for n, scan_ in enumerate(scans) if scan_.block.kind == "list_item" or len(scan_.block.text) > LINE)
    first = min(first, next(said, first))
    return frozenset(heads | {number for number in title_blocks(scans, contexts_) if number < first})


def _passages(
    scans: tuple[Scan, ...], contexts_: tuple[Context, ...], names: frozenset[int], rubric: Rubric
) -> dict[tuple[str, str], list[Evidence]]:
    rules_ = rules(rubric)
    found: dict[tuple[str, str], list[Evidence]] = {}
    for number, (scan_, context) in enumerate(zip(scans, contexts_, strict=True)):
        if number in names:
            continue
        given: Counter[tuple[str, str]] = Counter()

        def done(rule: Rule, role: str = context.role, given: Counter[tuple[str, str]] = given) -> bool:
            """Shown enough in this block already; or the block's role makes it a near miss, and there are enough of those."""
            need = rule.item, rule.need
            return given[need] >= MOST_IN_BLOCK or (role not in rule.roles and len(found.get(need, ())) >= MOST)

        for rule, match in matches(scan_, context, rules_, done):
            evidence = passage(scan_, context, rule, match, rubric)
            found.setdefault((rule.item, rule.need), []).append(evidence)
            if not evidence.because and evidence.weight == "strong":
                given[rule.item, rule.need] += 1
    return found
