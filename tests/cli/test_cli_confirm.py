"""docchecker confirm: what fits is appended, what does not is named; reports show it; nothing is overwritten."""

import json
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from click.testing import CliRunner

from docchecker.cli import main
from docchecker.decisions.store import Store
from docchecker.review.incoming_json import schema

SAMPLE = Path(__file__).parents[2] / "samples" / "sand-dredging-control" / "plan.pdf"
BY = ("--by", "นางสาวตรวจ ดี", "--position", "นิติกร")


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    out = tmp_path_factory.mktemp("batch") / "OUT"
    assert run("batch", SAMPLE, "--out", out)[0] == 0
    return (out / "results.jsonl").read_bytes(), {path.name: path.read_bytes() for path in (out / "readings").iterdir()}


@pytest.fixture
def out(checked, tmp_path):
    folder = tmp_path / "OUT"
    (folder / "readings").mkdir(parents=True)
    (folder / "results.jsonl").write_bytes(checked[0])
    for name, data in checked[1].items():
        (folder / "readings" / name).write_bytes(data)
    return folder


def run(*given):
    result = CliRunner().invoke(main, [str(one) for one in given])
    return result.exit_code, result.output


def decided(out):
    store = Store(out)
    try:
        return [(one.said.kind, one.said.target, one.said.value, one.said.by) for one in store.records()]
    finally:
        store.close()


def test_a_plan_is_decided_and_confirmed_from_the_shell_and_its_report_says_so(out):
    code, said = run("confirm", out, "plan.pdf", "--item", "๓.๑=missing", "--done", *BY, "--reason", "ไม่พบ")
    assert (code, "บันทึกผลการพิจารณา ๒ ข้อ" in said) == (0, True)
    assert [one[:3] for one in decided(out)] == [("decision", "3.1", "missing"), ("decision", "level", "2")]
    text = run("explain", out, "3.1")[1]
    assert "นางสาวตรวจ ดี" in text


def test_official_words_are_verdicts_too(out):
    assert run("confirm", out, "plan.pdf", "--item", "C1=มีแต่ไม่ครบถ้วน", *BY, "--reason", "ขาดความเสี่ยง")[0] == 0
    assert decided(out)[0][1:3] == ("rationale", "partial")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("--item", "3.1=missing", *BY), "โปรดระบุเหตุผล"),
        (("--item", "2.1=met", *BY, "--reason", "มี"), "ไม่อยู่ในเกณฑ์"),
        (("--item", "3.1=perhaps", *BY), "ใช้เป็นผลของข้อนี้ไม่ได้"),
        (("--item", "3.1", *BY), "ไม่ใช่ผลของรายการ"),
        (("--level", "5", *BY), "โปรดระบุเหตุผล"),
        (("--done",), "--by"),
        (BY, "ยังไม่ได้ระบุผลการพิจารณา"),
    ],
)
def test_what_does_not_fit_is_refused_with_words_and_nothing_is_written(out, given, words):
    code, said = run("confirm", out, "plan.pdf", *given)
    assert (code, words in said, decided(out)) == (2, True, [])


def test_a_level_set_directly_needs_a_reason_and_is_shown_as_such(out):
    assert run("confirm", out, "plan.pdf", "--level", "3", *BY, "--reason", "มติคณะกรรมการ")[0] == 0
    run("report", out, "--format", "json")
    held = json.loads((out / "reports" / "plans.jsonl").read_text(encoding="utf-8"))
    assert (held["level"]["proposed"], held["level"]["final"], held["review"]["state"]) == (2, 3, "confirmed")


def test_a_dry_run_writes_nothing(out):
    assert "ยังไม่บันทึก" in run("confirm", out, "plan.pdf", "--done", *BY, "--dry-run")[1]
    assert decided(out) == []


def test_a_second_reader_is_another_person(out):
    run("confirm", out, "plan.pdf", "--done", *BY)
    assert "ผู้อ่านครั้งที่สองต้องเป็นคนอื่น" in run("confirm", out, "plan.pdf", "--done", *BY, "--stage", "second")[1]


def filled(out, tmp_path):
    run("report", out, "--format", "xlsx")
    book = openpyxl.load_workbook(out / "reports" / "plans.xlsx")
    sheet = book["รายข้อ"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    row = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, heads["ข้อ"]).value == "3.1")
    filled_in = {"ผลที่ผู้ตรวจยืนยัน": "ไม่พบในเอกสาร", "ผู้ตรวจ": "นายสมุด งาน", "เหตุผลของผู้ตรวจ": "ไม่พบในหน้า ๒"}
    for head, value in filled_in.items():
        sheet.cell(row, heads[head], value)
    target = tmp_path / "filled.xlsx"
    book.save(target)
    return target


def test_a_filled_workbook_is_read_back_once(out, tmp_path):
    book = filled(out, tmp_path)
    assert run("confirm", out, book)[0] == 0
    assert [one[:3] for one in decided(out)] == [("import", "", ""), ("decision", "3.1", "missing")]
    code, said = run("confirm", out, book)
    assert (code, "มีอยู่แล้ว ๑ ข้อ" in said, len(decided(out))) == (0, True, 2)


def file_of(tmp_path, out, **changed):
    line = json.loads((out / "results.jsonl").read_text(encoding="utf-8"))
    one = {
        "path": line["path"],
        "digest": line["files"][0]["sha256"],
        "target": "3.1",
        "value": "missing",
        "by": "ก",
        "reason": "ข",
    }
    held = {
        "schema": "docchecker/decisions/1",
        "rubric": {"id": "transparency-plan", "version": "3"},
        "decisions": [one | changed],
    }
    target = tmp_path / "decisions.json"
    target.write_text(json.dumps(held), encoding="utf-8")
    return target, held


def test_a_file_of_decisions_is_read_back(out, tmp_path):
    target, held = file_of(tmp_path, out)
    jsonschema.validate(held, schema())
    assert (run("confirm", out, target)[0], len(decided(out))) == (0, 2)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"path": "ไม่มี.pdf"}, "ไม่มีแผนนี้"),
        ({"digest": "0" * 64}, "ฉบับอื่น"),
        ({"target": "9.9"}, "ไม่มีข้อ"),
        ({"value": 3}, "ค่าของคีย์"),
        ({"by": "\u202eก"}, "อักขระ"),
        ({"extra": ""}, "ไม่รู้จักคีย์"),
    ],
)
def test_what_a_file_says_wrongly_is_named_and_not_taken(out, tmp_path, changed, words):
    code, said = run("confirm", out, file_of(tmp_path, out, **changed)[0])
    assert (code, words in said, decided(out)) == (2, True, [])


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff", b"PK\x03\x04", b'{"schema": 1}', b"[" * 100_000])
def test_a_file_that_is_none_is_refused(out, tmp_path, data):
    target = tmp_path / "x.json"
    target.write_bytes(data)
    assert (run("confirm", out, target)[0], decided(out)) == (2, [])


def test_what_another_decided_after_the_file_was_made_is_a_conflict(out, tmp_path):
    target, _ = file_of(tmp_path, out)
    run("confirm", out, "plan.pdf", "--item", "3.1=partial", *BY, "--reason", "กล่าวถึงเท่านั้น")
    code, said = run("confirm", out, target)
    assert (code, "พิจารณาไว้แล้ว" in said, len(decided(out))) == (2, True, 1)
