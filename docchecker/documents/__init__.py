"""Stage 1. A file -> Document: its words as people read them, block by block, with the place of each."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from docchecker import thai
from docchecker.documents import guard, outline, plain_text
from docchecker.documents.pages import PagesReading
from docchecker.documents.raw import Caption, RawBlock
from docchecker.errors import Unreadable, UsageError
from docchecker.model import Block, Document, Note, OcrMode, PageReading, SourceFile
from docchecker.quoted import QuoteBox, Quoted


def read(paths: Sequence[Path], root: Path, ocr: OcrMode = "auto", converted: Path | None = None) -> Document:
    """One submission's files as one Document; blocks are numbered through all files.

    `ocr`: which pages are read as pictures; `converted`: see `office.convert`.

    Raises Unreadable with one of errors.REASONS and `path`: the file, relative to `root`.
    """
    files: list[SourceFile] = []
    blocks: list[Block] = []
    pages: list[PageReading] = []
    warnings: list[Note] = []
    failed: Unreadable | None = None
    for number, path in enumerate(paths):
        name = relative(path, root)
        try:
            data, parts = _named(path, number, name, ocr, converted)
        except Unreadable as error:
            if len(paths) == 1 or error.code == "not_found":
                raise
            files.append(_unread(path, name))
            if error.code != "unsupported":  # a sheet or a film beside the plan: named, but no page of the plan
                pages.append(PageReading(number, 1, "unreadable", 0.0))
            warnings.append(Note("file_unreadable", f"{name}: {error.code}"))
            failed = error if failed is None or failed.code == "unsupported" else failed
            continue
        files.append(SourceFile(name, hashlib.sha256(data).hexdigest(), len(data), parts.kind, len(parts.pages) or None))
        blocks += outline.finish(parts.raws, number, len(blocks))
        pages += parts.pages
        warnings += parts.warnings
    if failed and not blocks:
        raise failed
    if not any(thai.has_thai(block.text) for block in blocks):
        raise Unreadable("no_thai", path=files[0].path if files else "")
    return Document(tuple(files), tuple(blocks), tuple(pages), tuple(warnings))


def _unread(path: Path, name: str) -> SourceFile:
    """A file that could not be read among others that could."""
    sha256, size = fingerprint(path)
    return SourceFile(name, sha256 or "", size or 0, "unread", None)


def pictures(path: Path, caption: Caption, wanted: Callable[[int], Sequence[int]]) -> Iterator[tuple[int, bytes]]:
    """(page, PNG) of a PDF's pages, as `pdf_picture.pictures` draws them. Raises Unreadable, and UsageError for other files."""
    data = guard.load(path)
    if guard.kind_of(data) != "pdf":
        raise UsageError("picture_only_pdf", path=path.name)
    from docchecker.documents import pdf_picture  # noqa: PLC0415  each reader only where it is needed

    return pdf_picture.pictures(data, caption, wanted)


def source(path: Path) -> bytes:
    """A file's own bytes. Raises Unreadable."""
    return guard.load(path)


def places_of(data: bytes, quoted: Sequence[Quoted], ocr: OcrMode = "auto") -> tuple[tuple[QuoteBox, ...], ...]:
    """Where quotes of a PDF stand, as `quote_boxes` finds them. Raises Unreadable."""
    from docchecker.documents.quote_boxes import quote_boxes  # noqa: PLC0415  each reader only where it is needed

    return quote_boxes(data, quoted, ocr)


def relative(path: Path, root: Path) -> str:
    """The path as reports show it: relative to `root` where it lies beneath it, NFC, with "/"."""
    whole, top = Path(os.path.abspath(path)), Path(os.path.abspath(root))  # noqa: PTH100  resolve() would follow links
    below = whole.relative_to(top) if whole.is_relative_to(top) else Path(whole.name)
    return unicodedata.normalize("NFC", below.as_posix())


def fingerprint(path: Path) -> tuple[str, int] | tuple[None, None]:
    """SHA-256 and bytes of a file, however large; (None, None) where it cannot be opened."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest(), file.tell()
    except OSError:
        return None, None


@dataclass(frozen=True, slots=True)
class _Parts:
    """One file as its reader gives it."""

    kind: guard.Kind
    raws: tuple[RawBlock, ...]
    pages: tuple[PageReading, ...]
    warnings: tuple[Note, ...]


def _named(path: Path, number: int, name: str, ocr: OcrMode, converted: Path | None) -> tuple[bytes, _Parts]:
    """The file's bytes and parts; what cannot be read is named."""
    try:
        data = guard.load(path)
        return data, _parts(path, data, number, ocr, converted)
    except Unreadable as error:
        raise Unreadable(error.code, **{**error.values, "path": name}) from error


def _parts(path: Path, data: bytes, number: int, ocr: OcrMode, converted: Path | None) -> _Parts:
    kind = guard.kind_of(data, path.suffix)
    warnings = (Note("wrong_suffix", f"{path.suffix} {kind}".strip()),) if guard.wrong_suffix(path, kind) else ()
    if kind == "txt":
        return _Parts(kind, plain_text.read_text(plain_text.decode(data) or "", path.suffix), (), warnings)
    if kind != "pdf" and kind not in guard.PICTURES:
        from docchecker.documents import office  # noqa: PLC0415  each reader only where it is needed
        from docchecker.documents.docx import read_docx  # noqa: PLC0415

        word = read_docx(office.convert(data, kind, converted) if kind in office.KINDS else data)
        return _Parts(kind, word.raws, (), warnings + word.warnings)
    reading = _pages(kind, data, number, ocr)
    return _Parts(kind, reading.raws, reading.pages, warnings + reading.warnings)


def _pages(kind: guard.Kind, data: bytes, number: int, ocr: OcrMode) -> PagesReading:
    if kind in guard.PICTURES:
        from docchecker.documents.images import read_images  # noqa: PLC0415

        return read_images(data, number, ocr)
    from docchecker.documents.pdf import read_pdf  # noqa: PLC0415

    return read_pdf(data, number, ocr)
