"""docchecker batch FOLDER|FILE... --out OUT: many files, results kept in a folder."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docchecker import reports, rubric
from docchecker.cli import options, streams
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import lang, say
from docchecker.cli.outcomes import exit_code, type_id
from docchecker.model import OcrMode
from docchecker.rubric import Rubric

if TYPE_CHECKING:
    from docchecker.batch import Options, Summary

WORKERS = click.IntRange(1, 256)


@click.command("batch", cls=Command, help="help.batch")
@click.argument("paths", metavar="FOLDER|FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@options.out("help.opt.out_folder", metavar="OUT", required=True)
@click.option("--workers", type=WORKERS, metavar="N", cls=Option, help="help.opt.workers")
@click.option("--fresh", is_flag=True, cls=Option, help="help.opt.fresh")
@click.option("--as-one", is_flag=True, cls=Option, help="help.opt.as_one_batch")
@options.process_type
@options.require_level
@options.ocr
@options.rubric
def batch(  # noqa: PLR0913, PLR0917  one parameter an option
    paths: tuple[Path, ...],
    out: Path,
    workers: int | None,
    process_type: str | None,
    require_level: int | None,
    ocr: OcrMode,
    rubric_name: str | None,
    *,
    fresh: bool,
    as_one: bool,
) -> int:
    """Checks all files of the folders and prints what came of it."""
    from docchecker import pipeline  # noqa: PLC0415  heavy: not for --help
    from docchecker.batch import Options  # noqa: PLC0415  heavy: not for --help
    from docchecker.thai import engine  # noqa: PLC0415  heavy: not for --help

    pack = rubric.load(rubric_name)
    settings = Options(
        workers or os.cpu_count() or 1,
        fresh=fresh,
        process_type=type_id(process_type, pack),
        ocr=ocr,
        as_one=as_one,
        check=partial(pipeline.check, as_one=True) if as_one else pipeline.check,
    )
    if engine() != "nlpo3":
        streams.note(say("no_nlpo3"))
    summary = _run(paths, out, pack, settings)
    streams.out(reports.render_summary(summary.rows, summary.ignored, pack, lang()).encode("utf-8", "replace"))
    streams.note(say("summary.out", out=out))
    return exit_code(summary.rows, require_level)


def _run(paths: tuple[Path, ...], out: Path, pack: Rubric, settings: Options) -> Summary:
    from docchecker.batch import run  # noqa: PLC0415  heavy: not for --help

    with click.progressbar(length=1, label=say("cli.progress"), file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        return run(paths, out, pack, settings, show)
