"""The second look at a passage: what it is likely to be of all ideas, and where in the paper it stands, make its log-odds.

What reads like a risk is the background's at the beginning of a plan and a step's further on; and what is a measure for sure
is hardly an objective.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

FAR: Final = 8.0
"""Log-odds count to so far from even."""
EARLY: Final = (0.1, 0.2, 0.3)
PLACES: Final = 1 + len(EARLY)

Floats = npt.NDArray[Any]


def shares(counts: Sequence[bool]) -> list[float]:
    """For each block the share of those that count (the plan's own) that stand before it, in whole per cent.

    >>> shares([False, True, True, False, True])
    [0.0, 0.0, 0.33, 0.67, 0.67]
    """
    of = max(sum(counts), 1)
    before = 0
    found = []
    for counted in counts:
        found.append(round(before / of, 2))
        before += counted
    return found


def looked_at(odds: Floats, places: Sequence[float]) -> Floats:
    """What the second look sees of passages: of each a row, log-odds of all ideas and four numbers for its share of the paper."""
    share = np.asarray(places, dtype=float).reshape(-1, 1)
    early = [(share < end).astype(float) for end in EARLY]
    return np.hstack([np.clip(odds, -FAR, FAR), np.floor(share * 10) / 10, *early])


def joined(joint: Floats, odds: Floats, places: Sequence[float]) -> Floats:
    """The final log-odds. `joint`: a row for each idea; a column for each idea, for each of PLACES, and a constant."""
    return np.round(looked_at(odds, places) @ joint[:, :-1].T + joint[:, -1], 6)  # the same on every machine
