"""The numbers and bullets that Word prints before list items: they stand in no text of the file, so they are counted out here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final
from xml.etree.ElementTree import Element

from docchecker.documents.docx_numerals import printed
from docchecker.documents.docx_package import VAL, W, on
from docchecker.documents.docx_styles import whole

DEPTHS: Final = 9
_PLACE: Final = re.compile(r"%([1-9])")
_BULLETS: Final = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0FE: "☑", 0xF0A8: "☐", 0xF06F: "☐", 0xF02D: "-"}


@dataclass(frozen=True, slots=True)
class Level:
    """One depth of a list. `again`: the depth from 1 whose next item starts it anew; 0 never; None any above."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    again: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """One w:num: lists of the same `abstract` count on together; `starts`: depths that begin anew with this list."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbering:
    """The lists of one file and how far each has been counted."""

    def __init__(self, root: Element | None) -> None:
        self._lists = {} if root is None else _lists(root)
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def depth(self, number: str, style: str) -> int:
        """The depth that a list gives to a paragraph style."""
        levels = self._lists[number].levels if number in self._lists else {}
        return next((depth for depth, level in levels.items() if style and level.style == style), 0)

    def next_label(self, number: str, depth: int) -> str | None:
        """The label of the next item of a list; None where there is no such list."""
        found = self._lists.get(number)
        if found is None:
            return None
        level = found.levels.get(depth, Level())
        counts = self._counts.setdefault(found.abstract, [None] * DEPTHS)
        if number not in self._begun:
            self._begun.add(number)
            for at in found.starts:
                counts[at] = None
        _count(counts, found, depth)
        return _label(level, found.levels, counts)


def _count(counts: list[int | None], found: List, depth: int) -> None:
    """One step on at this depth: those above begin if they have not, those below begin anew."""
    for at in range(depth + 1):
        before = counts[at]
        if before is None:
            counts[at] = found.starts.get(at, found.levels.get(at, Level()).start)
        elif at == depth:
            counts[at] = before + 1
    for at in range(depth + 1, DEPTHS):
        again = found.levels.get(at, Level()).again
        if again is None or depth < again:
            counts[at] = None


def _label(level: Level, levels: Mapping[int, Level], counts: list[int | None]) -> str:
    if level.form == "bullet":
        return "".join(_BULLETS.get(ord(ch), "•" if "\ue000" <= ch <= "\uf8ff" else ch) for ch in level.text).strip()

    def place(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        form = "decimal" if level.legal else levels.get(at, Level()).form
        return printed(counts[at] or 0, form)

    return _PLACE.sub(place, level.text).strip()


def _lists(root: Element) -> dict[str, List]:
    abstracts = {item.get(f"{W}abstractNumId", ""): item for item in root.findall(f"{W}abstractNum")}
    by_style = {link.get(VAL, ""): item for item in abstracts.values() if (link := item.find(f"{W}styleLink")) is not None}
    return {
        num.get(f"{W}numId", ""): made for num in root.findall(f"{W}num") if (made := _list(num, abstracts, by_style)) is not None
    }


def _list(num: Element, abstracts: Mapping[str, Element], by_style: Mapping[str, Element]) -> List | None:
    """A w:num with its overrides; None where its w:abstractNum is not there."""
    link = num.find(f"{W}abstractNumId")
    abstract = abstracts.get("" if link is None else link.get(VAL, ""))
    if abstract is None:
        return None
    named = abstract.find(f"{W}numStyleLink")
    if named is not None:
        abstract = by_style.get(named.get(VAL, ""), abstract)
    levels = {whole(item.get(f"{W}ilvl")): _level(item) for item in abstract.findall(f"{W}lvl")}
    starts: dict[int, int] = {}
    for over in num.findall(f"{W}lvlOverride"):
        depth, level, start = whole(over.get(f"{W}ilvl")), over.find(f"{W}lvl"), over.find(f"{W}startOverride")
        if not 0 <= depth < DEPTHS:
            continue
        if level is not None:
            levels[depth] = _level(level)
        if start is not None:
            starts[depth] = whole(start.get(VAL), 1)
            levels[depth] = replace(levels.get(depth, Level()), start=starts[depth])
    return List(abstract.get(f"{W}abstractNumId", ""), levels, starts)


def _level(item: Element) -> Level:
    said = {child.tag: child for child in item}

    def value(name: str) -> str | None:
        found = said.get(f"{W}{name}")
        return None if found is None else found.get(VAL)

    again = value("lvlRestart")
    return Level(
        start=whole(value("start"), 0),
        form=value("numFmt") or "decimal",
        text=value("lvlText") or "",
        again=None if again is None else whole(again),
        legal=bool(on(said.get(f"{W}isLgl"))),
        style=value("pStyle") or "",
    )
