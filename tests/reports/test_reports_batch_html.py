"""The page of a batch: counts, gaps, groups, a table that stands without its script, and hostile names that stay names."""

from dataclasses import replace

import made
import pages
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docchecker import reports
from docchecker.reports.batch_rows import gaps, spreads
from docchecker.reports.html_script import SCRIPT
from docchecker.stated import Submission

OUTCOMES = (made.claiming(), made.no_plan(), made.open_level(), made.confirmed(), made.skipped())


def rows(outcomes=OUTCOMES):
    return [reports.batch_row(outcome, f"plans/{number}.html") for number, outcome in enumerate(outcomes)]


def page(held=None, lang="th"):
    return pages.parsed(reports.render_batch_html(rows() if held is None else held, made.RUBRIC, lang))


def words(held):
    return " ".join(" ".join(held.texts[""]).split())


@pytest.mark.parametrize(
    "said",
    [
        "ส่งมาทั้งหมด ๕ รายการ ตรวจได้ ๔ เป็นแผน ๓ ตรวจไม่ได้ ๑",
        "ระดับ ๑ ๑ ระดับ ๒ ๑ ยังเสนอระดับไม่ได้ ๑ ไม่ใช่แผน ๑ ตรวจไม่ได้ ๑",
        "๒.๒ ปัจจัย 2 ๓ จาก ๓ แผน (ร้อยละ ๑๐๐)",
        "หลักการและเหตุผล ๒ จาก ๓ แผน (ร้อยละ ๖๗)",
        "๒. การออกใบอนุญาต ระดับ ๑: ๑ แผน, ระดับ ๒: ๑ แผน, ยังเสนอระดับไม่ได้: ๑ แผน ๓",
        "กรมป่าไม้ ระดับ ๑: ๑ แผน ๑ ไม่ปรากฏชื่อหน่วยงาน",
        "ระดับ ๒ (ยืนยันแล้ว)",
        "ยังเสนอระดับไม่ได้ (๑-๒)",
        "แฟ้มเสียหรือไม่ครบถ้วน",
    ],
)
def test_the_page_says(said):
    assert said in words(page())


def test_the_commonest_gap_by_share_comes_first():
    found = gaps(rows(), [item.id for item in made.RUBRIC.items])
    assert [(gap.item, gap.lacking, gap.all) for gap in found] == [("2.2", 3, 3), ("2.4", 3, 3), ("rationale", 2, 3)]


def test_plans_without_an_agency_come_last():
    held = rows()
    assert [spread.key for spread in spreads(held, [row.agency for row in held], (1, 2))] == ["กรมป่าไม้", None]


def test_each_row_leads_to_its_plan():
    assert [f"plans/{number}.html" for number in range(5)] == [v for v in page().values("href") if v.startswith("plans/")]


def test_its_policy_lets_in_its_own_style_and_script_alone():
    held = page()
    assert held.tags.count("script") == 1
    assert held.texts["script"] == [SCRIPT]
    assert f"script-src {pages.digest(SCRIPT)}" in pages.policy(held)
    assert "unsafe" not in pages.policy(held)


def test_without_its_script_the_form_is_hidden_and_the_table_whole():
    held = page()
    assert ("form", "hidden", None) in held.attributes
    assert not [tag for tag, key, _ in held.attributes if key == "hidden" and tag != "form"]


def test_an_empty_batch_has_a_page():
    assert "ส่งมาทั้งหมด ๐ รายการ" in page([]).text


def test_in_english():
    assert "5 submissions: 4 checked, 3 are plans, 1 not checked" in words(page(lang="en"))


def named(text):
    base = made.assessment()
    file = replace(base.document.files[0], path=text or "x")
    stated = Submission(text or None, text or None)
    return [replace(base, document=replace(base.document, files=(file,)), submission=stated), made.skipped(text or "x")]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_no_text_changes_what_the_page_is_made_of(text):
    held = page(rows(named(text)))
    assert not held.open_
    assert held.tags.count("script") == 1
    assert not {"b", "img"} & set(held.tags)


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><img src=x onerror=y>', "\u202eก", "ก" * 10_000, "\x00"])
def test_hostile_names_show_as_text(text):
    assert page(rows(named(text))).tags == page(rows(named("ธรรมดา"))).tags


def test_the_same_rows_give_the_same_bytes():
    assert reports.render_batch_html(rows(), made.RUBRIC, "th") == reports.render_batch_html(rows(), made.RUBRIC, "th")
