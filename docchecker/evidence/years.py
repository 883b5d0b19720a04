"""The fiscal year that a title names, in the Buddhist era."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from docchecker import thai
from docchecker.evidence.wordings import begins, found, holds
from docchecker.rubric import SubmissionWords

BESIDE: Final = 30
"""So far before and behind a year may stand what says that it is a law's or a school's."""
SURE: Final = 2
"""So many of the words are sure anywhere; the others only where the line names the plan, or at its ends."""
ENDING: Final = 12
FIRST: Final = 2540
LAST: Final = 2650
ERAS: Final = 543

_YEAR: Final = re.compile(r"\s*(?:\(?\s*(?:พ\.?\s?ศ\.?|พุทธศักราช|ค\.?\s?ศ\.?))?\s*(\d\s?\d\s?\d\s?\d|\d\d)(?!\d|\s?/|\.\d)")


def year_of(lines: Sequence[str], words: SubmissionWords) -> int | None:
    """The year behind the surest word for one, in the first line that has it; what a plan is called before it counts first.

    A year after the plan's name is the plan's; one before it may be that of a report beside the plan.
    """
    for lead in words.years:
        for line in lines:
            named = [end for _, end, _ in found(line, words.plans)]
            sure = lead in words.years[:SURE] or named or begins(line, (lead,))
            years = [year for year in _years(line, lead, words) if sure or year[0] >= len(line) - ENDING]
            after = [year for at, year in years if named and at >= named[0]]
            if after or years:
                return after[0] if after else years[0][1]
    return None


def _years(line: str, lead: str, words: SubmissionWords) -> list[tuple[int, int]]:
    """Where years stand behind this word, and which."""
    spelled = thai.to_arabic_digits(line)
    years = []
    for start, end, _ in found(line, (lead,)):
        match = _YEAR.match(spelled, end)
        year = _buddhist(match[1], short=lead == words.years[0]) if match else None
        if year and not holds(line[max(start - BESIDE, 0) : end + 1], words.not_years):
            years.append((start, year))
    return years


def _buddhist(digits: str, *, short: bool) -> int | None:
    """A year of the Buddhist era; of two digits only where `short` allows it.

    >>> _buddhist("2556", short=False), _buddhist("56", short=True), _buddhist("2013", short=False), _buddhist("12", short=False)
    (2556, 2556, 2556, None)
    """
    number = int("".join(digits.split()))
    if number < 100:  # noqa: PLR2004  two digits
        return 2500 + number if short and 2500 + number >= FIRST else None
    number += ERAS if FIRST <= number + ERAS <= LAST else 0
    return number if FIRST <= number <= LAST else None
