"""OUT's submissions by the names that people use for them."""

import json

import made
import pytest

from docchecker import language, reports
from docchecker.batch import heads
from docchecker.errors import UsageError

PATHS = ("กอง/แผน.pdf", "กอง/แผน ๒.pdf", "ชุด.zip/แผน.docx")


@pytest.fixture
def out(tmp_path):
    lines = [reports.render(made.assessment(path=path), made.RUBRIC, "json") for path in PATHS]
    (tmp_path / "results.jsonl").write_bytes(b"\n".join([*lines, b""]))
    return tmp_path


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("กอง/แผน.pdf", PATHS[0]),
        ("กอง\\แผน.pdf", PATHS[0]),
        ("แผน.docx", PATHS[2]),
        ("in/กอง/แผน.pdf", PATHS[0]),
        ("แผน ๒", PATHS[1]),
        ("ชุด", PATHS[2]),
    ],
)
def test_a_submission_may_be_named_as_people_do(out, name, path):
    assert [head.path for head in heads.chosen(heads.heads(out), [name])] == [path]


def test_where_nobody_is_named_all_are_meant_each_once(out):
    found = heads.heads(out)
    assert heads.chosen(found, ()) == found
    assert [head.path for head in heads.chosen(found, ["แผน.pdf", "กอง/แผน.pdf"])] == [PATHS[0]]


@pytest.mark.parametrize(("name", "code"), [("แผน", "submission.several"), ("nobody", "submission.none")])
def test_a_name_that_does_not_fit_names_those_that_are_there(out, name, code):
    with pytest.raises(UsageError) as caught:
        heads.chosen(heads.heads(out), [name])
    assert (caught.value.code, PATHS[0] in str(caught.value.values["known"])) == (code, True)


def test_an_object_is_read_from_where_its_line_begins(out):
    found = heads.heads(out)
    results = heads.Results(out, found)
    assert [result["path"] for result in results] == [result["path"] for result in results[0:3]] == list(PATHS)


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"path": 1, "files": 2}', "[" * 100_000])
def test_a_broken_line_is_named(tmp_path, line):
    good = reports.render(made.assessment(), made.RUBRIC, "json").decode()
    (tmp_path / "results.jsonl").write_text(good + line + "\n", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        heads.heads(tmp_path)
    assert (caught.value.code, caught.value.values["line"]) == ("report.bad_line", 2)
    assert language.say(caught.value.code, "th", **caught.value.values)


def test_a_file_that_changed_meanwhile_is_named(out):
    found = heads.heads(out)
    (out / "results.jsonl").write_text(json.dumps([1]), encoding="utf-8")
    with pytest.raises(UsageError):
        heads.held(out, found[0])
