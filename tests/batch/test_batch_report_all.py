"""All reports of a batch: the same bytes whatever the number of workers, and a page that links to what is beside it."""

from dataclasses import replace

import made
import pages
import pytest
from test_batch_report import fill, numbered

from docchecker import rubric
from docchecker.batch import heads
from docchecker.batch.report_all import ReportJob, lost, reports
from docchecker.batch.report_papers import Drawing
from docchecker.errors import Unreadable, UsageError

KINDS = ("html", "gaps", "form", "annotated", "csv")
RUBRIC = replace(made.RUBRIC, scorecard=rubric.load().scorecard, form=rubric.load().form)


@pytest.fixture
def out(tmp_path):
    return filled(tmp_path / "out")


def filled(folder):
    (folder / "readings").mkdir(parents=True)
    outcomes = [replace(made.assessment(path=f"{n}/แผน.pdf")) for n in range(9)]
    fill(folder, tuple(numbered((*outcomes, made.skipped()))))
    return folder


def job(out, kinds=KINDS):
    return ReportJob(out, kinds, Drawing(RUBRIC, "th"))


def run(out, workers=1, kinds=KINDS):
    return reports(job(out, kinds), heads.heads(out), workers, lambda _done, _total: None)


def held(out):
    root = out / "reports"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_two_workers_write_the_bytes_of_one(out, tmp_path):
    other = filled(tmp_path / "other")
    one, two = run(out), run(other, workers=2)
    assert held(out) == held(other)
    assert len(held(out)) == 10 + 1 + 10 + 9 + 1
    assert (one[0][1], one[1].count, str(one[1].lost)) == (two[0][1], two[1].count, str(two[1].lost))


def test_the_page_of_the_batch_links_to_the_papers_beside_it(out):
    run(out, kinds=("html", "gaps", "form"))
    links = pages.parsed((out / "reports" / "index.html").read_bytes()).attributes
    papers = {value for _, name, value in links if name == "href" and value.split("/")[0] in {"gaps", "forms", "annotated"}}
    assert len(papers) == 10 + 9
    assert [value for value in papers if not (out / "reports" / value.replace("%E0", "")).parent.is_dir()] == []


def test_papers_that_are_written_later_are_linked_from_a_page_that_is_there_and_make_none_where_there_is_none(out, tmp_path):
    run(out, kinds=("html",))
    run(out, kinds=("gaps", "form"))
    other = filled(tmp_path / "other")
    run(other, kinds=("html", "gaps", "form"))
    assert (out / "reports" / "index.html").read_bytes() == (other / "reports" / "index.html").read_bytes()
    third = filled(tmp_path / "third")
    run(third, kinds=("gaps",))
    assert not (third / "reports" / "index.html").exists()


def test_the_page_links_to_no_paper_that_is_not_there(out):
    run(out, kinds=("html",))
    page = (out / "reports" / "index.html").read_text(encoding="utf-8")
    assert 'href="gaps/' not in page
    assert 'href="forms/' not in page


def test_a_plan_at_which_a_worker_died_loses_its_annotated_copy_only(out):
    found = lost(heads.heads(out)[0], job(out), "crashed")
    papers = dict(found.written)
    assert (found.row is not None, papers["gaps"].count, papers["form"].count) == (True, 1, 1)
    ((_, why),) = papers["annotated"].lost
    assert (type(why), why.code) == (Unreadable, "crashed")


def test_a_file_where_a_folder_belongs_is_refused_before_anything_is_written(out):
    (out / "reports").mkdir()
    (out / "reports" / "gaps").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError) as raised:
        run(out)
    assert (raised.value.code, sorted(held(out))) == ("out_is_file", ["gaps"])
