"""A paper as Markdown; nothing that a document holds becomes markup."""

from __future__ import annotations

import re
from typing import Final

from docchecker.reports.clean import clean
from docchecker.reports.paper import Cell, Line, Paper, Table, gap

_MARKUP: Final = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_LEAD: Final = re.compile(r"^(\s*)([-+=]|\d+[.)])")


def render_markdown(paper: Paper) -> bytes:
    """UTF-8; tables in the manner of GitHub."""
    parts = [f"**{_safe(paper.stamp)}**"] if paper.stamp else []
    for piece in paper.pieces:
        if isinstance(piece, Line):
            parts.append(_line(piece))
        elif isinstance(piece, Table):
            parts.append(_table(piece))
        else:
            parts.append("---")
    return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8", "replace")


def _safe(text: str) -> str:
    r"""A text in which nothing is markup.

    >>> _safe("<b>*a*"), _safe("- x"), _safe("1. x")
    ('\\<b\\>\\*a\\*', '\\- x', '1\\. x')
    """
    escaped = _MARKUP.sub(r"\\\1", clean(text).replace("\t", " "))
    return _LEAD.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", escaped)


def _line(line: Line) -> str:
    text = _safe(line.text)
    if line.style == "title":
        return f"# {text}"
    if line.style == "heading":
        return f"## {text}"
    if line.style == "dots":
        return f"{text} {gap()}"
    return f"**{text}**" if line.bold and text else text


def _table(table: Table) -> str:
    heads = table.head or ("",) * len(table.widths)
    rows = [" | ".join(_safe(head) for head in heads), " | ".join("---" for _ in heads)]
    rows += [" | ".join(_cell(cell) for cell in row) for row in table.rows]
    return "\n".join(f"| {row} |" for row in rows)


def _cell(cell: Cell) -> str:
    return "<br>".join(f"**{_safe(line.text)}**" if line.bold else _safe(line.text) for line in cell)
