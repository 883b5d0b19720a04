"""One form of text for matching only: without blanks, with one digit, one case and one spelling; and the way back."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from docchecker.thai.characters import TONE, ZERO_WIDTH, ZERO_WIDTH_CHARACTERS
from docchecker.thai.numerals import to_arabic_digits
from docchecker.thai.spellings import Substitution, substitutions

_GAP: Final = re.compile(rf"([\s{ZERO_WIDTH}]+)")
_CAPITALS: Final = re.compile("[A-Z]+")
_ONE_FOR_ONE: Final = (
    *((mark, '"') for mark in "“”„‟″"),
    *((mark, "'") for mark in "‘’‚‛′"),
    *((mark, "-") for mark in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d"),
)
_JOINED: Final = re.compile(rf"\u0e4d([{TONE}]?)า|เเ")


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` for matching. `blank_before`: the offsets in it, sorted, before which a blank or a line end stood.

    The segments `text[here[i]:here[i+1]]` stand for `there[i]` to `there[i+1]` of the text that was folded, character for
    character where both are of one length, else as a whole.
    """

    text: str
    blank_before: tuple[int, ...]
    here: tuple[int, ...]
    there: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest span of the text that was folded which covers `text[start:end]`, without blanks at its ends.

        >>> folded = fold(" การ ทุจริต ๒")
        >>> folded.text, folded.span(0, 9), folded.span(3, 9)
        ('การทุจริต2', (1, 11), (5, 11))
        """
        here, there = self.here, self.there
        first = max(bisect_right(here, start, hi=len(here) - 1) - 1, 0)
        low = there[first] + (start - here[first] if self._even(first) else 0)
        if end <= start:
            return low, low
        last = bisect_left(here, end) - 1
        return low, there[last] + (end - here[last]) if self._even(last) else there[last + 1]

    def offsets(self) -> tuple[list[int], list[int]]:
        """`lows` and `highs`: for all spans that are not empty, `span(start, end) == (lows[start], highs[end])`.

        >>> fold("ก ข").offsets()
        ([0, 2], [0, 1, 3])
        """
        lows: list[int] = []
        highs = [0]
        for (start, end), (low, high) in zip(pairwise(self.here), pairwise(self.there), strict=True):
            if end - start == high - low:
                lows.extend(range(low, high))
                highs.extend(range(low + 1, high + 1))
            else:
                lows.extend([low] * (end - start))
                highs.extend([high] * (end - start))
        return lows, highs

    def _even(self, segment: int) -> bool:
        return self.here[segment + 1] - self.here[segment] == self.there[segment + 1] - self.there[segment]


def fold(text: str) -> Folded:
    """`text` without blanks and zero-width characters, in lower case, with Arabic digits, straight quotes and one spelling.

    >>> fold("ตามกฏหมาย  และ ดุลพินิจ “KPI” ๗.๑ – ทํา").text
    'ตามกฎหมายและดุลยพินิจ"kpi"7.1-ทำ'
    """
    parts = _GAP.split(_one_for_one(text))
    kept, gaps = parts[::2], parts[1::2]
    ends = tuple(accumulate(map(len, kept)))
    folded = Folded(
        text="".join(kept),
        blank_before=tuple(end for end, gap in zip(ends, gaps, strict=False) if gap.strip(ZERO_WIDTH_CHARACTERS)),
        here=(0, *(end for end in ends for _ in (0, 1)))[:-1] if gaps else (0, len(text)),
        there=(0, *accumulate(map(len, parts))),
    )
    folded = _replaced(folded, _joins(folded.text))
    return _replaced(folded, substitutions(folded.text))


def _one_for_one(text: str) -> str:
    """Digits, case, quotes and dashes: every offset stays. Quick scans, for str.translate looks up every character."""
    text = to_arabic_digits(text)
    for mark, plain in _ONE_FOR_ONE:
        text = text.replace(mark, plain)
    return _CAPITALS.sub(lambda match: match.group().lower(), text)


def _joins(text: str) -> Iterable[Substitution]:
    """Split ำ, and two sara e."""
    if "\u0e4d" not in text and "เเ" not in text:
        return ()
    return ((m.start(), m.end(), "แ" if m.group() == "เเ" else f"{m.group(1)}ำ") for m in _JOINED.finditer(text))


def _replaced(folded: Folded, changes: Iterable[Substitution]) -> Folded:
    """The changes, in order and apart, made in one pass: each becomes a segment of its own."""
    changes = tuple(changes)
    if not changes:
        return folded
    pieces: list[str] = []
    points: list[tuple[int, int]] = []
    done = point = shift = 0
    for start, end, new in changes:
        pieces += (folded.text[done:start], new)
        before, after = bisect_right(folded.here, start, point), bisect_left(folded.here, end)
        low, high = folded.span(start, end)
        points += ((folded.here[at] + shift, folded.there[at]) for at in range(point, before))
        points += [] if points[-1][0] == start + shift else [(start + shift, low)]
        shift += len(new) - (end - start)
        points += [] if folded.here[after] == end else [(end + shift, high)]
        done, point = end, after
    points += ((folded.here[at] + shift, folded.there[at]) for at in range(point, len(folded.here)))
    here, there = zip(*points, strict=True)
    return Folded("".join((*pieces, folded.text[done:])), _moved(folded.blank_before, changes), here, there)


def _moved(places: tuple[int, ...], changes: tuple[Substitution, ...]) -> tuple[int, ...]:
    """`places` after the changes; a place inside a change is gone."""
    moved: list[int] = []
    at = shift = 0
    for start, end, new in changes:
        before, after = bisect_right(places, start, at), bisect_left(places, end)
        moved += (place + shift for place in places[at:before])
        shift += len(new) - (end - start)
        at = max(after, before)
    return (*moved, *(place + shift for place in places[at:]))
