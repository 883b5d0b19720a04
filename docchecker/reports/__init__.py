"""Stage 4. Assessment -> bytes: text and HTML for people, JSON for programs. All pure: the same outcome gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import resources
from typing import Any, Final, cast

from docchecker.explained import Explanation
from docchecker.handed import Overview
from docchecker.model import Outcome, Skipped
from docchecker.pictured import PagePicture
from docchecker.reports.annotate_docx import annotate_docx
from docchecker.reports.annotate_pdf import annotate_pdf
from docchecker.reports.as_html import render_html
from docchecker.reports.as_json import render_json
from docchecker.reports.as_text import render_text
from docchecker.reports.batch_html import render_batch_html
from docchecker.reports.batch_rows import BatchRow, batch_row
from docchecker.reports.explain_json import render_explanation_json
from docchecker.reports.explain_text import render_explanation_text
from docchecker.reports.markup import is_ours
from docchecker.reports.remarks import CannotAnnotateError, Remark, quoted_of, remarks, remarks_on
from docchecker.reports.summary import Row, render_summary, row
from docchecker.rubric import Rubric

__all__ = [
    "FORMATS",
    "TABLES",
    "BatchRow",
    "CannotAnnotateError",
    "Remark",
    "Row",
    "annotate_docx",
    "annotate_pdf",
    "batch_row",
    "is_ours",
    "quoted_of",
    "remarks",
    "remarks_on",
    "render",
    "render_batch",
    "render_batch_html",
    "render_explanation",
    "render_html",
    "render_summary",
    "row",
    "schema",
]

NOTHING: Final = Overview()
TABLES: Final = ("xlsx", "csv", "md", "sarif", "junit")
FORMATS: Final = ("text", "json", "html", *TABLES)


def render(
    outcome: Outcome,
    rubric: Rubric,
    format: str,  # noqa: A002  the word of every report
    lang: str = "th",
    pictures: Sequence[PagePicture] = (),
) -> bytes:
    """One submission as UTF-8. JSON is one line, the same in every language. Raises KeyError for another format."""
    if format == "html":
        return render_html(outcome, rubric, lang, pictures)
    if format == "json":
        return render_json(outcome, rubric)
    if format in TABLES:
        return render_batch([json.loads(render_json(outcome, rubric))], rubric, format, lang)
    return {"text": render_text}[format](outcome, rubric, lang).encode("utf-8", "replace")


def render_batch(
    results: Sequence[dict[str, Any]],
    rubric: Rubric,
    format: str,  # noqa: A002  the word of every report
    lang: str = "th",
    overview: Overview = NOTHING,
) -> bytes:
    """Any number of submissions (objects of `docchecker/assessment/1`, as results.jsonl holds them) in one of TABLES.

    `overview`: what is known of their batch beside them; statistics are made of what counts by its manifest.

    Raises KeyError for another format.
    """
    from docchecker.reports import as_csv, as_junit, as_markdown, as_sarif, sheet_book  # noqa: PLC0415  only where asked for

    draw = {
        "xlsx": sheet_book.render_xlsx,
        "csv": as_csv.render_csv,
        "md": as_markdown.render_markdown,
        "sarif": as_sarif.render_sarif,
        "junit": as_junit.render_junit,
    }
    return draw[format](results, rubric, lang, overview)


def render_explanation(
    outcome: Explanation | Skipped,
    rubric: Rubric,
    target: str,
    format: str,  # noqa: A002  the word of every report
    lang: str = "th",
) -> bytes:
    """Why one verdict is as it is, as UTF-8. JSON is one line, the same in every language."""
    if format == "json":
        return render_explanation_json(outcome, rubric, target)
    return render_explanation_text(outcome, rubric, lang).encode("utf-8", "replace")


def schema(name: str = "assessment-1") -> dict[str, object]:
    """The JSON Schema of `docchecker/assessment/1` (or "comparison-1", "explanation-1"), as it is published in the package."""
    text = resources.files(__name__).joinpath(f"{name}.schema.json").read_text(encoding="utf-8")
    return cast(dict[str, object], json.loads(text))
