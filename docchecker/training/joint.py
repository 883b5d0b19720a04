"""The second look (`evidence.learned_joint`), learned on plans: from the log-odds of all ideas and the place in the paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from docchecker.evidence.learned_joint import looked_at
from docchecker.training.rows import Ideas, Row

STRENGTH: Final = 0.05
"""The inverse of the regularisation (C), of numbers with spread 1."""
HALF: Final = 0.5
"""First and second look count the same: together they are right more often than either."""


def learn(rows: Sequence[Row], ideas: Ideas, odds: Any, folds: Any) -> tuple[Any, Any]:  # noqa: ANN401  numpy
    """The `joint` of a model, and the final log-odds of every row by looks that had not seen its paper.

    `odds`: a row for each passage, a column for each idea, by models that had not seen its paper; `folds`: see `fit`.
    """
    placed = np.array([row.at is not None for row in rows])
    seen = looked_at(odds, [row.at or 0.0 for row in rows])
    plans = placed & np.array([row.type is not None for row in rows])
    joint, final = np.zeros((len(ideas), seen.shape[1] + 1)), odds.copy()
    for column, labels in enumerate(ideas.values()):
        said = [row.says(labels) for row in rows]
        known, shows = plans & np.array([one is not None for one in said]), np.array([bool(one) for one in said])
        joint[column] = HALF * _look(seen[known], shows[known], column)
        joint[column, column] += HALF
        for fold in set(folds[placed].tolist()):
            left, learned = placed & (folds == fold), known & (folds != fold)
            second = _look(seen[learned], shows[learned], column)
            final[left, column] = HALF * odds[left, column] + HALF * (seen[left] @ second[:-1] + second[-1])
    return joint, final


def _look(seen: Any, shows: Any, own: int) -> Any:  # noqa: ANN401  numpy
    """Factors and constant of one idea; where there is nothing to learn from, its own log-odds as they are."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  only for training

    found = np.zeros(seen.shape[1] + 1)
    if len(set(shows.tolist())) < 2:  # noqa: PLR2004  both kinds
        found[own] = 1.0
        return found
    mean, spread = seen.mean(axis=0), seen.std(axis=0) + 1e-6
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit((seen - mean) / spread, shows)
    found[:-1] = model.coef_[0] / spread
    found[-1] = float(model.intercept_[0]) - float(found[:-1] @ mean)
    return found
