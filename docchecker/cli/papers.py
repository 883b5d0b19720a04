"""Where a paper goes, in which format, and what it is drawn from: files of one plan, or submissions of a batch's folder OUT."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from docchecker import errors, rubric
from docchecker.cli import checking, streams
from docchecker.cli.asked import Asked
from docchecker.cli.lang import say
from docchecker.cli.outcomes import type_id
from docchecker.language import known
from docchecker.model import Outcome
from docchecker.reports.papers import FORMATS
from docchecker.rubric import Rubric

if TYPE_CHECKING:
    from docchecker.batch.handout import Written
    from docchecker.batch.heads import Head
    from docchecker.batch.papers import Draw

    Make = Callable[[Rubric, str], Draw]

__all__ = ["FORMATS", "done", "format_of", "out_of", "refuse", "wanted", "worded", "write"]

NAMED: Final = 20  # failures that are named one by one
_BY_SUFFIX: Final = {".docx": "docx", ".md": "md"}


def write(given: Asked, make: Make, *, also: Sequence[Path] = ()) -> int:
    """One paper of the files, or one of each submission of OUT that is wanted. `also`: files that must not be overwritten.

    Raises UsageError before anything is read where the paper must not be written there.
    """
    out = out_of(given)
    if out is None:
        format_ = format_of(given.format_, given.out)
        refuse(given.out, [*given.paths, *also], overwrite=given.force)
        pack = rubric.load(given.rubric_name)
        return _one(given.out, make(pack, format_), lambda: _checked(given, pack))
    pack = rubric.load(given.rubric_name)
    found = wanted(out, given.submissions)
    if len(found) == 1 and not (given.out and given.out.is_dir()):
        refuse(given.out, [out, *also], overwrite=given.force)
        _refuse_original(given.out, found[0])
        draw = make(pack, format_of(given.format_, given.out))
        return _one(given.out, draw, lambda: _stored(out, found[0], pack))
    if given.out is None:
        raise errors.UsageError("submission.needs_folder", count=len(found))
    return done(_each(out, found, pack, make(pack, given.format_ or "docx"), given), given.out)


def out_of(given: Asked) -> Path | None:
    """The batch's folder, where that is what was given. Raises UsageError for what can be asked of files only, or of OUT only."""
    from docchecker.batch.heads import is_out  # noqa: PLC0415  heavy: not for --help

    out = given.paths[0] if len(given.paths) == 1 and is_out(given.paths[0]) else None
    if out is None and given.submissions:
        raise errors.UsageError("submission.no_out", path=given.paths[0])
    if out is not None and given.process_type is not None:
        raise errors.UsageError("submission.judged")
    return out


def wanted(out: Path, names: Sequence[str]) -> tuple[Head, ...]:
    """The submissions of OUT that people named, else all. Raises UsageError."""
    from docchecker.batch import heads  # noqa: PLC0415  heavy: not for --help

    return heads.chosen(heads.heads(out), names)


def _checked(given: Asked, pack: Rubric) -> Outcome:
    """The files as one plan; what a person should know of the reading goes to stderr."""
    (made,) = checking.outcomes(given.paths, pack, type_id(given.process_type, pack), given.ocr, as_one=True)
    checking.tell(made)
    return made


def _stored(out: Path, head: Head, pack: Rubric) -> Outcome:
    from docchecker.batch import stored  # noqa: PLC0415  heavy: not for --help

    made = stored.outcome(out, head, pack)
    checking.tell(made)
    return made


def _one(target: Path | None, draw: Draw, outcome: Callable[[], Outcome]) -> int:
    """The paper of one submission to its file, or to stdout. The exit code: 3 where the plan could not be read."""
    from docchecker.batch.out import write as written  # noqa: PLC0415  heavy: not for --help

    drawn = list(draw(outcome()))
    made = [one for one in drawn if one.data is not None]
    lost = [one.why for one in drawn if one.why and not one.skipped]
    if lost and not made:
        raise worded(lost[0])
    if len(made) > 1:
        raise errors.UsageError("submission.needs_folder", count=len(made))
    for error in map(worded, lost):
        streams.note(say(error.code, **error.values))
    for one in made:
        if target:
            written(target, one.data or b"")
        else:
            streams.out(one.data or b"")
    if sum(one.astray for one in made):
        streams.note(say("annotate.lost", count=sum(one.astray for one in made)))
    return errors.NOT_CHECKED if lost or any(one.skipped for one in drawn) else errors.OK


def _refuse_original(target: Path | None, head: Head) -> None:
    """Raises UsageError where a file that the batch checked would be overwritten."""
    from docchecker.documents import fingerprint  # noqa: PLC0415  heavy: not for --help

    if target and fingerprint(target)[0] in head.sha256:
        raise errors.UsageError("out_is_input", out=target)


def _each(out: Path, found: Sequence[Head], pack: Rubric, draw: Draw, given: Asked) -> Written:
    from docchecker.batch.handout import hand_out  # noqa: PLC0415  heavy: not for --help

    assert given.out is not None
    with click.progressbar(length=len(found), label=say("papers.progress"), file=sys.stderr) as bar:
        return hand_out(
            out, found, pack, draw, given.out, force=given.force, on_progress=lambda number, _: bar.update(number - bar.pos)
        )


def done(written: Written, target: Path) -> int:
    """Says on stderr what was written and what was not, and why; the exit code that follows."""
    lost = [(path, worded(why)) for path, why in written.lost]
    said = tuple(dict.fromkeys(say("cli.warning", path=path, message=say(why.code, **why.values)) for path, why in lost))
    for line in said[:NAMED]:
        streams.note(line)
    if len(said) > NAMED:
        streams.note(say("papers.more", count=len(said) - NAMED))
    streams.note(say("papers.done", count=written.count, out=target))
    if written.astray:
        streams.note(say("annotate.lost", count=written.astray))
    if written.kept:
        streams.note(say("papers.kept", count=len(written.kept), first=written.kept[0]))
    if written.lost or written.skipped:
        return errors.NOT_CHECKED
    return errors.USAGE if written.kept else errors.OK


def worded(error: errors.DoccheckerError) -> errors.DoccheckerError:
    """The kind of a file in the reader's words."""
    key = f"kind.{error.values.get('kind')}"
    return type(error)(error.code, **{**error.values, "kind": say(key)}) if known(key) else error


def format_of(given: str | None, target: Path | None) -> str:
    """The format that was asked for, else that of the file's ending. Raises UsageError for Word on a terminal."""
    format_ = given or (_BY_SUFFIX.get(target.suffix.lower(), "text") if target else "text")
    if format_ == "docx" and target is None:
        raise errors.UsageError("docx_needs_out")
    return format_


def refuse(target: Path | None, inputs: Sequence[Path], *, overwrite: bool) -> None:
    """Raises UsageError before anything is read where the paper must not be written there."""
    if target is None:
        return
    if any(target.resolve() == path.resolve() for path in inputs):
        raise errors.UsageError("out_is_input", out=target)
    if target.is_dir() or (target.exists() and not overwrite):
        raise errors.UsageError("out_exists", out=target)
