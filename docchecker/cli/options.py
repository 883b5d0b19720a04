"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, get_args

import click

from docchecker.cli.commands import Option
from docchecker.model import OcrMode

F = TypeVar("F", bound=Callable[..., Any])
LEVELS = click.IntRange(1, 5)
WORKERS = click.IntRange(1, 256)

process_type = click.option("--process-type", metavar="N", cls=Option, help="help.opt.type")
rubric = click.option("--rubric", "rubric_name", metavar="NAME|FOLDER", cls=Option, help="help.opt.rubric")
require_level = click.option("--require-level", type=LEVELS, metavar="N", cls=Option, help="help.opt.require")
paths = click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))


ocr = click.option("--ocr", type=click.Choice(get_args(OcrMode)), default="auto", cls=Option, help="help.opt.ocr")


def out(help_: str, *, metavar: str, required: bool = False) -> Callable[[F], F]:
    """`--out` with the help of its command."""
    path = click.Path(path_type=Path)
    return click.option("--out", metavar=metavar, required=required, type=path, cls=Option, help=help_)
