"""A comparison as a page for a browser, a phone or paper: one file that loads nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from docchecker import __version__
from docchecker.language import say
from docchecker.reports.changes import CHANGES, Changes, Found, ItemChange, Json, Side
from docchecker.reports.changes_words import elsewhere, item_name, need_name, notes, overview, verdict, verdicts, where
from docchecker.reports.html_style import STYLE
from docchecker.reports.html_view import section
from docchecker.reports.layout import one_line
from docchecker.reports.markup import element, page, told, words
from docchecker.reports.observations import said_in
from docchecker.rubric import Rubric

SHOWN: Final = 3
"""Quotes that stand open; the rest wait behind "and more"."""
LOOK: Final = """
.move{font-size:1.35rem;font-weight:700;margin:.1rem 0}
.sides td,.sides th{width:38%}.sides th:first-child{width:24%}
.arrow{color:var(--soft);padding:0 .35rem}
"""


def render_changes_html(changes: Changes, rubric: Rubric, lang: str) -> bytes:
    """The whole page."""
    title = say("compare.title", lang)
    parts = [
        ("result", say("compare.new", lang), _result(changes, lang)),
        ("sides", say("compare.sides", lang), _sides(changes, rubric, lang)),
        *((change, _title(changes, change, lang), _group(changes, change, rubric, lang)) for change in CHANGES),
        ("observations", say("observations.title", lang), _observations(changes, lang)),
    ]
    shown = [(id_, words(name), inner) for id_, name, inner in parts if inner]
    links = [element("li", element("a", name, href=f"#{id_}")) for id_, name, _ in shown[1:]]
    nav = element("nav", element("ul", *links), aria_label=say("page.contents", lang))
    skip = element("a", words(say("page.skip", lang)), href="#main", class_="skip")
    header = element("header", skip, element("h1", words(title)), _paths(changes), nav)
    body = [element("section", shown[0][2]), *(section(*part) for part in shown[1:])]
    return page(title, header + element("main", *body, id="main") + footer(rubric, lang), lang, STYLE + LOOK)


def footer(rubric: Rubric, lang: str) -> str:
    """What made the page, and that a person has the last word."""
    made = say("page.made", lang, version=__version__, rubric=rubric.id, rubric_version=rubric.version)
    return element("footer", element("p", words(say("level.person", lang))), element("p", words(made)))


def chip(found: Json | None, lang: str) -> str:
    """A verdict in its colour."""
    if found is None:
        return element("span", words(say("compare.not_counted", lang)), class_="soft")
    return element("span", words(verdict(found, lang)), class_=f"chip {found['final']}")


def _paths(changes: Changes) -> str:
    sides = [side for side in (changes.old, changes.new) if side]
    arrow = element("span", "→", class_="arrow", aria_hidden="true")
    return element("p", arrow.join(told(side.held["path"]) for side in sides), class_="soft")


def _result(changes: Changes, lang: str) -> str:
    said = verdicts(changes, lang)
    first = [element("p", words(said[0]), class_="move")] if said else []
    rest = [element("p", words(one)) for one in said[1:]]
    warned = [element("p", words(note), class_="need") for note in notes(changes, lang)]
    return "".join([*first, *rest, *warned])


def _sides(changes: Changes, rubric: Rubric, lang: str) -> str:
    heads = ("compare.column.about", "compare.old", "compare.new")
    cells = [element("th", words(say(head, lang)), scope="col") for head in heads]
    rows = [
        element("tr", element("th", words(name), scope="row"), element("td", told(then)), element("td", told(now)))
        for name, then, now in overview(changes, rubric, lang)
    ]
    return element("table", element("thead", element("tr", *cells)), element("tbody", *rows), class_="sides")


def _title(changes: Changes, change: str, lang: str) -> str:
    return say(f"compare.group.{change}", lang, count=sum(item.change == change for item in changes.items))


def _group(changes: Changes, change: str, rubric: Rubric, lang: str) -> str:
    found = [item for item in changes.items if item.change == change]
    quiet = [item for item in found if change == "kept" and not any(item.told)]
    names = [element("li", words(item_name(item, rubric, lang))) for item in quiet]
    rest = element("p", words(say("compare.quiet", lang, names=""))) + element("ul", *names) if quiet else ""
    return "".join(_item(item, changes, rubric, lang) for item in found if item not in quiet) + rest


def _item(item: ItemChange, changes: Changes, rubric: Rubric, lang: str) -> str:
    title = element("h3", words(item_name(item, rubric, lang)), id=f"i-{item.id}-h")
    arrow = element("span", "→", class_="arrow", aria_hidden="true")
    then, now = chip(item.old, lang), chip(item.new, lang)
    verdicts_ = element("p", now if then == now else then + arrow + now)
    needs = [
        element("p", words(say(f"compare.needs.{key}", lang, needs="; ".join(need_name(item, n, rubric, lang) for n in held))))
        for key, held in (("closed", item.closed), ("opened", item.opened), ("still", item.still))
        if held
    ]
    fresh, gone = item.told
    quotes = _quotes("fresh", fresh, changes.new, lang) + _quotes("gone", gone, changes.old, lang)
    return element("article", title, verdicts_, *needs, quotes, id=f"i-{item.id}", aria_labelledby=f"i-{item.id}-h")


def _quotes(key: str, found: Sequence[Found], side: Side | None, lang: str) -> str:
    if not found or side is None:
        return ""
    lines = [_quote(key, one, side, lang) for one in found]
    shown = element("ul", *lines[:SHOWN], class_="quotes")
    if len(lines) > SHOWN:
        more = element("summary", words(say("compare.more", lang, count=len(lines) - SHOWN)))
        shown += element("details", more, element("ul", *lines[SHOWN:], class_="quotes"))
    return element("h4", words(say(f"compare.{key}", lang))) + shown


def _quote(key: str, found: Found, side: Side, lang: str) -> str:
    place = element("span", words(where(found, side, lang)), class_="soft")
    also = elsewhere(found, key, lang)
    note = element("p", words(also), class_="soft") if also else ""
    return element("li", element("q", told(one_line(found.evidence["quote"]))), " ", place, note)


def _observations(changes: Changes, lang: str) -> str:
    made = ""
    for key, rows in zip(("gone", "new", "still"), changes.observations, strict=True):
        if rows:
            lines = [element("li", told(said_in(code, text, lang))) for code, text in rows]
            made += element("h3", words(say(f"compare.observations.{key}", lang))) + element("ol", *lines)
    return made
