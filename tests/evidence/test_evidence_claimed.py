"""What the agency's own form claims: level, weighted score, round, page; a blank form claims nothing."""

import bundled
import pytest
from bundled import FORM, FORM_HEAD, HEADS, MEMO, PAGE, PLAN, PROOFS

from docchecker.evidence.rounds import round_of
from docchecker.stated import Claimed

TITLE = "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ\n"
INDICATOR = "ตัวชี้วัดที่ ๗.๑ ระดับความสำเร็จในการจัดทำแผนสร้างความโปร่งใส\n"


def claim(*files):
    return bundled.collected(*files).claimed


def row(*cells):
    return claim(FORM_HEAD + HEADS + "| " + " | ".join(cells) + "\n" + PROOFS + PAGE + PLAN)


def test_a_filled_form_claims_level_score_and_round_with_its_page():
    expected = Claimed(level=5, weighted=0.075, round=9, file=0, page=2, arithmetic_right=True)
    assert claim(MEMO + PAGE + FORM + PAGE + PLAN) == expected


def test_the_form_may_be_a_file_of_its_own():
    assert claim(PLAN, FORM) == Claimed(level=5, weighted=0.075, round=9, file=1, page=1, arithmetic_right=True)


@pytest.mark.parametrize(
    ("cells", "level", "weighted", "right"),
    [
        (("๗.๑", "๑.๕", "๕", "๕.๐๐๐๐", "๐.๐๗๕๐"), 5, 0.075, True),
        (("7.1", "1.5", "ระดับ 4", "4.0000", "0.0600"), 4, 0.06, True),
        (("๗.๑", "๑,๕", "ระดับคะแนน ๓", "๓,๐๐๐๐", "๐,๐๔๕๐"), 3, 0.045, True),
        (("๗. ๑ ระดับความสำเร็จ", "๑ .๕", "ระดับ ๕", "๕. ๐๐ ๐๐", "๐. ๐๗ ๕๐"), 5, 0.075, True),
        (("๗.๑", "ร้อยละ ๑.๕", "ระดับที่ ๒", "๒", "๐.๐๓"), 2, 0.03, True),
        (("ระดับความสำเร็จของแผน", "๑.๕", "๕", "๕ คะแนน", "๐.๐๗๕"), 5, 0.075, True),
        (("๗.๑", "๑.๕", "ระดับ ๕", "๕.๐๐๐๐", "๐.๗๕๐๐"), 5, 0.75, False),
        (("๗.๑", "๑.๕", "ระดับ ๕", "๔.๐๐๐๐", "๐.๐๖๐๐"), 5, 0.06, False),
        (("๗.๑", "๑.๕", "ระดับ ๕", "๕.๐๐๐๐", "๐.๐๖๐๐"), 5, 0.06, False),
        (("๗.๑", "๓", "ระดับ ๕", "๕.๐๐๐๐", "๐.๑๕๐๐"), 5, 0.15, True),
        (("๗.๑", "", "ระดับ ๕", "๕.๐๐๐๐", "๐.๐๗๕๐"), 5, 0.075, True),
        (("๗.๑", "๑.๕", "ระดับ ๕", "", ""), 5, None, None),
        (("๗.๑", "๑.๕", "ร้อยละ ๙๖.๑๕", "๔.๐๐๐๐", "๐.๐๖๐๐"), 4, 0.06, True),
        (("๗.๑", "๑.๕", "-", "๓.๘๐๗๕", "๐.๐๕๗๑"), None, 0.0571, True),
    ],
)
def test_the_calculation_table_is_read_by_its_heads_and_reckoned(cells, level, weighted, right):
    found = row(*cells)
    assert (found.level, found.weighted, found.arithmetic_right) == (level, weighted, right)


@pytest.mark.parametrize(
    "cells",
    [
        ("๗.๑", "๑.๕", "", "", ""),
        ("๗.๑", "๑.๕", "ระดับ ......", "..........", "__________"),
        ("๗.๑", "๑.๕", "ระดับ ๑ / ๒ / ๓ / ๔ / ๕", "", ""),
        ("๗.๑", "๑.๕", "xxxx", "x.xxxx", "x.xxxx"),
        ("๗.๒", "๑.๕", "ระดับ ๕", "๕.๐๐๐๐", "๐.๐๗๕๐"),
        ("๗.๑.๑ คุณภาพของแผน", "๑.๕", "ระดับ ๓", "๓.๐๐๐๐", "๐.๐๔๕๐"),
        ("รวม", "๑.๕", "-", "๕.๐๐๐๐", "๐.๐๗๕๐"),
        ("ระดับความสำเร็จของงานอื่น", "๓", "ระดับ ๕", "๕.๐๐๐๐", "๐.๑๕๐๐"),
    ],
)
def test_a_blank_form_and_another_indicator_claim_nothing(cells):
    assert row(*cells) is None


def test_among_several_indicators_the_row_of_its_number_is_read():
    rows = "| ๗.๒ | ๑.๕ | ๓ | ๓.๐๐๐๐ | ๐.๐๔๕๐\n| ๗.๑ | ๑.๕ | ๕ | ๕.๐๐๐๐ | ๐.๐๗๕๐\n| รวม | ๓ | | ๔.๐๐๐๐ | ๐.๑๒๐๐\n"
    assert claim(FORM_HEAD + HEADS + rows).level == 5


