"""The papers that people send, in each of their formats."""

from __future__ import annotations

from typing import Final

from docchecker.reports.paper import Paper
from docchecker.reports.paper_markdown import render_markdown
from docchecker.reports.paper_text import render_plain

FORMATS: Final = ("text", "md", "docx")


def render_paper(paper: Paper, format: str) -> bytes:  # noqa: A002  the word of every report
    """The bytes of a paper. Raises KeyError for another format."""
    if format == "docx":
        from docchecker.reports.word import render_word  # noqa: PLC0415  only where a Word file is asked for

        return render_word(paper)
    return {"text": render_plain, "md": render_markdown}[format](paper)
