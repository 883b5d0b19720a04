"""Which submissions are read twice: a share of each proposed level, chosen by their digests, so that nobody picks them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Sequence
from math import ceil
from typing import NamedTuple


class Candidate(NamedTuple):
    """A submission that may be read twice. `level`: the proposed one, None where there is none."""

    path: str
    digest: str
    level: int | None


def choose(candidates: Sequence[Candidate], percent: float, already: Collection[str] = ()) -> tuple[Candidate, ...]:
    """Those to add to `already` (paths), so that `percent` of each level are read twice, at least one of all; sorted by path.

    >>> plans = [Candidate(f"{number}.pdf", f"{number}", number % 2) for number in range(10)]
    >>> first = choose(plans, 40)
    >>> len(first), choose(plans, 40, {one.path for one in first}), len(choose(plans, 1))
    (4, (), 1)
    """
    due = min(len(candidates), max(1, ceil(len(candidates) * percent / 100 - 1e-9))) if candidates and percent > 0 else 0
    levels: dict[int | None, list[Candidate]] = defaultdict(list)
    for one in sorted(candidates, key=_order):
        levels[one.level].append(one)
    ranked = sorted((place(number, len(some)), _order(one), one) for some in levels.values() for number, one in enumerate(some))
    missing = due - sum(one.path in already for one in candidates)
    fresh = [one for _, _, one in ranked if one.path not in already]
    return tuple(sorted(fresh[: max(0, missing)], key=lambda one: one.path))


def place(number: int, of: int) -> float:
    """Where a submission stands among those of its level, from 0 to 1: the same share of each level stands before any place.

    >>> place(0, 2), place(1, 2)
    (0.25, 0.75)
    """
    return (number + 0.5) / of


def _order(one: Candidate) -> tuple[str, str]:
    return hashlib.sha256(one.digest.encode("utf-8", "surrogatepass")).hexdigest(), one.path
