"""Clauses: blanks separate them, but not every blank does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docchecker import thai
from docchecker.thai.clauses import MOST


def cut(text):
    return [text[start:end] for start, end in thai.clauses(text)]


@pytest.mark.parametrize(
    "text",
    [
        "ตรวจสอบเอกสารภายใน ๑๕ วัน ทำการ",
        "ใช้ระบบ e-Service ของ กรม รับคำขอ",
        "เปิดเผยข้อมูล (ชื่อผู้ขอ วันที่รับเรื่อง และผลการพิจารณา) ต่อประชาชน",
        "บุคลากรทุกระดับในหน่วยงาน และประชาชนที่มารับบริการ",
        "ผู้มีอำนาจอนุมัติจะพิจารณา ได้แก่ การยกเว้นค่าธรรมเนียมทั้งหมด"[:26],
        "ตามพระราชบัญญัติข้อมูลข่าวสาร พ.ศ. ๒๕๔๐",
        "",
    ],
)
def test_blanks_that_end_no_clause(text):
    assert cut(text) == ([text] if text else [])


def test_blanks_between_phrases_end_clauses():
    assert cut("กำหนดหลักเกณฑ์การอนุญาตให้ชัดเจน ปิดประกาศไว้หน้าสำนักงานทุกแห่ง") == [
        "กำหนดหลักเกณฑ์การอนุญาตให้ชัดเจน",
        "ปิดประกาศไว้หน้าสำนักงานทุกแห่ง",
    ]


def test_a_short_phrase_goes_with_its_neighbour():
    assert cut("จัดทำคู่มือ แจกผู้รับบริการ") == ["จัดทำคู่มือ แจกผู้รับบริการ"]


def test_a_numbered_line_starts_a_clause():
    assert cut("ขั้นตอนการพิจารณาคำขออนุญาต\n๒) ตรวจสถานที่ประกอบกิจการจริง") == [
        "ขั้นตอนการพิจารณาคำขออนุญาต",
        "๒) ตรวจสถานที่ประกอบกิจการจริง",
    ]


def test_a_run_that_is_too_long_is_cut_at_a_word():
    text = "เจ้าหน้าที่ต้องบันทึกเหตุผลประกอบการพิจารณา" * 12
    starts = {0, *thai.word_starts(text)}
    assert all(start in starts and end - start <= MOST for start, end in thai.clauses(text))


@given(st.text(alphabet="กขนมาำ่้ิีเแ \n๑1a(),ๆ", max_size=30).map(lambda piece: piece * 12))
@settings(max_examples=200, deadline=None)
def test_every_character_that_is_not_blank_stands_in_exactly_one_clause(text):
    held = [at for start, end in thai.clauses(text) for at in range(start, end) if not text[at].isspace()]
    assert held == [at for at, character in enumerate(text) if not character.isspace()]


@given(st.text(alphabet="กขนมาำ่้ิีเแ \n๑1a(),ๆ", max_size=30).map(lambda piece: piece * 12))
@settings(max_examples=200, deadline=None)
def test_no_clause_is_too_long_or_ends_with_a_blank(text):
    assert all(end - start <= MOST and text[start:end] == text[start:end].strip() for start, end in thai.clauses(text))
