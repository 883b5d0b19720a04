"""The batch's page on what was handed in by a manifest, and on plans that share their text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import quote

from docchecker.handed import Alike, Handed, Overview, Register
from docchecker.language import digits, say
from docchecker.reports.alike_words import short
from docchecker.reports.handed_text import handed_words, outcome_words, row_note, unlisted_note
from docchecker.reports.html_charts import bar
from docchecker.reports.markup import element, told, words

OUTCOMES: Final = ("handed_in", "twice", "not_handed_in", "exempt")
NAMED: Final = ("not_handed_in", "twice", "exempt")
OPEN_AT: Final = 30
"""Rows of a list that stand open; the rest wait behind "and more"."""
PLAIN: Final = "handed_in"


def handed_section(overview: Overview, links: Mapping[str, str], lang: str) -> str:
    """How many have handed in, and the rows of which more is to be said; "" without a manifest. `links`: pages by path."""
    register = overview.register
    if register is None:
        return ""
    said = element("p", words(handed_words(register, lang)), class_="big")
    soft = element("p", words(say("handed.not_counted", lang)), class_="soft")
    lines = [_outcome(register, outcome, lang) for outcome in OUTCOMES if register.number(outcome)]
    table = _table(("handed.outcome", "page.share", "page.number"), lines, lang, say("handed.title", lang, name=register.name))
    return "".join((said, soft, table, *_lists(register, links, lang)))


def alike_section(overview: Overview, links: Mapping[str, str], names: Mapping[str, str], lang: str) -> str:
    """Each plan with those that it shares text with; "" where there are none. `names`: agencies by path."""
    found = list(overview.alike_by_path.items())
    if not found:
        return ""
    lines = [_alike(path, pairs, links, names, lang) for path, pairs in found]
    heads = ("alike.plan", "alike.other", "alike.share")
    return element("p", words(say("alike.lead", lang)), class_="soft") + _folded(heads, lines, lang)


def row_remarks(overview: Overview, path: str, lang: str) -> str:
    """What stands beneath a plan's name in the table: its id, its outcome where it is an unusual one, whose text it shares."""
    row = overview.register.by_path.get(path) if overview.register else None
    said = [say("handed.named", lang, id=row.due.id)] if row else []
    said += [outcome_words(overview, path, lang)] if _unusual(overview, path) else []
    said += [short(pair, lang) for pair in overview.alike_by_path.get(path, ())[:1]]
    return "".join(f"<br>{element('span', words(one), class_='soft')}" for one in said)


def _unusual(overview: Overview, path: str) -> bool:
    row = overview.register.by_path.get(path) if overview.register else None
    return overview.register is not None and (row is None or bool(row_note(row, "th")) or row.outcome != PLAIN)


def _outcome(register: Register, outcome: str, lang: str) -> str:
    count = sum(row.outcome == outcome for row in register.rows)
    name = element("th", words(say(f"handed.{outcome}", lang)), scope="row")
    picture = element("td", bar(count, len(register.rows)), class_="cell")
    return element("tr", name, picture, element("td", words(digits(str(count), lang)), class_="n"))


def _lists(register: Register, links: Mapping[str, str], lang: str) -> Iterator[str]:
    """The rows that did not simply hand in, by outcome; then what no row names."""
    for outcome in NAMED:
        rows = [row for row in register.rows if row.outcome == outcome]
        if rows:
            yield element("h3", words(say("handed.number", lang, outcome=say(f"handed.{outcome}", lang), count=len(rows))))
            lines = [_row(row, links, lang) for row in rows]
            yield _folded(("handed.id", "page.agency", "text.process", "handed.note"), lines, lang)
    if register.unlisted:
        title = say("handed.number", lang, outcome=say("handed.unlisted", lang), count=len(register.unlisted))
        yield element("h3", words(title))
        notes = [(one.path, words(unlisted_note(one, lang))) for one in register.unlisted]
        lines = [element("tr", element("th", _linked(path, links), scope="row"), _cell(note)) for path, note in notes]
        yield _folded(("page.plan", "handed.note"), lines, lang)


def _row(row: Handed, links: Mapping[str, str], lang: str) -> str:
    name = _linked(row.path, links, row.due.id) if row.path else told(row.due.id)
    none = say("page.none", lang)
    cells = (told(row.due.agency or none), told(row.due.process or none), words(row_note(row, lang)))
    return element("tr", element("th", name, scope="row"), *map(_cell, cells))


def _alike(path: str, pairs: Sequence[Alike], links: Mapping[str, str], names: Mapping[str, str], lang: str) -> str:
    others = [_named(pair.other, pair.name, links) for pair in pairs]
    shares = [words(say("page.percent", lang, percent=pair.percent)) for pair in pairs]
    head = element("th", _named(path, names.get(path, ""), links), scope="row")
    return element("tr", head, _cell("<br>".join(others)), _cell("<br>".join(shares)))


def _named(path: str, name: str, links: Mapping[str, str]) -> str:
    """A plan by its agency, with its file."""
    return f"{told(name)} ({_linked(path, links)})" if name else _linked(path, links)


def _linked(path: str, links: Mapping[str, str], shown: str = "") -> str:
    link = links.get(path)
    return element("a", told(shown or path), href=quote(link)) if link else told(shown or path)


def _folded(heads: Sequence[str], lines: Sequence[str], lang: str) -> str:
    first = _table(heads, lines[:OPEN_AT], lang)
    if len(lines) <= OPEN_AT:
        return first
    more = element("summary", words(say("handed.more", lang, count=len(lines) - OPEN_AT)))
    return first + element("details", more, _table(heads, lines[OPEN_AT:], lang))


def _table(heads: Sequence[str], lines: Sequence[str], lang: str, caption: str = "") -> str:
    cells = [element("th", words(say(head, lang)), scope="col", class_="n" if head == "page.number" else "t") for head in heads]
    said = element("caption", words(caption)) if caption else ""
    return element("table", said, element("thead", element("tr", *cells)), element("tbody", *lines))


def _cell(inner: str) -> str:
    return element("td", inner)
