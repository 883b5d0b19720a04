"""The folder OUT: what may be written there, and how: whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from docchecker import __version__
from docchecker.errors import UsageError
from docchecker.rubric import Rubric

RESULTS: Final = "results.jsonl"
READINGS: Final = "readings"
MANIFEST: Final = "manifest.json"
ALIKE: Final = "alike.json"
LOG: Final = "docchecker.log"


def refuse_place(out: Path, inputs: Sequence[Path]) -> None:
    """Raises UsageError where OUT is what is to be checked, or a file."""
    if any(out.resolve() == path.resolve() for path in inputs):
        raise UsageError("out_is_input", out=out)
    if out.exists() and not out.is_dir():
        raise UsageError("out_is_file", out=out)


def prepare(out: Path, rubric: Rubric, *, fresh: bool) -> None:
    """OUT exists and holds nothing of another rubric or version. `fresh` removes results and readings, and nothing else.

    Raises UsageError where it holds something else or cannot be written.
    """
    try:
        if fresh:
            for name in (RESULTS, MANIFEST, ALIKE):
                (out / name).unlink(missing_ok=True)
            shutil.rmtree(out / READINGS, ignore_errors=True)
        _refuse_other(out, rubric)
        (out / READINGS).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(out, error) from error


def _refuse_other(out: Path, rubric: Rubric) -> None:
    results = out / RESULTS
    if not results.exists():
        return
    with results.open(encoding="utf-8", errors="replace") as lines:
        first = lines.readline()
    if not first.strip():
        return
    try:
        held = json.loads(first)
        found = (*judged_by(held), held["program"]["version"])
    except (ValueError, KeyError, TypeError):
        found = (RESULTS, "?", "", "?")
    if found != (*pack_of(rubric), __version__):
        raise UsageError("out_of_other", out=out, found=f"{' '.join(found[:3]).strip()}, docchecker {found[3]}")


def judged_by(held: dict[str, Any]) -> tuple[str, str, str]:
    """The pack that a line of results was judged by, its version and its models' ("" for none)."""
    return held["rubric"]["id"], held["rubric"]["version"], held["model"]["version"] if held["model"] else ""


def pack_of(rubric: Rubric) -> tuple[str, str, str]:
    """The same of a pack."""
    return rubric.id, rubric.version, rubric.model or ""


def write(path: Path, data: bytes) -> None:
    """The file holds all of `data`, or what it held before. Raises UsageError where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.chmod(name, 0o666 & ~_umask())  # noqa: PTH101  mkstemp's own mode would hide results from colleagues
            os.replace(name, path)  # noqa: PTH105  the one call that is atomic everywhere
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise cannot_write(path, error) from error


def head(path: Path, count: int) -> bytes:
    """The first bytes of a file, by which we know our own; b"" where it cannot be opened."""
    try:
        with path.open("rb") as file:
            return file.read(count)
    except OSError:
        return b""


def cannot_write(path: Path, error: OSError) -> UsageError:
    """The error that a user sees when a place refuses to be written."""
    return UsageError("cannot_write", out=path, detail=error.strerror or type(error).__name__)


def _umask() -> int:
    """The mask that new files get; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
