"""Submissions of OUT are marked to be read twice."""

from __future__ import annotations

from pathlib import Path

from docchecker import __version__
from docchecker.batch.heads import heads, held
from docchecker.decisions.applied import digest
from docchecker.decisions.store import Store
from docchecker.decisions.types import Draft
from docchecker.review.sampling import Candidate, choose


def sample(out: Path, percent: float, by: str) -> tuple[str, ...]:
    """Appends what is missing of `percent` to what is to be read twice; the paths that were added. Raises UsageError."""
    plans = [Candidate(one.path, digest(one.sha256 or ("",)), _level(held(out, one))) for one in heads(out)]
    store = Store(out)
    try:
        already = {record.said.submission for record in store.records() if record.said.kind == "sample"}
        added = choose(plans, percent, already)
        drafts = [Draft("sample", by, one.path, one.digest, value=f"{percent:g}", program=__version__) for one in added]
        if drafts:
            store.append(drafts)
    finally:
        store.close()
    return tuple(one.path for one in added)


def _level(line: dict[str, object]) -> int | None:
    level = line.get("level")
    proposed = level.get("proposed") if isinstance(level, dict) else None
    return proposed if isinstance(proposed, int) else None
