"""Comparisons in each of their formats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from docchecker.reports.changes import Changes
from docchecker.reports.changes_batch import BatchChange, batch_paper
from docchecker.reports.changes_json import render_changes_json
from docchecker.reports.changes_paper import changes_paper
from docchecker.reports.papers import render_paper
from docchecker.rubric import Rubric

FORMATS: Final = ("text", "json", "html", "docx", "md")


def render_changes(changes: Changes, rubric: Rubric, format: str, lang: str = "th") -> bytes:  # noqa: A002  the word of every report
    """One comparison. Raises KeyError for another format."""
    if format == "json":
        return render_changes_json(changes)
    if format == "html":
        from docchecker.reports.changes_html import render_changes_html  # noqa: PLC0415  only where asked for

        return render_changes_html(changes, rubric, lang)
    return render_paper(changes_paper(changes, rubric, lang), format)


def render_batch_changes(rows: Sequence[BatchChange], rubric: Rubric, format: str, lang: str = "th") -> bytes:  # noqa: A002
    """The table of two batches; JSON has no table, but one comparison a line. Raises KeyError for another format."""
    if format == "html":
        from docchecker.reports.changes_batch_html import render_batch_changes_html  # noqa: PLC0415  only where asked for

        return render_batch_changes_html(rows, rubric, lang)
    return render_paper(batch_paper(rows, rubric, lang), format)
