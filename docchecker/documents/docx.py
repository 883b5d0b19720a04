"""A .docx -> raw blocks: one walk over the XML in body order.

python-docx's own reading leaves out insertions, content controls, text boxes and the printed numbers of lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from docchecker import thai
from docchecker.documents.docx_numbering import DEPTHS, Numbering
from docchecker.documents.docx_package import VAL, A, Package, R, W, on, open_package
from docchecker.documents.docx_sheet import Sheet
from docchecker.documents.docx_styles import BODY_TEXT, Style, Styles, number_of, whole
from docchecker.documents.docx_tables import Slot, slots
from docchecker.documents.docx_text import ALTERNATE, Reader, Words, choice
from docchecker.documents.raw import RawBlock
from docchecker.errors import Unreadable
from docchecker.model import BlockKind, Cell, Note

FEW_LETTERS: Final = 500  # with pictures and less text than this, a file's words may stand in its pictures
BOLD_SHARE: Final = 0.9  # of the letters: a bold lead-in before plain text does not make the paragraph bold
MAX_NESTING: Final = 40  # tables in tables, boxes in boxes: no person writes more


@dataclass(frozen=True, slots=True)
class DocxReading:
    """What was read: blocks in body order, then notes, headers and footers; and what may be lacking."""

    raws: tuple[RawBlock, ...]
    warnings: tuple[Note, ...]


def read_docx(data: bytes) -> DocxReading:
    """The file's blocks; raises Unreadable: "damaged", "encrypted", "needs_ocr" (pictures only), "empty" (not a word)."""
    package = open_package(data)
    root = package.document()
    walk = _Walk(package)
    body = root.find(f"{W}body")
    if body is None:
        raise Unreadable("damaged")
    try:
        raws = (*walk.blocks(body), *walk.notes(), *walk.margins(root))
    except RecursionError as error:  # elements within elements without end: no program writes that
        raise Unreadable("damaged") from error
    letters = sum(len(raw.repaired.text) for raw in raws)
    if not letters:
        raise Unreadable("needs_ocr" if walk.reader.pictures else "empty")
    doubtful = walk.reader.pictures and letters < FEW_LETTERS
    return DocxReading(raws, (Note("pictures_unread", str(walk.reader.pictures)),) if doubtful else ())


class _Walk:
    """The state of one walk: lists counted so far, fields open, tables numbered."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(Sheet(package.source("styles")))
        self._tables = 0
        self._depth = 0
        self.reader = Reader(self._styles)

    @cached_property
    def _numbering(self) -> Numbering:
        return Numbering(self._package.related("numbering"))

    def blocks(self, container: Element, kind: BlockKind | None = None, cell: Cell | None = None) -> list[RawBlock]:
        """The blocks of a body, cell, box, note, header or footer, in order; `kind` and `cell` hold for all of them."""
        if self._depth >= MAX_NESTING:
            return []
        self._depth += 1
        made: list[RawBlock] = []
        for element in content(container):
            if element.tag == _PARAGRAPH:
                made += self._paragraph(element, kind, cell)
            else:
                made += self._table(element, kind, cell)
        self._depth -= 1
        return made

    def notes(self) -> list[RawBlock]:
        """The foot- and endnotes that the text refers to, in that order."""
        found: dict[tuple[str, str], Element] = {}
        for part in {part for part, _ in self.reader.notes}:
            root = self._package.related(part)
            found |= {(part, note.get(f"{W}id", "")): note for note in (() if root is None else root)}
        wanted = [found[key] for key in dict.fromkeys(self.reader.notes) if key in found]
        return [raw for note in wanted for raw in self.blocks(note, "note")]

    def margins(self, root: Element) -> list[RawBlock]:
        """Headers and footers that are printed, each text once; page numbers are left out."""
        made: dict[tuple[str, str], RawBlock] = {}
        keys: dict[str, BlockKind] = {}
        for section in root.iter(f"{W}sectPr"):
            first_differs = on(section.find(f"{W}titlePg"))
            for reference in section:
                kind = _MARGINS.get(reference.tag)
                if kind and (first_differs or reference.get(f"{W}type") != "first"):
                    keys.setdefault(reference.get(f"{R}id", ""), kind)
        for key, kind in keys.items():
            part = self._package.target(key)
            for raw in () if part is None else self.blocks(part, kind):
                made.setdefault((kind, raw.repaired.text), raw)
        return [raw for raw in made.values() if any(map(str.isalpha, raw.repaired.text))]

    def _paragraph(self, element: Element, kind: BlockKind | None, cell: Cell | None) -> Iterator[RawBlock]:
        """The paragraph's own block if it says anything, then those of its text boxes."""
        properties = element.find(f"{W}pPr")
        named = None if properties is None else properties.find(f"{W}pStyle")
        name = "" if named is None else named.get(VAL, "")
        style = self._styles.paragraph(name)
        words = self.reader.read(element, style)
        label, depth = self._label(properties, style, name)
        if words.text:
            yield _raw(words, _Form(_level(properties, style), label, depth, _centred(properties, style)), kind, cell)
        for box in words.boxes:
            yield from self.blocks(box, kind, cell)
        for key in words.diagrams:
            yield from self._diagram(key, kind, cell)

    def _diagram(self, key: str, kind: BlockKind | None, cell: Cell | None) -> Iterator[RawBlock]:
        """The texts of a diagram (SmartArt): steps of a process are often drawn so."""
        part = self._package.target(key)
        for paragraph in () if part is None else part.iter(f"{A}p"):
            text = "".join(words.text or "" for words in paragraph.iter(f"{A}t")).strip()
            if text:
                yield RawBlock(kind or "paragraph", thai.repair(text), cell=cell)

    def _label(self, properties: Element | None, style: Style, name: str) -> tuple[str | None, int]:
        """(the label that Word prints, or None outside lists; the depth). Every list paragraph counts, an empty one too."""
        own, given = number_of(properties), style.number
        number = (own and own[0]) or (given and given[0]) or ""
        depth = own[1] if own and own[1] is not None else given[1] if given else None
        if number in {"", "0"} or _mark_deleted(properties):
            return None, 0
        at = self._numbering.depth(number, name) if depth is None else min(max(depth, 0), DEPTHS - 1)
        return self._numbering.next_label(number, at), at

    def _table(self, table: Element, kind: BlockKind | None, cell: Cell | None) -> list[RawBlock]:
        """A table's cells row by row, tables within after their cell's own text. A frame of one cell is no table."""
        found = slots(table)
        if len(found) == 1:
            return self.blocks(found[0].element, kind, cell)
        if kind not in {None, "cell"}:
            return [raw for slot in found for raw in self.blocks(slot.element, kind)]
        number, self._tables = self._tables, self._tables + 1
        return [raw for slot in found for raw in self._cell(slot, number)]

    def _cell(self, slot: Slot, number: int) -> list[RawBlock]:
        place = Cell(number, slot.row, slot.column, slot.head)
        raws = self.blocks(slot.element, "cell", place)
        raws.sort(key=lambda raw: raw.cell != place)
        return raws or [RawBlock("cell", thai.plain(""), cell=place)]


