"""From the model's opinions on passages to its opinion on a whole paper."""

from __future__ import annotations

from typing import Any, Final

SHORTEST: Final = 20
"""Characters: a shorter passage is no measure, whatever word it holds."""
NOWHERE: Final = -8.0
"""The log-odds where no passage may give a label."""


def sight(odds: Any, plain: Any) -> tuple[float, float]:  # noqa: ANN401  numpy arrays
    """The log-odds of the likeliest passage, and of the likeliest that is `plain`ly stated: not denied, put off, another's.

    >>> import numpy as np
    >>> sight(np.array([1.0, 3.0]), np.array([True, False]))
    (3.0, 1.0)
    """
    return float(max(odds.max(initial=NOWHERE), NOWHERE)), float(max(odds[plain].max(initial=NOWHERE), NOWHERE))


def judged(weights: Any, odds: Any, plain: Any) -> float:  # noqa: ANN401  numpy arrays
    """A paper's log-odds of a label, the same on every machine. `weights`: of `sight`'s two, and a constant."""
    top, free = sight(odds, plain)
    return round(float(weights[0]) * top + float(weights[1]) * free + float(weights[2]), 4)
