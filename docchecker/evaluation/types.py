"""What an evaluation is made of, as frozen values: gold, results, and the measures between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Group = Literal["component", "factor", "all"]
Form = Literal["file", "confirmed"]
Outcome = Literal["same_verdict", "met_or_not"]


@dataclass(frozen=True, slots=True)
class Paper:
    """What is known of one paper. None, or an item that is not there: gold does not say, so nothing is measured on it.

    `level` is 0 where the paper is no plan. `items`: verdicts (met, partial, missing) by item id. `lacking`: needs by component.
    """

    key: str
    is_plan: bool | None
    process_type: str | None
    level: int | None
    items: dict[str, str]
    lacking: dict[str, frozenset[str]] | None = None
    layout: str | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """All papers, sorted by key, and the form in which they came."""

    name: str
    form: Form
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """What the program says of one item. `counts`: for the level, as the program sees it."""

    verdict: str
    counts: bool
    confidence: float | None
    lacking: frozenset[str]


@dataclass(frozen=True, slots=True)
class Submission:
    """One line of results: what was proposed, never what a person confirmed. `skipped`: the reason's code, or None."""

    path: str
    files: tuple[str, ...]
    kind: str
    skipped: str | None
    is_plan: bool
    process_type: str | None
    level: int | None
    items: dict[str, Proposed]


@dataclass(frozen=True, slots=True)
class Results:
    """All submissions of a results file, and the versions that made them."""

    name: str
    submissions: tuple[Submission, ...]
    rubric_versions: tuple[str, ...]
    program_versions: tuple[str, ...]
    model_versions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A paper and what the program made of it; None where results do not hold it."""

    paper: Paper
    submission: Submission | None

    @property
    def checked(self) -> Submission | None:
        """The submission, where it was checked."""
        return self.submission if self.submission and self.submission.skipped is None else None


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure between 0 and 1 with its 95 % interval; all None where there was nothing to measure."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of `n`, with its Wilson interval."""

    count: int
    n: int
    interval: Interval


@dataclass(frozen=True, slots=True)
class Binary:
    """Yes or no against gold. `same`: the same verdict of three (met, partial, missing), None where there are but two."""

    sensitivity: Share
    specificity: Share
    balanced: Interval
    same: Share | None = None


@dataclass(frozen=True, slots=True)
class ItemMeasure:
    """How well one item agrees."""

    id: str
    group: Group
    agreement: Binary


@dataclass(frozen=True, slots=True)
class Table:
    """Counts by gold (a row each) and by what was proposed (a column each)."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Levels:
    """How well levels agree. `kappa`: weighted by squares; None where one level is all there is."""

    exact: Share
    within_one: Share
    kappa: float | None


@dataclass(frozen=True, slots=True)
class Lacking:
    """What is lacking: of the needs named, how many are right; of the needs that lack, how many are named."""

    precision: Share
    recall: Share


@dataclass(frozen=True, slots=True)
class Bin:
    """Verdicts of about the same confidence, from `low` to `high`."""

    low: float
    high: float
    confidence: float
    right: Share


@dataclass(frozen=True, slots=True)
class Calibration:
    """How far confidences are what they say. `error`: the expected calibration error; `brier`: the mean squared error."""

    group: Group
    outcome: Outcome
    n: int
    confidence: float | None
    right: Share
    error: float | None
    brier: float | None
    bins: tuple[Bin, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of gold's papers. `skipped`: paths by reason, commonest first; `open_levels`: plans that got no level."""

    gold: int
    checked: int
    skipped: tuple[tuple[str, tuple[str, ...]], ...]
    absent: tuple[str, ...]
    not_in_gold: tuple[str, ...]
    open_levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The measures over a set of papers. `papers`: how many there are."""

    papers: int
    plan: Share
    plan_sides: Binary
    type_: Share
    groups: dict[Group, Binary]
    levels: Levels
    plan_levels: Levels


@dataclass(frozen=True, slots=True)
class Stated:
    """How many papers, items and components gold says something about: a key misspelt shows here."""

    is_plan: int
    process_type: int
    level: int
    items: int
    lacking: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All of it. `by_kind` and `by_layout`: the same measures on parts of the papers, by the part's name."""

    gold: Gold
    results: Results
    only_checked: bool
    stated: Stated
    coverage: Coverage
    whole: Agreement
    items: tuple[ItemMeasure, ...]
    types: Table
    levels: Table
    lacking: Lacking
    calibration: tuple[Calibration, ...]
    by_kind: tuple[tuple[str, Agreement], ...]
    by_layout: tuple[tuple[str, Agreement], ...]
