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
    """`pattern`: what a strong passage of the patterns counts beside the model's log-odds; a line for each group of items.

    `patterns`: the same for single needs ("item.need").
    """

    pattern: float
    patterns: dict[str, float]
    component: Line
    factor: Line
    types: TypeWeights | None = None

    def weight(self, item: str, need: str) -> float:
        """What a strong passage for a need counts."""
        return self.patterns.get(f"{item}.{need}", self.pattern)


def read_judgement(folder: Path) -> Judgement | None:
    """The judgement of a pack's folder; None where it has none: then the patterns judge alone. Raises RubricError."""
    if not (folder / FILE).is_file():
        return None
    node = read(folder / FILE)
    fields = node.fields("pattern", "patterns", "component", "factor", "types")
    return Judgement(
        node.need(fields, "pattern").decimal(),
        {need: weight.decimal() for need, weight in fields["patterns"].fields().items()} if "patterns" in fields else {},
        _line(node.need(fields, "component")),
        _line(node.need(fields, "factor")),
        _type_weights(fields["types"]) if "types" in fields else None,
    )


def _type_weights(node: Node) -> TypeWeights:
    names = ("name", "title", "whole", "points", "close", "none")
    fields = node.fields(*names)
    return TypeWeights(*(node.need(fields, name).decimal() for name in names))


def _line(node: Node) -> Line:
    fields = node.fields("line", "slope", "base")
    return Line(*(node.need(fields, name).decimal() for name in ("line", "slope", "base")))
