"""An earlier submission x a later one -> what changed: gaps closed, opened and still open, the level, which evidence is new.

Both sides are objects of `docchecker/assessment/1`, so that results of other rubrics and versions can be compared too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal, cast

from docchecker.model import Document
from docchecker.reports.sheet_rows import counting
from docchecker.thai.fold import fold

Json = dict[str, Any]
Change = Literal["opened", "closed", "still", "unclear", "entered", "left", "kept"]
Move = Literal["up", "down", "same", "unknown"]
CHANGES: Final[tuple[Change, ...]] = ("opened", "closed", "still", "unclear", "entered", "left", "kept")
GAPS: Final = frozenset({"missing", "partial"})
JUDGED: Final = ("rubric", "model", "program")


@dataclass(frozen=True, slots=True)
class Side:
    """One submission as it was judged, and its text where that was kept (None: it could not be read, or is gone)."""

    held: Json
    document: Document | None = None

    @property
    def text(self) -> str | None:
        """All its words, folded; None where they are not known."""
        return "".join(fold(block.text).text for block in self.document.blocks) if self.document else None


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that shows an item on one side only. `words`: whether its words stand on the other side too (None: unknown)."""

    evidence: Json
    words: bool | None


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item then and now (None where it did not count). `closed`, `opened`, `still`: needs that are lacking."""

    id: str
    group: str
    change: Change
    old: Json | None
    new: Json | None
    closed: tuple[str, ...]
    opened: tuple[str, ...]
    still: tuple[str, ...]
    fresh: tuple[Found, ...]
    gone: tuple[Found, ...]

    @property
    def told(self) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
        """The passages that came and went, as people are told: of what was and is met, only words that are new or gone."""
        if self.change != "kept":
            return self.fresh, self.gone
        return tuple(found for found in self.fresh if not found.words), tuple(found for found in self.gone if not found.words)


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed between two sides; one alone where there is no other. `matched`: by what they were brought together.

    `judged`: which of rubric, model and program were not the same. `observations`: then, now and both, each (code, message).
    """

    old: Side | None
    new: Side | None
    matched: str | None
    items: tuple[ItemChange, ...] = ()
    judged: tuple[str, ...] = ()
    level: Move = "unknown"
    same_files: bool = False
    observations: tuple[tuple[tuple[str, str], ...], ...] = ((), (), ())

    def of(self, change: Change) -> tuple[ItemChange, ...]:
        """The items that changed in one way."""
        return tuple(item for item in self.items if item.change == change)


def changes(old: Side, new: Side, matched: str = "given") -> Changes:
    """All that changed from `old` to `new`. Where one could not be read or is no plan, none of its items counts."""
    then, now = ({found["id"]: found for found in counting(side.held)} for side in (old, new))
    order = [*now, *(id_ for id_ in then if id_ not in now)]
    words = (old.text, new.text)
    return Changes(
        old=old,
        new=new,
        matched=matched,
        items=tuple(_item(then.get(id_), now.get(id_), words) for id_ in order),
        judged=tuple(key for key in JUDGED if old.held[key] != new.held[key]),
        level=_move(old.held["level"]["final"], new.held["level"]["final"]),
        same_files=_same_files(old.held, new.held),
        observations=_observations(old.held, new.held),
    )


def changed(was: str | None, now: str | None) -> Change:
    """How a verdict changed; None where the item did not count.

    >>> changed("missing", "met"), changed("met", "partial"), changed("unreadable", "met"), changed(None, "met")
    ('closed', 'opened', 'unclear', 'entered')
    """
    if was is None or now is None:
        return "entered" if was is None else "left"
    if was not in {"met", *GAPS} or now not in {"met", *GAPS}:
        return "unclear"
    if (was == "met") == (now == "met"):
        return "kept" if now == "met" else "still"
    return "closed" if now == "met" else "opened"


def _item(old: Json | None, new: Json | None, words: Sequence[str | None]) -> ItemChange:
    one = cast(Json, new or old)
    lacked, lacks = _lacking(old), _lacking(new)
    both = old is not None and new is not None
    return ItemChange(
        id=one["id"],
        group=one["group"],
        change=changed(old["final"] if old else None, new["final"] if new else None),
        old=old,
        new=new,
        closed=tuple(need for need in lacked if need not in lacks) if both else (),
        opened=tuple(need for need in lacks if need not in lacked) if both else (),
        still=tuple(need for need in lacks if need in lacked) if both else lacks,
        fresh=tuple(_only(new, old, words[0])),
        gone=tuple(_only(old, new, words[1])),
    )


def _lacking(item: Json | None) -> tuple[str, ...]:
    return tuple(item["lacking"]) if item and item["final"] in GAPS else ()


def _only(item: Json | None, other: Json | None, words: str | None) -> Iterator[Found]:
    """The passages of an item that the other side does not show for the same need; each once."""
    known = [(evidence["need"], _folded(evidence["quote"])) for evidence in (other["evidence"] if other else ())]
    seen = set()
    for evidence in item["evidence"] if item else ():
        quote, place = _folded(evidence["quote"]), (evidence["block"], evidence["start"], evidence["end"])
        if place in seen or any(need == evidence["need"] and (quote in text or text in quote) for need, text in known):
            continue
        seen.add(place)
        yield Found(evidence, None if words is None else quote in words)


@lru_cache(maxsize=10_000)
def _folded(quote: str) -> str:
    """A quote as it is compared; each is asked for several times."""
    return fold(quote).text


def _move(was: int | None, now: int | None) -> Move:
    if was is None or now is None:
        return "unknown"
    return "up" if now > was else "down" if now < was else "same"


def _same_files(old: Json, new: Json) -> bool:
    """Whether both are the same bytes; files that could not be opened are never the same."""
    then, now = (sorted(str(file["sha256"] or "") for file in held["files"]) for held in (old, new))
    return then == now and "" not in then


def _observations(old: Json, new: Json) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Those of then alone, of now alone, and of both."""
    then, now = (dict.fromkeys((one["code"], one["message"]) for one in held["observations"]) for held in (old, new))
    return (
        tuple(row for row in then if row not in now),
        tuple(row for row in now if row not in then),
        tuple(row for row in now if row in then),
    )
