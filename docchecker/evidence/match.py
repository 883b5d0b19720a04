"""Families of concepts that meet within a block: a sliding window finds them, spaCy's Matcher decides order and distance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple, cast

from docchecker import thai
from docchecker.evidence.context import Context
from docchecker.evidence.lexicon import Choice, bits, choice
from docchecker.evidence.quotes import touched
from docchecker.evidence.scans import Mention, Scan
from docchecker.rubric import Family, Need, Rubric

WORDS_OF_EXPRESSIONS: Final = 50
"""A concept found by expressions only is taken for as common as one of so many words."""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One family with the item and need that it serves, and the block roles that may give it.

    `number` is its place in the pack, `slots` are the bits of each slot, `rarest` is one of the slots, `all` what any slot takes;
    `fills` lists for each concept the slots that it can fill.
    """

    number: int
    item: str
    need: str
    roles: frozenset[str]
    family: Family
    slots: tuple[int, ...]
    rarest: Choice
    all: Choice
    fills: dict[str | int, tuple[int, ...]]
    without: Choice


class Match(NamedTuple):
    """Where a family's concepts meet: `start`, `end` in the block's text; `concepts` in the order of the slots."""

    start: int
    end: int
    concepts: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """All rules of a pack; `by_bit`: those whose rarest slot holds the concept of this bit (`rare`: all such bits together).

    `bare`: those that ask for no concept.
    """

    by_bit: dict[int, tuple[Rule, ...]]
    rare: int
    bare: tuple[Rule, ...]


@lru_cache(maxsize=4)
def rules(rubric: Rubric) -> Rules:
    """The rules of a pack, indexed once."""
    served = [(item.id, need, family) for item in rubric.items for need in item.needs for family in need.families]
    every = [_rule(number, item, need, family, rubric) for number, (item, need, family) in enumerate(served)]
    by_bit = {
        bit: tuple(rule for rule in every if rule.rarest.bits & bit)
        for bit in bits(rubric).values()
        if any(rule.rarest.bits & bit for rule in every)
    }
    return Rules(by_bit, sum(by_bit), tuple(rule for rule in every if not rule.slots))


def _rule(number: int, item: str, need: Need, family: Family, rubric: Rubric) -> Rule:
    ids = dict.fromkeys(id_ for slot in family.meet for id_ in slot)
    rarest = min(family.meet, key=lambda slot: _commonness(slot, rubric), default=())
    return Rule(
        number=number,
        item=item,
        need=need.id,
        roles=frozenset(need.roles),
        family=family,
        slots=tuple(choice(slot, rubric).bits for slot in family.meet),
        rarest=choice(rarest, rubric),
        all=choice(ids, rubric),
        fills={id_: tuple(n for n, slot in enumerate(family.meet) if id_ in slot) for id_ in ids},
        without=choice(family.without, rubric),
    )


def _commonness(slot: Iterable[str], rubric: Rubric) -> int:
    """How many words fill a slot; a concept without words has expressions, which are taken for many."""
    return sum(len(rubric.concepts[id_].words) or WORDS_OF_EXPRESSIONS for id_ in slot)


def matches(scan: Scan, context: Context, rules_: Rules, done: Callable[[Rule], bool]) -> Iterator[tuple[Rule, Match]]:
    """Every rule that speaks in this block, with its tightest matches; roles and assertions are not judged here.

    Rules for which enough was found are `done`, and passed over: the caller judges as it goes.
    """
    for rule in _candidates(scan, context, rules_):
        if done(rule):
            continue
        for match in _meetings(scan, rule) if rule.slots else (Match(0, len(scan.block.text), ()),):
            if not done(rule) and not _forbidden(scan, rule, match):
                yield rule, match


def _candidates(scan: Scan, context: Context, rules_: Rules) -> list[Rule]:
    """The rules that fit here, all of whose slots occur, in the pack's order; then those that ask for no concept."""
    bits_here = scan.bits
    found: dict[int, Rule] = {}
    rare = bits_here & rules_.rare
    while rare:
        bit = rare & -rare
        rare ^= bit
        for rule in rules_.by_bit[bit]:
            for slot in rule.slots:
                if not slot & bits_here:
                    break
            else:
                found[rule.number] = rule
    spoken = sorted((rule for rule in found.values() if _fits(rule.family, scan, context)), key=lambda rule: rule.number)
    long = [r for r in rules_.bare if len(scan.block.text) >= r.family.length and _fits(r.family, scan, context)]
    return [*spoken, *long]


def _forbidden(scan: Scan, rule: Rule, match: Match) -> bool:
    """Whether a concept that the family is `without` stands in the clauses that the match touches."""
    if not scan.bits & rule.without.bits:
        return False
    start, end = touched(scan.block.text, match.start, match.end)
    return any(m.start < end and m.end > start for m in scan.mentions(rule.without))


def _fits(family: Family, scan: Scan, context: Context) -> bool:
    """Whether a family's place is right: headings, columns and kind of block are as it asks."""
    return (
        (not family.under or not context.topics.isdisjoint(family.under))
        and context.topics.isdisjoint(family.not_under)
        and (not family.kinds or scan.block.kind in family.kinds)
    )


def _meetings(scan: Scan, rule: Rule) -> list[Match]:
    """The tightest windows in which all slots meet, none inside another."""
    family = rule.family
    mentions = scan.mentions(rule.all)
    if family.order:
        return _in_order(scan.block.text, mentions, family)
    last: list[Mention | None] = [None] * len(family.meet)
    found: list[Match] = []
    for mention in mentions:
        for number in rule.fills[mention.id]:
            last[number] = mention
        if all(last):
            found += _met(cast("list[Mention]", last), family.within)
    return [m for n, m in enumerate(found) if not n or found[n - 1].start != m.start]


def _met(held: list[Mention], within: int) -> list[Match]:
    """The match that one mention a slot gives, where they stand apart from each other and near enough."""
    starts = [start for start, _, _ in held]
    start, end = min(starts), max([end for _, end, _ in held])
    if end - start > within or len(set(starts)) < len(held):
        return []
    return [Match(start, end, tuple([str(id_) for _, _, id_ in held]))]


def _in_order(text: str, mentions: Sequence[Mention], family: Family) -> list[Match]:
    """Slots in their order, at most `apart` words between two: mentions become one token each, spaCy's Matcher decides."""
    mentions = _apart(mentions)
    matcher, vocab = _matcher(family)
    words, tags, spans = _tokens(text, mentions)
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
