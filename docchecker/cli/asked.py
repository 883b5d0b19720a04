"""What the commands share that write a paper: one list of options, handed to the command as one value."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from docchecker.cli import options
from docchecker.cli.commands import Option
from docchecker.model import OcrMode

Run = Callable[..., int]
Wrap = Callable[[Run], Run]

out = options.out("help.opt.paper_out", metavar="FILE|FOLDER")
force = click.option("--force", is_flag=True, cls=Option, help="help.opt.force")
submission = click.option("--submission", "submissions", metavar="NAME", multiple=True, cls=Option, help="help.opt.submission")
files = click.option("--files", metavar="FOLDER", type=click.Path(path_type=Path), cls=Option, help="help.opt.files")


_PATHS = click.argument("paths", metavar="FILE...|OUT", nargs=-1, required=True, type=click.Path(path_type=Path))


def formats(names: tuple[str, ...], help_: str = "help.opt.paper_format") -> Wrap:
    """`--format` of a paper."""
    return click.option("--format", "format_", type=click.Choice(names), cls=Option, help=help_)


@dataclass(frozen=True, slots=True)
class Asked:
    """`paths`: files of one plan, or a batch's folder of which `submissions` are wanted. `files`: where originals are."""

    paths: tuple[Path, ...]
    submissions: tuple[str, ...]
    out: Path | None
    process_type: str | None
    ocr: OcrMode
    rubric_name: str | None
    force: bool = False
    format_: str | None = None
    files: Path | None = None


def asked(*more: Wrap, paths: Wrap = _PATHS, submission: Wrap = submission, out: Wrap = out, force: Wrap | None = force) -> Wrap:
    """The options of a paper's command, `more` behind `--out`; the command gets an Asked and what `more` adds of its own."""
    written = (out, *more, *((force,) if force else ()))
    given = (paths, submission, *written, options.process_type, options.ocr, options.rubric)

    def wrap(command: Run) -> Run:
        @functools.wraps(command)
        def run(**values: Any) -> int:  # noqa: ANN401  click's values
            held = {key: values.pop(key) for key in Asked.__dataclass_fields__ if key in values}
            return command(Asked(**held), **values)

        return functools.reduce(lambda made, option: option(made), reversed(given), run)

    return wrap
