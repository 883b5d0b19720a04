"""OUT -> reports: what was written comes back as it was, and nothing of another's is overwritten."""

import json
from dataclasses import replace

import made
import pages
import pytest

from docchecker import language, reports
from docchecker.batch import stored
from docchecker.batch.readings import readings
from docchecker.batch.report import page_name, report
from docchecker.errors import UsageError
from docchecker.model import Note

OUTCOMES = (
    made.claiming(),
    made.assessment("docx", "ข/แผน.docx"),
    made.no_plan(),
    made.confirmed(),
    made.observed(),
    made.skipped(),
)


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    (folder / "readings").mkdir(parents=True)
    fill(folder, OUTCOMES)
    return folder


def fill(folder, outcomes):
    lines = [reports.render(outcome, made.RUBRIC, "json") for outcome in outcomes]
    (folder / "results.jsonl").write_bytes(b"".join(lines))
    for outcome in outcomes:
        for sha256, data in () if hasattr(outcome, "reason") else readings(outcome.document):
            (folder / "readings" / f"{sha256}.json.gz").write_bytes(data)


def numbered(outcomes=OUTCOMES):
    """The same with a file each: made-up files share one name and one fingerprint."""
    for number, outcome in enumerate(outcomes):
        if hasattr(outcome, "reason"):
            yield outcome
            continue
        file = replace(outcome.document.files[0], path=f"{number}.pdf", sha256=f"{number:064d}")
        yield replace(outcome, document=replace(outcome.document, files=(file,)))


def make(out, lang="th"):
    return report(out, made.RUBRIC, lang, lambda _done, _total: None)


def test_what_comes_back_is_written_as_it_was(out):
    fill(out, tuple(numbered()))
    lines = (out / "results.jsonl").read_bytes().splitlines(keepends=True)
    assert [reports.render(outcome, made.RUBRIC, "json") for outcome in stored.outcomes(out, made.RUBRIC)] == lines


def test_blocks_come_back_with_their_repairs(out):
    fill(out, tuple(numbered()))
    back = next(iter(stored.outcomes(out, made.RUBRIC)))
    assert back.document.blocks == made.claiming().document.blocks


def test_a_warning_comes_back_without_its_words(out):
    note = Note("file_unreadable", "ก (๑).pdf: damaged")
    base = made.assessment()
    fill(out, (replace(base, document=replace(base.document, warnings=(note, Note("pages_ocr", "1,2")))),))
    back = next(iter(stored.outcomes(out, made.RUBRIC)))
    assert back.document.warnings == (note, Note("pages_ocr", "๑,๒"))


def test_a_page_for_the_batch_and_one_for_each(out):
    fill(out, tuple(numbered()))
    index, count = make(out)
    links = [link for link in pages.parsed(index.read_bytes()).values("href") if link.startswith("plans/")]
    assert count == len(links) == 6
    assert all((index.parent / link).is_file() for link in links if "%" not in link)
    plan = pages.parsed((index.parent / "plans" / page_name("0.pdf")).read_bytes())
    assert "การออกใบอนุญาตมีความสำคัญต่อประชาชน" in plan.texts["mark"]
    assert "../index.html" in plan.values("href")


def test_a_second_run_writes_the_same_bytes(out):
    fill(out, tuple(numbered()))
    first = {path.name: path.read_bytes() for path in make(out)[0].parent.rglob("*.html")}
    assert {path.name: path.read_bytes() for path in make(out)[0].parent.rglob("*.html")} == first


@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_without_its_readings_a_plan_has_its_quotes(out, lang):
    fill(out, tuple(numbered()))
    for path in (out / "readings").iterdir():
        path.write_bytes(b"broken")
    index, _ = make(out, lang)
    plan = pages.parsed((index.parent / "plans" / page_name("0.pdf")).read_bytes())
    assert "การออกใบอนุญาตมีความสำคัญต่อประชาชน" in plan.texts["q"]


@pytest.mark.parametrize("name", ["index.html", f"plans/{page_name('ก/เสีย.pdf')}"])
def test_a_file_of_anothers_is_not_overwritten(out, name):
    fill(out, tuple(numbered()))
    foreign = out / "reports" / name
    foreign.parent.mkdir(parents=True, exist_ok=True)
    foreign.write_text("<html>ของผู้อื่น", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        make(out)
    assert caught.value.code == "report.not_ours"
    assert [path for path in (out / "reports").rglob("*") if path.is_file()] == [foreign]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{", "report.bad_line"),
        ("[]", "report.bad_line"),
        ("{}", "report.bad_line"),
        ('{"rubric": {"id": "other", "version": "1"}, "model": null}', "report.other_pack"),
        ("[" * 100_000, "report.bad_line"),
    ],
)
def test_results_that_cannot_be_read_are_named(out, line, code):
    (out / "results.jsonl").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        make(out)
    assert caught.value.code == code
    assert language.say(code, "th", **caught.value.values)


@pytest.mark.parametrize("key", ["files", "items", "level", "process_type", "is_plan", "reading", "submission", "parts"])
def test_a_line_without_one_of_its_keys_is_named(out, key):
    held = json.loads(reports.render(made.assessment(), made.RUBRIC, "json"))
    del held[key]
    (out / "results.jsonl").write_text(json.dumps(held) + "\n", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        make(out)
    assert (caught.value.code, caught.value.values["line"]) == ("report.bad_line", 1)


def test_a_folder_without_results_is_named(tmp_path):
    with pytest.raises(UsageError) as caught:
        make(tmp_path)
    assert caught.value.code == "report.no_results"


@pytest.mark.parametrize("path", ["../../x", "a/..", "con", "ก" * 300, 'a<>:"|?*\n.pdf', "\ud800", ".hidden"])
def test_the_name_of_a_page_is_safe_whatever_the_path(path):
    name = page_name(path)
    assert not set('/\\<>:"|?*\n') & set(name)
    assert not name.startswith(".")
    assert len(name.encode()) < 200
