"""What a form says in numbers: by column head, by key and value, by line. Stated numbers only: a blank form gives none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from docchecker import thai
from docchecker.evidence.wordings import begins, found, holds
from docchecker.model import Block
from docchecker.rubric import FormWords

KEY_LONGEST: Final = 60
"""A column head or key has at most so many characters."""
LINE_LONGEST: Final = 2000
"""Of a longer block no more than so many characters are looked at."""
REACH: Final = 80
"""A number stands within so many characters of its word; a cell that states one is no longer."""
BESIDE: Final = 40
"""So far before a line's word may stand what says that it is no claim."""

Row = Mapping[int, Block]
Kinds = Sequence[tuple[str, tuple[str, ...]]]

_NUMBER = re.compile(r"\d{1,4}(?:(?:\s?\.|,)\s?\d{1,6}(?:\s\d{1,4}(?!\d*\s?[.,]\d))*)?(?![\d/])")
_INDICATOR = re.compile(r"(?<![\d.])\d{1,2}(?:\.\d{1,2})+(?![\d])")


class Value(NamedTuple):
    """A stated number, with as many decimals as were written, and the block that states it."""

    number: Decimal
    block: Block


def indicator_in(text: str) -> str | None:
    """The first number of an indicator that a text names.

    >>> indicator_in("๗. ๑ ระดับความสำเร็จ"), indicator_in("7.1.2 ร้อยละ"), indicator_in("ข้อ ๗")
    ('7.1', '7.1.2', None)
    """
    match = _INDICATOR.search(thai.fold(text[:LINE_LONGEST]).text)
    return match.group() if match else None


def named_indicator(text: str, words: FormWords) -> str | None:
    """The number right behind a word for an indicator: "ตัวชี้วัดที่ ๗.๑"."""
    for _, end, _ in found(text[:LINE_LONGEST], words.names):
        match = _INDICATOR.match(thai.fold(text[end : end + REACH]).text.lstrip(":："))
        if match:
            return match.group()
    return None


def number_at(text: str, between: Sequence[str]) -> tuple[Decimal, str] | None:
    """The number with which a text begins, but for words that lead to it, and what follows.

    >>> number_at(": ระดับ ๕", [":", "ระดับ"]), number_at("๐. ๐๗ ๕๐", []), number_at("......", [])
    ((Decimal('5'), ''), (Decimal('0.0750'), ''), None)
    """
    text = thai.to_arabic_digits(text).strip()
    while lead := begins(text, between):
        text = text[lead[0] :].strip()
    match = _NUMBER.match(text)
    if not match:
        return None
    return Decimal(re.sub(r"\s", "", match.group()).replace(",", ".")), text[match.end() :].strip()


def whole(block: Block, words: FormWords) -> Value | None:
    """The number that a cell states and nothing beside."""
    said = number_at(block.text, words.between) if len(block.text) <= REACH else None
    if said is None or any(char.isalnum() for char in said[1].removeprefix("คะแนน")):
        return None
    return Value(said[0], block)


def kind_of(text: str, kinds: Kinds) -> str | None:
    """What a column head or key asks for: the longest wording in it decides."""
    if len(text) > KEY_LONGEST:
        return None
    asked = {word: kind for kind, words in kinds for word in words}
    hits = [(len(word), asked[word]) for _, _, word in found(text, asked)]
    return max(hits)[1] if hits else None


def row_values(row: Row, columns: Mapping[int, str], words: FormWords) -> dict[str, Value]:
    """What a row states beneath the column heads."""
    values = {kind: whole(row[column], words) for column, kind in columns.items() if column in row}
    return {kind: value for kind, value in values.items() if value}


def keyed_values(rows: Sequence[Row], words: FormWords) -> dict[str, Value]:
    """What a table of keys and values states: the cell behind each key."""
    values: dict[str, Value] = {}
    for row in rows:
        for column, block in row.items():
            kind = kind_of(block.text, words.columns)
            value = whole(row[column + 1], words) if kind and column + 1 in row else None
            if kind and value:
                values.setdefault(kind, value)
    return values


def line_values(block: Block, words: FormWords) -> Iterator[tuple[str, Value]]:
    """What a line states behind its words: "ระดับคะแนนที่ได้ ๔ คะแนนถ่วงน้ำหนัก ๐.๐๖๐๐"."""
    kinds = {word: kind for kind, listed in words.lines for word in listed}
    done = 0
    text = block.text[:LINE_LONGEST]
    for start, end, word in found(text, kinds):
        said = number_at(text[end : end + REACH], words.between) if start >= done else None
        if said is None or holds(text[max(start - BESIDE, done) : start], words.unless):
            continue
        yield kinds[word], Value(said[0], block)
        done = end
