"""docchecker report OUT: the pages, papers and tables of a batch that was checked."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
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
    from docchecker.batch.report_papers import Drawing

    Progress = Callable[[int, int], None]

KINDS: Final = ("html", "gaps", "form", "annotated", *TABLES)
ALL: Final = ("html", "gaps", "form", "annotated", "xlsx")
_FORMAT = click.option(
    "--format", "kinds", type=click.Choice((*KINDS, "all")), multiple=True, cls=Option, help="help.opt.report_format"
)
_FORCE = click.option("--force", is_flag=True, cls=Option, help="help.opt.report_force")


@click.command("report", cls=Command, help="help.report")
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@_FORMAT
@asked.files
@_FORCE
@options.ocr
@options.rubric
def report(  # noqa: PLR0913  one parameter an option
    out: Path, kinds: tuple[str, ...], files: Path | None, ocr: OcrMode, rubric_name: str | None, *, force: bool
) -> int:
    """Writes OUT/reports and says what there is."""
    from docchecker.batch.report_papers import Drawing  # noqa: PLC0415  heavy: not for --help

    pack = rubric.load(rubric_name)
    wanted = [kind for kind in KINDS if kind in (kinds or ("html",)) or ("all" in kinds and kind in ALL)]
    index, written = _written(out, wanted, Drawing(pack, lang(), files, ocr), force=force)
    if index:
        streams.note(say("report.done", count=index[1], out=index[0]))
    return papers.done(written, out / "reports") if wanted != ["html"] else errors.OK


def _written(out: Path, kinds: Sequence[str], how: Drawing, *, force: bool) -> tuple[tuple[Path, int] | None, Written]:
    """The first page with how many there are behind it, and what else was written."""
    from docchecker.batch import report as pages  # noqa: PLC0415  heavy: not for --help
    from docchecker.batch import report_papers as made  # noqa: PLC0415  heavy: not for --help
    from docchecker.batch.handout import Written  # noqa: PLC0415  heavy: not for --help

    found = papers.wanted(out, ())
    draws = {kind: made.draws(out, kind, how) for kind in kinds if kind in made.FOLDERS}
    index, written = None, Written()
    with click.progressbar(length=len(kinds) * max(len(found), 1), label=say("report.progress"), file=sys.stderr) as bar:
        for number, kind in enumerate(kinds):
            show = _shown(bar, number * len(found))
            if kind == "html":
                index = pages.report(out, how.rubric, how.lang, show)
            elif kind in draws:
                written += made.report_papers(out, found, how.rubric, draws[kind], kind, force=force, on_progress=show)
            else:
                written += made.report_table(out, found, how, kind, force=force)
            show(len(found), len(found))
    return index, written


def _shown(bar: click._termui_impl.ProgressBar[int], before: int) -> Progress:
    return lambda done, _total: bar.update(before + done - bar.pos)
