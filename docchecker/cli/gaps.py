"""docchecker gaps FILE...|OUT: what an author should improve, with a covering letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from docchecker.cli import papers
from docchecker.cli.asked import Asked, asked, formats
from docchecker.cli.commands import Command
from docchecker.cli.lang import lang
from docchecker.rubric import Rubric

if TYPE_CHECKING:
    from docchecker.batch.papers import Draw


@click.command("gaps", cls=Command, help="help.gaps")
@asked(formats(papers.FORMATS))
def gaps(given: Asked) -> int:
    """Reads the files as one plan and writes the list of its gaps; or one list a submission of OUT."""

    def make(pack: Rubric, format_: str) -> Draw:
        from docchecker.batch.papers import gap_lists  # noqa: PLC0415  heavy: not for --help

        return gap_lists(pack, lang(), format_)

    return papers.write(given, make)
