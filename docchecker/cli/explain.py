"""docchecker explain FILE|OUT ITEM: why one verdict is as it is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from docchecker import errors, reports, rubric
from docchecker.cli import checking, papers, streams
from docchecker.cli.asked import Asked, asked
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import lang
from docchecker.cli.options import out as out_option
from docchecker.cli.outcomes import type_id
from docchecker.explained import TARGETS, Explanation
from docchecker.model import Skipped
from docchecker.rubric import Rubric
from docchecker.thai import to_arabic_digits

if TYPE_CHECKING:
    from docchecker.batch.heads import Head

SHORT: Final = "C"
"""C1, C2 ... are the components in the pack's order."""
FORMATS: Final = ("text", "json")

Explained = Explanation | Skipped

_ITEM = click.argument("item", metavar="ITEM")
_AS_ONE = click.option("--as-one", is_flag=True, cls=Option, help="help.opt.as_one")
_FORMAT = click.option("--format", "format_", type=click.Choice(FORMATS), cls=Option, help="help.opt.explain_format")
_OUT = out_option("help.opt.out_file", metavar="FILE|FOLDER")


@click.command("explain", cls=Command, help="help.explain")
@asked(_ITEM, _AS_ONE, _FORMAT, out=_OUT, force=None)
def explain(given: Asked, item: str, *, as_one: bool) -> int:
    """Explains one verdict on one submission, or on each of OUT that is wanted; what could not be read says why."""
    out = papers.out_of(given)
    pack = rubric.load(given.rubric_name)
    target = target_of(item, pack)
    if out is None and len(given.paths) > 1 and not as_one:
        raise errors.UsageError("explain_one")
    if out is None:
        return _send([_file(given, pack, target, as_one=as_one)], given, pack, target)
    found = papers.wanted(out, given.submissions)
    return _send((_stored(out, head, pack, target) for head in found), given, pack, target, several=len(found) > 1)


def _file(given: Asked, pack: Rubric, target: str, *, as_one: bool) -> Explained:
    from docchecker import pipeline  # noqa: PLC0415  heavy: not for --help

    files, root = checking.rooted(given.paths)
    type_ = type_id(given.process_type, pack)
    outcome = pipeline.explain(files, pack, root, target, type_, given.ocr, as_one=as_one)
    if isinstance(outcome, Explanation):
        checking.tell(outcome.assessment)
    return outcome


def _stored(out: Path, head: Head, pack: Rubric, target: str) -> Explained:
    """From the text that was kept: a type that a person gave counts here too. Raises UsageError where it is gone."""
    from docchecker import pipeline  # noqa: PLC0415  heavy: not for --help
    from docchecker.batch import stored  # noqa: PLC0415  heavy: not for --help
    from docchecker.decisions import standing_of  # noqa: PLC0415  heavy: not for --help

    held = stored.outcome(out, head, pack)
    if isinstance(held, Skipped):
        return held
    if not held.document.blocks:
        raise errors.UsageError("original.no_reading", path=head.path)
    type_ = held.process_type
    checking.tell(held)
    said = standing_of(out, held).confirmations
    return pipeline.why(held.document, pack, target, type_.proposed if type_.source == "given" else None, said)


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


def _send(made: Iterable[Explained], given: Asked, pack: Rubric, target: str, *, several: bool = False) -> int:
    """Each to stdout (JSON Lines), to the one file, or into a folder where there are several."""
    from docchecker.batch.out import write  # noqa: PLC0415  heavy: not for --help
    from docchecker.batch.papers import paper_name  # noqa: PLC0415  heavy: not for --help

    format_, out = given.format_ or _format(given.out), given.out
    if out and any(out.resolve() == path.resolve() for path in given.paths):
        raise errors.UsageError("out_is_input", out=out)
    folder = several or (out is not None and out.is_dir())
    if folder and out and out.is_file():
        raise errors.UsageError("out_is_file", out=out)
    code = errors.OK
    for outcome in made:
        data = reports.render_explanation(outcome, pack, target, format_, lang())
        if out is None:
            streams.out(data)
        else:
            name = outcome.path if isinstance(outcome, Skipped) else checking.path_of(outcome.assessment)
            write(out / paper_name(name, f"explain-{target}", format_) if folder else out, data)
        code = errors.NOT_CHECKED if isinstance(outcome, Skipped) else code
    return code


def _format(out: Path | None) -> str:
    return "json" if out and out.suffix.lower() in {".json", ".jsonl"} else "text"
