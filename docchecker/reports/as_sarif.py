"""Results -> SARIF 2.1.0: a rule an item, a result a gap.

SARIF knows lines only: `startLine` is the page, or the block of a Word file, counted from 1.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final
from urllib.parse import quote

from docchecker import __version__
from docchecker.handed import Overview
from docchecker.language import say
from docchecker.reports.handed_text import row_name
from docchecker.reports.needs import guided, need_id, worded
from docchecker.reports.sheet_cells import clean
from docchecker.reports.sheet_rows import Json, counting, item_of, lacking, message, place, verdict, wording
from docchecker.rubric import Item, Rubric

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {"missing": "error", "partial": "warning", "unreadable": "note"}


def render_sarif(results: Sequence[Json], rubric: Rubric, lang: str, overview: Overview) -> bytes:
    """One run with the gaps of all submissions; what could not be checked or has not come is a notification of the tool."""
    rules = [_rule(item, lang) for item in rubric.items]
    index = {item.id: number for number, item in enumerate(rubric.items)}
    lost = [_lost(result, lang) for result in results if result["status"] != "checked"]
    run = {
        "tool": {"driver": {"name": "docchecker", "version": __version__, "rules": rules}},
        "invocations": [{"executionSuccessful": not lost, "toolExecutionNotifications": [*lost, *_absent(overview, lang)]}],
        "artifacts": list({file["path"]: _artifact(file) for result in results for file in result["files"]}.values()),
        "results": [gap for result in results for gap in _gaps(result, rubric, index, lang)],
        "columnKind": "unicodeCodePoints",
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(log, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _absent(overview: Overview, lang: str) -> list[dict[str, Any]]:
    """The rows of a manifest that have no result; they are no failure of the tool."""
    rows = overview.register.rows if overview.register else ()
    return [
        {
            "level": "note",
            "message": {"text": clean(f"{row_name(row)}: {say(f'handed.{row.outcome}', lang)}")},
            "descriptor": {"id": row.outcome},
        }
        for row in rows
        if row.path is None
    ]


def _rule(item: Item, lang: str) -> dict[str, Any]:
    return {
        "id": item.id,
        "shortDescription": {"text": clean(worded(item, lang))},
        "help": {"text": clean(guided(item, lang) or worded(item, lang))},
        "properties": {"group": item.group, "type": item.type},
    }


def _artifact(file: Json) -> dict[str, Any]:
    made: dict[str, Any] = {"location": {"uri": _uri(file["path"])}, "roles": ["analysisTarget"]}
    if file["sha256"]:
        made["hashes"] = {"sha-256": file["sha256"]}
    if file["bytes"] is not None:
        made["length"] = file["bytes"]
    return made


def _uri(path: str) -> str:
    """A relative URI reference; a colon in the first part would be read as a scheme, so it is written as %3A."""
    return quote(path.encode("utf-8", "replace"), safe="/")


def _lost(result: Json, lang: str) -> dict[str, Any]:
    reason = result["reason"]
    return {
        "level": "error",
        "message": {"text": clean(message(reason, lang)) or reason["code"]},
        "descriptor": {"id": reason["code"]},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(result["path"])}}}],
    }


def _gaps(result: Json, rubric: Rubric, index: dict[str, int], lang: str) -> Iterator[dict[str, Any]]:
    """A result for each need that is lacking; for an item that could not be read, one."""
    for found in counting(result):
        item = item_of(rubric, found["id"])
        if item is None:
            continue
        said = f"{wording(found, rubric, lang)}: {verdict(found, 'final', lang)}"
        for need in lacking(found, rubric) or (item.needs[:1] if found["final"] == "unreadable" else ()):
            id_ = need_id(item.id, item.group, need.id)
            touched = [e for e in found["evidence"] if e["need"] == id_] or found["near_misses"]
            guidance = say("text.guidance", lang, guidance=guided(need, lang))
            yield {
                "ruleId": item.id,
                "ruleIndex": index[item.id],
                "level": _LEVELS.get(found["final"], "note"),
                "message": {"text": clean(f"{said} ({worded(need, lang)})\n{guidance}")},
                "locations": [_location(result, e, lang) for e in touched[:1]] or [_location(result, None, lang)],
                "partialFingerprints": {"docchecker/gap/1": f"{result['files'][0]['sha256']}:{item.id}:{need.id}"},
                "properties": {"verdict": found["final"], "need": id_, "confidence": found["confidence"]},
            }


def _location(result: Json, evidence: Json | None, lang: str) -> dict[str, Any]:
    path = evidence["file"] if evidence else result["path"]
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(path)}}
    if evidence is None:
        return {"physicalLocation": physical}
    line = evidence["page"] if evidence["page"] is not None else evidence["block"] + 1
    physical["region"] = {"startLine": line, "snippet": {"text": clean(evidence["quote"])}}
    kind = "page" if evidence["page"] is not None else "block"
    return {"physicalLocation": physical, "logicalLocations": [{"name": place(evidence, lang), "kind": kind}]}
