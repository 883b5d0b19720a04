"""docchecker explain FILE ITEM: why one verdict is as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from docchecker import errors, reports, rubric
from docchecker.cli import options, streams
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import lang, say
from docchecker.cli.outcomes import type_id
from docchecker.explained import TARGETS, Explanation
from docchecker.model import OcrMode, Skipped
from docchecker.reports.words import note_words
from docchecker.rubric import Rubric
from docchecker.thai import to_arabic_digits

SHORT: Final = "C"
"""C1, C2 ... are the components in the pack's order."""


@click.command("explain", cls=Command, help="help.explain")
@options.paths
@click.argument("item", metavar="ITEM")
@click.option("--as-one", is_flag=True, cls=Option, help="help.opt.as_one")
@options.process_type
@click.option("--format", "format_", type=click.Choice(reports.FORMATS), cls=Option, help="help.opt.format")
@options.out("help.opt.out_file", metavar="FILE")
@options.ocr
@options.rubric
def explain(  # noqa: PLR0913, PLR0917  one parameter an option
    paths: tuple[Path, ...],
    item: str,
    process_type: str | None,
    format_: str | None,
    out: Path | None,
    ocr: OcrMode,
    rubric_name: str | None,
    *,
    as_one: bool,
) -> int:
    """Explains one verdict on one submission; what could not be read says why."""
    from docchecker import batch, pipeline  # noqa: PLC0415  heavy: not for --help

    pack = rubric.load(rubric_name)
    target = target_of(item, pack)
    if len(paths) > 1 and not as_one:
        raise errors.UsageError("explain_one")
    files = [batch.absolute(path) for path in paths]
    root = batch.common_root([file.parent for file in files])
    run = pipeline.explain_as_one if as_one else pipeline.explain
    outcome = run(files, pack, root, target, type_id(process_type, pack), ocr)
    format_ = format_ or ("json" if out and out.suffix.lower() in {".json", ".jsonl"} else "text")
    _notes(outcome)
    _send(reports.render_explanation(outcome, pack, target, format_, lang()), paths, out)
    return errors.NOT_CHECKED if isinstance(outcome, Skipped) else errors.OK


def _notes(outcome: Explanation | Skipped) -> None:
    """On stderr, what was odd about the reading: whoever judges a passage must know that its page is in doubt."""
    if isinstance(outcome, Explanation):
        document = outcome.assessment.document
        for note in document.warnings:
            streams.note(say("cli.warning", path=document.files[0].path, message=note_words(note, lang())))


def target_of(given: str, pack: Rubric) -> str:
    """What a person asks for, as an id: an item's, C1 (also in Thai digits), or one of TARGETS. Raises UsageError."""
    name = to_arabic_digits(given.strip())
    known = [one.id for one in pack.items]
    components = [one.id for one in pack.items if one.group == "component"]
    short = {f"{SHORT}{number}": id_ for number, id_ in enumerate(components, 1)}
    wanted = short.get(name.upper(), name.lower().replace("-", "_") if name.lower().replace("-", "_") in TARGETS else name)
    if wanted not in (*known, *TARGETS):
        raise errors.UsageError("no_such_item", item=given)
    return wanted


def _send(data: bytes, paths: tuple[Path, ...], out: Path | None) -> None:
    from docchecker.batch.out import write  # noqa: PLC0415  heavy: not for --help

    if out is None:
        streams.out(data)
        return
    if any(out.resolve() == path.resolve() for path in paths):
        raise errors.UsageError("out_is_input", out=out)
    write(out, data)
