"""All reports of a batch at a time: each submission is read once, by a worker that draws all that is wanted of it."""

from __future__ import annotations

import signal
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from docchecker.batch import report, stored
from docchecker.batch.crew import Crew
from docchecker.batch.handout import Progress, Written, handed, refuse_file
from docchecker.batch.heads import Head
from docchecker.batch.papers import Draw
from docchecker.batch.report_papers import Drawing, draws, report_table
from docchecker.errors import Unreadable, UsageError
from docchecker.reports import BatchRow
from docchecker.rubric import Rubric

SECONDS: Final = 600.0
FEW: Final = 8
"""So many submissions are done before a worker has started."""


@dataclass(frozen=True, slots=True)
class ReportJob:
    """What holds for all submissions: what is made of each ("html" is its page), and how."""

    out: Path
    kinds: tuple[str, ...]
    how: Drawing
    force: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """What was written of one submission by kind, and its row on the page of the batch. `error`: the results are no use."""

    row: BatchRow | None = None
    written: tuple[tuple[str, Written], ...] = ()
    error: UsageError | None = None


def reports(
    job: ReportJob, found: Sequence[Head], workers: int, on_progress: Progress
) -> tuple[tuple[Path, int] | None, Written]:
    """The page of the batch with how many there are behind it, and what else was written. Raises UsageError."""
    drawn = _prepared(job)
    each = tuple(kind for kind in job.kinds if kind == "html" or kind in report.FOLDERS)
    done: dict[Head, Made] = {}
    on_progress(0, len(found))
    for head, made in _each(ReportJob(job.out, each, job.how, job.force), found, drawn, workers) if each else ():
        if made.error:
            raise made.error
        done[head] = made
        on_progress(len(done), len(found))
    return _whole(job, found, done)


def _prepared(job: ReportJob) -> Mapping[str, Draw]:
    """How each kind of paper is drawn. Raises UsageError before anything is written."""
    for kind in job.kinds:
        if kind in report.FOLDERS:
            refuse_file(job.out / report.REPORTS / report.FOLDERS[kind])
    if "html" in job.kinds:
        report.refuse(job.out, job.how.rubric)
    return _draws(job)


def _draws(job: ReportJob) -> Mapping[str, Draw]:
    return {kind: draws(job.out, kind, job.how) for kind in job.kinds if kind in report.FOLDERS}


def _each(job: ReportJob, found: Sequence[Head], drawn: Mapping[str, Draw], workers: int) -> Iterator[tuple[Head, Made]]:
    if workers == 1 or len(found) <= FEW:
        return ((head, made(head, job, drawn)) for head in found)
    return Crew(job, min(workers, len(found)), SECONDS, work, lost).check(found)


def _whole(job: ReportJob, found: Sequence[Head], done: Mapping[Head, Made]) -> tuple[tuple[Path, int] | None, Written]:
    """The page of the batch, which links to what is there by now, the tables, and the sum of all, kind by kind."""
    index, total = None, Written()
    for kind in job.kinds:
        if kind == "html":
            rows = [row for head in found if (row := done[head].row)]
            index = report.index_of(job.out, rows, job.how.rubric, job.how.lang), len(rows)
        elif kind in report.FOLDERS:
            total = sum((written for head in found for name, written in done[head].written if name == kind), total)
        else:
            total += report_table(job.out, found, job.how, kind, force=job.force)
    if "html" not in job.kinds and not report.FOLDERS.keys().isdisjoint(job.kinds):
        report.refresh(job.out, job.how.rubric, job.how.lang)
    return index, total


def work(connection: Connection, job: ReportJob) -> None:
    """Makes the reports of each submission that comes, until None comes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    warnings.simplefilter("ignore")  # a library's warning would tear the progress bar
    drawn = _draws(job)
    while (head := connection.recv()) is not None:
        connection.send(made(head, job, drawn))


def made(head: Head, job: ReportJob, drawn: Mapping[str, Draw]) -> Made:
    """All that is wanted of one submission, written."""
    rubric: Rubric = job.how.rubric
    try:
        outcome = stored.outcome(job.out, head, rubric)
        row = report.page_of(job.out, outcome, rubric, job.how.lang) if "html" in job.kinds else None
        written = tuple(
            (kind, handed(head.path, draw(outcome), job.out / report.REPORTS / report.FOLDERS[kind], force=job.force))
            for kind, draw in drawn.items()
        )
    except UsageError as error:
        return Made(error=error)
    return Made(row, written)


def lost(head: Head, job: ReportJob, code: str) -> Made:
    """A worker died or was late at this submission. Only annotated copies open files of others: all else is made here."""
    rest = ReportJob(job.out, tuple(kind for kind in job.kinds if kind != "annotated"), job.how, job.force)
    found = made(head, rest, _draws(rest))
    if found.error or "annotated" not in job.kinds:
        return found
    return Made(found.row, (*found.written, ("annotated", Written(lost=((head.path, Unreadable(code)),)))))
