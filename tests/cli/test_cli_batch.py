"""docchecker batch: a summary for people, results in a folder. Nothing here is a plan, so that no reader is needed."""

import json

import pytest
from click.testing import CliRunner

from docchecker import cli


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.docx").write_bytes(b"")
    (tmp_path / "in" / "~$empty.docx").write_bytes(b"")
    return tmp_path


def run(*args):
    return CliRunner().invoke(cli.main, ["batch", *args])


def test_the_summary_names_what_was_not_read_and_what_was_ignored(here):
    done = run("in", "--out", "out", "--workers", "1")
    assert done.exit_code == 3, done.stderr
    assert "ทั้งหมด ๑ แฟ้ม ตรวจได้ ๐ ตรวจไม่ได้ ๑" in done.stdout
    assert "  แฟ้มว่างเปล่า" in done.stdout
    assert "    - empty.docx" in done.stdout
    assert "ไม่นับแฟ้มชั่วคราวและแฟ้มซ่อนของระบบ ๑ รายการ" in done.stdout
    assert json.loads((here / "out" / "results.jsonl").read_text(encoding="utf-8"))["reason"]["code"] == "empty"


def test_a_summary_in_english():
    assert "Summary\n1 files, 0 checked, 1 not checked" in run("in", "--out", "out", "--workers", "1", "--lang", "en").stdout


def test_an_out_that_is_the_input_is_wrong_use():
    done = run("in", "--out", "in")
    assert (done.exit_code, "โปรดระบุ --out เป็นที่อื่น" in done.stderr) == (2, True)
