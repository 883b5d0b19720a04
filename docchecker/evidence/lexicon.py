"""All words of a pack in one Aho-Corasick automaton, and what of them stands in each block."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from docchecker import thai
from docchecker.model import Block
from docchecker.rubric import Rubric

SHORT: Final = 5
"""A wording of fewer characters counts only where words begin and end (ลด is no part of ลดา)."""

BETWEEN: Final = "\n\u241e\n"
"""Stands between two blocks where they are searched in one go: no word, blank or expression reaches across it."""

_JOINS_LEFT: Final = frozenset(map(chr, (*range(0x0E30, 0x0E3B), 0x0E45, *range(0x0E47, 0x0E4F))))
_LEADING: Final = frozenset(map(chr, range(0x0E40, 0x0E45)))


class Mention(NamedTuple):
    """A wording found: `start`, `end` in the block's text; `id` is a concept's id, or a cue's or topic's number in the pack."""

    start: int
    end: int
    id: str | int


@dataclass(frozen=True, slots=True)
class Scan:
    """What stands in one block: mentions of concepts, of assertion cues, of role cues, of topics (as headings, as columns).

    `quoted`: where an official wording of the criteria stands.
    """

    block: Block
    concepts: tuple[Mention, ...] = ()
    assertions: tuple[Mention, ...] = ()
    roles: tuple[Mention, ...] = ()
    headings: tuple[Mention, ...] = ()
    columns: tuple[Mention, ...] = ()
    quoted: tuple[Mention, ...] = ()
    ids: frozenset[str | int] = frozenset()


class _Entry(NamedTuple):
    sort: str  # the field of Scan that it goes to
    id: str | int
    mask: bool


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The automaton, the regular expressions and the kinds of time that name concepts."""

    automaton: object
    shapes: tuple[tuple[re.Pattern[str], _Entry], ...]
    times: dict[str, tuple[_Entry, ...]]


@lru_cache(maxsize=4)
def lexicon(rubric: Rubric) -> Lexicon:
    """The lexicon of a pack, built once."""
    import ahocorasick  # noqa: PLC0415  # only a check needs it

    entries: dict[str, list[_Entry]] = {}
    for word, entry in _entries(rubric):
        folded = thai.fold(word).text
        if folded:
            entries.setdefault(folded, []).append(entry)
    automaton = ahocorasick.Automaton()
    for word, found in entries.items():
        automaton.add_word(word, (len(word), tuple(dict.fromkeys(found))))
    automaton.make_automaton()
    shapes = tuple((re.compile(shape, re.MULTILINE), entry) for shape, entry in _shapes(rubric))
    times: dict[str, tuple[_Entry, ...]] = {}
    for concept in rubric.concepts.values():
        for kind in concept.times:
            times[kind] = (*times.get(kind, ()), _Entry("concepts", concept.id, mask=False))
    return Lexicon(automaton, shapes, times)


def _entries(rubric: Rubric) -> list[tuple[str, _Entry]]:
    found = []
    for concept in rubric.concepts.values():
        found += [(word, _Entry("concepts", concept.id, mask=False)) for word in concept.words]
        found += [(word, _Entry("concepts", concept.id, mask=True)) for word in concept.masks]
    for sort, cues in (("assertions", rubric.assertions), ("roles", rubric.roles)):
        for number, cue in enumerate(cues):
            found += [(word, _Entry(sort, number, mask=False)) for word in cue.words]
            found += [(word, _Entry(sort, number, mask=True)) for word in cue.masks]
    for number, topic in enumerate(rubric.topics):
        found += [(word, _Entry("headings", number, mask=False)) for word in topic.headings]
        found += [(word, _Entry("columns", number, mask=False)) for word in topic.columns]
        found += [(word, _Entry(sort, number, mask=True)) for word in topic.masks for sort in ("headings", "columns")]
    wordings = (*(item.wording for item in rubric.items), *rubric.quoted)
    found += [(wording, _Entry("quoted", 0, mask=False)) for wording in wordings]
    return found


def _shapes(rubric: Rubric) -> list[tuple[str, _Entry]]:
    found = [(shape, _Entry("concepts", c.id, mask=False)) for c in rubric.concepts.values() for shape in c.shapes]
    for sort, cues in (("assertions", rubric.assertions), ("roles", rubric.roles)):
        found += [(shape, _Entry(sort, number, mask=False)) for number, cue in enumerate(cues) for shape in cue.shapes]
    return found


