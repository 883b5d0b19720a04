"""The table of all submissions, with what its script sorts and filters by."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from docchecker.handed import Overview
from docchecker.language import digits, say
from docchecker.reports.batch_handed import row_remarks
from docchecker.reports.batch_rows import BatchRow
from docchecker.reports.clean import safe
from docchecker.reports.markup import element, opening, told, words
from docchecker.reports.words import note_words
from docchecker.rubric import Rubric

COLUMNS = ("page.plan", "page.agency", "page.type", "page.of_level", "page.claimed", "page.lacking_count", "page.person")


def table_section(rows: Sequence[BatchRow], rubric: Rubric, lang: str, overview: Overview) -> str:
    """The form (which only the script shows) and the table."""
    if not rows:
        return ""
    heads = [element("th", words(say(name, lang)), scope="col") for name in COLUMNS]
    lines = [_row(row, overview, lang) for row in rows]
    table = element("table", element("thead", element("tr", *heads)), element("tbody", *lines), id="plans", class_="wide")
    said = say("page.shown", lang, count="{}", all=len(rows))
    count = element("p", "", id="shown", class_="soft", role="status", lang=lang, data_said=said)
    return _form(rows, rubric, lang) + count + table


def _form(rows: Sequence[BatchRow], rubric: Rubric, lang: str) -> str:
    states = list(dict.fromkeys(state for row in sorted(rows, key=_order) for state in [_state(row)]))
    types = [type_.id for type_ in rubric.types if any(row.type_ == type_.id for row in rows)]
    choices = [(state, _level(next(row for row in rows if _state(row) == state), lang, plain=True)) for state in states]
    fields = (
        _field("page.search", opening("input", type="search", name="words", autocomplete="off"), lang),
        _field("page.of_level", _select("level", choices, lang), lang),
        _field("page.type", _select("type", [(id_, _type(id_, rubric, lang)) for id_ in types], lang), lang),
    )
    whole = element("form", *fields, id="filter", aria_label=say("page.filter", lang))
    return whole.replace("<form ", "<form hidden ", 1)


def _field(key: str, control: str, lang: str) -> str:
    return element("label", words(say(key, lang)), control)


def _select(name: str, choices: Sequence[tuple[str, str]], lang: str) -> str:
    every = element("option", words(say("page.all", lang)), value="")
    return element("select", every, *(element("option", words(said), value=value) for value, said in choices), name=name)


def _type(id_: str, rubric: Rubric, lang: str) -> str:
    held = rubric.type_(id_)
    return f"{digits(id_, lang)}. {held.name if lang == 'th' else held.english}"


def _order(row: BatchRow) -> tuple[bool, bool, int]:
    return row.skipped is not None, not row.is_plan, row.level or 9


def _state(row: BatchRow) -> str:
    """What the filter calls a row's level: its number, or why there is none."""
    if row.skipped:
        return "skipped"
    if not row.is_plan:
        return "no_plan"
    return "open" if row.level is None else str(row.level)


def _level(row: BatchRow, lang: str, *, plain: bool = False) -> str:
    """The level in words; `plain`: without what is particular to this row."""
    state = _state(row)
    if row.level is not None and row.is_plan:
        said = say("level.value", lang, level=row.level)
        return f"{said} ({say('page.is_confirmed', lang)})" if row.confirmed and not plain else said
    if state == "open" and not plain and row.low is not None and row.high is not None:
        return say("page.open_between", lang, low=row.low, high=row.high)
    return say(f"page.{state}", lang)


def _row(row: BatchRow, overview: Overview, lang: str) -> str:
    none = say("page.none", lang)
    claimed = "" if row.claimed is None else str(row.claimed)
    cells = (
        _cell(COLUMNS[1], told(row.agency or "") or none, row.agency or "", lang),
        _cell(COLUMNS[2], words(digits(row.type_ or none, lang)), row.type_ or "", lang),
        _cell(COLUMNS[3], words(_level(row, lang)) + _why(row, lang), str(row.level or _state(row)), lang),
        _cell(COLUMNS[4], words(digits(claimed or none, lang)), claimed, lang),
        _cell(COLUMNS[5], words(digits(str(len(row.gaps)), lang)) if row.is_plan else none, _count(len(row.gaps), row), lang),
        _cell(COLUMNS[6], words(digits(str(row.persons), lang)) if row.is_plan else none, _count(row.persons, row), lang),
    )
    name = told(row.process or row.path) + (f"<br>{element('span', told(row.path), class_='soft')}" if row.process else "")
    link = element("a", name, href=quote(row.link))
    head = element(
        "th", link, _papers(row, lang), row_remarks(overview, row.path, lang), scope="row", data_value=row.process or row.path
    )
    return element("tr", head, *cells, data_level=_state(row), data_type=row.type_ or "")


def _papers(row: BatchRow, lang: str) -> str:
    """Links to the papers beside the page; one that stands alone says of which plan it is, to those who hear it."""
    said = []
    for kind, link in row.papers:
        name = say(f"page.paper.{kind}", lang)
        of = say("page.paper.of", lang, paper=name, plan=row.process or row.path)
        said.append(element("a", words(name), href=quote(link), aria_label=safe(of)))
    return element("p", " · ".join(said), class_="soft") if said else ""


def _why(row: BatchRow, lang: str) -> str:
    """Why a file could not be checked."""
    return f"<br>{element('span', words(note_words(row.skipped, lang)), class_='soft')}" if row.skipped else ""


def _count(count: int, row: BatchRow) -> str:
    return str(count) if row.is_plan else ""


def _cell(label: str, inner: str, value: str, lang: str) -> str:
    return element("td", inner, data_label=say(label, lang), data_value=value)
