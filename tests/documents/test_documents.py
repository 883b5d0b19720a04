"""documents.read: one submission in, one Document out; whatever cannot be read has its reason."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import unicodedata

import pytest
from word_files import item, p, packed, relations, root, table, tr, word

from docchecker import documents
from docchecker.errors import REASONS, Unreadable
from docchecker.model import Cell, Place

PICTURE = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"


def written(folder, data, name="แผน.docx"):
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_word_file_becomes_a_document(tmp_path):
    data = word(p("แผนงาน") + table(tr("ที่", "งาน", "เมื่อใด"), tr("๑", "รับคำขอ", "ต.ค.")))
    document = documents.read([written(tmp_path, data)], tmp_path)
    (file,) = document.files
    assert (file.path, file.sha256, file.bytes, file.kind, file.pages) == (
        "แผน.docx", hashlib.sha256(data).hexdigest(), len(data), "docx", None,
    )  # fmt: skip
    assert document.blocks[2].place == Place(0, None, 2, Cell(0, 0, 1, head=True))
    assert (document.pages, document.warnings) == ((), ())


def test_blocks_are_numbered_through_all_files(tmp_path):
    paths = [written(tmp_path, word(p("หนึ่ง") + p("สอง")), "a.docx"), written(tmp_path, word(p("สาม")), "b.docx")]
    document = documents.read(paths, tmp_path)
    assert [(block.place.file, block.place.block) for block in document.blocks] == [(0, 0), (0, 1), (1, 2)]


def test_paths_are_relative_composed_and_with_slashes(tmp_path):
    folder = tmp_path / "กรม"
    folder.mkdir()
    name = unicodedata.normalize("NFD", "é.docx")
    document = documents.read([written(folder, word(p("แผน")), name)], tmp_path)
    assert document.files[0].path == "กรม/é.docx"


def test_a_file_outside_the_root_is_shown_by_its_name(tmp_path):
    document = documents.read([written(tmp_path, word(p("แผน")))], tmp_path / "other")
    assert document.files[0].path == "แผน.docx"


def test_a_wrong_suffix_is_a_warning(tmp_path):
    document = documents.read([written(tmp_path, word(p("แผน")), "แผน.pdf")], tmp_path)
    assert [(note.code, note.message) for note in document.warnings] == [("wrong_suffix", ".pdf docx")]


def broken(document: str) -> bytes:
    return packed({"_rels/.rels": relations({"a": ("officeDocument", "word/document.xml")}), "word/document.xml": document})


DEEP = "<w:ins>" * 5000 + "</w:ins>" * 5000


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "empty", id="no bytes"),
        pytest.param(word(p("")), "empty", id="not a word"),
        pytest.param(word(p(PICTURE)), "needs_ocr", id="only pictures"),
        pytest.param(word(p("An English paper.")), "no_thai", id="no Thai"),
        pytest.param("ข้อความ".encode(), "unsupported", id="plain text"),
        pytest.param(packed({"word/document.xml": "<a/>"}), "damaged", id="a zip that does not say where the document is"),
        pytest.param(broken(root("w:document", "<w:body>")), "damaged", id="XML that does not close"),
        pytest.param(broken(root("w:document", "")), "damaged", id="no body"),
        pytest.param(broken('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "damaged", id="entities are not read"),
        pytest.param(broken(root("w:document", f"<w:body><w:p>{DEEP}</w:p></w:body>")), "damaged", id="XML without a floor"),
        pytest.param(b"%PDF-1.7 and no more", "damaged", id="a PDF of one line"),
    ],
)
def test_what_cannot_be_read_has_its_reason_and_its_path(data, code, tmp_path):
    with pytest.raises(Unreadable) as caught:
        documents.read([written(tmp_path, data)], tmp_path)
    assert (caught.value.code, caught.value.values["path"]) == (code, "แผน.docx")
    assert code in REASONS


def test_a_file_cut_anywhere_never_gives_another_error(tmp_path):
    data = word(p("แผน") + item("ก"), styles="", numbering="")
    for end in range(0, len(data), 97):
        with pytest.raises(Unreadable):
            documents.read([written(tmp_path, data[:end])], tmp_path)


def test_reading_word_loads_no_reader_of_pdf_and_no_language_model(tmp_path):
    path = written(tmp_path, word(p("แผนสร้างความโปร่งใส")))
    code = (
        "import sys, pathlib; from docchecker import documents; path = pathlib.Path(sys.argv[1]);"
        "documents.read([path], path.parent);"
        "print([name for name in ('pypdfium2', 'pdfplumber', 'spacy', 'pythainlp', 'docx', 'lxml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
