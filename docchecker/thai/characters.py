"""Thai characters by their place in a cluster, as the insides of regular expression classes."""

from __future__ import annotations

from typing import Final

CONSONANT: Final = "ก-ฮ"  # with ฤ and ฦ
TONE: Final = "่-๋"
VOWEL_MARK: Final = "\u0e31\u0e34-\u0e3a\u0e47\u0e4d"  # above and below, with phinthu, maitaikhu and nikhahit
MARK: Final = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
LETTER: Final = "ก-ฮะ-ฺเ-๎"  # every Thai character that words are made of
ZERO_WIDTH: Final = "\u00ad\u200b-\u200f\u2060\ufeff"
ZERO_WIDTH_CHARACTERS: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
NO_BREAK_SPACE: Final = "\u00a0\u2007\u202f"
