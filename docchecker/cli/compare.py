"""docchecker compare OLD NEW: what changed between a plan and the one that was handed in again, or between two batches."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from docchecker import errors, rubric
from docchecker.cli import checking, papers, streams
from docchecker.cli.asked import Asked, asked, formats
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import lang, say
from docchecker.cli.options import out as out_option
from docchecker.cli.outcomes import type_id
from docchecker.reports.changes import Changes, changes
from docchecker.reports.changes_batch import batch_change
from docchecker.reports.comparing import FORMATS, render_batch_changes, render_changes
from docchecker.rubric import Rubric

if TYPE_CHECKING:
    from docchecker.batch.pairing import Pair
    from docchecker.batch.sides import Source

_BY_SUFFIX: Final = {".docx": "docx", ".md": "md", ".json": "json", ".jsonl": "json", ".html": "html", ".htm": "html"}
_PATHS = click.argument("paths", metavar="OLD NEW", nargs=2, type=click.Path(path_type=Path))
_OUT = out_option("help.opt.compare_out", metavar="FILE")
_SUBMISSION = click.option(
    "--submission", "submissions", metavar="NAME", multiple=True, cls=Option, help="help.opt.compare_submission"
)


@click.command("compare", cls=Command, help="help.compare")
@asked(formats(FORMATS, "help.opt.compare_format"), out=_OUT, paths=_PATHS, submission=_SUBMISSION)
def compare(given: Asked) -> int:
    """Compares two plans, or all plans of two batches; the exit code is 3 where one of them could not be read."""
    from docchecker.batch.pairing import Pair, pairs, wanted  # noqa: PLC0415  heavy: not for --help

    format_ = given.format_ or (_BY_SUFFIX.get(given.out.suffix.lower(), "text") if given.out else "text")
    papers.format_of(format_, given.out)
    papers.refuse(given.out, given.paths, overwrite=given.force)
    pack = rubric.load(given.rubric_name)
    old, new = _sources(given, pack)
    if len(old.heads) == len(new.heads) == 1:
        return _one(Pair(old.heads[0], new.heads[0], "given"), old, new, pack, given, format_)
    found = pairs(old.heads, new.heads)
    if old.out is None or new.out is None:
        return _one(_sole(found, old, new), old, new, pack, given, format_)
    found = wanted(found, given.submissions)
    if given.submissions and len(found) == 1:
        return _one(found[0], old, new, pack, given, format_)
    return _all(found, old, new, pack, given, format_)


def _sources(given: Asked, pack: Rubric) -> list[Source]:
    """Both sides. Raises UsageError for what can be asked of files only, or of OUT only."""
    from docchecker.batch import sides  # noqa: PLC0415  heavy: not for --help
    from docchecker.batch.heads import is_out  # noqa: PLC0415  heavy: not for --help

    kept = [is_out(path) for path in given.paths]
    if given.submissions and not any(kept):
        raise errors.UsageError("submission.no_out", path=given.paths[0])
    if given.process_type is not None and any(kept):
        raise errors.UsageError("submission.judged")
    made = []
    for path, stored in zip(given.paths, kept, strict=True):
        if stored:
            made.append(sides.of_out(path, () if all(kept) else given.submissions))
        else:
            (outcome,) = checking.outcomes([path], pack, type_id(given.process_type, pack), given.ocr, as_one=True)
            checking.tell(outcome)
            made.append(sides.of_outcome(outcome, pack))
    return made


def _sole(found: tuple[Pair, ...], old: Source, new: Source) -> Pair:
    """The pair of the one file with one of OUT's submissions. Raises UsageError where none is the same plan."""
    for pair in found:
        if pair.matched:
            return pair
    out, file = (old, new) if old.out else (new, old)
    known = ", ".join(head.path for head in out.heads[:5])
    raise errors.UsageError("compare.no_match", out=out.out, path=file.heads[0].path, known=known)


def _changes(pair: Pair, old: Source, new: Source) -> Changes:
    then = old.side(pair.old) if pair.old else None
    now = new.side(pair.new) if pair.new else None
    return changes(then, now, pair.matched or "given") if then and now else Changes(then, now, None)


def _one(pair: Pair, old: Source, new: Source, pack: Rubric, given: Asked, format_: str) -> int:  # noqa: PLR0913, PLR0917
    made = _changes(pair, old, new)
    _send(render_changes(made, pack, format_, lang()), given.out)
    return _code([made])


def _all(found: tuple[Pair, ...], old: Source, new: Source, pack: Rubric, given: Asked, format_: str) -> int:  # noqa: PLR0913, PLR0917
    """JSON has one comparison a line; all else is one table."""
    rows, lines, code = [], [], errors.OK
    for made in _shown(found, old, new):
        code = max(code, _code([made]))
        if format_ == "json":
            lines.append(render_changes(made, pack, "json"))
        else:
            rows.append(batch_change(made, lang()))
    _send(b"".join(lines) if format_ == "json" else render_batch_changes(rows, pack, format_, lang()), given.out)
    return code


def _shown(found: tuple[Pair, ...], old: Source, new: Source) -> Iterator[Changes]:
    with click.progressbar(found, label=say("compare.progress"), file=sys.stderr) as bar:
        for pair in bar:
            yield _changes(pair, old, new)


def _code(made: list[Changes]) -> int:
    sides = [side for one in made for side in (one.old, one.new) if side]
    return errors.NOT_CHECKED if any(side.held["status"] != "checked" for side in sides) else errors.OK


def _send(data: bytes, out: Path | None) -> None:
    from docchecker.batch.out import write  # noqa: PLC0415  heavy: not for --help

    if out:
        write(out, data)
    else:
        streams.out(data)
