"""Many submissions on one page: how many of each level, the commonest gaps, what could not be read and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from docchecker.handed import Overview
from docchecker.language import digits, say
from docchecker.model import Note, Outcome, Skipped
from docchecker.reports.handed_text import alike_lines, handed_lines
from docchecker.reports.layout import pad, width, wrap
from docchecker.reports.needs import worded
from docchecker.reports.words import note_words
from docchecker.rubric import Rubric

MOST_GAPS = 10
MOST_FILES = 10
NOTHING = Overview()


@dataclass(frozen=True, slots=True)
class Row:
    """What a summary needs of one submission. `gaps`: ids of the items that count and are not met, of plans only."""

    path: str
    skipped: Note | None
    is_plan: bool
    level: int | None
    gaps: tuple[str, ...]


def row(outcome: Outcome) -> Row:
    """The row of one submission."""
    if isinstance(outcome, Skipped):
        return Row(outcome.path, outcome.reason, is_plan=False, level=None, gaps=())
    plan = outcome.is_plan.final
    gaps = tuple(f.item for f in outcome.items if f.counts and f.final in {"missing", "partial"}) if plan else ()
    return Row(outcome.document.files[0].path, None, plan, outcome.level.final, gaps)


def render_summary(rows: Sequence[Row], ignored: int, rubric: Rubric, lang: str, overview: Overview = NOTHING) -> str:
    """The summary of a batch: of what counts; what could not be read is named in any case."""
    counted = [r for r in rows if overview.counts(r.path)]
    skipped = sum(r.skipped is not None for r in counted)
    counts = say(
        "handed.total" if overview.register else "summary.total",
        lang,
        total=len(counted),
        checked=len(counted) - skipped,
        skipped=skipped,
    )
    lines = [say("summary.title", lang), *handed_lines(overview, lang), counts, "", say("summary.levels", lang)]
    lines += [*_levels(counted, rubric, lang), *_gaps(counted, rubric, lang), *alike_lines(overview, lang), *_skipped(rows, lang)]
    if ignored:
        lines += ["", say("summary.ignored", lang, count=ignored)]
    return "\n".join([*lines, ""])


def _skipped(rows: Sequence[Row], lang: str) -> list[str]:
    """Each reason once, the files beneath it."""
    by_reason: dict[str, list[str]] = {}
    for r in rows:
        if r.skipped:
            by_reason.setdefault(note_words(r.skipped, lang), []).append(r.path)
    lines = ["", say("summary.skipped", lang)] if by_reason else []
    for reason, paths in sorted(by_reason.items(), key=lambda entry: len(entry[1])):
        lines += wrap(reason, "  ", "  ")
        for path in paths[:MOST_FILES]:
            lines += wrap(path, "    - ", "      ")
        if len(paths) > MOST_FILES:
            lines.append(f"    {say('summary.more', lang, count=len(paths) - MOST_FILES)}")
    return lines


def _levels(rows: Sequence[Row], rubric: Rubric, lang: str) -> list[str]:
    checked = [r for r in rows if not r.skipped]
    levels = Counter(r.level for r in checked if r.is_plan)
    table = [(say("level.value", lang, level=level), levels[level]) for level in sorted({rule.level for rule in rubric.levels})]
    table.append((say("summary.no_plan", lang), sum(not r.is_plan for r in checked)))
    if levels[None]:
        table.append((say("summary.open", lang), levels[None]))
    widest = max(width(name) for name, _ in table)
    return [f"  {pad(name, widest)}  {say('summary.count', lang, count=count)}" for name, count in table]


def _gaps(rows: Sequence[Row], rubric: Rubric, lang: str) -> list[str]:
    counts = Counter(gap for r in rows for gap in r.gaps)
    if not counts:
        return []
    lines = ["", say("summary.gaps", lang)]
    order = [item.id for item in rubric.items]
    for id_ in sorted(counts, key=lambda gap: (-counts[gap], order.index(gap)))[:MOST_GAPS]:
        item = rubric.item(id_)
        name = f"{digits(id_, lang)} {worded(item, lang)}" if item.group == "factor" else worded(item, lang)
        lines += wrap(f"{name}: {say('summary.count', lang, count=counts[id_])}", "  ", "    ")
    return lines
