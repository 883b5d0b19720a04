"""What came of a manifest and which plans are alike, on the terminal, the page and in tables; statistics count what is due."""

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import listed
import made
import openpyxl
import pages
import pytest

from docchecker import reports
from docchecker.handed import Overview, Register, Unlisted
from docchecker.reports.sheet_review import read_back

OUTCOMES = (made.claiming(), made.assessment(path="ค.pdf"), made.assessment(path="จ.pdf"), made.skipped("ฉ.pdf"))
RESULTS = [json.loads(reports.render(outcome, made.RUBRIC, "json")) for outcome in OUTCOMES]


def summary(overview=listed.OVERVIEW, lang="th"):
    return reports.render_summary([reports.row(outcome) for outcome in OUTCOMES], 0, made.RUBRIC, lang, overview)


def page(overview=listed.OVERVIEW, lang="th"):
    rows = [reports.batch_row(outcome, f"plans/{number}.html") for number, outcome in enumerate(OUTCOMES)]
    return pages.parsed(reports.render_batch_html(rows, made.RUBRIC, lang, overview))


def words(held):
    return " ".join(" ".join(held.texts[""]).split())


def table(format_, overview=listed.OVERVIEW, lang="th"):
    return reports.render_batch(RESULTS, made.RUBRIC, format_, lang, overview)


def sheets(overview=listed.OVERVIEW):
    book = openpyxl.load_workbook(io.BytesIO(table("xlsx", overview)))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


@pytest.mark.parametrize(
    "line",
    [
        "การส่งตามบัญชี list.csv",
        "  ส่งแล้ว ๒ จาก ๓ รายการ (ร้อยละ ๖๗)",
        "  ยังไม่ส่ง ๑ รายการ",
        "    - 002 กรมที่ดิน (ไม่พบแฟ้ม ข.pdf)",
        "    - 004 กรมป่าไม้ (ซ้ำกับรายการ 001; ไม่พบแฟ้ม ง.pdf)",
        "    - 003 กรมการปกครอง",
        "    - ฉ.pdf (ซ้ำกับรายการ 001)",
        "    - จ.pdf (อาจเป็นของรายการ 002 ซึ่งยังไม่ส่ง โปรดตรวจชื่อแฟ้มในบัญชี)",
        "นับในสถิติ ๑ รายการ ตรวจได้ ๑ ตรวจไม่ได้ ๐",
        "  - จ.pdf: ข้อความตรงกับแผนของ กรมป่าไม้ ร้อยละ ๙๓",
        "    - ฉ.pdf",
    ],
)
def test_the_summary_says(line):
    assert line in summary().splitlines()


def test_the_summary_in_english():
    assert "  2 of 3 handed in (67 %)\n  not handed in: 1\n" in summary(lang="en")


def test_without_a_manifest_the_summary_is_as_it_was():
    assert summary(Overview()).splitlines()[:2] == ["สรุปผลการตรวจ", "ทั้งหมด ๔ แฟ้ม ตรวจได้ ๓ ตรวจไม่ได้ ๑"]


def test_a_list_of_the_exempt_has_nothing_due():
    assert "  ไม่มีรายการที่ต้องส่ง" in summary(Overview(Register("list.csv", listed.ROWS[2:3])))


@pytest.mark.parametrize(
    "said",
    [
        "นับในสถิติ ๑ รายการ ตรวจได้ ๑ เป็นแผน ๑ ตรวจไม่ได้ ๐",
        "ส่งแล้ว ๒ จาก ๓ รายการ (ร้อยละ ๖๗)",
        "ส่งแล้ว ๑ ส่งซ้ำ ๑ ยังไม่ส่ง ๑ ไม่ต้องประเมิน ๑",
        "002 กรมที่ดิน - ไม่พบแฟ้ม ข.pdf",
        "จ.pdf กรมป่าไม้ ( ก/แผน.pdf ) ร้อยละ ๙๓",
        "ระดับ ๑ ๑ ระดับ ๒ ๐",
        "ค.pdf รหัส 004 ส่งซ้ำ (ซ้ำกับรายการ 001; ไม่พบแฟ้ม ง.pdf)",
        "จ.pdf ไม่มีในบัญชี (อาจเป็นของรายการ 002 ซึ่งยังไม่ส่ง โปรดตรวจชื่อแฟ้มในบัญชี) ข้อความตรงกับแผนของ กรมป่าไม้ ร้อยละ ๙๓",
    ],
)
def test_the_page_says(said):
    assert said in words(page())


