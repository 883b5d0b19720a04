"""Papers from a submission in OUT: the same as from the file, one or all of them, and nothing is overwritten unasked."""

import docx
import pytest
from click.testing import CliRunner
from word_paper import plan

from docchecker import cli, pipeline


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)
    (tmp_path / "in" / "ข").mkdir(parents=True)
    paper = docx.Document()
    for line in plan().splitlines():
        paper.add_paragraph(line)
    paper.save(tmp_path / "in" / "a.docx")
    (tmp_path / "in" / "ข" / "b.txt").write_text(plan(), encoding="utf-8")
    run("batch", "in", "--out", "out", "--workers", "1")
    return tmp_path


def run(*args):
    return CliRunner().invoke(cli.main, [str(arg) for arg in args])


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("command", [("gaps",), ("form",)])
def test_a_paper_from_out_is_that_of_the_file(here, command, monkeypatch):
    monkeypatch.chdir(here / "in")
    assert run(*command, "a.docx", "--out", "../f.docx").exit_code == 0
    assert run(*command, "../out", "--submission", "a.docx", "--out", "../o.docx").exit_code == 0
    assert (here / "f.docx").read_bytes() == (here / "o.docx").read_bytes()


@pytest.mark.parametrize("item", ["2.1", "rationale", "level", "process_type", "is_plan"])
def test_an_explanation_from_out_is_that_of_the_file(here, item, monkeypatch):
    monkeypatch.chdir(here / "in")
    assert run("explain", "../out", item, "--submission", "a.docx").stdout == run("explain", "a.docx", item).stdout != ""


def test_an_annotated_copy_from_out_is_that_of_the_file(here):
    run("annotate", "in/a.docx", "--out", "f.docx")
    assert run("annotate", "out", "--submission", "a.docx", "--out", "o.docx").exit_code == 0
    assert (here / "f.docx").read_bytes() == (here / "o.docx").read_bytes()


def test_the_original_is_needed_for_a_copy_and_for_nothing_else(here):
    (here / "in" / "a.docx").rename(here / "gone.docx")
    assert run("gaps", "out", "--submission", "a.docx", "--out", "g.docx").exit_code == 0
    done = run("annotate", "out", "--submission", "a.docx", "--out", "o.docx")
    assert (done.exit_code, "a.docx" in done.stderr, "--files" in done.stderr) == (2, True, True)
    (here / "old").mkdir()
    (here / "gone.docx").rename(here / "old" / "a.docx")
    assert run("annotate", "out", "--submission", "a.docx", "--out", "o.docx", "--files", "old").exit_code == 0


def test_an_original_that_has_changed_is_not_annotated(here):
    paper = docx.Document(here / "in" / "a.docx")
    paper.add_paragraph("ต่อท้าย")
    paper.save(here / "in" / "a.docx")
    done = run("annotate", "out", "--submission", "a.docx", "--out", "o.docx")
    assert (done.exit_code, "SHA-256" in done.stderr, (here / "o.docx").exists()) == (2, True, False)


def test_an_original_is_never_overwritten(here):
    before = (here / "in" / "a.docx").read_bytes()
    for command in ("annotate", "gaps", "form"):
        assert run(command, "out", "--submission", "a.docx", "--out", "in/a.docx", "--force").exit_code == 2
    assert (here / "in" / "a.docx").read_bytes() == before


def test_all_go_into_a_folder(here):
    assert run("gaps", "out").exit_code == 2
    assert run("gaps", "out", "--out", "all").exit_code == 0
    assert run("form", "out", "--out", "all").exit_code == 0
    assert run("explain", "out", "2.1", "--out", "all").exit_code == 0
    kinds = [name.split("-", 1)[1].split(".", 1)[1] for name in names(here / "all")]
    assert sorted(kinds) == ["explain-2.1.txt"] * 2 + ["form.docx"] * 2 + ["gaps.docx"] * 2


def test_what_others_put_there_is_left_alone_without_force(here):
    run("gaps", "out", "--out", "all")
    first = here / "all" / names(here / "all")[0]
    first.write_bytes(b"mine")
    assert (run("gaps", "out", "--out", "all").exit_code, first.read_bytes()) == (2, b"mine")
    assert run("gaps", "out", "--out", "all", "--force").exit_code == 0
    assert first.read_bytes() != b"mine"


