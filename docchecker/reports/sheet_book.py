"""Rows -> a workbook: summary, plans, items, gaps, observations; with columns in which a reviewer confirms."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any, Final

from docchecker.handed import Overview
from docchecker.language import say
from docchecker.reports.layout import width
from docchecker.reports.sheet_cells import cell
from docchecker.reports.sheet_handed import alike_table, handed_table, outcomes, with_overview
from docchecker.reports.sheet_rows import (
    Json,
    Table,
    Value,
    counting,
    gaps,
    item_of,
    items,
    level_words,
    observations,
    plans,
    wording,
)
from docchecker.rubric import Rubric

WIDTHS: Final = {
    "path": 34, "agency": 24, "process": 28, "type_name": 28, "level": 22, "note": 50, "wording": 40, "verdict": 22,
    "confirm": 24, "by": 18, "reason": 30, "lacking": 30, "quote": 70, "where": 12, "need": 40, "guidance": 60, "person": 16,
    "confirm_level": 16, "code": 30, "message": 60,
    "id": 10, "handed": 20, "alike": 36, "row": 9, "files": 30, "other": 30, "other_path": 34, "percent": 14,
    "confirm_plan": 14, "confirm_type": 14, "claimed": 16, "basic": 13, "quality": 13, "item": 14,
}  # fmt: skip
USUAL: Final = 11
WIDER: Final = 1.1  # of a column's unit: a Thai letter of FONT
LINE: Final = 25  # points of a line of FONT at its size
MOST_SEEN: Final = 5000  # characters of a cell: more do not fit into the tallest row
TALLEST: Final = 400  # points: Excel has no row above 409
FONT: Final = "TH Sarabun New"
COLOURS: Final = {"met": ("#d9ead3", "#1e4d16"), "partial": ("#fff2cc", "#5f4700"), "missing": ("#f4cccc", "#6b0f0f")}
REVIEWED: Final = frozenset({"confirm", "confirm_plan", "confirm_type", "confirm_level", "by", "reason"})
LEVELS: Final = (1, 2, 3, 4, 5)
CHOICES: Final = ("met", "partial", "missing")
_CREATED: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(
    tzinfo=None
)  # the format asks for a time; the run's would change the bytes


def render_xlsx(results: Sequence[Json], rubric: Rubric, lang: str, overview: Overview) -> bytes:
    """The workbook of any number of submissions."""
    import xlsxwriter  # noqa: PLC0415  heavy, and only needed here

    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True, "strings_to_urls": False})
    book.set_properties({"created": _CREATED})
    sheets = _Sheets(book, lang)
    sheets.summary(results, rubric, overview)
    rows = with_overview(plans(results, rubric, lang), results, overview, lang)
    sheets.table("plans", rows, types=[type_.id for type_ in rubric.types])
    sheets.table("items", items(results, rubric, lang), [found["group"] for result in results for found in counting(result)])
    sheets.table("gaps", gaps(results, rubric, lang))
    sheets.table("observations", observations(results, lang))
    if overview.register:
        sheets.table("handed", handed_table(overview.register, lang))
    if overview.alike:
        sheets.table("alike", alike_table(results, overview))
    book.close()
    return held.getvalue()


class _Sheets:
    """Writes the sheets of one book; formats are made once."""

    def __init__(self, book: Any, lang: str) -> None:  # noqa: ANN401  XlsxWriter's types are not complete
        self._book, self._lang = book, lang
        base = {"font_name": FONT, "font_size": 14, "valign": "top", "border": 1, "border_color": "#bfbfbf"}
        self._body = book.add_format({**base, "text_wrap": True})
        self._review = book.add_format({**base, "text_wrap": True, "bg_color": "#fffde7"})
        head = {**base, "bold": True, "text_wrap": True, "font_color": "#ffffff", "valign": "vcenter"}
        self._head = book.add_format({**head, "bg_color": "#1f3864"})
        self._head_review = book.add_format({**head, "bg_color": "#7f6000"})
        self._title = book.add_format({"font_name": FONT, "font_size": 18, "bold": True})
        self._note = book.add_format({"font_name": FONT, "font_size": 14, "text_wrap": True, "valign": "top"})
        self._shades = {key: book.add_format({"bg_color": back, "font_color": ink}) for key, (back, ink) in COLOURS.items()}

    def table(self, name: str, table: Table, groups: Sequence[str] = (), types: Sequence[str] = ()) -> None:
        """A sheet with a frozen head, filters, widths and colours; `groups`: of each row, where rows are items."""
        sheet = self._book.add_worksheet(say(f"sheet.{name}", self._lang))
        sheet.freeze_panes(1, 1)
        sheet.set_row(0, 42)
        for at, column in enumerate(table.columns):
            hidden = {"hidden": True} if column == "sha256" else {}
            sheet.set_column(at, at, WIDTHS.get(column, USUAL), None, hidden)
            self._write(sheet, 0, at, say(f"sheet.col.{column}", self._lang), self._head_of(column))
        for number, row in enumerate(table.rows, 1):
            sheet.set_row(number, _height(row, table.columns))
            for at, value in enumerate(row):
                self._write(sheet, number, at, value, self._review if table.columns[at] in REVIEWED else self._body)
        last = max(len(table.rows), 1)
        sheet.autofilter(0, 0, last, len(table.columns) - 1)
        self._colours(sheet, table.columns, last)
        self._choices(sheet, table, groups, types)
        _page(sheet)

    def _head_of(self, column: str) -> Any:  # noqa: ANN401
        return self._head_review if column in REVIEWED else self._head

    def _write(self, sheet: Any, row: int, column: int, value: Value, form: Any) -> None:  # noqa: ANN401
        if value is None or value == "":
            sheet.write_blank(row, column, None, form)
        elif isinstance(value, str):
            sheet.write_string(row, column, cell(value), form)
        else:
            sheet.write_number(row, column, value, form)

    def _colours(self, sheet: Any, columns: Sequence[str], last: int) -> None:  # noqa: ANN401
        for at, column in enumerate(columns):
            if column not in {"verdict", "confirm"}:
                continue
            for word, key in sorted(
                {(_word(group, key, self._lang), key) for group in ("component", "factor") for key in CHOICES}
            ):
                rule = {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": self._shades[key]}
                sheet.conditional_format(1, at, last, at, rule)

    def _choices(self, sheet: Any, table: Table, groups: Sequence[str], types: Sequence[str]) -> None:  # noqa: ANN401
        """The lists that a reviewer chooses from: for a plan as a whole, and for an item the words of its group."""
        help_ = {
            "input_title": say("sheet.confirm_title", self._lang),
            "input_message": say("sheet.confirm_help", self._lang),
            "ignore_blank": True,
        }
        answers = [say(f"sheet.{word}", self._lang) for word in ("yes", "no")]
        for column, source in (("confirm_plan", answers), ("confirm_type", list(types)), ("confirm_level", list(LEVELS))):
            if column in table.columns and table.rows and source:
                at = table.columns.index(column)
                sheet.data_validation(1, at, len(table.rows), at, {"validate": "list", "source": source, **help_})
        row = 1
        for group, run in groupby(groups):
            at, last = table.columns.index("confirm"), row + len(list(run)) - 1
            words = [_word(group, key, self._lang) for key in CHOICES]
            sheet.data_validation(row, at, last, at, {"validate": "list", "source": words, **help_})
            row = last + 1

    def summary(self, results: Sequence[Json], rubric: Rubric, overview: Overview) -> None:
        """How many have handed in, how many of each level, and the commonest gaps; of what counts."""
        counted = [result for result in results if overview.counts(result["path"])]
        register = overview.register
        handed = [(say("handed.title", self._lang, name=register.name), outcomes(register, self._lang))] if register else []
        sheet = self._book.add_worksheet(say("sheet.summary", self._lang))
        sheet.set_column(0, 0, 90)
        sheet.set_default_row(LINE)
        sheet.set_column(1, 1, 14)
        self._write(sheet, 0, 0, say("summary.title", self._lang), self._title)
        self._write(sheet, 1, 0, f"{say('sheet.rubric', self._lang)}: {rubric.title} ({rubric.id} {rubric.version})", self._note)
        row = 3
        for title, counts in (*handed, (say("summary.levels", self._lang), _levels(counted, self._lang)),
                              (say("summary.gaps", self._lang), _gaps(counted, rubric, self._lang))):  # fmt: skip
            self._write(sheet, row, 0, title, self._head)
            self._write(sheet, row, 1, say("sheet.count", self._lang), self._head)
            for number, (name, count) in enumerate(counts, row + 1):
                self._write(sheet, number, 0, name, self._body)
                self._write(sheet, number, 1, count, self._body)
            row += len(counts) + 2
        self._write(sheet, row, 0, say("level.person", self._lang), self._note)
        _page(sheet)
        sheet.set_portrait()


def _page(sheet: Any) -> None:  # noqa: ANN401
    sheet.set_landscape()
    sheet.set_margins(0.4, 0.4, 0.5, 0.5)
    sheet.set_paper(8)  # A3
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&C&P / &N")


def _height(row: Sequence[Value], columns: Sequence[str]) -> int:
    """The height of a row whose texts wrap: sheet programs other than Excel do not find it themselves."""
    lines = [
        sum(int(WIDER * width(line)) // WIDTHS.get(column, USUAL) + 1 for line in str(value)[:MOST_SEEN].split("\n"))
        for value, column in zip(row, columns, strict=True)
        if column != "sha256"
    ]
    return min(LINE * max(lines), TALLEST)


def _word(group: str, verdict: str, lang: str) -> str:
    return say(f"verdict.{group}.{verdict}", lang)


def _levels(results: Sequence[Json], lang: str) -> list[tuple[str, Value]]:
    checked = [result for result in results if result["status"] == "checked"]
    found = Counter(level_words(result, lang) for result in checked)
    named = [(say("level.value", lang, level=level), found.pop(level, 0)) for level in LEVELS]
    others = sorted((str(words), count) for words, count in found.items())
    lost = len(results) - len(checked)
    return [*named, *others, (say("sheet.skipped", lang), lost), (say("sheet.total", lang), len(results))]


def _gaps(results: Sequence[Json], rubric: Rubric, lang: str) -> list[tuple[str, Value]]:
    """Items by how many plans lack them, the commonest first, else in the pack's order."""
    lost = [found for result in results for found in counting(result) if found["final"] in {"missing", "partial"}]
    counts = Counter(found["id"] for found in lost)
    words = {found["id"]: wording(found, rubric, lang) for found in lost}
    order = {item.id: number for number, item in enumerate(rubric.items)}
    ranked = sorted(counts, key=lambda id_: (-counts[id_], order.get(id_, len(order)), id_))
    return [(_named(id_, words[id_], rubric), counts[id_]) for id_ in ranked]


def _named(id_: str, words: str, rubric: Rubric) -> str:
    item = item_of(rubric, id_)
    return f"{id_} {words}" if item and item.group == "factor" else words
