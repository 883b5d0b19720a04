"""A comparison in words, for paper, terminal and browser alike: then and now side by side, and what one must know."""

from __future__ import annotations

from typing import Final

from docchecker.language import digits, number, say
from docchecker.reports.changes import CHANGES, Changes, Found, ItemChange, Json, Side
from docchecker.reports.needs import need_id, worded
from docchecker.reports.places import place_words
from docchecker.reports.sheet_rows import item_of, message, place, stated
from docchecker.rubric import Rubric
from docchecker.thai.fold import fold

NONE: Final = "-"
Row = tuple[str, str, str]
"""A name, then, now."""


def overview(changes: Changes, rubric: Rubric, lang: str) -> tuple[Row, ...]:
    """Both sides by what a reviewer asks first; rows that neither side fills are left out."""
    sides = (changes.old, changes.new)
    rows = [
        ("page.files", [", ".join(file["path"] for file in side.held["files"]) if side else "" for side in sides]),
        ("text.agency", [_stated(side, "agency", lang) for side in sides]),
        ("text.process", [_stated(side, "process", lang) for side in sides]),
        ("text.year", [_stated(side, "fiscal_year", lang) for side in sides]),
        ("text.plan", [_plan(side, lang) for side in sides]),
        ("text.type", [_type(side, rubric, lang) for side in sides]),
        ("level.proposed", [level(side, "proposed", lang) for side in sides]),
        ("level.confirmed", [level(side, "final", lang) if side and side.held["level"]["confirmed"] else "" for side in sides]),
        ("claimed.level", [_claimed(side, lang) for side in sides]),
        ("compare.basic", [_percent(side, "basic_percent", lang) for side in sides]),
        ("compare.quality", [_percent(side, "quality_percent", lang) for side in sides]),
        ("compare.judged", [_judged(side, lang) for side in sides]),
    ]
    return tuple((say(key, lang), then or NONE, now or NONE) for key, (then, now) in rows if then or now)


def level(side: Side | None, key: str, lang: str) -> str:
    """A level, or why there is none."""
    if side is None or side.held["status"] != "checked":
        return ""
    held = side.held["level"]
    if held[key] is not None:
        return say("level.value", lang, level=held[key])
    if held["range"]:
        return say("compare.between", lang, low=held["range"][0], high=held["range"][1])
    return say("level.none", lang)


def verdicts(changes: Changes, lang: str) -> tuple[str, ...]:
    """What came of it: the level, and how many gaps were closed, opened and are still open."""
    said = []
    old, new = changes.old, changes.new
    if changes.level != "unknown" and old and new:
        values = {"old": old.held["level"]["final"], "new": new.held["level"]["final"]}
        said.append(say(f"compare.level.{changes.level}", lang, **values))
    elif old and new:
        said.append(say("compare.level.unknown", lang))
    if changes.items:
        counts = [say(f"compare.count.{change}", lang, count=len(changes.of(change))) for change in CHANGES if changes.of(change)]
        said.append(say("compare.counts", lang, counts=" ".join(counts) if lang == "th" else ", ".join(counts)))
    return tuple(said)


def notes(changes: Changes, lang: str) -> tuple[str, ...]:
    """What one must know before one believes a difference."""
    sides = [("old", changes.old), ("new", changes.new)]
    said = [
        say(f"compare.skipped.{name}", lang, reason=message(side.held["reason"], lang))
        for name, side in sides
        if side and side.held["status"] != "checked"
    ]
    said += [
        say(f"compare.no_plan.{name}", lang)
        for name, side in sides
        if side and side.held["status"] == "checked" and not side.held["is_plan"]["final"]
    ]
    if changes.judged:
        what = ", ".join(say(f"compare.by.{key}", lang) for key in changes.judged)
        said.append(say("compare.judged_differently", lang, what=what))
    if not (changes.old and changes.new):
        said.append(say("compare.alone.old" if changes.old else "compare.alone.new", lang))
    if changes.old and changes.new and _strangers(changes.old, changes.new):
        said.append(say("compare.strangers", lang))
    if changes.same_files:
        said.append(say("compare.same_files", lang))
    types = [side.held["process_type"]["final"] for _, side in sides if side and side.held["is_plan"]["final"]]
    if len(set(types)) > 1:
        old, new = (digits(type_ or NONE, lang) for type_ in types)
        said.append(say("compare.types", lang, old=old, new=new))
    return tuple(said)


