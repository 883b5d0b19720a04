"""docchecker read: the text alone, or with what each block is."""

import made
import pytest
from click.testing import CliRunner

from docchecker import cli, pipeline
from docchecker.errors import Unreadable


@pytest.fixture(autouse=True)
def faked(monkeypatch):
    def load(paths, _root):
        if "bad" in paths[0].name:
            raise Unreadable("encrypted")
        return made.document()

    monkeypatch.setattr(pipeline, "load", load)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)


def run(*args):
    return CliRunner().invoke(cli.main, ["read", *map(str, args)])


def test_a_block_is_a_line_and_pages_are_parted_by_a_form_feed():
    assert run("a.pdf").stdout == (
        "๑. หลักการและเหตุผล\nการออกใบอนุญาตมีความสำคัญต่อประชาชน\n\fบันทึกผู้ขอทุกรายลงทะเบียนกลาง\n(ก) ยังไม่มีฐานข้อมูลกลาง\n"
    )


def test_warnings_go_to_stderr():
    assert run("a.pdf").stderr.startswith("a.pdf: นามสกุลของแฟ้ม")


def test_blocks_are_shown_with_kind_page_and_cell():
    assert " ".join(run("a.pdf", "--blocks").stdout.splitlines()[2].split()) == (
        "๒ หน้า ๒ ช่องตาราง ตารางที่ ๑ แถวที่ ๓ บันทึกผู้ขอทุกรายลงทะเบียนกลาง"
    )


def test_a_file_that_cannot_be_read_says_why_with_exit_code_3():
    done = run("bad.pdf")
    assert (done.exit_code, done.stdout, done.stderr.startswith("bad.pdf: แฟ้มมีรหัสผ่าน")) == (3, "", True)


def test_the_text_goes_to_a_file(tmp_path):
    run("a.pdf", "--out", tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_bytes().startswith("๑. หลักการ".encode())
