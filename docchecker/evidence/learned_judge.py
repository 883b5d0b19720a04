"""From the model's opinions on passages to its opinion on a whole paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

SHORTEST: Final = 20
"""Characters: a shorter passage is no measure, whatever word it holds."""
NOWHERE: Final = -8.0
"""The log-odds where no passage may give a label."""

Apart = Callable[[int], Any]
"""For the number of a passage a mask: which passages share no words with it."""


class Sight(NamedTuple):
    """Log-odds: of the likeliest passage, the likeliest `plain`ly stated one, the `second` that shares no words with the first.

    Plainly stated is what is not denied, put off or another's.
    """

    top: float
    plain: float
    second: float


def sight(odds: Any, plain: Any, apart: Apart) -> Sight:  # noqa: ANN401  numpy arrays
    """What is seen of a label in a paper.

    >>> import numpy as np
    >>> sight(np.array([1.0, 3.0, 2.5]), np.array([True, False, False]), lambda best: np.array([True, False, False]))
    Sight(top=3.0, plain=1.0, second=1.0)
    """
    second = odds[apart(int(odds.argmax()))] if len(odds) else odds
    return Sight(*(float(max(some.max(initial=NOWHERE), NOWHERE)) for some in (odds, odds[plain], second)))


def judged(weights: Any, seen: Sight) -> float:  # noqa: ANN401  numpy array
    """A paper's log-odds of a label, the same on every machine. `weights`: of what is seen, and a constant."""
    return round(sum(float(weight) * value for weight, value in zip(weights, (*seen, 1.0), strict=True)), 4)
