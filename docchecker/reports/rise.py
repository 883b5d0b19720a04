"""By how much the level would rise: if one item were met, and with which smallest sets of items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docchecker.model import Assessment, Finding
from docchecker.rubric import Rubric, reached


@dataclass(frozen=True, slots=True)
class Step:
    """A way to `level` with the fewest items: all of `components`, and any `count` of `factors` (ids)."""

    level: int
    components: tuple[str, ...]
    count: int
    factors: tuple[str, ...]

    @property
    def items(self) -> int:
        """How many items it takes."""
        return len(self.components) + self.count


@dataclass(frozen=True, slots=True)
class Rise:
    """`now`: the level of what is met; `alone`: by item, the level if only this one were met too; `steps`: upwards."""

    now: int
    alone: dict[str, int]
    steps: tuple[Step, ...]


def rise(assessment: Assessment, rubric: Rubric) -> Rise:
    """What would raise the level of a plan. What could not be read counts as not met."""
    counting = [finding for finding in assessment.items if finding.counts]
    still = [finding for finding in counting if finding.final != "met"]
    now = _level(counting, (), rubric)
    alone = {finding.item: _level(counting, (finding.item,), rubric) for finding in still}
    return Rise(now, alone, _steps(counting, now, rubric))


def _level(counting: Sequence[Finding], also: Sequence[str], rubric: Rubric) -> int:
    def good(finding: Finding) -> bool:
        return finding.final == "met" or finding.item in also

    factors = [good(finding) for finding in counting if finding.group == "factor"]
    complete = all(good(finding) for finding in counting if finding.group == "component")
    return reached(rubric.levels, sum(factors), len(factors), complete=complete).level


def _steps(counting: Sequence[Finding], now: int, rubric: Rubric) -> tuple[Step, ...]:
    """One step a level that can be reached; what is touched on already stands before what is not there at all."""
    components = tuple(f.item for f in counting if f.group == "component" and f.final != "met")
    still = [f for f in counting if f.group == "factor" and f.final != "met"]
    factors = tuple(f.item for f in sorted(still, key=lambda finding: finding.final != "partial"))
    steps: list[Step] = []
    for count in range(len(factors) + 1):
        level = _level(counting, (*components, *factors[:count]), rubric)
        if level > (steps[-1].level if steps else now):
            steps.append(Step(level, components, count, factors))
    return tuple(steps)
