"""The submissions that are compared: of files that are checked now, or of a batch's folder OUT, whatever it was judged by."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docchecker import reports
from docchecker.batch import heads, stored
from docchecker.batch.heads import Head
from docchecker.model import Outcome, Skipped
from docchecker.reports.changes import Side
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
        return Side(held, None if held["status"] != "checked" else stored.document(held, self.out))


def of_out(out: Path, wanted: Sequence[str]) -> Source:
    """The submissions of OUT that people named, else all. Raises UsageError."""
    return Source(heads.chosen(heads.heads(out), wanted), out)


def of_outcome(outcome: Outcome, rubric: Rubric) -> Source:
    """One submission that was checked just now."""
    line = reports.render(outcome, rubric, "json")
    side = Side(json.loads(line), None if isinstance(outcome, Skipped) else outcome.document)
    return Source((heads.head(line, 0, 1),), made=side)
