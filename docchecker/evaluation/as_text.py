"""An evaluation on a terminal, at most WIDTH columns wide."""

from __future__ import annotations

from typing import Final

from docchecker.evaluation.page import Grid, Section
from docchecker.evaluation.sections import sections
from docchecker.evaluation.types import Evaluation
from docchecker.language import say
from docchecker.reports.clean import safe
from docchecker.reports.layout import WIDTH, cut, pad, width, wrap
from docchecker.rubric import Rubric

GAP: Final = 2
LEAST: Final = 12
"""The columns that a row's name keeps, however wide the figures are."""


def render_text(evaluation: Evaluation, rubric: Rubric, lang: str) -> str:
    """The whole page."""
    lines = ["=" * WIDTH, *wrap(say("evaluate.heading", lang)), ""]
    for section in sections(evaluation, rubric, lang):
        lines += _section(section)
    return "\n".join(lines)


def _section(section: Section) -> list[str]:
    lines = [*wrap(section.title), "-" * WIDTH]
    for line in section.lines:
        lines += wrap(safe(line), "- ", "  ")
    for grid in section.grids:
        lines += ["", *_grid(grid)]
    return [*lines, ""]


def _grid(grid: Grid) -> list[str]:
    """Names to the left, figures to the right; a name that has no room is cut."""
    rows = [grid.head, *(tuple(safe(cell.text) for cell in row) for row in grid.rows)]
    widest = [max(width(row[at]) for row in rows) for at in range(len(grid.head))]
    room = WIDTH - GAP - sum(column + GAP for column in widest[1:])
    first = max(LEAST, min(widest[0], room))
    lines = wrap(grid.caption, "  ", "  ") if grid.caption else []
    for row in rows:
        figures = "".join(" " * (GAP + column - width(text)) + text for text, column in zip(row[1:], widest[1:], strict=True))
        lines.append(f"{' ' * GAP}{pad(cut(row[0], first - 1) if width(row[0]) > first else row[0], first)}{figures}".rstrip())
    return lines
