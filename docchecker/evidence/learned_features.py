"""What the learned model looks at: runs of 2 to 5 characters, hashed, of all passages of a paper at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

LENGTHS: Final = (2, 3, 4, 5)
FACTOR: Final = np.uint32(0x01000193)
MIXERS: Final = tuple(np.uint32(mixer) for mixer in (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F))
"""One for each length: runs of different lengths never share a hash by rule."""
SHIFT: Final = np.uint32(15)
PLANE: Final = 0x10000
LONGEST: Final = 450
"""Two clauses together have at most so many characters."""
DIGITS: Final = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙")
DROPPED: Final = 0
"""Blanks and characters that are not seen: papers differ in them."""

BASE: Final = 1
"""Added to every passage's own mass (more, 5,000 or 15,000, made short needs such as dates and steps harder to see)."""
PASS: Final = 16_000
"""So many characters are looked at in one pass: memory stays small however long a paper is."""

Ints = npt.NDArray[Any]
Span = tuple[int, int]


def _table() -> Ints:
    """For each code point what it counts as: one case, one digit for all digits, one kind of quote and dash, no blanks."""
    table = np.arange(PLANE, dtype=np.uint32)
    for code in range(0x3000):
        character = chr(code)
        if character.isspace():
            table[code] = DROPPED
        elif character in DIGITS:
            table[code] = ord("0")
        elif "A" <= character <= "Z":
            table[code] = code + 32
    for marks, plain in (("“”„‟″", '"'), ("‘’‚‛′", "'"), ("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")):
        table[[ord(mark) for mark in marks]] = ord(plain)
    table[[0xAD, *range(0x200B, 0x2010), 0xFEFF, 0xFFFD]] = DROPPED
    table[0xD800:0xE000] = DROPPED
    return table


TABLE: Final = _table()


class Characters(NamedTuple):
    """`codes`: what the characters count as, the dropped ones left out; `before[i]`: how many of them stand before text[i]."""

    codes: Ints
    before: Ints


def characters(text: str) -> Characters:
    """The characters of a text.

    >>> [chr(code) for code in characters("ข้อ ๗ “A”").codes]
    ['ข', '้', 'อ', '0', '"', 'a', '"']
    """
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    codes = TABLE[np.minimum(points, PLANE - 1)]
    kept = codes != DROPPED
    return Characters(codes[kept], np.concatenate(([0], np.cumsum(kept))))


def hashes(codes: Ints, bits: int, salt: int = 0) -> Iterator[Ints]:
    """For each of LENGTHS the hash, from 0 to 2**bits - 1, of the run of characters that begins at each place.

    >>> [len(found) for found in hashes(characters("เปิดเผย").codes, 10)]
    [6, 5, 4, 3]
    """
    run = codes
    for length, mixer in zip(LENGTHS, MIXERS, strict=True):
        run = run[:-1] * FACTOR + codes[length - 1 :] if len(run) else run
        mixed = (run ^ (run >> SHIFT) ^ np.uint32(salt)) * mixer
        yield mixed >> np.uint32(32 - bits)


def ranges(spans: Sequence[Span], before: Ints, length: int) -> tuple[Ints, Ints]:
    """For each span of a text the first and the past-last place at which a run of `length` characters begins inside it."""
    starts = before[[start for start, _ in spans]]
    return starts, np.maximum(before[[end for _, end in spans]] - length + 1, starts)


class Above(NamedTuple):
    """What stands over a passage, "" where nothing does: its heading, the head of its column, and its row's first cell."""

    heading: str = ""
    column: str = ""
    row: str = ""


SALTS: Final = (0x51ED270B, 0x2545F491, 0x6C8E9CF5)
"""One for each of them: the same words are another thing in a heading than in a row's first cell."""


def unit_spans(spans: Sequence[Span]) -> Iterator[Span]:
    """The passages that a block is judged by: each of its clauses, and each two neighbours where they are not too long.

    >>> list(unit_spans([(0, 200), (201, 400), (401, 700)]))
    [(0, 200), (0, 400), (201, 400), (401, 700)]
    """
    for number, (start, end) in enumerate(spans):
        yield start, end
        if number + 1 < len(spans) and spans[number + 1][1] - start <= LONGEST:
            yield start, spans[number + 1][1]


def passes(spans: Sequence[Span]) -> Iterator[Span]:
    """Runs of spans (from, to before) that stand within PASS characters; the spans are sorted by their start.

    >>> list(passes([(0, 9), (9, 20), (15_000, 15_300), (15_900, 16_001), (16_002, 16_003)]))
    [(0, 3), (3, 5)]
    """
    first = 0
    for number, (_, end) in enumerate(spans):
        if number > first and end - spans[first][0] > PASS:
            yield first, number
            first = number
    if spans:
        yield first, len(spans)
