"""The rules of the levels, and which level what was met gives, in whole numbers."""

from __future__ import annotations

from collections.abc import Sequence

from docchecker.rubric.nodes import Node
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


def read_levels(node: Node) -> tuple[LevelRule, ...]:
    """The rules as the pack states them. Raises RubricError."""
    rules = tuple(_level(entry) for entry in node.items())
    if not any(not rule.complete and rule.quality == 0 for rule in rules):
        raise node.wrong("one level must ask for nothing: it is what every plan has")
    return rules


def _level(node: Node) -> LevelRule:
    fields = node.fields("id", "level", "complete", "quality", "wording", "english")
    return LevelRule(
        id=node.need(fields, "id").text(),
        level=node.need(fields, "level").number(),
        complete=node.need(fields, "complete").flag(),
        quality=node.need(fields, "quality").number(),
        wording=node.need(fields, "wording").text(),
        english=node.need(fields, "english").text(),
    )
