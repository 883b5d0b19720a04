"""What the learned model says of a paper beside the patterns: of each need how likely it is given, and the likeliest passages."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Any, Final, NamedTuple

from docchecker.evidence.assertion import assertions
from docchecker.evidence.context import Context
from docchecker.evidence.learned_judge import SHORTEST, Sight, judged, sight
from docchecker.evidence.passages import original_of
from docchecker.evidence.quotes import quote_span
from docchecker.evidence.scans import Scan
from docchecker.model import Evidence
from docchecker.rubric import Item, Need, Rubric

ASIDE: Final = frozenset(
    {"annex", "form", "contents", "criteria", "quote", "instruction", "placeholder", "heading", "header", "footer"}
)
"""Roles of blocks in which nothing is evidence, whatever it says. A memo in the plan's part is itself the plan."""
HEDGED: Final = frozenset({"other_agency", "put_off", "past"})
"""Roles of blocks that tell of what others do, or what is not done."""
MOST: Final = 2
"""Passages of one need that are shown for the model alone."""
LEAST: Final = 0.2
"""A passage that is less likely is not shown."""


class SecondOpinion(NamedTuple):
    """`odds`: of (item, need) the log-odds that the paper gives it; `evidence`: passages that do."""

    odds: dict[tuple[str, str], float]
    evidence: dict[tuple[str, str], list[Evidence]]


def second_opinion(scans: Sequence[Scan], contexts: Sequence[Context], names: Container[int], rubric: Rubric) -> SecondOpinion:
    """The opinion of the pack's model; an empty one where the pack has none. `names`: blocks that only name things."""
    if rubric.learned is None or not scans:
        return SecondOpinion({}, {})
    from docchecker.evidence import learned, learned_model  # noqa: PLC0415  they load numpy

    model = learned_model.load(rubric.learned)
    if model is None:
        return SecondOpinion({}, {})
    opinions = learned.score(model, [scan.block for scan in scans], shares(contexts))
    reader = Reader(opinions, scans, contexts, names, rubric)
    needs = [(item, need) for item in rubric.items for need in item.needs if label(item, need) in model.labels]
    odds = {(item.id, need.id): reader.odds(item, need) for item, need in needs}
    evidence = {(item.id, need.id): list(reader.evidence(item, need)) for item, need in needs}
    return SecondOpinion(odds, evidence)


def shares(contexts: Sequence[Context]) -> list[float]:
    """Of each block the share of the plan that stands before it."""
    from docchecker.evidence import learned_joint  # noqa: PLC0415  it loads numpy

    return learned_joint.shares([context.part == "plan" for context in contexts])


def label(item: Item, need: Need) -> str:
    """What the model calls a need: a factor by its id, a component's need by both."""
    return item.id if item.group == "factor" else f"{item.id}.{need.id}"


class Reader:
    """The opinions on one paper, with what each passage's place and assertion allow."""

    def __init__(
        self,
        opinions: Any,  # noqa: ANN401  learned.Opinions, which loads numpy
        scans: Sequence[Scan],
        contexts: Sequence[Context],
        names: Container[int],
        rubric: Rubric,
    ) -> None:
        import numpy as np  # noqa: PLC0415  heavy, and only needed where a pack has a model

        self.opinions, self.scans, self.contexts, self.rubric = opinions, scans, contexts, rubric
        stands = [context.part == "plan" and context.role not in ASIDE for context in contexts]
        may = [number not in names and allowed for number, allowed in enumerate(stands)]
        rows = np.array([row for row, unit in enumerate(opinions.units) if may[unit.block]], dtype=int)
        plain = np.array([self._plain(opinions.units[row]) for row in rows], dtype=bool)
        long = np.array([opinions.units[row].end - opinions.units[row].start >= SHORTEST for row in rows], dtype=bool)
        self.sights = {"component": (rows, plain), "factor": (rows[long], plain[long])}
        self.spans = np.array(opinions.units, dtype=int).reshape(-1, 3)
        self.units = frozenset(opinions.units[row] for row in rows)
        self.stated = frozenset(opinions.units[row] for row in rows[plain & long])

    def _plain(self, unit: Any) -> bool:  # noqa: ANN401  learned.Unit
        """Whether a passage is stated: not denied, put off, conditional, quoted, another's or past."""
        scan = self.scans[unit.block]
        if self.contexts[unit.block].role in HEDGED:
            return False
        if not scan.assertions and not scan.quoted:
            return True
        return assertions(scan, unit.start, unit.end, self.rubric) <= {"vague"}

    def odds(self, item: Item, need: Need) -> float:
        """The log-odds that the paper gives a need."""
        model, name = self.opinions.model, label(item, need)
        return judged(model.judge[model.labels[name]], self.sight(name, item.group))

    def sight(self, name: str, group: str) -> Sight:
        """What is seen of a label by the passages that may give it."""
        rows, plain = self.sights[group]
        spans = self.spans[rows]

        def apart(best: int) -> Any:  # noqa: ANN401  numpy
            block, start, end = spans[best]
            return (spans[:, 0] != block) | (spans[:, 1] >= end) | (spans[:, 2] <= start)

        return sight(self.opinions.log_odds[rows, self.opinions.model.labels[name]], plain, apart)

    def evidence(self, item: Item, need: Need) -> Iterator[Evidence]:
        """The likeliest passages; of a factor's only the plainly stated ones (a risk may well be something that is not done)."""
        may = self.stated if item.group == "factor" else self.units
        for opinion in self.opinions.best(label(item, need), may.__contains__, MOST):
            if opinion.probability >= LEAST:
                yield self._evidence(item, need, opinion)

    def _evidence(self, item: Item, need: Need, opinion: Any) -> Evidence:  # noqa: ANN401  learned.Opinion
        scan = self.scans[opinion.block]
        start, end = quote_span(scan.block.text, opinion.start, opinion.end)
        return Evidence(
            item=item.id,
            need=need.id,
            place=scan.block.place,
            start=start,
            end=end,
            quote=scan.block.text[start:end],
            why=f"{item.id}/learned: {opinion.probability:.2f}",
            role=self.contexts[opinion.block].role,
            assertion=min(assertions(scan, opinion.start, opinion.end, self.rubric), default="stated"),
            weight="learned",
            original=original_of(scan, start, end),
        )
