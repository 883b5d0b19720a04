"""The keys of `docchecker/assessment/1` back as the types that they were written from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from docchecker.errors import REASONS
from docchecker.language import known, say
from docchecker.model import (
    NONE,
    Block,
    Document,
    Evidence,
    Finding,
    LevelJudgement,
    Note,
    Place,
    PlanJudgement,
    TypeJudgement,
)
from docchecker.rubric import Rubric
from docchecker.stated import Confirmation, Observation, Part, Passage

Json = dict[str, Any]


class Stored(NamedTuple):
    """One line of results, the text that it speaks of, and the pack that it was judged by."""

    held: Json
    document: Document
    rubric: Rubric


def parts(stored: Stored) -> tuple[Part, ...]:
    """The parts by the first and the last block of their pages; none where the text was not kept."""
    names = [file.path for file in stored.document.files]
    made = []
    for part in stored.held["parts"]:
        blocks = [b for b in stored.document.blocks if b.place.file == names.index(part["file"])]
        first = next((b for b in blocks if b.place.page == part["first_page"]), None)
        last = next((b for b in reversed(blocks) if b.place.page == part["last_page"]), None)
        if first and last:
            made.append(Part(part["role"], first.place.block, last.place.block))
    return tuple(made)


def plan(stored: Stored) -> PlanJudgement:
    """The signals that spoke are known by the words in which they were written down."""
    held = stored.held["is_plan"]
    ids = {signal.says: signal.id for signal in stored.rubric.signals}
    why = "" if held["why"] == say("text.no_signals") else ",".join(ids.get(said, said) for said in held["why"].split("; "))
    confirmed = _confirmed("is_plan", held["confirmed"])
    return PlanJudgement(proposed=held["proposed"], why=why, confidence=held["confidence"], confirmed=confirmed)


def process_type(stored: Stored) -> TypeJudgement:
    """The process type with the runners-up."""
    held = stored.held["process_type"]
    also = tuple((other["id"], other["confidence"]) for other in held["also"])
    confirmed = _confirmed("process_type", held["confirmed"])
    return TypeJudgement(held["proposed"], held["name"], held["confidence"], held["source"], also, confirmed=confirmed)


def level(stored: Stored) -> LevelJudgement:
    """The level, with the range that could not be decided."""
    held = stored.held["level"]
    low, high = held["range"] or (held["proposed"], held["proposed"])
    raised = tuple(entry["item"] for entry in held["raise"])
    confirmed = _confirmed("level", held["confirmed"])
    follows = _follows(held.get("follows"), held["confidence"])
    return LevelJudgement(held["proposed"], held["rule"], low, high, raised, held["confidence"], confirmed, follows)


def _follows(held: Json | None, confidence: float) -> LevelJudgement | None:
    if held is None:
        return None
    low, high = held["range"] or (held["level"], held["level"])
    raised = tuple(entry["item"] for entry in held["raise"])
    return LevelJudgement(held["level"], held["rule"], low, high, raised, confidence)


def items(stored: Stored) -> tuple[Finding, ...]:
    """All findings; an item that the pack no longer has raises KeyError."""
    return tuple(_finding(item, stored) for item in stored.held["items"])


def _finding(held: Json, stored: Stored) -> Finding:
    stored.rubric.item(held["id"])
    return Finding(
        item=held["id"],
        group=held["group"],
        counts=held["counts"],
        proposed=held["proposed"],
        lacking=tuple(map(_need, held["lacking"])),
        confidence=held["confidence"],
        needs_person=held["needs_person"],
        evidence=tuple(_evidence(held["id"], evidence, stored) for evidence in held["evidence"]),
        near_misses=tuple(_evidence(held["id"], miss, stored) for miss in held["near_misses"]),
        confirmed=_confirmed(held["id"], held["confirmed"]),
    )


def _need(id_: str) -> str:
    """A need as the pack calls it.

    >>> _need("rationale.risk"), _need("measure")
    ('risk', 'measure')
    """
    return id_.rpartition(".")[2]


def _evidence(item: str, held: Json, stored: Stored) -> Evidence:
    file = [known_.path for known_ in stored.document.files].index(held["file"])
    block = _block(held["block"], stored.document)
    cell = block.place.cell if block else None
    return Evidence(
        item=item,
        need=_need(held["need"]),
        place=Place(file, held["page"], held["block"], cell),
        start=held["start"],
        end=held["end"],
        quote=held["quote"],
        why=held["why"],
        role=held["role"],
        assertion=held["assertion"],
        weight="learned" if "/learned" in held["why"] else "strong",
        because=held.get("because"),
        original=held["original"],
    )


def _block(number: int, document: Document) -> Block | None:
    return document.blocks[number] if number < len(document.blocks) else None


def _confirmed(target: str, held: Json | None) -> Confirmation | None:
    if held is None:
        return None
    value = held["value"]
    said = NONE if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    stage = held.get("stage", "first")
    return Confirmation(target, said, held["by"], held["at"], held["reason"], held.get("position", ""), stage)


def observations(stored: Stored) -> tuple[Observation, ...]:
    """What a reviewer should look at, with the sentence that was kept; without passages where the text was not kept."""
    return tuple(
        Observation(one["code"], passages=_passages(one, stored), need=_need_of(one), said=one["message"])
        for one in stored.held["observations"]
    )


def _need_of(observation: Json) -> str:
    return str(next((passage["need"] for passage in observation["evidence"]), ""))


def _passages(observation: Json, stored: Stored) -> tuple[Passage, ...]:
    found = (Passage(held["block"], held["start"], held["end"], held["role"]) for held in observation["evidence"])
    return tuple(passage for passage in found if _block(passage.block, stored.document))


def notes(held: Sequence[Json]) -> tuple[Note, ...]:
    """Warnings with their particulars alone, so that they can be said in another language."""
    return tuple(Note(note["code"], "; ".join(_particulars(note["code"], note["message"]))) for note in held)


def _particulars(code: str, message: str) -> Iterator[str]:
    r"""What stands in brackets behind a code's own words; a file's reason by its code.

    >>> list(_particulars("pages_ocr", say("pages_ocr") + " (๑,๒)"))
    ['๑,๒']
    """
    said = say(code) if known(code) else ""
    inner = message.removeprefix(said).strip()
    if not said or not inner:
        return
    inner = inner.removeprefix("(").removesuffix(")")
    if code == "file_unreadable":
        for reason in REASONS:
            if inner.endswith(f": {say(reason)}"):
                inner = f"{inner.removesuffix(say(reason))}{reason}"
                break
    yield inner
