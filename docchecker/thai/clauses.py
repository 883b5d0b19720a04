"""Clauses of Thai text: blanks separate them, but not every blank does."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from docchecker.thai.characters import LETTER
from docchecker.thai.words import word_starts

Span = tuple[int, int]

FEWEST: Final = 15  # characters: what is shorter goes with its neighbour
MOST: Final = 220  # characters: what is longer is cut
_REACH: Final = 10  # characters before a blank that tell whether it ends a clause
_BLANKS: Final = re.compile(r"\s+")
_BRACKETS: Final = re.compile(r"\([^()]{0,220}\)|\[[^\[\]]{0,220}\]|“[^“”]{0,220}”")
_THAI_BEFORE: Final = re.compile(rf"[{LETTER}ฯๆ”\"]\Z")
_THAI_AFTER: Final = re.compile(rf"(?!และ|หรือ|ๆ|ฯ|พ\.?\s?ศ\.)[{LETTER}“\"]")
_LEADS_ON: Final = re.compile(
    "(?:ได้แก่|เช่น|อาทิ|คือ|ว่า|และ|หรือ|ทั้งนี้|อนึ่ง|โดย|เพื่อ|จาก|ดังนี้|ต่อไปนี้|ซึ่ง|จะ|กับ|แก่|ของ|แห่ง|ณ|ตาม|ระหว่าง|ต่อ)\\Z"
)
_NUMBERED: Final = re.compile(r"\(?(?:[0-9๐-๙]{1,2}|[ก-ฮ])\)|[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*\.?\s+[ก-ฮเ-ไ]")


def clauses(text: str) -> tuple[Span, ...]:
    """The clauses, in order: every character that is not blank stands in exactly one, and none starts or ends with a blank.

    A blank beside a digit or a Latin word, inside brackets, before และ, หรือ and ๆ, or after a word that leads on (ได้แก่)
    ends no clause.

    >>> text = "เปิดเผยข้อมูลบนเว็บไซต์ ภายใน ๓๐ วัน และรายงานผล ให้ประชาชนร่วมตรวจสอบได้"
    >>> [text[start:end] for start, end in clauses(text)]
    ['เปิดเผยข้อมูลบนเว็บไซต์', 'ภายใน ๓๐ วัน และรายงานผล', 'ให้ประชาชนร่วมตรวจสอบได้']
    """
    return tuple(cut for piece in _joined(_pieces(text)) for cut in _cut(text, piece))


def _pieces(text: str) -> Iterator[Span]:
    """`text` cut at every blank that may end a clause."""
    brackets = [match.span() for match in _BRACKETS.finditer(text)]
    start = 0
    for blank in _BLANKS.finditer(text):
        if blank.start() == 0 or blank.end() == len(text) or _may_end(text, blank, brackets):
            if blank.start() > start:
                yield start, blank.start()
            start = blank.end()
    if start < len(text):
        yield start, len(text)


def _may_end(text: str, blank: re.Match[str], brackets: list[Span]) -> bool:
    """Whether a clause may end at `blank`: between Thai and Thai outside brackets, or where a new number opens a line."""
    nearest = bisect_right(brackets, (blank.start(), len(text))) - 1
    if nearest >= 0 and blank.end() < brackets[nearest][1]:
        return False
    if "\n" in blank.group() and _NUMBERED.match(text, blank.end()):
        return True
    before = text[max(blank.start() - _REACH, 0) : blank.start()]
    return bool(_THAI_BEFORE.search(before) and _THAI_AFTER.match(text, blank.end()) and not _LEADS_ON.search(before))


def _joined(pieces: Iterator[Span]) -> Iterator[Span]:
    """Short pieces joined to their neighbour where the whole stays short enough."""
    current: Span | None = None
    for piece in pieces:
        if current is None:
            current = piece
        elif min(current[1] - current[0], piece[1] - piece[0]) < FEWEST and piece[1] - current[0] <= MOST:
            current = current[0], piece[1]
        else:
            yield current
            current = piece
    if current is not None:
        yield current


def _cut(text: str, piece: Span) -> Iterator[Span]:
    """A piece that is too long, cut at the last blank in reach, else at the last word start."""
    start, end = piece
    while end - start > MOST:
        blank = _last_blank(text, start + FEWEST, start + MOST)
        if blank:
            yield start, blank[0]
            start = blank[1]
            continue
        starts = [at for at in word_starts(text[start : start + 2 * MOST]) if 0 < at <= MOST]
        cut = start + (starts[-1] if starts else MOST)
        yield start, cut
        start = cut
    yield start, end


def _last_blank(text: str, low: int, high: int) -> Span | None:
    """The last run of blanks that starts between `low` and `high`, whole."""
    spans = [match.span() for match in _BLANKS.finditer(text, low, high)]
    if not spans:
        return None
    start, _ = spans[-1]
    whole = _BLANKS.match(text, start)
    while start > 0 and text[start - 1].isspace():
        start -= 1
    return (start, whole.end()) if whole else None
