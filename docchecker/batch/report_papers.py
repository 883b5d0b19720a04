"""OUT/reports beside the pages: gap lists, forms, annotated copies of all submissions, and tables of the whole batch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from docchecker.batch import stored
from docchecker.batch.handout import Progress, Written, hand_out, put
from docchecker.batch.heads import Head, Results
from docchecker.batch.originals import folders
from docchecker.batch.papers import Draw, copies, forms, gap_lists
from docchecker.batch.report import REPORTS
from docchecker.errors import UsageError
from docchecker.reports import render_batch
from docchecker.rubric import Rubric

FOLDERS: Final = {"gaps": "gaps", "form": "forms", "annotated": "annotated"}
_ENDINGS: Final = {"junit": "xml"}


def draws(out: Path, rubric: Rubric, lang: str, kind: str, files: Path | None) -> Draw:
    """How the papers of one kind are drawn. Raises UsageError where the rubric has no form."""
    if kind == "gaps":
        return gap_lists(rubric, lang)
    if kind == "annotated":
        return copies(rubric, lang, folders(out, files))
    if rubric.scorecard is None:
        raise UsageError("no_scorecard", rubric=rubric.id)
    return forms(rubric, lang)


def report_papers(  # noqa: PLR0913  what is drawn, of which, and how
    out: Path, found: Sequence[Head], rubric: Rubric, draw: Draw, kind: str, *, force: bool, on_progress: Progress
) -> Written:
    """The papers of one kind of all submissions, in a folder of their own."""
    return hand_out(out, found, rubric, draw, out / REPORTS / FOLDERS[kind], force=force, on_progress=on_progress)


def report_table(  # noqa: PLR0913  as `report_papers`
    out: Path, found: Sequence[Head], rubric: Rubric, lang: str, kind: str, *, force: bool
) -> Written:
    """One table of the whole batch. Raises UsageError for results of another pack."""
    for _ in stored.paths(out, rubric):
        pass
    data = render_batch(Results(out, found), rubric, kind, lang)
    return put(out / REPORTS / f"plans.{_ENDINGS.get(kind, kind)}", data, force=force)
