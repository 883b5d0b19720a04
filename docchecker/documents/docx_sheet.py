"""Word's styles part, parsed style by style when one is asked for: whole, it takes longer to parse than the document itself."""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element

from docchecker.documents.docx_package import W, parse

_STYLE: Final = re.compile(rb"<w:style ([^>]*)>")
_ID: Final = re.compile(rb'(?:^|\s)w:styleId="([^"&]*)"')
_DEFAULT: Final = re.compile(rb'(?:^|\s)w:default="(?:1|true|on)"')
_TABLE: Final = b'w:type="table"'
_PARAGRAPH: Final = b'w:type="paragraph"'
_ROOT: Final = re.compile(rb"<w:styles(?:\s[^>]*)?>")


class Sheet:
    """The styles of one file. `default`: the id of the paragraphs' default style, "" without one."""

    def __init__(self, data: bytes | None) -> None:
        self.default = ""
        self.defaults: Element | None = None
        self._data = data or b""
        self._starts: dict[str, int] = {}
        self._elements: dict[str, Element | None] = {}
        root = _ROOT.search(self._data)
        self._opening = self._data[: root.end()] if root else b""
        if root:
            self._index()
        elif data:  # other prefixes than everybody's
            self._take(parse(data))

    def style(self, name: str) -> Element | None:
        """The w:style of an id."""
        if name not in self._elements:
            start = self._starts.get(name, -1)
            self._elements[name] = None if start < 0 else self._parse(start, b"</w:style>").find(f"{W}style")
        return self._elements[name]

    def _parse(self, start: int, last: bytes) -> Element:
        """The root with one child: what begins at `start` and ends with `last`, or at once."""
        tag_end = self._data.find(b">", start) + 1
        end = tag_end if self._data[tag_end - 2 : tag_end] == b"/>" else self._data.find(last, tag_end) + len(last)
        return parse(b"".join((self._opening, self._data[start:end], b"</w:styles>")))

    def _index(self) -> None:
        for found in _STYLE.finditer(self._data):
            attributes = found.group(1)
            key = None if _TABLE in attributes else _ID.search(attributes)
            if key is None:
                continue
            name = key.group(1).decode(errors="replace")
            self._starts[name] = found.start()
            if _PARAGRAPH in attributes and _DEFAULT.search(attributes):
                self.default = name
        start = self._data.find(b"<w:docDefaults>")
        if start >= 0:
            self.defaults = self._parse(start, b"</w:docDefaults>").find(f"{W}docDefaults")

    def _take(self, root: Element) -> None:
        self.defaults = root.find(f"{W}docDefaults")
        for style in root.findall(f"{W}style"):
            name = style.get(f"{W}styleId", "")
            self._elements[name] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}:
                self.default = name
