"""Plain text and Markdown are read as they are, in the encodings that Thai offices use."""

from __future__ import annotations

import pytest

from docchecker import documents
from docchecker.documents import plain_text
from docchecker.errors import Unreadable

TEXT = "แผนสร้างความโปร่งใสในการออกใบอนุญาต\nเจ้าหน้าที่บันทึกคำขอทุกรายการในทะเบียนกลาง"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_a_text_is_read_line_by_line_in_its_encoding(tmp_path, encoding):
    (tmp_path / "แผน.txt").write_bytes(TEXT.encode(encoding))
    document = documents.read([tmp_path / "แผน.txt"], tmp_path)
    assert [block.text for block in document.blocks] == TEXT.splitlines()
    assert document.files[0].kind == "txt"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.xyz", TEXT.encode(), id="another suffix"),
        pytest.param("a.txt", TEXT.encode() + b"\1", id="a control character"),
        pytest.param("a.txt", b"caf\xe9 \xa3\xd2\xb0 \xd1\xd1\xd1 price", id="no Thai code page"),
        pytest.param("a.txt", b"\xff\xfe\x00", id="half a character"),
    ],
)
def test_what_is_no_text_is_unsupported(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Unreadable) as caught:
        documents.read([tmp_path / name], tmp_path)
    assert caught.value.code == "unsupported"


def test_markdown_gives_headings_paragraphs_items_and_tables():
    text = "# หลักการ\n\nบรรทัดหนึ่ง\n**บรรทัดสอง**\n- ข้อหนึ่ง\n- ข้อสอง\n\n| ที่ | มาตรการ |\n|---|---|\n| ๑ | ลงทะเบียน |\n\nจบ"
    raws = plain_text.read_text(text, ".MD")
    assert [(raw.kind, raw.repaired.text) for raw in raws] == [
        ("heading", "หลักการ"),
        ("paragraph", "บรรทัดหนึ่ง บรรทัดสอง"),
        ("paragraph", "- ข้อหนึ่ง"),
        ("paragraph", "- ข้อสอง"),
        ("cell", "ที่"),
        ("cell", "มาตรการ"),
        ("cell", "๑"),
        ("cell", "ลงทะเบียน"),
        ("paragraph", "จบ"),
    ]
    cells = [raw.cell for raw in raws if raw.cell]
    assert [(cell.row, cell.column) for cell in cells] == [(0, 0), (0, 1), (1, 0), (1, 1)]
