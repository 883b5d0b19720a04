"""What one worker does: a path comes in, the finished bytes go out. Runs in a process of its own."""

from __future__ import annotations

import io
import logging
import signal
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from docchecker import documents, reports
from docchecker.batch.readings import readings
from docchecker.model import Note, OcrMode, Outcome, Skipped
from docchecker.rubric import Rubric

Check = Callable[[Sequence[Path], Rubric, Path, str | None, OcrMode, Path | None], Outcome]


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
    """One submission, ready to be written. `log`: what the libraries said meanwhile."""

    row: reports.Row
    line: bytes
    readings: tuple[tuple[str, bytes], ...] = ()
    log: str = ""


def work(connection: Connection, job: Job) -> None:
    """Checks each path that comes until None comes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    warnings.simplefilter("ignore")  # a library's warning is no news for an official and would tear the progress bar
    said = io.StringIO()
    logging.basicConfig(stream=said, level=logging.WARNING, format="%(name)s: %(message)s", force=True)
    while (path := connection.recv()) is not None:
        done = checked(path, job)
        connection.send(Done(done.row, done.line, done.readings, said.getvalue()))
        said.seek(0)
        said.truncate()


def checked(path: Path, job: Job) -> Done:
    """One submission, checked and rendered."""
    try:
        return _done(job.check((path,), job.rubric, job.root, job.process_type, job.ocr, job.converted), job)
    except MemoryError:
        return lost(path, job, "out_of_memory")
    except Exception:
        logging.getLogger("docchecker").exception("crashed on %s", path.name)
        return lost(path, job, "crashed")


def lost(path: Path, job: Job, code: str) -> Done:
    """A submission that could not be checked, for the reason `code`."""
    return _done(Skipped(documents.relative(path, job.root), Note(code, "")), job)


def _done(outcome: Outcome, job: Job) -> Done:
    kept = () if isinstance(outcome, Skipped) else readings(outcome.document)
    return Done(reports.row(outcome), reports.render(outcome, job.rubric, "json"), kept)
