"""Which files a batch checks, and the folder that their paths are relative to."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from docchecker.documents import bundle
from docchecker.errors import UsageError


@dataclass(frozen=True, slots=True)
class Found:
    """Files sorted by path, absolute; `ignored` counts what is never a submission (lock files, hidden files, system folders)."""

    root: Path
    files: tuple[Path, ...]
    ignored: int


@dataclass(slots=True)
class _Walk:
    """What one walk gathers. `seen`: real paths of folders that were entered, so that a loop of links ends."""

    out: Path | None
    seen: set[Path]
    files: set[Path] = field(default_factory=set)
    ignored: int = 0


def collect(paths: Sequence[Path], out: Path | None = None) -> Found:
    """All files of these files and folders; `out` inside a folder is passed over.

    A path that does not exist stays: it is reported as not found. Raises UsageError where the paths have no root in common.
    """
    given = [absolute(path) for path in paths]
    root = common_root(given)
    walk = _Walk(out.resolve() if out else None, {parent.resolve() for parent in root.parents})
    for path in given:
        if path.is_dir():
            _enter(path, walk)
        elif bundle.ignorable(path.name):
            walk.ignored += 1
        else:
            walk.files.add(path)
    return Found(root, tuple(sorted(walk.files, key=Path.as_posix)), walk.ignored)


def absolute(path: Path) -> Path:
    """An absolute path without "..", its links as the user wrote them."""
    return Path(os.path.abspath(path))  # noqa: PTH100  resolve() would follow links


def common_root(paths: Sequence[Path]) -> Path:
    """The innermost folder that holds all paths (a folder among them may be it). Raises UsageError across drives."""
    folders = [path if path.is_dir() else path.parent for path in paths]
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:
        raise UsageError("no_common_root") from None


def submissions(paths: Sequence[Path], out: Path | None = None) -> Found:
    """What stands directly in these folders, each a submission of its own: a folder, a .zip, a loose file."""
    given = [absolute(path) for path in paths]
    held = {inner for path in given for inner in (_children(path) if path.is_dir() else (path,))}
    kept = {path for path in held if not bundle.ignorable(path.name) and not (out and path.resolve() == out.resolve())}
    ignored = sum(bundle.ignorable(path.name) for path in held)
    return Found(common_root(given), tuple(sorted(kept, key=Path.as_posix)), ignored)


def _enter(folder: Path, walk: _Walk) -> None:
    real = folder.resolve()
    if real in walk.seen or real == walk.out:
        return
    walk.seen.add(real)
    for path in _children(folder):
        if bundle.ignorable(path.name):
            walk.ignored += 1
        elif path.is_dir():
            _enter(path, walk)
        else:
            walk.files.add(path)


def _children(folder: Path) -> Iterator[Path]:
    """A folder that may not be opened is passed over like an empty one: nothing in it can be named."""
    try:
        yield from sorted(folder.iterdir())
    except PermissionError:
        return
