"""From matches to evidence: the quote around a match, its assertion, its role, and whether it counts or is a near miss."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from docchecker.evidence.assertion import BECAUSE, assertions
from docchecker.evidence.context import Context
from docchecker.evidence.match import Match, Rule
from docchecker.evidence.quotes import quote_span
from docchecker.evidence.scans import Scan
from docchecker.model import Assertion, Because, Evidence
from docchecker.rubric import Rubric

ROLE_BECAUSE: Final[dict[str, Because]] = {
    "instruction": "template",
    "placeholder": "placeholder",
    "criteria": "quoted",
    "quote": "quoted",
    "past": "past",
    "put_off": "postponed",
    "other_agency": "other_agency",
}

OVERRULING: Final = frozenset({"negated", "postponed", "conditional", "other_agency", "past"})


def passage(scan: Scan, context: Context, rule: Rule, match: Match, rubric: Rubric) -> Evidence:
    """The evidence (or near miss) that one match gives."""
    start, end = quote_span(scan.block.text, match.start, match.end)
    said = assertions(scan, match.start, match.end, rubric)
    against = [name for name in rule.family.unless if name in said]
    assertion: Assertion = next((name for name in (*against, *sorted(said))), "stated")
    because = ROLE_BECAUSE.get(context.role, "background") if context.role not in rule.roles else None
    if against and not because:
        because = BECAUSE[against[0]]
    return Evidence(
        item=rule.item,
        need=rule.need,
        place=scan.block.place,
        start=start,
        end=end,
        quote=scan.block.text[start:end],
        why=f"{rule.item}/{rule.family.id}: {' + '.join(match.concepts)}" if match.concepts else f"{rule.item}/{rule.family.id}",
        role=context.role,
        assertion=assertion,
        weight=rule.family.weight,
        because=because,
        original=original_of(scan, start, end),
    )


def original_of(scan: Scan, start: int, end: int) -> str | None:
    """The file's own characters of a quote, where they differ from it."""
    original = scan.block.repaired.original_of(start, end)
    return None if original == scan.block.text[start:end] else original


def best(found: Sequence[Evidence], most: int) -> tuple[Evidence, ...]:
    """The `most` first of one need, short before long, none in the same words again; weak ones only where none is strong."""
    strong = [evidence for evidence in found if evidence.weight == "strong"]
    ranked = sorted(strong or found, key=lambda e: (e.place.block, e.start, e.end - e.start))
    kept: list[Evidence] = []
    for evidence in ranked:
        if len(kept) < most and not any(same(evidence, other) for other in kept):
            kept.append(evidence)
    return tuple(sorted(kept, key=lambda e: (e.place.block, e.start)))


def overruled(evidence: Evidence, near: Sequence[Evidence]) -> bool:
    """Whether a passage that only touches on the matter is one in which the matter itself is denied, put off or another's."""
    return evidence.weight == "weak" and any(miss.because in OVERRULING and same(evidence, miss) for miss in near)


def same(one: Evidence, other: Evidence) -> bool:
    """Whether two passages share words."""
    return one.place == other.place and one.start < other.end and other.start < one.end
