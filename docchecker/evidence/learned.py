"""The learned model's opinion on every passage: which needs and factors it may serve. It knows nothing of the patterns' matches.

A passage's score for an idea is the sum of the weights of its runs of characters, divided by the root of their masses, plus
what stands above it gives (heading, column, row). What is summed are integers, so every machine gives the same opinion.
The scores of all ideas and the place in the paper then make its log-odds (`learned_joint`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from docchecker.evidence import learned_features
from docchecker.evidence.learned_features import LENGTHS, SALTS, Above, Span, characters, hashes, passes, ranges, unit_spans
from docchecker.evidence.learned_joint import joined, shares
from docchecker.evidence.learned_model import ABOVE_BITS, Model
from docchecker.evidence.quotes import clauses
from docchecker.model import Block

SILENT: Final = frozenset({"header", "footer"})
"""Block kinds without passages: what runs at the head and foot of every page."""
MOST_CHARACTERS: Final = 5_000_000
"""Of a longer paper only the beginning is judged: whatever is behind it is no plan of one process."""

LAST, FIRST = 80, 60
"""So many characters of what stands above are looked at: of a column's head the last, of a row's first cell the first."""
END: Final = 60
"""Of a heading its beginning and its end: official forms have long ones."""

Ints = npt.NDArray[Any]


class Unit(NamedTuple):
    """A passage that was judged: `text[start:end]` of the block with this number."""

    block: int
    start: int
    end: int


class Table(NamedTuple):
    """What each hash of a run of characters weighs for every idea, and how much it counts for a passage's length."""

    weights: Ints
    masses: Ints
    bits: int
    salt: int = 0


class Opinion(NamedTuple):
    """What the model thinks of `text[start:end]` of a block: it shows `label` with this probability (two decimals)."""

    block: int
    start: int
    end: int
    label: str
    probability: float


@dataclass(frozen=True, slots=True, eq=False)
class Opinions:
    """`units` in reading order; `log_odds`: a row for each unit, a column for each idea; `percent`: the same as 0 to 99."""

    model: Model
    units: tuple[Unit, ...]
    log_odds: Ints
    percent: Ints

    def best(self, label: str, may: Callable[[Unit], bool], most: int = 3) -> tuple[Opinion, ...]:
        """The likeliest passages for a label among those that `may` give it, the likeliest first, none overlapping another.

        `may` is asked from the likeliest on, and no more often than is needed: it may look at roles and assertions.
        """
        number = self.model.labels.get(label)
        if number is None:
            return ()
        kept: list[Opinion] = []
        for row in np.argsort(-self.log_odds[:, number], kind="stable").tolist():
            unit = self.units[row]
            if not any(_overlap(unit, other) for other in kept) and may(unit):
                kept.append(_opinion(unit, label, self.percent[row, number]))
                if len(kept) == most:
                    break
        return tuple(kept)


def _opinion(unit: Unit, label: str, percent: int) -> Opinion:
    return Opinion(unit.block, unit.start, unit.end, label, int(percent) / 100)


def _overlap(unit: Unit, other: Opinion) -> bool:
    return unit.block == other.block and unit.start < other.end and other.start < unit.end


def score(model: Model, blocks: Sequence[Block], places: Sequence[float] | None = None) -> Opinions:
    """The opinions on every clause, and every two neighbouring clauses, of all blocks that are no running heads.

    `places`: of each block its share of the paper (see `learned_joint.shares`); by default all blocks are the paper.
    What a block's role allows is not judged here: whoever joins model and patterns asks for the blocks that may give a need.
    """
    texts = [block.text for block in blocks]
    offsets = list(accumulate((len(text) + 1 for text in texts), initial=0))
    units = tuple(
        Unit(number, start, end)
        for number, text in enumerate(texts)
        if blocks[number].kind not in SILENT and offsets[number + 1] <= MOST_CHARACTERS
        for start, end in unit_spans(clauses(text))
    )
    spans = [(offsets[unit.block] + unit.start, offsets[unit.block] + unit.end) for unit in units]
    sums, masses = _sums(Table(model.runs, model.masses, model.bits), "\n".join(texts), spans)
    odds = sums / np.sqrt(masses + learned_features.BASE)[:, None] * model.scales + model.biases
    if units:
        own = [unit.block for unit in units]
        odds += _standing(model, above(blocks))[own] * model.above_scales
        stands = shares([True] * len(blocks)) if places is None else places
        odds = joined(model.joint, odds, [stands[block] for block in own])
    return Opinions(model, units, odds, np.searchsorted(model.cuts, odds, side="right"))


