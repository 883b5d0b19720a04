"""docchecker compare OLD NEW: what changed between a plan and the one that was handed in again, or between two batches."""

from __future__ import annotations

import sys
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Run:
    """Both sides, and how and where what changed is written."""

    old: Source
    new: Source
    pack: Rubric
    format: str
    out: Path | None


@click.command("compare", cls=Command, help="help.compare")
@asked(formats(FORMATS, "help.opt.compare_format"), out=_OUT, paths=_PATHS, submission=_SUBMISSION)
def compare(given: Asked) -> int:
    """Compares two plans, or all plans of two batches; the exit code is 3 where one of them could not be read."""
    from docchecker.batch.pairing import Pair, pairs, wanted  # noqa: PLC0415  heavy: not for --help

    format_ = given.format_ or (_BY_SUFFIX.get(given.out.suffix.lower(), "text") if given.out else "text")
    papers.format_of(format_, given.out)
    papers.refuse(given.out, given.paths, overwrite=given.force)
    pack = rubric.load(given.rubric_name)
    run = _Run(*_sources(given, pack), pack, format_, given.out)
    if len(run.old.heads) == len(run.new.heads) == 1:
        return _one(Pair(run.old.heads[0], run.new.heads[0], "given"), run)
    found = pairs(run.old.heads, run.new.heads)
    if run.old.out is None or run.new.out is None:
        return _one(_sole(found, run), run)
    found = wanted(found, given.submissions)
    return _one(found[0], run) if given.submissions and len(found) == 1 else _all(found, run)


def _sources(given: Asked, pack: Rubric) -> tuple[Source, Source]:
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
    return made[0], made[1]


def _sole(found: tuple[Pair, ...], run: _Run) -> Pair:
    """The pair of the one file with one of OUT's submissions. Raises UsageError where none is the same plan."""
    for pair in found:
        if pair.matched:
            return pair
    out, file = (run.old, run.new) if run.old.out else (run.new, run.old)
    known = ", ".join(head.path for head in out.heads[:5])
    raise errors.UsageError("compare.no_match", out=out.out, path=file.heads[0].path, known=known)


def _changes(pair: Pair, run: _Run) -> Changes:
    then = run.old.side(pair.old) if pair.old else None
    now = run.new.side(pair.new) if pair.new else None
    return changes(then, now, pair.matched or "given") if then and now else Changes(then, now, None)


def _one(pair: Pair, run: _Run) -> int:
    made = _changes(pair, run)
    _send(render_changes(made, run.pack, run.format, lang()), run.out)
    return _code(made)


def _all(found: tuple[Pair, ...], run: _Run) -> int:
    """JSON has one comparison a line; all else is one table."""
    rows, lines, code = [], [], errors.OK
    with click.progressbar(found, label=say("compare.progress"), file=sys.stderr) as bar:
        for pair in bar:
            made = _changes(pair, run)
            code = max(code, _code(made))
            if run.format == "json":
                lines.append(render_changes(made, run.pack, "json"))
            else:
                rows.append(batch_change(made, lang()))
    _send(b"".join(lines) if run.format == "json" else render_batch_changes(rows, run.pack, run.format, lang()), run.out)
    return code


def _code(made: Changes) -> int:
    sides = [side for side in (made.old, made.new) if side]
    return errors.NOT_CHECKED if any(side.held["status"] != "checked" for side in sides) else errors.OK


def _send(data: bytes, out: Path | None) -> None:
    from docchecker.batch.out import write  # noqa: PLC0415  heavy: not for --help

    if out:
        write(out, data)
    else:
        streams.out(data)
