"""Results -> Markdown: a section a submission, with a table of items and a list of what is lacking."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from docchecker.handed import Overview, Register
from docchecker.language import digits, say
from docchecker.reports.handed_text import handed_words
from docchecker.reports.layout import one_line
from docchecker.reports.sheet_cells import clean
from docchecker.reports.sheet_handed import handed_table, with_overview
from docchecker.reports.sheet_rows import Json, counting, gaps, items, lacking, level_words, plans
from docchecker.rubric import Rubric

MOST: Final = 2000  # characters of one text: a longer one is no quote
_SIGNS: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&:@^=$])")
_ITEM: Final = ("item", "wording", "verdict", "confidence", "quote", "where")
_PLAN: Final = (
    "id",
    "handed",
    "agency",
    "process",
    "year",
    "round",
    "status",
    "is_plan",
    "type_name",
    "basic",
    "quality",
    "claimed",
    "alike",
    "note",
)


def render_markdown(results: Sequence[Json], rubric: Rubric, lang: str, overview: Overview) -> bytes:
    """The sections of any number of submissions, beneath what came of a manifest."""
    parts = _handed(overview.register, lang) if overview.register else []
    parts += [_section(result, rubric, lang, overview) for result in results]
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


def escaped(text: str) -> str:
    r"""A text on one line in which no character means anything to Markdown.

    >>> escaped("a|b\n<b>")
    'a\\|b \\<b\\>'
    """
    return _SIGNS.sub(r"\\\1", one_line(clean(text))[:MOST])


def _handed(register: Register, lang: str) -> list[str]:
    """Who should have handed in what, row by row."""
    table = handed_table(register, lang)
    heads = [escaped(say(f"sheet.col.{key}", lang)) for key in table.columns]
    lines = [f"# {escaped(say('handed.title', lang, name=register.name))}", "", escaped(handed_words(register, lang)), ""]
    lines += [_row(heads), _row(["---"] * len(heads)), *(_row([_cell(value) for value in row]) for row in table.rows)]
    return ["\n".join(lines)]


def _section(result: Json, rubric: Rubric, lang: str, overview: Overview) -> str:
    plan = with_overview(plans([result], rubric, lang), [result], overview, lang)
    held = dict(zip(plan.columns, plan.rows[0], strict=True))
    lines = [f"# {escaped(result['path'])}", ""]
    lines += [_fact(say(f"sheet.col.{key}", lang), held[key], lang) for key in _PLAN if held.get(key) not in {None, ""}]
    if result["status"] != "checked":
        return "\n".join(lines)
    level = level_words(result, lang)
    lines.append(
        _fact(say("level.proposed", lang), say("level.value", lang, level=level) if isinstance(level, int) else level, lang)
    )
    if held["confirm_level"]:
        lines.append(_fact(say("level.confirmed", lang), held["confirm_level"], lang))
    lines += [*_items(result, rubric, lang), *_gaps(result, rubric, lang), "", escaped(say("level.person", lang))]
    return "\n".join(lines)


def _fact(label: str, value: object, lang: str) -> str:
    shown = digits(f"{value:g}", lang) if isinstance(value, (int, float)) else str(value)
    return f"- **{escaped(label)}**: {escaped(shown)}"


def _items(result: Json, rubric: Rubric, lang: str) -> list[str]:
    table = items([result], rubric, lang)
    if not table.rows:
        return []
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    heads = [escaped(say(f"sheet.col.{key}", lang)) for key in _ITEM]
    lines = ["", f"## {escaped(say('sheet.items', lang))}", "", _row(heads), _row(["---"] * len(heads))]
    return [*lines, *(_row([_cell(row[key]) for key in _ITEM]) for row in rows)]


def _cell(value: object) -> str:
    return "" if value is None else escaped(f"{value:.2f}" if isinstance(value, float) else str(value))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _gaps(result: Json, rubric: Rubric, lang: str) -> list[str]:
    if not any(lacking(found, rubric) for found in counting(result)):
        return []
    lines = ["", f"## {escaped(say('sheet.gaps', lang))}", ""]
    table = gaps([result], rubric, lang)
    for row in (dict(zip(table.columns, row, strict=True)) for row in table.rows):
        lines.append(f"- {_cell(row['item'])} {_cell(row['wording'])}: {_cell(row['need'])}")
        lines.append(f"    - {escaped(say('text.guidance', lang, guidance=row['guidance']))}")
    return lines
