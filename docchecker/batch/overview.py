"""OUT/manifest.json and OUT/alike.json: what is known of a batch beside its results, written and read back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final, TypeVar

from docchecker.batch import out as folder
from docchecker.errors import UsageError
from docchecker.handed import Alike, Due, Handed, Overview, Register, Unlisted

MANIFEST_SCHEMA: Final = "docchecker/manifest/1"
ALIKE_SCHEMA: Final = "docchecker/alike/1"
_WRONG: Final = (ValueError, KeyError, TypeError, AttributeError, RecursionError)

Json = dict[str, Any]
T = TypeVar("T")


def write(overview: Overview, out: Path) -> None:
    """Both files; none of a manifest that this batch did not have. Raises UsageError."""
    folder.write(out / folder.ALIKE, _bytes({"schema": ALIKE_SCHEMA, "plans": _alike_json(overview.alike)}))
    if overview.register:
        folder.write(out / folder.MANIFEST, _bytes(_register_json(overview.register)))
        return
    try:
        (out / folder.MANIFEST).unlink(missing_ok=True)
    except OSError as error:
        raise folder.cannot_write(out / folder.MANIFEST, error) from error


def read(out: Path) -> Overview:
    """What `write` wrote; nothing where OUT has none of it. Raises UsageError for a file that is no such thing."""
    return Overview(_held(out / folder.MANIFEST, _register), _held(out / folder.ALIKE, _alike) or ())


def _bytes(held: Json) -> bytes:
    return (json.dumps(held, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _held(path: Path, made: Callable[[Json], T]) -> T | None:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UsageError("report.bad_line", file=path.name, line=1, detail=error.strerror) from error
    try:
        return made(json.loads(data))
    except _WRONG as error:
        detail = f"{type(error).__name__}: {error}"
        raise UsageError("report.bad_line", file=path.name, line=1, detail=detail) from error


def _register_json(register: Register) -> Json:
    counts = {outcome: register.number(outcome) for outcome in ("handed_in", "twice", "not_handed_in", "exempt")}
    return {
        "schema": MANIFEST_SCHEMA,
        "name": register.name,
        "counts": {"rows": len(register.rows), "due": register.due, **counts, "unlisted": len(register.unlisted)},
        "rows": [_row_json(row) for row in register.rows],
        "unlisted": [_unlisted_json(one) for one in register.unlisted],
    }


def _unlisted_json(one: Unlisted) -> Json:
    return {"path": one.path, "twice_with": list(one.twice_with), "may_be": list(one.may_be)}


def _row_json(row: Handed) -> Json:
    said = {**asdict(row.due), "files": list(row.due.files)}
    return {
        **said,
        "outcome": row.outcome,
        "path": row.path,
        "missing": list(row.missing),
        "twice_with": list(row.twice_with),
    }


def _register(held: Json) -> Register:
    _expect(held, MANIFEST_SCHEMA)
    unlisted = (Unlisted(one["path"], tuple(one["twice_with"]), tuple(one["may_be"])) for one in held["unlisted"])
    return Register(held["name"], tuple(map(_row, held["rows"])), tuple(unlisted))


def _row(held: Json) -> Handed:
    due = Due(**{key: held[key] for key in Due.__slots__ if key != "files"}, files=tuple(held["files"]))
    if held["outcome"] not in {"handed_in", "twice", "not_handed_in", "exempt"}:
        raise ValueError(held["outcome"])
    return Handed(due, held["outcome"], held["path"], tuple(held["missing"]), tuple(held["twice_with"]))


def _alike_json(pairs: tuple[Alike, ...]) -> list[Json]:
    """A plan with those that it shares text with."""
    plans: dict[str, list[Json]] = {}
    for pair in pairs:
        plans.setdefault(pair.path, []).append({"path": pair.other, "name": pair.name, "percent": pair.percent})
    return [{"path": path, "with": others} for path, others in plans.items()]


def _alike(held: Json) -> tuple[Alike, ...]:
    _expect(held, ALIKE_SCHEMA)
    return tuple(
        Alike(plan["path"], other["path"], other["name"], int(other["percent"]))
        for plan in held["plans"]
        for other in plan["with"]
    )


def _expect(held: Json, schema: str) -> None:
    if held["schema"] != schema:
        raise ValueError(held["schema"])
