"""A range of letters in a Word paragraph -> the runs that hold exactly it. Runs are cut at its borders; text and form stay."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from copy import deepcopy
from functools import lru_cache
from typing import Any, Final, NamedTuple

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_RUN, _TEXT, _PROPERTIES = f"{_W}r", f"{_W}t", f"{_W}rPr"
_WRAPPERS: Final = frozenset(
    f"{_W}{name}"
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo", "sdt", "sdtContent")
)
Element = Any  # lxml has no types here


class Letter(NamedTuple):
    """One letter: its run, the run's text element, and where in that text."""

    char: str
    run: Element
    text: Element
    at: int


@lru_cache(maxsize=4096)
def is_letter(char: str) -> bool:
    """Whether a character is compared: blanks and signs are written by Word and read by people in several ways.

    >>> [is_letter(char) for char in "ก ิ1-"]
    [True, False, True, True, False]
    """
    return char.isalnum() or unicodedata.category(char) == "Mn"


def letters_of(text: str) -> str:
    """The letters of a text alone.

    >>> letters_of("แผน (ก)")
    'แผนก'
    """
    return "".join(filter(is_letter, text))


def runs_of(element: Element) -> Iterator[Element]:
    """The runs of a paragraph in order, also within links and insertions; not those that were deleted, nor in text boxes."""
    for child in element:
        if child.tag == _RUN:
            yield child
        elif child.tag in _WRAPPERS:
            yield from runs_of(child)


def letters(paragraph: Element) -> list[Letter]:
    """The paragraph's letters, each with its place."""
    return [
        Letter(char, run, text, at)
        for run in runs_of(paragraph)
        for text in run.findall(_TEXT)
        for at, char in enumerate(text.text or "")
        if is_letter(char)
    ]


def letters_in(paragraph: Element) -> str:
    """The paragraph's letters alone: whole papers are asked for them."""
    return "".join(letters_of(text.text or "") for run in runs_of(paragraph) for text in run.findall(_TEXT))


def isolated(found: list[Letter]) -> tuple[Element, Element]:
    """The first and the last run of a range of letters, once the runs are cut so that they hold nothing else."""
    first, last = found[0], found[-1]
    _cut(last.run, last.text, last.at + 1)
    start = _cut(first.run, first.text, first.at)
    return start, start if last.run is first.run else last.run


def _cut(run: Element, text: Element, at: int) -> Element:
    """The run from `text[at]` on: a new one, or the same where one side would be empty."""
    before = [child for child in text.itersiblings(preceding=True) if child.tag != _PROPERTIES]
    after = list(text.itersiblings())
    whole = text.text or ""
    if (at == 0 and not before) or (at >= len(whole) and not after):
        return run
    right = run.makeelement(run.tag, dict(run.attrib))
    form = run.find(_PROPERTIES)
    if form is not None:
        right.append(deepcopy(form))
    if at < len(whole):
        right.append(_piece(text, whole[at:]))
    right.extend(after)
    if at == 0:
        run.remove(text)
    else:
        text.text = whole[:at]
        text.set(_SPACE, "preserve")
    run.addnext(right)
    return right


def _piece(text: Element, words: str) -> Element:
    made = text.makeelement(text.tag, dict(text.attrib))
    made.text = words
    made.set(_SPACE, "preserve")
    return made
