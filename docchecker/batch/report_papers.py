"""OUT/reports beside the pages: gap lists, forms, annotated copies of all submissions, and tables of the whole batch."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from docchecker.batch import overview, stored
from docchecker.batch.decided_results import DecidedResults
from docchecker.batch.handout import Progress, Written, hand_out, put
from docchecker.batch.heads import Head
from docchecker.batch.originals import folders
from docchecker.batch.papers import Draw, copies, forms, gap_lists
from docchecker.batch.report import FOLDERS, REPORTS
from docchecker.errors import UsageError
from docchecker.model import OcrMode
from docchecker.reports import render_batch
from docchecker.rubric import Rubric

_ENDINGS: Final = {"junit": "xml"}


@dataclass(frozen=True, slots=True)
class Drawing:
    """What all papers are drawn with. `files`: where originals are; `ocr`: as they were read."""

    rubric: Rubric
    lang: str
    files: Path | None = None
    ocr: OcrMode = "auto"


def draws(out: Path, kind: str, how: Drawing) -> Draw:
    """How the papers of one kind are drawn. Raises UsageError where the rubric has no form."""
    if kind == "gaps":
        return gap_lists(how.rubric, how.lang)
    if kind == "annotated":
        return copies(how.rubric, how.lang, folders(out, how.files), how.ocr)
    if how.rubric.scorecard is None:
        raise UsageError("no_scorecard", rubric=how.rubric.id)
    return forms(how.rubric, how.lang)


def report_papers(  # noqa: PLR0913  what is drawn, of which, and how
    out: Path, found: Sequence[Head], rubric: Rubric, draw: Draw, kind: str, *, force: bool, on_progress: Progress
) -> Written:
    """The papers of one kind of all submissions, in a folder of their own."""
    return hand_out(out, found, rubric, draw, out / REPORTS / FOLDERS[kind], force=force, on_progress=on_progress)


def report_table(out: Path, found: Sequence[Head], how: Drawing, kind: str, *, force: bool) -> Written:
    """One table of the whole batch. Raises UsageError for results of another pack."""
    for _ in stored.paths(out, how.rubric):
        pass
    results = DecidedResults(out, found, how.rubric)
    if kind == "json":
        lines = "".join(f"{json.dumps(result, ensure_ascii=False)}\n" for result in results)
        return put(out / REPORTS / "plans.jsonl", lines.encode("utf-8", "replace"), force=force)
    data = render_batch(results, how.rubric, kind, how.lang, overview.read(out))
    return put(out / REPORTS / f"plans.{_ENDINGS.get(kind, kind)}", data, force=force)
