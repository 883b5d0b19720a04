"""All words of a pack in one Aho-Corasick automaton, and what of them stands in each block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from docchecker import thai
from docchecker.model import Block
from docchecker.rubric import Rubric

SHORT: Final = 5
"""A wording of fewer characters counts only where words begin and end (ลด is no part of ลดา)."""

_JOINS_LEFT = re.compile("[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]")
_LEADING = re.compile("[\u0e40-\u0e44]")


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
    times: dict[str, tuple[str, ...]]


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
    shapes = tuple((re.compile(shape), entry) for shape, entry in _shapes(rubric))
    times: dict[str, tuple[str, ...]] = {}
    for concept in rubric.concepts.values():
        for kind in concept.times:
            times[kind] = (*times.get(kind, ()), concept.id)
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
    """What of the pack's words stands in each block."""
    lexicon_ = lexicon(rubric)
    return tuple(_scan_block(block, lexicon_) for block in blocks)


def _scan_block(block: Block, lexicon_: Lexicon) -> Scan:
    text = block.text
    if not text:
        return Scan(block)
    found: dict[str, list[Mention]] = {"concepts": [], "assertions": [], "roles": [], "headings": [], "columns": [], "quoted": []}
    masks: list[tuple[str, Mention]] = []
    folded = thai.fold(text)
    starts: frozenset[int] | None = None
    for last, (length, entries) in lexicon_.automaton.iter(folded.text):  # type: ignore[attr-defined]
        start, end = last + 1 - length, last + 1
        if _splits_cluster(folded.text, start, end):
            continue
        if length < SHORT:
            starts = starts or frozenset((*thai.word_starts(folded.text), len(folded.text)))
            if start not in starts or end not in starts:
                continue
        first, past = folded.span(start, end)
        for entry in entries:
            mention = Mention(first, past, entry.id)
            if entry.mask:
                masks.append((entry.sort, mention))
            else:
                found[entry.sort].append(mention)
    for sort, mention in _shaped(text, lexicon_):
        found[sort].append(mention)
    kept = {sort: _unmasked(sort, mentions, masks) for sort, mentions in found.items()}
    return Scan(block, **kept, ids=frozenset(mention.id for mention in kept["concepts"]))


def _splits_cluster(text: str, start: int, end: int) -> bool:
    """Whether a wording begins behind a leading vowel or ends before a mark: then it is a part of another word."""
    return bool(start and _LEADING.match(text[start - 1])) or bool(end < len(text) and _JOINS_LEFT.match(text[end]))


def _shaped(text: str, lexicon_: Lexicon) -> Iterator[tuple[str, Mention]]:
    for shape, entry in lexicon_.shapes:
        for match in shape.finditer(text):
            if match.end() > match.start():
                yield entry.sort, Mention(match.start(), match.end(), entry.id)
    for time in thai.times(text) if lexicon_.times else ():
        for id_ in lexicon_.times.get(time.kind, ()):
            yield "concepts", Mention(time.start, time.end, id_)


def _unmasked(sort: str, mentions: list[Mention], masks: list[tuple[str, Mention]]) -> tuple[Mention, ...]:
    """The mentions that do not stand inside a longer wording in which the word means something else."""
    against = [mask for mask_sort, mask in masks if mask_sort == sort]
    kept = [m for m in mentions if not any(k.id == m.id and k.start <= m.start and m.end <= k.end for k in against)]
    return tuple(sorted(set(kept), key=lambda m: (m.start, m.end, str(m.id))))
