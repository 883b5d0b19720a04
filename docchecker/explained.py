"""What an explanation of one verdict holds: all that spoke for and against it, passage by passage.

Weights are log-odds: above 0 for, below 0 against; 0 is even. Offsets are code points of the block's text, half open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from docchecker.model import Assessment, Evidence, Finding, Place, Verdict


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a passage, `block.text[start:end]`, with what their characters weigh together in the learned model."""

    start: int
    end: int
    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Above:
    """What stands over a passage (heading, head of the column, first cell of the row) and what it weighs in the model."""

    kind: Literal["heading", "column", "row"]
    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the learned model thinks of one passage.

    `weight` is `base` (before a word is read) with the weights of all its words and of what stands `above`, and with `around`:
    what its place in the paper and all else that it may be say. `pro` and `con` are the strongest pieces. `because`: why the
    passage is not counted (a near miss's reason, or the part of the file), or None.
    """

    place: Place
    start: int
    end: int
    quote: str
    probability: float
    weight: float
    base: float
    above: tuple[Above, ...]
    around: float
    pro: tuple[Piece, ...]
    con: tuple[Piece, ...]
    role: str
    because: str | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A passage that a family of the pack found. `concepts`: each with the words that said it in the quote."""

    evidence: Evidence
    family: str
    concepts: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What patterns and model saw of one need: what may count, and the near misses of both.

    `best`: the model's weights of the likeliest passage wherever it may stand, of the likeliest that is plainly stated, and of
    the second likeliest.
    """

    need: str
    patterns: tuple[Pattern, ...]
    near: tuple[Pattern, ...]
    opinions: tuple[Opinion, ...] = ()
    passed_over: tuple[Opinion, ...] = ()
    best: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """How both add up: `model` (of the whole paper) + `pattern` = `total`; from `line` on the need is given."""

    model: float
    pattern: float
    total: float
    line: float


@dataclass(frozen=True, slots=True)
class NeedExplained:
    """One need: what was seen, how it adds up (None where the model does not know it: patterns alone), and the answer.

    `strong`: a strong passage of the patterns is there; `to_show`: there is any passage to show, without which nothing is given.
    """

    seen: Seen
    sum: Sum | None
    strong: bool
    to_show: bool
    given: bool


@dataclass(frozen=True, slots=True)
class ItemExplained:
    """Why a component or factor has its verdict. `would`: the verdict if it counted; the proposed one where it does."""

    finding: Finding
    needs: tuple[NeedExplained, ...]
    would: Verdict


@dataclass(frozen=True, slots=True)
class Heard:
    """A signal that spoke for or against a plan. Not counted where one of `lacks` did not speak, or one of `against` did.

    `evidence` is None where nothing can be pointed at: the model finds no measures.
    """

    id: str
    points: int
    evidence: Evidence | None
    lacks: tuple[str, ...] = ()
    against: tuple[str, ...] = ()

    @property
    def counted(self) -> bool:
        """Whether its points count."""
        return not self.lacks and not self.against


@dataclass(frozen=True, slots=True)
class PlanExplained:
    """Why a paper is a plan or none: `points` of signals and of `complete` components, against `line`."""

    heard: tuple[Heard, ...]
    complete: tuple[str, ...]
    points: int
    line: int


@dataclass(frozen=True, slots=True)
class TypePoints:
    """What spoke for one process type: cues in the order of the paper, each with its points.

    Where model and cues are weighed together, `parts` says what each adds, and `share` is the type's share of all.
    """

    id: str
    points: int
    cues: tuple[tuple[Evidence, int], ...]
    parts: tuple[tuple[str, float], ...] = ()
    share: float | None = None


@dataclass(frozen=True, slots=True)
class TypeExplained:
    """Why a paper has its type: all types that anything spoke for, the likeliest first; by points alone against `line`.

    `none_fits`: name and title speak of work that is none of the types.
    """

    types: tuple[TypePoints, ...]
    line: int
    none_fits: bool = False


@dataclass(frozen=True, slots=True)
class RuleExplained:
    """One level's rule: whether it is reached; `incomplete` components and the least number of `factors` stand in its way."""

    id: str
    level: int
    reached: bool
    incomplete: tuple[str, ...]
    factors: int


@dataclass(frozen=True, slots=True)
class LevelExplained:
    """Why a paper has its level: each rule, and how many of how many factors are met."""

    rules: tuple[RuleExplained, ...]
    met: int
    factors: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one verdict of an assessment is as it is. `target`: an item's id, "is_plan", "process_type" or "level"."""

    assessment: Assessment
    target: str
    about: ItemExplained | PlanExplained | TypeExplained | LevelExplained


TARGETS: Final = ("is_plan", "process_type", "level")
"""What can be explained beside the items."""
