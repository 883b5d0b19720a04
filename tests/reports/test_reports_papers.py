"""The papers that people send: what stands in them, that Word can open them, that nothing hostile gets through, same bytes."""

import io
import zipfile
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

import docx
import made
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docchecker import rubric
from docchecker.model import LevelJudgement
from docchecker.reports.form import form
from docchecker.reports.form_data import FormData, FormDataError, form_data
from docchecker.reports.form_score import weighted
from docchecker.reports.gaps import gaps
from docchecker.reports.paper import Line, Paper, Table, cell
from docchecker.reports.papers import FORMATS, render_paper
from docchecker.reports.rise import rise

PACK = rubric.load()
SMALL = replace(made.RUBRIC, levels=PACK.levels, scorecard=PACK.scorecard, form=PACK.form)
HOSTILE = "<script>&amp;\x00\x1b\u202eกลับ\ud800\uffff" + "ย" * 10_000
DRAFT = "ร่าง – ยังไม่ได้รับการยืนยัน"


def opened(data):
    return docx.Document(io.BytesIO(data))


def words(data):
    """All text of a Word file: paragraphs, then cells."""
    held = opened(data)
    cells = [box.text for table in held.tables for row in table.rows for box in row.cells]
    return "\n".join([*(paragraph.text for paragraph in held.paragraphs), *cells])


def gap_text(outcome, format_="docx", lang="th"):
    data = render_paper(gaps(outcome, SMALL, lang), format_)
    return words(data) if format_ == "docx" else data.decode()


def form_text(outcome, data=None, lang="th"):
    return words(render_paper(form(outcome, SMALL, data or FormData(), lang), "docx"))


def test_only_what_is_not_met_is_listed_and_what_is_met_is_summed_up():
    table = opened(render_paper(gaps(made.assessment(), SMALL), "docx")).tables[-1]
    assert [row.cells[1].text.splitlines()[0] for row in table.rows[1:]] == [
        "เกณฑ์พื้นฐาน",
        "เกณฑ์คุณภาพ ปัจจัยที่ ๒.๒",
        "เกณฑ์คุณภาพ ปัจจัยที่ ๒.๓",
        "เกณฑ์คุณภาพ ปัจจัยที่ ๒.๔",
    ]
    assert "๑ ปัจจัย จาก ๔ ปัจจัย" in gap_text(made.assessment())


def test_a_row_quotes_what_was_found_with_its_page_and_what_was_not_counted():
    said = gap_text(made.assessment())
    assert "“การออกใบอนุญาตมีความสำคัญต่อประชาชน” (หน้า ๑)" in said
    assert "ไม่นับ เพราะระบุว่าไม่มีหรือยังไม่มี: “ยังไม่มีฐานข้อมูลกลาง” (หน้า ๒)" in said


def test_the_smallest_sets_that_raise_the_level():
    rising = rise(made.assessment(), SMALL)
    assert [(step.level, step.components, step.count) for step in rising.steps] == [
        (2, ("rationale",), 0),
        (3, ("rationale",), 2),
        (5, ("rationale",), 3),
    ]
    assert (rising.now, rising.alone["rationale"], rising.alone["2.2"]) == (1, 2, 1)


def test_any_of_several_factors_will_do_where_components_are_complete():
    said = gap_text(made.confirmed())
    assert "ข้อใดก็ได้ ๒ ข้อ จากข้อ ๑-๓ แผนจะได้ระดับ ๓" in said


def test_a_plan_without_gaps_gives_a_letter_that_says_so():
    plan = made.assessment()
    whole = replace(
        plan, items=tuple(replace(f, proposed="met") for f in plan.items), level=LevelJudgement(5, "5", 5, 5, (), 0.9)
    )
    said = gap_text(whole)
    assert "แผนไม่มีข้อที่ต้องปรับปรุง" in said
    assert "สิ่งที่ขาด" not in said


def test_no_plan_gives_what_a_plan_needs():
    said = gap_text(made.no_plan())
    assert "ไม่ใช่แผนสร้างความโปร่งใสในการปฏิบัติราชการ" in said
    assert "หลักการและเหตุผล" in said


def test_a_file_that_could_not_be_read_gives_a_letter_with_the_reason():
    assert "แฟ้มเสียหรือไม่ครบถ้วน" in gap_text(made.skipped())


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("outcome", [made.assessment(), made.no_plan(), made.open_level(), made.confirmed(), made.skipped()])
@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_assessment_gives_the_same_bytes_in_every_format(outcome, lang, format_):
    first, again = (render_paper(gaps(outcome, SMALL, lang), format_) for _ in range(2))
    assert first == again
    assert b"{" not in first or format_ == "docx"


def test_a_word_file_holds_no_time_and_names_its_parts_in_order():
    with zipfile.ZipFile(io.BytesIO(render_paper(gaps(made.assessment(), SMALL), "docx"))) as held:
        infos = held.infolist()
        assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
        assert [info.filename for info in infos[1:]] == sorted(info.filename for info in infos[1:])
        assert b"TH SarabunPSK" in held.read("word/fontTable.xml")


