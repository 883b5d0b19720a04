"""docchecker report OUT: the pages, papers and tables of a batch that was checked."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from docchecker import errors, rubric
from docchecker.cli import asked, options, papers, streams
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import lang, say
from docchecker.model import OcrMode
from docchecker.reports import TABLES

if TYPE_CHECKING:
    from docchecker.batch.handout import Written
    from docchecker.batch.report_all import ReportJob

KINDS: Final = ("html", "gaps", "form", "annotated", "json", *TABLES)
ALL: Final = ("html", "gaps", "form", "annotated", "xlsx")
_FORMAT = click.option(
    "--format", "kinds", type=click.Choice((*KINDS, "all")), multiple=True, cls=Option, help="help.opt.report_format"
)
_FORCE = click.option("--force", is_flag=True, cls=Option, help="help.opt.report_force")


@click.command("report", cls=Command, help="help.report")
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@_FORMAT
@asked.files
@click.option("--workers", type=options.WORKERS, metavar="N", cls=Option, help="help.opt.report_workers")
@_FORCE
@options.ocr
@options.rubric
def report(  # noqa: PLR0913, PLR0917  one parameter an option
    out: Path,
    kinds: tuple[str, ...],
    files: Path | None,
    workers: int | None,
    ocr: OcrMode,
    rubric_name: str | None,
    *,
    force: bool,
) -> int:
    """Writes OUT/reports and says what there is."""
    from docchecker.batch.report_all import ReportJob  # noqa: PLC0415  heavy: not for --help
    from docchecker.batch.report_papers import Drawing  # noqa: PLC0415  heavy: not for --help

    pack = rubric.load(rubric_name)
    wanted = tuple(kind for kind in KINDS if kind in (kinds or ("html",)) or ("all" in kinds and kind in ALL))
    index, written = _written(ReportJob(out, wanted, Drawing(pack, lang(), files, ocr), force), workers or os.cpu_count() or 1)
    if index:
        streams.note(say("report.done", count=index[1], out=index[0]))
    return papers.done(written, out / "reports") if wanted != ("html",) else errors.OK


def _written(job: ReportJob, workers: int) -> tuple[tuple[Path, int] | None, Written]:
    """The first page with how many there are behind it, and what else was written."""
    from docchecker.batch.report_all import reports  # noqa: PLC0415  heavy: not for --help

    found = papers.wanted(job.out, ())
    with click.progressbar(length=max(len(found), 1), label=say("report.progress"), file=sys.stderr) as bar:
        return reports(job, found, workers, lambda done, _total: bar.update(done - bar.pos))
