"""A batch: the same bytes whatever the number of workers, one bad file stops nothing, OUT is whole or refused."""

import gzip
import json
from dataclasses import replace

import fake_check
import made
import pytest

from docchecker.batch import Options, run
from docchecker.errors import UsageError


def folder(tmp_path, *names):
    root = tmp_path / "in"
    root.mkdir(exist_ok=True)
    for name in names:
        (root / name).write_bytes(b"x")
    return root


def go(root, out, rubric=made.RUBRIC, **options):
    given = {"workers": 2, "check": fake_check.check, **options}
    return run([root], out, rubric, Options(**given), lambda _done, _total: None)


def rows(out):
    return [json.loads(line) for line in (out / "results.jsonl").read_text(encoding="utf-8").splitlines()]


def tree(out):
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file() and p.suffix != ".log"}


def test_one_worker_and_two_write_the_same_bytes(tmp_path):
    root = folder(tmp_path, "ข.docx", "ก.docx", "bad.docx", "z.docx", "m.docx")
    go(root, tmp_path / "one", workers=1)
    go(root, tmp_path / "two", workers=2)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert [row["path"] for row in rows(tmp_path / "one")] == ["bad.docx", "m.docx", "z.docx", "ก.docx", "ข.docx"]


def test_a_worker_that_dies_or_raises_costs_its_file_only(tmp_path):
    root = folder(tmp_path, "a.docx", "die.docx", "raise.docx", "z.docx")
    summary = go(root, tmp_path / "out", workers=1)
    assert [row.skipped.code if row.skipped else "checked" for row in summary.rows] == [
        "checked",
        "crashed",
        "crashed",
        "checked",
    ]
    assert "nobody thought of this" in (tmp_path / "out" / "docchecker.log").read_text(encoding="utf-8")


def test_a_file_that_takes_too_long_is_given_up(tmp_path):
    root = folder(tmp_path, "a.docx", "slow.docx")
    go(root, tmp_path / "out", seconds=5.0)
    assert [row["reason"] and row["reason"]["code"] for row in rows(tmp_path / "out")] == [None, "timed_out"]


def test_a_reading_holds_the_text_and_no_path_or_time(tmp_path):
    go(folder(tmp_path, "a.docx"), tmp_path / "out")
    packed = (tmp_path / "out" / "readings" / f"{made.SHA}.json.gz").read_bytes()
    held = json.loads(gzip.decompress(packed))
    assert packed[4:8] == b"\0\0\0\0"
    assert [block["text"] for block in held["blocks"]] == [block.text for block in made.document().blocks]
    assert sorted(held) == ["blocks", "kind", "pages", "schema", "sha256"]


def test_progress_is_told_from_nothing_to_all(tmp_path):
    told = []
    root = folder(tmp_path, "a.docx", "b.docx")
    run([root], tmp_path / "out", made.RUBRIC, Options(1, check=fake_check.check), lambda *step: told.append(step))
    assert told == [(0, 2), (1, 2), (2, 2)]


@pytest.mark.parametrize("change", [{"version": "2"}, {"model": "learned anew"}])
def test_results_of_another_rubric_or_model_are_refused_until_one_starts_fresh(tmp_path, change):
    root, out = folder(tmp_path, "a.docx"), tmp_path / "out"
    go(root, out)
    (out / "review.sqlite").write_bytes(b"kept")
    other = replace(made.RUBRIC, **change)
    with pytest.raises(UsageError) as refused:
        go(root, out, other)
    assert (refused.value.code, rows(out)[0]["rubric"]["version"], rows(out)[0]["model"]) == ("out_of_other", "1", None)
    go(root, out, other, fresh=True)
    go(root, out, other)
    assert (out / "review.sqlite").read_bytes() == b"kept"


@pytest.mark.parametrize(("held", "code"), [(b"not json\n", "out_of_other"), (b'{"rubric": 1}\n', "out_of_other")])
def test_results_that_are_not_ours_are_refused(tmp_path, held, code):
    out = tmp_path / "out"
    out.mkdir()
    (out / "results.jsonl").write_bytes(held)
    with pytest.raises(UsageError) as refused:
        go(folder(tmp_path, "a.docx"), out)
    assert refused.value.code == code


def test_the_same_rubric_may_run_again(tmp_path):
    root, out = folder(tmp_path, "a.docx"), tmp_path / "out"
    go(root, out)
    before = tree(out)
    go(root, out)
    assert tree(out) == before


def test_a_file_is_no_out_and_the_input_is_no_out(tmp_path):
    root = folder(tmp_path, "a.docx")
    for out, code in ((root / "a.docx", "out_is_file"), (root, "out_is_input")):
        with pytest.raises(UsageError) as refused:
            go(root, out)
        assert refused.value.code == code


def test_an_empty_folder_has_nothing_to_check(tmp_path):
    with pytest.raises(UsageError) as refused:
        go(folder(tmp_path), tmp_path / "out")
    assert refused.value.code == "no_files"
