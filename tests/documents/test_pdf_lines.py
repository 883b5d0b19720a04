from dataclasses import replace

import pytest

from docchecker.documents.pdf_chars import Run
from docchecker.documents.pdf_lines import Form, Line, Setting, lines_of, paragraphs, setting_of, spaced, starts_item, text_of

SETTING = {1: Setting(left=72, right=520, leading=1.5), 2: Setting(left=72, right=520, leading=1.5)}


RUN = Run("", 0, 0, y=700, size=10, bold=False)
LINE = Line("", x0=72, x1=519, y=700, thai=Form(10, bold=False), other=None)


def run(text, x0, x1, **form):
    return replace(RUN, text=text, x0=x0, x1=x1, **form)


def line(text, **form):
    return replace(LINE, text=text, **form)


def first_word(text):
    return text[:6]


def grouped(*lines):
    return [text_of(group) for group in paragraphs(lines, SETTING, first_word)]


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ([run("ตรวจ", 72, 90), run("สอบ", 90.5, 105)], "ตรวจสอบ"),
        ([run("ปี", 72, 80), run("๒๕๖๘", 85, 105)], "ปี ๒๕๖๘"),
        ([run("ปี ", 72, 80), run("๒๕๖๘", 90, 105)], "ปี ๒๕๖๘"),
        ([run("เป", 72, 82), run("็", 75, 78), run("น", 82, 90)], "เป็น"),
        ([run("แนวท", 72, 90), run("าง", 99, 110)], "แนวทาง"),
    ],
)
def test_a_blank_is_made_only_where_a_gap_has_none_and_no_mark_or_vowel_clings(runs, text):
    assert spaced(runs) == text


def test_a_mark_drawn_after_its_letter_stays_with_it_and_a_sign_drawn_last_goes_to_its_place():
    drawn = [run("ข", 72, 80), run("้", 76, 80), run("อ ", 80, 88), run("ร้อยละ", 100, 130), run("≥", 90, 97)]
    assert [made.text for made in lines_of(drawn)] == ["ข้อ ≥ ร้อยละ"]


def test_runs_on_other_baselines_are_other_lines():
    assert [made.text for made in lines_of([run("หนึ่ง", 72, 90), run("สอง", 72, 90, y=680)])] == ["หนึ่ง", "สอง"]


def test_a_line_is_bold_where_all_that_is_not_thai_is():
    made = lines_of([run("๑", 72, 78), run(". ", 78, 82, size=14, bold=True), run("เหตุผล", 84, 120)])
    assert (made[0].bold, made[0].size) == (True, 10)


def test_a_full_line_is_taken_up_by_the_next_without_a_blank():
    assert grouped(line("ให้ผู้ตรวจลงบันทึกทุกครั้งและ"), line("ส่งต่อ", y=685)) == ["ให้ผู้ตรวจลงบันทึกทุกครั้งและส่งต่อ"]


def test_the_blank_that_stands_at_a_line_end_is_kept():
    assert grouped(line("แล้วเสร็จในปี "), line("๒๕๖๘ ทุกเรื่อง", y=685)) == ["แล้วเสร็จในปี ๒๕๖๘ ทุกเรื่อง"]


@pytest.mark.parametrize(
    "following",
    [
        line("ส่งต่อ", y=660),
        line("ส่งต่อ", x0=100, y=685),
        line("ส่งต่อ", y=685, thai=Form(10, bold=True)),
        line("• ส่งต่อ", y=685),
    ],
    ids=["distance", "indent", "boldness", "bullet"],
)
def test_a_new_paragraph_begins(following):
    assert len(grouped(line("ให้ผู้ตรวจลงบันทึกทุกครั้งและ"), following)) == 2


def test_a_short_line_ends_its_paragraph():
    assert len(grouped(line("ให้ผู้ตรวจลงบันทึก", x1=300), line("ส่งต่อ", x1=100, y=685))) == 2


def test_items_of_one_list_are_parted_and_a_number_inside_a_sentence_is_not():
    items = grouped(line("(๑) ตรวจคำขอทุกเรื่องให้ครบ"), line("(๒) ลงนาม", y=685))
    prose = grouped(line("ต้องทำสองอย่าง คือ (๑) ตรวจ และ"), line("(๒) ลงนาม", y=685))
    assert (len(items), len(prose)) == (2, 1)


def test_a_hanging_item_goes_on_under_its_text():
    assert grouped(line("๑) ตรวจคำขอทุกเรื่องให้ครบถ้วนและ"), line("ลงนาม", x0=90, y=685)) == ["๑) ตรวจคำขอทุกเรื่องให้ครบถ้วนและลงนาม"]


def test_a_sentence_goes_on_over_a_page_end():
    assert grouped(line("ให้ผู้ตรวจลงบันทึกทุกครั้งและ", y=60), line("ส่งต่อ", x1=100, y=770, page=2)) == ["ให้ผู้ตรวจลงบันทึกทุกครั้งและส่งต่อ"]


def test_the_usual_distance_is_measured_behind_full_lines():
    lines = [line("ก", y=700), line("ข", y=685), line("ค", y=670), line("ง", x1=100, y=655), line("จ", y=610)]
    assert setting_of(lines) == Setting(left=72, right=519, leading=1.5)


@pytest.mark.parametrize(
    ("text", "starts"),
    [("• งาน", True), ("๑) งาน", True), ("(ก) งาน", True), ("๑.๒ งาน", True), ("๒๕๖๘ งาน", False), ("งาน (๑)", False)],
)
def test_what_starts_an_item(text, starts):
    assert starts_item(text) == starts
