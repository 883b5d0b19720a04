"""docchecker annotate FILE --out COPY: the author's own file with notes; the original is never touched."""

from __future__ import annotations

from pathlib import Path

import click

from docchecker import errors, rubric
from docchecker.cli import options, streams
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import lang, say
from docchecker.cli.outcomes import type_id
from docchecker.language import known
from docchecker.model import Note, OcrMode
from docchecker.reports.words import note_words


@click.command("annotate", cls=Command, help="help.annotate")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@options.out("help.opt.annotate_out", metavar="COPY", required=True)
@click.option("--overwrite", is_flag=True, cls=Option, help="help.opt.overwrite")
@options.process_type
@options.ocr
@options.rubric
def annotate(  # noqa: PLR0913  one parameter an option
    path: Path, out: Path, process_type: str | None, ocr: OcrMode, rubric_name: str | None, *, overwrite: bool
) -> int:
    """Writes the copy and says how many notes it holds."""
    from docchecker import pipeline  # noqa: PLC0415  heavy: not for --help
    from docchecker.batch.out import write  # noqa: PLC0415  heavy: not for --help

    _refuse(path, out, overwrite=overwrite)
    pack = rubric.load(rubric_name)
    try:
        copy = pipeline.annotate(path.absolute(), pack, type_id(process_type, pack), ocr, lang())
    except errors.Unreadable as error:
        note = Note(error.code, str(error.values.get("detail", "")))
        streams.note(say("cli.warning", path=path.name, message=note_words(note, lang())))
        return error.exit_code
    except errors.UsageError as error:
        raise _worded(error) from error
    write(out, copy.data)
    streams.note(say("annotate.done", notes=copy.notes, out=out))
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


def _worded(error: errors.UsageError) -> errors.UsageError:
    """The kind of a file in the reader's words."""
    key = f"kind.{error.values.get('kind')}"
    return errors.UsageError(error.code, **{**error.values, "kind": say(key)}) if known(key) else error