@pytest.mark.parametrize(
    ("lines", "level", "weighted"),
    [
        ("ระดับคะแนนที่ได้ ๔", 4, None),
        ("ระดับคะแนนที่ได้ : ระดับ ๔ ค่าคะแนนถ่วงน้ำหนัก : ๐.๐๖๐๐", 4, 0.06),
        ("ผลการดำเนินงาน เท่ากับระดับ ๕\nค่าคะแนนที่ได้ เท่ากับ ๕.๐๐๐๐\nคะแนนถ่วงน้ำหนัก = ๐.๐๗๕๐", 5, 0.075),
        ("จึงประเมินตนเองอยู่ในระดับ ๓", 3, None),
        ("| น้ำหนัก | ร้อยละ ๑.๕\n| ผลการดำเนินงาน | ระดับ ๔\n| คะแนนที่ได้ | ๔.๐๐๐๐\n| คะแนนถ่วงน้ำหนัก | ๐.๐๖๐๐", 4, 0.06),
    ],
)
def test_lines_and_keys_are_read_as_well(lines, level, weighted):
    found = claim(TITLE + INDICATOR + lines + "\n" + PROOFS)
    assert (found.level, found.weighted) == (level, weighted)


@pytest.mark.parametrize(
    "lines",
    [
        "ระดับคะแนนที่ได้ ............",
        "ปีที่แล้วระดับคะแนนที่ได้ ๓",
        "เป้าหมาย ระดับคะแนนที่ได้ ๕",
        "เกณฑ์ที่ใช้ประเมิน ระดับ ๑ มีแผน ระดับ ๒ องค์ประกอบครบถ้วน",
        "ผลการดำเนินงาน ๑๕/๒๕๕๖",
        "น้ำหนัก : ร้อยละ ๓\nระดับคะแนนที่ได้ ๕",
        "ตัวชี้วัดที่ ๗.๒ ผลการดำเนินการตามแผน\nระดับคะแนนที่ได้ ๕",
    ],
)
def test_lines_that_state_no_level_of_this_indicator_claim_nothing(lines):
    assert claim(TITLE + INDICATOR + lines + "\n" + PROOFS) is None


def test_a_plan_that_speaks_of_scores_claims_nothing():
    assert claim(PLAN + "ตัวชี้วัดที่ ๗.๑ ระดับคะแนนที่ได้ ๕ คะแนนถ่วงน้ำหนัก ๐.๐๗๕๐\n") is None


def test_a_form_in_an_annex_claims_nothing():
    assert claim(PLAN + "# ภาคผนวก ตัวอย่างแบบ\n" + HEADS + "| ๗.๑ | ๑.๕ | ๕ | ๕.๐๐๐๐ | ๐.๐๗๕๐\n") is None


def test_of_two_forms_the_later_round_counts():
    twelve = FORM.replace("( / ) รอบ ๙ เดือน  (  )", "(  ) รอบ ๙ เดือน  ( / )").replace(
        "ระดับ ๕ | ๕.๐๐๐๐ | ๐.๐๗๕๐", "๔ | ๔.๐ | ๐.๐๖"
    )
    assert (claim(FORM, twelve, PLAN).level, claim(FORM, twelve, PLAN).round) == (4, 12)


@pytest.mark.parametrize("text", ["9" * 5000, "๕." * 3000, "5 " * 3000, "\u202e\x00ระดับ", "ระดับ " * 900, "0.0" + "0" * 400])
def test_hostile_cells_are_no_number_and_no_crash(text):
    found = row("๗.๑", "๑.๕", text, text, text)
    assert found is None or found.level is None


def test_a_line_without_end_claims_nothing():
    assert claim(FORM_HEAD + "น้ำหนัก " * 20000 + "\n" + "ระดับคะแนนที่ได้ " * 9000 + "\n" + PROOFS) is None


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("[ / ] รอบ ๙ เดือน   [   ] รอบ ๑๒ เดือน", 9),
        ("☐ รอบ ๙ เดือน ☑ รอบ ๑๒ เดือน", 12),
        ("( ) รอบ 9 เดือน (✓) รอบ 12 เดือน", 12),
        ("(X) รอบ 9 เดือน (  ) รอบ 12 เดือน", 9),
        ("รอบ ๙ เดือน ✓   รอบ ๑๒ เดือน", 9),
        ("/ รอบ ๙ เดือน    รอบ ๑๒ เดือน", 9),
        ("รอบ [ ] ๙ เดือน [/] ๑๒ เดือน", 12),
        ("รอบ ๙ เดือน (/)  รอบ ๑๒ เดือน ( )", 9),
        ("(....) รอบ ๙ เดือน (./..) รอบ ๑๒ เดือน", 12),
        ("(  ) รอบ ๙ เดือน\n( / ) รอบ ๑๒ เดือน", 12),
        ("| / | รอบ ๙ เดือน | | รอบ ๑๒ เดือน", 9),
        ("| รอบ ๙ เดือน | | รอบ ๑๒ เดือน | /", 12),
        ("| ✓ | รอบ ๙ เดือน\n| | รอบ ๑๒ เดือน", 9),
        ("รอบ ๑๒ เดือน", 12),
        ("รอบ ๙ เดือน (๑ ตุลาคม ๒๕๕๕ - ๓๐ มิถุนายน ๒๕๕๖)", 9),
        ("รอบ ๙ เดือน / ๑๒ เดือน", None),
        ("☐ รอบ ๙ เดือน ☐ รอบ ๑๒ เดือน", None),
        ("☑ รอบ ๙ เดือน ☑ รอบ ๑๒ เดือน", None),
        ("ภายใน ๙ เดือน", None),
    ],
)
def test_the_round_is_that_of_the_ticked_box(text, months):
    assert round_of(bundled.paper(text).blocks, bundled.RUBRIC.form.rounds) == months
