"""What kind of damage a repair mended: told from what stood and what stands now, so that it holds for every rule."""

from __future__ import annotations

import re
from typing import Final

from docchecker.thai.characters import CONSONANT, NO_BREAK_SPACE, TONE, ZERO_WIDTH

OTHER: Final = "other"
# From the surest sign to the weakest; `was` alone decides for these.
_SIGNS: Final = (
    ("private_mark", re.compile("[\ue000-\uf8ff]")),
    ("line_end", re.compile("\r")),
    ("zero_width", re.compile(f"[{ZERO_WIDTH}]")),
    ("no_break_space", re.compile(f"[{NO_BREAK_SPACE}]")),
    ("line_before_mark", re.compile("\n")),
    ("split_am", re.compile(rf"\u0e4d[{TONE}]?[าำ]")),
    ("two_e", re.compile("เเ")),
    ("am_aa", re.compile("ำา")),
)
_BLANK_LETTER: Final = re.compile(f" [{CONSONANT}ะาเ-ไๆฯ]")
KINDS: Final = (
    *(kind for kind, _ in _SIGNS),
    "lost_am",
    "blank_before_mark",
    "letter_spacing",
    "tone_order",
    "doubled_mark",
    "swapped_am",
    OTHER,
)


def kind_of(was: str, now: str, after: str = "") -> str:
    """One of KINDS for an edit; `after`: what follows it, which tells a blank before a mark from blanks between letters.

    >>> kind_of("\uf70a", "่"), kind_of("ํ้า", "้ำ"), kind_of(" า", "ำ"), kind_of(" ", "", "่"), kind_of(" ", "", "น")
    ('private_mark', 'split_am', 'lost_am', 'blank_before_mark', 'letter_spacing')
    >>> kind_of("ก า ร เ ง ิ น  ปี", "การเงิน ปี"), kind_of("ำ า", "ำ ำ")
    ('letter_spacing', 'swapped_am')
    >>> kind_of("่ี", "ี่"), kind_of("ุุ", "ุ"), kind_of("ำ", "า"), kind_of("ก", "ข")
    ('tone_order', 'doubled_mark', 'swapped_am', 'other')
    """
    sign = next((kind for kind, pattern in _SIGNS if pattern.search(was)), None)
    return sign or _by_change(was, now, after)


def _by_change(was: str, now: str, after: str) -> str:
    solid, bare = was.replace(" ", ""), now.replace(" ", "")
    if solid == bare and len(was) > len(now):
        return "letter_spacing" if _BLANK_LETTER.search(was + after) else "blank_before_mark"
    if solid.replace("า", "ำ") == now and solid != was:
        return "lost_am"
    if solid.replace("ำ", "า") == bare.replace("ำ", "า"):
        return "swapped_am"
    if sorted(solid) == sorted(bare):
        return "tone_order"
    return "doubled_mark" if set(solid) == set(bare) and len(bare) < len(solid) else OTHER
