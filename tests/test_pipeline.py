"""Read, collect, weigh: one submission end to end. What cannot be read is an outcome with a reason."""

import logging

import packs
import pytest

from docchecker import documents, pipeline
from docchecker.errors import Unreadable
from docchecker.model import Assessment, Note, Skipped

PAPER = """
# แผนเปิดเผยงานยืมเครื่องมือ
เครื่องสูบน้ำจำเป็นต่อเกษตรกร
ติดป้ายเลขคิวหน้าห้องเก็บของให้เสร็จภายใน ๓๐ วัน
เจ้าหน้าที่เปิดดูย้อนหลังในทะเบียนผู้ยืมทุกครั้งที่มีผู้ขอให้ยืม
"""


@pytest.fixture
def rubric(tmp_path):
    return packs.load(tmp_path / "pack")


def reads(monkeypatch, outcome):
    """Reading gives this document, or raises this error."""

    def read(_paths, _root, _ocr, _converted=None):
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    monkeypatch.setattr(documents, "read", read)


def test_a_document_is_assessed(rubric):
    made = pipeline.assess(packs.paper(PAPER), rubric)
    assert ([(f.item, f.final) for f in made.items], made.level.proposed, made.level.raise_by, made.basic_percent) == (
        [("solutions", "met"), ("rationale", "partial"), ("1.1", "met")],
        1,
        ("rationale",),
        50.0,
    )


def test_the_type_that_a_person_gives_is_taken(rubric):
    made = pipeline.assess(packs.paper(PAPER), rubric, "2")
    assert (made.process_type.final, made.process_type.source, made.items[2].final) == ("2", "given", "not_applicable")


def test_the_same_paper_gives_the_same_assessment(rubric):
    assert pipeline.assess(packs.paper(PAPER), rubric) == pipeline.assess(packs.paper(PAPER), rubric)


def test_a_file_that_was_read_is_assessed(monkeypatch, tmp_path, rubric):
    reads(monkeypatch, packs.paper(PAPER))
    assert isinstance(pipeline.check([tmp_path / "แผน.docx"], rubric, tmp_path), Assessment)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (Unreadable("needs_ocr"), Note("needs_ocr", "")),
        (Unreadable("too_large", detail="2 GB"), Note("too_large", "2 GB")),
        (MemoryError(), Note("out_of_memory", "")),
        (RecursionError(), Note("crashed", "")),
        (ZeroDivisionError("x"), Note("crashed", "")),
    ],
)
def test_what_cannot_be_read_is_an_outcome_with_its_reason(monkeypatch, tmp_path, rubric, error, reason):
    reads(monkeypatch, error)
    outcome = pipeline.check([tmp_path / "ก" / "แผน.pdf"], rubric, tmp_path)
    assert outcome == Skipped("ก/แผน.pdf", reason, outcome.sha256, outcome.bytes)


def test_a_crash_is_told_to_the_log_and_not_to_the_reader(monkeypatch, tmp_path, rubric, caplog):
    reads(monkeypatch, ZeroDivisionError("x"))
    with caplog.at_level(logging.ERROR, "docchecker"):
        pipeline.check([tmp_path / "แผน.pdf"], rubric, tmp_path)
    assert [record.message for record in caplog.records] == ["crashed on แผน.pdf"]


def test_a_person_who_stops_the_program_stops_it(monkeypatch, tmp_path, rubric):
    reads(monkeypatch, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        pipeline.check([tmp_path / "แผน.pdf"], rubric, tmp_path)


@pytest.mark.parametrize(("name", "reason"), [("none.pdf", "not_found"), ("empty.docx", "empty"), ("note.xyz", "unsupported")])
def test_real_files_that_hold_no_paper_are_told_apart(tmp_path, rubric, name, reason):
    (tmp_path / "empty.docx").touch()
    (tmp_path / "note.xyz").write_text("แผน", encoding="utf-8")
    outcome = pipeline.check([tmp_path / name], rubric, tmp_path)
    assert (outcome.path, outcome.reason.code) == (name, reason)


def test_the_examples_of_a_pack_are_checked_as_small_papers(tmp_path):
    factor = packs.FILES["factors/1.1.yaml"].replace('missing: ["ยังไม่มีทะเบียนผู้ยืม"]', 'missing: ["เปิดดูย้อนหลังในทะเบียนผู้ยืม"]')
    results = pipeline.test_examples(packs.load(tmp_path / "pack", {"factors/1.1.yaml": factor}))
    assert [(r.item, r.expected, r.got, r.text) for r in results if not r.ok] == [
        ("1.1", "missing", "met", "เปิดดูย้อนหลังในทะเบียนผู้ยืม")
    ]


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("# มาตรการ", "heading", "มาตรการ"),
        ("- ข้อแรก", "list_item", "ข้อแรก"),
        ("ข้อความ", "paragraph", "ข้อความ"),
        ("-", "paragraph", "-"),
    ],
)
def test_an_examples_lines_are_blocks(line, kind, text):
    (block,) = pipeline.example_document(line).blocks
    assert (block.kind, block.text) == (kind, text)
