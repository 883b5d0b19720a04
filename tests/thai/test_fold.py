"""Folding gives one form for matching and the way back to the text."""

import re
import time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from docchecker import thai
from docchecker.thai.spellings import SPELLINGS

SAME = (
    ("ดุลพินิจ", "ดุลยพินิจ"),
    ("ปฎิบัติตามกฏหมาย", "ปฏิบัติตามกฎหมาย"),
    ("คอร์รัปชั่น", "คอรัปชัน"),
    ("มาตราฐาน", "มาตรฐาน"),
    ("ผู้ขออนุญาติ", "ผู้ขออนุญาต"),
    ("โปร่งใส่", "โปร่งใส"),
    ("ผลลัพท์", "ผลลัพธ์"),
    ("หลักเกณท์", "หลักเกณฑ์"),
    ("ผู้มีส่วนได้เสีย", "ผู้มีส่วนได้ส่วนเสีย"),
    ("ตัวชีวัด", "ตัวชี้วัด"),
    ("ดาเนินการตามที่กาหนด", "ดำเนินการตามที่กำหนด"),
    ("เจ้าหน้าทีรับเรื่อง", "เจ้าหน้าที่รับเรื่อง"),
    ("ทํา เเผน", "ทำแผน"),
    ("“เปิดเผย”  KPI ๗.๑ ๓–๕", '"เปิดเผย" kpi 7.1 3-5'),
    ("การ\u200b ป้อง\u00a0กัน\n", "การป้องกัน"),
)
APART = ("ปรากฏ", "โกฏิ", "สัญญาติ", "ญาติ", "เค้าโครง", "เจ้าหน้าที่", "เผยแพร่", "กลยุทธ์", "กติกากับ", "จิตอาสานักเรียน")
ANY = st.text(alphabet="กขนมาำ่้ิีัํเแ \n\u00a0\u200b๑1Aa“ฏกดุลพินิจ", max_size=40)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_word_fold_to_one_form(one, other):
    assert thai.fold(one).text == thai.fold(other).text


@pytest.mark.parametrize("word", APART)
def test_right_words_that_hold_a_wrong_string_are_left(word):
    assert thai.fold(word).text == word


def test_a_span_leads_back_to_the_words_with_their_blanks():
    text = "ให้ใช้ ดุล พินิจ  ตามกฏหมาย"
    folded = thai.fold(text)
    start = folded.text.index("ดุลยพินิจ")
    low, high = folded.span(start, start + len("ดุลยพินิจ"))
    assert text[low:high] == "ดุล พินิจ"


def test_a_part_of_a_changed_word_leads_back_to_the_whole_of_it():
    folded = thai.fold("ใช้ดุลพินิจนี้")
    assert folded.span(3, 5) == (3, 11)


def test_an_empty_span_stays_empty():
    assert thai.fold("ก ข").span(1, 1)[0] == thai.fold("ก ข").span(1, 1)[1]


def test_blanks_are_remembered_where_they_stood():
    assert thai.fold("ลด ขั้นตอน\u200bและ\nดุลพินิจ ลง").blank_before == (2, 12, 21)


@given(ANY, st.data())
@settings(max_examples=300, deadline=None)
def test_a_span_covers_what_it_stands_for_and_has_no_blank_ends(text, data):
    folded = thai.fold(text)
    bare = re.sub(r"[\s\u200b]", "", text)
    assume(not any(spelling.wrong in bare for spelling in SPELLINGS))  # a part of a misspelt word folds otherwise
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    low, high = folded.span(start, end)
    found = text[low:high]
    assert found == found.strip()
    assert folded.text[start:end] in thai.fold(found).text


@given(ANY)
@settings(max_examples=200, deadline=None)
def test_folded_text_has_no_blanks(text):
    assert "".join(thai.fold(text).text.split()) == thai.fold(text).text


def test_a_page_folds_within_a_few_milliseconds():
    page = "เปิดเผยหลักเกณฑ์การพิจารณา ให้ผู้ขอทราบ ภายใน ๑๕ วัน และรายงานผล " * 100
    thai.fold(page)
    began = time.perf_counter()
    for _ in range(10):
        thai.fold(page)
    assert (time.perf_counter() - began) / 10 < 0.02  # about 0.0007 on an idle machine