def test_every_run_names_the_font_for_every_script_and_heads_are_repeated():
    with zipfile.ZipFile(io.BytesIO(render_paper(gaps(made.assessment(), SMALL), "docx"))) as held:
        body = held.read("word/document.xml").decode()
    assert body.count("<w:r>") == body.count("<w:rFonts ")
    assert all(
        body.count(f'w:{kind}="TH Sarabun New"') == body.count("<w:rFonts ") for kind in ("ascii", "hAnsi", "cs", "eastAsia")
    )
    assert body.count("<w:tblHeader/>") == 1


def test_hostile_text_is_shown_as_text():
    plan = made.claiming()
    hostile = replace(plan, submission=replace(plan.submission, agency=HOSTILE, process=HOSTILE))
    said = gap_text(hostile)
    assert "<script>&amp;กลับ" in said
    assert not {"\x00", "\x1b", "\u202e", "\ud800", "\uffff"} & set(said)
    assert "\\<script\\>" in gap_text(hostile, "md")
    assert "<script>" in form_text(hostile, FormData(texts={"supervisor": HOSTILE}, lists={"support": (HOSTILE,)}))


@settings(deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_any_text_gives_xml_that_can_be_read(text):
    paper = Paper(text, (Line(text, "field"), Table((2.0,), (text,), ((cell(text) or (Line(""),),),))), stamp=text)
    with zipfile.ZipFile(io.BytesIO(render_paper(paper, "docx"))) as held:
        for name in held.namelist():
            if name.endswith(".xml"):
                ET.fromstring(held.read(name))
    for format_ in ("text", "md"):
        assert render_paper(paper, format_)


def test_the_form_has_its_fields_in_the_official_order():
    fields = (
        "ชื่อตัวชี้วัด", "ผู้กำกับดูแลตัวชี้วัด", "ผู้จัดเก็บข้อมูล", "โทรศัพท์", "คำอธิบาย", "ข้อมูลผลการดำเนินงาน", "เกณฑ์การให้คะแนน", "เงื่อนไข",
        "การคำนวณคะแนนจากผลการดำเนินงาน", "คำชี้แจงการปฏิบัติงาน/มาตรการที่ได้ดำเนินการ", "ปัจจัยสนับสนุนต่อการดำเนินงาน", "อุปสรรคต่อการดำเนินงาน",
        "หลักฐานอ้างอิง",
    )  # fmt: skip
    lines = form_text(made.claiming()).splitlines()
    found = [next(at for at, line in enumerate(lines) if line.startswith(field)) for field in fields]
    assert found == sorted(found)


def test_the_round_that_is_known_is_ticked():
    assert "☑ รอบ ๙ เดือน     ☐ รอบ ๑๒ เดือน" in form_text(made.claiming())
    assert "☐ รอบ ๙ เดือน     ☐ รอบ ๑๒ เดือน" in form_text(made.assessment())


def test_a_weighted_score_is_level_times_weight_by_a_hundred():
    assert str(weighted(Decimal(5), Decimal("1.5"))) == "0.0750"
    assert "๐.๐๗๕๐" in form_text(made.assessment(level=5))


def test_every_page_says_draft_until_a_person_has_confirmed():
    for outcome, stamp in ((made.assessment(), DRAFT), (made.confirmed(), "")):
        held = opened(render_paper(form(outcome, SMALL, FormData()), "docx"))
        heads = {section.header.paragraphs[0].text for section in held.sections}
        assert heads == {stamp}


def test_without_a_plan_no_score_is_given():
    said = form_text(made.no_plan())
    assert "๐.๐๐๐๐" not in said
    assert "ไม่ใช่แผนสร้างความโปร่งใสฯ (ไม่ให้ระดับ)" in said


def test_the_scorecard_adds_up_once_a_person_has_entered_the_other_levels():
    data = form_data({"levels": {"7.2": 4, "๗.๓": "4.25"}}, SMALL)
    said = form_text(made.assessment(level=3), data)
    assert "๐.๑๙๐๐" in said
    assert "๓.๘๐๐๐" in said
    assert "๐.๑๙๐๐" not in form_text(made.assessment(level=3))


@pytest.mark.parametrize(
    ("given_", "what"),
    [
        ([], "a mapping"),
        ({"supervisr": "x"}, "unknown key 'supervisr'"),
        ({"round": 6.5}, "round: "),
        ({"fiscal_year": 2013}, "fiscal_year: 2500-2699"),
        ({"phone": {"a": 1}}, "phone: a text"),
        ({"agency": "ก" * 3000}, "agency: at most"),
        ({"support": ["ก"] * 101}, "support: at most"),
        ({"levels": {"7.1": 5}}, "unknown indicator '7.1'"),
        ({"levels": {"7.2": 6}}, "a number from 0 to 5"),
        ({"levels": {"7.2": "nan"}}, "a number from 0 to 5"),
        ({"levels": 3}, "a mapping of indicators"),
    ],
)
def test_a_mistake_in_the_data_is_named(given_, what):
    with pytest.raises(FormDataError, match=what):
        form_data(given_, SMALL)


def test_an_empty_file_of_data_is_no_mistake():
    assert form_data(None, SMALL) == FormData()
