"""Plans and the papers that are none: made-up beginnings of each kind, told apart with the reason."""

import json
from pathlib import Path

import pytest

from docchecker import pipeline, rubric
from docchecker.language import say
from docchecker.reports.words import plan_reason

PACK = rubric.load()
LINES = (Path(__file__).parent / "kinds" / "beginnings.jsonl").read_text(encoding="utf-8").splitlines()
PAPERS = [json.loads(line) for line in LINES]


@pytest.mark.parametrize("paper", PAPERS, ids=[f"{number}-{paper['kind']}" for number, paper in enumerate(PAPERS)])
def test_a_plan_is_told_from_other_papers_and_the_reason_is_given(paper):
    plan = pipeline.assess(pipeline.example_document(paper["text"]), PACK).is_plan
    assert (plan.proposed, plan_reason(plan, PACK) != say("text.no_signals", "th")) == (paper["plan"], True)


def named(kind):
    text = next(paper["text"] for paper in PAPERS if paper["kind"] == kind)
    return plan_reason(pipeline.assess(pipeline.example_document(text), PACK).is_plan, PACK)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("circular", "เป็นหนังสือเวียนถึงหลายหน่วยงาน"),
        ("manual", "เป็นคู่มือ"),
        ("minutes", "เป็นรายงานการประชุม"),
        ("project", "เป็นโครงการฝึกอบรม ไม่ใช่แผนของกระบวนงาน"),
        ("template", "ส่วนใหญ่เป็นคำแนะนำและช่องว่างให้กรอก"),
        ("announcement", "เป็นประกาศหรือนโยบาย"),
        ("criteria", "เป็นเอกสารอธิบายเกณฑ์"),
        ("risk", "เป็นแบบหรือรายงานการประเมินความเสี่ยงที่ไม่มีมาตรการ"),
        ("statistics", "เป็นสถิติหรือผลสำรวจ"),
        ("law", "เป็นระเบียบหรือกฎหมาย"),
        ("report", "เป็นรายงานผลตามตัวชี้วัดของคำรับรองการปฏิบัติราชการ"),
    ],
)
def test_the_reason_names_the_kind(kind, reason):
    assert reason in named(kind)


def test_a_memo_that_is_itself_the_plan_is_read():
    text = next(paper["text"] for paper in PAPERS if paper["plan"] and paper["text"].startswith("บันทึกข้อความ"))
    found = {item.item: item.proposed for item in pipeline.assess(pipeline.example_document(text), PACK).items}
    assert found["solutions"] == "met"
