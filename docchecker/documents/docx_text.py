"""One paragraph of Word's XML -> its words as a reader of the printed page sees them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from docchecker.documents.docx_package import MC, VAL, W14, R, W, on
from docchecker.documents.docx_styles import Look, Style, Styles, look

MATH_TEXT: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
PICTURE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
DIAGRAM: Final = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
IMAGE: Final = "{urn:schemas-microsoft-com:vml}imagedata"

FONT_SIGNS: Final = 0xF000  # where Word puts the 256 signs of a symbol font
PRIVATE: Final = 0xE000
CHECKED: Final = "☑"
UNCHECKED: Final = "☐"
_TICKS: Final = {  # the signs that forms in Thai offices are ticked with
    "wingdings": {0xFC: "✓", 0xFE: "☑", 0xFD: "☒", 0xFB: "✗", 0xA8: "☐", 0x6F: "☐", 0x71: "❑", 0x72: "❒", 0x6C: "●", 0xA1: "○",
                  0xA7: "▪", 0x6E: "■", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨"},
    "wingdings 2": {0x50: "✓", 0x52: "☑", 0x54: "☒", 0x4F: "✗", 0xA3: "☐", 0x2A: "☐", 0x97: "●", 0x99: "○"},
    "symbol": {0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xAE: "→", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xD6: "√", 0x2D: "−"},
}  # fmt: skip


@dataclass(slots=True)
class Words:
    """What has been read of a paragraph: its text, how many letters are bold, letters by size, text boxes, diagrams."""

    pieces: list[str] = field(default_factory=list)
    letters: int = 0
    bold: int = 0
    sizes: dict[float, int] = field(default_factory=dict)
    boxes: list[Element] = field(default_factory=list)
    diagrams: list[str] = field(default_factory=list)

    def add(self, text: str, seen: Look) -> None:
        """Text as it looks in the paragraph."""
        self.pieces.append(text)
        self.letters += len(text)
        if seen.bold:
            self.bold += len(text)
        if seen.size:
            self.sizes[seen.size] = self.sizes.get(seen.size, 0) + len(text)

    @property
    def text(self) -> str:
        """All of it, without blanks around."""
        return "".join(self.pieces).strip()

    @property
    def size(self) -> float | None:
        """The size of most letters."""
        return max(self.sizes, key=lambda size: self.sizes[size], default=None)


class Reader:
    """Reads the paragraphs of one file in order: a field may begin in one and end in another.

    `notes`: ids of the foot- and endnotes referred to, in order; `pictures`: how many pictures were passed.
    """

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.notes: list[tuple[str, str]] = []
        self.pictures = 0
        self._codes: list[bool] = []  # a field that is open each; true while its code (not its result) runs
        self._looks: dict[str, Look] = {}

    def read(self, paragraph: Element, style: Style) -> Words:
        """The words of a paragraph of a style."""
        words = Words()
        self._inline(paragraph, style.look, words)
        return words

    def _inline(self, element: Element, base: Look, words: Words) -> None:
        """Everything in a row: runs, and what wraps runs (links, insertions, controls)."""
        for child in element:
            tag = child.tag
            if tag == _RUN:
                self._run(child, base, words)
            elif tag in _WRAPPERS:
                self._inline(child, base, words)
            elif tag == _CONTROL:
                self._control(child, base, words)
            elif tag == ALTERNATE:
                for chosen in choice(child):
                    self._inline(chosen, base, words)
            elif tag in _MATH:
                words.add("".join(text.text or "" for text in child.iter(MATH_TEXT)), base)

    def _control(self, control: Element, base: Look, words: Words) -> None:
        """A content control: a tick box is read from what it says, not from the sign that happens to show it."""
        box = control.find(f"{W}sdtPr/{W14}checkbox")
        content = control.find(f"{W}sdtContent")
        if box is not None:
            words.add(CHECKED if on(_w14_switch(box)) else UNCHECKED, base)
        elif content is not None:
            self._inline(content, base, words)

    def _run(self, run: Element, base: Look, words: Words) -> None:
        properties = run.find(_PROPERTIES)
        seen = base if properties is None else self._seen(properties, base)
        for child in run:
            tag = child.tag
            if tag == _FIELD:
                self._field(child, seen, words)
            elif seen.hidden or (self._codes and any(self._codes)):
                continue
            elif tag == _TEXT:
                words.add(child.text or "", seen)
            elif tag in _SIGNS:
                words.add(_SIGNS[tag](child), seen)
            elif tag in _NOTES:
                self.notes.append((_NOTES[tag], child.get(f"{W}id", "")))
            elif tag in _DRAWN:
                self._drawn(child, words)
            elif tag == _RUBY:
                for base_text in child.findall(f"{W}rubyBase"):
                    self._inline(base_text, base, words)

    def _seen(self, properties: Element, base: Look) -> Look:
        """How a run looks: by its own properties, its character style, its paragraph's style."""
        own = look(properties)
        named = properties.find(f"{W}rStyle")
        if named is None:
            return own.over(base)
        name = named.get(VAL, "")
        if name not in self._looks:
            self._looks[name] = self.styles.run(name)
        return own.over(self._looks[name]).over(base)

    def _field(self, mark: Element, seen: Look, words: Words) -> None:
        """Of a field its result is read; the tick box of an old form has none, so its state is."""
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            box = mark.find(f"{W}ffData/{W}checkBox")
            if box is not None and not seen.hidden:
                state = box.find(f"{W}checked")
                ticked = on(box.find(f"{W}default") if state is None else state)
                words.add(CHECKED if ticked else UNCHECKED, seen)
            self._codes.append(True)
        elif kind == "separate" and self._codes:
            self._codes[-1] = False
        elif kind == "end" and self._codes:
            self._codes.pop()

    def _drawn(self, drawing: Element, words: Words) -> None:
        """Text boxes and diagrams (by relationship id) are kept for after the paragraph; pictures are counted."""
        for element in _outside_boxes(drawing):
            if element.tag == _BOX:
                words.boxes.append(element)
            elif element.tag == DIAGRAM:
                words.diagrams.append(element.get(f"{R}dm", ""))
            else:
                self.pictures += 1


