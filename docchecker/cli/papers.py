"""What the commands share that write a paper: the plan that is read, the format, and where the paper goes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from docchecker import errors
from docchecker.cli import options, streams
from docchecker.cli.commands import Option
from docchecker.cli.lang import lang, say
from docchecker.cli.outcomes import type_id
from docchecker.model import OcrMode, Outcome, Skipped
from docchecker.reports.paper import Paper
from docchecker.reports.papers import FORMATS, render_paper
from docchecker.reports.words import note_words
from docchecker.rubric import Rubric

_BY_SUFFIX: Final = {".docx": "docx", ".md": "md"}

paper_format = click.option("--format", "format_", type=click.Choice(FORMATS), cls=Option, help="help.opt.paper_format")
out = options.out("help.opt.paper_out", metavar="FILE")
force = click.option("--force", is_flag=True, cls=Option, help="help.opt.force")


def outcome(paths: Sequence[Path], pack: Rubric, process_type: str | None, ocr: OcrMode) -> Outcome:
    """The files as one plan; what a person should know of the reading goes to stderr."""
    from docchecker import batch, pipeline  # noqa: PLC0415  heavy: not for --help

    files = [batch.absolute(path) for path in paths]
    root = batch.common_root([file.parent for file in files])
    made = pipeline.check_as_one(files, pack, root, type_id(process_type, pack), ocr)
    name = made.path if isinstance(made, Skipped) else made.document.files[0].path
    for note in (made.reason,) if isinstance(made, Skipped) else made.document.warnings:
        streams.note(say("cli.warning", path=name, message=note_words(note, lang())))
    return made


def format_of(given: str | None, target: Path | None) -> str:
    """The format that was asked for, else that of the file's ending. Raises UsageError for Word on a terminal."""
    format_ = given or (_BY_SUFFIX.get(target.suffix.lower(), "text") if target else "text")
    if format_ == "docx" and target is None:
        raise errors.UsageError("docx_needs_out")
    return format_


def refuse(target: Path | None, inputs: Sequence[Path], *, overwrite: bool) -> None:
    """Raises UsageError before anything is read where the paper must not be written there."""
    if target is None:
        return
    if any(target.resolve() == path.resolve() for path in inputs):
        raise errors.UsageError("out_is_input", out=target)
    if target.is_dir() or (target.exists() and not overwrite):
        raise errors.UsageError("out_exists", out=target)


def send(paper: Paper, format_: str, target: Path | None) -> None:
    """The paper to its file, or to stdout."""
    from docchecker.batch.out import write  # noqa: PLC0415  heavy: not for --help

    data = render_paper(paper, format_)
    if target:
        write(target, data)
    else:
        streams.out(data)


def ending(made: Outcome) -> int:
    """The exit code: 3 where the plan could not be read."""
    return errors.NOT_CHECKED if isinstance(made, Skipped) else errors.OK
