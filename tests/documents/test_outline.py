"""Which lines are headings, which are items, which cells head a column."""

from __future__ import annotations

import pytest

from docchecker import thai
from docchecker.documents.outline import finish
from docchecker.documents.raw import RawBlock
from docchecker.model import Cell

LONG = "หน่วยงานรับคำขอปีละหลายพันเรื่อง ประชาชนรอนานและไม่ทราบว่าเรื่องอยู่ที่ใคร จึงเกิดข้อร้องเรียนอยู่เสมอ"
FIRST = RawBlock("paragraph", thai.plain(LONG))


def raw(text: str, kind="paragraph", **more) -> RawBlock:
    return RawBlock(kind, thai.plain(text), **more)


def shapes(*raws: RawBlock) -> list[tuple[str, int]]:
    return [(block.kind, block.level) for block in finish(raws, 0, 0)]


def kinds(*texts: str) -> list[str]:
    return [kind for kind, _ in shapes(*map(raw, texts))]


def test_headings_by_style_keep_their_level():
    assert shapes(raw("บทนำ", "heading", level=2), FIRST) == [("heading", 2), ("paragraph", 0)]


def test_an_empty_heading_is_none():
    assert shapes(raw("", "heading", level=1), FIRST)[0] == ("paragraph", 0)


@pytest.mark.parametrize("form", [{"bold": True}, {"size": 20.0}])
def test_bold_or_larger_short_lines_are_headings(form):
    base = {"size": 14.0}
    assert shapes(raw("ความเป็นมา", **(base | form)), raw(LONG, **base)) == [("heading", 1), ("paragraph", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "หลักการและเหตุผล",
        "จะวัดความสำเร็จอย่างไร",
        "๓. วิธีดำเนินงาน",
        "ส่วนที่ ๑ บทนำ",
        "บทที่ 2 การวิเคราะห์",
        "(๔) ตัวชี้วัด",
        "ก. ความเป็นมา",
        "1.2 จุดเสี่ยง",
    ],
)
def test_a_short_line_over_a_longer_text_is_a_heading(text):
    assert kinds(LONG, text, LONG) == ["paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("มีวัตถุประสงค์ดังนี้", id="a lead-in"),
        pytest.param("ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", id="a year"),
        pytest.param("สำนักงานขนส่งจังหวัด", id="an agency"),
        pytest.param("วัตถุประสงค์: เพื่อให้รวดเร็ว", id="a heading that holds its text"),
        pytest.param("เหตุผล – ประชาชนรอนาน", id="the same with a dash"),
        pytest.param("เพื่อลดขั้นตอนการรับคำขอ", id="a purpose"),
        pytest.param("งบประมาณ ๕๐,๐๐๐ บาท", id="a sum"),
        pytest.param("ขอแสดงความนับถือ", id="the end of a letter"),
        pytest.param("(นายตัวอย่าง ทดสอบ)", id="a signature"),
        pytest.param("ผู้รับผิดชอบ ..............", id="a gap to fill in"),
        pytest.param("หลักการและเหตุผล\t๓", id="an entry of a table of contents"),
        pytest.param("*****", id="an ornament"),
        pytest.param("เป้าหมาย\nลดเหลือสามวัน", id="two lines"),
    ],
)
def test_these_short_lines_stay_paragraphs(text):
    assert kinds(LONG, text, LONG) == ["paragraph"] * 3


def test_a_last_line_with_nothing_below_is_no_heading():
    assert kinds(LONG, "ผู้รับผิดชอบ") == ["paragraph", "paragraph"]


def test_items_that_follow_each_other_are_no_headings():
    assert kinds(LONG, "๑) จัดทำทะเบียน", "๒) เปิดเผยผล", LONG) == ["paragraph", "list_item", "list_item", "paragraph"]


def test_a_bold_numbered_line_behind_a_light_one_of_the_same_list_is_a_heading():
    assert [kind for kind, _ in shapes(raw("๑. ความเป็นมา ... ๓"), raw("๒. เป้าหมาย", bold=True), FIRST)][1] == "heading"


def test_a_long_numbered_sentence_is_an_item():
    assert kinds(LONG, f"๑. {LONG}", LONG) == ["paragraph", "list_item", "paragraph"]


@pytest.mark.parametrize("text", ["- รับเรื่อง", "• รับเรื่อง", "(๑) ให้แจ้งผล", "ขั้นที่ ๑ รับเรื่อง", "ข้อ ๑ ให้แจ้งผล"])
def test_typed_marks_make_items(text):
    assert kinds(text, text) == ["list_item", "list_item"]


@pytest.mark.parametrize("text", ["๘.๓๐ น. เปิดประชุม", "๓๐ กันยายน ๒๕๖๘ เป็นวันสุดท้าย", "ร้อยละ ๘๐ ของผู้ใช้บริการ"])
def test_numbers_that_number_nothing_make_no_items(text):
    assert kinds(LONG, text) == ["paragraph", "paragraph"]


