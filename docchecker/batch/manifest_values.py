"""The cells of a manifest as values: Thai digits, Buddhist years, heads in Thai or English, yes and no as people write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

from docchecker.language import LANGUAGES, say
from docchecker.rubric import Rubric
from docchecker.thai import to_arabic_digits

FIELDS: Final = ("id", "agency", "files", "process", "type", "round", "fiscal_year", "exempt")
NEEDED: Final = ("id", "files")
MONTHS: Final = 12
BUDDHIST: Final = 543
YEARS: Final = range(2500, 2601)
_TYPE: Final = re.compile(r"(?:ประเภท(?:ที่)?|type)?\s*([0-9]+)(?:\s*[.):-]?\s+.*|[.):]\D.*|[.)]?)", re.DOTALL | re.IGNORECASE)
_ROUND: Final = re.compile(r"(?:รอบ(?:ที่|การรายงาน|ระยะเวลา)?|round)?\s*([0-9]{1,2})\s*(?:เดือน|months?)?\.?", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:ปี)?(?:งบประมาณ)?\s*(พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|b\.?e\.?|fy)?\s*([0-9]{4}|[0-9]{2})", re.IGNORECASE)


def head_of(text: str) -> str | None:
    """The field that a column's head names, in any language; None for a head that says nothing here.

    >>> head_of("ปีงบประมาณ (พ.ศ.)"), head_of("Submission ID"), head_of("แฟ้ม ๑"), head_of("หมายเหตุ")
    ('fiscal_year', 'id', 'files', None)
    """
    return _heads().get(_letters(text))


@cache
def _heads() -> Mapping[str, str]:
    return {
        _letters(word): field
        for field in FIELDS
        for lang in LANGUAGES
        for word in say(f"manifest.heads.{field}", lang).split("|")
    }


def _letters(text: str) -> str:
    """Letters and vowel marks alone, in one case."""
    folded = unicodedata.normalize("NFC", text).casefold().replace("\u0e4d\u0e32", "\u0e33")
    return "".join(char for char in folded if unicodedata.category(char)[0] in "LM")


def type_of(text: str, rubric: Rubric) -> str | None:
    """The pack's type that a cell names by its number or its name; None where there is none."""
    found = _TYPE.fullmatch(to_arabic_digits(text.strip()))
    for type_ in rubric.types:
        if (found and found[1] == type_.id) or text.strip().casefold() in {type_.name.casefold(), type_.english.casefold()}:
            return type_.id
    return None


def round_of(text: str) -> int | None:
    """A round in months; None for what is no number of months within a year.

    >>> round_of("รอบ ๙ เดือน"), round_of("12"), round_of("ครึ่งปี"), round_of("13")
    (9, 12, None, None)
    """
    found = _ROUND.fullmatch(to_arabic_digits(text.strip()))
    months = int(found[1]) if found else 0
    return months if 1 <= months <= MONTHS else None


def year_of(text: str) -> int | None:
    """A fiscal year of the Buddhist era, from either era, or by its last two digits; None for what is none.

    >>> year_of("๒๕๕๖"), year_of("ปีงบประมาณ พ.ศ. 2556"), year_of("2013"), year_of("56"), year_of("ปีหน้า")
    (2556, 2556, 2556, 2556, None)
    """
    found = _YEAR.fullmatch(to_arabic_digits(text.strip()))
    if found is None:
        return None
    year = int(found[2])
    for shifted in (year, year + BUDDHIST) if len(found[2]) > 2 else (YEARS.start + year,):  # noqa: PLR2004  two digits or four
        if shifted in YEARS:
            return shifted
    return None


def exempt_of(text: str) -> bool | None:
    """Yes or no as people write it; None for what is neither.

    >>> exempt_of("ไม่ต้องประเมิน"), exempt_of("✓"), exempt_of("ไม่ใช่"), exempt_of("-"), exempt_of("อาจจะ")
    (True, True, False, False, None)
    """
    word = "".join(text.casefold().split())
    for value, key in ((True, "manifest.yes"), (False, "manifest.no")):
        if any(word == other for lang in LANGUAGES for other in say(key, lang).split("|")):
            return value
    return None
