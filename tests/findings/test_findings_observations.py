"""Observations: for each code a paper where it must speak, and papers where it must be silent. None ever moves the level."""

from dataclasses import replace

import bundled
import pytest

from docchecker import evidence, findings
from docchecker.findings.observations import CODES
from docchecker.model import PageReading

HEADED = bundled.TITLE + bundled.BODY
TABLE = "\n# มาตรการและกำหนดเวลา\n|! มาตรการ | ระยะเวลา | ผู้รับผิดชอบ\n"
FIRST = "| บันทึกประวัติผู้ขอทุกรายลงโปรแกรมกลาง | มีนาคม ๒๕๕๖ | ฝ่ายทะเบียน\n"
SECOND = "| สลับเวรผู้ตรวจทุกเช้าด้วยการจับฉลาก | เมษายน ๒๕๕๖ | ฝ่ายตรวจ\n"
LIST = (
    "\n# มาตรการปรับปรุง\n- ๑. ปิดประกาศค่าธรรมเนียมหน้าสำนักงาน ภายในมีนาคม ๒๕๕๖ ผู้รับผิดชอบ ฝ่ายทะเบียน\n"
    "- ๒. เปิดช่องยื่นคำขอทางไปรษณีย์ เริ่มเมษายน ๒๕๕๖ ผู้รับผิดชอบ ฝ่ายธุรการ\n"
)
RISKS = "\n# จุดเสี่ยงและมาตรการ\n|! ขั้นตอน | ความเสี่ยง | มาตรการ\n| รับคำขอ | ลัดคิวให้คนรู้จัก | ออกบัตรคิวจากเครื่องเท่านั้น\n"
AIMS = "\n# วัตถุประสงค์และตัวชี้วัด\n|! วัตถุประสงค์ | ตัวชี้วัด\n| ให้คำขอเดินตามลำดับ | ร้อยละของคำขอที่ตรงลำดับ\n"
PLAIN = bundled.TITLE + bundled.BODY[: bundled.BODY.index("# ตัวชี้วัดความสำเร็จ")] + "# ตัวชี้วัดความสำเร็จ\n"
FISCAL = "แผนสร้างความโปร่งใสในการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. ๒๕๕๖\n" + HEADED.split("\n", 1)[1]
DATED = "\n# ระยะเวลาดำเนินการ\nติดตั้งเครื่องออกบัตรคิว "
OFFICE = (
    "แผนสร้างความโปร่งใสในการปฏิบัติราชการ\nกระบวนการออกใบอนุญาตก่อสร้าง\nองค์การบริหารส่วนตำบลบ้านดอนแก้ว\n"
    "# หลักการและเหตุผล\nมีการเรียกเงินพิเศษเพื่อเร่งคำขอ\n# มาตรการ\n"
)
OTHER = "องค์การบริหารส่วนตำบลหนองตะไก้ จะปิดประกาศค่าธรรมเนียม\nองค์การบริหารส่วนตำบลหนองตะไก้จัดให้มีบัตรคิว\n"
WRONG = bundled.FORM.replace("๐.๐๗๕๐", "๐.๐๖๐๐") + bundled.PLAN
MODEST = bundled.FORM.replace("ระดับ ๕", "ระดับ ๑").replace("๕.๐๐๐๐", "๑.๐๐๐๐").replace("๐.๐๗๕๐", "๐.๐๑๕๐") + bundled.PLAN

