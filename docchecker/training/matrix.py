"""Rows -> numbers: for each passage the hashed runs of characters of its text and of what stands above it, by rarity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from docchecker.evidence.learned_features import BASE, LENGTHS, SALTS, characters, hashes, ranges
from docchecker.evidence.learned_model import ABOVE_BITS
from docchecker.training.rows import Row

BITS: Final = 17
FEWEST: Final = 4
"""A run of characters that stands in fewer passages tells nothing."""
MASS_UNIT: Final = 1.6
"""What one step of a mass stands for; a mass is a squared weight by rarity (the natural logarithm's)."""
ABOVE_WEIGHTS: Final = (0.35, 0.5, 0.3)
"""How much heading, column head and row's first cell count against the passage. With more, odd headings were not understood."""


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """One way of looking at passages. `values`: a row a passage, a column for each hash of `kept`.

    `rarity`: of each kept hash, what its count is multiplied with; `masses`: of each hash, whole numbers (0: not kept).
    """

    values: Any
    kept: Any
    rarity: Any
    masses: Any


def build(rows: Sequence[Row]) -> tuple[View, ...]:
    """The views of all rows: their text, their heading, their column's head, their row's first cell."""
    text = _view([row.text for row in rows], BITS, 0, 1.0)
    above = (
        _view([row.above[number] for row in rows], ABOVE_BITS, salt, weight)
        for number, (salt, weight) in enumerate(zip(SALTS, ABOVE_WEIGHTS, strict=True))
    )
    return (text, *above)


def _view(texts: Sequence[str], bits: int, salt: int, weight: float) -> View:
    import scipy.sparse as sp  # noqa: PLC0415  only for training

    counts = _counts(texts, bits, salt)
    in_rows = np.bincount(counts.indices, minlength=1 << bits)
    kept = np.flatnonzero(in_rows >= FEWEST)
    squares = np.log(max(len(texts), 3) / (1 + in_rows[kept])) ** 2
    masses = np.zeros(1 << bits, dtype=np.uint8)
    masses[kept] = np.clip(np.rint(squares / MASS_UNIT), 1, 255)
    rarity = weight * np.sqrt(masses[kept].astype(float))
    counts = counts[:, kept]
    length = np.sqrt(counts @ masses[kept].astype(float) + BASE)
    return View((sp.diags(1 / length) @ counts @ sp.diags(rarity)).tocsr(), kept, rarity, masses)


def _counts(texts: Sequence[str], bits: int, salt: int) -> Any:  # noqa: ANN401  scipy has no types
    """How often each hash stands in each text."""
    import scipy.sparse as sp  # noqa: PLC0415  only for training

    ends = np.cumsum([len(text) + 1 for text in texts])
    spans = [(int(end) - len(text) - 1, int(end) - 1) for end, text in zip(ends, texts, strict=True)]
    codes, before = characters("\n".join(texts))
    total = sp.csr_matrix((len(texts), 1 << bits))
    for length, found in zip(LENGTHS, hashes(codes, bits, salt), strict=True):
        begin, end = ranges(spans, before, length)
        many = end - begin
        numbers = np.repeat(np.arange(len(texts)), many)
        places = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many) + np.repeat(begin, many)
        total += sp.csr_matrix((np.ones(len(places)), (numbers, found[places])), shape=total.shape)
    return total.tocsr()
