"""Agency, process, fiscal year and round from made-up covers, letterheads and forms, with precision and recall over them all."""

import bundled
import pytest

from docchecker.evidence.wordings import LONGEST_VALUE
from docchecker.stated import Submission

BODY = "# หลักการและเหตุผล\nงานนี้มีผู้ขอปีละ ๓,๐๐๐ ราย ในปี ๒๕๕๔ มีเรื่องร้องเรียน ๙ เรื่อง\n# มาตรการ\nปิดประกาศหน้าสำนักงาน\n"
MEMO = """
บันทึกข้อความ
ส่วนราชการ {agency} โทร. ๐ ๒๐๐๐ ๐๐๐๐
ที่ กค ๐๑๐๐/๑๒   วันที่ ๓ มกราคม ๒๕๕๖
เรื่อง {subject}
เรียน อธิบดี
จึงเรียนมาเพื่อโปรดทราบ
"""
FORM_OF_STATION = """
รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ
รอบ ๑๒ เดือน
ผู้กำกับดูแลตัวชี้วัด : ผู้อำนวยการสถานีวิจัยข้าวบ้านนา ผู้จัดเก็บข้อมูล : หัวหน้าฝ่ายบริหาร
"""

COVERS = {
    "a title of four lines": (
        "แผนสร้างความโปร่งใสในการปฏิบัติราชการ\nประจำปีงบประมาณ พ.ศ. ๒๕๕๖\nกระบวนการออกใบอนุญาตขุดน้ำบาดาล\nสำนักงานทรัพยากรน้ำจังหวัดดอนแก้ว\n",
        ("สำนักงานทรัพยากรน้ำจังหวัดดอนแก้ว", "กระบวนการออกใบอนุญาตขุดน้ำบาดาล", 2556, None),
    ),
    "all on one line": (
        "แผนสร้างความโปร่งใส เรื่อง การรับนักเรียนชั้นประถม โรงเรียนบ้านหนองปลิง ปี ๒๕๕๖\n",
        ("โรงเรียนบ้านหนองปลิง", "การรับนักเรียนชั้นประถม", 2556, None),
    ),
    "named in running words": (
        "แผนสร้างความโปร่งใสในการจ่ายเบี้ยยังชีพของเทศบาลตำบลทุ่งข้าวหอม\nปีงบประมาณ 2557\n",
        ("เทศบาลตำบลทุ่งข้าวหอม", "การจ่ายเบี้ยยังชีพ", 2557, None),
    ),
    "labels in lines": (
        "แบบเสนอแผนสร้างความโปร่งใส\nหน่วยงาน : โรงพยาบาลแม่น้ำเย็น\nชื่อกระบวนการ : การนัดผ่าตัดล่วงหน้า\nปีงบประมาณ พ.ศ. ๒๕๕๖\n",
        ("โรงพยาบาลแม่น้ำเย็น", "การนัดผ่าตัดล่วงหน้า", 2556, None),
    ),
    "labels in one line": (
        "แผนสร้างความโปร่งใสในการปฏิบัติราชการ ปีงบประมาณ ๕๖\nหน่วยงาน   สนง.ขนส่งจังหวัดบางแก้ว     กระบวนงาน   การสอบใบขับขี่รถยนต์\n",
        ("สนง.ขนส่งจังหวัดบางแก้ว", "การสอบใบขับขี่รถยนต์", 2556, None),
    ),
    "keys and values in a table": (
        "แบบ ปส. ๑ แผนสร้างความโปร่งใส\n| ชื่อหน่วยงาน | มหาวิทยาลัยลุ่มน้ำสงคราม\n| กระบวนงาน | การพิจารณาทุนวิจัยภายใน\n| ประเภท | ๒\n",
        ("มหาวิทยาลัยลุ่มน้ำสงคราม", "การพิจารณาทุนวิจัยภายใน", None, None),
    ),
    "the year of the common era": (
        "แผนสร้างความโปร่งใส ประจำปีงบประมาณ 2013\nงานทะเบียนพาณิชย์\nกรมทะเบียนร้านค้า กระทรวงการค้าชุมชน\n",
        ("กรมทะเบียนร้านค้า กระทรวงการค้าชุมชน", "งานทะเบียนพาณิชย์", 2556, None),
    ),
    "a memo before the plan": (
        MEMO.format(agency="กองช่าง องค์การบริหารส่วนตำบลโนนหิน", subject="ส่งแผนสร้างความโปร่งใส กระบวนการอนุญาตก่อสร้าง ปี ๒๕๕๖")
        + bundled.PAGE
        + "แผนสร้างความโปร่งใส\nกระบวนการอนุญาตก่อสร้างอาคาร\n",
        ("กองช่าง องค์การบริหารส่วนตำบลโนนหิน", "กระบวนการอนุญาตก่อสร้างอาคาร", 2556, None),
    ),
    "a form before the plan": (
        bundled.FORM + bundled.PAGE + "แผนสร้างความโปร่งใสในงานประมูลแผงค้า\nการตลาดกลาง องค์การตลาดเมืองใหม่\n",
        ("องค์การตลาดเมืองใหม่", "งานประมูลแผงค้า", 2556, 9),
    ),
    "a form that names the head of office": (
        FORM_OF_STATION,
        ("สถานีวิจัยข้าวบ้านนา", None, None, 12),
    ),
    "a state enterprise": (
        "การประปาสาขาเกาะแก้ว\nแผนความโปร่งใส ประจำปี ๒๕๕๖\nงานติดตั้งมาตรวัดน้ำ\n",
        ("การประปาสาขาเกาะแก้ว", "งานติดตั้งมาตรวัดน้ำ", 2556, None),
    ),
    "a proposal for change": (
        "ข้อเสนอการเปลี่ยนแปลงเพื่อสร้างความโปร่งใส เรื่อง การไกล่เกลี่ยข้อพิพาทที่ดิน\nที่ทำการปกครองอำเภอคลองลึก จังหวัดดอนแก้ว\n",
        ("ที่ทำการปกครองอำเภอคลองลึก จังหวัดดอนแก้ว", "การไกล่เกลี่ยข้อพิพาทที่ดิน", None, None),
    ),
    "last year's report beside this year's plan": (
        "รายงานผลปี ๒๕๕๕ และแผนสร้างความโปร่งใส ปี ๒๕๕๖\nงานเช่าที่ราชพัสดุ\nสำนักงานธนารักษ์พื้นที่ดอนแก้ว\n",
        ("สำนักงานธนารักษ์พื้นที่ดอนแก้ว", "งานเช่าที่ราชพัสดุ", 2556, None),
    ),
    "a law's year is none": (
        "แผนสร้างความโปร่งใส\nการออกใบอนุญาตตามพระราชบัญญัติโรงงาน พ.ศ. ๒๕๓๕\nสำนักงานอุตสาหกรรมจังหวัดดอนแก้ว\n",
        ("สำนักงานอุตสาหกรรมจังหวัดดอนแก้ว", "การออกใบอนุญาตตามพระราชบัญญัติโรงงาน", None, None),
    ),
    "a school year is none": (
        "แผนสร้างความโปร่งใส การรับเด็กเข้าหอพัก ปีการศึกษา ๒๕๕๖\nวิทยาลัยช่างศิลป์ริมน้ำ\n",
        ("วิทยาลัยช่างศิลป์ริมน้ำ", "การรับเด็กเข้าหอพัก", None, None),
    ),
    "a title that names nothing": ("แผนสร้างความโปร่งใสในการปฏิบัติราชการ\n", (None, None, None, None)),
    "a type is no process": (
        "แผนสร้างความโปร่งใส\nกระบวนการเกี่ยวกับการออกใบอนุญาต อนุมัติ และใบรับรอง\nกรมป่าชายเลน\n",
        ("กรมป่าชายเลน", None, None, None),
    ),
    "minutes that speak of many offices": (
        "รายงานการประชุมคณะทำงาน ครั้งที่ ๒/๒๕๕๖\nผู้มาประชุม\nที่ประชุมรับทราบว่าหน่วยงานที่เกี่ยวข้องต้องส่งแผน\n",
        (None, None, None, None),
    ),
}
FIELDS = ("agency", "process", "fiscal_year", "round")


