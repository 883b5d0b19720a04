"""docchecker check --format xlsx|csv|md|sarif|junit: where tables go, and what is refused."""

import json
from xml.etree import ElementTree as ET

import made
import pytest
from click.testing import CliRunner

from docchecker import cli, pipeline, rubric


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """The pipeline answers at once; the rubric is the small one."""

    def check(paths, _rubric, root, _process_type=None, _ocr="auto", **_):
        return made.assessment(path=paths[0].relative_to(root).as_posix())

    monkeypatch.setattr(pipeline, "check", check)
    monkeypatch.setattr(rubric, "load", lambda _name=None: made.RUBRIC)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)
    return tmp_path


def run(*args):
    return CliRunner().invoke(cli.main, ["check", *map(str, args)])


@pytest.mark.parametrize(("format_", "start"), [("csv", b"\xef\xbb\xbf"), ("md", b"# "), ("sarif", b"{"), ("junit", b"<?xml")])
def test_one_file_may_go_to_stdout(format_, start):
    assert run("a.docx", "--format", format_).stdout_bytes.startswith(start)


@pytest.mark.parametrize(
    ("args", "format_"), [(["a.docx"], "xlsx"), (["a.docx", "b.docx"], "csv"), (["a.docx", "b.docx"], "junit")]
)
def test_what_is_no_text_or_would_run_together_needs_a_file(args, format_):
    done = run(*args, "--format", format_)
    assert (done.exit_code, "--out" in done.stderr) == (2, True)


def test_the_name_of_the_file_says_the_form(here):
    for name in ("a.xlsx", "a.csv", "a.md", "a.sarif"):
        assert run("a.docx", "--out", name).exit_code == 0
    assert (here / "a.xlsx").read_bytes().startswith(b"PK")
    assert (here / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert json.loads((here / "a.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_several_files_go_to_a_folder_one_table_each(here):
    assert run("a.docx", "b.docx", "--format", "junit", "--out", "out").exit_code == 0
    assert [ET.fromstring(path.read_bytes()).get("tests") for path in sorted((here / "out").iterdir())] == ["5", "5"]
    assert sorted(path.name for path in (here / "out").iterdir()) == ["a.docx.xml", "b.docx.xml"]
