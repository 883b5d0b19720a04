"""What is drawn of one submission, and the files that it goes into: page, gap list, form, the author's file with notes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from docchecker import pipeline
from docchecker.batch.originals import original
from docchecker.errors import Unreadable, UsageError
from docchecker.model import Assessment, OcrMode, Outcome, Skipped, SourceFile
from docchecker.reports import remarks_on
from docchecker.reports.form import form
from docchecker.reports.form_data import FormData
from docchecker.reports.gaps import gaps
from docchecker.reports.papers import render_paper
from docchecker.rubric import Rubric

NAME: Final = 40  # characters of a path's own name: with Thai letters of three bytes each it fits every file system
NOTED: Final = ("docx", "pdf")  # kinds of file that take notes
_UNFIT: Final = re.compile(r"[^0-9A-Za-z\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59._-]+")
_ENDING: Final = {"text": "txt"}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A file to be written; without `data` there is none, and `why` says why. `skipped`: the plan could not be read.

    `astray`: how many of its notes found no place.
    """

    name: str
    data: bytes | None
    why: UsageError | Unreadable | None = None
    skipped: bool = False
    astray: int = 0


Draw = Callable[[Outcome], Iterator[Drawn]]


def file_name(path: str, ending: str) -> str:
    """A file for a submission: its own name as far as every system can write it, and what tells it from the others.

    >>> file_name("กรม ก/แผน?.pdf", "html")
    'แผน_.pdf-256046be.html'
    """
    last = path.rpartition("/")[2]
    digest = hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{_UNFIT.sub('_', last)[:NAME].lstrip('.')}-{digest[:8]}.{ending}"


def path_of(outcome: Outcome) -> str:
    """What reports call a submission."""
    return outcome.path if isinstance(outcome, Skipped) else outcome.document.files[0].path


def paper_name(path: str, kind: str, format: str) -> str:  # noqa: A002  the word of every report
    """The file of a paper of one `kind`: "gaps", "form", "explain"."""
    return file_name(path, f"{kind}.{_ENDING.get(format, format)}")


def gap_lists(rubric: Rubric, lang: str, format: str = "docx") -> Draw:  # noqa: A002
    """The gap list of each submission; of one that could not be read, the letter that says so."""

    def draw(outcome: Outcome) -> Iterator[Drawn]:
        data = render_paper(gaps(outcome, rubric, lang), format)
        yield Drawn(paper_name(path_of(outcome), "gaps", format), data, skipped=isinstance(outcome, Skipped))

    return draw


def forms(rubric: Rubric, lang: str, format: str = "docx", data: FormData | None = None) -> Draw:  # noqa: A002
    """The agency's form of each submission; of one that could not be read there is none."""

    def draw(outcome: Outcome) -> Iterator[Drawn]:
        name = paper_name(path_of(outcome), "form", format)
        if isinstance(outcome, Skipped):
            yield Drawn(name, None, Unreadable(outcome.reason.code), skipped=True)
        else:
            yield Drawn(name, render_paper(form(outcome, rubric, data or FormData(), lang), format))

    return draw


def copies(rubric: Rubric, lang: str, places: Sequence[Path], ocr: OcrMode = "auto") -> Draw:
    """Each file of each submission with notes; why there is none, where the original is gone, changed, or takes none."""

    def draw(outcome: Outcome) -> Iterator[Drawn]:
        if isinstance(outcome, Skipped):
            yield Drawn(file_name(outcome.path, "notes"), None, Unreadable(outcome.reason.code), skipped=True)
            return
        for number, file in enumerate(outcome.document.files):
            if file.kind != "unread":
                yield copy(outcome, number, file)

    def copy(assessment: Assessment, number: int, file: SourceFile) -> Drawn:
        name = file_name(file.path, f"notes.{file.kind}")
        try:
            _refuse(assessment, number, file)
            made = pipeline.annotated(assessment, number, original(file, places), rubric, ocr, lang)
            placed = sum(remark.block is not None for remark in remarks_on(number, assessment, rubric, lang))
            if 2 * made.lost > placed:
                return Drawn(name, None, UsageError("annotate.read_otherwise", path=file.path))
            return Drawn(name, made.data, astray=made.lost)
        except (UsageError, Unreadable) as error:
            return Drawn(name, None, error)

    return draw


def _refuse(assessment: Assessment, number: int, file: SourceFile) -> None:
    """Raises UsageError where a file takes no notes, or where it is not known what stands in it."""
    if file.kind not in NOTED:
        raise UsageError("annotate.kind", path=file.path, kind=file.kind)
    if not any(block.place.file == number for block in assessment.document.blocks):
        raise UsageError("original.no_reading", path=file.path)
