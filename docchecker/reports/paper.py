"""A paper as values: lines and tables in order, to be drawn as Word, as text or as Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Style = Literal["title", "heading", "body", "plain", "field", "middle", "right", "sign", "dots"]
Box = Literal["all", "none"]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. In a "field" a tab parts label and text; "dots": a dotted line up to the margin follows the text."""

    text: str
    style: Style = "plain"
    bold: bool = False


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `widths` in centimetres. `head` is repeated on every page; without a `box` the lines are not drawn."""

    widths: tuple[float, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    box: Box = "all"


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page, across where `wide`."""

    wide: bool = False


Piece = Line | Table | NewPage


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper; `stamp` stands at the head of every page, `page` ("{page}" is its number) at its foot."""

    title: str
    pieces: tuple[Piece, ...]
    stamp: str = ""
    page: str = "{page}"
    lang: str = "th"


def cell(*texts: str, bold: bool = False, style: Style = "plain") -> Cell:
    """A cell, one paragraph a text; empty texts are left out.

    >>> cell("a", "", "b") == (Line("a"), Line("b"))
    True
    """
    return tuple(Line(text, style, bold) for text in texts if text)


def gap(length: int = 40) -> str:
    """A dotted blank to be filled in by hand.

    >>> gap(5)
    '.....'
    """
    return "." * length
