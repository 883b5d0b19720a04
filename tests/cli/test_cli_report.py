"""docchecker check --format html, and docchecker report OUT: pages on disk, words on stderr."""

import pages
import pytest
from click.testing import CliRunner
from word_paper import plan

from docchecker import cli


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "แผน.txt").write_text(plan(), encoding="utf-8")
    (tmp_path / "in" / "empty.docx").write_bytes(b"")
    return tmp_path


def run(*args):
    return CliRunner().invoke(cli.main, args)


def test_a_page_is_written_by_its_suffix(here):
    done = run("check", "in/แผน.txt", "--out", "ผล.html")
    assert done.exit_code == 0, done.stderr
    held = pages.parsed((here / "ผล.html").read_bytes())
    assert "ระดับที่ระบบเสนอ (รอผู้ตรวจยืนยัน)" in held.text


def test_several_files_have_a_page_each(here):
    run("check", "in/แผน.txt", "in/empty.docx", "--format", "html", "--out", "ผล")
    assert sorted(path.name for path in (here / "ผล").rglob("*.html")) == ["empty.docx.html", "แผน.txt.html"]


def test_the_reports_of_a_batch_need_no_file_again(here):
    run("batch", "in", "--out", "out", "--workers", "1")
    (here / "in" / "แผน.txt").unlink()
    done = run("report", "out")
    assert done.exit_code == 0, done.stderr
    assert "จัดทำรายงานแล้ว ๒ ฉบับ" in done.stderr
    assert not done.stdout
    index = pages.parsed((here / "out" / "reports" / "index.html").read_bytes())
    assert "ส่งมาทั้งหมด ๒ รายการ ตรวจได้ ๑" in index.text


def test_a_folder_without_results_is_wrong_use():
    done = run("report", "in")
    assert done.exit_code == 2
    assert "results.jsonl" in done.stderr
