"""Word files for tests, written part by part: python-docx cannot write most of what a reader has to cope with."""

from __future__ import annotations

import io
import zipfile

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
DECLARED = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMES.items())
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def root(tag: str, inside: str) -> str:
    """A part's root element with all prefixes declared."""
    return f'<?xml version="1.0" encoding="UTF-8"?><{tag} {DECLARED}>{inside}</{tag}>'


def relations(targets: dict[str, tuple[str, str]]) -> str:
    """A .rels part: id -> (kind, target)."""
    items = "".join(f'<Relationship Id="{key}" Type="{KINDS}/{kind}" Target="{to}"/>' for key, (kind, to) in targets.items())
    return f'<Relationships xmlns="{RELATIONSHIPS}">{items}</Relationships>'


def word(body: str, **parts: str) -> bytes:
    """A .docx with this body; `parts`: the inside of "styles", "numbering", "footnotes", "header1", "footer1" …"""
    written = {name: root(f"w:{_tag(name)}", inside) for name, inside in parts.items()}
    targets = {f"id-{name}": (name.rstrip("123"), f"{name}.xml") for name in parts}
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations({"a": ("officeDocument", "word/document.xml")}),
            "word/_rels/document.xml.rels": relations(targets),
            "word/document.xml": root("w:document", f"<w:body>{body}</w:body>"),
            **{f"word/{name}.xml": text for name, text in written.items()},
        }
    )


def packed(members: dict[str, str | bytes]) -> bytes:
    """A zip of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph; a run that is no XML is put into one."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{''.join(run if run.startswith('<') else r(run) for run in runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def item(text: str, depth: int = 0, number: str = "1") -> str:
    """A list item."""
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def level(depth: int, form: str, text: str, more: str = "") -> str:
    """One depth of a list's definition."""
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def tr(*cells: str, properties: str = "") -> str:
    """A row; a cell that is no XML is put into one."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(c if c.startswith('<w:tc>') else tc(c) for c in cells)}</w:tr>"


def tc(inside: str, properties: str = "") -> str:
    """A cell of text or of XML."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside if inside.startswith('<') else p(inside)}</w:tc>"


def _tag(name: str) -> str:
    return {"header": "hdr", "footer": "ftr"}.get(name.rstrip("123"), name)
