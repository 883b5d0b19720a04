"""A pattern pack as frozen values. What each key of the YAML files means stands here once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from docchecker.rubric.judgement import Judgement
from docchecker.rubric.observations import ObservationWords
from docchecker.rubric.paper_types import FormWords, PartWords, SubmissionWords
from docchecker.rubric.scorecard import Scorecard

Group = Literal["component", "factor"]
Weight = Literal["strong", "weak"]


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea with all its wordings.

    `words` are matched on folded characters (blanks, digits' script and common misspellings do not matter); `masks` are longer
    wordings in which a word means something else; `times` are kinds of `thai.times`; `shapes` are regular expressions, on text.
    """

    id: str
    words: tuple[str, ...] = ()
    masks: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """Concepts that must meet, and what forbids it.

    `meet`: slots, each a choice of concept ids; all must stand within `within` characters of one block (with `order`: in this
    order, at most `apart` words between two). An empty `meet` takes any block of at least `length` characters.
    `under`: topics of headings, column heads or lead-ins, one of which must stand above (`not_under`: none of which may);
    `kinds`: block kinds; `unless`: assertions that turn the match into a near miss; `without`: concepts that must not stand
    in the same clauses.
    """

    id: str
    meet: tuple[tuple[str, ...], ...]
    within: int = 120
    order: bool = False
    apart: int = 12
    under: tuple[str, ...] = ()
    not_under: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    length: int = 12
    weight: Weight = "strong"


@dataclass(frozen=True, slots=True)
class Need:
    """What an item asks for: one need for a factor, two halves for a component.

    `roles`: the block roles that may give it. `weak_enough` passages that only touch on it give it too (0: never).
    `guidance` says what an author should write, `example` is a sentence that would do; both also in English
    ("" where a pack has Thai only).
    """

    id: str
    wording: str
    english: str
    guidance: str
    roles: tuple[str, ...]
    families: tuple[Family, ...]
    weak_enough: int = 0
    example: str = ""
    guidance_english: str = ""
    example_english: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One component or factor: the official `wording`, its needs, and the texts that it must and must not find."""

    id: str
    group: Group
    type: str | None
    wording: str
    english: str
    guidance: str
    needs: tuple[Need, ...]
    examples: dict[str, tuple[str, ...]] = field(default_factory=dict)
    guidance_english: str = ""

    @property
    def families(self) -> tuple[Family, ...]:
        """The families of all its needs."""
        return tuple(family for need in self.needs for family in need.families)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a heading, a column head or a lead-in announces; `role` is what the blocks under it are doing.

    `headings` are found anywhere in a heading; `columns` in a column head or a key cell only; `masks` are longer wordings in
    which they mean something else. A `sticky` topic also holds under all sub-headings and in all tables below.
    """

    id: str
    role: str
    headings: tuple[str, ...]
    columns: tuple[str, ...]
    masks: tuple[str, ...] = ()
    part: str | None = None
    sticky: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that change what a passage asserts, or what its block does.

    `where`: before, after or around the match, at most `reach` characters away; clause: before, with no blank between. For a
    role: from the block's start, from its end, anywhere in a block of that length. `masks`: longer wordings in which a word says
    something else; `shapes`: regular expressions, on text.
    """

    gives: str
    words: tuple[str, ...]
    where: Literal["before", "clause", "after", "around"]
    reach: int
    masks: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TypeCue:
    """A concept that speaks for a process type, and its points by place: the title, the early text, the steps, the rest."""

    concept: str
    title: int
    early: int
    steps: int
    body: int


@dataclass(frozen=True, slots=True)
class ProcessType:
    """A process type. `declared`: words by which a paper that states its type names this one and no other."""

    id: str
    name: str
    english: str
    declared: tuple[str, ...]
    cues: tuple[TypeCue, ...]


@dataclass(frozen=True, slots=True)
class Signal:
    """What speaks for (`points` > 0) or against a plan: concepts that meet in `where`, in at least `times` blocks.

    `head`: the first words of a title line; `blank`: instructions and gaps are at least `times` per cent of the paper. `says` is
    the reason that a reviewer reads. A signal counts only where all of `needs` and none of `unless` (other signals) have spoken.
    `likely`, `unlikely`: the learned model is at least, or at most, `times` per cent sure that the paper gives the need `gives`.
    """

    id: str
    where: Literal["head", "title", "start", "heading", "any", "blank", "likely", "unlikely"]
    meet: tuple[tuple[str, ...], ...]
    points: int
    says: str
    english: str
    times: int = 1
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    gives: str = ""


@dataclass(frozen=True, slots=True)
class LevelRule:
    """A level: the least per cent of quality it asks for, once all components are complete (`complete`)."""

    id: str
    level: int
    complete: bool
    quality: int
    wording: str
    english: str


@dataclass(frozen=True, slots=True)
class Scales:
    """The numbers of the pack: weights in per cent, the points that make a plan or a type, and the uncalibrated confidences."""

    basic_weight: int
    quality_weight: int
    plan_points: int
    type_points: int
    confidence: dict[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Rubric:
    """A whole pack. `version` changes with whatever changes a verdict.

    `learned`: the folder of its learned models; `model`: their version.
    """

    id: str
    version: str
    title: str
    items: tuple[Item, ...]
    types: tuple[ProcessType, ...]
    levels: tuple[LevelRule, ...]
    concepts: dict[str, Concept]
    topics: tuple[Topic, ...]
    assertions: tuple[Cue, ...]
    roles: tuple[Cue, ...]
    signals: tuple[Signal, ...]
    scales: Scales
    quoted: tuple[str, ...] = ()
    form: FormWords | None = None
    parts: PartWords | None = None
    submission: SubmissionWords | None = None
    judgement: Judgement | None = None
    observing: ObservationWords | None = None
    learned: Path | None = None
    model: str | None = None
    scorecard: Scorecard | None = None

    def item(self, id_: str) -> Item:
        """The item with this id. Raises KeyError."""
        for item in self.items:
            if item.id == id_:
                return item
        raise KeyError(id_)

    def type_(self, id_: str) -> ProcessType:
        """The process type with this id. Raises KeyError."""
        for type_ in self.types:
            if type_.id == id_:
                return type_
        raise KeyError(id_)
