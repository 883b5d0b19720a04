"""docchecker report OUT: the pages of a batch that was checked."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from docchecker import errors, rubric
from docchecker.cli import options, streams
from docchecker.cli.commands import Command
from docchecker.cli.lang import lang, say


@click.command("report", cls=Command, help="help.report")
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@options.rubric
def report(out: Path, rubric_name: str | None) -> int:
    """Writes OUT/reports and says where its first page is."""
    from docchecker.batch.report import report as make  # noqa: PLC0415  heavy: not for --help

    pack = rubric.load(rubric_name)
    with click.progressbar(length=1, label=say("report.progress"), file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        index, count = make(out, pack, lang(), show)
    streams.note(say("report.done", count=count, out=index))
    return errors.OK
