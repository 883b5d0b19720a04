"""A paper as a .docx in the form of Thai official papers; the same paper gives the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docchecker.reports.clean import clean
from docchecker.reports.paper import Cell, Line, NewPage, Paper, Style, Table
from docchecker.reports.word_package import packed
from docchecker.reports.word_style import (
    MARGINS,
    PAGE,
    WIDE_MARGINS,
    page_number,
    plain_table,
    prepared,
    repeated,
    set_font,
    thai_pages,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

FIRST_LINE: Final = 2.5  # centimetres, as the rules for official papers have it
LABEL: Final = 1.8
_ALIGN: Final[dict[Style, str]] = {"title": "CENTER", "middle": "CENTER", "right": "RIGHT", "sign": "CENTER"}
_APART: Final = frozenset({"title", "heading", "body"})  # six points above
_BOLD: Final = frozenset({"title", "heading"})


def render_word(paper: Paper) -> bytes:
    """The bytes of the .docx."""
    document = prepared(clean(paper.title))
    _furnish(document.sections[0], paper)
    for piece in paper.pieces:
        if isinstance(piece, Line):
            _line(document.add_paragraph(), piece, _width(document.sections[-1]))
        elif isinstance(piece, Table):
            _table(document, piece)
        else:
            _new_page(document, piece)
    return packed(document)


def _width(section: Section) -> float:
    """Centimetres between the margins."""
    page, left, right = section.page_width, section.left_margin, section.right_margin
    return round(((page or 0) - (left or 0) - (right or 0)) / 360_000, 2)


def _furnish(section: Section, paper: Paper) -> None:
    """The stamp at the head of each page, its number at the foot."""
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    _run(head, paper.stamp, bold=True)
    before, after = paper.page.split("{page}")
    _run(foot, before)
    page_number(foot)
    if paper.lang == "th":
        thai_pages(section)
    _run(foot, after)
    for paragraph in (head, foot):
        _align(paragraph, "CENTER")


def _align(paragraph: Paragraph, name: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415  heavy: only where a Word file is written

    paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, name)


def _line(paragraph: Paragraph, line: Line, width: float) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER  # noqa: PLC0415  heavy: only where a Word file is written
    from docx.shared import Cm, Pt  # noqa: PLC0415  heavy: only where a Word file is written

    form = paragraph.paragraph_format
    if line.style in _ALIGN:
        _align(paragraph, _ALIGN[line.style])
    if line.style in _APART:
        form.space_before = Pt(6)
    if line.style in {"heading", "sign"}:
        form.keep_with_next = True
    elif line.style == "body":
        form.first_line_indent = Cm(FIRST_LINE)
    elif line.style == "field":
        form.left_indent, form.first_line_indent = Cm(LABEL), Cm(-LABEL)
        form.tab_stops.add_tab_stop(Cm(LABEL))
    elif line.style == "dots":
        form.tab_stops.add_tab_stop(Cm(width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    _run(paragraph, line.text + ("\t" if line.style == "dots" else ""), bold=line.bold or line.style in _BOLD)


def _run(paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
    """Words in the font of the paper; Word takes the bold of Thai from its own switch."""
    if not text:
        return
    run = paragraph.add_run(clean(text))
    set_font(run, bold=bold)


def _table(document: Document, table: Table) -> None:
    from docx.shared import Cm  # noqa: PLC0415  heavy: only where a Word file is written

    made = document.add_table(rows=0, cols=len(table.widths))
    plain_table(made, table.widths, lines=table.box == "all")
    if table.head:
        _row(made, tuple((Line(words, "middle", bold=True),) for words in table.head), table)
        repeated(made.rows[0])
    for row in table.rows:
        _row(made, row, table)
    after = document.add_paragraph()
    after.paragraph_format.line_spacing = Cm(0.3)  # two tables in a row would grow together without it


def _row(made: Any, cells: tuple[Cell, ...], table: Table) -> None:  # noqa: ANN401  its `add_row` has no types
    from docx.shared import Cm  # noqa: PLC0415  heavy: only where a Word file is written

    for box, content, width in zip(made.add_row().cells, cells, table.widths, strict=True):
        box.width = Cm(width)
        _fill(box, content, width)


def _fill(box: _Cell, content: Cell, width: float) -> None:
    for number, line in enumerate(content):
        _line(box.add_paragraph() if number else box.paragraphs[0], line, width)


def _new_page(document: Document, page: NewPage) -> None:
    from docx.enum.section import WD_ORIENT, WD_SECTION  # noqa: PLC0415  heavy: only where a Word file is written
    from docx.shared import Cm, Pt  # noqa: PLC0415  heavy: only where a Word file is written

    section = document.add_section(WD_SECTION.NEW_PAGE)
    document.paragraphs[-1].paragraph_format.line_spacing = Pt(1)  # it holds the break alone; a full line could need a page
    long, short = Cm(PAGE[1]), Cm(PAGE[0])
    section.orientation = WD_ORIENT.LANDSCAPE if page.wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if page.wide else (short, long)
    top, right, bottom, left = WIDE_MARGINS if page.wide else MARGINS
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = (
        Cm(top),
        Cm(right),
        Cm(bottom),
        Cm(left),
    )
