"""A copy of a Word file with comments at the passages found and where something is lacking; the text stays as it was."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any, Final

from docchecker.language import say
from docchecker.model import Block
from docchecker.reports.docx_runs import Element, Letter, isolated, letters, letters_in, letters_of, runs_of
from docchecker.reports.remarks import CannotAnnotateError, Remark
from docchecker.reports.word_xml import text_xml

INITIALS: Final = "DC"
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BOX: Final = f"{_W}txbxContent"
_STAMP: Final = (1980, 1, 1, 0, 0, 0)


def annotate_docx(blocks: Sequence[Block], remarks: Sequence[Remark], source: bytes, lang: str) -> tuple[bytes, int, int]:
    """The annotated copy, how many comments it holds, and how many of them found no place and stand at the start.

    Raises CannotAnnotateError.
    """
    import docx  # noqa: PLC0415  heavy, and only needed here

    try:
        document = docx.Document(io.BytesIO(source))
        places = _Places(document.element.body, blocks)
        lost = sum(_comment(document, places, remark, lang) for remark in remarks)
        held = io.BytesIO()
        document.save(held)
    except CannotAnnotateError:
        raise
    except Exception as error:  # strangers' XML: python-docx raises whatever its parts raise
        raise CannotAnnotateError(type(error).__name__) from error
    return _stamped(held.getvalue()), len(remarks), lost


def _comment(document: Any, places: _Places, remark: Remark, lang: str) -> bool:  # noqa: ANN401  python-docx's own types lack it
    """Writes one comment; whether it had to go to the document's start against its will."""
    from docx.text.run import Run  # noqa: PLC0415  heavy, and only needed here

    found = places.runs(remark)
    first, last = found or places.start()
    comment = document.add_comment([Run(first, document), Run(last, document)], "", say("annotate.author", lang), INITIALS)
    element = comment._comment_elm  # noqa: SLF001  python-docx has no call for what follows
    element.attrib.pop(f"{_W}date", None)  # the time of the run would change the bytes
    _fill(element, remark.text.replace("\r", "\n").split("\n"))
    return found is None and remark.block is not None


def _fill(comment: Element, lines: Sequence[str]) -> None:
    """The lines behind the comment's mark: at once, for python-docx takes its time over each run and style."""
    from docx.oxml.ns import nsdecls  # noqa: PLC0415  heavy, and only needed here
    from docx.oxml.parser import parse_xml  # noqa: PLC0415  heavy, and only needed here

    runs = [f"<w:r>{text_xml(line)}</w:r>" if line else "" for line in lines]
    more = "".join(f'<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>{run}</w:p>' for run in runs[1:])
    first, *others = parse_xml(f"<w:comment {nsdecls('w')}><w:p>{runs[0]}</w:p>{more}</w:comment>")
    comment.find(f"{_W}p").extend(list(first))
    comment.extend(others)


class _Places:
    """Which paragraph of the XML holds which block."""

    def __init__(self, body: Element, blocks: Sequence[Block]) -> None:
        self._paragraphs = [p for p in body.iter(f"{_W}p") if not any(True for _ in p.iterancestors(_BOX))]
        self._boxed = [p for p in body.iter(f"{_W}p") if any(True for _ in p.iterancestors(_BOX))]
        self._blocks = {block.place.block: block for block in blocks}
        self._texts = [letters_in(p) for p in self._paragraphs]
        self._of = dict(self._matched(blocks))

    def _matched(self, blocks: Sequence[Block]) -> list[tuple[int, Element]]:
        """Both are in reading order: each block takes the next paragraph with its letters, else any that nobody took."""
        free: dict[str, list[int]] = {}
        for number, text in enumerate(self._texts):
            free.setdefault(text, []).append(number)
        made, last = [], -1
        for block in blocks:
            text = letters_of(block.repaired.original)
            held = free.get(text) if text else None
            if not held:
                continue
            number = next((n for n in held if n > last), held[0])
            held.remove(number)
            last = max(last, number)
            made.append((block.place.block, self._paragraphs[number]))
        return made

    def runs(self, remark: Remark) -> tuple[Element, Element] | None:
        """The first and last run of what a remark is about; None where it cannot be found."""
        block = self._blocks.get(-1 if remark.block is None else remark.block)
        if block is None:
            return None
        quote = letters_of(block.repaired.original_of(remark.start, remark.end))
        if not quote:
            return self._row(block)
        before = len(letters_of(block.repaired.original_of(0, remark.start))) if remark.start else 0
        paragraph = self._of.get(block.place.block)
        if paragraph is None:
            paragraph = next((p for p, text in zip(self._paragraphs, self._texts, strict=True) if quote and quote in text), None)
        if paragraph is None:
            return self._around(quote)
        found = _range(letters(paragraph), quote, before)
        return isolated(found) if found else None

    def _row(self, block: Block) -> tuple[Element, Element] | None:
        """A tick or dot in a chart holds no letters: the nearest words before it in its row stand for it."""
        cell = block.place.cell
        for number in range(block.place.block - 1, -1, -1) if cell else ():
            other = self._blocks[number].place.cell if number in self._blocks else None
            if cell is None or other is None or (other.table, other.row) != (cell.table, cell.row):
                return None
            if number in self._of:
                return isolated(letters(self._of[number]))
        return None

    def _around(self, quote: str) -> tuple[Element, Element] | None:
        """Word takes no comments inside a text box: the run that holds the box takes it."""
        for paragraph in self._boxed:
            if quote and quote in letters_in(paragraph):
                runs = [run for run in paragraph.iterancestors(f"{_W}r") if not any(True for _ in run.iterancestors(_BOX))]
                return (runs[0], runs[0]) if runs else None
        return None

    def start(self) -> tuple[Element, Element]:
        """The first run that shows anything."""
        for paragraph in self._paragraphs:
            found = letters(paragraph)
            if found:
                return isolated(found)
        runs = [run for paragraph in self._paragraphs for run in runs_of(paragraph)]
        if not runs:
            raise CannotAnnotateError("no text")
        return runs[0], runs[0]


def _range(held: list[Letter], quote: str, before: int) -> list[Letter]:
    """The letters of a quote that should begin behind so many; all of the paragraph where the words differ."""
    text = "".join(letter.char for letter in held)
    at = before if text.startswith(quote, before) else text.find(quote)
    return held[at : at + len(quote)] if at >= 0 and quote else held


def _stamped(data: bytes) -> bytes:
    """The same parts without the time at which they were packed."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            new.writestr(zipfile.ZipInfo(member.filename, _STAMP), old.read(member), zipfile.ZIP_DEFLATED)
    return held.getvalue()
