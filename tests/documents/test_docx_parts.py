"""Tables, notes, headers and footers: all of it once, in its place."""

from __future__ import annotations

import io
import zipfile

from word_files import NAMES, p, packed, r, table, tc, tr, word

from docchecker.documents.docx import read_docx

SPAN = '<w:gridSpan w:val="2"/>'
DOWN = '<w:vMerge w:val="restart"/>'
COVERED = "<w:vMerge/>"


def cells(body: str) -> list[tuple[int, int, int, str]]:
    raws = read_docx(word(body)).raws
    return [(raw.cell.table, raw.cell.row, raw.cell.column, raw.repaired.text) for raw in raws if raw.cell]


def test_cells_are_read_row_by_row_and_empty_ones_too():
    body = table(tr("ที่", "มาตรการ"), tr("๑", ""))
    assert cells(body) == [(0, 0, 0, "ที่"), (0, 0, 1, "มาตรการ"), (0, 1, 0, "๑"), (0, 1, 1, "")]


def test_merged_cells_are_read_once_and_columns_stay_below_each_other():
    body = table(
        tr(tc("ยาว", SPAN), tc("สูง", DOWN)),
        tr("ก", "ข", tc("ซ้ำ", COVERED)),
    )
    assert cells(body) == [(0, 0, 0, "ยาว"), (0, 0, 2, "สูง"), (0, 1, 0, "ก"), (0, 1, 1, "ข")]


def test_a_row_that_begins_later_keeps_its_columns():
    body = table(tr("ก", "ข"), tr("ค", properties='<w:gridBefore w:val="1"/>'))
    assert cells(body)[-1] == (0, 1, 1, "ค")


def test_each_paragraph_of_a_cell_is_a_block_of_that_cell():
    body = table(tr(tc(p("หนึ่ง") + p("") + p("สอง")), "ข"))
    assert cells(body) == [(0, 0, 0, "หนึ่ง"), (0, 0, 0, "สอง"), (0, 0, 1, "ข")]


def test_a_table_within_a_cell_is_a_table_of_its_own_after_the_cells_text():
    inner = table(tr("ใน ๑", "ใน ๒"))
    body = table(tr(tc(p("ก่อน") + inner + p("หลัง")), "ข"))
    assert cells(body) == [(0, 0, 0, "ก่อน"), (0, 0, 0, "หลัง"), (1, 0, 0, "ใน ๑"), (1, 0, 1, "ใน ๒"), (0, 0, 1, "ข")]


def test_a_frame_of_one_cell_is_no_table():
    (raw,) = read_docx(word(table(tr("ข้อความในกรอบ")))).raws
    assert (raw.kind, raw.cell) == ("paragraph", None)


def test_rows_taken_out_by_a_tracked_change_are_left_out():
    assert cells(table(tr("ก", "ข"), tr("ค", "ง", properties="<w:del/>"))) == [(0, 0, 0, "ก"), (0, 0, 1, "ข")]


def test_a_repeated_row_is_the_head():
    raws = read_docx(word(table(tr("ที่", "งาน", properties="<w:tblHeader/>"), tr("๑", "รับคำขอ")))).raws
    assert [raw.cell.head for raw in raws] == [True, True, False, False]


def test_rows_and_cells_in_controls_are_read():
    row = f"<w:sdt><w:sdtContent>{tr('ก', 'ข')}</w:sdtContent></w:sdt>"
    assert cells(table(row)) == [(0, 0, 0, "ก"), (0, 0, 1, "ข")]


def test_notes_that_the_text_refers_to_come_after_the_body():
    notes = "".join(f'<w:footnote w:id="{key}">{p(text)}</w:footnote>' for key, text in ((0, "เส้น"), (1, "ไม่มีที่อ้าง"), (2, "ที่มา")))
    body = p("ข้อความ", '<w:r><w:footnoteReference w:id="2"/></w:r>') + p("ต่อ")
    raws = read_docx(word(body, footnotes=notes)).raws
    assert [(raw.kind, raw.repaired.text) for raw in raws] == [("paragraph", "ข้อความ"), ("paragraph", "ต่อ"), ("note", "ที่มา")]


def test_headers_and_footers_come_last_each_text_once():
    sections = "".join(
        f'<w:sectPr><w:headerReference w:type="default" r:id="id-header{n}"/>'
        '<w:footerReference w:type="default" r:id="id-footer1"/></w:sectPr>'
        for n in (1, 2)
    )
    parts = {"header1": p("กรมตัวอย่าง"), "header2": p("กรมตัวอย่าง") + p("- ๓ -"), "footer1": p("ลับ") + p("")}
    raws = read_docx(word(p("เนื้อความ") + sections, **parts)).raws
    assert [(raw.kind, raw.repaired.text) for raw in raws] == [
        ("paragraph", "เนื้อความ"),
        ("header", "กรมตัวอย่าง"),
        ("footer", "ลับ"),
    ]


def test_the_first_pages_header_is_read_only_where_it_is_printed():
    reference = '<w:headerReference w:type="first" r:id="id-header1"/>'
    printed = word(p("ก") + f"<w:sectPr>{reference}<w:titlePg/></w:sectPr>", header1=p("หน้าแรก"))
    unused = word(p("ก") + f"<w:sectPr>{reference}</w:sectPr>", header1=p("หน้าแรก"))
    assert [len(read_docx(data).raws) for data in (printed, unused)] == [2, 1]


def test_a_table_in_a_header_is_header_text():
    section = '<w:sectPr><w:headerReference w:type="default" r:id="id-header1"/></w:sectPr>'
    raws = read_docx(word(p("ก") + section, header1=table(tr("ตรา", "กรม")))).raws
    assert [(raw.kind, raw.cell) for raw in raws[1:]] == [("header", None), ("header", None)]


def test_few_words_and_a_picture_are_told():
    picture = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"
    reading = read_docx(word(p(picture) + p(r("ปก"))))
    assert [(note.code, note.message) for note in reading.warnings] == [("pictures_unread", "1")]


def test_strict_files_are_read_like_others():
    with zipfile.ZipFile(io.BytesIO(word(p("ข้อความ")))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    usual, strict = NAMES["w"].encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    members["word/document.xml"] = members["word/document.xml"].replace(usual, strict)
    assert [raw.repaired.text for raw in read_docx(packed(members)).raws] == ["ข้อความ"]


def test_the_words_of_a_diagram_follow_its_paragraph():
    drawn = '<w:r><w:drawing><dgm:relIds r:dm="id-diagramData"/></w:drawing></w:r>'
    points = "".join(f"<dgm:pt><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:pt>" for text in ("รับคำขอ", "ตรวจ", ""))
    raws = read_docx(word(p("ผังงาน", drawn) + p("ต่อ"), diagramData=points)).raws
    assert [raw.repaired.text for raw in raws] == ["ผังงาน", "รับคำขอ", "ตรวจ", "ต่อ"]