def above(blocks: Sequence[Block]) -> list[Above]:
    """What stands above each block: the heading, and for a cell the head of its column and its row's first cell."""
    heads: dict[tuple[int, int], str] = {}
    firsts: dict[tuple[int, int], str] = {}
    for block in blocks:
        if cell := block.place.cell:
            if cell.head:
                heads[cell.table, cell.column] = f"{heads.get((cell.table, cell.column), '')} {block.text}"
            if not cell.column:
                firsts[cell.table, cell.row] = block.text
    found: list[Above] = []
    heading = ""
    for block in blocks:
        heading = block.text if block.kind == "heading" else heading
        cell = block.place.cell
        column = heads.get((cell.table, cell.column), "") if cell and not cell.head else ""
        row = firsts.get((cell.table, cell.row), "") if cell and cell.column else ""
        found.append(Above(shortened(heading), column.strip()[-LAST:], row[:FIRST]))
    return found


def shortened(heading: str) -> str:
    """A heading's beginning and end.

    >>> shortened("๑. ที่มา"), len(shortened("ก" * 500))
    ('๑. ที่มา', 121)
    """
    return heading if len(heading) <= 2 * END else f"{heading[:END]} {heading[-END:]}"


def _standing(model: Model, places: Sequence[Above]) -> Ints:
    """For each block the sums of the weights of what stands above it."""
    total = np.zeros((len(places), len(model.ideas)))
    for number in range(len(SALTS)):
        texts = sorted({place[number] for place in places} - {""})
        row_of = {text: row for row, text in enumerate(texts)}
        blocks = [block for block, place in enumerate(places) if place[number]]
        if blocks:
            total[blocks] += place_weights(model, number, texts)[[row_of[places[block][number]] for block in blocks]]
    return total


def place_weights(model: Model, number: int, texts: Sequence[str]) -> Ints:
    """For each text a row: the sum of its weights for each idea as a heading (0), column head (1) or row's first cell (2)."""
    ends = list(accumulate(len(text) + 1 for text in texts))
    spans = [(end - len(text) - 1, end - 1) for text, end in zip(texts, ends, strict=True)]
    table = Table(model.above[number], model.above_masses[number], ABOVE_BITS, SALTS[number])
    sums, masses = _sums(table, "\n".join(texts), spans)
    return np.asarray(sums / np.sqrt(masses + learned_features.BASE)[:, None])


def _sums(table: Table, text: str, spans: Sequence[Span]) -> tuple[Ints, Ints]:
    """For each span the sums of its runs' weights, and of their masses."""
    sums = np.zeros((len(spans), table.weights.shape[1]), dtype=np.int64)
    masses = np.zeros(len(spans), dtype=np.int64)
    for first, past in passes(spans):
        low = spans[first][0]
        near = [(start - low, end - low) for start, end in spans[first:past]]
        codes, before = characters(text[low : low + max(end for _, end in near)])
        for length, found in zip(LENGTHS, hashes(codes, table.bits, table.salt), strict=True):
            begin, end = ranges(near, before, length)
            sums[first:past] += _between(table.weights[found], begin, end)
            masses[first:past] += _between(table.masses[found], begin, end)
    return sums, masses


def _between(values: Ints, begin: Ints, end: Ints) -> Ints:
    """For each span the sum of the values from `begin` to before `end`."""
    running = np.zeros((len(values) + 1, *values.shape[1:]), dtype=np.int32)
    np.cumsum(values, axis=0, dtype=np.int32, out=running[1:])
    return np.asarray(running[np.minimum(end, len(values))] - running[np.minimum(begin, len(values))])
