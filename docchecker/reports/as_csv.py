"""Rows -> CSV: one row an item, the plan's own columns repeated; a submission without items has one row. UTF-8 with a BOM."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Final

from docchecker.handed import Overview
from docchecker.language import say
from docchecker.reports.sheet_cells import cell
from docchecker.reports.sheet_handed import not_handed, with_overview
from docchecker.reports.sheet_rows import Json, Value, items, plans
from docchecker.rubric import Rubric

PLAN: Final = ("path", "agency", "process", "year", "round", "status", "is_plan", "type", "level", "claimed", "note", "sha256")
BY_LIST: Final = ("id", "handed")
ALIKE: Final = ("alike",)
ITEM: Final = ("item", "wording", "verdict", "confidence", "person", "confirm", "by", "reason", "lacking", "quote", "where")


def render_csv(results: Sequence[Json], rubric: Rubric, lang: str, overview: Overview) -> bytes:
    """The table of any number of submissions; then a row for each that a manifest asks for and that has no result."""
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\r\n")
    columns = (*(BY_LIST if overview.register else ()), *PLAN, *(ALIKE if overview.alike else ()))
    writer.writerow([cell(say(f"sheet.col.{column}", lang)) for column in (*columns, *ITEM)])
    for result in results:
        plan = with_overview(plans([result], rubric, lang), [result], overview, lang)
        found = items([result], rubric, lang)
        first = _picked(plan.columns, plan.rows[0], columns)
        rows = [_picked(found.columns, row, ITEM) for row in found.rows] or [("",) * len(ITEM)]
        writer.writerows([*first, *row] for row in rows)
    for due in not_handed(overview.register, lang) if overview.register else ():
        writer.writerow([_shown(due.get(column)) for column in (*columns, *ITEM)])
    return held.getvalue().encode("utf-8-sig", "replace")


def _picked(columns: Sequence[str], row: Sequence[Value], wanted: Sequence[str]) -> tuple[str, ...]:
    held = dict(zip(columns, row, strict=True))
    return tuple(_shown(held[column]) for column in wanted)


def _shown(value: Value) -> str:
    """A number stays a number; a text is made harmless."""
    return "" if value is None else cell(value) if isinstance(value, str) else f"{value:g}"
