"""Reports show what people decided beside what was proposed, and how far they are."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from docchecker import decisions, pipeline, reports, rubric
from docchecker.decisions.store import Store
from docchecker.decisions.types import Draft
from docchecker.model import SourceFile
from docchecker.reports.form import form
from docchecker.reports.form_data import FormData
from docchecker.reports.gaps import gaps
from docchecker.reports.papers import render_paper

EVIL = "<b>ก</b>=1+1\u202e"


@pytest.fixture(scope="module")
def pack():
    return rubric.load(None)


@pytest.fixture(scope="module")
def outcome(pack):
    document = pipeline.example_document("# แผนสร้างความโปร่งใส การอนุญาตขุดบ่อ\n# มาตรการ\nติดประกาศเกณฑ์พิจารณาและคะแนนรายข้อ")
    file = SourceFile("ก/แผน.docx", "aa" * 32, 1, "docx", None)
    return pipeline.assess(replace(document, files=(file,)), pack, "2")


def after(folder, outcome, pack, *said):
    store = Store(folder, lambda: "2026-11-24T12:00:00Z")
    drafts = [Draft("decision", EVIL, "ก/แผน.docx", digest * 32, target, "", value, EVIL) for target, value, digest in said]
    store.append(drafts)
    store.close()
    return decisions.applied(folder, outcome, pack)


def test_verdicts_without_a_confirmed_level_are_said_to_be_that(tmp_path, outcome, pack):
    made = after(tmp_path, outcome, pack, ("2.4", "met", "aa"))
    assert "ยังไม่ยืนยันระดับ" in reports.render(made, pack, "text").decode()
    assert json.loads(reports.render(made, pack, "json"))["level"]["follows"]["level"] == made.level.final


def test_a_decision_on_another_version_is_named_and_not_applied(tmp_path, outcome, pack):
    made = after(tmp_path, outcome, pack, ("2.4", "met", "bb"))
    assert (made.items == outcome.items, "ไม่นำมาใช้" in reports.render(made, pack, "text").decode()) == (True, True)


def test_a_level_set_directly_shows_its_reason(tmp_path, outcome, pack):
    made = after(tmp_path, outcome, pack, ("level", "5", "aa"))
    assert "กำหนดระดับต่าง" in reports.render(made, pack, "html").decode()


def test_papers_bear_the_end_of_the_record(tmp_path, outcome, pack):
    made = after(tmp_path, outcome, pack, ("level", "1", "aa"))
    papers = [render_paper(form(made, pack, FormData()), "text").decode(), render_paper(gaps(made, pack), "text").decode()]
    head = made.review.sealed.hash[:16].translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    assert [made.review.sealed.hash[:16] in paper or head in paper for paper in papers] == [True, True]


def test_json_with_decisions_follows_the_schema(tmp_path, outcome, pack):
    made = after(tmp_path, outcome, pack, ("2.4", "met", "aa"), ("level", "none", "aa"), ("2.3", "met", "bb"))
    Draft202012Validator(reports.schema()).validate(json.loads(reports.render(made, pack, "json")))


@pytest.mark.parametrize("format_", ["text", "html", "md", "csv", "xlsx", "sarif", "junit"])
def test_hostile_names_and_reasons_show_as_text(tmp_path, outcome, pack, format_):
    made = after(tmp_path, outcome, pack, ("2.4", "met", "aa"), ("level", "5", "aa"))
    data = reports.render(made, pack, format_)
    assert (b"<b>" in data and format_ in {"html", "junit"}, "\u202e".encode() in data) == (False, False)
