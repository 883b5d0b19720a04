"""Stage 4. Assessment -> bytes: text and HTML for people, JSON for programs. All pure: the same outcome gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import resources
from typing import Final, cast

from docchecker.model import Outcome
from docchecker.pictured import PagePicture
from docchecker.reports.as_html import render_html
from docchecker.reports.as_json import render_json
from docchecker.reports.as_text import render_text
from docchecker.reports.batch_html import render_batch_html
from docchecker.reports.batch_rows import BatchRow, batch_row
from docchecker.reports.markup import is_ours
from docchecker.reports.summary import Row, render_summary, row
from docchecker.rubric import Rubric

__all__ = [
    "FORMATS",
    "BatchRow",
    "Row",
    "batch_row",
    "is_ours",
    "render",
    "render_batch_html",
    "render_html",
    "render_summary",
    "row",
    "schema",
]

FORMATS: Final = ("text", "json", "html")


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
    return {"text": render_text}[format](outcome, rubric, lang).encode("utf-8", "replace")


def schema() -> dict[str, object]:
    """The JSON Schema of `docchecker/assessment/1`, as it is published in the package."""
    text = resources.files(__name__).joinpath("assessment-1.schema.json").read_text(encoding="utf-8")
    return cast(dict[str, object], json.loads(text))
