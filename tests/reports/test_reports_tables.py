"""Workbook, CSV, Markdown, SARIF and JUnit: the same rows everywhere, hostile text as text, the same bytes each time."""

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import made
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docchecker import reports
from docchecker.reports.sheet_cells import MOST, cell, clean, plain

OUTCOMES = [
    made.assessment(),
    made.assessment("docx", "ก.docx"),
    made.no_plan(),
    made.open_level(),
    made.confirmed(),
    made.claiming(),
    made.skipped(),
]
HOSTILE = st.one_of(
    st.text(st.characters(codec=None), max_size=60),
    st.text(alphabet="=+-@\t\r\n\x00\x0b\x1b\u202e\u200f\ud800\ufffe<>&\"'|`[]", min_size=1, max_size=20),
    st.sampled_from(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "ก" * 40_000, "😀" * 40_000, "]]>"]),
)


def result(outcome):
    return json.loads(reports.render(outcome, made.RUBRIC, "json"))


def batch(format_, lang="th", outcomes=OUTCOMES):
    return reports.render_batch([result(outcome) for outcome in outcomes], made.RUBRIC, format_, lang)


def hostile(text):
    """A submission in which all that the document says is this text."""
    whole = made.claiming()
    first = whole.items[0]
    quote = replace(first.evidence[0], quote=text)
    stated = replace(whole.submission, agency=text, process=text)
    items = (replace(first, evidence=(quote,)), *whole.items[1:])
    return replace(whole, items=items, submission=stated)


