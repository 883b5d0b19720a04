"""docchecker form FILE...: the agency's form of the indicator and the scorecard."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from docchecker import errors, rubric
from docchecker.cli import options, papers
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import lang
from docchecker.model import OcrMode, Skipped
from docchecker.reports.form_data import FormData, FormDataError, form_data
from docchecker.rubric import Rubric

LARGEST: Final = 1_000_000  # bytes


@click.command("form", cls=Command, help="help.form")
@options.paths
@papers.out
@papers.paper_format
@papers.force
@click.option("--form-data", "data", metavar="FILE", type=click.Path(path_type=Path), cls=Option, help="help.opt.form_data")
@options.process_type
@options.ocr
@options.rubric
def form(  # noqa: PLR0913, PLR0917  one parameter an option
    paths: tuple[Path, ...],
    out: Path | None,
    format_: str | None,
    data: Path | None,
    process_type: str | None,
    ocr: OcrMode,
    rubric_name: str | None,
    *,
    force: bool,
) -> int:
    """Reads the files as one plan and fills in the form; a plan that could not be read gives none."""
    from docchecker.reports.form import form as drawn  # noqa: PLC0415  the command has its name

    format_ = papers.format_of(format_, out)
    papers.refuse(out, [*paths, *([data] if data else [])], overwrite=force)
    pack = rubric.load(rubric_name)
    if pack.scorecard is None:
        raise errors.UsageError("no_scorecard", rubric=pack.id)
    filled = _read(data, pack) if data else FormData()
    made = papers.outcome(paths, pack, process_type, ocr)
    if not isinstance(made, Skipped):
        papers.send(drawn(made, pack, filled, lang()), format_, out)
    return papers.ending(made)


def _read(path: Path, pack: Rubric) -> FormData:
    """The data of a YAML or JSON file. Raises UsageError, naming what is wrong."""
    import yaml  # noqa: PLC0415  only where there is data

    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
        if len(raw) > LARGEST:
            raise errors.UsageError("bad_form_data", file=path, what=f"> {LARGEST} bytes")
        # texts alone: as numbers, telephones would lose their zeros
        return form_data(yaml.load(raw.decode("utf-8-sig"), yaml.BaseLoader), pack)  # noqa: S506  it makes nothing but texts
    except OSError as error:
        raise errors.UsageError("bad_form_data", file=path, what=error.strerror or type(error).__name__) from error
    except (yaml.YAMLError, RecursionError, FormDataError, ValueError) as error:
        raise errors.UsageError("bad_form_data", file=path, what=" ".join(str(error).split())) from error
