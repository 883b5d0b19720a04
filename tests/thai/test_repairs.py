"""Repair mends what no writer can have meant, tells exactly what it did, and leaves clean text alone."""

import importlib
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docchecker import thai
from docchecker.thai import Edit, Repaired, repairs
from docchecker.thai.repaired import plain

CLEAN = (
    "สำนักงานกำหนดให้เจ้าหน้าที่บันทึกเหตุผลทุกครั้งที่ใช้ดุลยพินิจ และให้หัวหน้าฝ่ายสอบทานภายใน ๗ วัน",
    "๒.๓ จุดเสี่ยง: การรับคำขอ (แบบ คร.๑) นอกเวลาราชการ – เกิดขึ้นปีละ 2 ถึง 3 ครั้ง\nผู้รับผิดชอบ\tฝ่ายทะเบียน",
    "น้ำใจ ต่ำกว่า ค้ำประกัน ก็ได้ สิทธิ์ พันธุ์ เสน่ห์ ฤๅษี อรหํ สมฺมา ๆ ฯลฯ เก้าอี้ ( ่ ) “เปิดเผย” ‘ชัดเจน’",
    "ร้อยละ ๘๐ ของผู้รับบริการ  พึงพอใจ…  • รายงานต่อ ผอ. ทุกเดือน ฿๑,๒๐๐.๕๐",
    "Transparency plan (KPI 7.1), version 2\n\n\tplain text: a-b_c/d",
    "ตัวเลือก ก ข ค ง จ ฉ ช และ ๑ ๒ ๓ ๔ ๕ ๖ ๗",
    "ก ข ค ง จ ฉ ช",
    "",
)
DAMAGED = (
    ("เเผนงาน", "แผนงาน"),
    ("ทํางานดานนํ้า น้ํา", "ทำงานดานน้ำ น้ำ"),
    ("ท\uf70bาที\uf70a", "ท้าที่"),
    ("เจ้าหน้าที ่ท ี่ดี", "เจ้าหน้าที่ที่ดี"),
    ("ความรู\n้\nใหม่", "ความรู้ใหม่"),
    ("ส\u00a0ำนัก\u200bงาน\r\n", "สำนักงาน\n"),
    ("ท่ีปรึึกษา", "ที่ปรึกษา"),
    ("สำานัก นำ้", "สำนัก น้ำ"),
    ("ที่่ี", "ที่"),
    ("ก า ร เ งิ น แ ล ะ บั ญ ชี  ป ร ะ จ ำ ปี", "การเงินและบัญชี ประจำปี"),
)
THAI_MESS = st.text(alphabet="กขนมาำ่้ิีุัํ์็เแ \n\r\u00a0\u200b\uf70a\uf701ๆ1a", max_size=24)


def rebuilt(repaired: Repaired) -> str:
    """The original again, from the text and the edits alone."""
    pieces, done = [], 0
    for edit in repaired.edits:
        pieces += [repaired.text[done : edit.start], edit.was]
        done = edit.end
    return "".join([*pieces, repaired.text[done:]])


@pytest.mark.parametrize("text", CLEAN)
def test_clean_text_comes_back_as_it_is(text):
    assert thai.repair(text) == Repaired(text, text, ())


@pytest.mark.parametrize("text", CLEAN)
def test_one_pass_tells_that_clean_text_is_clean(text):
    assert repairs.is_clean(text.replace("( ่ )", ""))


def test_no_word_of_the_word_list_changes():
    words = importlib.import_module("pythainlp.corpus").thai_words()
    assert [word for word in words if thai.repair(word, lost_am=True).edits] == []


@pytest.mark.parametrize(("damaged", "mended"), DAMAGED)
def test_damage_is_mended(damaged, mended):
    assert thai.repair(damaged).text == mended


def test_a_blank_before_aa_is_left_unless_the_reader_knows_that_it_was_am():
    assert (thai.repair("ส านัก").text, thai.repair("ส านัก", lost_am=True).text) == ("ส านัก", "สำนัก")


@pytest.mark.parametrize(
    ("page", "reading"),
    [
        ("กำรด ำเนินงำนของส ำนักงำนต้องเปิดเผยและตรวจสอบได้ กำรพิจำรณำค ำขอ ", "one_way"),
        ("กำรดาเนินงำนของสานักงำนต้องเปิดเผยและตรวจสอบได้ กำรพิจำรณำคาขอ ", "both_ways"),
    ],
)
def test_a_swapped_document_is_put_right(page, reading):
    assert thai.am_reading(page * 3) == reading
    assert thai.repair(page, am=reading).text == "การดำเนินงานของสำนักงานต้องเปิดเผยและตรวจสอบได้ การพิจารณาคำขอ "


def test_a_font_that_is_right_is_left_in_a_swapped_document():
    assert thai.repair("การพิจารณาคำขอของสำนักงาน", am="one_way").text == "การพิจารณาคำขอของสำนักงาน"


@pytest.mark.parametrize("text", CLEAN)
def test_an_ordinary_document_is_not_taken_for_a_swapped_one(text):
    assert thai.am_reading(text * 50) == "plain"


def test_edits_tell_what_the_file_had():
    assert thai.repair("นํ้าใส เเน่") == Repaired("นํ้าใส เเน่", "น้ำใส แน่", (Edit(1, 3, "ํ้า"), Edit(6, 7, "เเ")))


def test_original_of_takes_a_cut_edit_whole_and_leaves_out_what_was_dropped_at_the_edge():
    mended = thai.repair("\ufeffนํ้าใส\u200b เเน่")
    assert [mended.original_of(0, 2), mended.original_of(3, 5), mended.original_of(6, 9)] == ["นํ้า", "ใส", "เเน่"]


@given(THAI_MESS, st.booleans(), st.sampled_from(["plain", "one_way", "both_ways"]))
@settings(max_examples=300, deadline=None)
def test_the_original_can_be_rebuilt_from_text_and_edits(text, lost_am, am):
    assert rebuilt(thai.repair(text, lost_am=lost_am, am=am)) == text


@given(THAI_MESS, st.booleans())
@settings(max_examples=300, deadline=None)
def test_repair_is_idempotent(text, lost_am):
    once = thai.repair(text, lost_am=lost_am).text
    assert thai.repair(once, lost_am=lost_am) == plain(once)


@given(THAI_MESS)
@settings(max_examples=300, deadline=None)
def test_edits_are_sorted_and_do_not_touch(text):
    edits = thai.repair(text).edits
    assert all(before.end < after.start for before, after in pairwise(edits))


@given(THAI_MESS, st.data())
@settings(max_examples=300, deadline=None)
def test_original_of_is_a_piece_of_the_original(text, data):
    mended = thai.repair(text)
    start = data.draw(st.integers(0, len(mended.text)))
    end = data.draw(st.integers(start, len(mended.text)))
    assert mended.original_of(start, end) in text


@given(THAI_MESS)
@settings(max_examples=300, deadline=None)
def test_the_quick_pass_misses_nothing(text):
    assert not repairs.is_clean(text) or thai.repair(text + "\r").text == text + "\n"
