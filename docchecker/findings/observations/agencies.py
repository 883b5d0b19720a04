"""Another agency of the same kind that does the measures, where the plan seldom names its own: a plan that was copied."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from typing import Final, NamedTuple

from docchecker import thai
from docchecker.findings.observations.paper import MOST, Paper
from docchecker.stated import Observation

OFTEN: Final = 2
"""Another's name stands so often among the measures at least, and oftener than the plan's own in the whole plan."""
ALIKE: Final = 6
"""Names that begin with the same so many characters are one: what follows a name in running text is not parted from it."""
NEARLY: Final = 4
"""Names that begin with the same so many characters are taken for one: a text may spell it another way."""
SHORTEST: Final = 3
LONGEST: Final = 30


class Name(NamedTuple):
    """An agency's kind and its proper name, and where the words stand."""

    kind: str
    proper: str
    block: int
    start: int
    end: int


def neighbours(paper: Paper) -> Iterator[Observation]:
    """The name of another agency of the submission's own kind, where it stands in the plan oftener than the own."""
    own = paper.assessment.submission.agency
    kind = _kind(own or "", paper)
    if own is None or kind is None:
        return
    proper = _folded(own[len(kind) :])
    names = list(_names(kind, paper))
    mine = [name for name in names if _same(name.proper, proper)]
    others = Counter(name.proper[:ALIKE] for name in names if name not in mine)
    for other, count in others.most_common(1):
        shown = [name for name in names if name.proper[:ALIKE] == other]
        acting = sum(paper.collected.standings[name.block].role == "measure" for name in shown)
        if acting >= OFTEN and count > len(mine) and proper:
            words = [paper.text(name.block)[name.start : name.end] for name in shown]
            passages = tuple(paper.passage(name.block, name.start, name.end) for name in shown[:MOST])
            said = ("other", _shared(words)), ("own", own), ("count", count)
            yield Observation("neighbours_name", said, passages)


def _shared(words: list[str]) -> str:
    """The characters with which all begin.

    >>> _shared(["อบต.บ้านใหม่จัด", "อบต.บ้านใหม่ลง"])
    'อบต.บ้านใหม่'
    """
    alike = [chars[0] for chars in takewhile(lambda chars: len(set(chars)) == 1, zip(*words, strict=False))]
    return "".join(alike).strip()


def _same(name: str, own: str) -> bool:
    """Whether a name in the text may be the plan's own: shortened, or with more behind it."""
    return name in own or own in name or own.startswith(name[:NEARLY])


def _kind(name: str, paper: Paper) -> str | None:
    fitting = [kind for kind in paper.words.kinds if name.startswith(kind)]
    return max(fitting, key=len, default=None)


def _folded(text: str) -> str:
    return thai.fold(text).text.replace(" ", "")


def _names(kind: str, paper: Paper) -> Iterator[Name]:
    """Where the plan's own words name an agency of this kind: behind the kind up to a blank, or what follows names."""
    for block, standing in paper.blocks():
        if standing.role in {"background", "quote", "past", "other_agency", "header", "footer", "contents"}:
            continue
        for match in re.finditer(re.escape(kind) + rf"([ก-๎]{{{SHORTEST},{LONGEST}}})", block.text):
            proper = _proper(match[1], paper)
            if len(proper) >= SHORTEST and not proper.startswith(paper.words.no_names):
                yield Name(kind, _folded(proper), block.place.block, match.start(), match.start(1) + len(proper))


def _proper(text: str, paper: Paper) -> str:
    """The proper name at a text's start: up to the first word that follows a name."""
    at = 0
    for word in thai.words(text):
        if word in paper.words.after_name:
            return text[:at]
        at += len(word)
    return text
