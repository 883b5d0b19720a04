"""The calls of the four stages on one page: read, collect, weigh; reports are drawn by whoever asks."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from docchecker import documents, evidence, findings, reports
from docchecker.documents import bundle, doctor
from docchecker.documents.doctor import Probe
from docchecker.documents.raw import Caption
from docchecker.errors import Unreadable, UsageError
from docchecker.evidence.explained import see
from docchecker.explained import TARGETS, Explanation
from docchecker.findings.explained import explain as adds_up
from docchecker.model import Assessment, Block, Document, Note, OcrMode, Outcome, Place, Skipped, SourceFile
from docchecker.pictured import PagePicture
from docchecker.quoted import QuoteBox
from docchecker.rubric import Item, Rubric
from docchecker.stated import Confirmation
from docchecker.thai import Repaired

T = TypeVar("T", Assessment, Explanation)
Boxes = tuple[tuple[QuoteBox, ...], ...]
log = logging.getLogger("docchecker")


def load(paths: Sequence[Path], root: Path, ocr: OcrMode = "auto", converted: Path | None = None) -> Document:
    """One submission's files as a document. `converted`: a folder with what LibreOffice made of them. Raises Unreadable."""
    return documents.read(paths, root, ocr, converted)


def pictures(path: Path, caption: Caption, wanted: Callable[[int], Sequence[int]]) -> Iterator[tuple[int, bytes]]:
    """The pages of a PDF as PNG files with what was read drawn over them. Raises Unreadable, and UsageError for other files."""
    return documents.pictures(path, caption, wanted)


def evidence_pages(outcome: Outcome, root: Path) -> tuple[PagePicture, ...]:
    """The pages of PDFs on which evidence stands, as a report shows them; none where no file can be opened any more."""
    from docchecker.documents import evidence_pages as pages  # noqa: PLC0415  only where pictures are drawn

    if isinstance(outcome, Skipped):
        return ()
    try:
        return pages.evidence_pages(outcome, root)
    except Exception:
        log.exception("no pictures of %s", root.name)  # the report says in words what a picture would show
        return ()


def is_picture(head: bytes) -> bool:
    """Whether a file that begins so is a picture that was drawn here."""
    from docchecker.documents.pdf_picture import is_ours  # noqa: PLC0415  only where pictures are drawn

    return is_ours(head)


def probes(encoding: str) -> tuple[Probe, ...]:
    """What docchecker stands on, and whether it works; `encoding`: the console's."""
    return doctor.probes(encoding)


def install_of(id_: str) -> str:
    """The command that installs a part on this system, "" where there is none."""
    return doctor.install_of(id_)


def assess(document: Document, rubric: Rubric, type_: str | None = None, said: Sequence[Confirmation] = ()) -> Assessment:
    """The assessment of a document that was read. `type_`: the process type that is given; `said`: what people decided."""
    return findings.weigh(document, evidence.collect(document, rubric), rubric, type_, said)


def explain(  # noqa: PLR0913, PLR0917  as `check`, and what is asked
    paths: Sequence[Path],
    rubric: Rubric,
    root: Path,
    target: str,
    process_type: str | None = None,
    ocr: OcrMode = "auto",
    *,
    as_one: bool = False,
) -> Explanation | Skipped:
    """Why one verdict on a submission is as it is. `target`: an item's id, "is_plan", "process_type" or "level"."""

    def explained() -> Explanation:
        with _opened(paths, root, as_one=as_one) as (files, top):
            return why(load(files, top, ocr), rubric, target, process_type)

    return _outcome(explained, paths[0], root)


def why(
    document: Document, rubric: Rubric, target: str, process_type: str | None = None, said: Sequence[Confirmation] = ()
) -> Explanation:
    """Why one verdict on a document that was read is as it is; `said`: what people decided on it."""
    collected = evidence.collect(document, rubric)
    assessment = findings.weigh(document, collected, rubric, process_type, said)
    seen = () if target in TARGETS else see(document, collected, rubric, rubric.item(target))
    return adds_up(assessment, collected, rubric, target, seen)


def check(  # noqa: PLR0913, PLR0917  what one submission is read and judged with
    paths: Sequence[Path],
    rubric: Rubric,
    root: Path,
    process_type: str | None = None,
    ocr: OcrMode = "auto",
    converted: Path | None = None,
    *,
    as_one: bool = False,
) -> Outcome:
    """One submission, end to end. Never raises for what a file holds: "could not be read" is an outcome with a reason.

    `as_one`: a folder or .zip among the paths stands for the files in it.
    """

    def assessed() -> Assessment:
        with _opened(paths, root, as_one=as_one) as (files, top):
            return assess(load(files, top, ocr, converted), rubric, process_type)

    return _outcome(assessed, paths[0], root)


def _opened(
    paths: Sequence[Path], root: Path, *, as_one: bool
) -> contextlib.AbstractContextManager[tuple[tuple[Path, ...], Path]]:
    """The files of one submission and the folder that their names are relative to, while they are needed."""
    return bundle.opened(paths, root) if as_one else contextlib.nullcontext((tuple(paths), root))


