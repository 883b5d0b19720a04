"""docchecker annotate FILE|OUT --out COPY: the author's own file with notes; the original is never touched."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from docchecker import errors, rubric
from docchecker.cli import asked as shared
from docchecker.cli import checking, papers, streams
from docchecker.cli.asked import Asked, asked
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import lang, say
from docchecker.cli.options import out as out_option
from docchecker.cli.outcomes import type_id
from docchecker.model import Note
from docchecker.rubric import Rubric

if TYPE_CHECKING:
    from docchecker.batch.papers import Draw

_COPY = out_option("help.opt.annotate_out", metavar="COPY|FOLDER", required=True)
_OVERWRITE = click.option("--overwrite", "--force", "force", is_flag=True, cls=Option, help="help.opt.overwrite")


@click.command("annotate", cls=Command, help="help.annotate")
@asked(shared.files, out=_COPY, force=_OVERWRITE)
def annotate(given: Asked) -> int:
    """Writes the copy and says how many notes it holds; or the copies of OUT's submissions, where their files are found."""
    out = papers.out_of(given)
    if out is not None:
        return papers.write(given, lambda pack, _: _stored(out, given, pack))
    if given.files is not None:
        raise errors.UsageError("submission.no_out", path=given.paths[0])
    if len(given.paths) > 1:
        raise errors.UsageError("annotate.one")
    return _file(given.paths[0], given)


def _stored(out: Path, given: Asked, pack: Rubric) -> Draw:
    from docchecker.batch import originals  # noqa: PLC0415  heavy: not for --help
    from docchecker.batch.papers import copies  # noqa: PLC0415  heavy: not for --help

    return copies(pack, lang(), originals.folders(out, given.files), given.ocr)


def _file(path: Path, given: Asked) -> int:
    from docchecker import pipeline  # noqa: PLC0415  heavy: not for --help
    from docchecker.batch.out import write  # noqa: PLC0415  heavy: not for --help

    assert given.out is not None
    _refuse(path, given.out, overwrite=given.force)
    pack = rubric.load(given.rubric_name)
    try:
        copy = pipeline.annotate(path.absolute(), pack, type_id(given.process_type, pack), given.ocr, lang())
    except errors.Unreadable as error:
        checking.warn(path.name, (Note(error.code, str(error.values.get("detail", ""))),))
        return error.exit_code
    except errors.UsageError as error:
        raise papers.worded(error) from error
    write(given.out, copy.data)
    streams.note(say("annotate.done", notes=copy.notes, out=given.out))
    if copy.lost:
        streams.note(say("annotate.lost", count=copy.lost))
    return errors.OK


def _refuse(path: Path, out: Path, *, overwrite: bool) -> None:
    """Raises UsageError where the original or something else would be overwritten."""
    if out.resolve() == path.resolve() or (out.exists() and path.exists() and out.samefile(path)):
        raise errors.UsageError("out_is_input", out=out)
    if out.is_dir():
        raise errors.UsageError("annotate.folder", out=out)
    if out.exists() and not overwrite:
        raise errors.UsageError("annotate.exists", out=out)
