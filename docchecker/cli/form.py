"""docchecker form FILE...|OUT: the agency's form of the indicator and the scorecard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from docchecker import errors
from docchecker.cli import papers
from docchecker.cli.asked import Asked, asked, formats
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import lang
from docchecker.reports.form_data import FormData, FormDataError, form_data
from docchecker.rubric import Rubric

if TYPE_CHECKING:
    from docchecker.batch.papers import Draw

LARGEST: Final = 1_000_000  # bytes
form_data_option = click.option(
    "--form-data", "data", metavar="FILE", type=click.Path(path_type=Path), cls=Option, help="help.opt.form_data"
)


@click.command("form", cls=Command, help="help.form")
@asked(formats(papers.FORMATS), form_data_option)
def form(given: Asked, data: Path | None) -> int:
    """Reads the files as one plan and fills in the form; a plan that could not be read gives none. Or so for each of OUT."""

    def make(pack: Rubric, format_: str) -> Draw:
        from docchecker.batch.papers import forms  # noqa: PLC0415  heavy: not for --help

        if pack.scorecard is None:
            raise errors.UsageError("no_scorecard", rubric=pack.id)
        return forms(pack, lang(), format_, _read(data, pack) if data else FormData())

    return papers.write(given, make, also=[data] if data else [])


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
