"""Lines and tables of a paper as the XML of a Word file. Written out as text: through python-docx it took ten times as long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape

from docchecker.reports.clean import clean
from docchecker.reports.paper import Cell, Line, Style, Table
from docchecker.reports.word_style import FONT, LANDSCAPE, PORTRAIT, twips

FIRST_LINE: Final = 2.5  # centimetres, as the rules for official papers have it
LABEL: Final = 1.8
_CENTRED: Final[frozenset[Style]] = frozenset({"title", "middle", "sign"})
_APART: Final[frozenset[Style]] = frozenset({"title", "heading", "body"})  # six points above
_WITH_NEXT: Final[frozenset[Style]] = frozenset({"heading", "sign"})
_BOLD: Final[frozenset[Style]] = frozenset({"title", "heading"})
_FONTS: Final = "".join(f' w:{kind}="{FONT}"' for kind in ("ascii", "hAnsi", "cs", "eastAsia"))
_RUN: Final = {bold: f"<w:r><w:rPr><w:rFonts{_FONTS}/>{'<w:b/><w:bCs/>' if bold else ''}</w:rPr>" for bold in (False, True)}
_LOOK: Final = (
    '<w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/>'
)
AFTER_TABLE: Final = '<w:p><w:pPr><w:spacing w:line="170" w:lineRule="exact"/></w:pPr></w:p>'
"""Two tables in a row would grow together without it."""
_SIDES: Final = ("top", "right", "bottom", "left")
_HEAD: Final = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"  # again at the head of every page, in one piece


def line_xml(line: Line, width: float) -> str:
    """One paragraph; `width`: centimetres between the margins.

    >>> line_xml(Line("ก"), 16.0).endswith("<w:t>ก</w:t></w:r></w:p>")
    True
    """
    form = _form(line.style, width)
    text = clean(line.text) + ("\t" if line.style == "dots" else "")
    run = f"{_RUN[line.bold or line.style in _BOLD]}{text_xml(text)}</w:r>" if text else ""
    inner = (f"<w:pPr>{form}</w:pPr>" if form else "") + run
    return f"<w:p>{inner}</w:p>" if inner else "<w:p/>"


def _form(style: Style, width: float) -> str:
    """What a paragraph of this style has, in the order that the format asks for."""
    parts = ["<w:keepNext/>"] if style in _WITH_NEXT else []
    if style == "field":
        parts.append(f'<w:tabs><w:tab w:pos="{twips(LABEL)}" w:val="left"/></w:tabs>')
    elif style == "dots":
        parts.append(f'<w:tabs><w:tab w:pos="{twips(width)}" w:val="right" w:leader="dot"/></w:tabs>')
    if style in _APART:
        parts.append('<w:spacing w:before="120"/>')
    if style == "body":
        parts.append(f'<w:ind w:firstLine="{twips(FIRST_LINE)}"/>')
    elif style == "field":
        parts.append(f'<w:ind w:left="{twips(LABEL)}" w:hanging="{twips(LABEL)}"/>')
    if style in _CENTRED or style == "right":
        parts.append(f'<w:jc w:val="{"right" if style == "right" else "center"}"/>')
    return "".join(parts)


def text_xml(text: str) -> str:
    r"""Words with their tabs; blanks at an end are kept by asking for it.

    >>> text_xml("a\t b")
    '<w:t>a</w:t><w:tab/><w:t xml:space="preserve"> b</w:t>'
    """
    return "<w:tab/>".join(_words(part) for part in text.split("\t"))


def _words(text: str) -> str:
    if not text:
        return ""
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:t{kept}>{escape(text)}</w:t>"


def table_xml(table: Table) -> str:
    """A table of fixed widths: contents never widen a column."""
    style = '<w:tblStyle w:val="TableGrid"/>' if table.box == "all" else ""
    width = f'<w:tblW w:type="dxa" w:w="{round(sum(table.widths) * 567)}"/>'
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in table.widths)
    rows = [_row(row, table.widths) for row in table.rows]
    if table.head:
        rows.insert(0, _row([(Line(words, "middle", bold=True),) for words in table.head], table.widths, _HEAD))
    form = f'<w:tblPr>{style}{width}<w:tblLayout w:type="fixed"/>{_LOOK}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    return f"<w:tbl>{form}{''.join(rows)}</w:tbl>{AFTER_TABLE}"


def _row(cells: Sequence[Cell], widths: Sequence[float], form: str = "") -> str:
    return f"<w:tr>{form}{''.join(_cell(*cell) for cell in zip(cells, widths, strict=True))}</w:tr>"


def _cell(content: Cell, width: float) -> str:
    lines = "".join(line_xml(line, width) for line in content) or "<w:p/>"
    return f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{twips(width)}"/></w:tcPr>{lines}</w:tc>'


def break_xml(section: str) -> str:
    """The end of a section on a line of one point: a full line could need a page."""
    return f'<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>{section}</w:pPr></w:p>'


def page_xml(*, wide: bool) -> str:
    """Size and margins of a section's pages."""
    page, (top, right, bottom, left) = LANDSCAPE if wide else PORTRAIT
    turned = ' w:orient="landscape"' if wide else ""
    sides = "".join(f' w:{side}="{twips(size)}"' for side, size in zip(_SIDES, (top, right, bottom, left), strict=True))
    size = f'<w:pgSz w:w="{twips(page[0])}" w:h="{twips(page[1])}"{turned}/>'
    return f'{size}<w:pgMar{sides} w:header="567" w:footer="567" w:gutter="0"/>'


def between(*, wide: bool) -> float:
    """Centimetres between the margins of a page."""
    page, (_, right, _, left) = LANDSCAPE if wide else PORTRAIT
    return round(page[0] - right - left, 2)
