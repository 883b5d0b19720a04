"""Letters set apart for looks ("ก า ร เ งิ น"), written with real blanks: the words are put together again."""

from __future__ import annotations

import re
from typing import Final

from docchecker.thai.characters import CONSONANT, LETTER, MARK
from docchecker.thai.repaired import Repaired
from docchecker.thai.words import strangeness, unknown_share

_PIECE: Final = rf"(?:[เ-ไ]?[{CONSONANT}][{MARK}]*[ะาำๅ]*|[เ-ไะาำๅๆฯ]|[^\s{CONSONANT}{MARK}เ-ไะาำๅ])"
_SPACED: Final = re.compile(rf"(?<!\S){_PIECE}(?:[ ]{{1,4}}{_PIECE}){{5,}}(?!\S)")
_SPACED_TOO: Final = re.compile(rf"(?<!\S){_PIECE}(?:[ ]{{1,4}}{_PIECE})+(?!\S)")
_POINT: Final = re.compile(rf"[{CONSONANT}] \.")
_BLANKS: Final = re.compile(" +")
_THAI: Final = re.compile(f"[{CONSONANT}]")
_FEWEST: Final = 3
"""Thai letters in a row of pieces: fewer are figures and signs."""
_BROKEN: Final = re.compile(rf"([{LETTER}]{{1,15}}) (?=([{LETTER}]{{1,15}}))")
_READS: Final = 0.3
"""Letters outside of words, at most, in what is put together: a list of letters (ก ข ค ง) makes no words."""


def is_spaced(text: str) -> bool:
    """Whether letters stand apart in much of a text: many blanks, and six letters or more in a row with a blank between.

    >>> is_spaced("ก า ร เ งิ น"), is_spaced("การเงิน ของรัฐ"), is_spaced("๔ x ๓ = ๑๒ ๑ - ๗")
    (True, False, False)
    """
    return many_blanks(text) and any(len(_THAI.findall(found)) >= _FEWEST for found in _SPACED.findall(text))


def many_blanks(text: str) -> bool:
    """Whether more than every fourth character is a blank."""
    return 4 * text.count(" ") > len(text)


def join_letter_spaced(so_far: Repaired, *, everywhere: bool = False) -> Repaired:
    """Six letters or more, each with its marks between single blanks, become words; wider gaps become a blank.

    Lists of letters or figures are left. `everywhere`: the whole document is set so, then two letters are enough.

    >>> from docchecker.thai.repaired import plain
    >>> join_letter_spaced(plain("ก า ร เ งิ น  ปี ๒ ๕ ๕ ๖")).text
    'การเงิน ปี๒๕๕๖'
    >>> join_letter_spaced(plain("ก ข ค ง จ ฉ ช")).text, join_letter_spaced(plain("๑ ๒ ๓ ๔ ๕ ๖ ๗")).text
    ('ก ข ค ง จ ฉ ช', '๑ ๒ ๓ ๔ ๕ ๖ ๗')
    >>> join_letter_spaced(plain("๑ ๘ - ๒ ๒ ก . พ .")).text, join_letter_spaced(plain("สา ย ใต้"), everywhere=True).text
    ('๑๘-๒๒ก.พ.', 'สายใต้')
    """
    return so_far.replaced(_SPACED_TOO if everywhere else _SPACED, _joined)


def _joined(match: re.Match[str]) -> str:
    text = _BLANKS.sub(lambda blank: "" if blank.end() - blank.start() == 1 else " ", match.group())
    words = 4 * len(_THAI.findall(text)) >= len(text) and unknown_share(text) < _READS
    return text if words or _POINT.search(match.group()) else match.group()


def join_broken_words(text: str) -> str:
    """OCR's text without the blanks that cut words: where what stands on both sides makes better words in one.

    >>> join_broken_words("บุคค ลธรรมดา แล ะนิติบุคคล ปี ๒๕๕๖")
    'บุคคลธรรมดา และนิติบุคคล ปี ๒๕๕๖'
    """

    def joined(match: re.Match[str]) -> str:
        left, right = match.groups()
        better = strangeness(left + right) < strangeness(left) + strangeness(right)
        return left if better else match.group()

    return _BROKEN.sub(joined, text)
