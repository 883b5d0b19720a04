"""docchecker check FILE...: one report a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from docchecker import errors, reports, rubric
from docchecker.cli import checking, options, streams
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import lang
from docchecker.cli.outcomes import exit_code, type_id
from docchecker.model import OcrMode, Outcome

_SUFFIX = {"text": ".txt", "json": ".json", "junit": ".xml", "html": ".html"}
_FORMATS = {
    ".json": "json",
    ".jsonl": "json",
    ".xlsx": "xlsx",
    ".csv": "csv",
    ".md": "md",
    ".sarif": "sarif",
    ".html": "html",
    ".htm": "html",
}


@click.command("check", cls=Command, help="help.check")
@options.paths
@click.option("--as-one", is_flag=True, cls=Option, help="help.opt.as_one")
@options.process_type
@click.option("--format", "format_", type=click.Choice(reports.FORMATS), cls=Option, help="help.opt.check_format")
@options.out("help.opt.out", metavar="FILE|FOLDER")
@options.require_level
@options.ocr
@options.rubric
def check(  # noqa: PLR0913, PLR0917  one parameter an option
    paths: tuple[Path, ...],
    process_type: str | None,
    format_: str | None,
    out: Path | None,
    require_level: int | None,
    ocr: OcrMode,
    rubric_name: str | None,
    *,
    as_one: bool,
) -> int:
    """Checks each file as a submission of its own; what could not be checked is reported like the rest."""
    from docchecker import pipeline  # noqa: PLC0415  heavy: not for --help

    pack = rubric.load(rubric_name)
    type_ = type_id(process_type, pack)
    count = 1 if as_one else len(paths)
    format_ = format_ or _format(out, count)
    _refuse(out, format_, count)
    send = _sender(paths, out, format_, count)
    rows = []
    for outcome in checking.outcomes(paths, pack, type_, ocr, as_one=as_one):
        if format_ != "text" or out:
            checking.tell(outcome)
        pictures = pipeline.evidence_pages(outcome, checking.rooted(paths)[1]) if format_ == "html" else ()
        send(outcome, reports.render(outcome, pack, format_, lang(), pictures))
        rows.append(reports.row(outcome))
    return exit_code(rows, require_level)


def _format(out: Path | None, submissions: int) -> str:
    """Text for people: one file, a terminal, or a file to read later; several files into a pipe are JSON Lines."""
    if out:
        return _FORMATS.get(out.suffix.lower(), "text")
    return "text" if submissions == 1 or streams.to_terminal() else "json"


def _refuse(out: Path | None, format_: str, submissions: int) -> None:
    """A workbook is no text for a terminal, and tables of several submissions do not go one behind the other."""
    if out is None and (format_ == "xlsx" or (submissions > 1 and format_ in reports.TABLES)):
        raise errors.UsageError("sheet.needs_out", format=format_)


def _sender(paths: Sequence[Path], out: Path | None, format_: str, submissions: int) -> Callable[[Outcome, bytes], None]:
    """Where reports go: stdout, one file, or a folder with a file for each, named like the submission."""
    if out is None:
        return lambda _outcome, data: streams.out(data)
    if any(out.resolve() == path.resolve() and path.is_file() for path in paths):
        raise errors.UsageError("out_is_input", out=out)
    if submissions == 1 and not out.is_dir():
        return lambda _outcome, data: _write(out, data)
    if out.is_file():
        raise errors.UsageError("out_is_file", out=out)
    return lambda outcome, data: _write(out / (checking.path_of(outcome) + _SUFFIX.get(format_, f".{format_}")), data)


def _write(path: Path, data: bytes) -> None:
    from docchecker.batch.out import write  # noqa: PLC0415  heavy: not for --help

    write(path, data)
