"""docchecker explain FILE ITEM: what may be asked for, in which form, with which exit code."""

import json

import docx
import packs
import pytest
from click.testing import CliRunner

from docchecker import cli, rubric

PAPER = "แผนเปิดเผยงานยืม การให้ยืมเครื่องมือ\nหลักการและเหตุผล\nเครื่องมือจำเป็นต่อเกษตรกร\nมาตรการ\nเปิดดูย้อนหลังในทะเบียนผู้ยืม"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    small = packs.load(tmp_path / "pack")
    monkeypatch.setattr(rubric, "load", lambda _name=None: small)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)
    (tmp_path / "a.txt").write_text(PAPER, encoding="utf-8")
    (tmp_path / "b.txt").write_text("ภาคผนวก\nรายชื่อผู้ยืมเครื่องมือของเทศบาล", encoding="utf-8")
    return tmp_path


def run(*args):
    return CliRunner().invoke(cli.main, ["explain", *map(str, args)])


@pytest.mark.parametrize(
    ("asked", "target"),
    [
        ("1.1", "1.1"),
        ("๑.๑", "1.1"),
        ("rationale", "rationale"),
        ("C1", "solutions"),  # in the pack's order
        ("c๒", "rationale"),
        ("is_plan", "is_plan"),
        ("Process-Type", "process_type"),
        ("level", "level"),
    ],
)
def test_an_item_may_be_asked_for_as_people_write_it(asked, target):
    done = run("a.txt", asked, "--format", "json")
    assert (done.exit_code, json.loads(done.stdout)["target"]) == (0, target)


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("a.txt", "9.9"), 2),
        (("a.txt", "C9"), 2),
        (("a.txt",), 2),
        (("a.txt", "b.txt", "1.1"), 2),
        (("a.txt", "b.txt", "1.1", "--as-one"), 0),
        (("a.txt", "1.1", "--process-type", "9"), 2),
        (("none.txt", "1.1"), 3),
        (("a.txt", "1.1", "--out", "a.txt"), 2),
        (("a.txt", "1.1", "--format", "xml"), 2),
    ],
)
def test_the_exit_code_says_what_happened(args, code):
    assert run(*args).exit_code == code


def test_a_type_may_be_given():
    done = run("a.txt", "process_type", "--process-type", "2", "--format", "json")
    assert json.loads(done.stdout)["process_type"]["source"] == "given"


def test_the_form_of_a_file_is_that_of_its_name(here):
    assert run("a.txt", "1.1", "--out", "x/why.json").stdout == ""
    assert json.loads((here / "x" / "why.json").read_text(encoding="utf-8"))["schema"] == "docchecker/explanation/1"


def test_people_read_it_in_their_language():
    assert "สรุป: มีแล้ว" in run("a.txt", "1.1").stdout
    assert "Answer: given" in run("a.txt", "1.1", "--lang", "en").stdout


def test_what_was_odd_about_the_reading_is_said_on_stderr(here):
    document = docx.Document()
    document.add_paragraph(PAPER)
    document.save(str(here / "a.pdf"))
    done = run("a.pdf", "1.1")
    assert (done.exit_code, "นามสกุลของแฟ้มไม่ตรงกับเนื้อหา" in done.stderr) == (0, True)


def test_a_file_that_cannot_be_read_says_what_to_do():
    assert "โปรดตรวจสอบชื่อและที่อยู่ของแฟ้ม" in " ".join(run("none.txt", "1.1").stdout.split())
