"""What a plan needs, for an author whose paper is none: the components with their halves, the factors of each process type."""

from __future__ import annotations

from typing import Final

from docchecker.language import digits, number, say
from docchecker.reports.gaps_table import written
from docchecker.reports.needs import worded
from docchecker.reports.paper import Cell, Line, Piece, Table, cell
from docchecker.rubric import Item, ProcessType, Rubric

COMPONENTS: Final = (1.2, 10.0, 14.5)
FACTORS: Final = (8.0, 17.7)


def wanted(rubric: Rubric, lang: str) -> tuple[Piece, ...]:
    """Two tables under their headings."""
    components = [item for item in rubric.items if item.group == "component"]
    rows = tuple(_component(at, item, lang) for at, item in enumerate(components, 1))
    heads = tuple(say(f"gaps.column.{name}", lang) for name in ("number", "item", "write"))
    types = tuple(_type(type_, rubric, lang) for type_ in rubric.types)
    return (
        Line(say("gaps.wanted", lang), "title"),
        Line(say("gaps.wanted_components", lang), "heading"),
        Table(COMPONENTS, heads, rows),
        Line(say("gaps.wanted_factors", lang), "heading"),
        Table(FACTORS, (say("gaps.column.type", lang), say("gaps.column.factors", lang)), types),
    )


def _component(at: int, item: Item, lang: str) -> tuple[Cell, ...]:
    return cell(number(at, lang), style="middle"), cell(worded(item, lang)), written(item, item.needs, lang)


def _type(type_: ProcessType, rubric: Rubric, lang: str) -> tuple[Cell, ...]:
    items = [item for item in rubric.items if item.type == type_.id]
    name = type_.name if lang == "th" else type_.english
    return cell(f"{digits(type_.id, lang)}. {name}"), cell(*(f"{digits(i.id, lang)} {worded(i, lang)}" for i in items))
