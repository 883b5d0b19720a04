"""What the agency's own form claims: level, weighted score and round, and whether its arithmetic is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final, NamedTuple

from docchecker.evidence.context import Context
from docchecker.evidence.form_values import (
    Row,
    Value,
    indicator_in,
    keyed_values,
    kind_of,
    line_values,
    named_indicator,
    row_values,
)
from docchecker.evidence.misread import Pages, could_be, could_be_number, is_doubtful
from docchecker.evidence.rounds import round_of
from docchecker.evidence.wordings import holds
from docchecker.model import Block
from docchecker.rubric import FormWords, Rubric
from docchecker.stated import Claimed

ROUND_BLOCKS: Final = 30
"""The round stands among a form's first so many blocks."""
HEADS: Final = 2
"""A calculation table is known by at least so many of its column heads."""
HEAD_ROWS: Final = 4
"""The heads stand in one of a table's first so many rows."""
FEWEST_DECIMALS: Final = 3

Values = Mapping[str, Value]


class _Reading(NamedTuple):
    """What a form is read with: its words, the highest level there is, and the pages read from pictures."""

    words: FormWords
    highest: int
    pages: Pages


def claimed(blocks: Sequence[Block], contexts: Sequence[Context], rubric: Rubric, pages: Pages = frozenset()) -> Claimed | None:
    """The claim of the form in the file, of the later round where there are two; None where no form states level or score.

    `pages`: those read from pictures, on which Thai digits are in doubt.
    """
    words = rubric.form
    if words is None:
        return None
    highest = max(rule.level for rule in rubric.levels)
    claims = [
        claim
        for part, stretch in _stretches(blocks, contexts)
        if part not in {"annex", "contents"}
        for claim in _claims(stretch, _Reading(words, highest, pages), lines=part in {"form", "memo"})
    ]
    return max(claims, key=lambda claim: claim.round or 0, default=None)


def _stretches(blocks: Sequence[Block], contexts: Sequence[Context]) -> Iterator[tuple[str, list[Block]]]:
    """The parts of each file, running heads left out; a form whose first line stands again is two forms, one behind the other."""
    pairs = [pair for pair in zip(blocks, contexts, strict=True) if pair[0].kind not in {"header", "footer"}]
    for (part, _), mine in groupby(pairs, key=lambda pair: (pair[1].part, pair[0].place.file)):
        stretch: list[Block] = []
        for block, _ in mine:
            if stretch and block.text == stretch[0].text and part == "form":
                yield part, stretch
                stretch = []
            stretch.append(block)
        yield part, stretch


def _claims(blocks: Sequence[Block], reading: _Reading, *, lines: bool) -> Iterator[Claimed]:
    """The claim of one part. In the plan itself only a whole calculation table is a form: its prose speaks of other scores."""
    words = reading.words
    values = dict(_by_line(blocks, words)) if lines else {}
    values |= _by_table(blocks, reading, keys=lines)
    first = next((values[kind] for kind in ("result", "score", "weighted") if kind in values), None)
    if first is None:
        return
    doubtful = is_doubtful(first.block, reading.pages)
    level, weighted, right = _in_doubt(values, reading) if doubtful else _stated(values, reading)
    if level is not None or weighted is not None:
        place = first.block.place
        round_ = round_of(blocks[:ROUND_BLOCKS], words.rounds)
        yield Claimed(level, weighted, round_, place.file, place.page, right, place.block)


def _stated(values: Values, reading: _Reading) -> tuple[int | None, float | None, bool | None]:
    """Level, weighted score, and whether the arithmetic is right."""
    weighted = values.get("weighted")
    return _level(values, reading.highest), float(weighted.number) if weighted else None, _right(values, reading)


def _in_doubt(values: Values, reading: _Reading) -> tuple[int | None, float | None, bool | None]:
    """The same where digits are in doubt: the one level that all numbers could stand for, and what was read only if it fits."""
    weight = Decimal(reading.words.weight)
    fitting = [
        level
        for level in range(1, reading.highest + 1)
        if all(could_be_number(values[kind].number, Decimal(level)) for kind in ("result", "score") if kind in values)
        and ("weighted" not in values or could_be_number(values["weighted"].number, weight * level / 100))
    ]
    if len(fitting) != 1:
        return None, None, None
    if _right(values, reading):
        return _stated(values, reading)
    return fitting[0], None, None


