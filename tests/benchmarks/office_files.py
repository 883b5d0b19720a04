"""PDFs that LibreOffice makes of the own papers, in several fonts and layouts: whole strings and error rates of each."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from labels import drawn, gold, marked, read
from whole_strings import whole

from docchecker.documents import tools

FONTS = ("Garuda", "Norasi", "Loma", "Laksaman", "Kinnari", "Waree")
LAYOUTS = ("plain", "justified", "letter_spaced", "two_columns", "header_footer", "landscape")


def _font(style, name):
    style.font.name, style.font.size = name, Pt(14)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(attribute), name)


def _element(parent, tag, **values):
    made = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    parent.append(made)


def _set(paper, layout):
    """The page as the layout says."""
    section = paper.sections[0]
    if layout == "two_columns":
        _element(section._sectPr, "w:cols", num="2", space="400")  # noqa: SLF001  python-docx has no word for it
    if layout == "landscape":
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    if layout == "header_footer":
        section.header.paragraphs[0].text = "เอกสารประกอบการพิจารณาแผนสร้างความโปร่งใส"
        _element(section.footer.paragraphs[0]._p, "w:fldSimple", instr="PAGE")  # noqa: SLF001


def _paragraph(paper, text, layout, *, bold=False):
    paragraph = paper.add_paragraph()
    run = paragraph.add_run(text)
    run.bold = bold
    if layout == "justified" and not bold:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    if layout == "letter_spaced":
        _element(run._r.get_or_add_rPr(), "w:spacing", val="20")  # noqa: SLF001


def write_docx(blocks, path, font, layout):
    paper = docx.Document()
    _font(paper.styles["Normal"], font)
    _set(paper, layout)
    for kind, value in blocks:
        if kind == "table":
            grid = paper.add_table(0, len(value[0]))
            grid.style = "Table Grid"
            for row in value:
                for cell, text in zip(grid.add_row().cells, row, strict=True):
                    cell.text = str(text)
        elif kind == "pagebreak":
            paper.add_page_break()
        else:
            for text in marked(kind, value) if isinstance(value, list) else [value]:
                _paragraph(paper, text, layout, bold=kind in {"h1", "h2"})
    paper.save(path)


def _blocks(paper, papers, layout):
    """What is written: all papers as one where a header must be repeated; no tables where a column is too narrow for them."""
    if layout == "header_footer":
        return _all(papers)
    return [block for block in paper if not (layout == "two_columns" and block[0] == "table")]


def _all(papers):
    """All papers as one, on pages of their own: a header is known by being repeated."""
    return [block for paper in papers.values() for block in [*paper, ("pagebreak", None)]]


def write(source, out, limit=None):
    """OUT/FONT-LAYOUT/ID.pdf and .json for every font and layout."""
    soffice = tools.find("soffice")
    if soffice is None:
        sys.exit("LibreOffice is not on this machine")
    for font in FONTS:
        for layout in LAYOUTS:
            folder = Path(out) / f"{font}-{layout}"
            folder.mkdir(parents=True, exist_ok=True)
            papers = read(source, limit)
            for name, paper in papers.items():
                blocks = _blocks(paper, papers, layout)
                write_docx(blocks, folder / f"{name}.docx", font, layout)
                strings = json.dumps({"gold": gold(blocks), "drawn": drawn(blocks)}, ensure_ascii=False, indent=1)
                (folder / f"{name}.json").write_text(strings, encoding="utf-8")
            _convert(soffice, sorted(folder.glob("*.docx")), folder)


def _convert(soffice, papers, folder):
    with tempfile.TemporaryDirectory() as profile:
        start = [soffice, f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--convert-to", "pdf", "--outdir"]
        subprocess.run([*start, folder, *papers], check=True, capture_output=True, timeout=300)


def report(source, out, limit=None):
    write(source, out, limit)
    for folder in sorted(Path(out).iterdir()):
        yield from whole(folder)