def test_a_file_that_takes_no_notes_is_named_and_the_others_are_made(here):
    done = run("annotate", "out", "--out", "all")
    assert (done.exit_code, "b.txt" in done.stderr, len(names(here / "all"))) == (3, True, 1)


@pytest.mark.parametrize(
    "args",
    [
        ("gaps", "in/a.docx", "--submission", "a"),
        ("annotate", "in/a.docx", "--files", "in", "--out", "x.docx"),
        ("annotate", "in/a.docx", "in/ข/b.txt", "--out", "x.docx"),
        ("gaps", "out", "--submission", "nobody"),
        ("gaps", "out", "--submission", "a.docx", "--process-type", "2"),
        ("gaps", "out", "--out", "in/a.docx"),
        ("explain", "out", "2.1", "--out", "in/a.docx"),
    ],
)
def test_what_cannot_be_asked_is_wrong_use(args):
    assert run(*args).exit_code == 2


def test_text_that_is_gone_from_out_is_said_to_be(here):
    for path in (here / "out" / "readings").iterdir():
        path.unlink()
    for done in (
        run("explain", "out", "2.1", "--submission", "a.docx"),
        run("annotate", "out", "--submission", "a.docx", "--out", "o.docx"),
    ):
        assert (done.exit_code, "readings" in done.stderr) == (2, True)


def test_several_files_of_one_submission_have_a_copy_each(here):
    (here / "set" / "one").mkdir(parents=True)
    paper = docx.Document()
    paper.add_paragraph("บันทึกข้อความ ขอส่งแผนสร้างความโปร่งใส")
    paper.save(here / "set" / "one" / "0.docx")
    (here / "set" / "one" / "1.docx").write_bytes((here / "in" / "a.docx").read_bytes())
    run("batch", "set", "--as-one", "--out", "out1", "--workers", "1")
    assert run("annotate", "out1", "--out", "x.docx").exit_code == 2
    (here / "all").mkdir()
    assert run("annotate", "out1", "--out", "all").exit_code == 0
    said = [{comment.text for comment in docx.Document(here / "all" / name).comments} for name in names(here / "all")]
    assert [any(text.startswith("พบหลักฐาน") for text in texts) for texts in said] == [False, True]
    assert not said[0] & said[1]


def test_the_report_of_a_batch_makes_all_papers_where_asked(here):
    done = run("report", "out", "--format", "all", "--format", "csv")
    assert (done.exit_code, "b.txt" in done.stderr) == (3, True)
    made = here / "out" / "reports"
    assert names(made) == ["annotated", "forms", "gaps", "index.html", "plans", "plans.csv", "plans.xlsx"]
    assert [len(names(made / kind)) for kind in ("annotated", "forms", "gaps", "plans")] == [1, 2, 2, 2]


def test_a_workbook_that_a_reviewer_filled_in_is_left_alone(here):
    run("report", "out", "--format", "xlsx")
    book = here / "out" / "reports" / "plans.xlsx"
    book.write_bytes(b"filled in")
    assert (run("report", "out", "--format", "xlsx").exit_code, book.read_bytes()) == (2, b"filled in")


def test_a_file_that_now_reads_otherwise_is_not_annotated_at_random(here, monkeypatch):
    monkeypatch.setattr(pipeline, "annotated", lambda *_: pipeline.Copy(b"", 9, 9))
    done = run("annotate", "out", "--submission", "a.docx", "--out", "o.docx")
    assert (done.exit_code, "--ocr" in done.stderr, (here / "o.docx").exists()) == (2, True, False)


def test_notes_that_found_no_place_are_counted(monkeypatch):
    monkeypatch.setattr(pipeline, "annotated", lambda *_: pipeline.Copy(b"x", 9, 1))
    assert "มี ๑ ข้อสังเกตที่หาตำแหน่งในแฟ้มไม่พบ" in run("annotate", "out", "--submission", "a.docx", "--out", "o.docx").stderr
    assert "มี ๑ ข้อสังเกตที่หาตำแหน่งในแฟ้มไม่พบ" in run("annotate", "out", "--out", "all").stderr
