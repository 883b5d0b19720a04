"""What the page of a batch needs of each submission, and what it counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from docchecker.model import Note, Outcome, Skipped

GAPS = frozenset({"missing", "partial"})


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One submission. `link`: its page, relative to the batch's; `counting`: the items that count; `gaps`: those not met.

    `low` and `high`: between what an open level lies; `persons`: how many items wait for a reviewer. `files`: those that were
    read, with their kinds; `papers`: what there is beside the page ("gaps", "form", "annotated"), relative to the batch's.
    """

    path: str
    link: str
    skipped: Note | None = None
    is_plan: bool = False
    confirmed: bool = False
    level: int | None = None
    low: int | None = None
    high: int | None = None
    claimed: int | None = None
    type_: str | None = None
    agency: str | None = None
    process: str | None = None
    counting: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    persons: int = 0
    files: tuple[tuple[str, str], ...] = ()
    papers: tuple[tuple[str, str], ...] = ()


class Gap(NamedTuple):
    """How many plans lack an item, of those in which it counts."""

    item: str
    lacking: int
    all: int


class Spread(NamedTuple):
    """How many plans of one kind have each level; None stands for no level yet. `key`: a type, an agency."""

    key: str | None
    levels: tuple[tuple[int | None, int], ...]

    @property
    def plans(self) -> int:
        """How many plans there are."""
        return sum(count for _, count in self.levels)


def batch_row(outcome: Outcome, link: str) -> BatchRow:
    """The row of one submission."""
    if isinstance(outcome, Skipped):
        stated = outcome.submission
        return BatchRow(outcome.path, link, outcome.reason, agency=stated.agency, process=stated.process)
    stated, plan = outcome.submission, outcome.is_plan.final
    counting = [finding for finding in outcome.items if finding.counts] if plan else []
    return BatchRow(
        path=outcome.document.files[0].path,
        link=link,
        is_plan=plan,
        confirmed=outcome.level.confirmed is not None,
        level=outcome.level.final,
        low=outcome.level.holds.low,
        high=outcome.level.holds.high,
        claimed=outcome.claimed.level if outcome.claimed else None,
        type_=outcome.process_type.final if plan else None,
        agency=stated.agency,
        process=stated.process,
        counting=tuple(finding.item for finding in counting),
        gaps=tuple(finding.item for finding in counting if finding.final in GAPS),
        persons=sum(finding.needs_person and finding.confirmed is None for finding in counting),
        files=tuple((file.path, file.kind) for file in outcome.document.files),
    )


def gaps(rows: Sequence[BatchRow], order: Sequence[str]) -> tuple[Gap, ...]:
    """The items that plans lack, the commonest first (by share), then in the pack's order."""
    lacking = Counter(gap for row in rows for gap in row.gaps)
    counting = Counter(item for row in rows for item in row.counting)
    found = [Gap(item, lacking[item], counting[item]) for item in order if lacking[item]]
    return tuple(sorted(found, key=lambda gap: (-gap.lacking * 10_000 // gap.all, -gap.lacking)))


def spreads(rows: Sequence[BatchRow], keys: Sequence[str | None], levels: Sequence[int]) -> tuple[Spread, ...]:
    """The plans by `keys` (one a row), the largest group first, what has no key last."""
    groups: dict[str | None, Counter[int | None]] = {}
    for row, key in zip(rows, keys, strict=True):
        if row.is_plan:
            groups.setdefault(key, Counter())[row.level] += 1
    made = [Spread(key, tuple((level, held[level]) for level in (*levels, None) if held[level])) for key, held in groups.items()]
    return tuple(sorted(made, key=lambda spread: (spread.key is None, -spread.plans, spread.key or "")))
