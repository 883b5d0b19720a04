"""How reports name what an item needs."""

from __future__ import annotations

from docchecker.language import say
from docchecker.rubric import Item, Need, Rubric


def need_id(item: str, group: str, need: str) -> str:
    """The id by which every output names a need: "rationale.risk" for a component's half, "measure" for a factor's.

    >>> need_id("rationale", "component", "risk"), need_id("2.4", "factor", "measure")
    ('rationale.risk', 'measure')
    """
    return f"{item}.{need}" if group == "component" else need


def find_need(rubric: Rubric, item: str, need: str) -> Need:
    """The need of a finding or an evidence as the pack words it."""
    return next(known for known in rubric.item(item).needs if known.id == need)


def worded(thing: Item | Need, lang: str) -> str:
    """The official wording, or its English."""
    return thing.wording if lang == "th" else thing.english


def guided(thing: Item | Need, lang: str) -> str:
    """What an author should write; in Thai where the pack has no English."""
    return thing.guidance if lang == "th" else thing.guidance_english or thing.guidance


def exemplified(need: Need, lang: str) -> str:
    """A sentence that would do. A plan is written in Thai: in English it is the same sentence, and what it says."""
    if not need.example:
        return ""
    if lang == "th" or not need.example_english:
        return say("gaps.example", lang, sentence=need.example)
    return say("gaps.example_means", lang, sentence=need.example, english=need.example_english)
