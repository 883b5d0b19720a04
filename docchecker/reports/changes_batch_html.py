"""Two batches side by side as a page: what they add up to, the matched submissions, and those of one batch alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from docchecker.language import say
from docchecker.reports.changes_batch import COLUMNS, MOVES, BatchChange, moved, names, short, sums, warned
from docchecker.reports.changes_html import footer
from docchecker.reports.html_charts import bar
from docchecker.reports.html_style import STYLE
from docchecker.reports.html_view import section
from docchecker.reports.markup import element, page, told, words
from docchecker.rubric import Rubric

BARS: Final = {"up": "l5", "same": "l0", "down": "l1", "unknown": "l0"}
LOOK: Final = """
.up{color:var(--good);background:var(--goodbg)}.down{color:var(--bad);background:var(--badbg)}
@media (min-width:40.01rem),print{.wide th:first-child{width:40%}.wide th:nth-child(2){width:24%}
.wide th:nth-child(4){width:auto}}
.same,.unknown{color:var(--grey);background:var(--greybg)}
"""


def render_batch_changes_html(rows: Sequence[BatchChange], rubric: Rubric, lang: str) -> bytes:
    """The whole page."""
    title = say("compare.title_batch", lang)
    pairs = [row for row in rows if row.paired]
    parts = [
        ("levels", say("compare.batch.moves", lang), _levels(pairs, lang)),
        ("all", say("compare.batch.table", lang), _pairs(pairs, rubric, lang)),
        ("only-old", say("compare.batch.only_old", lang), _lone([row for row in rows if row.new_path is None], lang)),
        ("only-new", say("compare.batch.only_new", lang), _lone([row for row in rows if row.old_path is None], lang)),
    ]
    shown = [(id_, words(name), inner) for id_, name, inner in parts if inner]
    links = [element("li", element("a", name, href=f"#{id_}")) for id_, name, _ in shown]
    nav = element("nav", element("ul", *links), aria_label=say("page.contents", lang))
    skip = element("a", words(say("page.skip", lang)), href="#main", class_="skip")
    said = [element("p", words(one)) for one in sums(rows, lang)]
    said += [element("p", words(warned(rows, lang)), class_="need")] if warned(rows, lang) else []
    header = element("header", skip, element("h1", words(title)), *said, nav)
    main = element("main", *(section(*part) for part in shown), id="main")
    return page(title, header + main + footer(rubric, lang), lang, STYLE + LOOK)


def _levels(pairs: Sequence[BatchChange], lang: str) -> str:
    """How many rose, stayed and fell."""
    if not pairs:
        return ""
    lines = []
    for move in MOVES:
        count = sum(row.move == move for row in pairs)
        name = element("th", words(say(f"compare.move.{move}", lang)), scope="row")
        said = words(say("page.of", lang, count=count, all=len(pairs), percent=round(100 * count / len(pairs))))
        picture = bar(count, len(pairs), BARS[move])
        lines.append(element("tr", name, element("td", picture, element("span", said, class_="soft"), class_="cell")))
    heads = [element("th", words(say(key, lang)), scope="col") for key in ("page.of_level", "page.share")]
    return element("table", element("thead", element("tr", *heads)), element("tbody", *lines))


def _pairs(pairs: Sequence[BatchChange], rubric: Rubric, lang: str) -> str:
    if not pairs:
        return ""
    heads = [element("th", words(say(key, lang)), scope="col") for key in COLUMNS[1:]]
    return element(
        "table",
        element("thead", element("tr", *heads)),
        element("tbody", *(_row(row, rubric, lang) for row in pairs)),
        class_="wide",
    )


def _row(row: BatchChange, rubric: Rubric, lang: str) -> str:
    level = element("span", words(moved(row, lang)), class_=f"chip {row.move}")
    items = [", ".join(short(id_, rubric, lang) for id_ in ids) or "-" for ids in (row.closed, row.opened, row.still)]
    cells = [element("td", level, data_label=say(COLUMNS[2], lang))]
    cells += [element("td", words(said), data_label=say(key, lang)) for key, said in zip(COLUMNS[3:], items, strict=True)]
    return element("tr", element("th", _names(row, lang), scope="row"), *cells)


def _names(row: BatchChange, lang: str) -> str:
    first, *rest = names(row, lang)
    return "<br>".join([told(first), *(element("span", told(text), class_="soft") for text in rest)])


def _lone(rows: Sequence[BatchChange], lang: str) -> str:
    if not rows:
        return ""
    heads = [element("th", words(say(key, lang)), scope="col") for key in COLUMNS[1:3]]
    lines = [
        element(
            "tr",
            element("th", _names(row, lang), scope="row"),
            element("td", words(row.old_level if row.new_path is None else row.new_level), data_label=say(COLUMNS[2], lang)),
        )
        for row in rows
    ]
    return element("table", element("thead", element("tr", *heads)), element("tbody", *lines), class_="wide")
