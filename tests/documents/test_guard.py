"""A file is taken for what it holds, and what could do harm is refused before it is opened."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePath

import pytest
from word_files import p, packed, word

from docchecker.documents import guard
from docchecker.errors import Unreadable

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
WORD = word(p("ก"))


def scrambled_doc() -> bytes:
    """The head, one directory entry, and the stream that it names: in the sector after it."""
    head = OLE + bytes(22) + (9).to_bytes(2, "little") + bytes(480)
    entry = "WordDocument".encode("utf-16-le").ljust(116, b"\0") + (1).to_bytes(4, "little")
    return head + entry.ljust(512, b"\0") + bytes(10) + (0x0100).to_bytes(2, "little")


def reason(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        guard.kind_of(data)
    return caught.value.code


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        pytest.param(WORD, "docx", id="a zip with Word's document"),
        pytest.param(b"%PDF-1.7", "pdf", id="a PDF"),
        pytest.param(b"\xef\xbb\xbf\n" + b" " * 900 + b"%PDF-1.4", "pdf", id="a PDF with something before its head"),
        pytest.param(OLE + bytes(600) + "WordDocument".encode("utf-16-le"), "doc", id="an old .doc"),
        pytest.param(packed({"mimetype": guard.ODT, "META-INF/manifest.xml": "<a/>"}), "odt", id="OpenDocument text"),
        pytest.param(b"{\\rtf1 a}", "rtf", id="RTF"),
    ],
)
def test_the_kind_is_found_by_content(data, kind):
    assert guard.kind_of(data) == kind


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param("แผนสร้างความโปร่งใส".encode(), "unsupported", id="plain text"),
        pytest.param(OLE + bytes(600), "unsupported", id="an old spreadsheet"),
        pytest.param(scrambled_doc()[:48] + b"\5\0\0\0" + bytes(600), "damaged", id="half an old .doc"),
        pytest.param(scrambled_doc(), "encrypted", id="an old .doc under a password"),
        pytest.param(
            packed({"mimetype": guard.ODT, "META-INF/manifest.xml": "<encryption-data/>"}),
            "encrypted",
            id="an .odt under a password",
        ),
        pytest.param(packed({"mimetype": guard.ODT}), "damaged", id="an .odt without its list of parts"),
        pytest.param(packed({"mimetype": "application/epub+zip"}), "unsupported", id="a book"),
        pytest.param(OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "encrypted", id="a .docx under a password"),
        pytest.param(packed({"xl/workbook.xml": "<a/>"}), "unsupported", id="a spreadsheet"),
        pytest.param(packed({}), "unsupported", id="an empty zip"),
        pytest.param(WORD[: len(WORD) // 2], "damaged", id="half a .docx"),
        pytest.param(b" " * 2000 + b"%PDF-1.4", "unsupported", id="the name of PDF too far in"),
    ],
)
def test_what_is_refused_and_why(data, code):
    assert reason(data) == code


def test_a_zip_bomb_is_refused_unopened():
    bomb = packed({"word/document.xml": "<a/>", "word/media/a.xml": b"0" * (guard.BIG + 1)})
    assert reason(bomb) == "too_large"


def test_a_picture_that_packs_well_is_no_bomb():
    assert guard.kind_of(packed({"word/document.xml": "<a/>", "word/media/a.bmp": b"0" * (guard.BIG - 1)})) == "docx"


def test_too_much_in_all_is_refused(monkeypatch):
    monkeypatch.setattr(guard, "MAX_UNPACKED", 10)
    assert reason(WORD) == "too_large"


def test_a_member_under_a_password_is_encrypted():
    file = io.BytesIO(WORD)
    with zipfile.ZipFile(file) as archive:
        at = archive.start_dir + 8  # the flags of the first member in the directory
    data = bytearray(WORD)
    data[at] |= 1
    assert reason(bytes(data)) == "encrypted"


@pytest.mark.parametrize(
    ("name", "kind", "wrong"),
    [("a.docx", "docx", False), ("a.DOCM", "docx", False), ("a.pdf", "docx", True), ("a", "pdf", True), ("a.PDF", "pdf", False)],
)
def test_a_suffix_may_be_wrong(name, kind, wrong):
    assert guard.wrong_suffix(PurePath(name), kind) is wrong


def test_what_is_no_file_is_named(tmp_path, monkeypatch):
    (tmp_path / "blank.docx").write_bytes(b"\0\0\n")
    (tmp_path / "big.docx").write_bytes(b"%PDF" * 10)
    monkeypatch.setattr(guard, "MAX_BYTES", 30)
    codes = {}
    for name in ("", "missing.docx", "blank.docx", "big.docx", "no\0name"):
        with pytest.raises(Unreadable) as caught:
            guard.load(tmp_path / name)
        codes[name] = caught.value.code
    expected = {
        "": "is_folder",
        "missing.docx": "not_found",
        "blank.docx": "empty",
        "big.docx": "too_large",
        "no\0name": "not_found",
    }
    assert codes == expected
