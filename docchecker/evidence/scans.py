"""What of a pack's words stands in each block. All blocks are searched in one go: the tools' overhead is paid once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Final, NamedTuple

from docchecker import thai
from docchecker.evidence.lexicon import Choice, Lexicon, Word, lexicon, without
from docchecker.evidence.shapes import find
from docchecker.model import Block
from docchecker.rubric import Rubric

BETWEEN: Final = "\n\u241e\n"
"""Stands between two blocks where they are searched in one go: no word, blank or expression reaches across it."""

_JOINS_LEFT: Final = frozenset(map(chr, (*range(0x0E30, 0x0E3B), 0x0E45, *range(0x0E47, 0x0E4F))))
_LEADING: Final = frozenset(map(chr, range(0x0E40, 0x0E45)))
Span = tuple[int, int]
OTHERS: Final = ("assertions", "roles", "headings", "columns", "quoted")
"""The fields of a Scan beside concepts, in its order."""
Hit = tuple[int, int, Word]
"""Start and end in the block's text (or in all text), and what is said there."""


class Mention(NamedTuple):
    """A wording found: `start`, `end` in the block's text; `id` is a concept's id, or a cue's or topic's number in the pack."""

    start: int
    end: int
    id: str | int


@dataclass(frozen=True, slots=True)
class Scan:
    """What stands in one block: `hits`, which say concepts (those of `bits`), and mentions of assertion cues, role cues, topics.

    Topics are found as headings and as columns; `quoted`: where an official wording of the criteria stands.
    """

    block: Block
    hits: Sequence[Hit] = ()
    bits: int = 0
    assertions: tuple[Mention, ...] = ()
    roles: tuple[Mention, ...] = ()
    headings: tuple[Mention, ...] = ()
    columns: tuple[Mention, ...] = ()
    quoted: tuple[Mention, ...] = ()
    index: dict[str, dict[Span, Mention]] = field(default_factory=dict, compare=False)

    def mentions(self, choice: Choice) -> list[Mention]:
        """The mentions of some concepts, in order. The first call sorts all hits by concept, for the many that follow."""
        if not self.index:
            for start, end, word in self.hits:
                for id_ in word.concepts:
                    self.index.setdefault(id_, {})[start, end] = Mention(start, end, id_)
        held = [self.index[id_].values() for id_ in choice.ids if id_ in self.index]
        return sorted([mention for mentions in held for mention in mentions])


def scan(blocks: Sequence[Block], rubric: Rubric) -> tuple[Scan, ...]:
    """One scan a block."""
    lexicon_ = lexicon(rubric)
    text = BETWEEN.join([block.text for block in blocks])
    spans: list[Span] = []
    at = 0
    for block in blocks:
        spans.append((at, at + len(block.text)))
        at += len(block.text) + len(BETWEEN)
    found: list[list[Hit]] = [[] for _ in blocks]
    for hits in (_worded(text, spans, lexicon_), _shaped(text, spans, lexicon_)):
        for number, start, end, word in hits:
            first, past = spans[number]
            if first <= start and end <= past:
                found[number].append((start - first, end - first, word))
    return tuple(_scanned(block, hits, rubric) for block, hits in zip(blocks, found, strict=True))


def _scanned(block: Block, hits: list[Hit], rubric: Rubric) -> Scan:
    bits = 0
    others: dict[str, set[Mention]] = {}
    hits = _unmasked(hits, rubric)
    for start, end, word in hits:
        bits |= word.bits
        for name, number in word.others:
            others.setdefault(name, set()).add(Mention(start, end, number))
    cues, roles, headings, columns, quoted = (tuple(sorted(others.get(name, ()), key=_place)) for name in OTHERS)
    return Scan(block, hits, bits, cues, roles, headings, columns, quoted)


def _place(mention: Mention) -> tuple[int, int, str]:
    return mention.start, mention.end, str(mention.id)


def _unmasked(hits: list[Hit], rubric: Rubric) -> list[Hit]:
    """The hits without what stands inside a longer wording in which it means something else."""
    masks = sorted([(start, end, word.masks) for start, end, word in hits if word.masks], key=itemgetter(0))
    if not masks:
        return hits
    longest = max(end - start for start, end, _ in masks)
    kept = []
    for start, end, word in hits:
        # Only masks that begin so near can reach over the hit: with all of them a long block takes time without end.
        near = masks[bisect_left(masks, end - longest, key=itemgetter(0)) : bisect_right(masks, start, key=itemgetter(0))]
        against = {what for _, past, masked in near if end <= past for what in masked}
        kept.append((start, end, without(word, against, rubric) if against else word))
    return kept


def _worded(text: str, spans: Sequence[Span], lexicon_: Lexicon) -> Iterator[tuple[int, int, int, Word]]:
    """Where wordings stand, with the block: the automaton's finds that split no cluster and, where they are short, no word."""
    folded = thai.fold(text)
    lows, highs = folded.offsets()
    blocks = [bisect_left(lows, start) for start, _ in spans]
    edges = _edges(folded)
    searched = f"{folded.text} "  # a character behind each find, and (as [-1]) one before it
    for last, (length, short, word) in lexicon_.automaton.iter(folded.text):
        start, end = last + 1 - length, last + 1
        # What begins behind a leading vowel or ends before a mark is a part of another word.
        if searched[end] in _JOINS_LEFT or searched[start - 1] in _LEADING:
            continue
        if short and (start not in edges or end not in edges):
            continue
        yield bisect_right(blocks, start) - 1, lows[start], highs[end], word


def _edges(folded: thai.Folded) -> frozenset[int]:
    """Where words begin or end: tokens, and blanks of the text that was folded."""
    words = thai.word_starts(folded.text.replace(BETWEEN.strip(), " "))
    return frozenset((*words, len(folded.text), *folded.blank_before))


def _shaped(text: str, spans: Sequence[Span], lexicon_: Lexicon) -> Iterator[tuple[int, int, int, Word]]:
    """Where the pack's expressions match, and the times that it asks for, with the block."""
    starts = [start for start, _ in spans]
    for start, end, shape in find(lexicon_.shapes, text):
        yield bisect_right(starts, start) - 1, start, end, lexicon_.shaped[shape]
    for time in thai.times(text) if lexicon_.timed else ():
        if time.kind in lexicon_.timed:
            yield bisect_right(starts, time.start) - 1, time.start, time.end, lexicon_.timed[time.kind]