def stated(text):
    return bundled.collected(text + BODY).submission


@pytest.mark.parametrize(("text", "expected"), COVERS.values(), ids=COVERS)
def test_a_cover_names_who_hands_in_what(text, expected):
    assert stated(text) == Submission(*expected)


@pytest.mark.parametrize("field", FIELDS)
def test_precision_and_recall_over_all_covers(field):
    found = [getattr(stated(text), field) for text, _ in COVERS.values()]
    gold = [expected[FIELDS.index(field)] for _, expected in COVERS.values()]
    right = sum(mine is not None and mine == theirs for mine, theirs in zip(found, gold, strict=True))
    assert right >= 0.95 * sum(mine is not None for mine in found)
    assert right >= 0.95 * sum(theirs is not None for theirs in gold)


@pytest.mark.parametrize("noise", ["\u202e", "\x00", "\u200b", "\x1b[31m", "\ufeff"])
def test_control_characters_never_reach_a_report(noise):
    agency = stated(f"แผนสร้างความโปร่งใส\nหน่วยงาน : โรงพยาบาล{noise}แม่น้ำเย็น\n").agency
    assert agency is None or all(char.isprintable() for char in agency)


def test_a_name_without_end_is_cut():
    found = stated("แผนสร้างความโปร่งใส\nหน่วยงาน : กรม" + "ป่าไม้" * 30 + "\nชื่อกระบวนการ : การ" + "ตรวจ" * 20000 + "\n")
    assert all(len(value) <= LONGEST_VALUE for value in (found.agency, found.process) if value)
