"""The page of `read --repairs`: every repair with what stood and what stands now, and how many of each kind."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Final

from docchecker.language import number, say
from docchecker.model import Block, Document
from docchecker.reports.layout import one_line, pad, width
from docchecker.thai import Edit, kind_of

AROUND: Final = 8  # characters of context on each side
_HIDDEN: Final = frozenset({"Cc", "Cf", "Co", "Cn", "Zs", "Zl", "Zp"})
_RING: Final = "◌"  # what a mark that stands alone is shown on
_ALONE: Final = "".join(char for char in map(chr, range(0x0E31, 0x0E4F)) if unicodedata.category(char) == "Mn")
_OPEN, _CLOSE = "[", "]"


def repairs_page(document: Document, lang: str) -> str:
    """All repairs of a document, one a line, and a summary by kind and by the page's route."""
    found = list(_repairs(document))
    if not found:
        return say("repairs.none", lang) + "\n"
    rows = [_row(block, edit, lang) for block, edit in found]
    kinds = Counter(_kind(block, edit) for block, edit in found)
    routes = {(page.file, page.page): page.route for page in document.pages}
    by_route = Counter(routes.get((block.place.file, block.place.page or 0), "") for block, _ in found)
    lines = [*_aligned(rows), "", say("repairs.summary", lang, count=len(found), blocks=len({b.place.block for b, _ in found}))]
    lines += [_count(say(f"repair.{kind}", lang), count, lang) for kind, count in kinds.most_common()]
    if document.pages:
        lines += [say("repairs.by_route", lang)]
        lines += [_count(say(f"route.{route}", lang), count, lang) for route, count in by_route.most_common() if route]
    return "\n".join([*lines, ""])


def shown(text: str) -> str:
    r"""A text with what cannot be seen named, and a mark without its letter on a ring.

    >>> shown("ที\uf70a\n"), shown("่"), shown(" า"), shown("")
    ('ที<U+F70A><U+000A>', '◌่', '<U+0020>า', '-')
    """
    made = "".join(f"<U+{ord(char):04X}>" if unicodedata.category(char) in _HIDDEN else char for char in text)
    return (_RING if made and unicodedata.category(made[0]) == "Mn" else "") + made or "-"


def _repairs(document: Document) -> Iterator[tuple[Block, Edit]]:
    return ((block, edit) for block in document.blocks for edit in block.repaired.edits)


def _kind(block: Block, edit: Edit) -> str:
    return kind_of(edit.was, block.text[edit.start : edit.end], block.text[edit.end : edit.end + 1])


def _row(block: Block, edit: Edit, lang: str) -> tuple[str, ...]:
    text, place = block.text, block.place
    before, after = text[max(0, edit.start - AROUND) : edit.start].lstrip(_ALONE), text[edit.end : edit.end + AROUND]
    return (
        number(place.block, lang),
        say("place.page", lang, page=place.page) if place.page else "-",
        say(f"repair.{_kind(block, edit)}", lang),
        f"{shown(edit.was)} → {shown(text[edit.start : edit.end])}",
        one_line(f"{before}{_OPEN}{text[edit.start : edit.end]}{_CLOSE}{after}"),
    )


def _aligned(rows: list[tuple[str, ...]]) -> list[str]:
    """Rows in columns, the last one as it comes."""
    widths = [max(width(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
    return ["  ".join([*(pad(cell, most) for cell, most in zip(row, widths, strict=False)), row[-1]]) for row in rows]


def _count(name: str, count: int, lang: str) -> str:
    return f"  {pad(name, 44)} {number(count, lang)}"
