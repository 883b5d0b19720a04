"""Many files: a worker for each processor, one bad file never stops the rest, and the same bytes whatever their number."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TextIO

from docchecker import pipeline
from docchecker.batch import manifest, overview
from docchecker.batch import out as folder
from docchecker.batch.alike import alike
from docchecker.batch.crew import Crew
from docchecker.batch.files import absolute, collect, common_root
from docchecker.batch.manifest import Manifest
from docchecker.batch.pointed_out import pointed_out
from docchecker.batch.register import register, same
from docchecker.batch.tasks import Tasks, tasks
from docchecker.batch.worker import Check, Done, Job, Task, lost, work
from docchecker.documents import bundle, office
from docchecker.errors import UsageError
from docchecker.handed import Overview
from docchecker.model import OcrMode
from docchecker.reports import Row
from docchecker.rubric import Rubric

__all__ = ["Options", "Summary", "absolute", "collect", "common_root", "manifest", "run"]

SECONDS: Final = 1800.0
"""A scan of some hundred pages takes half of it; a file that takes longer is broken in a way nobody has seen yet."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Options:
    """How a batch runs. `seconds`: the most that one submission may take; `each_folder`, `manifest`: see `tasks`."""

    workers: int = field(default_factory=lambda: os.cpu_count() or 1)
    fresh: bool = False
    process_type: str | None = None
    ocr: OcrMode = "auto"
    seconds: float = SECONDS
    each_folder: bool = False
    check: Check = pipeline.check
    manifest: Manifest | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """One row a submission, sorted by path; how many files are no submissions; what is known beside the results."""

    rows: tuple[Row, ...]
    ignored: int
    overview: Overview = field(default_factory=Overview)


def run(paths: Sequence[Path], out: Path, rubric: Rubric, options: Options, on_progress: Progress) -> Summary:
    """Checks all files and writes OUT. `on_progress` is told how many are done, of how many. Raises UsageError."""
    folder.refuse_place(out, paths)
    due = tasks(paths, out, options.manifest, each_folder=options.each_folder)
    if not due.all and not options.manifest:
        raise UsageError("no_files")
    folder.prepare(out, rubric, fresh=options.fresh)
    finished: dict[Task, Done] = {}
    files = [file for task in due.all for path in task.paths for file in bundle.listed(path)]
    with _log(out) as log, office.converting(files) as converted:
        job = Job(rubric, due.root, options.process_type, options.ocr, options.check, converted)
        on_progress(0, len(due.all))
        for task, done in Crew(job, options.workers, options.seconds, work, lost).check(due.all):
            _keep(done, out, log)
            finished[task] = replace(done, readings=())
            on_progress(len(finished), len(due.all))
    whole = _overview(due, finished, options.manifest)
    ordered = sorted(finished.values(), key=lambda done: done.row.path)
    lines = (pointed_out(done.line, whole.alike_by_path.get(done.row.path, ())) for done in ordered)
    folder.write(out / folder.RESULTS, b"".join(lines))
    overview.write(whole, out)
    return Summary(tuple(done.row for done in ordered), due.ignored, whole)


def _overview(due: Tasks, finished: Mapping[Task, Done], listed: Manifest | None) -> Overview:
    """What came of a manifest's rows, and which plans are alike (what was handed in twice is said to be that)."""
    traits = {task: done.traits for task, done in finished.items()}
    held = register(listed, due, traits) if listed else None
    return Overview(held, alike(list(traits.values()), same(held) if held else frozenset()))


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
