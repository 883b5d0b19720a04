"""What fonts keep in Unicode's private use area: shifted shapes of Thai marks, and the signs of symbol fonts."""

from __future__ import annotations

from typing import Final

PRIVATE: Final = "\ue000-\uf8ff"
"""The area, as the inside of a class of a regular expression."""

# Shifted shapes: Windows fonts from U+F700, Mac fonts from U+F884 (both orders as in HarfBuzz's Thai shaper).
_TONES: Final = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
_BELOW: Final = "\u0e38\u0e39\u0e3a"
_WINDOWS: Final = "ฐ\u0e34\u0e35\u0e36\u0e37" + _TONES * 2 + "ญ\u0e31\u0e4d\u0e47" + _TONES + _BELOW
_MAC: Final = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47" + "".join(mark * 3 for mark in _TONES) + "\u0e4dญ" + _BELOW + "ฐ"
_SHOWN: Final[dict[str, str]] = {chr(0xF700 + i): ch for i, ch in enumerate(_WINDOWS)}
_SHOWN.update({chr(0xF884 + i): ch for i, ch in enumerate(_MAC)})

# Signs of Wingdings, Wingdings 2 and Symbol, which Word puts at U+F000 + the font's code. The font's name is not at hand, so
# only those are named whose meaning matters (ticks and boxes); every other one stands as a bullet.
_SIGNS: Final[dict[str, str]] = {
    "\uf0fc": "✓", "\uf050": "✓", "\uf0fe": "☑", "\uf052": "☑", "\uf0a8": "☐", "\uf06f": "☐", "\uf0a3": "☐", "\uf035": "☐",
    "\uf071": "☐", "\uf072": "☐", "\uf0fb": "✗", "\uf0fd": "☒", "\uf051": "☒", "\uf0d8": "➢", "\uf0e0": "→", "\uf0e8": "➔",
    "\uf0a7": "▪",
}  # fmt: skip


def shown(private: str) -> str:
    r"""What a private character shows on paper.

    >>> shown("\uf70a"), shown("\uf88b"), shown("\uf0b7"), shown("\uf0fc"), shown("\ue123")
    ('่', '่', '•', '✓', '\ufffd')
    """
    if private in _SHOWN:
        return _SHOWN[private]
    return _SIGNS.get(private, "•") if "\uf020" <= private <= "\uf0ff" else "\ufffd"
