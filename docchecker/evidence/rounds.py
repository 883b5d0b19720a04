"""The round that a paper names: "รอบ ๙ เดือน", or the ticked one of several boxes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final, Literal

from docchecker import thai
from docchecker.model import Block
from docchecker.rubric import RoundWords

LONGEST: Final = 220
"""A line that names the round is no longer than so many characters."""
EDGE: Final = " \u241e "
"""Stands between two cells of a row: a tick alone in its cell stands between two of them."""

_GAP: Final = r"[\s.…_]*"
Token = tuple[Literal["tick", "blank", "month"], int]


def round_of(blocks: Sequence[Block], words: RoundWords) -> int | None:
    """The months of the round that these blocks name: the ticked one where there are boxes, else the first that stands alone."""
    lines = [tokens for line in _lines(blocks) if (tokens := _tokens(line, words))]
    if any(kind != "month" for tokens in lines for kind, _ in tokens):
        ticked = {month for tokens in lines for month in _ticked(tokens)}
        return ticked.pop() if len(ticked) == 1 else None
    alone = (months.pop() for tokens in lines if len(months := {month for _, month in tokens}) == 1)
    return next(alone, None)


def _lines(blocks: Sequence[Block]) -> Iterable[str]:
    """The short texts of the blocks; the cells of a row stand in one line."""
    for row, group in groupby(blocks, key=_row):
        texts = [block.text for block in group]
        line = EDGE.join(("", *texts, "")) if row[1] is not None else texts[0]
        if len(line) <= LONGEST:
            yield line


def _row(block: Block) -> tuple[int, int | None, int]:
    cell = block.place.cell
    return (block.place.file, cell.table, cell.row) if cell else (block.place.file, None, block.place.block)


@lru_cache(maxsize=4)
def _pattern(words: RoundWords) -> re.Pattern[str]:
    ticks, ticked, blank = ("|".join(map(re.escape, signs)) for signs in (words.ticks, words.ticked, words.blank))
    clear = "|".join(re.escape(sign) for sign in words.ticks if not (sign.isascii() or sign == "×"))
    leads = "|".join(map(re.escape, words.leads))
    edge = re.escape(EDGE.strip())
    alone = rf"(?:^|{edge})\s*(?:{ticks})(?=\s*(?:{edge}|{leads}|$))"
    return re.compile(
        rf"(?P<tick>[(\[{{]{_GAP}(?:{ticks}|{ticked}){_GAP}[)\]}}]|{ticked}|{clear or '(?!)'}|{alone})"
        rf"|(?P<blank>[(\[{{]{_GAP}[)\]}}]|{blank})"
        rf"|(?:{leads})?\s*(?:ที่\s*)?(?P<month>\d{{1,2}})\s*{re.escape(words.unit)}"
    )


def _tokens(line: str, words: RoundWords) -> list[Token]:
    """Boxes and months of a line that names a round, in order; none of another line."""
    if words.unit not in line or not any(lead in line for lead in words.leads):
        return []
    found: list[Token] = []
    for match in _pattern(words).finditer(thai.to_arabic_digits(line)):
        if match["month"]:
            if int(match["month"]) in words.months:
                found.append(("month", int(match["month"])))
        else:
            found.append(("tick" if match["tick"] else "blank", 0))
    return found if any(kind == "month" for kind, _ in found) else []


def _ticked(tokens: Sequence[Token]) -> set[int]:
    """The months whose box is ticked: the box stands before each month where the line begins with one, else behind it."""
    before = tokens[0][0] != "month"
    ordered = list(tokens) if before else list(reversed(tokens))
    ticked: set[int] = set()
    open_ = False
    for kind, month in ordered:
        if kind == "month":
            ticked |= {month} if open_ else set()
            open_ = False
        else:
            open_ = kind == "tick"
    return ticked
