"""Of what was not found: where it was looked for, and what came nearest, on three lines at the most."""

from __future__ import annotations

from docchecker.language import known, say
from docchecker.model import Cell, Document, Evidence, Finding, Place
from docchecker.reports.layout import WIDTH, cut, one_line, width
from docchecker.reports.places import heading_above, place_words

HEADS = 4
"""Headings and tables that are named."""
NEAR = 2
"""Near misses that are named."""
HEAD = 30
SHORTEST = 24
UNDER = 20
NEARER = frozenset({"negated", "postponed", "conditional", "other_agency", "past", "vague"})
"""Reasons of passages that speak of the matter itself: nearer than what stands where nothing counts."""
PARTS = frozenset({"annex", "form", "memo", "contents"})


def missing_lines(finding: Finding, document: Document, lang: str, indent: str) -> list[str]:
    """One line that says where it was looked for, and one for each of the nearest near misses."""
    room = WIDTH - width(indent) - 3  # the bullet, its blank, and a "…" where a line is cut
    lines = [cut(looked_words(finding, document, lang), room)]
    found = {(miss.place, miss.start, miss.because): miss for miss in finding.near_misses}
    nearest = sorted(found.values(), key=lambda miss: miss.because not in NEARER)
    lines += [_near(miss, finding, document, lang, room) for miss in nearest[:NEAR]]
    return [f"{indent}* {line}" for line in lines]


def looked_words(finding: Finding, document: Document, lang: str) -> str:
    """The headings, column heads, row keys and lead-ins under which an item could have stood, each once, with their places."""
    heads: dict[str, str] = {}
    for place in finding.looked:
        block = document.blocks[place.block]
        words = cut(f"{block.label} {block.text}", HEAD)
        page = say("place.page", lang, page=place.page) if place.page is not None else _table(place.cell, lang)
        key = "explain.looked_at" if page else "explain.looked_head"
        heads.setdefault(words, say(key, lang, words=words, place=page))
    if not heads:
        return say("explain.looked_nowhere", lang)
    named = ", ".join(tuple(heads.values())[:HEADS])
    if len(heads) > HEADS:
        named = f"{named} {say('explain.looked_more', lang, count=len(heads) - HEADS)}"
    return say("explain.looked", lang, places=named)


def _table(cell: Cell | None, lang: str) -> str:
    return say("explain.table", lang, table=cell.table + 1) if cell else ""


def _near(miss: Evidence, finding: Finding, document: Document, lang: str, columns: int) -> str:
    """A near miss on one line: its quote gives way to the reason and the place."""
    place = _brief(miss.place, document, lang)
    because = because_words(miss, finding, lang, short=True)
    frame = say("explain.near_one", lang, because=because, quote="", place=place)
    quote = cut(miss.quote, max(SHORTEST, columns - width(one_line(frame)) - 1))
    return cut(say("explain.near_one", lang, because=because, quote=quote, place=place), columns)


def _brief(place: Place, document: Document, lang: str) -> str:
    """The page; for Word the heading above, cut short."""
    if place.page is not None:
        return say("place.page", lang, page=place.page)
    above = heading_above(place, document)
    if above is None:
        return place_words(place, document, lang)
    return say("explain.under", lang, heading=cut(f"{above.label} {above.text}", UNDER))


def because_words(miss: Evidence, finding: Finding, lang: str, *, short: bool = False) -> str:
    """Why a passage was not counted: its part of the file, else its reason; some have a `short` wording for one line.

    For a component, "background" is a part that answers something else.
    """
    because: str = miss.because or ""
    if miss.role in PARTS:
        because = miss.role
    elif finding.group == "component" and because == "background":
        because = "elsewhere"
    brief = f"explain.short.{because}"
    return say(brief if short and known(brief) else f"because.{because}", lang)
