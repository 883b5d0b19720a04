"""What a batch checks: one task a submission, from folders and files alone or by a manifest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from docchecker.batch.files import Found, collect, submissions
from docchecker.batch.manifest import Listed, Manifest
from docchecker.batch.worker import Task
from docchecker.documents import bundle
from docchecker.errors import UsageError
from docchecker.stated import Submission


class Tasks(NamedTuple):
    """All tasks sorted by path. `rows`: of each row of a manifest its task; rows that name the very same files share one."""

    root: Path
    all: tuple[Task, ...]
    ignored: int
    rows: dict[int, Task]


def tasks(paths: Sequence[Path], out: Path, manifest: Manifest | None, *, each_folder: bool) -> Tasks:
    """Without a manifest each file is a submission, or with `each_folder` what stands directly in the folders given."""
    if manifest is not None:
        return _listed(manifest, out, each_folder=each_folder)
    found = submissions(paths, out) if each_folder else collect(paths, out)
    return Tasks(found.root, tuple(Task((path,)) for path in found.files), found.ignored, {})


def _listed(manifest: Manifest, out: Path, *, each_folder: bool) -> Tasks:
    """The submissions of the rows, then what no row names."""
    rows: dict[int, Task] = {}
    known: dict[frozenset[Path], Task] = {}
    for row in manifest.rows:
        if row.paths and not row.due.exempt:
            _refuse_out(row, out, manifest)
            rows[row.due.row] = known.setdefault(frozenset(row.paths), Task(row.paths, _given(row), row.due.process_type))
    found = _unlisted(manifest, out, each_folder=each_folder)
    made = [*known.values(), *(Task((path,)) for path in found.files)]
    return Tasks(manifest.base, tuple(sorted(made, key=lambda task: task.paths[0].as_posix())), found.ignored, rows)


def _given(row: Listed) -> Submission:
    due = row.due
    return Submission(due.agency, due.process, due.fiscal_year, due.round, due.id)


def _refuse_out(row: Listed, out: Path, manifest: Manifest) -> None:
    """Raises UsageError where OUT stands in a folder that a row hands in: its results would be checked with it."""
    for path in row.paths:
        if path.resolve() in {out.resolve(), *out.resolve().parents}:
            raise UsageError(
                "manifest.holds_out", row=row.due.row, file=manifest.path.name, value=path.relative_to(manifest.base)
            )


def _unlisted(manifest: Manifest, out: Path, *, each_folder: bool) -> Found:
    """What stands in the folder given and belongs to no row. A folder in which rows name something gives files."""
    if manifest.folder is None:
        return Found(manifest.base, (), 0)
    taken = {manifest.path, *(path for row in manifest.rows for path in row.paths)}
    whole = collect([manifest.folder], out)
    files = [path for path in whole.files if not taken & {path, *path.parents}]
    if each_folder:
        touched = {parent for path in taken for parent in path.parents}
        files = list(dict.fromkeys(_outermost(path, manifest.folder, touched) for path in files))
    return Found(manifest.base, tuple(files), whole.ignored)


def _outermost(path: Path, folder: Path, touched: set[Path]) -> Path:
    """The folder directly beneath `folder` that holds a file, unless rows name something in it."""
    child = folder / path.relative_to(folder).parts[0]
    return path if child in touched or not bundle.listed(child) else child
