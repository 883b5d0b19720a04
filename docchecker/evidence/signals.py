"""What speaks for plan or no plan, and for a process type: signals that stage 3 counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal

from docchecker.evidence.context import Context
from docchecker.evidence.lexicon import choice
from docchecker.evidence.quotes import quote_span
from docchecker.evidence.scans import Mention, Scan
from docchecker.model import Evidence
from docchecker.rubric import Rubric, Signal

_SUBJECT = re.compile(r"\s*เรื่อง[\s:]")
_REFERS = re.compile(r"\s*(?:เรื่อง|สิ่งที่ส่งมาด้วย|อ้างถึง)[\s:]")
TITLE_BLOCKS: Final = 6
START_BLOCKS: Final = 15
EARLY_BLOCKS: Final = 12
NAME_BLOCKS: Final = 60
TITLE_LONGEST: Final = 220
HEAD: Final = 25
"""What a paper is, its title says in its first so many characters."""


def title_blocks(scans: Sequence[Scan], contexts: Sequence[Context]) -> frozenset[int]:
    """The blocks that name the paper: the plan's first short lines, a memo's subject, and a cell that names the process."""
    found: set[int] = set()
    for number in _plan_blocks(scans, contexts)[:TITLE_BLOCKS]:
        if len(scans[number].block.text) > TITLE_LONGEST:
            break
        found.add(number)
    found |= {n for n, scan in enumerate(scans[:START_BLOCKS]) if _SUBJECT.match(scan.block.text) and contexts[n].part != "annex"}
    found |= {n for n, c in enumerate(contexts) if "process-name" in c.topics and c.role != "heading" and n < NAME_BLOCKS}
    return frozenset(found)


def signals(scans: Sequence[Scan], contexts: Sequence[Context], rubric: Rubric) -> tuple[Evidence, ...]:
    """Signals of plan or not (item "plan:<signal>") and of types (item "type:<id>", need "title", "early", "steps" or "body")."""
    title = title_blocks(scans, contexts)
    return (*_plan_signals(scans, contexts, title, rubric), *_type_signals(scans, contexts, title, rubric))


def _plan_signals(
    scans: Sequence[Scan], contexts: Sequence[Context], title: frozenset[int], rubric: Rubric
) -> Iterator[Evidence]:
    mine = _plan_blocks(scans, contexts)
    blocks = {
        "head": title,
        "title": title,
        "start": frozenset(mine[:START_BLOCKS]),
        "heading": frozenset(n for n in mine if contexts[n].role == "heading"),
        "any": frozenset(mine),
    }
    asked = choice((id_ for signal in rubric.signals for slot in signal.meet for id_ in slot), rubric)
    speaking = [number for number, scan in enumerate(scans) if scan.bits & asked.bits]
    blank = _blank_percent(contexts)
    for signal in rubric.signals:
        if signal.where in {"likely", "unlikely"}:  # the learned model's, which stage 3 hears
            continue
        if signal.where == "blank":
            if blank >= signal.times:
                yield _signal(scans[mine[0]], Mention(0, 1, signal.id), (f"plan:{signal.id}", "blank"), contexts[mine[0]])
            continue
        slots = [choice(slot, rubric) for slot in signal.meet]
        met = [n for n in speaking if n in blocks[signal.where] and all(slot.bits & scans[n].bits for slot in slots)]
        held = [(n, scans[n].mentions(slots[0])[0]) for n in met]
        held = [(n, mention) for n, mention in held if signal.where != "head" or _at_head(scans[n], mention, signal)]
        if len(held) >= signal.times:
            number, mention = held[0]
            yield _signal(scans[number], mention, (f"plan:{signal.id}", signal.where), contexts[number])


def _blank_percent(contexts: Sequence[Context]) -> int:
    """How much of a paper is instructions and gaps to be filled in, in per cent of its blocks."""
    filled = [context.role for context in contexts if context.role not in {"heading", "header", "footer", "annex", "contents"}]
    return 100 * sum(role in {"placeholder", "instruction"} for role in filled) // max(1, len(filled))


def _plan_blocks(scans: Sequence[Scan], contexts: Sequence[Context]) -> list[int]:
    """The blocks of the plan's part, or of the whole file where it has none."""
    texts = [n for n, scan in enumerate(scans) if scan.block.text.strip() and scan.block.kind not in {"header", "footer"}]
    return [n for n in texts if contexts[n].part == "plan"] or texts


def _at_head(scan: Scan, mention: Mention, signal: Signal) -> bool:
    """Whether a title begins with these words. A letter whose subject is a plan, or that encloses one, is no plan yet."""
    return mention.start <= HEAD and not (signal.points > 0 and _REFERS.match(scan.block.text))


def _type_signals(
    scans: Sequence[Scan], contexts: Sequence[Context], title: frozenset[int], rubric: Rubric
) -> Iterator[Evidence]:
    cued = choice((cue.concept for type_ in rubric.types for cue in type_.cues), rubric)
    for number, (scan, context) in enumerate(zip(scans, contexts, strict=True)):
        if not scan.bits & cued.bits or context.part == "annex" or scan.block.kind in {"header", "footer"}:
            continue
        where = "title" if number in title else _where(number, context)
        first_of = {mention.id: mention for mention in reversed(scan.mentions(cued))}
        found = _type_mentions(first_of, rubric, where)
        first = min((mention.start for _, mention in found), default=0)
        for id_, mention in found:
            later = where == "title" and mention.start > first
            yield _signal(scan, mention, (f"type:{id_}", where), context, "weak" if later else "strong")


def _type_mentions(first_of: Mapping[str | int, Mention], rubric: Rubric, where: str) -> list[tuple[str, Mention]]:
    """The first mention of each type's cues.

    In a title what is named first is the work; what follows names its matter or the agency.
    """
    return [
        (type_.id, first_of[cue.concept])
        for type_ in rubric.types
        for cue in type_.cues
        if cue.concept in first_of and getattr(cue, where)
    ]


def _where(number: int, context: Context) -> str:
    if "steps" in context.topics:
        return "steps"
    return "early" if number < EARLY_BLOCKS or context.role in {"background", "aim"} else "body"


def _signal(
    scan: Scan, mention: Mention, serves: tuple[str, str], context: Context, weight: Literal["strong", "weak"] = "strong"
) -> Evidence:
    """`serves`: the item and the need of the signal."""
    item, need = serves
    start, end = quote_span(scan.block.text, mention.start, mention.end)
    quote = scan.block.text[start:end]
    return Evidence(item, need, scan.block.place, start, end, quote, str(mention.id), context.role, "stated", weight)
