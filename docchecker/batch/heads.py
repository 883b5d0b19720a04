"""Which submissions OUT holds, and where each stands in results.jsonl; nothing but its line need be read to find one."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, overload

from docchecker.batch.out import RESULTS
from docchecker.errors import UsageError

Json = dict[str, Any]
NAMED: Final = 5  # submissions that an error names
WRONG: Final = (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Head:
    """What names a submission; `at`: the byte of results.jsonl at which its line begins, `line`: which one it is, from 1."""

    path: str
    id: str | None
    agency: str | None
    process: str | None
    sha256: tuple[str, ...]
    at: int
    line: int


def is_out(path: Path) -> bool:
    """Whether a folder holds the results of a batch."""
    return (path / RESULTS).is_file()


def heads(out: Path) -> tuple[Head, ...]:
    """All submissions in order. Raises UsageError where there are no results, and for a broken line."""
    found: list[Head] = []
    at = 0
    try:
        with (out / RESULTS).open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    found.append(head(line, at, number))
                at += len(line)
    except OSError as error:
        raise UsageError("report.no_results", file=out / RESULTS) from error
    return tuple(found)


def held(out: Path, head: Head) -> Json:
    """The object of one submission. Raises UsageError where the file has changed meanwhile."""
    try:
        with (out / RESULTS).open("rb") as lines:
            lines.seek(head.at)
            found = json.loads(lines.readline())
    except OSError as error:
        raise UsageError("report.no_results", file=out / RESULTS) from error
    except WRONG as error:
        raise _broken(head.line, error) from error
    if not isinstance(found, dict):
        raise _broken(head.line, TypeError("no object"))
    return found


def chosen(found: Sequence[Head], wanted: Iterable[str]) -> tuple[Head, ...]:
    """The submissions that people name by id, path or the end of a path; all where nobody names any. Raises UsageError."""
    names = tuple(wanted)
    return tuple(dict.fromkeys(_named(name, found) for name in names)) if names else tuple(found)


class Results(Sequence[Json]):
    """The objects of OUT in order, each read when it is asked for: all of a large batch would not fit into memory."""

    def __init__(self, out: Path, found: Sequence[Head]) -> None:
        self._out, self._found = out, found

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, at: int) -> Json: ...
    @overload
    def __getitem__(self, at: slice) -> Results: ...
    def __getitem__(self, at: int | slice) -> Json | Results:
        return Results(self._out, self._found[at]) if isinstance(at, slice) else held(self._out, self._found[at])


def _named(name: str, found: Sequence[Head]) -> Head:
    plain = unicodedata.normalize("NFC", name).replace("\\", "/").strip("/")
    for same in (
        [head for head in found if head.id == name],
        [head for head in found if head.path == plain],
        [head for head in found if f"/{head.path}".endswith(f"/{plain}")],
        [head for head in found if f"/{plain}".endswith(f"/{head.path}")],  # as the shell completes it, from another folder
        [head for head in found if plain in head.path],
    ):
        if len(same) == 1:
            return same[0]
        if same:
            raise UsageError("submission.several", name=name, known=_some(same))
    raise UsageError("submission.none", name=name, known=_some(found))


def _some(found: Sequence[Head]) -> str:
    shown = ", ".join(head.path for head in found[:NAMED])
    return f"{shown}, …" if len(found) > NAMED else shown


def head(line: bytes, at: int, number: int) -> Head:
    """What names the submission of one line. Raises UsageError for a broken line."""
    try:
        one = json.loads(line)
        said = {key: one["submission"][key]["value"] if one["submission"][key] else None for key in ("id", "agency", "process")}
        sha256 = tuple(str(file["sha256"]) for file in one["files"] if file["sha256"])
        id_, agency, process = (None if value is None else str(value) for value in said.values())
        return Head(str(one["path"]), id_, agency, process, sha256, at, number)
    except WRONG as error:
        raise _broken(number, error) from error


def _broken(number: int, error: Exception) -> UsageError:
    return UsageError("report.bad_line", file=RESULTS, line=number, detail=f"{type(error).__name__}: {error}")
