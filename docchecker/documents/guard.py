"""What a file is, by its content and never by its name; and what is refused before it is opened."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path, PurePath
from typing import Final, Literal

from docchecker.documents import plain_text
from docchecker.errors import Unreadable

Kind = Literal["docx", "pdf", "doc", "odt", "rtf", "txt", "png", "jpeg", "tiff"]

PICTURES: Final = frozenset({"png", "jpeg", "tiff"})

MAX_BYTES: Final = 100 * 1024 * 1024
MAX_UNPACKED: Final = 512 * 1024 * 1024
MAX_RATIO: Final = 200  # times that a part may grow when unpacked; Word's own XML stays below 50
BIG: Final = 8 * 1024 * 1024  # unpacked bytes below which a part may grow as it likes
PDF_HEAD: Final = 1024  # bytes within which a PDF must say that it is one
SUFFIXES: Final[dict[Kind, frozenset[str]]] = {
    "docx": frozenset({".docx", ".docm", ".dotx", ".dotm"}),
    "pdf": frozenset({".pdf"}),
    "png": frozenset({".png"}),
    "jpeg": frozenset({".jpg", ".jpeg", ".jfif"}),
    "tiff": frozenset({".tif", ".tiff"}),
    "doc": frozenset({".doc", ".dot"}),
    "odt": frozenset({".odt", ".ott"}),
    "rtf": frozenset({".rtf"}),
    "txt": frozenset({".txt", ".text", ".md"}),
}

OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
RTF: Final = b"{\\rtf"
ODT: Final = b"application/vnd.oasis.opendocument.text"

_ODT_FORMS: Final = (ODT, ODT + b"-template")
_WORD: Final = "WordDocument".encode("utf-16-le")
_SCRAMBLED: Final = 0x0100  # the bit of a .doc under a password
_OLE_HEAD: Final = 512  # bytes
_SECTOR_SIZES: Final = (9, 12)  # powers of two
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_PICTURES: Final[tuple[tuple[bytes, Kind], ...]] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
)
_LOCKED: Final = 1  # the bit of a zip member under a password


def load(path: Path) -> bytes:
    """The bytes of a file; raises Unreadable: "not_found", "is_folder", "empty", "too_large"."""
    try:
        if path.is_dir():
            raise Unreadable("is_folder")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise Unreadable("too_large", megabytes=size // 1024 // 1024)
        data = path.read_bytes()
    except (OSError, ValueError) as error:  # not there, not ours to open, or no possible name
        raise Unreadable("not_found") from error
    if not data.strip(b"\0 \r\n\t"):
        raise Unreadable("empty")
    return data


def kind_of(data: bytes, suffix: str = "") -> Kind:
    """What the bytes are; only a `suffix` of text makes plain text of them.

    Raises Unreadable: "unsupported", "encrypted", "damaged", "too_large".
    """
    if data.startswith(_ZIP):
        return _kind_of_zip(data)
    if data.startswith(OLE):
        return _kind_of_ole(data)
    if data.startswith(RTF):
        return "rtf"
    picture = next((kind for head, kind in _PICTURES if data.startswith(head)), None)
    if picture:
        return picture
    if b"%PDF-" in data[:PDF_HEAD]:
        return "pdf"
    if suffix.lower() in SUFFIXES["txt"] and plain_text.decode(data) is not None:
        return "txt"
    raise Unreadable("unsupported")


def wrong_suffix(path: PurePath, kind: Kind) -> bool:
    """Whether the name says another kind than the content.

    >>> wrong_suffix(PurePath("แผน.pdf"), "docx"), wrong_suffix(PurePath("แผน.DOCX"), "docx")
    (True, False)
    """
    return path.suffix.lower() not in SUFFIXES[kind]


def _kind_of_ole(data: bytes) -> Kind:
    if _ENCRYPTED in data:
        raise Unreadable("encrypted")
    entry = data.find(_WORD)
    if entry < 0:
        raise Unreadable("damaged" if _cut_off(data) else "unsupported")
    if _scrambled(data, entry):
        raise Unreadable("encrypted")
    return "doc"


def _cut_off(data: bytes) -> bool:
    """Whether the directory lies beyond the end of the file."""
    if len(data) < _OLE_HEAD:
        return True
    (shift,), (sector,) = struct.unpack_from("<H", data, 30), struct.unpack_from("<I", data, 48)
    return shift in _SECTOR_SIZES and (sector + 1) << shift >= len(data)


def _scrambled(data: bytes, entry: int) -> bool:
    """Whether the head of the stream that a directory entry names says that a password is needed."""
    try:
        (shift,) = struct.unpack_from("<H", data, 30)
        (sector,) = struct.unpack_from("<I", data, entry + 116)
        (flags,) = struct.unpack_from("<H", data, ((sector + 1) << shift) + 10) if shift in _SECTOR_SIZES else (0,)
    except struct.error:
        return False
    return bool(flags & _SCRAMBLED)


def _kind_of_zip(data: bytes) -> Kind:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Unreadable("damaged") from error
    word = any(member.filename.startswith("word/document") for member in members)
    if not word and not any(member.filename == "mimetype" for member in members):
        raise Unreadable("unsupported")
    if any(member.flag_bits & _LOCKED for member in members):
        raise Unreadable("encrypted")
    if sum(member.file_size for member in members) > MAX_UNPACKED or any(map(_bomb, members)):
        raise Unreadable("too_large")
    return "docx" if word else _open_document(archive)


def _open_document(archive: zipfile.ZipFile) -> Kind:
    try:
        if archive.read("mimetype").strip() not in _ODT_FORMS:
            raise Unreadable("unsupported")
        manifest = archive.read("META-INF/manifest.xml")
    except (KeyError, zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError) as error:
        raise Unreadable("damaged") from error
    if b"encryption-data" in manifest:
        raise Unreadable("encrypted")
    return "odt"


def _bomb(member: zipfile.ZipInfo) -> bool:
    return member.file_size > BIG and member.file_size > MAX_RATIO * max(1, member.compress_size)