def choice(alternate: Element) -> tuple[Element, ...]:
    """The one of the alternatives that is read: the same words stand in all of them."""
    found = alternate.find(f"{MC}Choice")
    found = alternate.find(f"{MC}Fallback") if found is None else found
    return () if found is None else (found,)


def _outside_boxes(element: Element) -> Iterator[Element]:
    """Text boxes, diagrams and pictures, not what stands inside a box, each alternative once."""
    if element.tag in _LEAVES:
        yield element
    elif element.tag == ALTERNATE:
        for chosen in choice(element):
            yield from _outside_boxes(chosen)
    else:
        for child in element:
            yield from _outside_boxes(child)


def _w14_switch(box: Element) -> Element | None:
    """The state of a tick box as a switch that `on` reads."""
    state = box.find(f"{W14}checked")
    if state is not None:
        state.set(VAL, state.get(f"{W14}val", "1"))
    return state


def _symbol(sign: Element) -> str:
    """The sign of a symbol font; one that is not known shows as a bullet, and not as a letter of the private use area."""
    try:
        code = int(sign.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    known = _TICKS.get(sign.get(f"{W}font", "").lower(), {})
    found = known.get(code - FONT_SIGNS if code >= FONT_SIGNS else code)
    return found or (chr(code) if ord(" ") <= code < PRIVATE else "•")


_RUN: Final = f"{W}r"
_PROPERTIES: Final = f"{W}rPr"
_TEXT: Final = f"{W}t"
_FIELD: Final = f"{W}fldChar"
_CONTROL: Final = f"{W}sdt"
_RUBY: Final = f"{W}ruby"
_BOX: Final = f"{W}txbxContent"
_LEAVES: Final = frozenset({_BOX, DIAGRAM, PICTURE, IMAGE})
ALTERNATE: Final = f"{MC}AlternateContent"
_MATH: Final = frozenset(MATH_TEXT[:-1] + name for name in ("oMath", "oMathPara"))
_WRAPPERS: Final = frozenset(
    f"{W}{name}" for name in ("ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo")
)
_DRAWN: Final = frozenset({f"{W}drawing", f"{W}pict", f"{W}object", ALTERNATE})
_NOTES: Final = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_SIGNS: Final[Mapping[str, Callable[[Element], str]]] = {
    f"{W}tab": lambda _: "\t",
    f"{W}ptab": lambda _: "\t",
    f"{W}br": lambda _: "\n",
    f"{W}cr": lambda _: "\n",
    f"{W}noBreakHyphen": lambda _: "-",
    f"{W}sym": _symbol,
}
