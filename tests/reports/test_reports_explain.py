"""An explanation as people and programs get it: it fits its schema, no line is too wide; what is missing takes three lines."""

import json
from dataclasses import replace

import made
import packs
import pytest
from jsonschema import Draft202012Validator

from docchecker import pipeline, reports, rubric
from docchecker.model import PageReading, SourceFile
from docchecker.reports.layout import width
from docchecker.reports.looked_text import missing_lines

PAPER = """
แผนสร้างความโปร่งใสในการปฏิบัติราชการ งานออกใบอนุญาตขุดบ่อน้ำบาดาล
# ๑. หลักการและเหตุผล
บ่อน้ำบาดาลมีผลต่อเกษตรกร ๔๐๐ ราย แต่การพิจารณาเปิดช่องให้เรียกรับเงินเพื่อลัดคิว
# ๔. มาตรการ
- ผู้พิจารณาเปิดดูประวัติผู้ขอย้อนหลังสามปีในฐานข้อมูลก่อนอนุญาตทุกราย
- ยังไม่มีคลินิกให้คำปรึกษาก่อนยื่นคำขอ จะพิจารณาในระยะต่อไป
# ภาคผนวก
ตัวอย่าง: เจ้าหน้าที่เปิดดูประวัติผู้ขอในฐานข้อมูลก่อนลงนามอนุญาตทุกครั้ง
"""
HOSTILE = "แผนสร้างความโปร่งใส \x1b[31m{quote} %s <script> \u202e\n# มาตรการ {0}\n- ฐานข้อมูล{place} ก่อนอนุญาต" + "ก" * 3000
TARGETS = ("2.4", "rationale", "5.1", "is_plan", "process_type", "level")


@pytest.fixture(scope="module")
def pack():
    return rubric.load()


def explained(pack_, target, text=PAPER):
    document = replace(packs.paper(text), files=(SourceFile("แผน.docx", made.SHA, 1, "docx", None),))
    return pipeline.why(document, pack_, target)


def text_of(pack_, target, lang="th", text=PAPER):
    return reports.render_explanation(explained(pack_, target, text), pack_, target, "text", lang).decode()


def one_line(text):
    return " ".join(text.split())


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(reports.schema("explanation-1"))


@pytest.mark.parametrize("text", [PAPER, HOSTILE, "ก"], ids=["a plan", "a hostile paper", "one letter"])
@pytest.mark.parametrize("target", TARGETS)
def test_every_explanation_fits_the_schema(pack, target, text):
    row = json.loads(reports.render_explanation(explained(pack, target, text), pack, target, "json"))
    assert list(Draft202012Validator(reports.schema("explanation-1")).iter_errors(row)) == []


def test_a_skipped_file_fits_the_schema_and_says_what_to_do(pack):
    row = json.loads(reports.render_explanation(made.skipped(), pack, "2.4", "json"))
    assert list(Draft202012Validator(reports.schema("explanation-1")).iter_errors(row)) == []
    assert "โปรด" in reports.render_explanation(made.skipped(), pack, "2.4", "text").decode()


@pytest.mark.parametrize("change", [{"extra": 1}, {"status": "skipped"}, {"item": None}, {"target": None}])
def test_the_schema_refuses_what_it_does_not_say(pack, change):
    row = json.loads(reports.render_explanation(explained(pack, "2.4"), pack, "2.4", "json"))
    assert not Draft202012Validator(reports.schema("explanation-1")).is_valid({**row, **change})


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("text", [PAPER, HOSTILE], ids=["a plan", "a hostile paper"])
@pytest.mark.parametrize("target", TARGETS)
def test_no_line_is_wider_than_the_page(pack, target, text, lang):
    assert max(width(line) for line in text_of(pack, target, lang, text).splitlines()) <= 96


