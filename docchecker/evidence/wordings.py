"""Wordings in one short text, without regard to blanks, the script of digits and common misspellings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from docchecker import thai

LONGEST_VALUE: Final = 200
"""A name that a paper states is cut to so many characters: whatever it holds, a report stays readable."""


HEAD: Final = 60
"""How a line begins is read from so many characters."""

NUMBERED: Final = re.compile(r"[\W0-9๐-๙_]*")
"""Numbers and marks before a line's first word."""


@lru_cache(maxsize=2048)
def folded(word: str) -> str:
    """A word of the pack, or a key, as it is matched."""
    return thai.fold(word).text


def found(text: str, words: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Where words stand in a text: start, end and word, in the text's order, of those at one place the longest first.

    >>> list(found("ค่าคะแนนถ่วงน้ำ หนัก ๐.๐๗๕๐", ["น้ำหนัก", "คะแนนถ่วงน้ำหนัก"]))
    [(3, 20, 'คะแนนถ่วงน้ำหนัก'), (12, 20, 'น้ำหนัก')]
    """
    folded_ = thai.fold(text)
    hits = []
    for word in words:
        sought = folded(word)
        at = folded_.text.find(sought) if sought else -1
        while at >= 0:
            hits.append((*folded_.span(at, at + len(sought)), word))
            at = folded_.text.find(sought, at + 1)
    return iter(sorted(hits, key=lambda hit: (hit[0], -hit[1])))


def begins(text: str, words: Iterable[str]) -> tuple[int, str] | None:
    """The longest word with which a text begins, and where it ends."""
    folded_ = thai.fold(text)
    fitting = [word for word in words if folded(word) and folded_.text.startswith(folded(word))]
    if not fitting:
        return None
    word = max(fitting, key=lambda word: len(folded(word)))
    return folded_.span(0, len(folded(word)))[1], word


def starts(line: str, words: Iterable[str]) -> bool:
    """Whether a line begins with one of the words, with or without a number or mark before it.

    >>> starts("๓. จึงเรียนมา", ["จึงเรียน"]), starts("- แผน", ["-"]), starts("ขอเรียน", ["เรียน"])
    (True, True, False)
    """
    words = tuple(words)
    head = line[:HEAD]
    return any(begins(text, words) is not None for text in (head, NUMBERED.sub("", head, count=1)))


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands in a text."""
    folded_ = thai.fold(text).text
    return any(folded(word) in folded_ for word in words if folded(word))


def clean(text: str) -> str | None:
    r"""A stated name for a report: one line, no control or format characters, at most LONGEST_VALUE; None where nothing is left.

    >>> clean("  กรม\u202eป่า\x07ไม้ \n "), clean(" : ")
    ('กรมป่าไม้', None)
    """
    plain = "".join(" " if char.isspace() else char for char in text if char.isspace() or unicodedata.category(char)[0] != "C")
    line = " ".join(plain.split()).strip(" :;,.-–|/\u2022“”\"'")[:LONGEST_VALUE].strip()
    return line if any(char.isalpha() for char in line) else None
