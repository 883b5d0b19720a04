"""What a document or a person wrote, made fit to be shown: what would steer a reader or a line is shown as such, or dropped."""

from __future__ import annotations

import unicodedata
from typing import Final

_KEPT: Final = frozenset("\t\u200b")
"""A zero-width space is how some papers mark where a Thai line may break."""

_TURNS: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def safe(text: str) -> str:
    r"""A text without control characters, and without those that turn the direction of a line: each shows as U+FFFD.

    >>> safe("a\x1b[31mb\u202ec\td\n")
    'a\ufffd[31mb\ufffdc d '
    """
    return text if text.isprintable() else "".join(_seen(char) for char in text)


def _seen(char: str) -> str:
    if char in "\t\n\r\v\f\x85":
        return " "
    return "\ufffd" if char in _TURNS or unicodedata.category(char) in {"Cc", "Cs"} else char


def clean(text: str) -> str:
    r"""A text without control characters, direction marks, half surrogates and characters that are none; a line end is a blank.

    >>> clean("a\x00\x1bb\u202ec\ud800\uffff"), clean("ก\r\nข")
    ('abc', 'ก ข')
    """
    return text if text.isprintable() else "".join(_shown(char) for char in text.replace("\r\n", "\n"))


def _shown(char: str) -> str:
    if char in _KEPT:
        return char
    if char in "\n\r\v\f\u0085\u2028\u2029":
        return " "
    return "" if unicodedata.category(char) in {"Cc", "Cf", "Cs"} or _no_character(ord(char)) else char


def _no_character(code: int) -> bool:
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004  Unicode's own list of what is none
