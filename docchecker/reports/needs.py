"""How reports name what an item needs."""

from __future__ import annotations

from docchecker.rubric import Item, Need, Rubric


def need_id(item: str, group: str, need: str) -> str:
    """The id by which every output names a need: "rationale.risk" for a component's half, "measure" for a factor's.

    >>> need_id("rationale", "component", "risk"), need_id("2.4", "factor", "2.4.measure")
    ('rationale.risk', 'measure')
    """
    bare = need.removeprefix(f"{item}.")
    return f"{item}.{bare}" if group == "component" else bare


def find_need(rubric: Rubric, item: str, need: str) -> Need | None:
    """The need of a finding or an evidence as the pack words it; None where the pack has none of that name."""
    bare = need.removeprefix(f"{item}.")
    return next((n for n in rubric.item(item).needs if n.id.removeprefix(f"{item}.") == bare), None)


def need_words(rubric: Rubric, item: str, need: str, lang: str) -> str:
    """A need in the reader's language; its id where the pack does not know it."""
    found = find_need(rubric, item, need)
    return need if found is None else worded(found, lang)


def worded(thing: Item | Need, lang: str) -> str:
    """The official wording, or its English."""
    return thing.wording if lang == "th" else thing.english
