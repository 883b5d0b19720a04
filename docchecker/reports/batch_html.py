"""A batch as a page: how the levels are spread, the commonest gaps, by process type and agency, and a table of all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from docchecker import __version__
from docchecker.handed import Overview
from docchecker.language import digits, say
from docchecker.reports.batch_handed import alike_section, handed_section
from docchecker.reports.batch_rows import BatchRow, Spread, gaps, spreads
from docchecker.reports.batch_table import table_section
from docchecker.reports.html_charts import bar, key, stacked
from docchecker.reports.html_script import SCRIPT
from docchecker.reports.html_style import STYLE
from docchecker.reports.html_view import item_name, section
from docchecker.reports.markup import element, page, told, words
from docchecker.rubric import Rubric

OPEN_AT: Final = 12
"""Rows of a table of agencies that stand open; the rest wait behind "and more"."""
NOTHING: Final = Overview()
_ALIGNED: Final = {"page.number": "n", "page.plans": "n"}


def render_batch_html(rows: Sequence[BatchRow], rubric: Rubric, lang: str, overview: Overview = NOTHING) -> bytes:
    """The whole page; rows in the order of the table. Statistics are made of those that count by a manifest."""
    counted = [row for row in rows if overview.counts(row.path)]
    links, names = {row.path: row.link for row in rows}, {row.path: row.agency or "" for row in rows}
    parts = [
        ("handed", "handed.section", handed_section(overview, links, lang)),
        ("levels", "page.levels", _levels(counted, rubric, lang)),
        ("gaps", "page.gaps", _gaps(counted, rubric, lang)),
        ("types", "page.types", _by_type(counted, rubric, lang)),
        ("agencies", "page.agencies", _by_agency(counted, rubric, lang)),
        ("alike", "alike.title", alike_section(overview, links, names, lang)),
        ("all", "page.table", table_section(rows, rubric, lang, overview)),
    ]
    shown = [(id_, words(say(title, lang)), inner) for id_, title, inner in parts if inner]
    jumps = [element("li", element("a", title, href=f"#{id_}")) for id_, title, _ in shown]
    nav = element("nav", element("ul", *jumps), aria_label=say("page.contents", lang))
    skip = element("a", words(say("page.skip", lang)), href="#main", class_="skip")
    title = say("page.batch", lang)
    header = element("header", skip, element("h1", words(title)), *_counts(counted, overview, lang), nav)
    made = say("page.made", lang, version=__version__, rubric=rubric.id, rubric_version=rubric.version)
    main = element("main", *(section(*part) for part in shown), id="main")
    return page(title, header + main + element("footer", element("p", words(made))), lang, STYLE, SCRIPT)


def _counts(rows: Sequence[BatchRow], overview: Overview, lang: str) -> tuple[str, ...]:
    skipped = sum(row.skipped is not None for row in rows)
    plans = sum(row.is_plan for row in rows)
    key = "handed.page_counts" if overview.register else "page.counts"
    said = say(key, lang, total=len(rows), checked=len(rows) - skipped, plans=plans, skipped=skipped)
    confirmed = say("confirmed.count", lang, count=sum(row.confirmed for row in rows), all=plans)
    return element("p", words(said)), element("p", words(confirmed)), element("p", words(say("page.draft", lang)), class_="soft")


def _steps(rubric: Rubric) -> list[int]:
    return sorted({rule.level for rule in rubric.levels})


def _levels(rows: Sequence[BatchRow], rubric: Rubric, lang: str) -> str:
    """One row a level, then no level yet, no plan, not checked."""
    plans = [row for row in rows if row.is_plan]
    counted = [
        (say("level.value", lang, level=step), sum(row.level == step for row in plans), f"l{step}") for step in _steps(rubric)
    ]
    others = (
        ("page.open", sum(row.level is None for row in plans)),
        ("page.no_plan", sum(not row.is_plan and row.skipped is None for row in rows)),
        ("page.skipped", sum(row.skipped is not None for row in rows)),
    )
    counted += [(say(name, lang), count, "l0") for name, count in others if count]
    lines = [
        element("tr", _head(words(name)), _bar_cell(bar(count, len(rows), class_)), _number(count, lang))
        for name, count, class_ in counted
    ]
    return _table(("page.of_level", "page.share", "page.number"), lines, lang) if rows else ""


def _gaps(rows: Sequence[BatchRow], rubric: Rubric, lang: str) -> str:
    found = gaps(rows, [item.id for item in rubric.items])
    if not any(row.is_plan for row in rows):
        return ""
    if not found:
        return element("p", words(say("page.no_gaps", lang)))
    lines = []
    for gap in found:
        said = say("page.of", lang, count=gap.lacking, all=gap.all, percent=round(100 * gap.lacking / gap.all))
        name = words(item_name(rubric.item(gap.item), lang))
        lines.append(element("tr", _head(name), _bar_cell(bar(gap.lacking, gap.all), words(said))))
    return _table(("page.item", "page.lacks"), lines, lang, "page.gaps_of")


def _by_type(rows: Sequence[BatchRow], rubric: Rubric, lang: str) -> str:
    def name(type_: str | None) -> str:
        if type_ is None:
            return words(say("page.no_type", lang))
        held = rubric.type_(type_)
        return words(f"{digits(type_, lang)}. {held.name if lang == 'th' else held.english}")

    found = spreads(rows, [row.type_ for row in rows], _steps(rubric))
    lines = [_spread(spread, name(spread.key), lang) for spread in found]
    return _table(("page.type", "page.spread", "page.plans"), lines, lang) + _keys(rubric, lang) if lines else ""


def _by_agency(rows: Sequence[BatchRow], rubric: Rubric, lang: str) -> str:
    found = spreads(rows, [row.agency for row in rows], _steps(rubric))
    nobody = words(say("page.no_agency", lang))
    lines = [_spread(spread, told(spread.key) if spread.key else nobody, lang) for spread in found]
    heads = ("page.agency", "page.spread", "page.plans")
    if not lines:
        return ""
    first = _table(heads, lines[:OPEN_AT], lang)
    if len(lines) > OPEN_AT:
        more = element("summary", words(say("page.more", lang, count=len(lines) - OPEN_AT)))
        first += element("details", more, _table(heads, lines[OPEN_AT:], lang))
    return first + _keys(rubric, lang)


def _spread(spread: Spread, name: str, lang: str) -> str:
    levels = ", ".join(
        say("page.spread_one", lang, level=_level_name(level, lang), count=count) for level, count in spread.levels
    )
    bars = stacked(spread.levels, levels)
    return element("tr", _head(name), _bar_cell(bars, words(levels)), _number(spread.plans, lang))


def _level_name(level: int | None, lang: str) -> str:
    return say("page.open", lang) if level is None else say("level.value", lang, level=level)


def _keys(rubric: Rubric, lang: str) -> str:
    """What the colours of the bars mean."""
    lines = [element("li", key(f"l{level or 0}"), words(_level_name(level, lang))) for level in (*_steps(rubric), None)]
    return element("ul", *lines, class_="keys")


def _table(heads: Sequence[str], lines: Sequence[str], lang: str, caption: str = "") -> str:
    cells = [element("th", words(say(head, lang)), scope="col", class_=_ALIGNED.get(head, "t")) for head in heads]
    said = element("caption", words(say(caption, lang))) if caption else ""
    return element("table", said, element("thead", element("tr", *cells)), element("tbody", *lines))


def _head(name: str) -> str:
    return element("th", name, scope="row")


def _bar_cell(picture: str, said: str = "") -> str:
    return element("td", picture, element("span", said, class_="soft") if said else "", class_="cell")


def _number(value: int, lang: str) -> str:
    return element("td", words(digits(str(value), lang)), class_="n")
