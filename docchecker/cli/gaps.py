"""docchecker gaps FILE...: what an author should improve, with a covering letter."""

from __future__ import annotations

from pathlib import Path

import click

from docchecker import rubric
from docchecker.cli import options, papers
from docchecker.cli.commands import Command
from docchecker.cli.lang import lang
from docchecker.model import OcrMode


@click.command("gaps", cls=Command, help="help.gaps")
@options.paths
@papers.out
@papers.paper_format
@papers.force
@options.process_type
@options.ocr
@options.rubric
def gaps(  # noqa: PLR0913, PLR0917  one parameter an option
    paths: tuple[Path, ...],
    out: Path | None,
    format_: str | None,
    process_type: str | None,
    ocr: OcrMode,
    rubric_name: str | None,
    *,
    force: bool,
) -> int:
    """Reads the files as one plan and writes the list of its gaps."""
    from docchecker.reports.gaps import gaps as drawn  # noqa: PLC0415  the command has its name

    format_ = papers.format_of(format_, out)
    papers.refuse(out, paths, overwrite=force)
    pack = rubric.load(rubric_name)
    made = papers.outcome(paths, pack, process_type, ocr)
    papers.send(drawn(made, pack, lang()), format_, out)
    return papers.ending(made)
