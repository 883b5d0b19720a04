"""What people read: the official words, every quote with its place, and that a person has yet to confirm."""

import made
import pytest

from docchecker import reports
from docchecker.reports.layout import cut, width, wrap


def text(outcome, lang="th"):
    return reports.render(outcome, made.RUBRIC, "text", lang).decode()


def one_line(outcome, lang="th"):
    return " ".join(text(outcome, lang).split())


@pytest.mark.parametrize(
    "said",
    [
        "ก/แผน.pdf",
        "เอกสาร PDF ๓ หน้า",
        "หน้าที่อ่านไม่ได้: ๓",
        "บันทึกนำส่ง (หน้า ๑), แผน (หน้า ๑-๒)",
        "เหตุผล: ชื่อเอกสารระบุว่าเป็นแผน",
        "๒. การออกใบอนุญาต (ระบบพิจารณาจากเนื้อหา, ความเชื่อมั่น ๐.๗๐)",
        "อาจเป็นประเภทอื่น: ๕ ข้อร้องเรียน (๐.๒)",
        "มีแต่ไม่ครบถ้วน (ความเชื่อมั่น ๐.๘๐) ให้ผู้ตรวจพิจารณา",
        "สิ่งที่ขาด: ความเสี่ยง",
        "ความสำคัญ: “การออกใบอนุญาตมีความสำคัญต่อประชาชน” (หน้า ๑)",
        "หลักฐาน: “บันทึกผู้ขอทุกรายลงทะเบียนกลาง” (หน้า ๒ ตารางที่ ๑ แถวที่ ๓)",
        "ระบุว่าไม่มีหรือยังไม่มี: “ยังไม่มีฐานข้อมูลกลาง” (หน้า ๒)",
        "เกณฑ์คุณภาพ ร้อยละ ๒๕ (มีมาตรการชัดเจน ๑ จาก ๔)",
        "ถ่วงน้ำหนัก ร้อยละ ๑๗.๕ (ไม่ใช้กำหนดระดับ)",
        "ระดับที่ระบบเสนอ (รอผู้ตรวจยืนยัน): ระดับ ๑",
        "ประเภทนี้มี ๔ ปัจจัย จึงไม่มีระดับ ๔ (ร้อยละ ๗๕ ได้ระดับ ๓ ร้อยละ ๑๐๐ ได้ระดับ ๕)",
        "สิ่งที่จะทำให้ระดับสูงขึ้น: - หลักการและเหตุผล: ความเสี่ยง",
        "ผู้ตรวจต้องพิจารณาและยืนยัน",
    ],
)
def test_the_report_says(said):
    assert said in one_line(made.assessment())


def test_a_quote_from_word_has_the_heading_above_and_the_paragraph():
    assert "(ใต้หัวข้อ “๑. หลักการและเหตุผล” ย่อหน้าที่ ๑)" in one_line(made.assessment("docx", "ก.docx"))


def test_no_plan_has_no_level():
    said = one_line(made.no_plan())
    assert "ระดับที่ระบบเสนอ (รอผู้ตรวจยืนยัน): ไม่ใช่แผนสร้างความโปร่งใสฯ (ไม่ให้ระดับ)" in said
    assert "เกณฑ์คุณภาพ" not in said


def test_an_open_level_says_between_what():
    assert "(อยู่ระหว่างระดับ ๑ ถึง ๒)" in one_line(made.open_level())


def test_a_confirmed_level_stands_beside_the_suggested_one():
    assert "ระดับที่ผู้ตรวจยืนยัน: ระดับ ๒" in one_line(made.confirmed())


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (made.claiming(), "ระดับ ๕ (คะแนนถ่วงน้ำหนัก ๐.๐๗๕๐, คำนวณถูกต้อง, รอบ ๙ เดือน, หน้า ๑)"),
        (made.claiming(5, 0.75, right=False), "ระดับ ๕ (คะแนนถ่วงน้ำหนัก ๐.๗๕๐๐, คำนวณไม่ถูกต้อง โปรดตรวจน้ำหนักและค่าคะแนนในแบบรายงาน"),
        (made.claiming(None, None, right=None), "ไม่ระบุระดับ (รอบ ๙ เดือน, หน้า ๑)"),
    ],
)
def test_the_level_that_the_agency_claims_stands_beside_the_suggested_one(outcome, words):
    said = one_line(outcome)
    assert f"ระดับที่หน่วยงานประเมินตนเอง: {words}" in said
    assert said.index("ระดับที่ระบบเสนอ") < said.index("ระดับที่หน่วยงานประเมินตนเอง")


def test_agency_process_year_round_and_parts_head_the_report():
    said = one_line(made.claiming())
    assert "บันทึกนำส่ง (หน้า ๑), แผน (หน้า ๑-๒)" in said
    assert "หน่วยงาน กรมป่าไม้ กระบวนการ การออกใบอนุญาต ปีงบประมาณ ๒๕๕๖ รอบการรายงาน ๙ เดือน" in said


def test_without_a_claim_nothing_is_said_of_it():
    assert "ประเมินตนเอง" not in one_line(made.assessment())


def test_a_skipped_file_says_what_to_do():
    assert "แฟ้มเสียหรือไม่ครบถ้วน โปรด" in one_line(made.skipped())


def test_english_has_no_thai_but_the_quotes():
    assert "Suggested level (a reviewer has yet to confirm it): level 1" in one_line(made.assessment(), "en")
    claim = "Level that the agency gives itself: level 5 (weighted score 0.0750, arithmetic right, round of 9 months, page 1)"
    assert claim in one_line(made.claiming(), "en")


@pytest.mark.parametrize(
    "outcome", [made.assessment(), made.assessment("docx", "ก.docx"), made.no_plan(), made.claiming(), made.skipped()]
)
def test_no_line_is_wider_than_the_page(outcome):
    assert max(width(line) for line in text(outcome).splitlines()) <= 96


def test_the_same_outcome_gives_the_same_bytes():
    assert text(made.assessment()) == text(made.assessment())


def test_the_summary_counts_levels_gaps_and_what_was_not_read():
    outcomes = [made.assessment(), made.no_plan(), made.open_level(), made.skipped()]
    said = " ".join(reports.render_summary([reports.row(outcome) for outcome in outcomes], 0, made.RUBRIC, "th").split())
    for wanted in (
        "ทั้งหมด ๔ แฟ้ม ตรวจได้ ๓ ตรวจไม่ได้ ๑",
        "ระดับ ๑ ๑ แฟ้ม",
        "ไม่ใช่แผนสร้างความโปร่งใสฯ (ไม่ให้ระดับ) ๑ แฟ้ม",
        "ยังเสนอระดับไม่ได้ ๑ แฟ้ม",
        "หลักการและเหตุผล: ๒ แฟ้ม",
        "แล้วสั่งตรวจอีกครั้ง - ก/เสีย.pdf",
    ):
        assert wanted in said


def test_a_line_never_breaks_inside_a_cluster():
    word = "ที่ปรึกษาผู้เชี่ยวชาญแห่งแคว้น" * 3
    lines = wrap(word, columns=10)
    assert "".join(lines) == word
    assert not any(line[0] in "ิีึืุูั็่้๊๋์ะาำ" or line[-1] in "เแโใไ" for line in lines)


def test_a_long_quote_is_cut_at_a_cluster():
    assert cut("กี่" * 200, 10) == "กี่" * 10 + "…"
