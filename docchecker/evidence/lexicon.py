"""All words of a pack in one Aho-Corasick automaton, its regular expressions, and what each of them says."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_
from typing import Any, Final, NamedTuple

from docchecker import thai
from docchecker.evidence.shapes import Shapes, shapes
from docchecker.rubric import Rubric

SHORT: Final = 5
"""A wording of fewer characters counts only where words begin and end (ลด is no part of ลดา)."""

Said = tuple[str, str | int]
"""The field of a Scan, and the id of a concept or the number of a cue or topic in the pack."""


class Choice(NamedTuple):
    """Some concepts, as bits and as ids."""

    bits: int
    ids: frozenset[str]


class Word(NamedTuple):
    """What a wording or an expression says: concepts (with `bits`, one for each), other fields of a Scan; and what it masks."""

    bits: int
    concepts: tuple[str, ...]
    others: tuple[Said, ...]
    masks: tuple[Said, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """`automaton`: folded wordings, each with length, whether it is short, and its Word; `shaped`, `timed`: of expressions."""

    automaton: Any
    shapes: Shapes
    shaped: tuple[Word, ...]
    timed: dict[str, Word]


@lru_cache(maxsize=4)
def bits(rubric: Rubric) -> dict[str, int]:
    """One bit for each concept of a pack."""
    return {id_: 1 << number for number, id_ in enumerate(rubric.concepts)}


def choice(ids: Iterable[str], rubric: Rubric) -> Choice:
    """Some concepts of a pack."""
    known = bits(rubric)
    chosen = frozenset(ids)
    return Choice(reduce(or_, (known[id_] for id_ in chosen), 0), chosen)


@lru_cache(maxsize=4)
def lexicon(rubric: Rubric) -> Lexicon:
    """The lexicon of a pack, built once."""
    import ahocorasick  # noqa: PLC0415  # only a check needs it

    said: dict[str, list[Said]] = {}
    masked: dict[str, list[Said]] = {}
    for found, wordings in ((said, _wordings(rubric)), (masked, _masks(rubric))):
        for wording, what in wordings:
            found.setdefault(thai.fold(wording).text, []).append(what)
    automaton = ahocorasick.Automaton()
    for folded in (said | masked).keys() - {""}:
        word = _word(said.get(folded, ()), masked.get(folded, ()), rubric)
        automaton.add_word(folded, (len(folded), len(folded) < SHORT, word))
    automaton.make_automaton()
    timed: dict[str, list[Said]] = {}
    for concept in rubric.concepts.values():
        for kind in concept.times:
            timed.setdefault(kind, []).append(("concepts", concept.id))
    expressions = tuple(_expressions(rubric))
    return Lexicon(
        automaton,
        shapes([shape for shape, _ in expressions]),
        tuple(_word([what], (), rubric) for _, what in expressions),
        {kind: _word(what, (), rubric) for kind, what in timed.items()},
    )


def _word(said: Iterable[Said], masks: Iterable[Said], rubric: Rubric) -> Word:
    concepts = tuple(sorted({str(id_) for field, id_ in said if field == "concepts"}))
    others = tuple(dict.fromkeys(what for what in said if what[0] != "concepts"))
    return Word(choice(concepts, rubric).bits, concepts, others, tuple(dict.fromkeys(masks)))


def without(word: Word, against: Container[Said], rubric: Rubric) -> Word:
    """A Word that does not say what is masked."""
    concepts = tuple(id_ for id_ in word.concepts if ("concepts", id_) not in against)
    others = tuple(what for what in word.others if what not in against)
    return Word(choice(concepts, rubric).bits, concepts, others, word.masks)


def _wordings(rubric: Rubric) -> Iterator[tuple[str, Said]]:
    for concept in rubric.concepts.values():
        yield from ((word, ("concepts", concept.id)) for word in concept.words)
    for field, cues in (("assertions", rubric.assertions), ("roles", rubric.roles)):
        yield from ((word, (field, number)) for number, cue in enumerate(cues) for word in cue.words)
    for number, topic in enumerate(rubric.topics):
        yield from ((word, ("headings", number)) for word in topic.headings)
        yield from ((word, ("columns", number)) for word in topic.columns)
    yield from ((wording, ("quoted", 0)) for wording in (*(item.wording for item in rubric.items), *rubric.quoted))


def _masks(rubric: Rubric) -> Iterator[tuple[str, Said]]:
    """Longer wordings in which the words of a concept, cue or topic mean something else."""
    for concept in rubric.concepts.values():
        yield from ((word, ("concepts", concept.id)) for word in concept.masks)
    for field, cues in (("assertions", rubric.assertions), ("roles", rubric.roles)):
        yield from ((word, (field, number)) for number, cue in enumerate(cues) for word in cue.masks)
    for number, topic in enumerate(rubric.topics):
        yield from ((word, (field, number)) for word in topic.masks for field in ("headings", "columns"))


def _expressions(rubric: Rubric) -> Iterator[tuple[str, Said]]:
    for concept in rubric.concepts.values():
        yield from ((shape, ("concepts", concept.id)) for shape in concept.shapes)
    for field, cues in (("assertions", rubric.assertions), ("roles", rubric.roles)):
        yield from ((shape, (field, number)) for number, cue in enumerate(cues) for shape in cue.shapes)
