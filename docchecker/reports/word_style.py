"""Page, fonts and tables of a Word file: what python-docx has no call for is set in the XML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

FONT: Final = "TH Sarabun New"
FALLBACKS: Final = "TH SarabunPSK,TH Sarabun,Sarabun,TH Niramit AS,Angsana New,Cordia New,Norasi"
POINTS: Final = 16
LINE: Final = 23  # points: room for two marks above a letter, whichever font stands in; their own line heights differ by half
PORTRAIT: Final = ((21.0, 29.7), (2.0, 2.0, 1.8, 3.0))  # centimetres: A4, and its margins top, right, bottom, left
LANDSCAPE: Final = ((29.7, 21.0), (2.0, 2.0, 1.8, 2.0))
_KINDS: Final = ("ascii", "hAnsi", "cs", "eastAsia")
_FONT_TABLE: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    f'<w:font w:name="{FONT}"><w:altName w:val="{FALLBACKS}"/><w:charset w:val="DE"/>'
    '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)


def twips(centimetres: float) -> int:
    """Twentieths of a point, as Word counts.

    >>> twips(2.5)
    1417
    """
    return round(int(centimetres * 360_000) / 635)


def prepared(title: str) -> Document:
    """An empty document on A4 in the paper's font."""
    import docx  # noqa: PLC0415  heavy: only where a Word file is written
    from docx.shared import Cm  # noqa: PLC0415  heavy: only where a Word file is written

    document = docx.Document()
    document.core_properties.title = title[:255]
    section = document.sections[0]
    section.page_width, section.page_height = (Cm(size) for size in PORTRAIT[0])
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = (Cm(size) for size in PORTRAIT[1])
    section.header_distance = section.footer_distance = Cm(1.0)
    _styles(document)
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/word/fontTable.xml":
            part._blob = _FONT_TABLE.encode()  # noqa: SLF001  a part that python-docx carries along unread
    return document


def _styles(document: Document) -> None:
    """The font, its size and the language for all that no style of its own says otherwise."""
    from docx.oxml.ns import qn  # noqa: PLC0415  heavy: only where a Word file is written
    from docx.shared import Pt  # noqa: PLC0415  heavy: only where a Word file is written

    normal: Any = document.styles["Normal"]
    _fonts(normal.element.get_or_add_rPr())
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = Pt(LINE)
    for default in document.styles.element.iter(qn("w:rPrDefault")):
        properties = default.find(qn("w:rPr"))
        for child in list(properties):
            properties.remove(child)
        _fonts(properties)


def _fonts(properties: Any) -> None:  # noqa: ANN401  an element of lxml
    from docx.oxml.ns import qn  # noqa: PLC0415  heavy: only where a Word file is written
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415  heavy: only where a Word file is written

    for tag in ("w:rFonts", "w:sz", "w:szCs", "w:lang"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    fonts, size, complex_size, lang = (OxmlElement(tag) for tag in ("w:rFonts", "w:sz", "w:szCs", "w:lang"))
    for kind in _KINDS:
        fonts.set(qn(f"w:{kind}"), FONT)
    size.set(qn("w:val"), str(2 * POINTS))
    complex_size.set(qn("w:val"), str(2 * POINTS))
    for key, value in (("val", "en-US"), ("eastAsia", "en-US"), ("bidi", "th-TH")):
        lang.set(qn(f"w:{key}"), value)
    properties.insert(0, fonts)
    properties.extend((size, complex_size, lang))


def set_font(run: Run, *, bold: bool) -> None:
    """The font by name in every script, and bold for Thai too."""
    from docx.oxml.ns import qn  # noqa: PLC0415  heavy: only where a Word file is written

    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()  # noqa: SLF001  there is no call for the other scripts
    for kind in _KINDS:
        fonts.set(qn(f"w:{kind}"), FONT)
    if bold:
        run.font.bold = run.font.cs_bold = True


def page_number(paragraph: Paragraph) -> None:
    """The number of the page, in the digits of its section."""
    from docx.oxml.ns import qn  # noqa: PLC0415  heavy: only where a Word file is written
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415  heavy: only where a Word file is written

    for kind in ("begin", "", "separate", "end"):
        run = paragraph.add_run()
        set_font(run, bold=False)
        made = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            made.set(qn("w:fldCharType"), kind)
        else:
            made.text = " PAGE "
            made.set(qn("xml:space"), "preserve")
        run._r.append(made)  # noqa: SLF001  there is no call for fields


def thai_pages(section: Section) -> None:
    """Page numbers in Thai digits; a switch at the field itself is known to Word alone."""
    from docx.oxml.ns import qn  # noqa: PLC0415  heavy: only where a Word file is written
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415  heavy: only where a Word file is written

    made = OxmlElement("w:pgNumType")
    made.set(qn("w:fmt"), "thaiNumbers")
    properties: Any = section._sectPr  # noqa: SLF001  there is no call for it
    properties.find(qn("w:pgMar")).addnext(made)
