"""Learning: a logistic regression an idea on passages, one on all ideas, one on papers; measured on papers left out."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from docchecker.training import joint
from docchecker.training.matrix import View
from docchecker.training.papers import Judge, judge
from docchecker.training.rows import Ideas, Row, is_factor

FOLDS: Final = 5
STRENGTH: Final = {"need": 8.0, "factor": 15.0}
"""The inverse of the regularisation (C)."""
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


Fitted = tuple[Any, tuple[float, float], Any]


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """Of one idea: a weight for each column of all views, and log-odds = `slope` x (values x weights) + `bias`.

    `joint`: what makes its final log-odds of those of all ideas; `judge`: what makes a whole paper's of these.
    """

    weights: Any
    slope: float
    bias: float
    joint: Any
    judge: tuple[float, ...]


def learn(rows: Sequence[Row], views: Sequence[View], ideas: Ideas) -> tuple[tuple[Learned, ...], tuple[Measured, ...], Judge]:
    """The weights of every idea from all rows; slope, bias, the judge of papers and all measures from papers left out in turn."""
    import scipy.sparse as sp  # noqa: PLC0415  only for training

    every = sp.hstack([view.values for view in views]).tocsr()
    words = every.copy()
    words.data[words.indices >= views[0].values.shape[1]] = 0.0  # a factor is told by its own words: measures stand anywhere
    folds = _folds(rows)
    made = [_one(labels, rows, words if is_factor(labels[0]) else every, folds) for labels in ideas.values()]
    joints, odds = joint.learn(rows, ideas, np.column_stack([odds for _, _, odds in made]), folds)
    judged = judge(rows, ideas, list(odds.T))
    learned = tuple(
        Learned(weights, slope, bias, own, judged.weights[name])
        for name, (weights, (slope, bias), _), own in zip(ideas, made, joints, strict=True)
    )
    measured = tuple(_measured(name, labels, rows, odds[:, number]) for number, (name, labels) in enumerate(ideas.items()))
    return learned, measured, judged


def _measured(name: str, labels: tuple[str, ...], rows: Sequence[Row], odds: Any) -> Measured:  # noqa: ANN401  numpy
    from sklearn.metrics import roc_auc_score  # noqa: PLC0415  only for training

    said = [(row.says(labels), number) for number, row in enumerate(rows) if row.doc and not row.aside]
    known = [(shown, number) for shown, number in said if shown is not None]
    shows = [shown for shown, _ in known]
    return Measured(name, sum(shows), float(roc_auc_score(shows, odds[[number for _, number in known]])))


def _folds(rows: Sequence[Row]) -> Any:  # noqa: ANN401  numpy
    """Which fifth of the papers each row belongs to; -1 for rows of no paper: they are always learned from."""
    docs = sorted({row.doc for row in rows if row.doc})
    fold = {doc: number % FOLDS for number, doc in enumerate(docs)}
    return np.array([fold.get(row.doc, -1) for row in rows])


def _one(labels: tuple[str, ...], rows: Sequence[Row], values: Any, folds: Any) -> Fitted:  # noqa: ANN401  numpy, scipy
    """Weights, (slope, bias), each passage's log-odds by a model that had not seen its paper."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  only for training

    said = [row.says(labels) for row in rows]
    known = np.array([one is not None for one in said])
    shows = np.array([bool(one) for one in said])
    times = np.array([LOOKS_LIKE if not row.looks_like.isdisjoint(labels) else 1.0 for row in rows])
    strength = STRENGTH["factor" if is_factor(labels[0]) else "need"]
    odds = np.zeros(len(rows))
    for fold in range(FOLDS):
        seen, left = known & (folds != fold), folds == fold
        odds[left] = _fitted(values[seen], shows[seen], times[seen], strength).decision_function(values[left])
    left = known & (folds >= 0) & ~np.array([row.aside for row in rows])
    outer = LogisticRegression(C=1e6, tol=1e-8, max_iter=1000).fit(odds[left, None], shows[left])
    whole = _fitted(values[known], shows[known], times[known], strength)
    slope, bias = float(outer.coef_[0, 0]), float(outer.intercept_[0])
    return whole.coef_[0], (slope, bias + slope * float(whole.intercept_[0])), odds * slope + bias


def _fitted(values: Any, shows: Any, times: Any, strength: float) -> Any:  # noqa: ANN401  scikit-learn has no types
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  only for training

    made = {"solver": "liblinear", "dual": True, "random_state": 0, "max_iter": ROUNDS, "tol": TOLERANCE}
    model = LogisticRegression(C=strength, class_weight="balanced", **made)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a fit that stops a little early is as good here
        return model.fit(values, shows, sample_weight=times)
