"""Headings -> their levels: by style, else by how their kinds of number and letter lie within each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from docchecker.documents.outline_signs import Numbered
from docchecker.documents.raw import RawBlock

DEEPEST: Final = 9


@dataclass(frozen=True, slots=True)
class _Open:
    """A heading that the next may lie under. `kind`: "style", a kind of number, or "" for one that stands out by its form."""

    kind: str
    depth: int
    size: float

    def ends_at(self, following: _Open) -> bool:
        """Whether the following heading ends this one: it is of the same kind, a higher number, as large, or a new section."""
        if self.kind == "style":
            return False
        if self.kind == following.kind == "n.":
            return self.depth >= following.depth
        if self.kind == following.kind == "":
            return self.size <= following.size
        return following.kind in {self.kind, "section"}


def levels(headings: Sequence[tuple[RawBlock, Numbered]]) -> list[int]:
    """The level of each heading, from 1. A kind that is open above ends all that lies under it; a new kind lies one deeper."""
    stack: list[_Open] = []
    made = []
    for raw, number in headings:
        if raw.kind == "heading":
            del stack[raw.level - 1 :]
            stack += [_Open("style", 0, 0.0)] * (raw.level - len(stack))
        else:
            kind = "n." if number.kind == "n.n" else number.kind
            following = _Open(kind, number.depth, raw.size or 0.0)
            ended = next((at for at, heading in enumerate(stack) if heading.ends_at(following)), len(stack))
            stack = [*stack[:ended], following]
        made.append(min(len(stack), DEEPEST))
    return made
