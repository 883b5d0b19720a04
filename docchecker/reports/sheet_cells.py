"""One cell of a table that strangers filled: no formula, no control character, no text that a sheet program would cut."""

from __future__ import annotations

import re
from typing import Final

MOST: Final = 32_000  # UTF-16 units; Excel holds 32,767 in a cell and calls a workbook with more of them damaged
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_DIRECTION: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FORMULA: Final = re.compile("\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20\t\r\n]")
UNSEEN: Final = "\ufffd"


def clean(text: str) -> str:
    r"""A text that XML holds and that shows what it says: what no letter is, and what turns the reading order, shows as \ufffd.

    >>> clean("a\x00b\u202ec")
    'a\ufffdb\ufffdc'
    """
    return _DIRECTION.sub(UNSEEN, _UNFIT.sub(UNSEEN, text))


def cell(text: str) -> str:
    """A text for a cell: clean, at most MOST long, and marked as text where a sheet program would read a formula.

    >>> cell("=1+1"), cell("แผน"), cell(" @x")
    ("'=1+1", 'แผน', "' @x")
    """
    shown = _cut(clean(text))
    return f"'{shown}" if _FORMULA.match(shown) else shown


def plain(text: str) -> str:
    """A cell's text without the mark that `cell` may have set before it.

    >>> plain("'=1+1"), plain("'แผน")
    ('=1+1', "'แผน")
    """
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def _cut(text: str) -> str:
    """Half of MOST is the most characters that can be sure to fit: one outside the BMP takes two units."""
    units = len(text.encode("utf-16-le", "replace")) // 2
    if units <= MOST:
        return text
    return text.encode("utf-16-le", "replace")[: 2 * MOST].decode("utf-16-le", "ignore") + "…"