SPEAKS = {
    "measure_without_time": (HEADED + TABLE + FIRST + SECOND + "| ติดกล้องหน้าห้องรับคำขอ | - | ฝ่ายอาคาร\n", "ติดกล้องหน้าห้องรับคำขอ"),
    "measure_without_person": (
        HEADED + TABLE + FIRST + SECOND + "| ติดกล้องหน้าห้องรับคำขอ | พ.ค. ๒๕๕๖ | ........\n",
        "ติดกล้องหน้าห้องรับคำขอ",
    ),
    "risk_unanswered": (HEADED + RISKS + "| ตรวจเอกสาร | เรียกเอกสารเกินเพื่อถ่วงเวลา | \n", "เรียกเอกสารเกินเพื่อถ่วงเวลา"),
    "objective_without_indicator": (HEADED + AIMS + "| ให้ผู้ขอรู้ผลทุกราย | -\n", "ให้ผู้ขอรู้ผลทุกราย"),
    "indicator_not_transparency": (
        PLAIN + "- ร้อยละการเบิกจ่ายงบประมาณของโครงการ\n- จำนวนครั้งที่จัดอบรมเจ้าหน้าที่\n",
        "ร้อยละการเบิกจ่ายงบประมาณของโครงการ",
    ),
    "claimed_above_proposed": (bundled.FORM + bundled.PLAN, "๗.๑"),
    "claimed_arithmetic_wrong": (WRONG, "๗.๑"),
    "neighbours_name": (OFFICE + OTHER, "องค์การบริหารส่วนตำบลหนองตะไก้"),
    "dates_past": (FISCAL + DATED + "มีนาคม ๒๕๕๔\n", "มีนาคม ๒๕๕๔"),
    "year_mismatch": (FISCAL + DATED + "มีนาคม ๒๕๕๘\n", "มีนาคม ๒๕๕๘"),
}
SILENT = {
    "a time in the measure's own words": (
        "measure_without_time",
        HEADED + TABLE + FIRST + SECOND + "| ติดกล้องหน้าห้องรับคำขอ ให้แล้วเสร็จในพฤษภาคม ๒๕๕๖ | - | ฝ่ายอาคาร\n",
    ),
    "a measure that is put off": (
        "measure_without_time",
        HEADED + TABLE + FIRST + SECOND + "| ฐานข้อมูลกลาง จะพิจารณาในระยะต่อไป | - | ฝ่ายทะเบียน\n",
    ),
    "a row that heads a section": ("measure_without_time", HEADED + TABLE + "| ด้านการรับคำขอ |  | \n" + FIRST + SECOND),
    "a list in which hardly any names a time": (
        "measure_without_time",
        bundled.TITLE + "# มาตรการปรับปรุง\n- ๑. ออกบัตรคิว\n- ๒. ติดกล้อง\n- ๓. สลับเวร เริ่มเมษายน ๒๕๕๖\n",
    ),
    "a person in the measure's own words": (
        "measure_without_person",
        HEADED + TABLE + FIRST + SECOND + "| ให้หัวหน้าฝ่ายติดกล้องหน้าห้องรับคำขอ | พ.ค. ๒๕๕๖ | -\n",
    ),
    "a row of dashes": ("measure_without_person", HEADED + TABLE + FIRST + SECOND + "| การเผยแพร่ผลคำขอ | - | -\n"),
    "a table of work as it is today": (
        "risk_unanswered",
        HEADED + "\n# ขั้นตอน\n|! สิ่งที่ดำเนินการ | ความเสี่ยง\n| รับคำขอ | ลัดคิวให้คนรู้จัก\n| | เรียกเอกสารเกินจำเป็น\n",
    ),
    "a risk answered in its row": (
        "risk_unanswered",
        HEADED + RISKS + "| ตรวจ | เรียกเอกสารเกินจำเป็น | พิมพ์รายการเอกสารไว้หลังใบคำขอ\n",
    ),
    "an objective with its indicator": ("objective_without_indicator", HEADED + AIMS + "| ให้รู้ผลทุกราย | ร้อยละที่แจ้งผล\n"),
    "objectives in a list": ("objective_without_indicator", HEADED + "\n# วัตถุประสงค์\n- เพื่อให้ผู้ขอรู้ผลทุกราย\n"),
    "an indicator of complaints": ("indicator_not_transparency", PLAIN + "- ร้อยละการเบิกจ่าย\n- จำนวนเรื่องร้องเรียนการเรียกเงิน\n"),
    "no indicator at all": ("indicator_not_transparency", PLAIN),
    "a claim that is not above": ("claimed_above_proposed", MODEST),
    "no form": ("claimed_above_proposed", bundled.PLAN),
    "right arithmetic": ("claimed_arithmetic_wrong", bundled.FORM + bundled.PLAN),
    "no form to reckon": ("claimed_arithmetic_wrong", bundled.PLAN),
    "the own name": ("neighbours_name", OFFICE + OTHER.replace("หนองตะไก้", "บ้านดอนแก้ว")),
    "another that is named once": ("neighbours_name", OFFICE + OTHER.split("\n", 1)[0]),
    "a period inside the year": ("dates_past", FISCAL + DATED + "ตุลาคม ๒๕๕๕\n"),
    "no year stated": ("dates_past", HEADED + DATED + "มีนาคม ๒๕๕๔\n"),
    "a calendar year's end": ("year_mismatch", FISCAL + DATED + "ธันวาคม ๒๕๕๖\n"),
    "a later year that is put off": ("year_mismatch", FISCAL + DATED + "จะพิจารณาในระยะต่อไป มีนาคม ๒๕๕๘\n"),
}


def codes(text):
    return [observation.code for observation in bundled.assessed(text).observations]


@pytest.mark.parametrize(("code", "text", "quote"), [(code, *rest) for code, rest in SPEAKS.items()], ids=SPEAKS)
def test_an_observation_speaks_and_quotes_what_shows_it(code, text, quote):
    assessment = bundled.assessed(text)
    found = [o for o in assessment.observations if o.code == code]
    passage = found[0].passages[0]
    assert assessment.document.blocks[passage.block].text[passage.start : passage.end] == quote


LINKED = (
    HEADED
    + "\n# วิเคราะห์\n|! ข้อ | ขั้นตอน | ความเสี่ยง\n| ๑ | รับคำขอ | ลัดคิวให้คนรู้จัก\n| ๒ | ตรวจเอกสาร | เรียกเอกสารเกินจำเป็น\n"
    + "| ๓ | อนุญาต | ลงนามโดยไม่อ่าน\n| ๔ | ส่งใบอนุญาต | เก็บใบอนุญาตไว้รอเงิน\n# มาตรการ\n|! จุดเสี่ยงข้อ | มาตรการ\n"
)


