"""Which level what was met gives, in whole numbers."""

from __future__ import annotations

from collections.abc import Sequence

from docchecker.rubric.types import LevelRule


def reached(levels: Sequence[LevelRule], met: int, factors: int, *, complete: bool) -> LevelRule:
    """The highest rule that holds with `met` of `factors` met, and all components `complete` or not.

    >>> two = LevelRule("2", 2, complete=True, quality=0, wording="", english="")
    >>> three = LevelRule("3", 3, complete=True, quality=70, wording="", english="")
    >>> [reached((two, three), met, 4, complete=True).level for met in (2, 3)]
    [2, 3]
    """
    return max((rule for rule in levels if _fits(rule, met, factors, complete=complete)), key=lambda rule: rule.level)


def _fits(rule: LevelRule, met: int, factors: int, *, complete: bool) -> bool:
    """Whether a level's conditions hold; with no factor to count, no level asks for quality."""
    if rule.quality and not factors:
        return False
    return (complete or not rule.complete) and 100 * met >= rule.quality * factors
