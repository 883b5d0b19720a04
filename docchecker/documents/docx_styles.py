"""What styles say of a paragraph and of its runs: outline level, numbering, bold, size, hidden, centred."""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from docchecker.documents.docx_package import VAL, W, on
from docchecker.documents.docx_sheet import Sheet

MAX_DEPTH: Final = 20  # styles based on styles; more is a circle
_HEADING: Final = re.compile(r"(?:heading|หัวเรื่อง|หัวข้อ) ?([1-9])$")
_SAYS: Final = {f"{W}b": "bold", f"{W}bCs": "bold", f"{W}sz": "size", f"{W}szCs": "size", f"{W}vanish": "hidden"}
_TITLES: Final = frozenset({"title", "ชื่อเรื่อง", "หัวเรื่อง"})
BODY_TEXT: Final = 9  # what w:outlineLvl has for body text


class Look(NamedTuple):
    """How text looks; None where nothing is said of it."""

    bold: bool | None = None
    size: float | None = None
    hidden: bool | None = None

    def over(self, below: Look) -> Look:
        """The same look, with what it leaves open taken from the one below."""
        return Look(
            below.bold if self.bold is None else self.bold,
            below.size if self.size is None else self.size,
            below.hidden if self.hidden is None else self.hidden,
        )


class Style(NamedTuple):
    """A style with all that it inherits. `level`: of a heading from 1, else 0; `number`: (w:numId or "", depth or None)."""

    look: Look = Look()
    level: int = 0
    number: tuple[str, int | None] | None = None
    centred: bool = False


class Styles:
    """The styles of one file, worked out when they are first asked for."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        base = None if sheet.defaults is None else sheet.defaults.find(f"{W}rPrDefault/{W}rPr")
        self._base = look(base)
        self._made: dict[str, Style] = {}

    def paragraph(self, name: str) -> Style:
        """The style of a paragraph; without a name that is known the default one."""
        if name not in self._made:
            known = bool(name) and self._sheet.style(name) is not None
            self._made[name] = self._work_out(name if known else self._sheet.default)
        return self._made[name]

    def run(self, name: str) -> Look:
        """What a character style says by itself."""
        return _chain_look(self._chain(name))

    def _work_out(self, name: str) -> Style:
        chain = self._chain(name)
        levels = [level for level in map(_level, chain) if level is not None]
        numbers = [number for style in chain if (number := number_of(style.find(f"{W}pPr"))) is not None]
        centred = [jc.get(VAL) == "center" for style in chain if (jc := style.find(f"{W}pPr/{W}jc")) is not None]
        return Style(
            _chain_look(chain).over(self._base),
            levels[0] if levels else 0,
            _merged(numbers),
            bool(centred and centred[0]),
        )

    def _chain(self, name: str) -> list[Element]:
        """The style and those that it is based on, nearest first."""
        chain: list[Element] = []
        while len(chain) < MAX_DEPTH and (style := self._sheet.style(name)) is not None:
            chain.append(style)
            based = style.find(f"{W}basedOn")
            name = "" if based is None else based.get(VAL, "")
        return chain


def look(properties: Element | None) -> Look:
    """The look that a w:rPr gives. Thai is set in the complex script's properties; writers often set the other ones only."""
    bold: bool | None = None
    size: float | None = None
    hidden: bool | None = None
    for child in () if properties is None else properties:
        says = _SAYS.get(child.tag)
        if says == "bold":
            bold = bool(bold) or bool(on(child))
        elif says == "size":
            size = max(size or 0.0, whole(child.get(VAL)) / 2) or None
        elif says == "hidden":
            hidden = on(child)
    return Look(bold, size, hidden)


def number_of(properties: Element | None) -> tuple[str, int | None] | None:
    """(w:numId or "", depth or None) as a w:pPr gives them; None where it says nothing of numbering."""
    found = None if properties is None else properties.find(f"{W}numPr")
    if found is None:
        return None
    number, depth = found.find(f"{W}numId"), found.find(f"{W}ilvl")
    return ("" if number is None else number.get(VAL, ""), None if depth is None else whole(depth.get(VAL)))


def whole(text: str | None, other: int = 0) -> int:
    """A whole number out of an attribute, `other` where it is none.

    >>> whole("3"), whole(None), whole("x", 1)
    (3, 0, 1)
    """
    return int(text) if text and text.lstrip("-").isdecimal() else other


def _merged(numbers: list[tuple[str, int | None]]) -> tuple[str, int | None] | None:
    """Nearest first: a style may name the depth and leave the list to the style that it is based on."""
    if not numbers:
        return None
    number = next((key for key, _ in numbers if key), "")
    return (number, next((depth for _, depth in numbers if depth is not None), None))


def _chain_look(chain: list[Element]) -> Look:
    made = Look()
    for style in chain:
        made = made.over(look(style.find(f"{W}rPr")))
    return made


def _level(style: Element) -> int | None:
    """The heading level that a style states itself: 0 says that it is none, None says nothing."""
    outline = style.find(f"{W}pPr/{W}outlineLvl")
    if outline is not None:
        level = whole(outline.get(VAL), BODY_TEXT)
        return 0 if level >= BODY_TEXT else level + 1
    name = style.find(f"{W}name")
    words = "" if name is None else name.get(VAL, "").lower()
    if words in _TITLES:
        return 1
    found = _HEADING.match(words)
    return int(found.group(1)) if found else None
