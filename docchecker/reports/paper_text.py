"""A paper for a terminal: a table's row is a list of its columns with their heads."""

from __future__ import annotations

from typing import Final

from docchecker.reports.clean import clean
from docchecker.reports.layout import WIDTH, pad, width, wrap
from docchecker.reports.paper import Cell, Line, NewPage, Paper, Table, gap

IN: Final = "    "


def render_plain(paper: Paper) -> bytes:
    """UTF-8, lines of at most WIDTH columns."""
    lines = [paper.stamp, ""] if paper.stamp else []
    for piece in paper.pieces:
        if isinstance(piece, Line):
            lines += _line(piece)
        elif isinstance(piece, Table):
            lines += _table(piece)
        elif isinstance(piece, NewPage):
            lines += ["", "-" * WIDTH]
    return "\n".join([*lines, ""]).encode("utf-8", "replace")


def _line(line: Line) -> list[str]:
    text = clean(line.text)
    if line.style == "field":
        label, _, rest = text.partition("\t")
        return wrap(rest, pad(label, 10), " " * 10)
    if line.style in {"title", "middle", "sign", "right"}:
        room = WIDTH - width(text)
        return [" " * max(0, room if line.style == "right" else room // 2) + text] if room > 0 else wrap(text)
    if line.style == "dots":
        text = f"{text} {gap()}"
    return [*([""] if line.style in {"heading", "body"} else []), *wrap(text.replace("\t", "  "))]


def _table(table: Table) -> list[str]:
    lines: list[str] = []
    for row in table.rows:
        if not table.head:
            lines += wrap("   ".join(_words(cell) for cell in row))
            continue
        lines += ["", *wrap(" ".join(_words(cell) for cell in row[:2]))]
        for head, content in zip(table.head[2:], row[2:], strict=True):
            lines += wrap(clean(content[0].text) if content else "", f"{IN}{clean(head)}: ", f"{IN}  ")
            lines += [part for line in content[1:] for part in wrap(clean(line.text), f"{IN}  ", f"{IN}    ")]
    return [*lines, ""]


def _words(cell: Cell) -> str:
    return " ".join(clean(line.text) for line in cell)
