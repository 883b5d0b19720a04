"""Which words of a passage weighed most in the learned model: its runs of characters, shared out and gathered again by words."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final, Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from docchecker import thai
from docchecker.evidence import learned_features
from docchecker.evidence.learned import place_weights
from docchecker.evidence.learned_features import LENGTHS, Above, characters, hashes
from docchecker.evidence.learned_model import Model
from docchecker.explained import Above as Standing
from docchecker.explained import Piece

MOST: Final = 5
"""Pieces that are named for, and against."""
LONGEST: Final = 40
"""A piece has at most so many characters."""
NEARLY: Final = 0.25
"""Neighbouring words make one piece where each weighs at least this share of the strongest."""
LEAST: Final = 0.05
"""A piece that weighs less is not named."""
KINDS: Final[tuple[Literal["heading", "column", "row"], ...]] = ("heading", "column", "row")

Ints = npt.NDArray[Any]


class Weighed(NamedTuple):
    """A word, as `start`, `end` in the passage, and its weight."""

    start: int
    end: int
    weight: float


def weighed(model: Model, text: str, idea: int) -> list[float]:
    """What each character of a passage weighs: of each run that it is in, the same part. Together they are the words' weight."""
    codes, before = characters(text)
    sums = np.zeros(len(codes))
    mass = 0
    for length, found in zip(LENGTHS, hashes(codes, model.bits), strict=True):
        mass += int(model.masses[found].sum(dtype=np.int64))
        part = model.runs[found, idea] / length
        for offset in range(length if len(found) else 0):
            sums[offset : offset + len(found)] += part
    sums *= float(model.scales[idea]) / math.sqrt(mass + learned_features.BASE)
    return [float(sums[before[at]]) if before[at + 1] > before[at] else 0.0 for at in range(len(text))]


def pieces(text: str, weights: Sequence[float], offset: int = 0) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The strongest pieces for and against, the strongest first; `offset` is where the passage starts in its block.

    >>> [piece.text for piece in pieces("เปิดเผยข้อมูล", [0.1] * 7 + [-0.1] * 6)[0]]
    ['เปิดเผย']
    """
    bounds = (*thai.word_starts(text), len(text))
    words = [Weighed(start, end, math.fsum(weights[start:end])) for start, end in pairwise(bounds)]
    return _side(text, words, 1, offset), _side(text, words, -1, offset)


def _side(text: str, words: Sequence[Weighed], sign: int, offset: int) -> tuple[Piece, ...]:
    most = max((sign * word.weight for word in words), default=0.0)
    held = [run for run in _joined(words, sign, max(most * NEARLY, LEAST / 10)) if sign * run.weight >= LEAST]
    held.sort(key=lambda run: (-sign * run.weight, run.start))
    return tuple(
        Piece(offset + run.start, offset + run.end, text[run.start : run.end], round(run.weight, 2)) for run in held[:MOST]
    )


def _joined(words: Sequence[Weighed], sign: int, least: float) -> Iterator[Weighed]:
    """Neighbouring words of one sign that weigh at least `least` each, as one."""
    open_: Weighed | None = None
    for word in words:
        if sign * word.weight < least:
            continue
        if open_ and open_.end == word.start and word.end - open_.start <= LONGEST:
            open_ = Weighed(open_.start, word.end, open_.weight + word.weight)
            continue
        if open_:
            yield open_
        open_ = word
    if open_:
        yield open_


def standing(model: Model, above: Above, idea: int) -> tuple[Standing, ...]:
    """What stands over a passage, with what it weighs; what weighs nothing is left out."""
    found = []
    for number, (kind, text) in enumerate(zip(KINDS, above, strict=True)):
        weight = float(place_weights(model, number, [text])[0, idea] * model.above_scales[idea]) if text else 0.0
        if round(weight, 2):
            found.append(Standing(kind, text.strip(), round(weight, 2)))
    return tuple(found)
