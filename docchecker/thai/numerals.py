"""Thai and Arabic digits, one for one, and the numbers in a text."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

THAI: Final = "๐๑๒๓๔๕๖๗๘๙"
ARABIC: Final = "0123456789"
_TO_ARABIC: Final = tuple(zip(THAI, ARABIC, strict=True))
_TO_THAI: Final = str.maketrans(ARABIC, THAI)
_NUMBER: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])|[0-9]+(?:\.[0-9]+)?")


class Number(NamedTuple):
    """`text[start:end]` says `value`."""

    start: int
    end: int
    value: Decimal


def to_arabic_digits(text: str) -> str:
    """Thai digits as Arabic ones; every offset stays.

    >>> to_arabic_digits("ข้อ ๑๒.๕ ปี 2556")
    'ข้อ 12.5 ปี 2556'
    """
    # Ten replacements are ten quick scans: str.translate looks up every character.
    for thai, arabic in _TO_ARABIC:
        text = text.replace(thai, arabic)
    return text


def to_thai_digits(text: str) -> str:
    """Arabic digits as Thai ones; every offset stays.

    >>> to_thai_digits("ข้อ 12.5 ปี ๒๕๕๖")
    'ข้อ ๑๒.๕ ปี ๒๕๕๖'
    """
    return text.translate(_TO_THAI)


def numbers(text: str) -> tuple[Number, ...]:
    """The numbers written in digits, in order; commas between thousands and one decimal point belong to the number.

    >>> [str(number.value) for number in numbers("๑,๒๓๔.๕๐ บาท ข้อ 3, 4 ร้อยละ ๘๐.")]
    ['1234.50', '3', '4', '80']
    """
    found = _NUMBER.finditer(to_arabic_digits(text))
    return tuple(Number(m.start(), m.end(), Decimal(m.group().replace(",", ""))) for m in found)
