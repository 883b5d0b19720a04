"""What a reader (docx, pdf) hands to `outline`: pieces of a file in reading order, with their form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from docchecker.model import BlockKind, Cell, PageReading
from docchecker.thai import Repaired


@dataclass(frozen=True, slots=True)
class RawBlock:
    """One piece as the file gives it. `level`: the outline level that a style states, from 1, else 0.

    `size`: points or None; `kind`: "paragraph" where the file does not say more.
    """

    kind: BlockKind
    repaired: Repaired
    page: int | None = None
    cell: Cell | None = None
    level: int = 0
    label: str = ""
    bold: bool = False
    size: float | None = None
    centred: bool = False


class Caption(Protocol):
    """Gives the words over a page's picture; `thai`: whether Thai letters can be drawn."""

    def __call__(self, page: PageReading, *, thai: bool) -> str:
        """The words."""
