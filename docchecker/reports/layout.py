"""Lines on a terminal: Thai marks above and below take no column, and no line breaks inside a cluster."""

from __future__ import annotations

import unicodedata
from typing import Final

WIDTH: Final = 96
QUOTE: Final = 160
_AFTER: Final = frozenset("ะาำๅๆฯ,.;:)]}”’ \u2026")
_SYLLABLES: Final = "เแโใไ"
_BEFORE: Final = frozenset(_SYLLABLES + "([{“‘")


def width(text: str) -> int:
    """Columns that a text takes.

    >>> width("ที่"), width("ab")
    (1, 2)
    """
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def pad(text: str, columns: int) -> str:
    """A text filled with blanks up to so many columns."""
    return text + " " * max(0, columns - width(text))


def one_line(text: str) -> str:
    """A text with each run of blanks and line ends as one blank."""
    return " ".join(text.split())


def cut(text: str, most: int = QUOTE) -> str:
    """A text on one line, at most so many columns; "…" says that there is more.

    >>> cut("a long text", 6)
    'a long…'
    """
    line = one_line(text)
    kept = _fit(line, most)
    return line if kept >= len(line) else line[:kept].rstrip() + "…"


def wrap(text: str, first: str = "", rest: str = "", columns: int = WIDTH) -> list[str]:
    """Lines of at most so many columns; the first begins with `first`, the others with `rest`. Breaks at blanks where it can.

    >>> wrap("one two three", "- ", "  ", 9)
    ['- one two', '  three']
    """
    lines: list[str] = []
    left = one_line(text)
    lead = first
    while left:
        room = columns - width(lead)
        end = _line_end(left, _fit(left, room))
        lines.append((lead + left[:end]).rstrip())
        left = left[end:].lstrip()
        lead = rest
    return lines or [first.rstrip()]


def _line_end(text: str, most: int) -> int:
    """Where a line of at most `most` characters ends: at a blank, else where a syllable surely begins, else at a cluster."""
    if most >= len(text):
        return most
    blank = text.rfind(" ", 0, most + 1)
    if blank > most // 2:
        return blank
    syllable = max(text.rfind(vowel, 0, most + 1) for vowel in _SYLLABLES)
    return syllable if syllable > most // 2 and _may_break(text, syllable) else most


def _fit(text: str, columns: int) -> int:
    """How many characters fit, whole clusters only; at least one, so that wrapping always ends."""
    used = 0
    safe = 0
    for number, char in enumerate(text):
        if number and _may_break(text, number):
            safe = number
        used += _columns(char)
        if used > columns:
            return safe or max(number, 1)
    return len(text)


def _may_break(text: str, at: int) -> bool:
    """Whether a line may end before `text[at]`: neither inside a Thai cluster nor inside a Latin word or a number."""
    before, after = text[at - 1], text[at]
    if _columns(after) == 0 or after in _AFTER - {" "} or before in _BEFORE:
        return False
    return not (before.isascii() and after.isascii() and before.isalnum() and after.isalnum())
