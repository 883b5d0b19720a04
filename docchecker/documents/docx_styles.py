"""What styles say of a paragraph and of its runs: outline level, numbering, bold, size, hidden, centred."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from docchecker.documents.docx_package import VAL, W, on

MAX_DEPTH: Final = 20  # styles based on styles; more is a circle
_HEADING: Final = re.compile(r"(?:heading|หัวเรื่อง|หัวข้อ) ?([1-9])$")
_TITLES: Final = frozenset({"title", "ชื่อเรื่อง", "หัวเรื่อง"})
BODY_TEXT: Final = 9  # what w:outlineLvl has for body text


@dataclass(frozen=True, slots=True)
class Look:
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


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits. `level`: of a heading from 1, else 0; `number`: (w:numId or "", depth or None)."""

    look: Look = Look()
    level: int = 0
    number: tuple[str, int | None] | None = None
    centred: bool = False


class Styles:
    """The styles of one file, worked out when they are first asked for."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._elements: dict[str, Element] = {style.get(f"{W}styleId", ""): style for style in found}
        self._default = next((s.get(f"{W}styleId", "") for s in found if _is_default(s)), "")
        defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._base = Style(look(defaults))
        self._made: dict[str, Style] = {}

    def paragraph(self, name: str | None) -> Style:
        """The style of a paragraph; without a name the default one."""
        return self._style(name if name in self._elements else self._default)

    def run(self, name: str) -> Look:
        """What a character style says by itself."""
        return _chain_look(self._chain(name))

    def _style(self, name: str | None) -> Style:
        key = name or ""
        if key not in self._made:
            self._made[key] = self._work_out(key)
        return self._made[key]

    def _work_out(self, name: str) -> Style:
        chain = self._chain(name)
        levels = [level for level in map(_level, chain) if level is not None]
        numbers = [number for style in chain if (number := number_of(style.find(f"{W}pPr"))) is not None]
        centred = [jc.get(VAL) == "center" for style in chain if (jc := style.find(f"{W}pPr/{W}jc")) is not None]
        return Style(
            _chain_look(chain).over(self._base.look),
            levels[0] if levels else 0,
            _merged(numbers),
            bool(centred and centred[0]),
        )

    def _chain(self, name: str) -> list[Element]:
        """The style and those that it is based on, nearest first."""
        chain: list[Element] = []
        while name in self._elements and len(chain) < MAX_DEPTH:
            chain.append(self._elements[name])
            based = chain[-1].find(f"{W}basedOn")
            name = "" if based is None else based.get(VAL, "")
        return chain


def look(properties: Element | None) -> Look:
    """The look that a w:rPr gives. Thai is set in the complex script's properties; writers often set the other ones only."""
    if properties is None or not len(properties):
        return Look()
    said = {child.tag: child for child in properties}
    bolds = [on(said.get(f"{W}b")), on(said.get(f"{W}bCs"))]
    sizes = [size for name in ("sz", "szCs") if (size := _points(said.get(f"{W}{name}"))) is not None]
    bold = None if bolds == [None, None] else any(bolds)
    return Look(bold, max(sizes, default=None), on(said.get(f"{W}vanish")))


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


def _is_default(style: Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}


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


def _points(element: Element | None) -> float | None:
    size = whole(None if element is None else element.get(VAL))
    return size / 2 if size > 0 else None
