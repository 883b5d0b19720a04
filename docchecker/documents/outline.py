"""Raw blocks -> blocks: which are headings and of what level, which are list items, which cells head a column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from docchecker.documents.column_heads import with_heads
from docchecker.documents.outline_levels import levels
from docchecker.documents.outline_signs import LONGEST, LONGEST_MARKED, SHORT, Numbered, can_head, names, numbered, on_cover
from docchecker.documents.raw import RawBlock
from docchecker.model import Block, Place

LARGER: Final = 1.15  # times the size of most text: a title or heading
TEXT: Final = 60  # characters: so long is a paragraph that a heading can stand over
STYLED: Final = 2  # headings by style: who uses them marks headings so, and lines without style need bold letters
MOST: Final = 0.5  # share of a document's lines of one kind of number that head something: then all of them do
NUMBERED: Final = 80  # characters: a longer numbered line is an item
_BODY: Final = frozenset({"paragraph", "list_item", "heading"})


class Line(NamedTuple):
    """A raw block of the body with what its words say. `at`: its place among all raw blocks."""

    at: int
    raw: RawBlock
    number: Numbered

    @property
    def text(self) -> str:
        """Its words."""
        return self.raw.repaired.text


def finish(raws: Sequence[RawBlock], file: int, first: int) -> tuple[Block, ...]:
    """The blocks of one file, numbered from `first`."""
    lines = [_line(index, raw) for index, raw in enumerate(raws)]
    heads = _headings(lines)
    depth = levels([(line.raw, line.number) for line in heads])
    by_place = {line.at: level for line, level in zip(heads, depth, strict=True)}
    shaped = with_heads([_shaped(line, by_place.get(line.at)) for line in lines])
    return tuple(
        Block(raw.kind, raw.level, Place(file, raw.page, number, raw.cell), raw.repaired, raw.label)
        for number, raw in enumerate(shaped, first)
    )


def _line(index: int, raw: RawBlock) -> Line:
    known = raw.kind in _BODY
    return Line(index, raw, numbered(raw.repaired.text, raw.label) if known else Numbered("", 1, ""))


def _shaped(line: Line, level: int | None) -> RawBlock:
    raw = line.raw
    if level is not None:
        return replace(raw, kind="heading", level=level)
    if raw.kind == "paragraph" and line.number.kind not in {"", "section"}:
        return replace(raw, kind="list_item", level=line.number.depth - 1)
    return replace(raw, kind="paragraph", level=0) if raw.kind == "heading" else raw


def _headings(lines: Sequence[Line]) -> list[Line]:
    """The lines that are headings: by style, by form, by number, by place, whichever says so first."""
    styled = sum(line.raw.kind == "heading" for line in lines)
    usual = _usual_size(lines)
    heading_kinds = _heading_kinds(lines) if styled < STYLED else frozenset[str]()
    found = []
    for line, before, after in _with_neighbours(lines):
        if line.raw.kind not in _BODY:
            continue
        if line.raw.kind == "heading":
            is_heading = bool(line.text)
        elif not can_head(line.text, LONGEST_MARKED if _marked(line) else LONGEST):
            is_heading = False
        elif _stands_out(line, usual):
            listed = _sibling(line, before) and before is not None and _stands_out(before, usual)
            is_heading = not listed and line.number.kind != "-" and after is not None
        else:
            is_heading = styled < STYLED and _heads_plainly(line, before, after, heading_kinds)
        if is_heading:
            found.append(line)
    return found


def _with_neighbours(lines: Sequence[Line]) -> Iterator[tuple[Line, Line | None, Line | None]]:
    """Each line with the one before and the one after, page headers, footers and notes left aside."""
    flow = [line for line in lines if line.raw.kind not in {"header", "footer", "note"}]
    for at, line in enumerate(flow):
        yield line, flow[at - 1] if at else None, flow[at + 1] if at + 1 < len(flow) else None


def _usual_size(lines: Sequence[Line]) -> float | None:
    """The size of most text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if line.raw.size and line.raw.kind in _BODY:
            sizes[line.raw.size] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=None)


def _marked(line: Line) -> bool:
    return line.number.kind == "section" or (line.raw.bold and bool(line.number.kind))


def _stands_out(line: Line, usual: float | None) -> bool:
    return line.raw.bold or bool(usual and line.raw.size and line.raw.size >= LARGER * usual)


def _heads_plainly(line: Line, before: Line | None, after: Line | None, heading_kinds: frozenset[str]) -> bool:
    """Whether a line that looks like all the others is a heading: by its number or by its place."""
    kind = line.number.kind
    if kind == "section":
        return names(line.number.rest)
    if kind == "-" or not names(line.number.rest):
        return False
    if kind:
        alone = not _sibling(line, before) and not _sibling(line, after)
        named = kind in heading_kinds and len(line.number.rest) <= SHORT
        return len(line.text) <= NUMBERED and (named or (alone and _text_below(line, after)))
    return (
        len(line.text) <= SHORT
        and not on_cover(line.text)
        and _text_below(line, after)
        and (before is None or before.raw.kind == "cell" or len(before.text) >= TEXT or before.number.kind not in {"", "section"})
    )


def _heading_kinds(lines: Sequence[Line]) -> frozenset[str]:
    """The kinds of number of which most lines in this document head something: an empty section is seen as one then."""
    all_of: Counter[str] = Counter()
    heading: Counter[str] = Counter()
    for line, _, after in _with_neighbours(lines):
        if line.raw.kind in _BODY and line.number.kind in {"n.", "section"}:
            all_of[line.number.kind] += 1
            heading[line.number.kind] += len(line.text) <= NUMBERED and not _sibling(line, after)
    return frozenset(kind for kind in all_of if heading[kind] > MOST * all_of[kind])


def _sibling(line: Line, other: Line | None) -> bool:
    """Whether a neighbour carries the same kind of number at the same depth: items of one list follow each other."""
    if other is None or not line.number.kind or other.raw.kind not in _BODY:
        return False
    return (line.number.kind, line.number.depth) == (other.number.kind, other.number.depth)


def _text_below(line: Line, after: Line | None) -> bool:
    """Whether something that a heading can stand over follows: a table, a list, a deeper number, a longer text."""
    if after is None or after.raw.kind == "heading":
        return False
    if after.raw.kind == "cell" or (after.number.kind and not line.number.kind):
        return True
    if after.number.kind:
        return after.number.kind != "section" and (after.number.kind != "n." or line.number.kind == "section")
    return len(after.text) >= TEXT or len(after.text) > 2 * len(line.text)
