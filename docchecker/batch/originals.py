"""The files that a batch checked, found again: known by their SHA-256, so that no other of the same name is taken for one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from docchecker.documents import bundle
from docchecker.errors import Unreadable, UsageError
from docchecker.model import SourceFile


def folders(out: Path, given: Path | None = None) -> tuple[Path, ...]:
    """Where originals may lie: in the folder that is `given`, else here and beside OUT, or one folder deeper."""
    if given is not None:
        return (given,)
    beside = dict.fromkeys((Path.cwd(), out.resolve().parent))
    return tuple(dict.fromkeys([*beside, *(inner for folder in beside for inner in _inner(folder))]))


def original(file: SourceFile, places: Sequence[Path]) -> bytes:
    """The file's own bytes. Raises UsageError: it is not there, or it is not what was checked."""
    changed = False
    for data in _found(PurePosixPath(file.path), places):
        if hashlib.sha256(data).hexdigest() == file.sha256:
            return data
        changed = True
    raise UsageError("original.changed" if changed else "original.missing", path=file.path)


def _inner(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_dir())
    except OSError:
        return []


def _found(path: PurePosixPath, places: Sequence[Path]) -> Iterator[bytes]:
    """What lies at `path` in each place, also inside a .zip."""
    if path.is_absolute() or ".." in path.parts:
        return
    for place in places:
        try:
            if (place / path).is_file():
                yield (place / path).read_bytes()
            else:
                yield from _zipped(path, place)
        except OSError:
            continue


def _zipped(path: PurePosixPath, place: Path) -> Iterator[bytes]:
    """A member of a .zip stands beneath it, as if it were a folder."""
    archive = next((place / above for above in path.parents if above.suffix.lower() == ".zip"), None)
    if archive is None or not archive.is_file():
        return
    try:
        with bundle.opened((archive,), place) as (_, top):
            if (top / path).is_file():
                yield (top / path).read_bytes()
    except Unreadable:
        return
