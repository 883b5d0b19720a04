"""Several files as one submission: a folder or a .zip stands for the files in it, in the order in which people read names."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from docchecker import documents, thai
from docchecker.documents import guard
from docchecker.errors import Unreadable

MAX_FILES: Final = 200

_UTF8: Final = 0x0800  # the bit of a member whose name is in UTF-8
_LOCKED: Final = 1
_LONGEST: Final = 200  # bytes of one name: every file system takes so many
_ODD: Final = re.compile(r'[<>:"|?*\0-\x1f]')
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)


@contextlib.contextmanager
def opened(paths: Sequence[Path], root: Path) -> Iterator[tuple[tuple[Path, ...], Path]]:
    """The files of one submission and the folder that their names are relative to, while they are needed.

    Members of a .zip stand beneath it, as if it were a folder. Raises Unreadable.
    """
    files = [file for path in paths for file in listed(path)]
    if not files:
        raise Unreadable("empty")
    if not any(map(is_bundle, files)):
        yield tuple(files), root
        return
    with tempfile.TemporaryDirectory(prefix="docchecker-", ignore_cleanup_errors=True) as name:
        top = Path(name)
        made = [staged for file in files for staged in _staged(file, top / documents.relative(file, root))]
        if not made:
            raise Unreadable("empty")
        yield tuple(made), top


def listed(path: Path) -> list[Path]:
    """The files of a folder in natural order, those of inner folders too; of a file, the file."""
    if not path.is_dir():
        return [path]
    found: list[Path] = []
    for folder, inner, names in os.walk(path):
        inner[:] = [name for name in inner if not ignorable(name)]
        found += [Path(folder, name) for name in names if not ignorable(name)]
    return sorted(found, key=lambda file: natural(file.relative_to(path).as_posix()))


def ignorable(name: str) -> bool:
    """Names that no agency gave: Office's lock files, hidden files, what macOS and Windows leave behind.

    >>> [name for name in ("แผน.docx", "~$แผน.docx", ".DS_Store", "__MACOSX", "Thumbs.db") if not ignorable(name)]
    ['แผน.docx']
    """
    return name.startswith(("~$", ".")) or name in {"__MACOSX", "Thumbs.db"}


def natural(name: str) -> list[tuple[int, str]]:
    """A key that sorts numbers by their value.

    >>> sorted(["ส่วนที่ ๑๐", "ส่วนที่ ๒"], key=natural)
    ['ส่วนที่ ๒', 'ส่วนที่ ๑๐']
    """
    return [(int(piece), "") if piece.isdecimal() else (-1, piece) for piece in re.split(r"(\d{1,18})", name)]


def is_bundle(path: Path) -> bool:
    """Whether a file is a .zip of other files, and no Word file under a wrong name."""
    if path.suffix.lower() != ".zip":
        return False
    try:
        guard.kind_of(guard.load(path))
    except Unreadable as error:
        return error.code == "unsupported"
    return False


def _staged(file: Path, target: Path) -> Iterator[Path]:
    """Copies of a file, or of a .zip's members, at their place beneath the folder of the submission."""
    if is_bundle(file):
        yield from _unpacked(guard.load(file), target)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        shutil.copyfile(file, target)
    except OSError as error:
        raise Unreadable("not_found") from error
    yield target


def _unpacked(data: bytes, target: Path) -> list[Path]:
    """The members as files beneath `target`. Raises Unreadable: "damaged", "encrypted", "too_large"."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        found = {_name(member): member for member in archive.infolist() if not member.is_dir()}
        kept = {name: member for name, member in found.items() if name and not any(map(ignorable, name.split("/")))}
        _refuse(list(kept.values()))
        for name, member in kept.items():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            (target / name).write_bytes(archive.read(member))
    except _BROKEN as error:
        raise Unreadable("damaged") from error
    return [target / name for name in sorted(kept, key=natural)]


def _refuse(members: Sequence[zipfile.ZipInfo]) -> None:
    if any(member.flag_bits & _LOCKED for member in members):
        raise Unreadable("encrypted")
    if len(members) > MAX_FILES or sum(member.file_size for member in members) > guard.MAX_UNPACKED:
        raise Unreadable("too_large")


def _name(member: zipfile.ZipInfo) -> str:
    """A member's name as people wrote it, without what would lead out of the folder or what a system does not take."""
    name = member.orig_filename
    if not member.flag_bits & _UTF8:
        name = _decoded(name.encode("cp437", "replace")) or name
    parts = [_ODD.sub("_", part).rstrip(". ") for part in name.replace("\\", "/").split("/")]
    return "/".join(_short(part) for part in parts if part)


def _decoded(raw: bytes) -> str:
    """A name that says no encoding: in UTF-8, or in the Thai code page that Windows uses; "" where it is in neither."""
    for encoding in ("utf-8", "cp874"):
        with contextlib.suppress(UnicodeDecodeError):
            text = raw.decode(encoding)
            if text.isascii() or thai.has_thai(text):
                return text
    return ""


def _short(part: str) -> str:
    stem, dot, suffix = part.rpartition(".")
    while len(part.encode("utf-8", "replace")) > _LONGEST:
        stem, suffix = stem[:-1], suffix if stem else suffix[:-1]
        part = stem + dot + suffix
    return part
