"""What an evaluation says to people, as sections of lines and tables, before it becomes text or HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from docchecker.evaluation.results import OCR
from docchecker.evaluation.types import Interval, Share, Table
from docchecker.language import digits, known, number, say
from docchecker.reports.layout import cut
from docchecker.reports.needs import worded
from docchecker.rubric import Item

NONE: Final = "–"
NAME: Final = 44


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell.

    `interval`: drawn where pictures can be; `weight`: 0 to 1, its part of the row; `right`: gold and program agree.
    """

    text: str
    interval: Interval | None = None
    weight: float | None = None
    right: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its head, and rows of as many cells; the first cell of a row is its name."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: its id (an anchor), a title, lines to read, and tables."""

    id: str
    title: str
    lines: tuple[str, ...]
    grids: tuple[Grid, ...] = ()


def figure(value: float | None, lang: str) -> str:
    """A figure with three decimals.

    >>> figure(0.5, "en"), figure(1.0, "th"), figure(None, "en")
    ('0.500', '๑.๐๐๐', '–')
    """
    return NONE if value is None else digits(f"{value + 0.0:.3f}", lang)


def spread(interval: Interval, lang: str) -> str:
    """A figure and what it lies between.

    >>> spread(Interval(0.9, 0.5958, 0.9821), "en")
    '0.900 (0.596–0.982)'
    """
    if interval.value is None:
        return NONE
    return f"{figure(interval.value, lang)} ({figure(interval.low, lang)}–{figure(interval.high, lang)})"


def plain(text: str) -> Cell:
    """A cell of text."""
    return Cell(text)


def counted(value: float, lang: str) -> Cell:
    """A cell with a whole number."""
    return Cell(number(value, lang))


def drawn(interval: Interval, lang: str) -> Cell:
    """A cell with a figure and its interval."""
    return Cell(spread(interval, lang), interval)


def of(share: Share, lang: str) -> Cell:
    """A cell with how many of how many.

    >>> of(Share(9, 10, Interval(0.9, 0.6, 1.0)), "en").text
    '9/10'
    """
    return Cell(f"{number(share.count, lang)}/{number(share.n, lang)}")


def confusion(table: Table, rows: Sequence[str], columns: Sequence[str], corner: str, lang: str) -> Grid:
    """Gold by rows, proposed by columns; each cell weighs as its part of the row."""
    lines = []
    for name, id_, counts in zip(rows, table.rows, table.counts, strict=True):
        total = sum(counts)
        cells = tuple(
            Cell(number(count, lang), weight=count / total if total else 0.0, right=id_ == column)
            for column, count in zip(table.columns, counts, strict=True)
        )
        lines.append((Cell(name), *cells, Cell(number(total, lang))))
    return Grid((corner, *columns, say("evaluate.total", lang)), tuple(lines))


def item_name(item: Item, lang: str) -> str:
    """A factor with its number; a component by its wording; the first words are enough to know it by."""
    return cut(f"{digits(item.id, lang)} {worded(item, lang)}" if item.group == "factor" else worded(item, lang), NAME)


def kind_name(kind: str, lang: str) -> str:
    """A kind of file in words, as what it names stays itself where there are none.

    >>> kind_name("pdf+ocr", "en"), kind_name("odd", "en")
    ('PDF document (read from the picture)', 'odd')
    """
    bare = kind.removesuffix(OCR)
    name = say(f"kind.{bare}", lang) if known(f"kind.{bare}") else bare
    return f"{name} ({say('route.ocr', lang)})" if kind != bare else name