@dataclass(frozen=True, slots=True)
class Copy:
    """An annotated copy of a file: its bytes, how many `notes` it holds, and how many of them found no place (`lost`)."""

    data: bytes
    notes: int
    lost: int


def annotate(path: Path, rubric: Rubric, process_type: str | None, ocr: OcrMode, lang: str) -> Copy:
    """A copy of the author's own file with notes. Raises Unreadable, and UsageError for a file that takes no notes."""
    document = load((path,), path.parent, ocr)
    _refuse_kind(document.files[0])
    return annotated(assess(document, rubric, process_type), 0, documents.source(path), rubric, ocr, lang)


def annotated(  # noqa: PLR0913, PLR0917  an assessment, which file of it, and how it is drawn
    assessment: Assessment, number: int, data: bytes, rubric: Rubric, ocr: OcrMode, lang: str
) -> Copy:
    """One file of a submission with its notes. `ocr` as it was read. Raises Unreadable, UsageError where it takes no notes."""
    file = assessment.document.files[number]
    _refuse_kind(file)
    blocks = [block for block in assessment.document.blocks if block.place.file == number]
    said = reports.remarks_on(number, assessment, rubric, lang)
    try:
        if file.kind == "docx":
            return Copy(*reports.annotate_docx(blocks, said, data, lang))
        return Copy(*reports.annotate_pdf(said, _boxes(said, data, ocr, blocks), data, lang))
    except reports.CannotAnnotateError as error:
        raise UsageError("annotate.cannot", path=file.path, detail=str(error)) from error


def _refuse_kind(file: SourceFile) -> None:
    if file.kind not in {"docx", "pdf"}:
        raise UsageError("annotate.kind", path=file.path, kind=file.kind)


def _boxes(said: Sequence[reports.Remark], data: bytes, ocr: OcrMode, blocks: Sequence[Block]) -> Boxes:
    """Where on the pages the remarks belong, () for those on the whole document. `blocks`: those of the file."""
    quoted = {remark: quote for remark in said if (quote := reports.quoted_of(remark, blocks))}
    found = dict(zip(quoted, documents.places_of(data, tuple(quoted.values()), ocr), strict=True))
    return tuple(found.get(remark, ()) for remark in said)


def _outcome(assessed: Callable[[], T], path: Path, root: Path) -> T | Skipped:
    try:
        return assessed()
    except Unreadable as error:
        return _skipped(path, root, Note(error.code, str(error.values.get("detail", ""))))
    except MemoryError:
        return _skipped(path, root, Note("out_of_memory", ""))
    except Exception:
        log.exception("crashed on %s", path.name)
        return _skipped(path, root, Note("crashed", ""))


def _skipped(path: Path, root: Path, reason: Note) -> Skipped:
    sha256, size = documents.fingerprint(path)
    return Skipped(documents.relative(path, root), reason, sha256, size)


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What one example of an item gave. `ok` where the verdict is the expected one."""

    item: str
    expected: str
    got: str
    text: str

    @property
    def ok(self) -> bool:
        """Whether the example gives the verdict that it stands for."""
        return self.expected == self.got


def test_examples(rubric: Rubric) -> tuple[ExampleResult, ...]:
    """Every example of every item, checked as a small paper of its own, by the patterns alone."""
    rubric = replace(rubric, learned=None)
    return tuple(
        ExampleResult(item.id, verdict, _verdict(text, item, rubric), text)
        for item in rubric.items
        for verdict, texts in item.examples.items()
        for text in texts
    )


def _verdict(text: str, item: Item, rubric: Rubric) -> str:
    """A factor's example that names no heading stands where measures stand: it is one passage of a plan, not the plan."""
    if item.group == "factor" and not text.startswith("# "):
        text = f"# {_measures_heading(rubric)}\n{text}"
    assessment = assess(example_document(text), rubric, item.type or rubric.types[0].id)
    return next(finding.proposed for finding in assessment.items if finding.item == item.id)


def _measures_heading(rubric: Rubric) -> str:
    return next((topic.headings[0] for topic in rubric.topics if topic.role == "measure" and topic.headings), "")


def example_document(text: str) -> Document:
    r"""An example as a document: a line that begins with "# " is a heading, with "- " a list item, else a paragraph.

    >>> [block.kind for block in example_document("# หลักการ\nเพราะ").blocks]
    ['heading', 'paragraph']
    """
    return Document((), tuple(_block(line, number) for number, line in enumerate(text.splitlines())), ())


def _block(line: str, number: int) -> Block:
    place = Place(0, None, number)
    if line.startswith("# "):
        return Block("heading", 1, place, Repaired(line[2:], line[2:]))
    if line.startswith("- "):
        return Block("list_item", 0, place, Repaired(line[2:], line[2:]))
    return Block("paragraph", 0, place, Repaired(line, line))
