"""Rows -> CSV: one row an item, the plan's own columns repeated; a submission without items has one row. UTF-8 with a BOM."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Final

from docchecker.language import say
from docchecker.reports.sheet_cells import cell
from docchecker.reports.sheet_rows import Json, Value, items, plans
from docchecker.rubric import Rubric

PLAN: Final = ("path", "agency", "process", "year", "round", "status", "is_plan", "type", "level", "claimed", "note", "sha256")
ITEM: Final = ("item", "wording", "verdict", "confidence", "person", "confirm", "by", "reason", "lacking", "quote", "where")


def render_csv(results: Sequence[Json], rubric: Rubric, lang: str) -> bytes:
    """The table of any number of submissions."""
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow([cell(say(f"sheet.col.{column}", lang)) for column in (*PLAN, *ITEM)])
    for result in results:
        plan = plans([result], rubric, lang)
        found = items([result], rubric, lang)
        first = _picked(plan.columns, plan.rows[0], PLAN)
        rows = [_picked(found.columns, row, ITEM) for row in found.rows] or [("",) * len(ITEM)]
        writer.writerows([*first, *row] for row in rows)
    return held.getvalue().encode("utf-8-sig", "replace")


def _picked(columns: Sequence[str], row: Sequence[Value], wanted: Sequence[str]) -> tuple[str, ...]:
    held = dict(zip(columns, row, strict=True))
    return tuple(_shown(held[column]) for column in wanted)


def _shown(value: Value) -> str:
    """A number stays a number; a text is made harmless."""
    return "" if value is None else cell(value) if isinstance(value, str) else f"{value:g}"
