"""Results (objects of `docchecker/assessment/1`) -> rows of plain values, from which every table is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from docchecker.language import say
from docchecker.model import Note
from docchecker.reports.decided import is_added
from docchecker.reports.needs import guided, need_id, worded
from docchecker.reports.observations import said_in
from docchecker.reports.words import note_words
from docchecker.rubric import Item, Need, Rubric

Json = dict[str, Any]
Value = str | int | float | None

PLANS: Final = (
    "path", "agency", "process", "year", "round", "status", "is_plan", "type", "type_name", "basic", "quality", "level",
    "confirm_plan", "confirm_type", "confirm_level", "by", "reason", "claimed", "gaps", "legibility", "note", "sha256",
)  # fmt: skip
ITEMS: Final = (
    "path", "agency", "item", "wording", "verdict", "confidence", "person", "confirm", "by", "reason", "lacking", "quote",
    "where", "sha256",
)  # fmt: skip
GAPS: Final = ("path", "agency", "item", "wording", "verdict", "need", "guidance", "raises", "quote", "where")
OBSERVATIONS: Final = ("path", "agency", "code", "message", "quote", "where")


@dataclass(frozen=True, slots=True)
class Table:
    """`columns`: keys of heads ("sheet.col.…"); each row has a value for each."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def plans(results: Sequence[Json], rubric: Rubric, lang: str) -> Table:
    """One row a submission, those that could not be checked too."""
    return _table(PLANS, [_plan(result, rubric, lang) for result in results])


def items(results: Sequence[Json], rubric: Rubric, lang: str) -> Table:
    """One row for each item that counts, of plans only."""
    rows = [_item(result, found, rubric, lang) for result in results for found in counting(result)]
    return _table(ITEMS, rows)


def gaps(results: Sequence[Json], rubric: Rubric, lang: str) -> Table:
    """One row for each need that is lacking."""
    rows = [
        _gap(result, found, need, rubric, lang)
        for result in results
        for found in counting(result)
        for need in lacking(found, rubric)
    ]
    return _table(GAPS, rows)


def observations(results: Sequence[Json], lang: str) -> Table:
    """One row for each observation: what a reviewer should look at, and where it stands."""
    rows = [_observation(result, one, lang) for result in results for one in result["observations"]]
    return _table(OBSERVATIONS, rows)


def counting(result: Json) -> list[Json]:
    """The items that count for the level; none where the paper is no plan."""
    return [found for found in result["items"] if found["counts"]] if result["is_plan"]["final"] else []


def lacking(found: Json, rubric: Rubric) -> list[Need]:
    """The needs that an item lacks, as the pack words them; none where it is met or could not be read."""
    item = item_of(rubric, found["id"])
    if item is None or found["final"] not in {"missing", "partial"}:
        return []
    lacks = [need for need in item.needs if need_id(item.id, item.group, need.id) in found["lacking"]]
    return lacks or (list(item.needs) if found["confirmed"] else [])  # a person need not say what is lacking


def item_of(rubric: Rubric, id_: str) -> Item | None:
    """The pack's item; None where results are of a pack that has others."""
    return next((item for item in rubric.items if item.id == id_), None)


def wording(found: Json, rubric: Rubric, lang: str) -> str:
    """The item's official words."""
    item = item_of(rubric, found["id"])
    return worded(item, lang) if item else str(found["id"])


def place(evidence: Json, lang: str) -> str:
    """The page, or for Word the number of the block; and where a person gave it, that."""
    said = _place(evidence, lang)
    return f"{said}, {say('confirmed.added', lang)}" if is_added(str(evidence.get("why", ""))) else said


def _place(evidence: Json, lang: str) -> str:
    if evidence["page"] is not None:
        return say("place.page", lang, page=evidence["page"])
    return say("sheet.block", lang, block=evidence["block"] + 1)


def verdict(found: Json, key: str, lang: str) -> str:
    """The official word of an item's `proposed` or `final`."""
    return say(f"verdict.{found['group']}.{found[key]}", lang)


def level_words(result: Json, lang: str) -> str | int | None:
    """The suggested level as a number, or the words that say why there is none."""
    level = result["level"]
    if level["proposed"] is not None or result["status"] != "checked":
        return level["proposed"] if level["proposed"] is None else int(level["proposed"])
    if level["range"]:
        return say("level.open", lang, low=level["range"][0], high=level["range"][1])
    return say("level.none", lang)


def stated(result: Json, key: str) -> Value:
    """What a submission says of itself."""
    held = result["submission"][key]
    value: Value = held["value"] if held else None
    return value


def _table(columns: tuple[str, ...], rows: Sequence[dict[str, Value]]) -> Table:
    return Table(columns, tuple(tuple(row.get(column) for column in columns) for row in rows))


