"""Plain text and Markdown -> raw blocks: a line or paragraph each, with headings and tables where Markdown marks them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Final

from docchecker import thai
from docchecker.documents.raw import RawBlock
from docchecker.model import Cell

MARKDOWN: Final = frozenset({".md"})
LEGIBLE: Final = 0.8  # of a text without a mark of its encoding: other bytes than Thai ones give letters that make no words

_MARKS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL: Final = re.compile(r"[\0-\x08\x0e-\x1f\x7f]")
_HEADING: Final = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_ITEM: Final = re.compile(r"(?:[-*+•]|[0-9๐-๙]+(?:\.[0-9๐-๙]+)*[.)]|\([0-9๐-๙ก-ฮ]{1,3}\))\s")
_RULE: Final = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?|[-*_](?:\s*[-*_]){2,}")
_STRONG: Final = re.compile(r"\*\*|__|`")


def decode(data: bytes) -> str | None:
    """The text, in UTF-8, UTF-16 (marked) or the Thai code page; None where it is in none of them or holds control characters."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    for name in (marked,) if marked else ("utf-8", "cp874"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if _CONTROL.search(text):
            return None
        return text if name != "cp874" or (thai.has_thai(text) and thai.legibility(text) >= LEGIBLE) else None
    return None


def read_text(text: str, suffix: str) -> tuple[RawBlock, ...]:
    """The blocks of a text; `suffix` says whether it is Markdown."""
    if suffix.lower() in MARKDOWN:
        return tuple(_markdown(text))
    return tuple(_raw(line) for line in text.splitlines() if line.strip())


def _raw(text: str) -> RawBlock:
    return RawBlock("paragraph", thai.repair(text.strip()))


def _markdown(text: str) -> Iterator[RawBlock]:
    """Lines of one paragraph are joined; a heading, a list item and a row of a table begin anew."""
    paragraph: list[str] = []
    table, row = 0, 0
    for line in (*map(str.strip, text.splitlines()), ""):
        heading, cells = _HEADING.match(line), _cells(line)
        if row and not cells and not _RULE.fullmatch(line):
            table, row = table + 1, 0
        alone = not line or heading or cells or _RULE.fullmatch(line)
        if paragraph and (alone or _ITEM.match(line)):
            yield _raw(" ".join(paragraph))
            paragraph = []
        if heading:
            yield RawBlock("heading", thai.repair(_STRONG.sub("", heading[2])), level=len(heading[1]))
        elif cells:
            yield from (
                RawBlock("cell", thai.repair(cell), cell=Cell(table, row, column, row == 0)) for column, cell in enumerate(cells)
            )
            row += 1
        elif not alone:
            paragraph.append(_STRONG.sub("", line))


def _cells(line: str) -> list[str]:
    r"""The cells of a row of a table; none where the line is no row.

    >>> _cells("| ที่ | มาตรการ |"), _cells("|---|---|"), _cells("ก | ข")
    (['ที่', 'มาตรการ'], [], [])
    """
    is_row = len(line) > 1 and line.startswith("|") and line.endswith("|") and not _RULE.fullmatch(line)
    return [_STRONG.sub("", cell).strip() for cell in line[1:-1].split("|")] if is_row else []
