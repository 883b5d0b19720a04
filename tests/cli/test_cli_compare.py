"""docchecker compare OLD NEW: files, batches, one against the other; formats, exit codes, nothing overwritten."""

import json
import re

import pages
import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from word_paper import plan

from docchecker import cli, reports

MENDED = "จัดประชุมชี้แจงผู้ขอทุกเดือน และแจกคู่มือการยื่นคำขอที่เคาน์เตอร์และบนเว็บไซต์ ภายในเดือนมกราคม ๒๕๕๖"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)
    for name, text in (("old", plan()), ("new", f"{plan()}{MENDED}\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def batches(here):
    (here / "old" / "gone.docx").write_bytes(b"")
    (here / "new" / "b.txt").write_text(plan().replace("บ้านสมมุติ", "ทุ่งใหม่").replace("แผงลอย", "ตลาด"), encoding="utf-8")
    for name in ("old", "new"):
        run("batch", name, "--out", f"out-{name}", "--workers", "1")
    return here


def run(*args):
    return CliRunner().invoke(cli.main, args)


def objects(done):
    held = [json.loads(line) for line in done.stdout.splitlines()]
    for one in held:
        Draft202012Validator(reports.schema("comparison-1")).validate(one)
    return held


def test_two_files_say_what_changed():
    done = run("compare", "old/a.txt", "new/a.txt", "--format", "json")
    (held,) = objects(done)
    new = {found["quote"]: found["words_in_other"] for item in held["items"] for found in item["evidence"]["new"]}
    assert (done.exit_code, held["matched_by"], held["same_files"]) == (0, "given", False)
    assert any(quote in MENDED and words is False for quote, words in new.items())


def test_the_ending_of_the_file_chooses_the_form(here):
    for name in ("c.html", "c.docx", "c.md", "c.json", "c.txt"):
        assert run("compare", "old/a.txt", "new/a.txt", "--out", name).exit_code == 0
    assert "ผลการเปรียบเทียบ" in pages.parsed((here / "c.html").read_bytes()).texts["h1"][0]
    assert (here / "c.docx").read_bytes()[:2] == b"PK"
    assert (here / "c.md").read_bytes().startswith("# ผลการเปรียบเทียบ".encode())


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("old/a.txt",), 2),
        (("old/a.txt", "new/a.txt", "--format", "docx"), 2),
        (("old/a.txt", "new/a.txt", "--format", "xml"), 2),
        (("old/a.txt", "new/a.txt", "--out", "old/a.txt", "--force"), 2),
        (("old/a.txt", "new/a.txt", "--submission", "a"), 2),
        (("old/a.txt", "none.txt"), 3),
        (("old/a.txt", "new/a.txt", "--process-type", "2"), 0),
        (("old", "new"), 0),
    ],
)
def test_the_exit_code_says_what_happened(args, code):
    assert run("compare", *args).exit_code == code


def test_a_file_that_is_there_is_left_alone_without_force(here):
    (here / "c.md").write_bytes(b"mine")
    assert (run("compare", "old/a.txt", "new/a.txt", "--out", "c.md").exit_code, (here / "c.md").read_bytes()) == (2, b"mine")
    assert run("compare", "old/a.txt", "new/a.txt", "--out", "c.md", "--force").exit_code == 0


def test_two_batches_are_matched_and_what_is_alone_is_named(batches):
    done = run("compare", "out-old", "out-new", "--format", "json")
    held = [(one["old"] and one["old"]["path"], one["new"] and one["new"]["path"], one["matched_by"]) for one in objects(done)]
    assert (done.exit_code, held) == (3, [("a.txt", "a.txt", "path"), (None, "b.txt", None), ("gone.docx", None, None)])
    text = run("compare", "out-old", "out-new").stdout
    assert "จับคู่ได้ ๑ รายการ มีเฉพาะรอบก่อน ๑ รายการ มีเฉพาะรอบนี้ ๑ รายการ" in text
    assert run("compare", "out-old", "out-new", "--out", "c.html").exit_code == 3
    assert "รายการที่มีเฉพาะรอบก่อน" in pages.parsed((batches / "c.html").read_bytes()).text


@pytest.mark.usefixtures("batches")
def test_one_submission_of_two_batches_is_told_in_full():
    text = run("compare", "out-old", "out-new", "--submission", "a.txt").stdout
    assert "หลักฐานใหม่" in text


@pytest.mark.usefixtures("batches")
def test_a_file_is_compared_with_its_submission_in_out():
    held = objects(run("compare", "out-old", "new/a.txt", "--format", "json"))
    assert [(one["old"]["path"], one["new"]["path"]) for one in held] == [("a.txt", "a.txt")]
    again = objects(run("compare", "old/a.txt", "out-new", "--submission", "a.txt", "--format", "json"))
    assert [(one["old"]["path"], one["new"]["path"]) for one in again] == [("a.txt", "a.txt")]


def test_a_file_that_is_none_of_outs_plans_asks_for_the_submission(batches):
    (batches / "z.txt").write_text("แผนสร้างความโปร่งใส\nกระบวนการจัดซื้อ สำนักงานเกษตรจังหวัดสมมุติ", encoding="utf-8")
    done = run("compare", "out-old", "z.txt")
    assert (done.exit_code, "--submission" in done.stderr) == (2, True)


def test_results_of_another_version_are_compared_and_it_is_said(batches):
    results = batches / "out-old" / "results.jsonl"
    older = re.sub(r'("rubric": {[^}]*"version": )"[^"]*"', r'\1"1"', results.read_text(encoding="utf-8"))
    results.write_text(older, encoding="utf-8")
    assert run("gaps", "out-old", "--submission", "a.txt").exit_code == 2
    assert "ไม่ได้ตรวจด้วยชุดเกณฑ์รุ่นเดียวกัน" in " ".join(run("compare", "out-old", "out-new").stdout.split())


@pytest.mark.parametrize("change", [{"items": 3}, {"items": [{"id": "2.1"}]}, {"level": None}, {"observations": [1]}])
def test_results_that_are_none_are_named(batches, change):
    path = batches / "out-old" / "results.jsonl"
    first = {**json.loads(path.read_text(encoding="utf-8").splitlines()[0]), **change}
    path.write_text(json.dumps(first) + "\n", encoding="utf-8")
    done = run("compare", "out-old", "out-new", "--submission", "a.txt")
    assert (done.exit_code, "results.jsonl" in done.stderr, "Traceback" in done.stderr) == (2, True, False)
