"""Letters set apart for looks ("ก า ร เ งิ น"), written with real blanks: the words are put together again."""

from __future__ import annotations

import re
from typing import Final

from docchecker.thai.characters import CONSONANT, MARK
from docchecker.thai.repaired import Repaired
from docchecker.thai.words import unknown_share

_PIECE: Final = rf"(?:[เ-ไ]?[{CONSONANT}][{MARK}]*[ะาำๅ]*|[เ-ไะาำๅๆฯ]|[^\s{CONSONANT}{MARK}เ-ไะาำๅ])"
_SPACED: Final = re.compile(rf"(?<!\S){_PIECE}(?:[ ]{{1,4}}{_PIECE}){{5,}}(?!\S)")
_BLANKS: Final = re.compile(" +")
_THAI: Final = re.compile(f"[{CONSONANT}]")
_READS: Final = 0.3
"""Letters outside of words, at most, in what is put together: a list of letters (ก ข ค ง) makes no words."""


def is_spaced(text: str) -> bool:
    """Whether so many characters are blanks that letters may stand apart.

    >>> is_spaced("ก า ร เ งิ น"), is_spaced("การเงิน ของรัฐ")
    (True, False)
    """
    return 4 * text.count(" ") > len(text)


def join_letter_spaced(so_far: Repaired) -> Repaired:
    """Six letters or more, each with its marks between single blanks, become words; wider gaps become a blank.

    Lists of letters or figures are left.

    >>> from docchecker.thai.repaired import plain
    >>> join_letter_spaced(plain("ก า ร เ งิ น  ปี ๒ ๕ ๕ ๖")).text
    'การเงิน ปี๒๕๕๖'
    >>> join_letter_spaced(plain("ก ข ค ง จ ฉ ช")).text, join_letter_spaced(plain("๑ ๒ ๓ ๔ ๕ ๖ ๗")).text
    ('ก ข ค ง จ ฉ ช', '๑ ๒ ๓ ๔ ๕ ๖ ๗')
    """
    return so_far.replaced(_SPACED, _joined)


def _joined(match: re.Match[str]) -> str:
    text = _BLANKS.sub(lambda blank: "" if blank.end() - blank.start() == 1 else " ", match.group())
    letters = len(_THAI.findall(text))
    return text if 4 * letters >= len(text) and unknown_share(text) < _READS else match.group()
