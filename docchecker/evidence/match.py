"""Families of concepts that meet within a block: a sliding window finds them, spaCy's Matcher decides order and distance."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple, cast

from docchecker import thai
from docchecker.evidence.context import Context
from docchecker.evidence.lexicon import Mention, Scan
from docchecker.rubric import Family, Rubric


class Rule(NamedTuple):
    """One family with the item and need that it serves, and the block roles that may give it."""

    item: str
    need: str
    roles: frozenset[str]
    family: Family


class Match(NamedTuple):
    """Where a family's concepts meet: `start`, `end` in the block's text; `concepts` in the order of the slots."""

    start: int
    end: int
    concepts: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """All rules of a pack; `by_concept`: those whose rarest slot holds the concept; `bare`: those that ask for no concept."""

    by_concept: dict[str, tuple[Rule, ...]]
    bare: tuple[Rule, ...]


@lru_cache(maxsize=4)
def rules(rubric: Rubric) -> Rules:
    """The rules of a pack, indexed once."""
    every = [
        Rule(item.id, need.id, frozenset(need.roles), family)
        for item in rubric.items
        for need in item.needs
        for family in need.families
    ]
    by_concept: dict[str, list[Rule]] = {}
    for rule in every:
        if rule.family.meet:
            rarest = min(rule.family.meet, key=lambda slot: sum(len(rubric.concepts[id_].words) or 50 for id_ in slot))
            for id_ in rarest:
                by_concept.setdefault(id_, []).append(rule)
    return Rules({id_: tuple(found) for id_, found in by_concept.items()}, tuple(rule for rule in every if not rule.family.meet))


def matches(scan: Scan, context: Context, rules_: Rules, given: Container[tuple[str, str]]) -> Iterator[tuple[Rule, Match]]:
    """Every rule that speaks in this block, with its tightest matches; roles and assertions are not judged here.

    Rules of what is `given` already (item and need) are passed over: the caller adds to it as it judges.
    """
    for rule in _candidates(scan, rules_):
        if (rule.item, rule.need) in given or not _fits(rule.family, scan, context):
            continue
        for match in _meetings(scan, rule.family) if rule.family.meet else (Match(0, len(scan.block.text), ()),):
            if (rule.item, rule.need) not in given and not _forbidden(scan, rule.family, match):
                yield rule, match


def _candidates(scan: Scan, rules_: Rules) -> dict[Rule, None]:
    """The rules whose rarest slot occurs here, and those that ask for no concept; each once, in a fixed order."""
    ids = dict.fromkeys(mention.id for mention in scan.concepts)
    spoken = (rule for id_ in ids for rule in rules_.by_concept.get(str(id_), ()))
    long = (rule for rule in rules_.bare if len(scan.block.text) >= rule.family.length)
    return dict.fromkeys((*spoken, *long))


def _forbidden(scan: Scan, family: Family, match: Match) -> bool:
    """Whether a concept that the family is `without` stands in the clauses that the match touches."""
    if scan.ids.isdisjoint(family.without):
        return False
    touched = [(a, b) for a, b in thai.clauses(scan.block.text) if a < match.end and b > match.start] or [
        (match.start, match.end)
    ]
    start, end = touched[0][0], touched[-1][1]
    return any(m.id in family.without and m.start < end and m.end > start for m in scan.concepts)


def _fits(family: Family, scan: Scan, context: Context) -> bool:
    """Whether a family's place is right: its slots occur, and headings, columns and kind of block are as it asks."""
    return (
        all(not scan.ids.isdisjoint(slot) for slot in family.meet)
        and (not family.under or not context.topics.isdisjoint(family.under))
        and context.topics.isdisjoint(family.not_under)
        and (not family.kinds or scan.block.kind in family.kinds)
    )


def _meetings(scan: Scan, family: Family) -> list[Match]:
    """The tightest windows in which all slots meet, none inside another."""
    if family.order:
        return _in_order(scan, family)
    slots_of: dict[str | int, list[int]] = {}
    for number, slot in enumerate(family.meet):
        for id_ in slot:
            slots_of.setdefault(id_, []).append(number)
    last: list[Mention | None] = [None] * len(family.meet)
    found: list[Match] = []
    for mention in scan.concepts:
        slots = slots_of.get(mention.id)
        if not slots:
            continue
        for number in slots:
            last[number] = mention
        if all(last):
            found += _met(cast("list[Mention]", last), family.within)
    return [m for n, m in enumerate(found) if n + 1 == len(found) or found[n + 1].start != m.start]


def _met(held: list[Mention], within: int) -> list[Match]:
    """The match that one mention a slot gives, where they stand apart from each other and near enough."""
    start, end = min(m.start for m in held), max(m.end for m in held)
    if end - start > within or len({m.start for m in held}) < len(held):
        return []
    return [Match(start, end, tuple(str(m.id) for m in held))]


def _in_order(scan: Scan, family: Family) -> list[Match]:
    """Slots in their order, at most `apart` words between two: mentions become one token each, spaCy's Matcher decides."""
    ids = {id_ for slot in family.meet for id_ in slot}
    mentions = _apart(tuple(m for m in scan.concepts if m.id in ids))
    matcher, vocab = _matcher(family)
    words, tags, spans = _tokens(scan.block.text, mentions)
    from spacy.tokens import Doc  # noqa: PLC0415  # half a second: only where an ordered family may match

    doc = Doc(vocab, words=words, tags=tags)
    found = []
    for _, first, past in matcher(doc):
        held = [(spans[n], tags[n]) for n in range(first, past) if tags[n]]
        start, end = held[0][0][0], held[-1][0][1]
        if end - start <= family.within:
            found.append(Match(start, end, tuple(tag for _, tag in held)))
    return found


def _apart(mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions that do not overlap: the longer wins, then the earlier."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start, str(m.id))):
        if all(mention.end <= other.start or mention.start >= other.end for other in kept):
            kept.append(mention)
    return sorted(kept)


def _tokens(text: str, mentions: Sequence[Mention]) -> tuple[list[str], list[str], list[tuple[int, int]]]:
    """Words, tags and spans: each mention is one token whose tag is its concept; between them stand the words."""
    words: list[str] = []
    tags: list[str] = []
    spans: list[tuple[int, int]] = []
    position = 0
    for start, end, tag in [*((m.start, m.end, str(m.id)) for m in mentions), (len(text), len(text), "")]:
        for word in thai.words(text[position:start]):
            if word.strip():
                words.append(word)
                tags.append("")
                spans.append((position, start))
        if end > start:
            words.append(text[start:end])
            tags.append(tag)
            spans.append((start, end))
        position = end
    return words, tags, spans


@lru_cache(maxsize=512)
def _matcher(family: Family) -> tuple[Any, Any]:
    from spacy.matcher import Matcher  # noqa: PLC0415
    from spacy.vocab import Vocab  # noqa: PLC0415

    vocab = Vocab()
    matcher = Matcher(vocab)
    pattern: list[dict[str, object]] = []
    for slot in family.meet:
        if pattern:
            pattern.append({"OP": f"{{0,{family.apart}}}"})
        pattern.append({"TAG": {"IN": list(slot)}})
    matcher.add(family.id, [pattern], greedy="FIRST")
    return matcher, vocab