def test_the_pages_table_holds_what_statistics_leave_out_too():
    assert {f"plans/{number}.html" for number in range(4)} <= set(page().values("href"))


def test_a_page_without_a_manifest_has_no_such_sections():
    assert not {"#handed", "#alike"} & set(page(Overview()).values("href"))


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><img src=x onerror=y>', "\u202eก", "=1+1"])
def test_hostile_names_show_as_text(text):
    row = replace(listed.ROWS[1], due=replace(listed.ROWS[1].due, id=text, agency=text), missing=(text,))
    hostile = Overview(
        Register(text, (listed.ROWS[0], row), (Unlisted(text),)), tuple(replace(p, name=text) for p in listed.PAIRS)
    )
    plain = Overview(Register("ก", (listed.ROWS[0], listed.ROWS[1]), (Unlisted("ก"),)), listed.PAIRS)
    assert page(hostile).tags.count("script") == page(plain).tags.count("script") == 1
    assert "img" not in page(hostile).tags
    ET.fromstring(table("junit", hostile))
    assert not any(
        isinstance(cell, str) and cell.startswith("=") for rows in sheets(hostile).values() for row in rows for cell in row
    )


def test_the_workbook_has_a_sheet_of_the_list_and_one_of_alike_plans():
    held = sheets()
    assert {"การส่ง", "ข้อความตรงกัน"} <= held.keys()
    assert held["การส่ง"][2] == [3, "002", "กรมที่ดิน", None, None, None, None, "ยังไม่ส่ง", None, "ข.pdf", "ไม่พบแฟ้ม ข.pdf"]
    assert held["ข้อความตรงกัน"][2] == ["จ.pdf", None, 93, "กรมป่าไม้", "ก/แผน.pdf"]
    assert [row[:3] for row in held["แผน"][1:3]] == [
        [None, "ส่งแล้ว (ซ้ำกับรายการ 004)", "ก/แผน.pdf"],
        [None, "ส่งซ้ำ (ซ้ำกับรายการ 001; ไม่พบแฟ้ม ง.pdf)", "ค.pdf"],
    ]
    assert ["ระดับ ๑", 1] in held["สรุป"]
    assert ["ส่งแล้ว ๒ จาก ๓ รายการ (ร้อยละ ๖๗)", None] in held["สรุป"]


def test_a_workbook_without_a_manifest_is_as_it_was():
    assert not {"การส่ง", "ข้อความตรงกัน"} & sheets(Overview()).keys()
    assert sheets(Overview())["แผน"][0][0] == "แฟ้ม"


def test_a_workbook_with_its_new_columns_can_still_be_read_back():
    assert read_back(table("xlsx"), made.RUBRIC, "2026-01-01").errors == ()


def test_the_csv_ends_with_what_has_not_come():
    rows = list(csv.DictReader(io.StringIO(table("csv").decode("utf-8-sig"))))
    assert [(row["รหัส"], row["การส่ง"], row["หน่วยงาน"]) for row in rows[-2:]] == [
        ("002", "ยังไม่ส่ง", "กรมที่ดิน"),
        ("003", "ไม่ต้องประเมิน", "กรมการปกครอง"),
    ]
    assert {row["ข้อความตรงกัน"] for row in rows if row["แฟ้ม"] == "จ.pdf"} == {"ข้อความตรงกับแผนของ กรมป่าไม้ ร้อยละ ๙๓"}


def test_markdown_begins_with_the_list():
    text = table("md").decode("utf-8")
    assert text.startswith("# การส่งตามบัญชี list\\.csv\n\nส่งแล้ว ๒ จาก ๓ รายการ")
    assert "- **ข้อความตรงกัน**: ข้อความตรงกับแผนของ กรมป่าไม้ ร้อยละ ๙๓" in text


def test_in_junit_what_has_not_come_is_skipped_and_fails_nothing():
    suite = ET.fromstring(table("junit")).find("testsuite")
    assert (suite.get("name"), suite.get("tests"), suite.get("skipped"), suite.get("failures")) == ("list.csv", "4", "2", "0")


def test_in_sarif_what_has_not_come_is_a_note():
    said = json.loads(table("sarif"))["runs"][0]["invocations"][0]
    assert [(note["level"], note["descriptor"]["id"]) for note in said["toolExecutionNotifications"]] == [
        ("error", "damaged"),
        ("note", "not_handed_in"),
        ("note", "exempt"),
    ]


@pytest.mark.parametrize("format_", reports.TABLES)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_same_batch_gives_the_same_bytes(format_, lang):
    assert table(format_, lang=lang) == table(format_, lang=lang)
