"""From passages to papers: how the likeliest passages of a whole paper tell whether it gives a label."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np

from docchecker.evidence.learned_judge import SHORTEST, Apart, Sight, sight
from docchecker.training.rows import Ideas, Row, is_factor, of_type

FOLDS: Final = 6
STRENGTH: Final = 1.0
SEEN: Final = len(Sight._fields)


@dataclass(frozen=True, slots=True)
class Judge:
    """Of each idea: factors for what is seen of it in a paper (`learned_judge.Sight`), and a constant.

    `measured`: of needs and factors, how many of the papers that give them, and that do not, are told so when left out.
    """

    weights: dict[str, tuple[float, ...]]
    measured: dict[str, tuple[int, float, int, float]]


class Case(NamedTuple):
    """A paper and one of its labels: whether it gives the label, and what its passages say."""

    paper: str
    idea: int
    factor: bool
    given: bool
    seen: Sight


def judge(rows: Sequence[Row], ideas: Ideas, odds: Sequence[Any]) -> Judge:
    """Fitted on all plans among the rows; `odds`: of each idea, every row's log-odds by a model that had not seen its paper."""
    cases = list(_cases(rows, ideas, odds))
    weights: dict[str, tuple[float, ...]] = {}
    measured: dict[str, tuple[int, float, int, float]] = {}
    for kind in (False, True):
        some = [case for case in cases if case.factor is kind]
        if len({case.given for case in some}) > 1:
            weights |= _fitted(some, list(ideas))
            measured["factor" if kind else "need"] = _measured(some, len(ideas))
    return Judge({name: weights.get(name, (1.0, 0.0, 0.0, 0.0)) for name in ideas}, measured)


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
                seen = sight(odds[column][may], plain, _apart([rows[number].text for number in may]))
                yield Case(paper, column, factor, not shown.isdisjoint(judged), seen)


def _apart(texts: Sequence[str]) -> Apart:
    """Passages of one paper overlap where one holds the other: a clause, and two neighbours."""
    return lambda best: np.array([text not in texts[best] and texts[best] not in text for text in texts])


def _matrix(cases: Sequence[Case], ideas: int) -> tuple[Any, Any]:
    values = np.zeros((len(cases), SEEN + ideas))
    for row, case in enumerate(cases):
        values[row, :SEEN], values[row, SEEN + case.idea] = case.seen, 1.0
    return values, np.array([case.given for case in cases])


def _model() -> Any:  # noqa: ANN401  scikit-learn has no types
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  only for training

    return LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=1000, tol=1e-8)


def _fitted(cases: Sequence[Case], names: Sequence[str]) -> dict[str, tuple[float, ...]]:
    model = _model().fit(*_matrix(cases, len(names)))
    factors = [float(factor) for factor in model.coef_[0]]
    seen, own = factors[:SEEN], factors[SEEN:]
    return {names[idea]: (*seen, own[idea] + float(model.intercept_[0])) for idea in {case.idea for case in cases}}


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
