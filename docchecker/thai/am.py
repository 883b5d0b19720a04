"""ำ that a PDF gives as something else: as a blank and า ("ส านัก"), or with า and ำ in each other's place ("กำรดาเนินงำน").

The spot, or the whole document, must show the damage first; the word list only says which of the possible readings it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, Literal

from docchecker.thai.characters import CONSONANT, LETTER, TONE
from docchecker.thai.repaired import Repaired
from docchecker.thai.words import strangeness, unknown_share

AmReading = Literal["plain", "one_way", "both_ways"]

AM, AA = "\u0e33", "\u0e32"
LOST_AM: Final = re.compile(rf"(?<=[{CONSONANT}{TONE}]) +{AA}")
_AFTER_BLANK: Final = re.compile(rf"(?<=[{CONSONANT}{TONE}]) +{AM}")
_EITHER: Final = re.compile(rf"(?<=[{CONSONANT}{TONE}]) +{AM}|[{AM}{AA}]")
_BEFORE: Final = re.compile(rf"[{LETTER}]{{0,12}}\Z")
_BEHIND: Final = re.compile(rf"(?:[{LETTER}](?![{TONE}]? +{AA})){{0,12}}")
_READINGS: Final[tuple[AmReading, ...]] = ("one_way", "both_ways", "plain")
_FEWEST: Final = 8
"""ำ in a document: fewer say nothing about its font."""
_SAMPLE: Final = 4000
"""Characters of a document that tell how its font gives ำ."""
_CLEARLY: Final = 1
"""A reading that is better by one word only is not clearly better."""


def join_lost_am(so_far: Repaired) -> Repaired:
    """A letter, blanks and า were ำ: true of the text layer of a PDF only, so never asked for by default.

    Where only a plain า makes words, the blank was a gap between spaced letters.

    >>> from docchecker.thai.repaired import plain
    >>> join_lost_am(plain("ส านัก ด าเนินการ น้ าใจ ร าชการ ก าร")).text
    'สำนัก ดำเนินการ น้ำใจ ราชการ การ'
    >>> join_lost_am(plain("ราคา าก")).text
    'ราคา าก'
    """
    return so_far.replaced(LOST_AM, _lost)


def _lost(match: re.Match[str]) -> str:
    """ำ, or า where that alone makes words of what stands round the blank."""
    before = _BEFORE.search(match.string, max(0, match.start() - 12), match.start())
    behind = _BEHIND.match(match.string, match.end())
    left, right = before.group() if before else "", behind.group() if behind else ""
    with_am = unknown_share(f"{left}{AM}{right}")
    return AA if with_am and unknown_share(f"{left}{AA}{right}") < with_am else AM


def am_reading(text: str) -> AmReading:
    """How a whole document's text is to be read: "swapped" ways only where ำ outnumbers า, which it never does in Thai.

    >>> am_reading("กำรท ำงำน" * 9), am_reading("กำรทางำน" * 9), am_reading("การทำงาน" * 9), am_reading("ทำ")
    ('one_way', 'both_ways', 'plain', 'plain')
    """
    am = text.count(AM)
    if am < _FEWEST or text.count(AA) >= am:
        return "plain"
    return _of_sample(text[:_SAMPLE])


@lru_cache(maxsize=64)  # a document is asked about as its pages are read, and again as a whole
def _of_sample(text: str) -> AmReading:
    return _best(text, "one_way", 0)


def unswap(so_far: Repaired, reading: AmReading) -> Repaired:
    """Text of a document that is to be read in another way: like it, or as makes clearly better words.

    A font gives ำ for both and a blank before the true one, or it gives each for the other; the paper's other fonts are right.

    >>> from docchecker.thai.repaired import plain
    >>> unswap(plain("กำรด ำเนินงำน"), "one_way").text, unswap(plain("การดำเนินงาน"), "one_way").text
    ('การดำเนินงาน', 'การดำเนินงาน')
    >>> unswap(plain("กำรดาเนินงำน"), "both_ways").text
    'การดำเนินงาน'
    """
    return _read(so_far, _best(so_far.text, reading, _CLEARLY)) if _EITHER.search(so_far.text) else so_far


def _best(text: str, usual: AmReading, margin: int) -> AmReading:
    """The way of reading that makes the best words; the usual one unless another is better by more than `margin`."""
    strange = {way: strangeness(_PATTERNS[way].sub(_AS_READ[way], text)) for way in _READINGS}
    best = min(_READINGS, key=lambda way: strange[way])
    return best if strange[best] + margin < strange[usual] else usual


def _read(so_far: Repaired, reading: AmReading) -> Repaired:
    return so_far.replaced(_PATTERNS[reading], _AS_READ[reading])


_PATTERNS: Final[dict[AmReading, re.Pattern[str]]] = {"plain": _AFTER_BLANK, "one_way": _EITHER, "both_ways": _EITHER}
_AS_READ: Final[dict[AmReading, Callable[[re.Match[str]], str]]] = {
    "plain": lambda _: AM,
    "one_way": lambda match: AA if match[0] in {AM, AA} else AM,
    "both_ways": lambda match: AM if match[0] == AA else AA,
}
"""What each reading finds, and what it makes of that."""
