"""The object `docchecker/comparison/1`: what changed between two submissions; one line, the same in every language."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from docchecker import __version__
from docchecker.reports.changes import CHANGES, Changes, Found, ItemChange, Side

Json = dict[str, Any]
SCHEMA: Final = "docchecker/comparison/1"


def render_changes_json(changes: Changes) -> bytes:
    """One line of UTF-8."""
    built = {
        "schema": SCHEMA,
        "program": {"version": __version__},
        "matched_by": changes.matched,
        "old": _side(changes.old),
        "new": _side(changes.new),
        "same_files": changes.same_files,
        "judged_differently": list(changes.judged),
        "level": {"old": _level(changes.old), "new": _level(changes.new), "change": changes.level},
        "counts": {change: len(changes.of(change)) for change in CHANGES},
        "items": [_item(item) for item in changes.items],
        "observations": dict(zip(("gone", "new", "still"), map(_observations, changes.observations), strict=True)),
    }
    return (json.dumps(built, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def _side(side: Side | None) -> Json | None:
    """What a table shows of a submission; the whole stands in its own object."""
    if side is None:
        return None
    held = side.held
    kept = ("path", "status", "reason", "rubric", "program", "model", "submission")
    return {
        **{key: held[key] for key in kept},
        "files": [{"path": file["path"], "sha256": file["sha256"]} for file in held["files"]],
        "is_plan": held["is_plan"]["final"],
        "process_type": held["process_type"]["final"],
        "basic_percent": held["basic_percent"],
        "quality_percent": held["quality_percent"],
        "claimed": held["claimed"]["level"] if held["claimed"] else None,
    }


def _level(side: Side | None) -> Json | None:
    if side is None:
        return None
    level = side.held["level"]
    return {**{key: level[key] for key in ("proposed", "range", "final")}, "confirmed": bool(level["confirmed"])}


def _item(item: ItemChange) -> Json:
    return {
        "id": item.id,
        "group": item.group,
        "change": item.change,
        "old": _verdict(item.old),
        "new": _verdict(item.new),
        "lacking": {"closed": list(item.closed), "opened": list(item.opened), "still": list(item.still)},
        "evidence": {"new": [_found(found) for found in item.fresh], "gone": [_found(found) for found in item.gone]},
    }


def _verdict(item: Json | None) -> Json | None:
    if item is None:
        return None
    confirmed = item["confirmed"] is not None
    return {
        "proposed": item["proposed"],
        "final": item["final"],
        "confidence": item["confidence"],
        "confirmed": confirmed,
        "needs_person": item["needs_person"] and not confirmed,
    }


def _found(found: Found) -> Json:
    kept = ("quote", "need", "file", "page", "block", "start", "end")
    return {**{key: found.evidence[key] for key in kept}, "words_in_other": found.words}


def _observations(rows: Sequence[tuple[str, str]]) -> list[Json]:
    return [{"code": code, "message": message} for code, message in rows]
