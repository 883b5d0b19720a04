"""Which submission of an earlier batch is the same plan as which of a later one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from docchecker.batch.heads import Head
from docchecker.thai.fold import fold

Key = Callable[[Head], Hashable | None]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two submissions of one plan, and by what they were brought together; one of them alone where there is no other."""

    old: Head | None
    new: Head | None
    matched: str | None = None


def _agency(head: Head) -> Hashable | None:
    return fold(head.agency).text if head.agency else None


def _agency_process(head: Head) -> Hashable | None:
    return (fold(head.agency).text, fold(head.process).text) if head.agency and head.process else None


def _stem(head: Head) -> Hashable:
    """The path without what a program puts at its end: a plan of Word may come back as a PDF."""
    return PurePosixPath(head.path).with_suffix("").as_posix() if PurePosixPath(head.path).name else head.path


_KEYS: Final[tuple[tuple[str, Key], ...]] = (
    ("id", lambda head: head.id),
    ("path", lambda head: head.path),
    ("file", lambda head: head.sha256 or None),
    ("path", _stem),
    ("process", _agency_process),
    ("agency", _agency),
)


def pairs(old: Sequence[Head], new: Sequence[Head]) -> tuple[Pair, ...]:
    """All submissions: the pairs and those of one side alone, in the order of `new`, then what only `old` has.

    The surest key comes first; a key counts only where it names one submission on each side.
    """
    then, now = {head.line: head for head in old}, {head.line: head for head in new}
    found: dict[int, Pair] = {}
    for name, key in _KEYS:
        for was, is_ in _same(list(then.values()), list(now.values()), key):
            found[is_.line] = Pair(was, is_, name)
            del then[was.line], now[is_.line]
    return (*(found.get(head.line, Pair(None, head)) for head in new), *(Pair(head, None) for head in then.values()))


def _same(old: Sequence[Head], new: Sequence[Head], key: Key) -> list[tuple[Head, Head]]:
    then, now = ([(key(head), head) for head in side] for side in (old, new))
    once = Counter(value for value, _ in then), Counter(value for value, _ in now)
    sole = {value: head for value, head in then if value is not None and once[0][value] == once[1][value] == 1}
    return [(sole[value], head) for value, head in now if value in sole]
