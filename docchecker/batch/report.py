"""OUT/reports: the page of the batch and one a submission, from what OUT holds; no file of another's is overwritten."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from docchecker.batch import out as folder
from docchecker.batch import overview, stored
from docchecker.batch.papers import file_name, paper_name, path_of
from docchecker.errors import UsageError
from docchecker.model import Outcome
from docchecker.reports import BatchRow, batch_row, is_ours, render_batch_html, render_html
from docchecker.rubric import Rubric

REPORTS: Final = "reports"
PLANS: Final = "plans"
INDEX: Final = "index.html"
FOLDERS: Final = {"gaps": "gaps", "form": "forms", "annotated": "annotated"}
HEAD: Final = 512  # bytes within which a page says whose it is

Progress = Callable[[int, int], None]


def report(out: Path, rubric: Rubric, lang: str, on_progress: Progress) -> tuple[Path, int]:
    """The page of the batch, and how many pages of submissions there are. Raises UsageError before anything is overwritten."""
    total = stored.count(out)
    refuse(out, rubric)
    rows = []
    for number, outcome in enumerate(stored.outcomes(out, rubric), 1):
        rows.append(page_of(out, outcome, rubric, lang))
        on_progress(number, total)
    return index_of(out, rows, rubric, lang), len(rows)


def refuse(out: Path, rubric: Rubric) -> None:
    """Raises UsageError where something stands in a page's place that was not made here."""
    _refuse((out / REPORTS / INDEX, *(out / REPORTS / PLANS / name for name in _names(out, rubric))))


def page_of(out: Path, outcome: Outcome, rubric: Rubric, lang: str) -> BatchRow:
    """Writes the page of one submission; its row on the page of the batch."""
    name = page_name(path_of(outcome))
    folder.write(out / REPORTS / PLANS / name, render_html(outcome, rubric, lang, back=f"../{INDEX}"))
    return batch_row(outcome, f"{PLANS}/{name}")


def index_of(out: Path, rows: Sequence[BatchRow], rubric: Rubric, lang: str) -> Path:
    """Writes the page of the batch, with links to the papers of each submission that are there by now."""
    index = out / REPORTS / INDEX
    linked = [replace(row, papers=_papers(out, row)) for row in rows]
    folder.write(index, render_batch_html(linked, rubric, lang, overview.read(out)))
    return index


def refresh(out: Path, rubric: Rubric, lang: str) -> None:
    """Where there is a page of the batch, it links to what lies beside the submissions' pages by now."""
    if is_ours(folder.head(out / REPORTS / INDEX, HEAD)):
        made = stored.outcomes(out, rubric)
        index_of(out, [batch_row(outcome, f"{PLANS}/{page_name(path_of(outcome))}") for outcome in made], rubric, lang)


def _papers(out: Path, row: BatchRow) -> tuple[tuple[str, str], ...]:
    """What there is beside a submission's page, and where, relative to the page of the batch."""
    names = [("gaps", paper_name(row.path, "gaps", "docx")), ("form", paper_name(row.path, "form", "docx"))]
    names += [("annotated", file_name(path, f"notes.{kind}")) for path, kind in row.files]
    found = [(kind, f"{FOLDERS[kind]}/{name}") for kind, name in names]
    return tuple((kind, link) for kind, link in found if (out / REPORTS / link).is_file())


def page_name(path: str) -> str:
    """The file of a submission's page."""
    return file_name(path, "html")


def _names(out: Path, rubric: Rubric) -> Iterable[str]:
    return (page_name(path) for path in stored.paths(out, rubric))


def _refuse(pages: Iterable[Path]) -> None:
    """Raises UsageError where something stands in a page's place that was not made here."""
    for page in pages:
        if page.is_dir() or (page.exists() and not is_ours(folder.head(page, HEAD))):
            raise UsageError("report.not_ours", out=page)
