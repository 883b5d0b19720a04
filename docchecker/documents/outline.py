"""Raw blocks -> blocks: which are headings, which list items, which cells head a column."""

from __future__ import annotations

from collections.abc import Sequence

from docchecker.documents.raw import RawBlock
from docchecker.model import Block, Place


def finish(raws: Sequence[RawBlock], file: int, first: int) -> tuple[Block, ...]:
    """The blocks of one file, numbered from `first`."""
    return tuple(
        Block(raw.kind, raw.level, Place(file, raw.page, number, raw.cell), raw.repaired, raw.label)
        for number, raw in enumerate(raws, first)
    )
