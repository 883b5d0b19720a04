"""Readings of the same words, and the way between them: a short list of edits, empty for clean text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """`text[start:end]` stands where the reading before has `was`. Edits are sorted and neither overlap nor touch."""

    start: int
    end: int
    was: str


class _Change(NamedTuple):
    """`text[start:end]` is to become `new`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Repaired:
    """`original`: the file's own characters; `text`: repaired, what people see and quote."""

    original: str
    text: str
    edits: tuple[Edit, ...] = ()

    def original_of(self, start: int, end: int) -> str:
        """The file's own characters of `text[start:end]`.

        An edit that is cut is taken whole; what was taken out at the very edge of the span is left out.

        >>> name = Repaired("นํ้าใส", "น้ำใส", (Edit(1, 3, "ํ้า"),))
        >>> name.original_of(0, 2), name.original_of(3, 5)
        ('นํ้า', 'ใส')
        """
        low, high, before, inside = start, end, 0, 0
        for edit in self.edits:
            grown = len(edit.was) - (edit.end - edit.start)
            if edit.end <= start:
                before += grown
            elif edit.start >= end:
                break
            else:
                low, high, inside = min(low, edit.start), max(high, edit.end), inside + grown
        return self.original[low + before : high + before + inside]

    def replaced(self, pattern: re.Pattern[str], new: str | Callable[[re.Match[str]], str]) -> Repaired:
        """Each match of `pattern` replaced as in `re.sub`, and remembered; the same value where nothing changes."""
        found = pattern.finditer(self.text)
        made = [_Change(m.start(), m.end(), m.expand(new) if isinstance(new, str) else new(m)) for m in found]
        changes = [change for change in made if self.text[change.start : change.end] != change.new]
        if not changes:
            return self
        edits = tuple(_composed(self, changes))
        return Repaired(self.original, _applied(self.text, changes), edits)


def plain(text: str) -> Repaired:
    """Text that needs no repair.

    >>> plain("แผน")
    Repaired(original='แผน', text='แผน', edits=())
    """
    return Repaired(text, text)


def _applied(text: str, changes: list[_Change], start: int = 0, end: int | None = None) -> str:
    """`text[start:end]` with the changes, all of them inside, made."""
    pieces: list[str] = []
    done = start
    for change in changes:
        pieces += (text[done : change.start], change.new)
        done = change.end
    return "".join((*pieces, text[done:end]))


def _composed(before: Repaired, changes: list[_Change]) -> Iterator[Edit]:
    """The edits from `before.original` to the text with `changes` made: what touches becomes one edit."""
    shift = 0
    for edits, news in _groups(before.edits, changes):
        touched: list[Edit | _Change] = [*edits, *news]
        low, high = min(item.start for item in touched), max(item.end for item in touched)
        was = _applied(before.text, [_Change(*edit) for edit in edits], low, high)
        new = _applied(before.text, news, low, high)
        if was != new:
            yield Edit(low + shift, low + shift + len(new), was)
        shift += len(new) - (high - low)


def _groups(edits: tuple[Edit, ...], changes: list[_Change]) -> Iterator[tuple[list[Edit], list[_Change]]]:
    """Old edits and new changes in order of place, those that touch together."""
    olds: list[Edit] = []
    news: list[_Change] = []
    items: list[Edit | _Change] = [*edits, *changes]
    high = 0
    for item in sorted(items, key=lambda item: (item.start, item.end)):
        if item.start > high and (olds or news):
            yield olds, news
            olds, news = [], []
        high = max(high, item.end)
        if isinstance(item, Edit):
            olds.append(item)
        else:
            news.append(item)
    if olds or news:
        yield olds, news