@pytest.mark.parametrize(
    ("rows", "left_open"),
    [
        ("| ๑-๒ | ออกบัตรคิวจากเครื่อง\n| ๔ | ส่งใบอนุญาตทางไปรษณีย์\n", ["ลงนามโดยไม่อ่าน"]),
        ("| ๑, ๓ และ ๔ | ออกบัตรคิวจากเครื่อง\n| ๒ | พิมพ์รายการเอกสารไว้หลังใบคำขอ\n", []),
        ("| ๑-๒ | ออกบัตรคิวจากเครื่อง\n| ทุกข้อ | สลับเวร\n", []),
        ("| ๑ | ออกบัตรคิวจากเครื่อง\n", []),  # hardly any is named: the numbers may be others
        ("| ๑, ๕ | ออกบัตรคิวจากเครื่อง\n| ๒-๓ | สลับเวร\n", []),  # a number that no risk has: not these risks' numbers
    ],
)
def test_a_risk_whose_number_no_measure_names_is_left_open(rows, left_open):
    made = bundled.assessed(LINKED + rows)
    found = [p for o in made.observations if o.code == "risk_unanswered" for p in o.passages]
    assert [made.document.blocks[p.block].text[p.start : p.end] for p in found] == left_open


def test_rows_that_are_only_counted_name_no_risks():
    counted = LINKED.replace("จุดเสี่ยงข้อ", "ข้อ") + "| ๑ | ออกบัตรคิวจากเครื่อง\n| ๒ | สลับเวร\n"
    assert "risk_unanswered" not in codes(counted)


@pytest.mark.parametrize(("code", "text"), SILENT.values(), ids=SILENT)
def test_an_observation_is_silent(code, text):
    assert code not in codes(text)


def close(share):
    """A paper whose second type has such a share of the first one's points."""
    document = bundled.paper(bundled.PLAN)
    collected = evidence.collect(document, bundled.RUBRIC)
    made = findings.weigh(document, collected, bundled.RUBRIC)
    type_ = replace(made.process_type, source="detected", proposed="2", confidence=0.5, also=(("3", 0.5 * share),))
    return replace(made, process_type=type_), collected


@pytest.mark.parametrize(("share", "spoken"), [(0.9, True), (0.3, False)])
def test_two_types_are_shown_with_their_factors_where_they_are_close(share, spoken):
    seen = [o for o in findings.observe(*close(share), bundled.RUBRIC) if o.code == "types_close"]
    assert [dict(o.values) | {"first_met": 0, "second_met": 0} for o in seen] == (
        [{"first": "2", "first_met": 0, "first_all": 4, "second": "3", "second_met": 0, "second_all": 5}] if spoken else []
    )


def test_a_type_that_a_person_gave_is_close_to_none():
    assessment, collected = close(0.9)
    given = replace(assessment, process_type=replace(assessment.process_type, source="given"))
    assert "types_close" not in [o.code for o in findings.observe(given, collected, bundled.RUBRIC)]


def test_a_list_shows_the_member_that_alone_lacks_time_and_person():
    said = bundled.TITLE + LIST + "- ๓. สลับเวรผู้ตรวจด้วยการจับฉลาก\n"
    assert {"measure_without_time", "measure_without_person"} <= set(codes(said))


def test_the_second_type_is_not_close_where_hardly_any_of_its_factors_is_met():
    assessment, collected = close(0.9)
    few = replace(collected, evidence=tuple(e for e in collected.evidence if not e.item.startswith("3.")))
    assert "types_close" not in [o.code for o in findings.observe(assessment, few, bundled.RUBRIC)]


@pytest.mark.parametrize("code", ["dates_past", "measure_without_time", "risk_unanswered"])
def test_digits_and_empty_cells_of_pages_read_from_pictures_are_in_doubt(code):
    document = replace(bundled.paper(SPEAKS[code][0]), pages=(PageReading(0, 1, "ocr", 0.9),))
    made = findings.weigh(document, evidence.collect(document, bundled.RUBRIC), bundled.RUBRIC)
    assert code not in [o.code for o in made.observations]


def test_a_paper_that_is_no_plan_is_not_observed():
    assert codes("รายงานการประชุม\nที่ประชุมรับทราบ\n" + TABLE + FIRST + "| ติดกล้อง | - | ฝ่ายอาคาร\n") == []


def test_a_pack_without_words_observes_nothing():
    document = bundled.paper(SPEAKS["measure_without_time"][0])
    silent = replace(bundled.RUBRIC, observing=None)
    assert findings.weigh(document, evidence.collect(document, silent), silent).observations == ()


@pytest.mark.parametrize("code", SPEAKS)
def test_no_observation_moves_the_level(code):
    document = bundled.paper(SPEAKS[code][0])
    collected = evidence.collect(document, bundled.RUBRIC)
    spoken, silent = (
        findings.weigh(document, collected, replace(bundled.RUBRIC, observing=words))
        for words in (bundled.RUBRIC.observing, None)
    )
    assert replace(spoken, observations=()) == silent


def test_every_code_is_known_and_tested():
    assert set(SPEAKS) | {"types_close"} == set(CODES)
