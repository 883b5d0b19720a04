"""docchecker evaluate GOLD RESULTS: how well results agree with what careful readers say."""

from __future__ import annotations

from pathlib import Path

import click

from docchecker import errors, evaluation, rubric
from docchecker.cli import options, streams
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import lang, say

_SUFFIXES = {".json": "json", ".html": "html", ".htm": "html"}


@click.command("evaluate", cls=Command, help="help.evaluate")
@click.argument("gold", metavar="GOLD", type=click.Path(path_type=Path))
@click.argument("results", metavar="RESULTS", type=click.Path(path_type=Path))
@click.option("--only-checked", is_flag=True, cls=Option, help="help.opt.only_checked")
@click.option("--format", "format_", type=click.Choice(evaluation.FORMATS), cls=Option, help="help.opt.evaluate_format")
@options.out("help.opt.evaluate_out", metavar="FILE")
@options.rubric
def evaluate(  # noqa: PLR0913  one parameter an option
    gold: Path,
    results: Path,
    format_: str | None,
    out: Path | None,
    rubric_name: str | None,
    *,
    only_checked: bool,
) -> int:
    """Compares the two and prints or writes the measures."""
    from docchecker.batch.out import write  # noqa: PLC0415  heavy: not for --help

    pack = rubric.load(rubric_name)
    held, made = _file(gold), _file(results)
    _refuse(out, held, made)
    known = evaluation.read_gold(_decided(gold, pack) or _bytes(held), _name(gold), pack)
    found = evaluation.evaluate(
        known, evaluation.read_results(_bytes(made), _name(results), pack), pack, only_checked=only_checked
    )
    data = evaluation.render(found, pack, format_ or _format(out), lang())
    if out:
        write(out, data)
    else:
        streams.out(data)
    return errors.OK


def _decided(gold: Path, pack: rubric.Rubric) -> bytes:
    """What people confirmed in a batch's folder; b"" where gold is none, or nobody has decided there."""
    from docchecker.batch.confirmed_gold import confirmed_lines  # noqa: PLC0415  heavy: not for --help
    from docchecker.decisions.place import exists  # noqa: PLC0415  heavy: not for --help

    if not gold.is_dir() or not exists(gold):
        return b""
    lines, left = confirmed_lines(gold, pack)
    if left:
        streams.note(say("confirmed.left_out", count=left))
    return lines


def _file(path: Path) -> Path:
    """The results in a batch's folder, or the file itself."""
    from docchecker.batch.out import RESULTS  # noqa: PLC0415  heavy: not for --help

    return path / RESULTS if path.is_dir() else path


def _name(path: Path) -> str:
    """What the report calls it: its own name, for a full path says where it lies on this machine; "." has none."""
    return path.name or path.resolve().name or str(path)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise errors.GoldError("gold.no_file", file=path, detail=error.strerror or type(error).__name__) from error


def _refuse(out: Path | None, *inputs: Path) -> None:
    if out and any(out.resolve() == path.resolve() for path in inputs):
        raise errors.UsageError("out_is_input", out=out)
    if out and out.is_dir():
        raise errors.UsageError("gold.out_is_folder", out=out)


def _format(out: Path | None) -> str:
    return _SUFFIXES.get(out.suffix.lower(), "text") if out else "text"
