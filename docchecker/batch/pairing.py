"""Which submission of an earlier batch is the same plan as which of a later one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from docchecker.batch.heads import Head, chosen
from docchecker.errors import UsageError
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


def wanted(found: Sequence[Pair], names: Sequence[str]) -> tuple[Pair, ...]:
    """The pairs that people named by what either side is called; all where nobody names any. Raises UsageError.

    Two that were named and not matched, one a side, are compared all the same: people know better.
    """
    old, new = [pair.old for pair in found if pair.old], [pair.new for pair in found if pair.new]
    picked: dict[Pair, None] = {}
    for name in names:
        then, now = _named(name, old), _named(name, new)
        if then is None and now is None:
            chosen([*old, *new], [name])  # raises, and names those that are there
        picked |= dict.fromkeys(pair for pair in found if (then and pair.old == then) or (now and pair.new == now))
    lone = [pair for pair in picked if pair.matched is None]
    sides = {bool(pair.new) for pair in lone}
    if len(picked) == len(lone) == len(sides) == 2:  # noqa: PLR2004  one of each side
        return (Pair(next(p.old for p in lone if p.old), next(p.new for p in lone if p.new), "given"),)
    return tuple(picked) if names else tuple(found)


def _named(name: str, found: Sequence[Head]) -> Head | None:
    """The one that a name means; None where it means none of this side. Raises UsageError where it means several."""
    try:
        return chosen(found, [name])[0]
    except UsageError as error:
        if error.code == "submission.none":
            return None
        raise


def _same(old: Sequence[Head], new: Sequence[Head], key: Key) -> list[tuple[Head, Head]]:
    then, now = ([(key(head), head) for head in side] for side in (old, new))
    once = Counter(value for value, _ in then), Counter(value for value, _ in now)
    sole = {value: head for value, head in then if value is not None and once[0][value] == once[1][value] == 1}
    return [(sole[value], head) for value, head in now if value in sole]
