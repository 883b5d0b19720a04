"""How well what was proposed agrees with gold. Positive is "met": for a component, complete; for a factor, a clear measure.

What was not checked counts as the agency would see it: no plan, level 0, no type, every item missing. So does a plan that the
program took for none; an item that could not be read is not met, a level left open is 0. Factors are those that gold judges, so
that a wrong type does not hide them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from docchecker.evaluation.statistics import kappa, mean, share
from docchecker.evaluation.types import (
    Agreement,
    Binary,
    Group,
    ItemMeasure,
    Lacking,
    Levels,
    Pair,
    Proposed,
    Share,
    Table,
)
from docchecker.rubric import Rubric

NOTHING: Final = Proposed("missing", counts=True, confidence=None, lacking=frozenset())
NO_TYPE: Final = "none"
GROUPS: Final[tuple[Group, ...]] = ("component", "factor", "all")

Judged = tuple[str, str]
"""A verdict of gold, and the one proposed."""


def measure(pairs: Sequence[Pair], rubric: Rubric) -> Agreement:
    """All measures that are taken over the whole and over each kind of file and layout."""
    plans = [(pair.paper.is_plan, is_plan(pair)) for pair in pairs if pair.paper.is_plan is not None]
    types = [(pair.paper.process_type, proposed_type(pair)) for pair in pairs if pair.paper.process_type is not None]
    by_item = judged(pairs)
    sides = binary(plans)
    return Agreement(
        papers=len(pairs),
        plan=_agree(plans),
        plan_sides=sides,
        type_=_agree(types),
        groups={group: _verdicts(_of_group(by_item, group, rubric)) for group in GROUPS},
        levels=_levels(levels(pairs)),
        plan_levels=_levels([(gold, said) for gold, said in levels(pairs) if gold]),
    )


def by_items(pairs: Sequence[Pair], rubric: Rubric) -> tuple[ItemMeasure, ...]:
    """The measure of every item of the pack, in its order; of those that gold never judges, n is 0."""
    found = judged(pairs)
    return tuple(ItemMeasure(item.id, item.group, _verdicts(found.get(item.id, []))) for item in rubric.items)


def lacking(pairs: Sequence[Pair], rubric: Rubric) -> Lacking:
    """Needs that lack, of components of plans whose gold says what lacks; a complete component lacks nothing."""
    both = said = due = 0
    for pair in pairs:
        for id_, wanted in _wanted(pair, rubric):
            item = proposed_item(pair, id_)
            named = item.lacking if item.verdict != "met" else frozenset()
            both, said, due = both + len(wanted & named), said + len(named), due + len(wanted)
    return Lacking(share(both, said), share(both, due))


def type_table(pairs: Sequence[Pair], rubric: Rubric) -> Table:
    """Process types; the last column is none."""
    ids = tuple(type_.id for type_ in rubric.types)
    counted = [(pair.paper.process_type, proposed_type(pair)) for pair in pairs if pair.paper.process_type is not None]
    return _table([(gold, said or NO_TYPE) for gold, said in counted], ids, (*ids, NO_TYPE))


def level_table(pairs: Sequence[Pair], rubric: Rubric) -> Table:
    """Levels; 0 is no plan, or no level given."""
    names = ("0", *(str(level) for level in sorted({rule.level for rule in rubric.levels})))
    return _table([(str(gold), str(said)) for gold, said in levels(pairs)], names, names)


def is_plan(pair: Pair) -> bool:
    """Whether the program took it for a plan."""
    return pair.checked is not None and pair.checked.is_plan


def proposed_type(pair: Pair) -> str | None:
    """The proposed type; also of a paper that the program took for no plan."""
    return pair.checked.process_type if pair.checked else None


def proposed_item(pair: Pair, id_: str) -> Proposed:
    """What the program says of an item."""
    return pair.checked.items.get(id_, NOTHING) if pair.checked and is_plan(pair) else NOTHING


def levels(pairs: Iterable[Pair]) -> list[tuple[int, int]]:
    """Pairs of levels, gold and proposed."""
    found = []
    for pair in pairs:
        if pair.paper.level is not None:
            said = pair.checked.level if pair.checked and is_plan(pair) else None
            found.append((pair.paper.level, said or 0))
    return found


def judged(pairs: Iterable[Pair]) -> dict[str, list[Judged]]:
    """Pairs of verdicts by item."""
    found: dict[str, list[Judged]] = {}
    for pair in pairs:
        for id_, verdict in pair.paper.items.items():
            found.setdefault(id_, []).append((verdict, proposed_item(pair, id_).verdict))
    return found


def binary(pairs: Sequence[tuple[object, object]], *, same: Share | None = None) -> Binary:
    """Sensitivity and specificity of (gold, proposed), each true or false."""
    yes = [bool(said) for gold, said in pairs if gold]
    no = [bool(said) for gold, said in pairs if not gold]
    sensitivity, specificity = share(sum(yes), len(yes)), share(len(no) - sum(no), len(no))
    return Binary(sensitivity, specificity, mean(sensitivity.interval, specificity.interval), same)


def _verdicts(pairs: Sequence[Judged]) -> Binary:
    return binary([(gold == "met", said == "met") for gold, said in pairs], same=_agree(pairs))


def _agree(pairs: Sequence[tuple[object, object]]) -> Share:
    return share(sum(gold == said for gold, said in pairs), len(pairs))


def _of_group(found: dict[str, list[Judged]], group: Group, rubric: Rubric) -> list[Judged]:
    return [each for item in rubric.items if group in {"all", item.group} for each in found.get(item.id, [])]


def _levels(pairs: Sequence[tuple[int, int]]) -> Levels:
    near = sum(abs(gold - said) <= 1 for gold, said in pairs)
    return Levels(_agree(pairs), share(near, len(pairs)), kappa(pairs))


def _wanted(pair: Pair, rubric: Rubric) -> Iterator[tuple[str, frozenset[str]]]:
    """The components whose needs gold knows, and those that lack."""
    held = pair.paper.lacking
    if held is None or pair.paper.is_plan is False:
        return
    for id_ in pair.paper.items:
        if rubric.item(id_).group == "component":
            yield id_, held.get(id_, frozenset())


def _table(pairs: Sequence[tuple[str | None, str]], rows: tuple[str, ...], columns: tuple[str, ...]) -> Table:
    counts = tuple(tuple(sum(pair == (row, column) for pair in pairs) for column in columns) for row in rows)
    return Table(rows, columns, counts)
