"""Quoted words, and where they stand on a page: asked of the file for quoted ranges only, never kept for all text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Quoted(NamedTuple):
    """`text[start:end]` of a block, by its number. `words`: what stands there, where a file may have been read otherwise."""

    block: int
    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class QuoteBox:
    """A box round quoted words of one line of a page (from 1), in the file's own coordinates, in points.

    `exact` is false where the whole line was taken.
    """

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    exact: bool
