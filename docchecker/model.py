"""The frozen types that pass between the stages. Offsets are code points, half open: `quote == block.text[start:end]`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from docchecker.stated import Claimed, Confirmation, Observation, Part, Review, Standing, Submission
from docchecker.thai import Repaired

BlockKind = Literal["heading", "paragraph", "list_item", "cell", "note", "header", "footer"]
Route = Literal["native", "repaired", "reordered", "ocr", "unreadable"]
OcrMode = Literal["auto", "always", "never"]
Verdict = Literal["met", "partial", "missing", "unreadable", "not_applicable"]
Assertion = Literal["stated", "denied", "put_off", "conditional", "quoted", "other_agency", "past", "vague"]
Because = Literal[
    "negated", "postponed", "conditional", "background", "quoted", "vague", "other_agency", "past", "template", "placeholder"
]
NONE: Final = "none"
"""What a person confirms where there is no level (no plan) or no process type fits."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a table cell stands: numbers from 0; `head` is true where the row serves as the column heads."""

    table: int
    row: int
    column: int
    head: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: `file` indexes `Document.files`; `page` counts from 1 and is None for Word; `block` counts from 0."""

    file: int
    page: int | None
    block: int
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item, table cell, note, header or footer.

    `level`: 1.. for headings, nesting depth from 0 for list items, else 0. `label` is the printed automatic number
    or bullet ("๑.๑", "(ก)", "•"); it is never a part of `text` (a number that the author typed is).
    """

    kind: BlockKind
    level: int
    place: Place
    repaired: Repaired
    label: str = ""

    @property
    def text(self) -> str:
        """The words as people read and quote them."""
        return self.repaired.text


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it was read. `path` is relative to the batch's root, NFC, with "/"; `kind` is one of `guard.Kind`, by content."""

    path: str
    sha256: str
    bytes: int
    kind: str
    pages: int | None


@dataclass(frozen=True, slots=True)
class PageReading:
    """How one page was read: `route`, and `legibility` from 0 (junk) to 1."""

    file: int
    page: int
    route: Route
    legibility: float


@dataclass(frozen=True, slots=True)
class Note:
    """A warning or a reason: a stable `code` and the `message` that people read."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Document:
    """One submission as it was read: blocks in reading order. For Word `pages` is empty."""

    files: tuple[SourceFile, ...]
    blocks: tuple[Block, ...]
    pages: tuple[PageReading, ...]
    warnings: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage that speaks for `need` of `item`; a near miss where `because` is set. `why`: its family, or the model."""

    item: str
    need: str
    place: Place
    start: int
    end: int
    quote: str
    why: str
    role: str
    assertion: Assertion
    weight: Literal["strong", "weak", "learned"] = "strong"
    because: Because | None = None
    original: str | None = None


@dataclass(frozen=True, slots=True)
class Collected:
    """Stage 2's answer. `opinions`, `type_odds`: learned log-odds of (item, need) and of types; `looked`: of items."""

    evidence: tuple[Evidence, ...]
    parts: tuple[Part, ...]
    signals: tuple[Evidence, ...]
    declared_type: Evidence | None = None
    claimed: Claimed | None = None
    submission: Submission = field(default_factory=Submission)
    parts_without_plan: tuple[Part, ...] = ()
    opinions: Mapping[tuple[str, str], float] = field(default_factory=dict)
    looked: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    standings: tuple[Standing, ...] = ()
    type_odds: Mapping[str, Mapping[str, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one item. `lacking`: need ids. `confidence`: probability that a careful reader agrees. `looked`: where."""

    item: str
    group: Literal["component", "factor"]
    counts: bool
    proposed: Verdict
    lacking: tuple[str, ...]
    confidence: float
    needs_person: bool
    evidence: tuple[Evidence, ...]
    near_misses: tuple[Evidence, ...]
    confirmed: Confirmation | None = None
    looked: tuple[Place, ...] = ()

    @property
    def final(self) -> str:
        """The confirmed verdict if there is one, else the proposed one."""
        return self.confirmed.value if self.confirmed else self.proposed


@dataclass(frozen=True, slots=True)
class PlanJudgement:
    """Whether the file holds a plan, and why."""

    proposed: bool
    why: str
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    confirmed: Confirmation | None = None

    @property
    def final(self) -> bool:
        """The confirmed answer if there is one, else the proposed one."""
        return self.confirmed.value == "true" if self.confirmed else self.proposed


@dataclass(frozen=True, slots=True)
class TypeJudgement:
    """The process type: `proposed` is None where none of the types fits. `also`: the runners-up with their confidence."""

    proposed: str | None
    name: str
    confidence: float
    source: Literal["declared", "detected", "given"]
    also: tuple[tuple[str, float], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    confirmed: Confirmation | None = None

    @property
    def final(self) -> str | None:
        """The confirmed type if there is one, else the proposed one."""
        if self.confirmed is None:
            return self.proposed
        return None if self.confirmed.value == NONE else self.confirmed.value


@dataclass(frozen=True, slots=True)
class LevelJudgement:
    """The level that a `rule` gives; None: no plan, or unread pages matter (`low` to `high`). `raise_by`: items to mend.

    `follows`: the same of the verdicts that people decided, where they decided any; the rest speaks of what is proposed.
    """

    proposed: int | None
    rule: str
    low: int | None
    high: int | None
    raise_by: tuple[str, ...]
    confidence: float
    confirmed: Confirmation | None = None
    follows: LevelJudgement | None = None

    @property
    def holds(self) -> LevelJudgement:
        """The judgement of the final verdicts."""
        return self.follows or self

    @property
    def final(self) -> int | None:
        """The confirmed level if there is one, else the one that follows from the final verdicts."""
        if self.confirmed is None:
            return self.holds.proposed
        return None if self.confirmed.value == NONE else int(self.confirmed.value)


@dataclass(frozen=True, slots=True)
class Assessment:
    """All that a report needs of one submission. Percentages are exact to two decimals and None where there is no plan.

    `also_quality`: of each type that the process may belong to as well, the quality that the paper would have as such a one.
    """

    document: Document
    parts: tuple[Part, ...]
    rubric_id: str
    rubric_version: str
    is_plan: PlanJudgement
    process_type: TypeJudgement
    items: tuple[Finding, ...]
    level: LevelJudgement
    basic_percent: float | None
    quality_percent: float | None
    weighted_percent: float | None
    claimed: Claimed | None = None
    submission: Submission = field(default_factory=Submission)
    observations: tuple[Observation, ...] = ()
    also_quality: tuple[tuple[str, float | None], ...] = ()
    review: Review = field(default_factory=Review)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that could not be read, and why: no report can forget it. `submission`: what a manifest says of it."""

    path: str
    reason: Note
    sha256: str | None = None
    bytes: int | None = None
    submission: Submission = field(default_factory=Submission)
    review: Review = field(default_factory=Review)


Outcome = Assessment | Skipped
