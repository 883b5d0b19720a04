"""A folder or a .zip is one submission: its files in natural order, nothing written outside, names as they were typed."""

from __future__ import annotations

import io
import zipfile

import pytest
from word_files import p, packed, word

from docchecker import documents
from docchecker.documents import bundle
from docchecker.errors import Unreadable

PLAN = word(p("แผนสร้างความโปร่งใส"))


def names(root, *paths):
    with bundle.opened(paths or (root,), root) as (files, top):
        return [documents.relative(file, top) for file in files]


def reason(path):
    with pytest.raises(Unreadable) as caught, bundle.opened([path], path.parent):
        pass
    return caught.value.code


def test_a_folders_files_come_in_natural_order_without_what_nobody_gave(tmp_path):
    for name in ("ส่วนที่ ๑๐.docx", "ส่วนที่ ๒.docx", "~$ส่วนที่ ๒.docx", ".DS_Store"):
        (tmp_path / name).write_bytes(PLAN)
    assert names(tmp_path) == ["ส่วนที่ ๒.docx", "ส่วนที่ ๑๐.docx"]


def test_a_zips_members_stand_beneath_its_name_and_are_gone_afterwards(tmp_path):
    (tmp_path / "ชุด.zip").write_bytes(packed({"ก/10.docx": PLAN, "ก/2.docx": PLAN, "__MACOSX/ก": "x"}))
    with bundle.opened([tmp_path / "ชุด.zip"], tmp_path) as (files, top):
        document = documents.read(files, top)
    assert [file.path for file in document.files] == ["ชุด.zip/ก/2.docx", "ชุด.zip/ก/10.docx"]
    assert not top.exists()


def test_no_member_is_written_outside(tmp_path):
    (tmp_path / "a.zip").write_bytes(packed({"../../out.docx": PLAN, "/etc/x.docx": PLAN, "..\\y.docx": PLAN, "C:z.docx": PLAN}))
    assert names(tmp_path) == ["a.zip/C_z.docx", "a.zip/etc/x.docx", "a.zip/out.docx", "a.zip/y.docx"]


def test_names_of_a_windows_zip_are_thai(tmp_path):
    name = "แผน.docx"
    data = packed({"X" * len(name): PLAN}).replace(b"X" * len(name), name.encode("cp874"))
    (tmp_path / "a.zip").write_bytes(data)
    assert names(tmp_path) == ["a.zip/แผน.docx"]


def test_what_is_refused(tmp_path, monkeypatch):
    (tmp_path / "none").mkdir()
    (tmp_path / "none.zip").write_bytes(packed({}))
    (tmp_path / "half.zip").write_bytes(packed({"a.docx": PLAN})[:300] + b"PK")
    (tmp_path / "many.zip").write_bytes(packed({f"{n}.txt": "ก" for n in range(3)}))
    locked = io.BytesIO(packed({"a.docx": PLAN}))
    with zipfile.ZipFile(locked) as archive:
        at = archive.start_dir + 8
    data = bytearray(locked.getvalue())
    data[at] |= 1
    (tmp_path / "locked.zip").write_bytes(data)
    monkeypatch.setattr(bundle, "MAX_FILES", 2)
    found = {name: reason(tmp_path / name) for name in ("none", "none.zip", "many.zip", "locked.zip")}
    assert found == {"none": "empty", "none.zip": "empty", "many.zip": "too_large", "locked.zip": "encrypted"}
    assert not bundle.is_bundle(tmp_path / "half.zip")  # damaged: the reader says so


def test_one_file_that_cannot_be_read_leaves_the_others_and_is_named(tmp_path):
    (tmp_path / "ก.docx").write_bytes(PLAN)
    (tmp_path / "ข.docx").write_bytes(PLAN[:100])
    document = documents.read([tmp_path / "ก.docx", tmp_path / "ข.docx"], tmp_path)
    assert [(note.code, note.message) for note in document.warnings] == [("file_unreadable", "ข.docx: damaged")]
    assert [(page.file, page.route) for page in document.pages] == [(1, "unreadable")]
    assert [file.kind for file in document.files] == ["docx", "unread"]


def test_a_sheet_beside_the_plan_is_named_and_makes_no_page_unread(tmp_path):
    (tmp_path / "ก.txt").write_text("แผนสร้างความโปร่งใส", encoding="utf-8")
    (tmp_path / "ข.xlsx").write_bytes(b"no document")
    document = documents.read((tmp_path / "ก.txt", tmp_path / "ข.xlsx"), tmp_path)
    assert ([note.message for note in document.warnings], document.pages) == (["ข.xlsx: unsupported"], ())


def test_where_no_file_can_be_read_the_reason_is_the_most_telling_one(tmp_path):
    (tmp_path / "ก.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "ข.docx").write_bytes(PLAN[:100])
    with pytest.raises(Unreadable) as caught:
        documents.read([tmp_path / "ก.jpg", tmp_path / "ข.docx"], tmp_path)
    assert caught.value.code == "damaged"


def test_a_zip_within_a_zip_is_not_opened(tmp_path):
    (tmp_path / "a.zip").write_bytes(packed({"ก.docx": PLAN, "ข.zip": packed({"ค.docx": PLAN})}))
    with bundle.opened([tmp_path / "a.zip"], tmp_path) as (files, top):
        document = documents.read(files, top)
    assert [note.message for note in document.warnings] == ["a.zip/ข.zip: unsupported"]
