"""The author's Word file with comments: each at its words, the text and its forms as they were."""

import io
import zipfile

import docx
import made
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from docchecker.documents.docx import read_docx
from docchecker.documents.outline import finish
from docchecker.reports import CannotAnnotateError, Remark, annotate_docx
from docchecker.reports.remarks import remarks

WORDS = "บันทึกผู้ขอทุกรายลงทะเบียนกลางก่อนอนุญาต"


def written(*paragraphs):
    """A Word file; a paragraph is its runs, every second one bold."""
    document = docx.Document()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for number, text in enumerate(runs):
            paragraph.add_run(text).bold = bool(number % 2)
    return saved(document)


def saved(document):
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def changed(data, old, new):
    """A Word file whose body was edited by hand."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(held, "w") as copy:
        for name in archive.namelist():
            part = archive.read(name)
            copy.writestr(name, part.replace(old, new, 1) if name == "word/document.xml" else part)
    return held.getvalue()


def blocks(data):
    return finish(read_docx(data).raws, 0, 0)


def annotated(data, *said):
    return annotate_docx(blocks(data), said, data, "th")


def about(block, start, end, text="ข้อสังเกต"):
    return Remark(block, start, end, "counts", text)


def commented(data):
    """(comment, the words between its marks), in the order of the comments."""
    document = docx.Document(io.BytesIO(data))
    found = {}
    for mark in document.element.body.iter(qn("w:commentRangeStart")):
        held, words = mark.get(qn("w:id")), ""
        whole = list(document.element.body.iter(qn("w:t"), qn("w:commentRangeStart"), qn("w:commentRangeEnd")))
        for element in whole[whole.index(mark) :]:
            if element.tag == qn("w:commentRangeEnd") and element.get(qn("w:id")) == held:
                break
            words += element.text or ""
        found[held] = words
    return [(comment.text, found[str(comment.comment_id)]) for comment in document.comments]


def forms(data):
    """Each letter with whether it is bold."""
    paragraphs = docx.Document(io.BytesIO(data)).paragraphs
    return [[(char, run.bold) for run in paragraph.runs for char in run.text] for paragraph in paragraphs]


@pytest.mark.parametrize("runs", [(WORDS,), (WORDS[:9], WORDS[9:]), tuple(WORDS), (WORDS[:5], "", WORDS[5:20], WORDS[20:])])
def test_a_comment_holds_exactly_the_quoted_words_and_nothing_else_changes(runs):
    data = written(("แผน",), runs)
    copy, notes, lost = annotated(data, about(1, 6, 30))
    assert commented(copy) == [("ข้อสังเกต", WORDS[6:30])]
    assert (notes, lost) == (1, 0)
    assert forms(copy) == forms(data)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, 15)), min_size=1, max_size=5))
def test_comments_may_overlap_in_any_way(spans):
    data = written((WORDS[:12], WORDS[12:25], WORDS[25:]))
    said = [about(0, start, min(start + length, len(WORDS)), str(n)) for n, (start, length) in enumerate(spans)]
    copy, _, _ = annotated(data, *said)
    assert forms(copy) == forms(data)
    assert dict(commented(copy)) == {remark.text: WORDS[remark.start : remark.end] for remark in said}


def test_the_second_of_two_like_paragraphs_is_found():
    copy, _, _ = annotated(written((WORDS,), ("อื่น",), (WORDS,)), about(2, 0, 5))
    body = docx.Document(io.BytesIO(copy)).element.body
    assert [bool(p.xpath(".//w:commentRangeStart")) for p in body.iter(qn("w:p"))] == [False, False, True]


def test_words_in_a_link_are_found():
    link = f'<w:hyperlink w:anchor="a"><w:r><w:t>{WORDS}</w:t></w:r></w:hyperlink>'.encode()
    data = changed(written(("ดู",)), b"</w:p>", link + b"</w:p>")
    copy, _, lost = annotated(data, about(0, 0, 8))
    assert (commented(copy), lost) == ([("ข้อสังเกต", "ดู" + WORDS[:6])], 0)


def test_words_in_a_table_are_found():
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "ขั้นตอน", WORDS
    data = saved(document)
    number = next(block.place.block for block in blocks(data) if block.text == WORDS)
    assert commented(annotated(data, about(number, 0, 6))[0]) == [("ข้อสังเกต", WORDS[:6])]


def test_a_tick_in_a_chart_is_pointed_at_by_the_words_of_its_row():
    document = docx.Document()
    table = document.add_table(2, 3)
    for at, text in enumerate(("งาน", "ตุลาคม", "ธันวาคม", WORDS, "", "/")):
        table.cell(at // 3, at % 3).text = text
    data = saved(document)
    number = next(block.place.block for block in blocks(data) if block.text == "/")
    copy, _, lost = annotated(data, about(number, 0, 1))
    assert (commented(copy), lost) == ([("ข้อสังเกต", WORDS)], 0)


def test_words_in_a_text_box_are_pointed_at_by_the_run_that_holds_the_box():
    box = f"<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    data = changed(written(("แผน",)), b"</w:p>", box.encode() + b"</w:p>")
    copy, _, lost = annotated(data, about(1, 0, 6))
    assert ([text for text, _ in commented(copy)], lost) == (["ข้อสังเกต"], 0)


def test_what_is_about_the_whole_document_or_has_no_place_stands_at_its_start():
    data = written(("แผน",), (WORDS,))
    copy, notes, lost = annotate_docx(blocks(data), (about(None, 0, 0, "ก"), about(77, 0, 3, "ข")), data, "th")
    assert (commented(copy), notes, lost) == ([("ก", "แผน"), ("ข", "แผน")], 2, 1)


def test_comments_that_were_there_stay():
    document = docx.Document()
    run = document.add_paragraph().add_run(WORDS)
    document.add_comment(run, "ของหัวหน้า", "หัวหน้า", "ห")
    copy, _, _ = annotated(saved(document), about(0, 0, 6))
    assert [text for text, _ in commented(copy)] == ["ของหัวหน้า", "ข้อสังเกต"]


def test_the_copy_is_the_same_each_time_and_bears_no_time():
    data = written((WORDS,))
    first, second = annotated(data, about(0, 0, 6)), annotated(data, about(0, 0, 6))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first[0])) as archive:
        assert b"w:date=" not in archive.read("word/comments.xml")
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_reader_reads_the_copy_as_it_read_the_original():
    data = written(("แผน",), (WORDS[:9], WORDS[9:]))
    copy, _, _ = annotated(data, about(1, 6, 30))
    assert [block.text for block in blocks(copy)] == [block.text for block in blocks(data)]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no zip"])
def test_a_file_that_python_docx_cannot_open_is_refused(data):
    with pytest.raises(CannotAnnotateError):
        annotate_docx((), (about(None, 0, 0),), data, "th")


def test_what_is_found_and_what_is_lacking_is_said():
    said = remarks(made.assessment("docx", "ก.docx"), made.RUBRIC, "th")
    assert [(remark.kind, remark.block) for remark in said] == [
        ("counts", 1), ("counts", 2), ("lacks", None), ("lacks", None), ("lacks", None),
    ]  # fmt: skip
    assert said[0].text.startswith("พบหลักฐาน: หลักการและเหตุผล\nผลที่ระบบเสนอ: มีแต่ไม่ครบถ้วน\nความสำคัญ")
    assert "ส่วนที่ขาด: ความเสี่ยง\nควรเขียน: ให้ระบุความเสี่ยง\nข้อนี้จะทำให้ระดับสูงขึ้น" in said[2].text


def test_a_confirmed_verdict_is_the_one_that_counts():
    said = remarks(made.confirmed(), made.RUBRIC, "th")
    assert "ผลที่ผู้ตรวจยืนยัน: ครบถ้วน" in said[0].text
    assert not [remark for remark in said if remark.kind == "lacks" and "หลักการและเหตุผล" in remark.text]


def test_what_is_no_plan_gets_one_note():
    (only,) = remarks(made.no_plan(), made.RUBRIC, "th")
    assert (only.block, "ไม่ใช่แผนสร้างความโปร่งใสฯ" in only.text) == (None, True)
