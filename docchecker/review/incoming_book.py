"""A filled workbook -> entries: what its confirm columns hold."""

from __future__ import annotations

from docchecker.decisions.types import Head, Stage
from docchecker.reports.sheet_review import read_back
from docchecker.review.incoming_types import Entry, Refusal
from docchecker.rubric import Rubric


def read_book(
    data: bytes, rubric: Rubric, lang: str, position: str, stage: Stage
) -> tuple[tuple[Entry, ...], tuple[Refusal, ...], Head]:
    """The entries that can be taken, and what is wrong with the cells of others. A workbook does not say what it had seen."""
    back = read_back(data, rubric, "")
    entries = tuple(
        Entry(
            path=one.path,
            target=one.confirmation.target,
            value=one.confirmation.value,
            by=one.confirmation.by,
            reason=one.confirmation.reason,
            position=position,
            stage=stage,
            sha256=one.sha256,
        )
        for one in back.decisions
    )
    return entries, tuple(Refusal("", "", "", one.code, said=one.words(lang)) for one in back.errors), Head("", 0)
