"""Runs: characters that one text object draws with no gap in them, as plain values; and the Thai marks among characters."""

from __future__ import annotations

from typing import NamedTuple

SHIFTED = "".join(map(chr, [*range(0xF701, 0xF70F), *range(0xF710, 0xF71B)]))  # marks in the private use of old fonts
MARK_LETTERS = "ัิีึืฺุู็่้๊๋์ํ๎" + SHIFTED
MARKS = frozenset(MARK_LETTERS)


class Run(NamedTuple):
    """Characters drawn by one text object with no gap in them; `y` is the baseline, counted from the page's foot, in points."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
