"""docchecker check: where reports go, in which form, with which exit code."""

import json

import made
import pytest
from click.testing import CliRunner

from docchecker import cli, pipeline, rubric


@pytest.fixture(autouse=True)
def faked(monkeypatch):
    """The pipeline answers by a file's name; the rubric is the small one."""

    def check(paths, _rubric, root, process_type=None, _ocr="auto", **_):
        relative = paths[0].relative_to(root).as_posix()
        if "bad" in relative:
            return made.skipped(relative)
        return made.assessment(path=relative, level=int(process_type or 1))

    monkeypatch.setattr(pipeline, "check", check)
    monkeypatch.setattr(rubric, "load", lambda _name=None: made.RUBRIC)


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)
    return tmp_path


def run(*args):
    return CliRunner().invoke(cli.main, ["check", *map(str, args)])


def test_one_file_is_a_report_in_thai():
    done = run("a.docx")
    assert done.exit_code == 0
    assert "ระดับที่ระบบเสนอ (รอผู้ตรวจยืนยัน): ระดับ ๑" in done.stdout


def test_several_files_into_a_pipe_are_json_lines():
    done = run("a.docx", "sub/b.docx")
    assert [json.loads(line)["path"] for line in done.stdout.splitlines()] == ["a.docx", "sub/b.docx"]


def test_several_files_are_text_where_it_is_asked_for():
    assert run("a.docx", "b.docx", "--format", "text").stdout.count("ระดับที่ระบบเสนอ") == 2


def test_json_is_one_line_and_notes_go_to_stderr():
    done = run("a.docx", "--format", "json")
    assert json.loads(done.stdout)["status"] == "checked"
    assert "นามสกุลของแฟ้มไม่ตรงกับเนื้อหา" in done.stderr


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["a.docx", "--require-level", "1"], 0),
        (["a.docx", "--require-level", "2"], 1),
        (["bad.docx"], 3),
        (["a.docx", "bad.docx", "--require-level", "2"], 3),
        (["a.docx", "--require-level", "9"], 2),
        (["a.docx", "--process-type", "9"], 2),
        (["a.docx", "--format", "xml"], 2),
        (["a.docx", "--lang", "fr"], 2),
        (["a.docx", "--nonsense"], 2),
        ([], 2),
    ],
)
def test_the_exit_code_says_what_happened(args, code):
    assert run(*args).exit_code == code


def test_a_process_type_may_be_given_in_thai_digits():
    assert json.loads(run("a.docx", "--format", "json", "--process-type", "๒").stdout)["level"]["proposed"] == 2


def test_one_file_goes_to_a_file(here):
    done = run("a.docx", "--out", "new/a.json")
    assert (done.stdout, json.loads((here / "new" / "a.json").read_text(encoding="utf-8"))["path"]) == ("", "a.docx")


def test_several_files_go_to_a_folder(here):
    run("a.docx", "x/a.docx", "--out", "reports")
    assert sorted(p.relative_to(here).as_posix() for p in here.rglob("*.txt")) == ["reports/a.docx.txt", "reports/x/a.docx.txt"]


def test_an_original_is_never_overwritten(here):
    (here / "a.docx").write_bytes(b"original")
    done = run("a.docx", "--out", "a.docx")
    assert (done.exit_code, (here / "a.docx").read_bytes()) == (2, b"original")


def test_a_file_is_no_folder_for_several_reports(here):
    (here / "out").write_bytes(b"")
    done = run("a.docx", "b.docx", "--out", "out")
    assert (done.exit_code, "เป็นแฟ้ม แต่ต้องเป็นโฟลเดอร์" in done.stderr) == (2, True)


def test_an_unexpected_error_is_words_and_not_a_traceback(monkeypatch):
    def fails(*_, **__):
        raise RuntimeError("nobody thought of this")

    monkeypatch.setattr(pipeline, "check", fails)
    done = run("a.docx")
    assert (done.exit_code, done.stderr) == (
        3,
        "โปรแกรมขัดข้อง (RuntimeError: nobody thought of this) โปรดแจ้งผู้ดูแลระบบพร้อมข้อความนี้\n",
    )
