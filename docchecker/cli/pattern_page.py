"""The pages of `patterns list` and `patterns show`."""

from __future__ import annotations

from docchecker.language import digits, say
from docchecker.reports.layout import pad, wrap
from docchecker.reports.needs import guided, worded
from docchecker.rubric import Family, Item, Rubric

VERDICTS = ("met", "partial", "missing")


def list_page(pack: Rubric, lang: str) -> str:
    """All items, by group and type: id, wording, how many families."""
    lines = [f"{pack.title} ({pack.id} {pack.version})", "", say("patterns.components", lang)]
    lines += _rows([item for item in pack.items if item.group == "component"], lang)
    for type_ in pack.types:
        name = type_.name if lang == "th" else type_.english
        lines += ["", *wrap(say("patterns.factors", lang, type=digits(type_.id, lang), name=name))]
        lines += _rows([item for item in pack.items if item.type == type_.id], lang)
    return "\n".join([*lines, ""])


def _rows(items: list[Item], lang: str) -> list[str]:
    lines: list[str] = []
    for item in items:
        count = say("patterns.families", lang, count=len(item.families))
        lines += wrap(f"{worded(item, lang)} ({count})", "  " + pad(item.id, 12), " " * 14)
    return lines


def item_page(item: Item, pack: Rubric, lang: str) -> str:
    """One item whole: needs with their families, concepts with their wordings, examples, guidance."""
    lines = wrap(worded(item, lang), f"{item.id}  ", "  ")
    lines += ["", say("patterns.needs", lang)]
    for need in item.needs:
        lines += wrap(f"{need.id}: {worded(need, lang)}", "  - ", "    ")
        for family in need.families:
            lines += _family(family, lang)
    lines += ["", say("patterns.concepts", lang)]
    for id_ in _concepts(item):
        concept = pack.concepts[id_]
        lines += wrap(f"{id_}: {', '.join((*concept.words, *concept.times, *concept.shapes))}", "  - ", "    ")
    lines += ["", say("patterns.examples", lang)]
    for verdict in VERDICTS:
        for text in item.examples.get(verdict, ()):
            lines += wrap(f"{say(f'verdict.{item.group}.{verdict}', lang)}: {text}", "  - ", "    ")
    lines += ["", say("patterns.guidance", lang), *wrap(guided(item, lang), "  ", "  ")]
    return "\n".join([*lines, ""])


def _family(family: Family, lang: str) -> list[str]:
    """What must meet, under which headings, and what forbids it."""
    either = say("patterns.or", lang)
    slots = " + ".join(either.join(slot) for slot in family.meet)
    said = [
        say("patterns.meet", lang, concepts=slots) if slots else say("patterns.any_block", lang),
        say(f"patterns.weight.{family.weight}", lang),
    ]
    for key, name, values in (
        ("patterns.under", "topics", family.under),
        ("patterns.not_under", "topics", family.not_under),
        ("patterns.without", "concepts", family.without),
        ("patterns.unless", "assertions", tuple(say(f"assertion.{value}", lang) for value in family.unless)),
    ):
        said += [say(key, lang, **{name: ", ".join(values)})] if values else []
    return wrap("; ".join(said), f"      {say('patterns.family', lang, id=family.id)}: ", " " * 8)


def _concepts(item: Item) -> list[str]:
    """The concepts of an item in the order in which its families name them."""
    named = [id_ for family in item.families for slot in family.meet for id_ in slot]
    return list(dict.fromkeys([*named, *(id_ for family in item.families for id_ in family.without)]))
