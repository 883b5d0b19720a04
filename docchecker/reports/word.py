"""A paper as a .docx in the form of Thai official papers; the same paper gives the same bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from docchecker.reports.clean import clean
from docchecker.reports.paper import Line, Paper, Table
from docchecker.reports.word_package import packed, parts_of, zipped
from docchecker.reports.word_style import page_number, prepared, set_font, thai_pages
from docchecker.reports.word_xml import between, break_xml, line_xml, page_xml, table_xml

if TYPE_CHECKING:
    from docx.section import Section
    from docx.text.paragraph import Paragraph

_BODY: Final = "word/document.xml"
_SECTION: Final = re.compile(r"<w:sectPr( [^>]*)?>((?:<w:(?:header|footer)Reference [^>]*/>)*)<w:pgSz [^>]*/><w:pgMar [^>]*/>")


@dataclass(frozen=True, slots=True)
class _Empty:
    """A Word file of no words yet. Its body is `before`, then the pieces, then the last section's properties and `after`.

    Those properties are `marks` (as attributes), `heads` (in the first section only), the page, and `rest`.
    """

    parts: tuple[tuple[str, bytes], ...]
    before: str
    marks: str
    heads: str
    rest: str
    after: str


def render_word(paper: Paper) -> bytes:
    """The bytes of the .docx."""
    empty = _empty(clean(paper.title), paper.stamp, paper.page, paper.lang == "th")
    made, wide, heads = [empty.before], False, empty.heads
    for piece in paper.pieces:
        if isinstance(piece, Line):
            made.append(line_xml(piece, between(wide=wide)))
        elif isinstance(piece, Table):
            made.append(table_xml(piece))
        else:
            made.append(break_xml(f"<w:sectPr>{heads}{page_xml(wide=wide)}{empty.rest}"))
            wide, heads = piece.wide, ""
    made.append(f"<w:sectPr{empty.marks}>{heads}{page_xml(wide=wide)}{empty.rest}{empty.after}")
    return zipped({**dict(empty.parts), _BODY: "".join(made).encode()})


@lru_cache(maxsize=32)
def _empty(title: str, stamp: str, page: str, thai: bool) -> _Empty:  # noqa: FBT001  lru_cache keys by place
    """All but the words, through python-docx: papers of one kind share it."""
    document = prepared(title)
    _furnish(document.sections[0], stamp, page, thai=thai)
    parts = parts_of(packed(document))
    body = parts[_BODY].decode()
    found = _SECTION.search(body)
    assert found, "python-docx writes a section"
    rest, closing, after = body[found.end() :].partition("</w:sectPr>")
    return _Empty(tuple(parts.items()), body[: found.start()], found.group(1) or "", found.group(2), f"{rest}{closing}", after)


def _furnish(section: Section, stamp: str, page: str, *, thai: bool) -> None:
    """The stamp at the head of each page, its number at the foot."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415  heavy: only where a Word file is written

    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    _run(head, stamp, bold=True)
    before, after = page.split("{page}")
    _run(foot, before)
    page_number(foot)
    if thai:
        thai_pages(section)
    _run(foot, after)
    for paragraph in (head, foot):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _run(paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
    """Words in the font of the paper; Word takes the bold of Thai from its own switch."""
    if text:
        set_font(paragraph.add_run(clean(text)), bold=bold)
