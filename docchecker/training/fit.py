"""Learning: one logistic regression an idea, and how it does on papers that it has not seen."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from docchecker.training.matrix import Numbers
from docchecker.training.rows import Ideas, Row

FOLDS: Final = 5
STRENGTH: Final = 3.0
"""The inverse of the regularisation (C): 1 to 10 gave the same ranking."""
LOOKS_LIKE: Final = 2.0
"""A passage that was said to imitate a label counts double as an example against it."""
ROUNDS: Final = 100
TOLERANCE: Final = 1e-2


@dataclass(frozen=True, slots=True)
class Measured:
    """How well an idea is told apart on papers left out: positive passages, and the area under the curve."""

    idea: str
    positives: int
    auc: float


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """Of one idea: a weight for each column, and log-odds = `slope` x (values x weights) + `bias`."""

    weights: Any
    slope: float
    bias: float


def learn(rows: Sequence[Row], numbers: Numbers, ideas: Ideas) -> tuple[tuple[Learned, ...], tuple[Measured, ...]]:
    """The weights of every idea from all rows; slope, bias and measure from papers left out in turn."""
    folds = _folds(rows)
    both = [_one(name, labels, rows, numbers, folds) for name, labels in ideas.items()]
    return tuple(learned for learned, _ in both), tuple(measured for _, measured in both)


def _folds(rows: Sequence[Row]) -> Any:  # noqa: ANN401  numpy
    """Which fifth of the papers each row belongs to; -1 for rows of no paper: they are always learned from."""
    docs = sorted({row.doc for row in rows if row.doc})
    fold = {doc: number % FOLDS for number, doc in enumerate(docs)}
    return np.array([fold.get(row.doc, -1) for row in rows])


def _one(name: str, labels: tuple[str, ...], rows: Sequence[Row], numbers: Numbers, folds: Any) -> tuple[Learned, Measured]:  # noqa: ANN401
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  only for training
    from sklearn.metrics import roc_auc_score  # noqa: PLC0415

    said = [row.says(labels) for row in rows]
    known = np.array([one is not None for one in said])
    shows = np.array([bool(one) for one in said])
    times = np.array([LOOKS_LIKE if not row.looks_like.isdisjoint(labels) else 1.0 for row in rows])
    odds = np.zeros(len(rows))
    for fold in range(FOLDS):
        seen, left = known & (folds != fold), folds == fold
        odds[left] = _fitted(numbers.learned[seen], shows[seen], times[seen]).decision_function(numbers.values[left])
    left = known & (folds >= 0)
    outer = LogisticRegression(C=1e6, tol=1e-8, max_iter=1000).fit(odds[left, None], shows[left])
    whole = _fitted(numbers.learned[known], shows[known], times[known])
    slope, bias = float(outer.coef_[0, 0]), float(outer.intercept_[0])
    learned = Learned(whole.coef_[0], slope, bias + slope * float(whole.intercept_[0]))
    return learned, Measured(name, int(shows[left].sum()), float(roc_auc_score(shows[left], odds[left])))


def _fitted(values: Any, shows: Any, times: Any) -> Any:  # noqa: ANN401  scikit-learn has no types
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  only for training

    made = {"solver": "liblinear", "dual": True, "random_state": 0, "max_iter": ROUNDS, "tol": TOLERANCE}
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", **made)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a fit that stops a little early is as good here
        return model.fit(values, shows, sample_weight=times)