def book(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def rows(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("format_", reports.TABLES)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_same_results_give_the_same_bytes(format_, lang):
    assert batch(format_, lang) == batch(format_, lang)


@pytest.mark.parametrize("format_", reports.TABLES)
def test_one_submission_is_a_batch_of_one(format_):
    assert reports.render(made.confirmed(), made.RUBRIC, format_) == batch(format_, outcomes=[made.confirmed()])


@pytest.mark.parametrize("format_", reports.TABLES)
def test_a_batch_of_none_is_a_report_too(format_):
    assert batch(format_, outcomes=[])


def test_the_workbook_has_its_five_sheets_with_frozen_heads_and_filters():
    sheets = book(batch("xlsx")).worksheets
    assert [sheet.title for sheet in sheets] == ["สรุป", "แผน", "รายข้อ", "สิ่งที่ขาด", "ข้อสังเกต"]
    assert [(sheet.freeze_panes, bool(sheet.auto_filter.ref)) for sheet in sheets[1:]] == [("B2", True)] * 4


def test_one_row_a_plan_and_one_row_an_item_of_a_plan():
    _, plans, items, *_ = book(batch("xlsx")).worksheets
    assert plans.max_row - 1 == len(OUTCOMES)
    assert items.max_row - 1 == 5 * (len(OUTCOMES) - 2)  # neither of the one that is no plan nor of the one not read


def test_each_observation_has_a_row_with_its_quote_and_page():
    sheet = book(batch("xlsx", outcomes=[made.observed(), made.assessment(), made.skipped()])).worksheets[4]
    heads, *found = ([cell.value for cell in row] for row in sheet.iter_rows())
    assert heads[2:] == ["รหัสข้อสังเกต", "ข้อสังเกตสำหรับผู้ตรวจ (ไม่มีผลต่อระดับ)", "ข้อความที่พบ", "ที่พบ"]
    message = "หน่วยงานประเมินตนเองที่ระดับ ๕ สูงกว่าระดับ ๑ ที่ระบบเสนอ"
    assert found == [["ก/แผน.pdf", None, "claimed_above_proposed", message, "บันทึ", "หน้า ๒"]]


def test_observations_are_said_in_the_language_of_the_workbook():
    sheet = book(batch("xlsx", "en", [made.observed()])).worksheets[4]
    assert sheet["D2"].value == "The agency gives itself level 5, above the proposed level 1."


def test_what_an_observation_quotes_is_no_formula():
    seen = replace(made.observed().observations[0], code="neighbours_name", said='=HYPERLINK("x")')
    sheet = book(batch("xlsx", outcomes=[replace(made.observed(), observations=(seen,))])).worksheets[4]
    assert (sheet["D2"].value, sheet["D2"].data_type) == ('\'=HYPERLINK("x")', "s")


def test_a_file_that_could_not_be_read_stands_in_every_form_with_its_reason():
    for format_ in ("csv", "md", "junit", "sarif"):
        said = batch(format_, outcomes=[made.skipped("เสีย.pdf")]).decode()
        assert "แฟ้มเสียหรือไม่ครบถ้วน" in said
    values = [c.value for c in book(batch("xlsx", outcomes=[made.skipped("เสีย.pdf")])).worksheets[1][2]]
    assert values[0] == "เสีย.pdf"
    assert any("แฟ้มเสียหรือไม่ครบถ้วน" in str(value) for value in values)


def test_the_choices_of_a_row_are_the_words_of_its_group():
    items = book(batch("xlsx", outcomes=[made.assessment()])).worksheets[2]
    choices = {str(rule.sqref): rule.formula1 for rule in items.data_validations.dataValidation}
    assert choices["H2"] == '"ครบถ้วน,มีแต่ไม่ครบถ้วน,ไม่พบในเอกสาร"'
    assert choices["H3:H6"] == '"มีมาตรการชัดเจน,กล่าวถึงแต่ยังไม่เป็นมาตรการ,ไม่พบในเอกสาร"'


def test_csv_begins_with_a_bom_and_has_a_row_for_each_item():
    data = batch("csv", outcomes=[made.assessment(), made.skipped()])
    assert data.startswith(b"\xef\xbb\xbf")
    assert len(rows(data)) == 1 + 5 + 1


def test_sarif_has_a_rule_for_each_item_and_a_result_for_each_gap():
    run = json.loads(batch("sarif", outcomes=[made.assessment()]))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [item.id for item in made.RUBRIC.items]
    assert [(gap["ruleId"], gap["level"]) for gap in run["results"]] == [
        ("rationale", "warning"), ("2.2", "error"), ("2.3", "note"), ("2.4", "error")
    ]  # fmt: skip
    assert all(run["tool"]["driver"]["rules"][gap["ruleIndex"]]["id"] == gap["ruleId"] for gap in run["results"])


def test_a_sarif_result_says_where():
    gap = json.loads(batch("sarif", outcomes=[made.assessment()]))["runs"][0]["results"][1]
    physical = gap["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "%E0%B8%81/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf"
    assert physical["region"] == {"startLine": 2, "snippet": {"text": "ยังไม่มีฐานข้อมูลกลาง"}}


def test_junit_counts_what_it_holds():
    root = ET.fromstring(batch("junit", outcomes=[made.assessment(), made.skipped()]))
    assert [root.get(name) for name in ("tests", "failures", "errors")] == ["6", "3", "2"]
    assert [(suite.get("name"), suite.get("errors")) for suite in root] == [("ก/แผน.pdf", "1"), ("ก/เสีย.pdf", "1")]


def test_markdown_holds_no_sign_that_a_document_wrote():
    said = batch("md", outcomes=[hostile("<script>|*_[x](http://a)`\n# b")]).decode()
    assert r"\<script\>\|\*\_\[x\]\(http\://a\)\`" in said
    assert "<script>" not in said


@settings(deadline=None)
@given(HOSTILE)
def test_no_cell_is_a_formula_or_too_long(text):
    made_ = cell(text)
    assert not made_.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert not made_.lstrip().startswith(("=", "+", "-", "@"))
    assert len(made_.encode("utf-16-le")) // 2 <= MOST + 2


@settings(deadline=None)
@given(HOSTILE)
def test_the_mark_before_a_formula_is_taken_off_again(text):
    shown = clean(text)
    if len(shown) < 1000 and not shown.startswith("'"):
        assert plain(cell(text)) == shown


@settings(max_examples=40, deadline=None)
@given(HOSTILE)
def test_hostile_text_is_text_in_a_workbook(text):
    data = reports.render(hostile(text), made.RUBRIC, "xlsx")
    cells = [c for sheet in book(data).worksheets for row in sheet.iter_rows() for c in row if c.value is not None]
    assert {c.data_type for c in cells} <= {"s", "n"}
    assert not [c.value for c in cells if str(c.value).startswith(("=", "+", "-", "@", "\t", "\r"))]


@settings(max_examples=40, deadline=None)
@given(HOSTILE)
def test_hostile_text_breaks_no_form(text):
    outcome = hostile(text)
    table = rows(reports.render(outcome, made.RUBRIC, "csv"))
    assert len({len(row) for row in table}) == 1
    assert not [c for row in table for c in row if c.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert len(ET.fromstring(reports.render(outcome, made.RUBRIC, "junit"))[0]) == 6
    assert json.loads(reports.render(outcome, made.RUBRIC, "sarif"))["version"] == "2.1.0"
    lines = reports.render(outcome, made.RUBRIC, "md").decode().splitlines()
    assert sum(line.startswith("| ") for line in lines) == 7
    assert all(line.count(" | ") == 5 for line in lines if line.startswith("| "))