def _by_line(blocks: Sequence[Block], words: FormWords) -> dict[str, Value]:
    """What lines and keyed cells state of the indicator, while no other one is spoken of."""
    values: dict[str, Value] = {}
    current = None
    spoken = False
    for block in blocks:
        named = named_indicator(block.text, words)
        current = named or current
        spoken = spoken or named == words.indicator
        if current in {None, words.indicator} and not block.place.cell:
            for kind, value in line_values(block, words):
                values.setdefault(kind, value)
    return values if spoken and _is_weight(values.get("weight"), words) else {}


def _is_weight(weight: Value | None, words: FormWords) -> bool:
    return weight is None or weight.number == Decimal(words.weight)


def _by_table(blocks: Sequence[Block], reading: _Reading, *, keys: bool) -> dict[str, Value]:
    """What the calculation table states: beneath its heads, or (`keys`) beside its keys."""
    words = reading.words
    for rows in _tables(blocks):
        values = _calculated(rows, reading)
        if values:
            return values
        keyed = keyed_values(rows, words) if keys else {}
        if keyed.keys() & {"score", "weighted"} and _is_weight(keyed.get("weight"), words):
            return keyed
    return {}


def _tables(blocks: Sequence[Block]) -> Iterator[list[Row]]:
    """The tables as rows of cells by column."""
    tables: dict[tuple[int, int], dict[int, dict[int, Block]]] = {}
    for block in blocks:
        cell = block.place.cell
        if cell:
            tables.setdefault((block.place.file, cell.table), {}).setdefault(cell.row, {})[cell.column] = block
    for rows in tables.values():
        yield [rows[number] for number in sorted(rows)]


def _calculated(rows: Sequence[Row], reading: _Reading) -> dict[str, Value]:
    """The indicator's own row beneath the first row that holds the heads."""
    words = reading.words
    for number, row in enumerate(rows[:HEAD_ROWS]):
        columns = {column: kind for column, block in row.items() if (kind := kind_of(block.text, words.columns))}
        if len(set(columns.values())) >= HEADS and {"score", "weighted"} & set(columns.values()):
            following = (row_values(below, columns, words) for below in rows[number + 1 :] if _is_own(below, columns, reading))
            return next((values for values in following if values.keys() & {"result", "score", "weighted"}), {})
    return {}


def _is_own(row: Row, columns: Mapping[int, str], reading: _Reading) -> bool:
    """Whether a row is the indicator's: by the number it names, else by its weight. A row of totals is none."""
    words = reading.words
    blocks = [block for column, block in sorted(row.items()) if column not in columns]
    labels = " ".join(block.text for block in blocks)
    named = indicator_in(labels)
    light = _is_weight(row_values(row, columns, words).get("weight"), words)
    if named is None:
        return light and not holds(labels, words.totals)
    doubtful = light and any(is_doubtful(block, reading.pages) for block in blocks)
    return named == words.indicator or (doubtful and could_be(named, words.indicator))


def _level(values: Values, highest: int) -> int | None:
    """The level that is stated, else the one that the score is."""
    for kind in ("result", "score"):
        value = values.get(kind)
        if value and value.number == int(value.number) and 1 <= value.number <= highest:
            return int(value.number)
    return None


def _right(values: Values, reading: _Reading) -> bool | None:
    """Whether weight x score / 100 is the weighted score, to the decimals written; and the score the level, where both stand."""
    level, score, weighted = _level(values, reading.highest), values.get("score"), values.get("weighted")
    reached = score.number if score else level
    if reached is None or weighted is None:
        return None
    if score and level is not None and score.number != level:
        return False
    weight = values["weight"].number if "weight" in values else Decimal(reading.words.weight)
    decimals = max(-int(weighted.number.as_tuple().exponent), FEWEST_DECIMALS)
    return abs(weight * reached / 100 - weighted.number) <= Decimal(5).scaleb(-decimals - 1)
