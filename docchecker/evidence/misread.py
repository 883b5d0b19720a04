"""Thai digits on scanned pages: OCR takes some of them for others, so that a number there is only what it could be."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from docchecker.model import Block, Document

MISREAD: Final = {"4": "5", "6": "201", "7": "3", "8": "5", "9": "53"}
"""What a digit is taken for (measured on clean pages at 300 dpi: two of three Thai digits are right)."""
_DOUBTFUL: Final = "๐๑๒๓๕"
_THAI: Final = re.compile("[๐-๙]")
_YEAR: Final = re.compile(rf"([๐-๙](?:\s?[๐-๙]){{0,2}}\s?)[{_DOUBTFUL}](?![๐-๙])")

Pages = frozenset[tuple[int, int | None]]


def scanned(document: Document) -> Pages:
    """The pages, with their file, that were read from pictures."""
    return frozenset((page.file, page.page) for page in document.pages if page.route == "ocr")


def is_doubtful(block: Block, pages: Pages) -> bool:
    """Whether a block's numbers are in doubt: Thai digits on a scanned page."""
    return (block.place.file, block.place.page) in pages and bool(_THAI.search(block.text))


def without_doubtful_years(block: Block, pages: Pages) -> str:
    """A block's text, with a blank in place of the last digit of a year where that could be another one (๒๕๕๒ for ๒๕๕๖)."""
    return _YEAR.sub(r"\1 ", block.text) if is_doubtful(block, pages) else block.text


def could_be(read: str, true: str) -> bool:
    """Whether what was read could stand for a number.

    >>> could_be("0.0350", "0.0750"), could_be("3.1", "7.1"), could_be("5", "4"), could_be("4", "5")
    (True, True, True, False)
    """
    if len(read) != len(true):
        return False
    return all(mine == theirs or mine in MISREAD.get(theirs, "") for mine, theirs in zip(read, true, strict=True))


def could_be_number(read: Decimal, true: Decimal) -> bool:
    """The same of decimals: the true one as it is written with as many decimals as were read, where it has no more."""
    decimals = -int(read.as_tuple().exponent)
    return round(true, decimals) == true and could_be(f"{read:f}", f"{true:.{decimals}f}")
