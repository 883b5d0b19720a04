"""Readings of the same words, and the way between them: a short list of edits, empty for clean text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """`text[start:end]` stands where the reading before has `was`. Edits are sorted and do not overlap."""

    start: int
    end: int
    was: str


@dataclass(frozen=True, slots=True)
class Repaired:
    """`original`: the file's own characters; `text`: repaired, what people see and quote."""

    original: str
    text: str
    edits: tuple[Edit, ...] = ()

    def original_of(self, start: int, end: int) -> str:
        """The file's own characters of `text[start:end]` (an edit that is cut is taken whole)."""
        raise NotImplementedError
