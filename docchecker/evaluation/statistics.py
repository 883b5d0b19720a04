"""Shares with Wilson intervals, and Cohen's kappa weighted by squares: plain arithmetic in a fixed order."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Final

from docchecker.evaluation.types import Interval, Share

Z: Final = 1.959963984540054
"""The 97.5th percentile of the normal distribution: 95 % lie between."""

NOTHING: Final = Interval(None, None, None)


def share(count: int, n: int) -> Share:
    """`count` of `n` with the Wilson score interval (Wilson 1927), which holds for few and for extreme counts.

    >>> found = share(9, 10).interval
    >>> round(found.low, 4), found.value, round(found.high, 4)
    (0.5958, 0.9, 0.9821)
    >>> share(0, 0).interval.value is None
    True
    """
    if n == 0:
        return Share(count, n, NOTHING)
    part, square = count / n, Z * Z
    middle = (part + square / (2 * n)) / (1 + square / n)
    half = Z * sqrt(part * (1 - part) / n + square / (4 * n * n)) / (1 + square / n)
    low = 0.0 if count == 0 else max(0.0, middle - half)
    high = 1.0 if count == n else min(1.0, middle + half)
    return Share(count, n, Interval(part, low, high))


def mean(first: Interval, second: Interval) -> Interval:
    """The mean of two independent shares; its interval out of theirs by squares (Newcombe's method 10, for a sum).

    >>> found = mean(share(9, 10).interval, share(9, 10).interval)
    >>> round(found.low, 4), found.value, round(found.high, 4)
    (0.6849, 0.9, 0.9581)
    """
    if first.value is None or second.value is None:
        return NOTHING
    value = (first.value + second.value) / 2
    below = sqrt(sum((each.value - each.low) ** 2 for each in (first, second) if each.value is not None and each.low is not None))
    above = sqrt(
        sum((each.high - each.value) ** 2 for each in (first, second) if each.value is not None and each.high is not None)
    )
    return Interval(value, max(0.0, value - below / 2), min(1.0, value + above / 2))


def kappa(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Cohen's kappa of (gold, proposed), weighted by squared distance. None where chance alone would agree wholly.

    >>> kappa([(1, 1), (2, 2), (3, 3)]), kappa([(1, 3), (3, 1)]), kappa([(2, 2)]) is None
    (1.0, -1.0, True)
    """
    n = len(pairs)
    observed = sum((gold - said) ** 2 for gold, said in pairs)
    golds, saids = [gold for gold, _ in pairs], [said for _, said in pairs]
    by_chance = n * sum(g * g for g in golds) + n * sum(s * s for s in saids) - 2 * sum(golds) * sum(saids)
    return 1 - n * observed / by_chance if by_chance else None
