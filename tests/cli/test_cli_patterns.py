"""docchecker patterns: the pack as people read it."""

import made
import pytest
from click.testing import CliRunner

from docchecker import cli, pipeline, rubric


@pytest.fixture(autouse=True)
def faked(monkeypatch):
    monkeypatch.setattr(rubric, "load", lambda _name=None: made.RUBRIC)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)


def run(*args):
    return CliRunner().invoke(cli.main, ["patterns", *args])


def test_the_list_has_every_item_with_its_families():
    said = run("list").stdout.splitlines()
    assert "  rationale   หลักการและเหตุผล (รูปแบบ ๒)" in said
    assert [line.split()[0] for line in said if line.startswith("  2.")] == ["2.1", "2.2", "2.3", "2.4"]


@pytest.mark.parametrize("id_", ["2.4", "๒.๔"])
def test_an_item_is_shown_whole(id_):
    said = " ".join(run("show", id_).stdout.split())
    for wanted in (
        "2.4 ปัจจัย 4",
        "measure: มาตรการ",
        "ต้องพบร่วมกัน: database หรือ register",
        "อยู่ใต้หัวข้อ: measures",
        "ไม่นับเมื่อ: ปฏิเสธ",
        "database: ฐานข้อมูล",
        "มีมาตรการชัดเจน: ลงทะเบียนทุกราย",
        "ระบุฐานข้อมูล",
    ):
        assert wanted in said


def test_an_item_that_is_not_there_is_wrong_use():
    done = run("show", "9.9")
    assert (done.exit_code, "patterns list" in done.stderr) == (2, True)


@pytest.mark.parametrize(("got", "code", "last"), [("met", 0, "ตัวอย่างผ่าน ๑ จาก ๑"), ("missing", 1, "ตัวอย่างผ่าน ๐ จาก ๑")])
def test_examples_that_fail_give_exit_code_1(monkeypatch, got, code, last):
    results = (pipeline.ExampleResult("2.4", "met", got, "ลงทะเบียนทุกราย"),)
    monkeypatch.setattr(pipeline, "test_examples", lambda _rubric: results)
    done = run("test")
    assert (done.exit_code, done.stdout.splitlines()[-1], "ลงทะเบียนทุกราย" in done.stdout) == (code, last, code == 1)
