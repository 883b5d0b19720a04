"""What a submission is made of and says of itself: its parts, the agency's claim, who handed in what; and what people decide."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

PartRole = Literal["memo", "form", "plan", "annex", "contents"]


@dataclass(frozen=True, slots=True)
class Part:
    """A run of blocks of one role, `first` to `last` (block numbers, both included)."""

    role: PartRole
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Claimed:
    """What the agency's own form states of the indicator. `round`: in months.

    `file`, `page` and `block` (where the first value stands) as in a Place. `arithmetic_right` is None where the form says too
    little to reckon.
    """

    level: int | None
    weighted: float | None
    round: int | None
    file: int
    page: int | None
    arithmetic_right: bool | None
    block: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Submission:
    """What title, cover and letterhead say of a submission; `fiscal_year` of the Buddhist era, `round` in months.

    `given`: the names of the fields that a manifest gives instead.
    """

    agency: str | None = None
    process: str | None = None
    fiscal_year: int | None = None
    round: int | None = None
    id: str | None = None
    given: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """What a block is doing, as the evidence saw it: its part of the file, its role, the topics and the heading above it.

    `cues`: what its words say of being done (denied, put_off, ...), wherever in the block.
    """

    part: PartRole
    role: str
    topics: frozenset[str] = frozenset()
    heading: int | None = None
    cues: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Passage:
    """`text[start:end]` of the block with this number, at most 300 characters."""

    block: int
    start: int
    end: int
    role: str = "text"


@dataclass(frozen=True, slots=True)
class Observation:
    """What a reviewer should look at and no rule of the level decides: a code, its message's values, and what shows it.

    `said`: the whole message, of one that comes back from where only that was kept.
    """

    code: str
    values: tuple[tuple[str, str | int], ...] = ()
    passages: tuple[Passage, ...] = ()
    need: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A person's decision on one target: an item id, "is_plan", "process_type" or "level"; `by` with `position`.

    `value`: a verdict, "true" or "false", a type's id, a level; "none" for no type and no level. `stage`: first, second or third
    reading, or appeal.
    """

    target: str
    value: str
    by: str
    at: str
    reason: str
    position: str = ""
    stage: str = "first"


@dataclass(frozen=True, slots=True)
class Sealed:
    """How far a record of decisions reaches: the hash of its newest entry (SHA-256, hex) and how many there are."""

    hash: str
    length: int


@dataclass(frozen=True, slots=True)
class Review:
    """How far people are with a submission. `stale`: decided on another version of its files, so not applied.

    `differs`: targets on which two readers do not agree; `sealed`: the batch's decisions as they were when this was read.
    """

    state: Literal["open", "started", "second", "differs", "confirmed"] = "open"
    differs: tuple[str, ...] = ()
    stale: tuple[Confirmation, ...] = ()
    sealed: Sealed | None = None
