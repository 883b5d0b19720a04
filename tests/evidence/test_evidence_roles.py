"""What a block is doing: placeholders, instructions, quotes of the criteria, contents and annexes make nothing met."""

import packs
import pytest

from docchecker import evidence
from docchecker.stated import Part

LINE = "เปิดดูย้อนหลังในทะเบียนผู้ยืม"


@pytest.fixture
def rubric(tmp_path):
    return packs.load(tmp_path, packs.factor("{meet: [record, use]}"))


@pytest.mark.parametrize(
    ("text", "because"),
    [
        (LINE, None),
        (f"# มาตรการ\n{LINE}", None),
        (f"โปรดระบุว่า{LINE}อย่างไร", "placeholder"),
        (f"{LINE} ..........", "placeholder"),
        (f"{LINE} ………………", "placeholder"),
        (f"{LINE} _______", "placeholder"),
        (f"ให้อธิบายการ{LINE}", "template"),
        (f"เจ้าหน้าที่ของงานพัสดุให้อธิบายการ{LINE}", None),  # an instruction begins with its cue
        (f"ให้อธิบายแก่ผู้ยืมและ{LINE}", None),  # masked
        (f"{LINE}เป็นภูมิหลัง", "background"),
        (f"# หลักการและเหตุผล\n{LINE}", "background"),
        (f"# สารบัญ\n{LINE}", "background"),
        (f"{LINE} ........ ๗", "placeholder"),
        (f"{LINE}" + "และงานอื่นของเทศบาลตำบล" * 4 + " ........ ๗", "background"),  # a line of the contents
        (f"# ภาคผนวก\n{LINE}", "background"),
        (f"# ภาคผนวก\n## มาตรการ\n{LINE}", "background"),
        (f"บันทึกข้อความ\n{LINE}\n# แผนเปิดเผยงานยืม\nปิดประกาศ", "background"),
        (f"แบบรายงานตัวชี้วัด\n{LINE}\n# แผนเปิดเผยงานยืม\nปิดประกาศ", "background"),
        (f"บันทึกข้อความ\nเสนอมาเพื่อทราบ\n# แผนเปิดเผยงานยืม\n{LINE}", None),
        (f"บันทึกข้อความ\n{LINE}", None),  # a memo that holds the plan itself
    ],
)
def test_a_role_decides_whether_a_passage_counts(rubric, text, because):
    assert [reason for _, reason in packs.said(rubric, text)] == [because]


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("มีทะเบียนประกอบการตัดสินใจให้ยืม", "quoted"),
        ("๑. มีทะเบียนประกอบการตัดสินใจ ให้ยืม", "quoted"),
        ("มีทะเบียนประกอบการตัดสินใจให้ยืม โดยให้เจ้าหน้าที่สองคนลงชื่อกำกับทุกครั้งก่อนมอบเครื่องมือออกจากห้องเก็บของของเทศบาล", "quoted"),
        ("ให้ยืมได้เมื่อเจ้าหน้าที่สองคนลงชื่อ", None),
    ],
)
def test_an_official_wording_is_a_quote_and_no_measure(tmp_path, text, because):
    assert packs.said(packs.load(tmp_path, packs.factor("{meet: [lending]}")), text)[0][1] == because


def test_headings_and_column_heads_are_no_evidence(rubric):
    assert packs.said(rubric, f"# {LINE}\n|! {LINE} | ผู้ทำ\n| ปิดประกาศ | ธุรการ") == []


def test_title_lines_above_the_first_heading_are_no_evidence(rubric):
    assert packs.said(rubric, f"แผนเปิดเผยงานยืม\n{LINE}\n# มาตรการ\nปิดประกาศ") == []
    assert packs.said(rubric, f"แผนเปิดเผยงานยืม\n# มาตรการ\n{LINE}\nปิดประกาศ") == [(LINE, None)]


def test_a_list_above_the_first_heading_is_no_title_and_may_be_evidence(rubric):
    assert packs.said(rubric, f"แผนเปิดเผยงานยืม\n- {LINE}\n# มาตรการ\nปิดประกาศ") == [(LINE, None)]


def test_a_sentence_above_the_first_heading_is_no_title_line(rubric):
    long = f"{LINE} " + "เพื่อให้ผู้ยืมทุกคนทราบว่าเครื่องมือใดว่างอยู่ในวันใด และต้องคืนภายในกี่วัน " * 2
    assert [because for _, because in packs.said(rubric, f"แผนเปิดเผยงานยืม\n{long}\n# มาตรการ\nปิดประกาศ")] == [None]


def test_the_parts_of_a_file_are_told_by_their_first_lines(rubric):
    text = """
บันทึกข้อความ
เรื่อง ขอส่งแผนเปิดเผยงานยืม
แบบรายงานตัวชี้วัด
ระดับที่ประเมินตนเอง
# แผนเปิดเผยงานยืมเครื่องมือ
ปิดประกาศ
# ภาคผนวก
ตารางราคา
"""
    assert evidence.collect(packs.paper(text), rubric).parts == (
        Part("memo", 0, 1),
        Part("form", 2, 3),
        Part("plan", 4, 5),
        Part("annex", 6, 7),
    )


def test_a_paper_without_parts_is_one_plan(rubric):
    assert evidence.collect(packs.paper(f"{LINE}\nปิดประกาศ"), rubric).parts == (Part("plan", 0, 1),)


def test_an_empty_paper_gives_nothing(rubric):
    collected = evidence.collect(packs.paper(""), rubric)
    assert (collected.evidence, collected.parts, collected.signals, collected.declared_type) == ((), (), (), None)
