"""What is kept of a decision, and what follows from all of them for one submission."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from docchecker.stated import Confirmation

Kind = Literal["decision", "evidence", "import", "assign", "sample", "forget"]
Stage = Literal["first", "second", "third", "appeal"]
State = Literal["open", "started", "second", "differs", "confirmed"]
STAGES: Final[tuple[Stage, ...]] = ("first", "second", "third", "appeal")
LEVEL: Final = "level"
PLAN: Final = "is_plan"
TYPE: Final = "process_type"


@dataclass(frozen=True, slots=True)
class Draft:
    """A record before it is appended.

    `submission`: its path, "" for the whole batch; `digest`: of its files as they were then. `target`: an item's id, "is_plan",
    "process_type" or "level". `value` of a decision: a verdict, "true" or "false", a type's id, a level from "1" to "5", or
    "none"; "" takes it back. `value` of an assignment: who is to read; of evidence: "added" or "removed". `details`: what else
    its kind needs, as text.
    """

    kind: Kind
    by: str
    submission: str = ""
    digest: str = ""
    target: str = ""
    proposed: str = ""
    value: str = ""
    reason: str = ""
    stage: Stage = "first"
    position: str = ""
    rubric: str = ""
    program: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Record:
    """One link of the chain. `seq` counts from 1; `at`: UTC, ISO 8601. `reason` is "" where it was removed (`forgotten`)."""

    seq: int
    at: str
    said: Draft
    previous: str
    hash: str
    forgotten: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain: its hash ("" of an empty one) and its length."""

    hash: str
    length: int


@dataclass(frozen=True, slots=True)
class Added:
    """A passage that a person gives as evidence for a need of an item: `text[start:end]` of a block."""

    item: str
    need: str
    block: int
    start: int
    end: int
    by: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds for one submission. `confirmations`: those that count now; `stale`: made for another version of the files.

    `differs`: targets on which first and second reader do not agree, and nobody has decided since. `second`: is read twice.
    `records`: all, in order.
    """

    confirmations: tuple[Confirmation, ...] = ()
    added: tuple[Added, ...] = ()
    state: State = "open"
    differs: tuple[str, ...] = ()
    second: bool = False
    assigned: str = ""
    stale: tuple[Record, ...] = ()
    records: tuple[Record, ...] = ()
