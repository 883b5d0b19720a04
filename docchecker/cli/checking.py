"""Files -> outcomes: each a submission of its own, or all as one; and what a person should know of the reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from docchecker.cli import streams
from docchecker.cli.lang import lang, say
from docchecker.model import Note, OcrMode, Outcome, Skipped
from docchecker.reports.words import note_words
from docchecker.rubric import Rubric


def rooted(paths: Sequence[Path]) -> tuple[list[Path], Path]:
    """The paths made absolute, and the folder that reports show them relative to. Raises UsageError across drives."""
    from docchecker import batch  # noqa: PLC0415  heavy: not for --help

    files = [batch.absolute(path) for path in paths]
    return files, batch.common_root([file.parent for file in files])


def outcomes(paths: Sequence[Path], pack: Rubric, process_type: str | None, ocr: OcrMode, *, as_one: bool) -> Iterator[Outcome]:
    """One submission a path, or all paths as one. `process_type`: an id."""
    from docchecker import pipeline  # noqa: PLC0415  heavy: not for --help

    files, root = rooted(paths)
    for group in [tuple(files)] if as_one else [(file,) for file in files]:
        yield pipeline.check(group, pack, root, process_type, ocr, as_one=as_one)


def path_of(outcome: Outcome) -> str:
    """What reports call a submission."""
    return outcome.path if isinstance(outcome, Skipped) else outcome.document.files[0].path


def tell(outcome: Outcome) -> None:
    """On stderr, what a person would not see otherwise: the reason of a failure, warnings on the reading."""
    warn(path_of(outcome), (outcome.reason,) if isinstance(outcome, Skipped) else outcome.document.warnings)


def warn(path: str, notes: Sequence[Note]) -> None:
    """Notes on a file, one a line on stderr."""
    for note in notes:
        streams.note(say("cli.warning", path=path, message=note_words(note, lang())))
