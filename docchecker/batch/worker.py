"""What one worker does: a task comes in, the finished bytes go out. Runs in a process of its own."""

from __future__ import annotations

import io
import logging
import signal
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from docchecker import documents, reports
from docchecker.batch.readings import readings
from docchecker.batch.traits import Traits, traits
from docchecker.model import Note, OcrMode, Outcome, Skipped
from docchecker.rubric import Rubric
from docchecker.stated import Submission

NAMES: Final = ("id", "agency", "process", "fiscal_year", "round")
Check = Callable[[Sequence[Path], Rubric, Path, str | None, OcrMode, Path | None], Outcome]


@dataclass(frozen=True, slots=True)
class Task:
    """One submission to check: its files and folders, and what a manifest says of it."""

    paths: tuple[Path, ...]
    given: Submission = field(default_factory=Submission)
    process_type: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """What holds for all files of a batch. `check` (or what it is a `partial` of) is found by name: a worker knows nothing.

    `converted`: a folder with what LibreOffice made of the files that need it.
    """

    rubric: Rubric
    root: Path
    process_type: str | None
    ocr: OcrMode
    check: Check
    converted: Path | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """One submission, ready to be written, and what it is compared by. `log`: what the libraries said meanwhile."""

    row: reports.Row
    line: bytes
    traits: Traits
    readings: tuple[tuple[str, bytes], ...] = ()
    log: str = ""


def work(connection: Connection, job: Job) -> None:
    """Checks each task that comes until None comes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    warnings.simplefilter("ignore")  # a library's warning is no news for an official and would tear the progress bar
    said = io.StringIO()
    logging.basicConfig(stream=said, level=logging.WARNING, format="%(name)s: %(message)s", force=True)
    while (task := connection.recv()) is not None:
        done = checked(task, job)
        connection.send(replace(done, log=said.getvalue()))
        said.seek(0)
        said.truncate()


def checked(task: Task, job: Job) -> Done:
    """One submission, checked and rendered."""
    try:
        type_ = task.process_type or job.process_type
        return _done(job.check(task.paths, job.rubric, job.root, type_, job.ocr, job.converted), task, job)
    except MemoryError:
        return lost(task, job, "out_of_memory")
    except Exception:
        logging.getLogger("docchecker").exception("crashed on %s", task.paths[0].name)
        return lost(task, job, "crashed")


def lost(task: Task, job: Job, code: str) -> Done:
    """A submission that could not be checked, for the reason `code`."""
    return _done(Skipped(documents.relative(task.paths[0], job.root), Note(code, "")), task, job)


def _done(outcome: Outcome, task: Task, job: Job) -> Done:
    outcome = replace(outcome, submission=stated(outcome.submission, task.given))
    kept = () if isinstance(outcome, Skipped) else readings(outcome.document)
    return Done(reports.row(outcome), reports.render(outcome, job.rubric, "json"), traits(outcome, job.rubric), kept)


def stated(detected: Submission, given: Submission) -> Submission:
    """What the papers say of themselves, but for what a manifest says.

    >>> stated(Submission("กรม", "การอนุญาต"), Submission(agency="กรมป่าไม้", id="7")).agency
    'กรมป่าไม้'
    """
    said = {key: value for key in NAMES if (value := getattr(given, key)) is not None}
    return replace(detected, **said, given=frozenset(said))
