"""A file of decisions ("docchecker/decisions/1", as the offline page exports it) -> entries; strangers may have written it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from importlib import resources
from typing import Any, Final, cast

from docchecker.decisions.types import STAGES, Head, Stage
from docchecker.language import say
from docchecker.review.incoming_types import Entry, Refusal
from docchecker.rubric import Rubric

Json = dict[str, Any]
SCHEMA: Final = "docchecker/decisions/1"
MOST_BYTES: Final = 100_000_000
MOST: Final = 500_000  # decisions: ten thousand plans, each with all its items decided, are a third of it
NAME, REASON, PATH = 200, 4000, 4096
_HEX: Final = re.compile(r"[0-9a-f]{64}\Z")
_TIME: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z\Z")
_TEXTS: Final = {"path": PATH, "digest": 64, "target": 64, "value": 64, "by": NAME, "position": NAME, "reason": REASON, "at": 30}
_NEEDED: Final = frozenset({"path", "digest", "target", "value", "by"})
_KEYS: Final = {*_TEXTS, "stage"}
_WHOLE: Final = {"schema", "rubric", "program", "head", "exported", "decisions"}


def schema() -> Json:
    """The JSON Schema, as it is published in the package."""
    text = resources.files(__name__.rpartition(".")[0]).joinpath("decisions-1.schema.json").read_text(encoding="utf-8")
    return cast(Json, json.loads(text))


def read_json(data: bytes, rubric: Rubric, lang: str) -> tuple[tuple[Entry, ...], tuple[Refusal, ...], Head]:
    """The entries that can be taken, what is wrong with others, and the head of the store when the file was begun."""
    held = _parsed(data)
    if isinstance(held, Refusal):
        return (), (held,), Head("", 0)
    wrong = _whole(held, rubric)
    if wrong:
        return (), (wrong,), Head("", 0)
    entries: list[Entry] = []
    refused: list[Refusal] = []
    for number, one in enumerate(held["decisions"], 1):
        at = say("confirm.at_entry", lang, number=number)
        found = _entry(one, at)
        if isinstance(found, Entry):
            entries.append(found)
        else:
            refused.append(found)
    head = held.get("head") or {"hash": "", "length": 0}
    return tuple(entries), tuple(refused), Head(head["hash"], head["length"])


def _parsed(data: bytes) -> Json | Refusal:
    """The object; a key that stands twice or a number that is none makes it no JSON."""
    if len(data) > MOST_BYTES:
        return _no("too_large")
    try:
        held = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_never, parse_float=_never)
    except (ValueError, RecursionError, MemoryError):
        return _no("no_json")
    return held if isinstance(held, dict) else _no("no_json")


def _once(pairs: list[tuple[str, Any]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(len(pairs))
    return found


def _never(text: str) -> None:
    raise ValueError(text)


def _no(code: str, **values: str) -> Refusal:
    return Refusal("", "", "", code, tuple(values.items()))


def _whole(held: Json, rubric: Rubric) -> Refusal | None:
    """What is wrong with the file as a whole."""
    if held.get("schema") != SCHEMA:
        return _no("other_schema", schema=SCHEMA)
    unknown = sorted(held.keys() - _WHOLE)
    if unknown:
        return _no("unknown_key", name=_short(unknown[0]))
    bad = next((key for key, right in _RIGHT.items() if not right(held.get(key))), "")
    if bad:
        return _no("bad_key", name=bad)
    if held["rubric"]["id"] != rubric.id:
        return _no("other_rubric", found=_short(held["rubric"]["id"]), wanted=rubric.id)
    return None if held["decisions"] else _no("no_decisions")


def _is_head(held: object) -> bool:
    return held is None or (_pair(held, {"hash": str, "length": int}) and 0 <= cast(Json, held)["length"] < 2**53)


def _pair(held: object, wanted: dict[str, type]) -> bool:
    """Whether an object has exactly these keys, of these types."""
    return isinstance(held, dict) and held.keys() == wanted.keys() and all(type(held[key]) is wanted[key] for key in wanted)


_RIGHT: Final[dict[str, Callable[[object], bool]]] = {
    "rubric": lambda held: _pair(held, {"id": str, "version": str}),
    "program": lambda held: held is None or _pair(held, {"version": str}),
    "head": _is_head,
    "exported": lambda held: held is None or isinstance(held, str),
    "decisions": lambda held: isinstance(held, list) and len(held) <= MOST,
}
"""What the value of each key of the whole must be."""


def _entry(one: object, at: str) -> Entry | Refusal:
    """One decision, or what is wrong with its form."""
    if not isinstance(one, dict):
        return Refusal(at, "", "", "no_object")
    path = one.get("path") if isinstance(one.get("path"), str) else ""
    named = Refusal(at, _short(str(path)), "", "")
    for code, key in _wrong(one):
        return Refusal(at, named.path, "", code, (("name", key),))
    said: dict[str, str] = {key: one.get(key, "") for key in _TEXTS}
    stage = cast(Stage, one.get("stage", "first"))
    said["made"] = said.pop("at")
    return Entry(**{**said, "reason": said["reason"].strip(), "by": said["by"].strip()}, stage=stage, at=at)


def _wrong(one: Json) -> Iterator[tuple[str, str]]:
    """The codes of what is wrong, with its key."""
    yield from (("unknown_key", _short(key)) for key in sorted(one.keys() - _KEYS))
    yield from (("missing_key", key) for key in sorted(_NEEDED - one.keys()))
    for key, most in _TEXTS.items():
        if key in one and not (isinstance(one[key], str) and len(one[key]) <= most):
            yield "bad_key", key
    if isinstance(one.get("digest"), str) and one["digest"] and not _HEX.match(one["digest"]):
        yield "bad_key", "digest"
    if isinstance(one.get("at"), str) and one["at"] and not _TIME.match(one["at"]):
        yield "bad_key", "at"
    if "stage" in one and not (isinstance(one["stage"], str) and one["stage"] in STAGES):
        yield "bad_key", "stage"


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:80]}…"  # noqa: PLR2004  of a line