def test_an_item_says_what_was_found_what_the_model_thought_and_how_it_adds_up(pack):
    said = one_line(text_of(pack, "2.4"))
    for words in (
        "รายการ ๒.๔ มีฐานข้อมูลประกอบการตัดสินใจ",
        "ผล มีมาตรการชัดเจน",
        "“ผู้พิจารณาเปิดดูประวัติผู้ขอย้อนหลังสามปีในฐานข้อมูลก่อนอนุญาตทุกราย” (ใต้หัวข้อ “๔. มาตรการ” ย่อหน้าที่ ๑)",
        "ข้อความนี้อยู่ในส่วนมาตรการหรือแนวทางแก้ไข และกล่าวยืนยัน",
        "ถ้อยคำที่สนับสนุน: “",
        "จึงเพิ่ม ๐.๕๐",
        "ถึงเส้นตัดสินที่ -๐.๑๐",
        "อยู่ในภาคผนวก: “",
    ):
        assert words in said


def test_an_item_that_could_not_be_judged_names_the_pages(pack):
    document = replace(
        packs.paper("ก"),
        files=(SourceFile("แผน.pdf", made.SHA, 1, "pdf", 2),),
        pages=(PageReading(0, 1, "native", 1.0), PageReading(0, 2, "unreadable", 0.0)),
    )
    said = reports.render_explanation(pipeline.why(document, pack, "rationale"), pack, "rationale", "text").decode()
    assert "พิจารณาไม่ได้ (อ่านไม่ได้)" in said
    assert "หน้าที่อ่านไม่ได้: ๒" in said


def test_a_type_says_what_cues_and_model_add_and_its_share(pack):
    said = one_line(text_of(pack, "process_type", "en"))
    best = explained(pack, "process_type").about.types[0]
    assert "the model gives the process' name +" in said
    assert f"the pack's words, {best.points} points, weigh {dict(best.parts)['cues']:+.2f}" in said


def test_what_the_model_does_not_find_is_shown_by_no_passage(pack):
    signals = {signal.id: signal.where for signal in pack.signals}
    heard = explained(pack, "is_plan", "เรียน หัวหน้าส่วนราชการ\nมาตรการต้องเป็นรูปธรรม").about.heard
    unlikely = [one for one in heard if signals[one.id] == "unlikely"]
    assert (len(unlikely) > 0, {one.evidence for one in unlikely}) == (True, {None})


def test_an_item_of_another_type_says_so(pack):
    said = one_line(text_of(pack, "5.1"))
    assert "ไม่อยู่ในเกณฑ์ของกระบวนการประเภทนี้" in said
    assert "เป็นปัจจัยของกระบวนการประเภทที่ ๕ แต่เอกสารนี้เป็นประเภทที่ ๒" in said


def test_english_has_no_thai_but_quotes_and_places(pack):
    said = one_line(text_of(pack, "2.4", "en"))
    assert "Item 2.4 A database for deciding Verdict clear measure" in said


def test_the_same_paper_gives_the_same_bytes(pack):
    assert text_of(pack, "rationale") == text_of(pack, "rationale")


def test_what_is_missing_takes_three_lines_at_most_each_no_wider_than_the_page():
    doc = made.document()
    near = tuple(
        made.evidence("2.2", "measure", number, doc, because)
        for number, because in ((1, "background"), (2, "vague"), (3, "past"))
    )
    looked = tuple(block.place for block in doc.blocks)
    missing = replace(made.finding("2.2", "missing", near=near, lacking=("measure",)), looked=looked)
    lines = missing_lines(missing, doc, "th", "    ")
    assert (len(lines), max(width(line) for line in lines) <= 96) == (3, True)
    assert lines[0].startswith("    * ค้นหาแล้วใน: “๑. หลักการและเหตุผล” (หน้า ๑), “การออกใบอนุญาต")
    assert [line.split(": ")[0] for line in lines[1:]] == [
        "    * ไม่นับเพราะกล่าวกว้าง ๆ ไม่ระบุวิธีทำ",
        "    * ไม่นับเพราะเป็นเรื่องที่ทำไปแล้ว ไม่ใช่แผน",
    ]  # they speak of the matter itself, so they stand before what is background


def test_what_nothing_announces_was_looked_for_in_the_whole_plan():
    doc = made.document()
    lines = missing_lines(made.finding("2.4", "missing"), doc, "th", "    ")
    assert lines == ["    * ค้นหาแล้วทั้งแผน ไม่มีหัวข้อหรือตารางใดกล่าวถึงเรื่องนี้โดยตรง"]
