"""docchecker gaps and form: where the paper goes, in which format, with which exit code; nothing is overwritten unasked."""

from dataclasses import replace

import made
import pytest
from click.testing import CliRunner

from docchecker import cli, pipeline, rubric

PACK = rubric.load()
SMALL = replace(made.RUBRIC, levels=PACK.levels, scorecard=PACK.scorecard, form=PACK.form)


@pytest.fixture(autouse=True)
def faked(monkeypatch, tmp_path):
    """The pipeline answers by a file's name; the rubric is the small one."""

    def check(paths, _rubric, root, _type=None, _ocr="auto", **_):
        relative = paths[0].relative_to(root).as_posix()
        return made.skipped(relative) if "bad" in relative else made.assessment(path=relative)

    monkeypatch.setattr(pipeline, "check", check)
    monkeypatch.setattr(rubric, "load", lambda _name=None: SMALL)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)
    return tmp_path


def run(*args):
    return CliRunner().invoke(cli.main, [str(arg) for arg in args])


@pytest.mark.parametrize("command", ["gaps", "form"])
def test_text_goes_to_stdout_and_word_to_a_file(command, tmp_path):
    assert "ขอให้ปรับปรุง" in run("gaps", "a.docx").stdout
    done = run(command, "a.docx", "--out", "out/f.docx")
    assert (done.exit_code, done.stdout) == (0, "")
    assert (tmp_path / "out" / "f.docx").read_bytes()[:2] == b"PK"


@pytest.mark.parametrize("command", ["gaps", "form"])
def test_a_file_that_is_there_is_left_alone_without_force(command, tmp_path):
    there = tmp_path / "f.docx"
    there.write_bytes(b"mine")
    assert (run(command, "a.docx", "--out", there).exit_code, there.read_bytes()) == (2, b"mine")
    assert (run(command, "f.docx", "--out", there, "--force").exit_code, there.read_bytes()) == (2, b"mine")
    assert run(command, "a.docx", "--out", there, "--force").exit_code == 0
    assert there.read_bytes() != b"mine"


def test_word_on_a_terminal_is_refused():
    done = run("gaps", "a.docx", "--format", "docx")
    assert (done.exit_code, "--out" in done.stderr) == (2, True)


def test_a_file_that_cannot_be_read_gives_a_letter_but_no_form(tmp_path):
    assert run("gaps", "bad.docx", "--out", "letter.md").exit_code == 3
    assert run("form", "bad.docx", "--out", "form.docx").exit_code == 3
    assert [path.name for path in tmp_path.iterdir()] == ["letter.md"]


@pytest.mark.parametrize("name", ["data.yaml", "data.json"])
def test_the_form_takes_what_a_person_filled_in(name, tmp_path):
    (tmp_path / name).write_text('{"supervisor": "นาง ก", "round": 12, "phone": 022221131, "collector": null}', encoding="utf-8")
    said = run("form", "a.docx", "--form-data", name).stdout
    assert "ผู้กำกับดูแลตัวชี้วัด นาง ก" in said
    assert "☑ รอบ ๑๒ เดือน" in said
    assert "โทรศัพท์ 022221131" in said
    assert "ผู้จัดเก็บข้อมูล ...." in said


@pytest.mark.parametrize("text", ["a: [", "nobody: x", "round: 7.7", "\x00", "&a [*a]", "[" * 5000])
def test_a_mistake_in_the_data_is_named_and_nothing_is_written(text, tmp_path):
    (tmp_path / "d.yaml").write_text(text, encoding="utf-8")
    done = run("form", "a.docx", "--form-data", "d.yaml", "--out", "f.docx")
    assert (done.exit_code, "d.yaml" in done.stderr, "Traceback" in done.stderr) == (2, True, False)
    assert not (tmp_path / "f.docx").exists()


def test_data_that_is_not_there_is_named():
    assert "none.yaml" in run("form", "a.docx", "--form-data", "none.yaml").stderr