def _strangers(old: Side, new: Side) -> bool:
    """Whether both name an agency or a process, and not the same; a longer form of a name is the same."""
    for key in ("agency", "process"):
        then, now = (fold(str(stated(side.held, key) or "")).text for side in (old, new))
        if then and now and then not in now and now not in then:
            return True
    return False


def item_name(item: ItemChange, rubric: Rubric, lang: str) -> str:
    """An item as people call it; of another rubric, by its id alone."""
    held = item_of(rubric, item.id)
    if held is None:
        return item.id
    return f"{digits(held.id, lang)} {worded(held, lang)}" if held.group == "factor" else worded(held, lang)


def verdict(found: Json | None, lang: str) -> str:
    """The official word, and whether a person has confirmed it or should look at it."""
    if found is None:
        return say("compare.not_counted", lang)
    said = say(f"verdict.{found['group']}.{found['final']}", lang)
    if found["confirmed"]:
        return f"{said} ({say('page.is_confirmed', lang)})"
    return f"{said} ({say('verdict.person', lang)})" if found["needs_person"] else said


def need_name(item: ItemChange, need: str, rubric: Rubric, lang: str) -> str:
    """A need as the rubric words it; of another rubric, its id."""
    held = item_of(rubric, item.id)
    known = [one for one in held.needs if need_id(item.id, item.group, one.id) == need] if held else []
    return worded(known[0], lang) if known else need


def where(found: Found, side: Side, lang: str) -> str:
    """Where a passage stands: as in the report of its side, where its text was kept."""
    blocks, number_ = side.document.blocks if side.document else (), found.evidence["block"]
    if side.document is None or number_ >= len(blocks):
        return place(found.evidence, lang)
    return place_words(blocks[number_].place, side.document, lang)


def elsewhere(found: Found, name: str, lang: str) -> str:
    """What else is known of the words of a passage that one side alone shows; `name`: fresh or gone."""
    return say(f"compare.words.{name}", lang) if found.words else ""


def _stated(side: Side | None, key: str, lang: str) -> str:
    value = stated(side.held, key) if side else None
    return "" if value is None else digits(str(value), lang) if key == "fiscal_year" else str(value)


def _plan(side: Side | None, lang: str) -> str:
    if side is None or side.held["status"] != "checked":
        return say("compare.nothing", lang) if side is None else say("text.skipped", lang)
    return say("text.is_plan" if side.held["is_plan"]["final"] else "text.is_no_plan", lang)


def _type(side: Side | None, rubric: Rubric, lang: str) -> str:
    id_ = side.held["process_type"]["final"] if side and side.held["is_plan"]["final"] else None
    known = next((type_ for type_ in rubric.types if type_.id == id_), None)
    if known is None:
        return digits(id_, lang) if id_ else ""
    return f"{digits(known.id, lang)}. {known.name if lang == 'th' else known.english}"


def _claimed(side: Side | None, lang: str) -> str:
    claimed = side.held["claimed"] if side else None
    return say("level.value", lang, level=claimed["level"]) if claimed and claimed["level"] is not None else ""


def _percent(side: Side | None, key: str, lang: str) -> str:
    value = side.held[key] if side else None
    return "" if value is None else say("page.percent", lang, percent=number(value, lang))


def _judged(side: Side | None, lang: str) -> str:
    if side is None:
        return ""
    rubric, model = side.held["rubric"], side.held["model"]
    said = say("compare.judged_by", lang, rubric=rubric["id"], version=rubric["version"], program=side.held["program"]["version"])
    return f"{said} {say('page.model', lang, model=model['version'])}" if model else said
