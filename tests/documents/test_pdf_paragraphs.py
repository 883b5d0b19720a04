from dataclasses import replace

import pytest

from docchecker.documents.pdf_lines import Form, Line
from docchecker.documents.pdf_paragraphs import Setting, paragraphs, setting_of, starts_item, text_of
from docchecker.documents.pdf_runs import MARKS

SETTING = {(1, 0): Setting(left=72, right=520, leading=1.5), (2, 0): Setting(left=72, right=520, leading=1.5)}
LINE = Line("", x0=72, x1=519, y=700, thai=Form(10, bold=False), other=None)


def line(text, **form):
    return replace(LINE, text=text, **form)


def first_share(text):
    """The first word has six characters."""
    seen = [sum(ch not in MARKS for ch in part) for part in (text[:6], text)]
    return seen[0] / seen[1] if seen[1] else 1.0


def grouped(*lines):
    return [text_of(group) for group in paragraphs(lines, SETTING, first_share)]


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


def test_two_first_lines_that_are_set_in_are_two_paragraphs_where_lines_are_taken_up_at_the_margin():
    setting = {(1, 0): Setting(left=72, right=520, leading=1.5, wrap=72)}
    lines = [line("วรรคแรกเต็มบรรทัดพอดีเสียด้วย", x0=108), line("วรรคสองก็เต็มบรรทัดเช่นกันนะ", x0=108, y=685), line("ต่อ", y=670)]
    assert [len(group) for group in paragraphs(lines, setting, first_share)] == [1, 2]


def test_a_line_whose_tab_was_drawn_as_a_blank_is_taken_up_though_room_is_left():
    tabbed = line(" ๑๓. ให้จัดทำรายงานทุกปีและ", x0=76, x1=455)
    assert grouped(tabbed, line("ส่งต่อผู้บริหาร", x1=300, y=685)) == ["๑๓. ให้จัดทำรายงานทุกปีและส่งต่อผู้บริหาร"]
    assert len(grouped(tabbed, line("๑๔. ส่งต่อผู้บริหาร", x1=300, y=685))) == 2
    assert len(grouped(replace(tabbed, x1=340), line("ส่งต่อผู้บริหาร", x1=300, y=685))) == 2