class _Form(NamedTuple):
    """What a paragraph's properties say of it; `label` None outside lists."""

    level: int
    label: str | None
    depth: int
    centred: bool


def content(container: Element) -> Iterator[Element]:
    """The paragraphs and tables of a container in order, those inside controls and insertions too."""
    for child in container:
        if child.tag in _BLOCKS:
            yield child
        elif child.tag == f"{W}sdt":
            inside = child.find(f"{W}sdtContent")
            yield from content(inside) if inside is not None else ()
        elif child.tag in _WRAPPERS:
            yield from content(child)
        elif child.tag == ALTERNATE:
            for chosen in choice(child):
                yield from content(chosen)


def _raw(words: Words, form: _Form, kind: BlockKind | None, cell: Cell | None) -> RawBlock:
    own: BlockKind = "heading" if form.level else "paragraph" if form.label is None else "list_item"
    return RawBlock(
        kind=kind or own,
        repaired=thai.repair(words.text),
        cell=cell,
        level=0 if kind else form.level or form.depth,
        label=form.label or "",
        bold=words.bold >= BOLD_SHARE * words.letters,
        size=words.size,
        centred=form.centred,
    )


def _level(properties: Element | None, style: Style) -> int:
    """The heading level from 1, else 0: the paragraph's own word comes before its style's."""
    own = None if properties is None else properties.find(f"{W}outlineLvl")
    if own is None:
        return style.level
    level = whole(own.get(VAL), BODY_TEXT)
    return level + 1 if level < BODY_TEXT else 0


def _centred(properties: Element | None, style: Style) -> bool:
    own = None if properties is None else properties.find(f"{W}jc")
    return style.centred if own is None else own.get(VAL) == "center"


def _mark_deleted(properties: Element | None) -> bool:
    """Whether a tracked change takes the paragraph away: it is not counted in its list then."""
    mark = None if properties is None else properties.find(f"{W}rPr")
    return mark is not None and any(mark.find(f"{W}{name}") is not None for name in ("del", "moveFrom"))


_PARAGRAPH: Final = f"{W}p"
_BLOCKS: Final = frozenset({_PARAGRAPH, f"{W}tbl"})
_WRAPPERS: Final = frozenset({f"{W}ins", f"{W}moveTo", f"{W}customXml"})
_MARGINS: Final[dict[str, BlockKind]] = {f"{W}headerReference": "header", f"{W}footerReference": "footer"}
