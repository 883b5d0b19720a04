"""The submissions that are compared: of files that are checked now, or of a batch's folder OUT, whatever it was judged by."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docchecker import reports
from docchecker.batch import heads, stored
from docchecker.batch.heads import WRONG, Head
from docchecker.batch.out import RESULTS
from docchecker.errors import UsageError
from docchecker.language import known
from docchecker.model import Outcome, Skipped
from docchecker.reports.changes import Side, changes
from docchecker.reports.changes_json import render_changes_json
from docchecker.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Source:
    """One of the two: a batch's folder, or one submission that was checked just now."""

    heads: tuple[Head, ...]
    out: Path | None = None
    made: Side | None = None

    def side(self, head: Head) -> Side:
        """One of its submissions. Raises UsageError for results that cannot be used."""
        if self.out is None or self.made is not None:
            assert self.made is not None
            return self.made
        held = heads.held(self.out, head)
        _refuse_broken(Side(held), head)
        return Side(held, stored.document(held, self.out) if held["status"] == "checked" else None)


def _refuse_broken(side: Side, head: Head) -> None:
    """Raises UsageError for an object that is not what results.jsonl holds: it may come from anywhere."""
    try:
        render_changes_json(changes(side, side))
        verdicts = [f"verdict.{item['group']}.{item['final']}" for item in side.held["items"]]
        if not all(map(known, verdicts)):
            raise ValueError("verdict")
    except WRONG as error:
        detail = f"{type(error).__name__}: {error}"
        raise UsageError("report.bad_line", file=RESULTS, line=head.line, detail=detail) from error


def of_out(out: Path, wanted: Sequence[str]) -> Source:
    """The submissions of OUT that people named, else all. Raises UsageError."""
    return Source(heads.chosen(heads.heads(out), wanted), out)


def of_outcome(outcome: Outcome, rubric: Rubric) -> Source:
    """One submission that was checked just now."""
    line = reports.render(outcome, rubric, "json")
    side = Side(json.loads(line), None if isinstance(outcome, Skipped) else outcome.document)
    return Source((heads.head(line, 0, 1),), made=side)
