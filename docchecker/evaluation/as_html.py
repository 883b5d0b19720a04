"""An evaluation as one page for a browser, a phone or paper."""

from __future__ import annotations

from math import ceil
from typing import Final

from docchecker import __version__
from docchecker.evaluation.page import Cell, Grid, Section
from docchecker.evaluation.plots import bar, reliability
from docchecker.evaluation.sections import sections
from docchecker.evaluation.style import STYLE
from docchecker.evaluation.types import Evaluation
from docchecker.language import say
from docchecker.reports.markup import element, page, words
from docchecker.rubric import Rubric

STEPS: Final = 4


def render_html(evaluation: Evaluation, rubric: Rubric, lang: str) -> bytes:
    """The whole page."""
    title = say("evaluate.heading", lang)
    parts = sections(evaluation, rubric, lang)
    links = [element("a", words(part.title), href=f"#{part.id}") for part in parts]
    shown = [_section(part, _plot(evaluation, lang) if part.id == "calibration" else "") for part in parts]
    made = element("footer", words(say("evaluate.made", lang, version=__version__)))
    body = element("main", element("h1", words(title)), element("nav", *links), "\n".join(shown), made)
    return page(title, body, lang, STYLE, pictures=False)


def _plot(evaluation: Evaluation, lang: str) -> str:
    across, up = say("evaluate.confidence", lang), say("evaluate.right", lang)
    return element("figure", reliability(evaluation.calibration[0], say("evaluate.plot", lang), across, up, lang))


def _section(section: Section, picture: str) -> str:
    lines = element("ul", *(element("li", words(line)) for line in section.lines)) if section.lines else ""
    grids = "".join(_grid(grid) for grid in section.grids)
    return element("section", element("h2", words(section.title)), lines, picture, grids, id=section.id)


def _grid(grid: Grid) -> str:
    caption = element("caption", words(grid.caption)) if grid.caption else ""
    head = element("thead", element("tr", *(element("th", words(text), scope="col") for text in grid.head)))
    rows = [
        element("tr", element("th", words(row[0].text), scope="row"), *(_cell(cell) for cell in row[1:])) for row in grid.rows
    ]
    return element("div", element("table", caption, head, element("tbody", *rows)), class_="scroll", tabindex="0")


def _cell(cell: Cell) -> str:
    if cell.interval:
        value, _, between = words(cell.text).partition(" ")
        return element("td", value, " ", element("small", between) if between else "", bar(cell.interval))
    if cell.weight is None:
        return element("td", words(cell.text))
    step = min(STEPS, ceil(cell.weight * STEPS))
    shade = f" {'r' if cell.right else 'w'}{step}" if step else ""
    return element("td", words(cell.text), class_=f"shade{shade}{' right' if cell.right else ''}")
