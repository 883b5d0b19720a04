"""From passages to papers: how the likeliest passages of a whole paper tell whether it gives a label."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np

from docchecker.evidence.learned_judge import NOWHERE, SHORTEST, sight
from docchecker.training.rows import Ideas, Row, is_factor, of_type

FOLDS: Final = 6
STRENGTH: Final = 1.0


@dataclass(frozen=True, slots=True)
class Judge:
    """Of each idea: factors for the log-odds of the likeliest passage and of the likeliest plainly stated one; a constant.

    `measured`: of needs and factors, how many of the papers that give them, and that do not, are told so when left out.
    """

    weights: dict[str, tuple[float, float, float]]
    measured: dict[str, tuple[int, float, int, float]]


class Case(NamedTuple):
    """A paper and one of its labels: whether it gives the label, and what its passages say."""

    paper: str
    idea: int
    factor: bool
    given: bool
    top: float
    free: float


def judge(rows: Sequence[Row], ideas: Ideas, odds: Sequence[Any]) -> Judge:
    """Fitted on all plans among the rows; `odds`: of each idea, every row's log-odds by a model that had not seen its paper."""
    cases = list(_cases(rows, ideas, odds))
    weights: dict[str, tuple[float, float, float]] = {}
    measured: dict[str, tuple[int, float, int, float]] = {}
    for kind in (False, True):
        some = [case for case in cases if case.factor is kind]
        if len({case.given for case in some}) > 1:
            weights |= _fitted(some, list(ideas))
            measured["factor" if kind else "need"] = _measured(some, len(ideas))
    return Judge({name: weights.get(name, (1.0, 0.0, 0.0)) for name in ideas}, measured)


def _cases(rows: Sequence[Row], ideas: Ideas, odds: Sequence[Any]) -> Iterator[Case]:
    papers: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if row.doc and row.type is not None:
            papers[row.doc].append(number)
    for paper, numbers in papers.items():
        shown = {label for number in numbers for label in rows[number].shows}
        standing = [number for number in numbers if not rows[number].aside]
        for column, (idea, labels) in enumerate(ideas.items()):
            judged = [label for label in labels if of_type(label, rows[numbers[0]].type or "")]
            factor = is_factor(ideas[idea][0])
            may = [number for number in standing if not factor or len(rows[number].text) >= SHORTEST]
            plain = np.array([not rows[number].hedged for number in may], dtype=bool)
            if judged:
                top, free = sight(odds[column][may], plain) if may else (NOWHERE, NOWHERE)
                yield Case(paper, column, factor, not shown.isdisjoint(judged), top, free)


def _matrix(cases: Sequence[Case], ideas: int) -> tuple[Any, Any]:
    values = np.zeros((len(cases), 2 + ideas))
    for row, case in enumerate(cases):
        values[row, 0], values[row, 1], values[row, 2 + case.idea] = case.top, case.free, 1.0
    return values, np.array([case.given for case in cases])


def _model() -> Any:  # noqa: ANN401  scikit-learn has no types
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  only for training

    return LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=1000, tol=1e-8)


def _fitted(cases: Sequence[Case], names: Sequence[str]) -> dict[str, tuple[float, float, float]]:
    model = _model().fit(*_matrix(cases, len(names)))
    top, free, *own = map(float, model.coef_[0])
    return {names[idea]: (top, free, own[idea] + float(model.intercept_[0])) for idea in {case.idea for case in cases}}


def _measured(cases: Sequence[Case], ideas: int) -> tuple[int, float, int, float]:
    values, given = _matrix(cases, ideas)
    papers = sorted({case.paper for case in cases})
    fold = np.array([papers.index(case.paper) % FOLDS for case in cases])
    said = np.zeros(len(cases), dtype=bool)
    for number in range(FOLDS):
        left = fold == number
        if left.any() and len(set(given[~left])) > 1:
            said[left] = _model().fit(values[~left], given[~left]).predict(values[left])
    return int(given.sum()), float(said[given].mean()), int((~given).sum()), float((~said[~given]).mean())
