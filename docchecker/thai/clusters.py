"""How well text can be read: clusters that Thai cannot have, junk characters."""

from __future__ import annotations

import re
from typing import Final

from docchecker.thai.characters import CONSONANT, TONE, VOWEL_MARK

_THAI: Final = re.compile("[ก-ฺเ-๎๐-๙]+")
_ILLEGAL: Final = re.compile(
    rf"[{VOWEL_MARK}\u0e4e](?<![{CONSONANT}].)"  # a vowel mark without its letter, or a second one
    rf"|[{TONE}\u0e4c](?<![{CONSONANT}].)(?<![{CONSONANT}][{VOWEL_MARK}].)"  # a tone without its letter, or before the vowel
    rf"|[าำ](?<![{CONSONANT}{TONE}].)"
    rf"|[เ-ไ](?![{CONSONANT}])"
)
# What a broken font map gives: control and private characters (bullets of symbol fonts are none), numbered glyphs,
# Thai bytes read as Latin ones.
_JUNK: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uefff\uf100-\uf6ff\uf71b-\uf8ff]|\\(cid:[0-9]+\\)|[\u00a1-\u00ff]{4,}"
)


def has_thai(text: str) -> bool:
    """Whether there is any Thai letter or digit.

    >>> has_thai("KPI ๗"), has_thai("KPI 7")
    (True, False)
    """
    return _THAI.search(text) is not None


def illegal_clusters(text: str) -> int:
    """How many characters stand where Thai writing cannot have them.

    >>> illegal_clusters("ที่ดิน สิทธิ์ น้ำ เกาะ ก็ สมฺมา"), illegal_clusters("ท่ีดนิ ่ เ า")
    (0, 4)
    """
    return len(_ILLEGAL.findall(text))


def junk(text: str) -> int:
    r"""How many characters no reader can make sense of.

    >>> junk("แผน\x01\ufffd"), junk("(cid:12)"), junk("• ก – ข “ค” café")
    (2, 8, 0)
    """
    return sum(len(found) for found in _JUNK.findall(text))
