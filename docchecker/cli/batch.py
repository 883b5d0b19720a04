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
from docchecker.errors import UsageError
from docchecker.model import OcrMode
from docchecker.rubric import Rubric

if TYPE_CHECKING:
    from docchecker.batch import Options, Summary
    from docchecker.batch.manifest import Manifest


@click.command("batch", cls=Command, help="help.batch")
@click.argument("paths", metavar="[FOLDER|FILE]...", nargs=-1, type=click.Path(path_type=Path))
@options.out("help.opt.out_folder", metavar="OUT", required=True)
@click.option("--workers", type=options.WORKERS, metavar="N", cls=Option, help="help.opt.workers")
@click.option("--fresh", is_flag=True, cls=Option, help="help.opt.fresh")
@click.option("--manifest", metavar="LIST", type=click.Path(path_type=Path), cls=Option, help="help.opt.manifest")
@click.option("--each-folder", "--as-one", "each_folder", is_flag=True, cls=Option, help="help.opt.each_folder")
@options.process_type
@options.require_level
@options.ocr
@options.rubric
def batch(  # noqa: PLR0913, PLR0917  one parameter an option
    paths: tuple[Path, ...],
    out: Path,
    workers: int | None,
    manifest: Path | None,
    process_type: str | None,
    require_level: int | None,
    ocr: OcrMode,
    rubric_name: str | None,
    *,
    fresh: bool,
    each_folder: bool,
) -> int:
    """Checks all files of the folders, or what a manifest lists, and prints what came of it."""
    from docchecker import pipeline  # noqa: PLC0415  heavy: not for --help
    from docchecker.batch import Options  # noqa: PLC0415  heavy: not for --help
    from docchecker.thai import engine  # noqa: PLC0415  heavy: not for --help

    pack = rubric.load(rubric_name)
    settings = Options(
        workers or os.cpu_count() or 1,
        fresh=fresh,
        process_type=type_id(process_type, pack),
        ocr=ocr,
        each_folder=each_folder,
        check=partial(pipeline.check, as_one=True) if each_folder or manifest else pipeline.check,
        manifest=_listed(manifest, paths, pack),
    )
    if engine() != "nlpo3":
        streams.note(say("no_nlpo3"))
    summary = _run(paths, out, pack, settings)
    said = reports.render_summary(summary.rows, summary.ignored, pack, lang(), summary.overview)
    streams.out(said.encode("utf-8", "replace"))
    streams.note(say("summary.out", out=out))
    return exit_code([row for row in summary.rows if summary.overview.counts(row.path)], require_level)


def _listed(path: Path | None, folders: tuple[Path, ...], pack: Rubric) -> Manifest | None:
    """The manifest, where there is one; what is odd about it goes to stderr. Raises UsageError."""
    from docchecker.batch import manifest  # noqa: PLC0415  heavy: not for --help

    if path is None:
        if not folders:
            raise UsageError("usage.missing", name="FOLDER|FILE")
        return None
    listed = manifest.read(path, folders, pack, lang())
    if listed.unknown:
        streams.note(say("manifest.unknown_column", columns=", ".join(listed.unknown), file=path.name))
    for row in listed.rows:
        if row.paths and row.missing and not row.due.exempt:
            streams.note(say("manifest.some_missing", id=row.due.id, row=row.due.row, files=", ".join(row.missing)))
    return listed


def _run(paths: tuple[Path, ...], out: Path, pack: Rubric, settings: Options) -> Summary:
    from docchecker.batch import run  # noqa: PLC0415  heavy: not for --help

    with click.progressbar(length=1, label=say("cli.progress"), file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        return run(paths, out, pack, settings, show)
