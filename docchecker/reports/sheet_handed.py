"""What came of a manifest, and plans that share their text, as rows for tables; and what both add to the row of a plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from docchecker.handed import Handed, Overview, Register
from docchecker.language import say
from docchecker.reports.alike_words import short
from docchecker.reports.handed_text import handed_words, outcome_words, row_note, unlisted_note
from docchecker.reports.sheet_rows import Json, Table, Value, stated

HANDED: Final = ("row", "id", "agency", "process", "type", "round", "year", "handed", "path", "files", "note")
ALIKE: Final = ("path", "agency", "percent", "other", "other_path")
OUTCOMES: Final = ("handed_in", "twice", "not_handed_in", "exempt")


def handed_table(register: Register, lang: str) -> Table:
    """One row a row of the manifest, then what no row names."""
    rows = [*(_row(row, lang) for row in register.rows), *_beside(register, lang)]
    return Table(HANDED, tuple(tuple(row.get(column) for column in HANDED) for row in rows))


def alike_table(results: Sequence[Json], overview: Overview) -> Table:
    """One row for each plan that another one's text is much like."""
    agencies = {result["path"]: stated(result, "agency") for result in results}
    rows = [(pair.path, agencies.get(pair.path), pair.percent, pair.name, pair.other) for pair in overview.alike]
    return Table(ALIKE, tuple(rows))


def with_overview(table: Table, results: Sequence[Json], overview: Overview, lang: str) -> Table:
    """A table with a row a result; new columns say what the manifest says of it and whose text it shares, if there is any."""
    columns, rows = table.columns, [list(row) for row in table.rows]
    if overview.register:
        columns = ("id", "handed", *columns)
        heads = [(stated(result, "id"), outcome_words(overview, result["path"], lang)) for result in results]
        rows = [[*head, *row] for head, row in zip(heads, rows, strict=True)]
    if overview.alike:
        at = columns.index("note")
        columns = (*columns[:at], "alike", *columns[at:])
        for result, row in zip(results, rows, strict=True):
            row.insert(at, "\n".join(short(pair, lang) for pair in overview.alike_by_path.get(result["path"], ())))
    return Table(columns, tuple(tuple(row) for row in rows))


def not_handed(register: Register, lang: str) -> list[dict[str, Value]]:
    """The rows without a result of their own."""
    return [_row(row, lang) for row in register.rows if row.path is None]


def outcomes(register: Register, lang: str) -> list[tuple[str, Value]]:
    """How many rows of each kind, and of those due how many have handed in, in words."""
    numbers: list[tuple[str, Value]] = [(say(f"handed.{outcome}", lang), register.number(outcome)) for outcome in OUTCOMES]
    return [*numbers, (say("handed.unlisted", lang), len(register.unlisted)), (handed_words(register, lang), None)]


def _row(row: Handed, lang: str) -> dict[str, Value]:
    due = row.due
    return {
        "row": due.row,
        "id": due.id,
        "agency": due.agency,
        "process": due.process,
        "type": due.process_type,
        "round": due.round,
        "year": due.fiscal_year,
        "handed": say(f"handed.{row.outcome}", lang),
        "path": row.path,
        "files": "\n".join(due.files),
        "note": row_note(row, lang),
    }


def _beside(register: Register, lang: str) -> list[dict[str, Value]]:
    return [
        {"handed": say("handed.unlisted", lang), "path": one.path, "note": unlisted_note(one, lang)} for one in register.unlisted
    ]
