"""Whether confidences are what they say: of the verdicts given with 0.8, eight in ten should be a careful reader's.

Over all verdicts that count for the level, of papers that are plans for gold and program alike, where gold judges the item.
A verdict of "unreadable" has no counterpart in gold and is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from docchecker.evaluation.statistics import share
from docchecker.evaluation.types import Bin, Calibration, Group, Outcome, Pair
from docchecker.rubric import Rubric

BINS: Final = 10
OUTCOMES: Final[tuple[Outcome, ...]] = ("same_verdict", "met_or_not")
GROUPS: Final[tuple[Group, ...]] = ("all", "component", "factor")
JUDGED: Final = frozenset({"met", "partial", "missing"})

Point = tuple[float, bool]
"""A confidence, and whether the verdict was right."""


def calibrations(pairs: Sequence[Pair], rubric: Rubric) -> tuple[Calibration, ...]:
    """For each outcome (the same verdict of three; met or not) and each group."""
    return tuple(
        calibration([*_points(pairs, group, outcome, rubric)], group, outcome) for outcome in OUTCOMES for group in GROUPS
    )


def calibration(points: Sequence[Point], group: Group = "all", outcome: Outcome = "same_verdict") -> Calibration:
    """The measures of these points.

    >>> found = calibration([(0.5, True), (0.5, False), (0.9, True), (0.9, True)])
    >>> round(found.error, 2), round(found.brier, 3), len(found.bins)
    (0.05, 0.13, 2)
    """
    n = len(points)
    right = share(sum(ok for _, ok in points), n)
    if not n:
        return Calibration(group, outcome, 0, None, right, None, None, ())
    held = tuple(_bin(part) for part in equal_bins(points))
    error = sum(each.right.n * abs(each.right.count / each.right.n - each.confidence) for each in held) / n
    brier = sum((confidence - ok) ** 2 for confidence, ok in sorted(points)) / n
    return Calibration(group, outcome, n, sum(sorted(c for c, _ in points)) / n, right, error, brier, held)


def equal_bins(points: Sequence[Point]) -> list[list[Point]]:
    """At most BINS runs of about equally many points, by confidence.

    Equal confidences are never parted, for which of them fell into which bin would be chance; so there are fewer bins where few
    values were given.

    >>> [len(part) for part in equal_bins([(n / 100, True) for n in range(25)])]
    [3, 2, 3, 2, 3, 2, 3, 2, 3, 2]
    >>> [len(part) for part in equal_bins([(0.8, True)] * 30 + [(0.9, True)])]
    [30, 1]
    """
    ordered = sorted(points)
    found: dict[int, list[Point]] = {}
    start = 0
    for _, same in groupby(ordered, key=lambda point: point[0]):
        run = list(same)
        middle = (2 * start + len(run) - 1) * BINS // (2 * len(ordered))  # the bin of the run's middle rank
        found.setdefault(middle, []).extend(run)
        start += len(run)
    return list(found.values())


def _bin(points: Sequence[Point]) -> Bin:
    confidences = [confidence for confidence, _ in points]
    right = share(sum(ok for _, ok in points), len(points))
    return Bin(confidences[0], confidences[-1], sum(confidences) / len(points), right)


def _points(pairs: Sequence[Pair], group: Group, outcome: Outcome, rubric: Rubric) -> Iterator[Point]:
    groups = {item.id: item.group for item in rubric.items}
    for pair in pairs:
        if not pair.checked or not pair.checked.is_plan or pair.paper.is_plan is False:
            continue
        for id_, gold in pair.paper.items.items():
            said = pair.checked.items.get(id_)
            if not said or not said.counts or said.confidence is None or said.verdict not in JUDGED:
                continue
            if group in {"all", groups[id_]}:
                same = gold == said.verdict if outcome == "same_verdict" else (gold == "met") == (said.verdict == "met")
                yield said.confidence, same
