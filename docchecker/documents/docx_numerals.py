"""Numbers in the forms that Word counts in (w:numFmt): the Thai ones, letters, Roman."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from docchecker import thai

_THAI_LETTERS: Final = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"  # without the two that are out of use
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_WORDS: Final = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_UNITS: Final = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
_MILLION: Final = 1_000_000


def printed(number: int, form: str) -> str:
    """A number as Word prints it; forms that are not known come out in Arabic digits.

    >>> [printed(12, form) for form in ("decimal", "thaiNumbers", "thaiLetters", "upperRoman", "decimalZero", "none")]
    ['12', '๑๒', 'ฏ', 'XII', '12', '']
    """
    make = _FORMS.get(form)
    return make(number) if make else str(number)


def _letters(number: int, letters: str) -> str:
    """After the last letter the first comes twice.

    >>> _letters(1, "ab"), _letters(3, "ab"), _letters(0, "ab")
    ('a', 'aa', '0')
    """
    if number < 1:
        return str(number)
    return letters[(number - 1) % len(letters)] * ((number - 1) // len(letters) + 1)


def _roman(number: int) -> str:
    """A number in small Roman letters.

    >>> _roman(1994)
    'mcmxciv'
    """
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def _thai_words(number: int) -> str:
    """A number in Thai words.

    >>> _thai_words(21), _thai_words(11), _thai_words(105), _thai_words(2_000_000)
    ('ยี่สิบเอ็ด', 'สิบเอ็ด', 'หนึ่งร้อยห้า', 'สองล้าน')
    """
    if number >= _MILLION:
        rest = number % _MILLION
        return _thai_words(number // _MILLION) + "ล้าน" + (_thai_words(rest) if rest else "")
    digits = [int(ch) for ch in str(number)]
    text = ""
    for at, digit in enumerate(digits):
        unit = len(digits) - at - 1
        if digit:
            text += _digit_word(digit, unit, first=at == 0) + _UNITS[unit]
    return text or _WORDS[0]


def _digit_word(digit: int, unit: int, *, first: bool) -> str:
    if unit == 1 and digit <= 2:  # noqa: PLR2004  ten and twenty have words of their own
        return ("", "ยี่")[digit - 1]
    return "เอ็ด" if unit == 0 and digit == 1 and not first else _WORDS[digit]


_FORMS: Final[dict[str, Callable[[int], str]]] = {
    "thaiNumbers": lambda number: thai.to_thai_digits(str(number)),
    "thaiLetters": lambda number: _letters(number, _THAI_LETTERS),
    "thaiCounting": _thai_words,
    "lowerLetter": lambda number: _letters(number, _LATIN),
    "upperLetter": lambda number: _letters(number, _LATIN.upper()),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
    "none": lambda _number: "",
}