def scan(blocks: tuple[Block, ...], rubric: Rubric) -> tuple[Scan, ...]:
    """What of the pack's words stands in each block. All blocks are searched in one go: the tools' overhead is paid once."""
    lexicon_ = lexicon(rubric)
    joined = BETWEEN.join(block.text for block in blocks)
    starts = tuple(accumulate((len(block.text) + len(BETWEEN) for block in blocks), initial=0))[:-1]
    found: list[dict[str, list[Mention]]] = [{} for _ in blocks]
    masks: list[list[tuple[str, Mention]]] = [[] for _ in blocks]
    for start, end, entries in (*_worded(joined, lexicon_), *_shaped(joined, lexicon_)):
        number = bisect_right(starts, start) - 1
        first = start - starts[number]
        if end - starts[number] > len(blocks[number].text):
            continue
        for entry in entries:
            mention = Mention(first, end - starts[number], entry.id)
            if entry.mask:
                masks[number].append((entry.sort, mention))
            else:
                found[number].setdefault(entry.sort, []).append(mention)
    return tuple(map(_scanned, blocks, found, masks))


def _scanned(block: Block, found: dict[str, list[Mention]], masks: list[tuple[str, Mention]]) -> Scan:
    kept = {sort: _unmasked(sort, mentions, masks) for sort, mentions in found.items()}
    return Scan(block, **kept, ids=frozenset(mention.id for mention in kept.get("concepts", ())))


def _worded(text: str, lexicon_: Lexicon) -> Iterator[tuple[int, int, tuple[_Entry, ...]]]:
    """Where wordings stand: the automaton's finds that split no cluster and, where they are short, no word."""
    folded = thai.fold(text)
    edges: dict[int, frozenset[int]] = {}
    for last, (length, entries) in lexicon_.automaton.iter(folded.text):  # type: ignore[attr-defined]
        start, end = last + 1 - length, last + 1
        if _splits_cluster(folded.text, start, end) or (length < SHORT and not _at_edges(folded, start, end, edges)):
            continue
        yield *folded.span(start, end), entries


def _splits_cluster(text: str, start: int, end: int) -> bool:
    """Whether a wording begins behind a leading vowel or ends before a mark: then it is a part of another word."""
    return (end < len(text) and text[end] in _JOINS_LEFT) or (start > 0 and text[start - 1] in _LEADING)


def _at_edges(folded: thai.Folded, start: int, end: int, edges: dict[int, frozenset[int]]) -> bool:
    """Whether words begin and end at both ends. `edges` keeps the word edges of the blocks asked about so far."""
    block = folded.text.rfind(BETWEEN.strip(), 0, start) + 1
    if block not in edges:
        past = folded.text.find(BETWEEN.strip(), block)
        past = len(folded.text) if past < 0 else past
        words = thai.word_starts(folded.text[block:past])
        blanks = folded.blank_before[bisect_left(folded.blank_before, block) : bisect_right(folded.blank_before, past)]
        edges[block] = frozenset((*(block + word for word in words), past, *blanks))
    return start in edges[block] and end in edges[block]


def _shaped(text: str, lexicon_: Lexicon) -> Iterator[tuple[int, int, tuple[_Entry, ...]]]:
    for shape, entry in lexicon_.shapes:
        yield from ((match.start(), match.end(), (entry,)) for match in shape.finditer(text) if match.end() > match.start())
    for time in thai.times(text) if lexicon_.times else ():
        if time.kind in lexicon_.times:
            yield time.start, time.end, lexicon_.times[time.kind]


def _unmasked(sort: str, mentions: list[Mention], masks: list[tuple[str, Mention]]) -> tuple[Mention, ...]:
    """The mentions that do not stand inside a longer wording in which the word means something else."""
    against = [mask for mask_sort, mask in masks if mask_sort == sort]
    if against:
        mentions = [m for m in mentions if not any(k.id == m.id and k.start <= m.start and m.end <= k.end for k in against)]
    return tuple(sorted(set(mentions), key=_place))


def _place(mention: Mention) -> tuple[int, int, str]:
    return mention.start, mention.end, str(mention.id)
