"""Rows -> numbers: a sparse row of hashed runs of characters a passage, and one of tokens of its place."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from docchecker.evidence import learned_features
from docchecker.evidence.learned_features import LENGTHS, characters, hashes, ranges
from docchecker.training.rows import Row

BITS: Final = 17
FEWEST: Final = 4
"""A run of characters that stands in fewer passages tells nothing."""
MASS_UNIT: Final = 1.6
"""What one step of a mass stands for; a mass is a squared weight by rarity (the natural logarithm's)."""
UNPLACED: Final = 60
"""Of so many passages in a hundred the topics above are forgotten: papers under odd headings, or none, are understood as well."""
PLACE_WEIGHT: Final = 0.3
"""How much a token of the place counts against one whole passage."""


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """`values`: one row a passage: the runs of `kept` hashes, then the `tokens`; `learned`: the same, some topics forgotten.

    `rarity`: of each kept hash, what its count is multiplied with; `masses`: of each hash, whole numbers (0: not kept).
    """

    values: Any
    learned: Any
    kept: Any
    rarity: Any
    masses: Any
    tokens: tuple[str, ...]


def build(rows: Sequence[Row]) -> Numbers:
    """The numbers of all rows."""
    import scipy.sparse as sp  # noqa: PLC0415  only for training

    counts = _counts([row.text for row in rows])
    in_rows = np.bincount(counts.indices, minlength=1 << BITS)
    kept = np.flatnonzero(in_rows >= FEWEST)
    squares = np.log(len(rows) / (1 + in_rows[kept])) ** 2
    masses = np.zeros(1 << BITS, dtype=np.uint8)
    masses[kept] = np.clip(np.rint(squares / MASS_UNIT), 1, 255)
    rarity = np.sqrt(masses[kept].astype(float))
    counts = counts[:, kept]
    length = np.sqrt(counts @ masses[kept].astype(float) + learned_features.BASE)
    tokens = tuple(sorted({token for row in rows for token in row.tokens}))
    runs = sp.diags(1 / length) @ counts @ sp.diags(rarity)
    places = _tokens(rows, tokens)
    fewer = _tokens([replace(row, tokens=row.tokens[:1]) if _unplaced(row) else row for row in rows], tokens)
    values, learned = (sp.hstack([runs, PLACE_WEIGHT * held]).tocsr() for held in (places, fewer))
    return Numbers(values, learned, kept, rarity, masses, tokens)


def _counts(texts: Sequence[str]) -> Any:  # noqa: ANN401  scipy has no types
    """How often each hash stands in each text."""
    import scipy.sparse as sp  # noqa: PLC0415  only for training

    ends = np.cumsum([len(text) + 1 for text in texts])
    spans = [(int(end) - len(text) - 1, int(end) - 1) for end, text in zip(ends, texts, strict=True)]
    codes, before = characters("\n".join(texts))
    total = sp.csr_matrix((len(texts), 1 << BITS))
    for length, found in zip(LENGTHS, hashes(codes, BITS), strict=True):
        begin, end = ranges(spans, before, length)
        many = end - begin
        numbers = np.repeat(np.arange(len(texts)), many)
        places = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many) + np.repeat(begin, many)
        total += sp.csr_matrix((np.ones(len(places)), (numbers, found[places])), shape=total.shape)
    return total.tocsr()


def _tokens(rows: Sequence[Row], tokens: Sequence[str]) -> Any:  # noqa: ANN401  scipy has no types
    import scipy.sparse as sp  # noqa: PLC0415  only for training

    number = {token: column for column, token in enumerate(tokens)}
    held = [(row_number, number[token]) for row_number, row in enumerate(rows) for token in row.tokens]
    where = np.array(held).reshape(-1, 2).T
    return sp.csr_matrix((np.ones(len(held)), (where[0], where[1])), shape=(len(rows), len(tokens)))


def _unplaced(row: Row) -> bool:
    """Whether the topics above this passage are forgotten: by its words, so that the same rows always give the same model."""
    return hashlib.sha256(row.text.encode("utf-8")).digest()[0] * 100 < UNPLACED * 256
