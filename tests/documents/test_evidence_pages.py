"""Pictures of the pages with evidence: the passage's own place, small, the same every time, and none where the file is gone."""

import io
from dataclasses import replace
from hashlib import sha256

import made
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from docchecker import pipeline
from docchecker.documents.evidence_pages import MOST_PAGES, evidence_pages
from docchecker.documents.pdf_places import shared, spots
from docchecker.model import Place
from docchecker.thai import Repaired

WORDS = "Records of every applicant are kept"


def pdf(pages=1):
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(600, 800), invariant=True)
    for number in range(pages):
        canvas.drawString(72, 700, f"First line of page {number + 1} with other words")
        canvas.drawString(72, 600, f"{WORDS} and looked at")
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def outcome(data, page=1, quote=WORDS, count=1):
    """One paragraph a page, quoted for one factor."""
    base = made.assessment(path="แผน.pdf")
    blocks = tuple(replace(made.block(n, "paragraph", quote, page + n), repaired=Repaired(quote, quote)) for n in range(count))
    file = replace(base.document.files[0], sha256=sha256(data).hexdigest())
    document = replace(base.document, files=(file,), blocks=blocks)
    quoted = tuple(made.evidence("2.1", "measure", n, document) for n in range(count))
    items = (replace(base.items[1], evidence=quoted),)
    return replace(base, document=document, items=items, process_type=replace(base.process_type, evidence=()))


@pytest.fixture
def file(tmp_path):
    data = pdf()
    (tmp_path / "แผน.pdf").write_bytes(data)
    return data


def test_the_passage_is_framed_where_it_stands(file, tmp_path):
    (picture,) = evidence_pages(outcome(file), tmp_path)
    (mark,) = picture.marks
    (area,) = mark.areas
    scale = picture.width / 600
    assert (picture.page, mark.block, mark.start, mark.end) == (1, 0, 0, len(WORDS))
    assert area.x == pytest.approx(72 * scale, abs=3)
    assert area.y < 200 * scale < area.y + area.height
    assert area.x + area.width < 400 * scale


def test_the_picture_is_small_and_the_same_every_time(file, tmp_path):
    (picture,) = evidence_pages(outcome(file), tmp_path)
    assert (picture,) == evidence_pages(outcome(file), tmp_path)
    assert len(picture.data) < 100_000
    assert Image.open(io.BytesIO(picture.data)).size == (picture.width, picture.height)


def test_words_that_are_not_on_the_page_leave_it_without_a_frame(file, tmp_path):
    (picture,) = evidence_pages(outcome(file, quote="Nothing of this kind stands here"), tmp_path)
    assert picture.marks == ()


def test_a_page_that_the_file_does_not_have_is_left_out(file, tmp_path):
    assert evidence_pages(outcome(file, page=9), tmp_path) == ()


def test_a_file_that_was_changed_or_is_gone_gives_no_picture(file, tmp_path):
    held = outcome(file)
    (tmp_path / "แผน.pdf").write_bytes(pdf(2))
    assert evidence_pages(held, tmp_path) == ()
    (tmp_path / "แผน.pdf").unlink()
    assert evidence_pages(held, tmp_path) == ()


def test_no_more_pages_than_a_mail_can_carry(tmp_path):
    data = pdf(MOST_PAGES + 5)
    (tmp_path / "แผน.pdf").write_bytes(data)
    assert len(evidence_pages(outcome(data, count=MOST_PAGES + 5), tmp_path)) == MOST_PAGES


def test_word_and_skipped_files_have_no_pictures(tmp_path):
    assert pipeline.evidence_pages(made.assessment("docx", "ก.docx"), tmp_path) == ()
    assert pipeline.evidence_pages(made.skipped(), tmp_path) == ()


def test_a_short_quote_is_not_found_within_other_words():
    assert shared("๐", "๒๐") is None
    assert shared("๐", "๐") == (0, 1)


def test_blanks_alone_are_nowhere():
    from docchecker.documents.pdf_layout import Layout  # noqa: PLC0415  for this test only

    assert spots("  ", Layout(1, 600, 800, (), 0.0, "pdfium"), cell=False) == ()


def test_a_place_without_a_page_is_no_page(tmp_path, file):
    held = outcome(file)
    item = held.items[0]
    quote = replace(item.evidence[0], place=Place(0, None, 0))
    assert evidence_pages(replace(held, items=(replace(item, evidence=(quote,)),)), tmp_path) == ()
