"""Where a quote begins and ends: the clauses round what was found."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from docchecker import thai

LONGEST: Final = 300
"""A quote has at most so many characters (the contract of the output)."""

clauses = lru_cache(maxsize=256)(thai.clauses)
"""The clauses of a block: asked for again and again while one block's matches are looked at."""


def touched(text: str, start: int, end: int) -> tuple[int, int]:
    """From the first to the last clause that `text[start:end]` touches."""
    found = [(first, past) for first, past in clauses(text) if first < end and past > start]
    return (found[0][0], found[-1][1]) if found else (start, end)


_MARKER = re.compile(r"\s*(?:[-–•*]|\(?(?:[0-9๐-๙]{1,2}|[ก-ฮ])[.)]|[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})+\.?)\s+")


def quote_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The clauses that a match touches, cut to LONGEST characters round the match, at a blank where there is one.

    A list number or bullet at the block's start is no part of the quote: the same words, printed by Word, are no text at all.
    """
    first, past = touched(text, start, end)
    marker = _MARKER.match(text) if first == 0 else None
    if marker and marker.end() <= start:
        first = marker.end()
    elif marker and start == 0:
        start = first = min(marker.end(), end - 1)
    if past - first <= LONGEST:
        return first, past
    first = max(first, min(start, end - LONGEST))
    past = min(past, first + LONGEST)
    blank = text.rfind(" ", max(end, first + 1), past)
    return first, blank if blank > 0 else past
