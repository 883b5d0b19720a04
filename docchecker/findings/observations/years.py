"""Periods of the plan that lie outside the fiscal year that it states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from docchecker import thai
from docchecker.findings.observations.paper import MOST, Paper
from docchecker.stated import Observation

OCTOBER: Final = 10
"""A fiscal year begins with October of the year before."""
CENTURY: Final = 2500
FULL: Final = (
    *("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน"),
    *("กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"),
)
SHORT: Final = ("ม.ค", "ก.พ", "มี.ค", "เม.ย", "พ.ค", "มิ.ย", "ก.ค", "ส.ค", "ก.ย", "ต.ค", "พ.ย", "ธ.ค")

_SHORT: Final = "|".join(name.replace(".", r"\.?\s?") for name in SHORT)
_DATED: Final = re.compile(
    rf"(?<![ก-๎.])(?:(?P<full>{'|'.join(FULL)})|(?P<short>{_SHORT})\.?)\s*(?:พ\.?\s?ศ\.?)?\s*(?P<year>25[4-9]\d|[4-9]\d)(?!\d|\s*(?:วัน|ราย|ครั้ง|คน))"
)


class Period(NamedTuple):
    """A month of the Buddhist era that a block names, and where: `text[start:end]`."""

    year: int
    month: int
    start: int
    end: int

    @property
    def fiscal_year(self) -> int:
        """The fiscal year that the month belongs to."""
        return self.year + (self.month >= OCTOBER)


def periods(text: str) -> list[Period]:
    """The months with a year that a text names.

    >>> [(period.year, period.month, period.fiscal_year) for period in periods("พ.ย. ๕๕ - ๑๕ มกราคม พ.ศ. ๒๕๕๖")]
    [(2555, 11, 2556), (2556, 1, 2556)]
    """
    return [_period(match) for match in _DATED.finditer(thai.to_arabic_digits(text))]


def _period(match: re.Match[str]) -> Period:
    year = int(match["year"])
    short = re.sub(r"[.\s]", "", match["short"] or "")
    month = FULL.index(match["full"]) if match["full"] else [name.replace(".", "") for name in SHORT].index(short)
    return Period(year if year > CENTURY else year + CENTURY, month + 1, *match.span())


def outside(paper: Paper) -> Iterator[Observation]:
    """Periods before the fiscal year of the plan, and behind its year; none on pages read from pictures (doubtful digits).

    "ปี ๒๕๕๖" may be a calendar year too: the months up to its December are inside.
    """
    year = paper.assessment.submission.fiscal_year
    if year is None:
        return
    stated = [e.place.block for e in paper.found("timeframe") if e.weight != "learned"]
    timed = {*paper.under("time"), *(number for number in stated if paper.collected.standings[number].part == "plan")}
    found = []
    for number in sorted(timed):
        if not paper.is_doubtful(number) and paper.is_done(number):
            found += [(number, period) for period in periods(paper.text(number))]
    for code, apart in (
        ("dates_past", [(n, period) for n, period in found if period.fiscal_year < year]),
        ("year_mismatch", [(n, period) for n, period in found if period.year > year]),
    ):
        if apart:
            shown = tuple(paper.passage(number, period.start, period.end) for number, period in apart[:MOST])
            yield Observation(code, (("count", len(apart)), ("year", year)), shown, ".".join(paper.words.need("timeframe")))
