"""What speaks for plan or no plan, and for a process type: signals that stage 3 counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from docchecker.evidence.context import Context
from docchecker.evidence.lexicon import Mention, Scan
from docchecker.evidence.passages import quote_span
from docchecker.model import Evidence
from docchecker.rubric import Rubric, Signal

TITLE_BLOCKS: Final = 6
START_BLOCKS: Final = 15
TITLE_LONGEST: Final = 220


def title_blocks(scans: Sequence[Scan], contexts: Sequence[Context]) -> frozenset[int]:
    """The blocks that name the paper: its first short lines, those of the plan's part, and a cell beside "ชื่อกระบวนงาน"."""
    found: set[int] = set()
    for wanted in ({"memo", "form", "plan"}, {"plan"}):
        count = 0
        for number, (scan, context) in enumerate(zip(scans, contexts, strict=True)):
            if context.part not in wanted or scan.block.kind in {"header", "footer"} or not scan.block.text:
                continue
            count += 1
            if count > TITLE_BLOCKS or len(scan.block.text) > TITLE_LONGEST:
                break
            found.add(number)
    found |= {n for n, c in enumerate(contexts) if "process-name" in c.topics and c.role != "heading" and n < 60}
    return frozenset(found)


def signals(scans: Sequence[Scan], contexts: Sequence[Context], rubric: Rubric) -> tuple[Evidence, ...]:
    """Signals of plan or not (item "plan:<signal>") and of types (item "type:<id>", need "title", "steps" or "body")."""
    title = title_blocks(scans, contexts)
    return (*_plan_signals(scans, contexts, title, rubric), *_type_signals(scans, contexts, title, rubric))


def _plan_signals(scans: Sequence[Scan], contexts: Sequence[Context], title: frozenset[int], rubric: Rubric) -> Iterator[Evidence]:
    for signal in rubric.signals:
        places = [n for n, scan in enumerate(scans) if _speaks(signal, n, scan, title, contexts[n])]
        if len(places) >= signal.times:
            scan = scans[places[0]]
            yield _signal(scan, _held(scan, signal), f"plan:{signal.id}", signal.where, contexts[places[0]])


def _speaks(signal: Signal, number: int, scan: Scan, title: frozenset[int], context: Context) -> bool:
    wanted = {
        "title": number in title,
        "start": number < START_BLOCKS,
        "heading": context.role == "heading",
        "any": True,
    }[signal.where]
    return wanted and all(not scan.ids.isdisjoint(slot) for slot in signal.meet)


def _held(scan: Scan, signal: Signal) -> Mention:
    return next(m for m in scan.concepts if m.id in signal.meet[0])


def _type_signals(scans: Sequence[Scan], contexts: Sequence[Context], title: frozenset[int], rubric: Rubric) -> Iterator[Evidence]:
    for number, (scan, context) in enumerate(zip(scans, contexts, strict=True)):
        if context.part == "annex" or scan.block.kind in {"header", "footer"}:
            continue
        where = "title" if number in title else "steps" if "steps" in context.topics else "body"
        for type_ in rubric.types:
            concepts = {"title": type_.title, "steps": type_.steps, "body": type_.body}[where]
            mention = next((m for m in scan.concepts if m.id in concepts), None)
            if mention:
                yield _signal(scan, mention, f"type:{type_.id}", where, context)


def _signal(scan: Scan, mention: Mention, item: str, need: str, context: Context) -> Evidence:
    start, end = quote_span(scan.block.text, mention.start, mention.end)
    return Evidence(item, need, scan.block.place, start, end, scan.block.text[start:end], str(mention.id), context.role, "stated")
