"""OUT/reports: the page of the batch and one a submission, from what OUT holds; no file of another's is overwritten."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from docchecker.batch import out as folder
from docchecker.batch import overview, stored
from docchecker.batch.papers import file_name, path_of
from docchecker.errors import UsageError
from docchecker.reports import batch_row, is_ours, render_batch_html, render_html
from docchecker.rubric import Rubric

REPORTS: Final = "reports"
PLANS: Final = "plans"
INDEX: Final = "index.html"
HEAD: Final = 512  # bytes within which a page says whose it is

Progress = Callable[[int, int], None]


def report(out: Path, rubric: Rubric, lang: str, on_progress: Progress) -> tuple[Path, int]:
    """The page of the batch, and how many pages of submissions there are. Raises UsageError before anything is overwritten."""
    total, beside = stored.count(out), overview.read(out)
    index = out / REPORTS / INDEX
    _refuse((index, *(out / REPORTS / PLANS / name for name in _names(out, rubric))))
    rows = []
    for number, outcome in enumerate(stored.outcomes(out, rubric), 1):
        name = page_name(path_of(outcome))
        page = render_html(outcome, rubric, lang, back=f"../{INDEX}")
        folder.write(out / REPORTS / PLANS / name, page)
        rows.append(batch_row(outcome, f"{PLANS}/{name}"))
        on_progress(number, total)
    folder.write(index, render_batch_html(rows, rubric, lang, beside))
    return index, len(rows)


def page_name(path: str) -> str:
    """The file of a submission's page."""
    return file_name(path, "html")


def _names(out: Path, rubric: Rubric) -> Iterable[str]:
    return (page_name(path) for path in stored.paths(out, rubric))


def _refuse(pages: Iterable[Path]) -> None:
    """Raises UsageError where something stands in a page's place that was not made here."""
    for page in pages:
        if page.is_dir() or (page.exists() and not is_ours(_head(page))):
            raise UsageError("report.not_ours", out=page)


def _head(page: Path) -> bytes:
    try:
        with page.open("rb") as file:
            return file.read(HEAD)
    except OSError:
        return b""
