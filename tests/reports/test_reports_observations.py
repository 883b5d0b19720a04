"""Observations in both reports: one sentence each, with the quote and its place; JSON that fits the schema."""

import json
import string
from dataclasses import replace

import made
import pytest
from jsonschema import Draft202012Validator

from docchecker import language, reports
from docchecker.findings.observations import CODES
from docchecker.language import digits, known, say
from docchecker.reports.observations import AS_THEY_ARE, said_in
from docchecker.stated import Observation, Passage

CELL = Passage(2, 0, 10, "measure")
SEEN = (
    Observation("measure_without_time", (("count", 12),), (CELL,), "solutions.timeframe"),
    Observation("year_mismatch", (("count", 1), ("year", 2556)), (Passage(1, 0, 8),), "solutions.timeframe"),
    Observation("neighbours_name", (("other", "อบต.บ้าน 2"), ("own", "อบต.บ้าน 1"), ("count", 3)), ()),
)


def observed(kind="pdf"):
    return replace(made.assessment(kind), observations=SEEN)


def one_line(lang):
    return " ".join(reports.render(observed(), made.RUBRIC, "text", lang).decode().split())


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_its_sentence(code):
    assert known(f"observation.{code}")


def test_the_object_holds_code_message_and_evidence_with_its_place():
    row = json.loads(reports.render(observed(), made.RUBRIC, "json"))
    assert list(Draft202012Validator(reports.schema()).iter_errors(row)) == []
    assert row["observations"][0] == {
        "code": "measure_without_time",
        "message": "มาตรการ ๑๒ ข้อยังไม่ระบุระยะเวลาดำเนินการ",
        "evidence": [
            {
                "quote": "บันทึกผู้ข",
                "need": "solutions.timeframe",
                "file": "ก/แผน.pdf",
                "page": 2,
                "block": 2,
                "start": 0,
                "end": 10,
                "why": "measure_without_time",
                "role": "measure",
                "assertion": "stated",
                "original": None,
            }
        ],
    }


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("th", "ข้อสังเกตสำหรับผู้ตรวจ (ไม่มีผลต่อระดับ)"),
        ("th", "๑. มาตรการ ๑๒ ข้อยังไม่ระบุระยะเวลาดำเนินการ * “บันทึกผู้ข” (หน้า ๒ ตารางที่ ๑ แถวที่ ๓)"),
        ("th", "อยู่หลังปี พ.ศ. ๒๕๕๖ ที่ระบุในแผน"),
        ("th", "“อบต.บ้าน 2” เป็นผู้ดำเนินการ ๓ แห่ง"),
        ("en", "1. Measures without a time: 12. * “บันทึกผู้ข” (page 2 table 1 row 3)"),
        ("en", "2. Periods after the year 2556"),
    ],
)
def test_a_reviewer_reads_the_sentence_and_where_it_stands(lang, said):
    assert said in one_line(lang)


def test_a_report_without_observations_has_no_table():
    assert "ข้อสังเกตสำหรับผู้ตรวจ" not in reports.render(made.assessment(), made.RUBRIC, "text", "th").decode()


@pytest.mark.parametrize("key", sorted(key for key in language.TEXTS["th"] if key.startswith("observation.")))
def test_a_message_that_was_kept_in_thai_is_said_in_english(key):
    names = {name for _, name, _, _ in string.Formatter().parse(language.TEXTS["th"][key]) if name}
    values = {name: f"{at}{at}" for at, name in enumerate(sorted(names), 1)}
    kept = say(key, **{name: digits(value) if name not in AS_THEY_ARE else value for name, value in values.items()})
    assert said_in(key.removeprefix("observation."), kept, "en") == say(key, "en", **values)


def test_a_message_whose_words_are_not_known_stays_as_it_is():
    assert said_in("risk_unanswered", "ถ้อยคำของรุ่นก่อน", "en") == said_in("no_such", "ถ้อยคำของรุ่นก่อน", "en") == "ถ้อยคำของรุ่นก่อน"
