"""Many files: a worker for each processor, one bad file never stops the rest, and the same bytes whatever their number."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TextIO

from docchecker import pipeline
from docchecker.batch import out as folder
from docchecker.batch.crew import Crew
from docchecker.batch.files import absolute, collect, common_root, submissions
from docchecker.batch.worker import Check, Done, Job
from docchecker.documents import bundle, office
from docchecker.errors import UsageError
from docchecker.model import OcrMode
from docchecker.reports import Row
from docchecker.rubric import Rubric

__all__ = ["Options", "Summary", "absolute", "collect", "common_root", "run"]

SECONDS: Final = 1800.0
"""A scan of some hundred pages takes half of it; a file that takes longer is broken in a way nobody has seen yet."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Options:
    """How a batch runs. `seconds`: the most that one submission may take; `as_one`: see `submissions`."""

    workers: int = field(default_factory=lambda: os.cpu_count() or 1)
    fresh: bool = False
    process_type: str | None = None
    ocr: OcrMode = "auto"
    seconds: float = SECONDS
    as_one: bool = False
    check: Check = pipeline.check


@dataclass(frozen=True, slots=True)
class Summary:
    """One row a submission, sorted by path, and how many files are no submissions."""

    rows: tuple[Row, ...]
    ignored: int


def run(paths: Sequence[Path], out: Path, rubric: Rubric, options: Options, on_progress: Progress) -> Summary:
    """Checks all files and writes OUT. `on_progress` is told how many are done, of how many. Raises UsageError."""
    folder.refuse_place(out, paths)
    found = submissions(paths, out) if options.as_one else collect(paths, out)
    if not found.files:
        raise UsageError("no_files")
    folder.prepare(out, rubric, fresh=options.fresh)
    finished = []
    with _log(out) as log, office.converting([file for path in found.files for file in bundle.listed(path)]) as converted:
        job = Job(rubric, found.root, options.process_type, options.ocr, options.check, converted)
        on_progress(0, len(found.files))
        for done in Crew(job, options.workers, options.seconds).check(found.files):
            _keep(done, out, log)
            finished.append((done.row, done.line))
            on_progress(len(finished), len(found.files))
    finished.sort(key=lambda pair: pair[0].path)
    folder.write(out / folder.RESULTS, b"".join(line for _, line in finished))
    return Summary(tuple(row for row, _ in finished), found.ignored)


def _log(out: Path) -> TextIO:
    try:
        return (out / folder.LOG).open("a", encoding="utf-8", errors="replace")
    except OSError as error:
        raise folder.cannot_write(out, error) from error


def _keep(done: Done, out: Path, log: TextIO) -> None:
    for sha256, data in done.readings:
        folder.write(out / folder.READINGS / f"{sha256}.json.gz", data)
    code = done.row.skipped.code if done.row.skipped else "checked"
    log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} {code} {done.row.path}\n{done.log}")
    log.flush()
