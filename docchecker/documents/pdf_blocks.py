"""All pages' lines and tables -> the pieces of the document in reading order, still without repair."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from docchecker.documents.pdf_furniture import furniture
from docchecker.documents.pdf_layout import CellText, Layout, TablePart, continued, half_filled
from docchecker.documents.pdf_lines import Line
from docchecker.documents.pdf_paragraphs import BULLET, Frame, Setting, paragraphs, setting_of, text_of
from docchecker.documents.pdf_tables import Box
from docchecker.model import BlockKind, Cell

SAME_SIDE = 4.0  # points by which a table's columns may shift from page to page
SHORT_HEAD = 80  # characters: a longer cell is no column head
KEY_VALUE = 2  # columns: such a table has a head only where it is set bold
ITEM = re.compile(r"-\s|\(?[๐-๙\d]{1,3}\)|\([ก-ฮ]\)|[ก-ฮ]\)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A block before its text is repaired, with the lines or the box where it stands."""

    kind: BlockKind
    text: str
    page: int
    cell: Cell | None = None
    label: str = ""
    bold: bool = False
    size: float | None = None
    centred: bool = False
    lines: tuple[Line, ...] = ()
    box: Box | None = None


def pieces_of(pages: Sequence[Layout], first_share: Callable[[str], float]) -> list[Piece]:
    """Every block of the document; page headers before the page's first block, footers after its last."""
    pages = half_filled(pages)
    headers, footers = furniture([page.lines for page in pages], [page.height for page in pages])
    aside = headers | footers
    settings = _settings(pages, aside)
    flow = _joined([item for page in pages for item in page.items if not (isinstance(item, Line) and item in aside)])
    body: list[Piece] = []
    table = 0
    for is_line, group in groupby(flow, key=lambda item: isinstance(item, Line)):
        if is_line:
            lines = [item for item in group if isinstance(item, Line)]
            body.extend(_paragraph(p, settings) for p in paragraphs(lines, settings, first_share))
            continue
        for part in group:
            if isinstance(part, TablePart):
                body.extend(_cells(part, table))
                table += 1
    tops = [_aside("header", line) for page in pages for line in page.lines if line in headers]
    feet = [_aside("footer", line) for page in pages for line in page.lines if line in footers]
    ranked = [(p.page, rank, p) for rank, some in enumerate((tops, body, feet)) for p in some]
    return [piece for _, _, piece in sorted(ranked, key=lambda entry: entry[:2])]


def _aside(kind: BlockKind, line: Line) -> Piece:
    return Piece(kind, line.text.strip(), line.page, size=line.size, lines=(line,))


def _settings(pages: Sequence[Layout], aside: frozenset[Line]) -> dict[Frame, Setting]:
    """The setting of each page's columns, measured on all pages of the same width together."""
    alike: dict[tuple[int, int], list[Line]] = {}
    for page in pages:
        for line in page.lines:
            if line not in aside:
                alike.setdefault((round(page.width), line.column), []).append(line)
    made = {key: setting_of(lines) for key, lines in alike.items()}
    return {(page.number, column): made[width, column] for page in pages for width, column in made if width == round(page.width)}


def _joined(flow: Iterable[Line | TablePart]) -> list[Line | TablePart]:
    """The flow with tables that go on over a page end made one."""
    made: list[Line | TablePart] = []
    page = 0
    for item in flow:
        before = made[-1] if made else None
        if (
            isinstance(item, TablePart)
            and isinstance(before, TablePart)
            and item.page == page + 1
            and _same_columns(before, item)
        ):
            made[-1] = continued(before, item)
        else:
            made.append(item)
        page = item.page
    return made


def _same_columns(a: TablePart, b: TablePart) -> bool:
    return len(a.sides) == len(b.sides) and all(abs(x - y) <= SAME_SIDE for x, y in zip(a.sides, b.sides, strict=True))


def _paragraph(lines: Sequence[Line], settings: Mapping[Frame, Setting]) -> Piece:
    """One paragraph or list item: a bullet glyph becomes its label, a typed number stays in the text."""
    text = text_of(lines)
    bullet = BULLET.match(text)
    label = bullet.group().strip() if bullet and not text.startswith("-") else ""
    body = text[bullet.end() :] if bullet and label else text
    kind: BlockKind = "list_item" if label or ITEM.match(body) else "paragraph"
    return Piece(
        kind,
        body,
        lines[0].page,
        label=label,
        bold=all(line.bold for line in lines),
        size=max(line.size for line in [line for line in lines if line.thai] or lines),  # not of digits from a larger font
        centred=all(_centred(line, settings[line.frame]) for line in lines),
        lines=tuple(lines),
    )


def _centred(line: Line, setting: Setting) -> bool:
    """Whether a line stands in the middle with room on both sides."""
    left, right = line.x0 - setting.left, setting.right - line.x1
    return left > 2 * line.size and abs(left - right) < max(line.size, 0.1 * left)


def _cells(part: TablePart, table: int) -> list[Piece]:
    """A block for each cell, empty ones too."""
    heads = _head_rows(part)
    return [_cell(cell, table, head=cell.row < heads) for cell in part.cells]


def _cell(cell: CellText, table: int, *, head: bool) -> Piece:
    where = Cell(table, cell.row, cell.column, head)
    return Piece("cell", cell.text, cell.page, where, bold=cell.bold, size=cell.size, box=cell.box)


def _head_rows(part: TablePart) -> int:
    """How many rows name the columns: with the rows that a cell of the first row reaches (months under a year).

    The first row does so where all its texts are short, in a table of two columns where they are bold, or where it is repeated.
    """
    first = [cell for cell in part.cells if cell.row == 0]
    heads = max(cell.last_row for cell in first) + 1
    if heads >= part.rows or len(first) < KEY_VALUE:
        return 0
    short = all(0 < len(cell.text) <= SHORT_HEAD for cell in first)
    named = len(part.sides) - 1 > KEY_VALUE or all(cell.bold for cell in first)
    return heads if part.again or (short and named) else 0