def test_an_empty_section_among_numbered_headings_is_still_a_heading():
    assert kinds("๑. ความเป็นมา", LONG, "๒. เป้าหมาย", "๓. วิธีการ", LONG, "๔. ผล", LONG)[2] == "heading"


def test_printed_numbers_count_like_typed_ones():
    blocks = finish([raw("ความเป็นมา", "list_item", label="๑."), FIRST, raw("วิธีการ", "list_item", label="๒."), FIRST], 0, 0)
    assert [(block.kind, block.label) for block in blocks[::2]] == [("heading", "๑."), ("heading", "๒.")]


def test_where_styles_mark_headings_plain_short_lines_are_none():
    styled = [raw("บทนำ", "heading", level=1), FIRST, raw("วิธีการ", "heading", level=1), FIRST]
    assert shapes(*styled, raw("ข้อสังเกต"), FIRST)[4] == ("paragraph", 0)


def test_levels_follow_how_numbers_lie_within_each_other():
    texts = ["ส่วนที่ ๑ แผน", "๑. ความเป็นมา", LONG, "๑.๑ สภาพ", LONG, "ก. เดิม", LONG, "๒. วิธี", LONG, "ส่วนที่ ๒ ผล", LONG]
    levels = [level for kind, level in shapes(*map(raw, texts)) if kind == "heading"]
    assert levels == [1, 2, 3, 4, 2, 1]


def test_larger_letters_lie_above_smaller_ones():
    lines = [raw("แผนงาน", size=24.0), raw("บทนำ", size=18.0), raw(LONG, size=14.0), raw("ภาค", size=24.0), raw(LONG, size=14.0)]
    assert [level for kind, level in shapes(*lines) if kind == "heading"] == [1, 2, 1]


def test_headers_footers_and_notes_stay_what_they_are():
    assert shapes(raw("กรม", "header"), raw("ลับ", "footer"), raw("ที่มา", "note")) == [("header", 0), ("footer", 0), ("note", 0)]


def test_blocks_keep_page_label_and_number():
    (block,) = finish([raw("ข้อความ", page=3, label="•", kind="list_item")], 1, 7)
    assert (block.place.file, block.place.page, block.place.block, block.label) == (1, 3, 7, "•")


def heads(*rows: list[str], bold=frozenset(), head=frozenset(), start=0) -> list[int]:
    cells = [
        raw(text, "cell", cell=Cell(0, r, c, r in head), bold=r in bold)
        for r, row in enumerate(rows)
        for c, text in enumerate(row, start if r == 1 else 0)
        if text is not None
    ]
    return sorted({block.place.cell.row for block in finish(cells, 0, 0) if block.place.cell.head})


def test_a_first_row_of_short_names_heads_its_columns():
    assert heads(["ที่", "งาน", "เมื่อใด"], ["๑", "รับคำขอ", "ต.ค."]) == [0]


def test_a_row_marked_as_the_head_is_the_only_one():
    assert heads(["ที่", "งาน", "เมื่อใด"], ["ก", "ข", "ค"], ["๑", "รับคำขอ", "ต.ค."], head={1}) == [1]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([["ที่", "งาน", "เมื่อใด"]], id="one row"),
        pytest.param([["๑", "๒๐", "๓๐"], ["๒", "๒๑", "๓๑"]], id="numbers"),
        pytest.param([["ชื่อกระบวนการ", LONG], ["ผู้รับผิดชอบ", "งานทะเบียน"]], id="names and values"),
        pytest.param([["กระบวนการ", "ออกใบอนุญาตประกอบกิจการ"], ["หน่วยงาน", "งานทะเบียน"]], id="names and short values"),
        pytest.param([["ชื่อ : ก", "โทร : ๑", "วันที่ : ๒"], ["ก", "ข", "ค"]], id="a form"),
        pytest.param([[LONG, "งาน", "เมื่อใด"], ["๑", "รับคำขอ", "ต.ค."]], id="a long text"),
    ],
)
def test_these_tables_have_no_head(rows):
    assert heads(*rows) == []


def test_two_columns_have_a_head_where_longer_texts_stand_below():
    assert heads(["ขั้นตอน", "ความเสี่ยง"], ["รับคำขอ", LONG], ["ตรวจ", LONG]) == [0]


def test_two_columns_with_a_bold_first_row_have_a_head():
    assert heads(["กระบวนการ", "ออกใบอนุญาตประกอบกิจการ"], ["หน่วยงาน", "งานทะเบียน"], bold={0}) == [0]


def test_a_title_over_the_table_is_a_head_too():
    assert heads(["ตารางแผนงาน", None, None], ["ที่", "งาน", "เมื่อใด"], ["๑", "รับคำขอ", "ต.ค."]) == [0, 1]


def test_a_second_row_that_parts_the_head_is_a_head_too():
    assert heads(["งาน", "ไตรมาส", "ผู้ทำ"], ["๑", "๒"], ["รับคำขอ", "x", "ก"], start=1) == [0, 1]


def test_one_column_with_a_short_line_over_a_long_text_has_a_head():
    assert heads(["ความเป็นมา"], [LONG + LONG]) == [0]
