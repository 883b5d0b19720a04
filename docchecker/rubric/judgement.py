"""judgement.yaml: how what the patterns find and what the learned model thinks make one verdict, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from docchecker.rubric.nodes import Node, read

FILE: Final = "judgement.yaml"


@dataclass(frozen=True, slots=True)
class Line:
    """Log-odds of `line` and more are met; `base` + `slope` x log-odds are the log-odds that a careful reader says met."""

    line: float
    slope: float
    base: float


@dataclass(frozen=True, slots=True)
class Strength:
    """What is added where a strong passage is `found`, and what is taken off where it is `absent`."""

    found: float
    absent: float


@dataclass(frozen=True, slots=True)
class TypeWeights:
    """What makes a process type's score: factors for several log-odds, and for the root of the cues' `points`.

    The log-odds are those of the process' `name`, of the `title` and of the `whole` text. A type whose share is at least `close`
    may be the right one as well. Work is none of the types where name and title say so by `none` more than of any.
    """

    name: float
    title: float
    whole: float
    points: float
    close: float
    none: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """`pattern`: log-odds that a strong passage of the patterns counts beside the model's; a line for each group of items.

    `patterns`: the same for single needs ("item.need").
    """

    pattern: Strength
    patterns: dict[str, Strength]
    component: Line
    factor: Line
    types: TypeWeights | None = None

    def weight(self, item: str, need: str, *, found: bool) -> float:
        """What the patterns add to a need's log-odds where they `found` a strong passage, and where they found none."""
        strength = self.patterns.get(f"{item}.{need}", self.pattern)
        return strength.found if found else -strength.absent


def read_judgement(folder: Path) -> Judgement | None:
    """The judgement of a pack's folder; None where it has none: then the patterns judge alone. Raises RubricError."""
    if not (folder / FILE).is_file():
        return None
    node = read(folder / FILE)
    fields = node.fields("pattern", "patterns", "component", "factor", "types")
    return Judgement(
        _strength(node.need(fields, "pattern")),
        {need: _strength(one) for need, one in fields["patterns"].fields().items()} if "patterns" in fields else {},
        _line(node.need(fields, "component")),
        _line(node.need(fields, "factor")),
        _type_weights(fields["types"]) if "types" in fields else None,
    )


def _type_weights(node: Node) -> TypeWeights:
    names = ("name", "title", "whole", "points", "close", "none")
    fields = node.fields(*names)
    return TypeWeights(*(node.need(fields, name).decimal() for name in names))


def _strength(node: Node) -> Strength:
    fields = node.fields("found", "absent")
    return Strength(*(node.need(fields, name).decimal() for name in ("found", "absent")))


def _line(node: Node) -> Line:
    fields = node.fields("line", "slope", "base")
    return Line(*(node.need(fields, name).decimal() for name in ("line", "slope", "base")))