def _plan(result: Json, rubric: Rubric, lang: str) -> dict[str, Value]:
    checked = result["status"] == "checked"
    plan = result["is_plan"]["final"]
    gaps_ = [found for found in counting(result) if found["final"] in {"missing", "partial"}]
    legible = result["reading"]["legibility"]
    return {
        **_head(result),
        "process": stated(result, "process"),
        "year": stated(result, "fiscal_year"),
        "round": stated(result, "round"),
        "status": say("sheet.checked" if checked else "sheet.skipped", lang),
        "is_plan": say("sheet.yes" if plan else "sheet.no", lang) if checked else None,
        "type": result["process_type"]["final"],
        "type_name": _type_name(result["process_type"]["final"], rubric, lang),
        "basic": result["basic_percent"],
        "quality": result["quality_percent"],
        "level": level_words(result, lang),
        **_decided(result, lang),
        "claimed": (result["claimed"] or {}).get("level"),
        "gaps": len(gaps_) if plan else None,
        "legibility": None if legible is None else round(100 * legible),
        "note": _note(result, lang),
    }


def _decided(result: Json, lang: str) -> dict[str, Value]:
    """What a person has confirmed of the plan itself; name and reason are those of the weightiest decision."""
    level, type_, plan = (result[key]["confirmed"] for key in ("level", "process_type", "is_plan"))
    first = level or type_ or plan or {}
    return {
        "confirm_plan": say("sheet.yes" if plan["value"] else "sheet.no", lang) if plan else None,
        "confirm_type": type_["value"] if type_ else None,
        "confirm_level": level["value"] if level else None,
        "by": first.get("by"),
        "reason": first.get("reason"),
    }


def _note(result: Json, lang: str) -> str:
    return " ".join(message(note, lang) for note in ([result["reason"]] if result["reason"] else result["reading"]["warnings"]))


def message(note: Json, lang: str) -> str:
    """A reason or a warning. Results hold it in Thai; for others it is said anew by its code, without its particulars."""
    return str(note["message"]) if lang == "th" else note_words(Note(note["code"], ""), lang)


def _type_name(id_: str | None, rubric: Rubric, lang: str) -> str | None:
    type_ = next((type_ for type_ in rubric.types if type_.id == id_), None)
    return None if type_ is None else type_.name if lang == "th" else type_.english


def _head(result: Json) -> dict[str, Value]:
    return {"path": result["path"], "agency": stated(result, "agency"), "sha256": result["files"][0]["sha256"]}


def _item(result: Json, found: Json, rubric: Rubric, lang: str) -> dict[str, Value]:
    confirmed = found["confirmed"] or {}
    return {
        **_head(result),
        "item": found["id"],
        "wording": wording(found, rubric, lang),
        "verdict": verdict(found, "proposed", lang),
        "confidence": found["confidence"],
        "person": say("verdict.person", lang) if found["needs_person"] and not confirmed else None,
        "confirm": verdict(found, "final", lang) if confirmed else None,
        "by": confirmed.get("by"),
        "reason": confirmed.get("reason"),
        "lacking": "; ".join(worded(need, lang) for need in lacking(found, rubric)),
        **_quotes(found["evidence"], lang),
    }


def _quotes(evidence: Sequence[Json], lang: str) -> dict[str, Value]:
    """The first two passages, one a line."""
    first = list(_distinct(evidence))[:2]
    return {"quote": "\n".join(e["quote"] for e in first), "where": "\n".join(place(e, lang) for e in first)}


def _distinct(evidence: Sequence[Json]) -> Iterator[Json]:
    seen = set()
    for e in evidence:
        if (key := (e["block"], e["start"], e["end"])) not in seen:
            seen.add(key)
            yield e


def _gap(result: Json, found: Json, need: Need, rubric: Rubric, lang: str) -> dict[str, Value]:
    raises = any(step["item"] == found["id"] for step in (result["level"].get("follows") or result["level"])["raise"])
    id_ = need_id(found["id"], found["group"], need.id)
    return {
        **_head(result),
        "item": found["id"],
        "wording": wording(found, rubric, lang),
        "verdict": verdict(found, "final", lang),
        "need": worded(need, lang),
        "guidance": guided(need, lang),
        "raises": say("sheet.yes" if raises else "sheet.no", lang),
        **_quotes([e for e in found["evidence"] if e["need"] == id_], lang),
    }


def _observation(result: Json, one: Json, lang: str) -> dict[str, Value]:
    """All its passages, one a line: what a table's row shows stands in several cells."""
    passages = list(_distinct(one["evidence"]))
    return {
        **_head(result),
        "code": one["code"],
        "message": said_in(one["code"], one["message"], lang),
        "quote": "\n".join(passage["quote"] for passage in passages),
        "where": "\n".join(place(passage, lang) for passage in passages),
    }
