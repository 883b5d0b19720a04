"""The parts of a Word file: a zip of XML. Opening it with python-docx alone would take longer than the whole read does here.

xml.etree is used because a walk over its elements is three times as fast as over lxml's, which outweighs lxml's faster parser.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, ParseError, fromstring

from docchecker.errors import Unreadable

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
VAL: Final = f"{W}val"

_RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT: Final = (  # ISO 29500 Strict says the same with other names
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
)
_DECLARATIONS: Final = tuple("<!DOCTYPE".encode(form) for form in ("utf-8", "utf-16-le", "utf-16-be"))
_UNASKED: Final = re.compile(  # layout and fonts, half of the XML of many files: taking it out first halves the time of parsing
    rb"<w:(?:rFonts|lang|color|spacing|ind|kern|shd|highlight|u|i|iCs|position|widowControl|suppressAutoHyphens|keepNext|keepLines"
    rb"|tcW|vAlign|top|left|start|bottom|right|end|insideH|insideV|gridCol|tblW|proofErr|bookmarkStart|bookmarkEnd"
    rb"|lastRenderedPageBreak)(?: [^>]*)?/>"
)
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, KeyError, OSError, ValueError)


@dataclass(frozen=True, slots=True)
class Package:
    """An open Word file. `main`: the name of the document's part; `targets`: its related parts, by relationship id."""

    archive: zipfile.ZipFile
    main: str
    targets: dict[str, tuple[str, str]]

    def document(self) -> Element:
        """The root of the document's own part; raises Unreadable("damaged")."""
        return parse(_UNASKED.sub(b"", _bytes(self.archive, self.main)))

    def related(self, kind: str) -> Element | None:
        """The root of the first part of a kind ("styles", "numbering", "footnotes"), None where there is none."""
        return next((self.target(key) for key, (of, _) in self.targets.items() if of == kind), None)

    def target(self, key: str) -> Element | None:
        """The root of the part behind a relationship id, None where the file lacks it."""
        name = self.targets.get(key, ("", ""))[1]
        return parse(_bytes(self.archive, name)) if name in self.archive.NameToInfo else None

    def source(self, kind: str) -> bytes | None:
        """The XML of the first part of a kind, not parsed."""
        name = next((name for of, name in self.targets.values() if of == kind), "")
        return _bytes(self.archive, name) if name in self.archive.NameToInfo else None


def open_package(data: bytes) -> Package:
    """The package of a file that `guard` found to be Word's; raises Unreadable("damaged")."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise Unreadable("damaged") from error
    main = next((name for of, name in _targets(archive, "").values() if of == "officeDocument"), "")
    if main not in archive.NameToInfo:
        raise Unreadable("damaged")
    return Package(archive, main, _targets(archive, main))


def on(element: Element | None) -> bool | None:
    """What a switch such as w:b says: None where it is not there.

    >>> on(None) is None
    True
    """
    return None if element is None else element.get(VAL, "1") not in {"0", "false", "off", "none"}


def _targets(archive: zipfile.ZipFile, source: str) -> dict[str, tuple[str, str]]:
    """Relationship id -> (kind, name of the part), for the parts inside the file."""
    folder, name = posixpath.split(source)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in archive.NameToInfo:
        return {}
    return {
        item.get("Id", ""): (item.get("Type", "").rsplit("/", 1)[-1], _inside(folder, item.get("Target", "")))
        for item in parse(_bytes(archive, rels)).iter(_RELATIONSHIP)
        if item.get("TargetMode") != "External"
    }


def _inside(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def parse(data: bytes) -> Element:
    """The root of some XML. It comes from strangers: what declares entities is refused unread, and nothing is fetched."""
    if any(mark in data for mark in _DECLARATIONS):
        raise Unreadable("damaged")
    try:
        return fromstring(data)  # noqa: S314  no declarations, so no entities to swell
    except (ParseError, ValueError, LookupError) as error:
        raise Unreadable("damaged") from error


def _bytes(archive: zipfile.ZipFile, name: str) -> bytes:
    """A part's XML, in the names that everybody but the strict form uses."""
    try:
        data = archive.read(name)
    except RuntimeError as error:  # what zipfile says of a member under a password
        raise Unreadable("encrypted") from error
    except _BROKEN as error:
        raise Unreadable("damaged") from error
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return data
