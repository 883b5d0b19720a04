"""What patterns and learned model see of one item's needs, passage by passage, with what a check itself has no use for.

The families' own words in each quote; the model's opinion on what counts and on what its place or assertion forbids.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Any, Final, NamedTuple

from docchecker.evidence import name_blocks
from docchecker.evidence.assertion import BECAUSE, assertions
from docchecker.evidence.context import Context, contexts
from docchecker.evidence.lexicon import choice
from docchecker.evidence.passages import ROLE_BECAUSE
from docchecker.evidence.quotes import LONGEST
from docchecker.evidence.scans import Scan, scan
from docchecker.evidence.second_opinion import Reader, label, shares
from docchecker.explained import Opinion, Pattern, Seen
from docchecker.model import Collected, Document, Evidence
from docchecker.rubric import Item, Need, Rubric

MOST: Final = 3
"""The likeliest passages of a need that are shown."""
MOST_PASSED: Final = 3
LEAST: Final = 0.1
LIKELY: Final = 0.3
"""A passage that may not count is named only where the model takes it for at least so likely."""


class _Paper(NamedTuple):
    """A paper as stage 2 sees it."""

    scans: Sequence[Scan]
    contexts: Sequence[Context]
    names: Container[int]
    rubric: Rubric


def see(document: Document, collected: Collected, rubric: Rubric, item: Item) -> tuple[Seen, ...]:
    """What was seen of each need of an item. `collected`: stage 2's answer on the same document."""
    scans = scan(document.blocks, rubric)
    contexts_ = contexts(scans, rubric)
    paper = _Paper(scans, contexts_, name_blocks(scans, contexts_), rubric)
    mind = _mind(paper)
    return tuple(_seen(item, need, collected, paper, mind) for need in item.needs)


def _seen(item: Item, need: Need, collected: Collected, paper: _Paper, mind: _Mind | None) -> Seen:
    mine = [e for e in collected.evidence if (e.item, e.need) == (item.id, need.id) and e.weight != "learned"]
    patterns = tuple(_pattern(e, need, paper) for e in mine if not e.because)
    near = tuple(_pattern(e, need, paper) for e in mine if e.because)
    if mind is None or label(item, need) not in mind.model.labels:
        return Seen(need.id, patterns, near)
    name = label(item, need)
    return Seen(need.id, patterns, near, tuple(mind.best(name)), tuple(mind.passed_over(name)), mind.sight(name))


def _pattern(evidence: Evidence, need: Need, paper: _Paper) -> Pattern:
    """The family of a passage, and the words in the quote that say its concepts."""
    family = evidence.why.partition(":")[0].removeprefix(f"{evidence.item}/")
    known = next((known for known in need.families if known.id == family), None)
    slots = [id_ for slot in known.meet for id_ in slot] if known else []
    concepts = [id_ for id_ in dict.fromkeys(evidence.why.partition(": ")[2].split(" + ")) if id_ in slots]
    return Pattern(evidence, family, tuple((id_, _words(id_, evidence, paper)) for id_ in concepts))


def _words(concept: str, evidence: Evidence, paper: _Paper) -> tuple[str, ...]:
    """The words that say a concept in a quote, each once, the longest of those at one place."""
    scan_ = paper.scans[evidence.place.block]
    inside = [m for m in scan_.mentions(choice((concept,), paper.rubric)) if evidence.start <= m.start and m.end <= evidence.end]
    outer = [m for m in inside if not any(o is not m and o.start <= m.start and m.end <= o.end for o in inside)]
    return tuple(dict.fromkeys(scan_.block.text[m.start : m.end] for m in outer))[:MOST]


def _mind(paper: _Paper) -> _Mind | None:
    if paper.rubric.learned is None or not paper.scans:
        return None
    from docchecker.evidence import learned, learned_model  # noqa: PLC0415  they load numpy

    model = learned_model.load(paper.rubric.learned)
    return _Mind(model, learned.score(model, [s.block for s in paper.scans], shares(paper.contexts)), paper) if model else None


class _Mind:
    """The model's opinions on one paper."""

    def __init__(self, model: Any, opinions: Any, paper: _Paper) -> None:  # noqa: ANN401  they load numpy
        from docchecker.evidence.learned import above  # noqa: PLC0415  it loads numpy

        self.model, self.opinions, self.paper = model, opinions, paper
        self.reader = Reader(opinions, paper.scans, paper.contexts, paper.names, paper.rubric)
        self.above = above([s.block for s in paper.scans])
        self.rows = {unit: row for row, unit in enumerate(opinions.units)}
        rows, plain = self.reader.sights["component"]
        self.plain = {opinions.units[row] for row in rows[plain]}

    def best(self, name: str) -> Iterator[Opinion]:
        """The likeliest passages that may count; the first always, others where likely at all; no words twice."""
        said: set[str] = set()
        may = self.reader.stated if name[:1].isdigit() else self.plain
        for found in self.opinions.best(name, may.__contains__, 2 * MOST):
            text = self.paper.scans[found.block].block.text[found.start : found.end]
            if text not in said and len(said) < MOST and (not said or found.probability >= LEAST):
                said.add(text)
                yield self._opinion(name, found, None)

    def passed_over(self, name: str) -> Iterator[Opinion]:
        """The likeliest passages that may not, with the reason."""
        for found in self.opinions.best(name, lambda unit: unit not in self.plain and self._because(unit) != "name", MOST_PASSED):
            if found.probability >= LIKELY:
                yield self._opinion(name, found, self._because(found))

    def sight(self, name: str) -> tuple[float, float, float]:
        """The model's weights of the likeliest passage that is read, of the likeliest plain one, and of the second likeliest."""
        top, plain, second = self.reader.sight(name, "factor" if name[:1].isdigit() else "component")
        return round(top, 2), round(plain, 2), round(second, 2)

    def _because(self, unit: Any) -> str:  # noqa: ANN401  learned.Unit or learned.Opinion
        """Why a passage may not count: its part of the file, its role, what it asserts; "name" where it only names things."""
        context: Context = self.paper.contexts[unit.block]
        if context.part != "plan":
            return context.part
        if unit.block in self.paper.names or context.role == "heading":
            return "name"
        said = sorted(assertions(self.paper.scans[unit.block], unit.start, unit.end, self.paper.rubric) - {"vague"})
        because = ROLE_BECAUSE.get(context.role) or (BECAUSE.get(said[0]) if said else None)
        return because or context.role

    def _opinion(self, name: str, found: Any, because: str | None) -> Opinion:  # noqa: ANN401  learned.Opinion
        from docchecker.evidence.learned_pieces import pieces, standing, weighed  # noqa: PLC0415  it loads numpy

        block = self.paper.scans[found.block].block
        idea = self.model.labels[name]
        text = block.text[found.start : found.end]
        words = weighed(self.model, text, idea)
        above = standing(self.model, self.above[found.block], idea)
        pro, con = pieces(text, words, found.start)
        base = round(float(self.model.biases[idea]), 2)
        weight = float(self.opinions.log_odds[self.rows[found[:3]], idea])
        return Opinion(
            place=block.place,
            start=found.start,
            end=min(found.end, found.start + LONGEST),
            quote=text[:LONGEST],
            probability=found.probability,
            weight=round(weight, 2),
            base=base,
            above=above,
            around=round(weight - base - sum(words) - sum(part.weight for part in above), 2),
            pro=pro,
            con=con,
            role=self.paper.contexts[found.block].role,
            because=because,
        )
