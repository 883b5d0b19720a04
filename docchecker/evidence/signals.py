"""What speaks for plan or no plan, and for a process type: signals that stage 3 counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal

from docchecker.evidence.context import Context
from docchecker.evidence.lexicon import Mention, Scan
from docchecker.evidence.passages import quote_span
from docchecker.model import Evidence
from docchecker.rubric import Rubric, Signal

_SUBJECT = re.compile(r"\s*เรื่อง[\s:]")
TITLE_BLOCKS: Final = 6
START_BLOCKS: Final = 15
EARLY_BLOCKS: Final = 12
TITLE_LONGEST: Final = 220
HEAD: Final = 25
"""What a paper is, its title says in its first so many characters."""


def title_blocks(scans: Sequence[Scan], contexts: Sequence[Context]) -> frozenset[int]:
    """The blocks that name the paper: the first short lines of the plan's part, a memo's subject, and a cell beside "ชื่อกระบวนงาน"."""
    found: set[int] = set()
    for number in _plan_blocks(scans, contexts)[:TITLE_BLOCKS]:
        if len(scans[number].block.text) > TITLE_LONGEST:
            break
        found.add(number)
    found |= {n for n, scan in enumerate(scans[:START_BLOCKS]) if _SUBJECT.match(scan.block.text)}
    found |= {n for n, c in enumerate(contexts) if "process-name" in c.topics and c.role != "heading" and n < 60}
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
    holding = _holding(scans)
    for signal in rubric.signals:
        places = sorted(n for n in _meeting(signal, holding) & blocks[signal.where] if _in_place(scans[n], signal))
        if len(places) >= signal.times:
            scan = scans[places[0]]
            yield _signal(scan, _held(scan, signal), f"plan:{signal.id}", signal.where, contexts[places[0]])


def _plan_blocks(scans: Sequence[Scan], contexts: Sequence[Context]) -> list[int]:
    """The blocks of the plan's part, or of the whole file where it has none."""
    texts = [n for n, scan in enumerate(scans) if scan.block.text.strip() and scan.block.kind not in {"header", "footer"}]
    return [n for n in texts if contexts[n].part == "plan"] or texts


def _holding(scans: Sequence[Scan]) -> dict[str | int, set[int]]:
    """The blocks that hold each concept."""
    found: dict[str | int, set[int]] = {}
    for number, scan in enumerate(scans):
        for id_ in scan.ids:
            found.setdefault(id_, set()).add(number)
    return found


def _meeting(signal: Signal, holding: Mapping[str | int, set[int]]) -> set[int]:
    """The blocks in which a concept of every slot stands."""
    return set.intersection(*(set().union(*(holding.get(id_, set()) for id_ in slot)) for slot in signal.meet))


def _in_place(scan: Scan, signal: Signal) -> bool:
    return signal.where != "head" or _held(scan, signal).start <= HEAD


def _held(scan: Scan, signal: Signal) -> Mention:
    return next(m for m in scan.concepts if m.id in signal.meet[0])


def _type_signals(
    scans: Sequence[Scan], contexts: Sequence[Context], title: frozenset[int], rubric: Rubric
) -> Iterator[Evidence]:
    cued = {cue.concept for type_ in rubric.types for cue in type_.cues}
    for number, (scan, context) in enumerate(zip(scans, contexts, strict=True)):
        if scan.ids.isdisjoint(cued) or context.part == "annex" or scan.block.kind in {"header", "footer"}:
            continue
        where = "title" if number in title else _where(number, context)
        found = _type_mentions(scan, rubric, where)
        first = min((mention.start for _, mention in found), default=0)
        for id_, mention in found:
            later = where == "title" and mention.start > first
            yield _signal(scan, mention, f"type:{id_}", where, context, "weak" if later else "strong")


def _type_mentions(scan: Scan, rubric: Rubric, where: str) -> list[tuple[str, Mention]]:
    """The first mention of each type's cues. In a title what is named first is the work; what follows names its matter or the agency."""
    found = []
    for type_ in rubric.types:
        for cue in type_.cues:
            mention = next((m for m in scan.concepts if m.id == cue.concept), None)
            if mention and getattr(cue, where):
                found.append((type_.id, mention))
    return found


def _where(number: int, context: Context) -> str:
    if "steps" in context.topics:
        return "steps"
    return "early" if number < EARLY_BLOCKS or context.role in {"background", "aim"} else "body"


def _signal(
    scan: Scan, mention: Mention, item: str, need: str, context: Context, weight: Literal["strong", "weak"] = "strong"
) -> Evidence:
    start, end = quote_span(scan.block.text, mention.start, mention.end)
    quote = scan.block.text[start:end]
    return Evidence(item, need, scan.block.place, start, end, quote, str(mention.id), context.role, "stated", weight)
