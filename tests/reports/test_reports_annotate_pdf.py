"""The author's PDF with highlights and notes, appended: read back by a second reader, at the words that were meant."""

import ctypes
import io

import pypdf
import pypdfium2
import pypdfium2.raw as c
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from docchecker.quoted import QuoteBox
from docchecker.reports import CannotAnnotateError, Remark, annotate_pdf
from docchecker.reports.sheet_cells import clean

BOX = QuoteBox(1, 72.0, 695.0, 172.0, 710.0, exact=True)
LOWER = QuoteBox(1, 72.0, 675.0, 132.0, 690.0, exact=True)


def paper(pages=2, encrypt=None):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), encrypt=encrypt, invariant=True)
    for number in range(pages):
        canvas.drawString(72, 700, f"Page {number} of the plan")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def remark(kind="counts", text="พบหลักฐาน\nข้อ ๑", block=0):
    return Remark(block, 0, 5, kind, text)


def notes(data):
    """(page, kind, what it says, its box) as pdfium reads them."""
    pdf = pypdfium2.PdfDocument(data)
    found = []
    for number, page in enumerate(pdf, 1):
        for at in range(c.FPDFPage_GetAnnotCount(page.raw)):
            annotation = c.FPDFPage_GetAnnot(page.raw, at)
            rect = c.FS_RECTF()
            c.FPDFAnnot_GetRect(annotation, rect)
            box = tuple(round(side, 1) for side in (rect.left, rect.bottom, rect.right, rect.top))
            found.append((number, c.FPDFAnnot_GetSubtype(annotation), _text(annotation), box))
            c.FPDFPage_CloseAnnot(annotation)
        page.close()
    pdf.close()
    return found


def _text(annotation):
    buffer = (ctypes.c_ushort * 4000)()
    size = c.FPDFAnnot_GetStringValue(annotation, b"Contents", buffer, 8000)
    return bytes(buffer)[: size - 2].decode("utf-16-le").replace("\r", "\n")


def test_a_passage_is_highlighted_where_it_stands():
    copy, count, lost = annotate_pdf([remark()], [(BOX, LOWER)], paper(), "th")
    assert notes(copy) == [(1, c.FPDF_ANNOT_HIGHLIGHT, "พบหลักฐาน\nข้อ ๑", (72.0, 675.0, 172.0, 710.0))]
    assert (count, lost) == (1, 0)


def test_a_passage_over_two_pages_has_a_highlight_on_each():
    second = QuoteBox(2, 72.0, 695.0, 172.0, 710.0, exact=True)
    assert [page for page, *_ in notes(annotate_pdf([remark()], [(BOX, second)], paper(), "th")[0])] == [1, 2]


def test_what_is_said_of_the_same_words_stands_in_one_note():
    said = [remark(text="ก"), remark(text="ข")]
    ((_, _, text, _),) = notes(annotate_pdf(said, [(BOX,), (BOX,)], paper(), "th")[0])
    assert text == "ก\n\n— — —\n\nข"


def test_what_is_lacking_is_a_note_left_of_its_heading_and_what_has_no_place_stands_on_the_first_page():
    said = [remark("lacks", "ก"), remark("lacks", "ข", None), remark("counts", "ค", 9)]
    copy, count, lost = annotate_pdf(said, [(BOX,), (), ()], paper(), "th")
    assert notes(copy) == [
        (1, c.FPDF_ANNOT_TEXT, "ก", (50.0, 690.0, 70.0, 710.0)),
        (1, c.FPDF_ANNOT_TEXT, "ข\n\n— — —\n\nค", (8.0, 814.0, 28.0, 834.0)),
    ]
    assert (count, lost) == (2, 1)


def test_the_copy_begins_with_the_original_and_is_the_same_each_time():
    data = paper()
    first = annotate_pdf([remark()], [(BOX,)], data, "th")[0]
    assert first.startswith(data)
    assert first == annotate_pdf([remark()], [(BOX,)], data, "th")[0]


def test_a_copy_can_be_annotated_again():
    once = annotate_pdf([remark(text="ก")], [(BOX,)], paper(), "th")[0]
    twice = annotate_pdf([remark(text="ข")], [(LOWER,)], once, "th")[0]
    assert [text for _, _, text, _ in notes(twice)] == ["ก", "ข"]


def test_pypdf_reads_it_too():
    copy = annotate_pdf([remark()], [(BOX,)], paper(), "th")[0]
    (note,) = pypdf.PdfReader(io.BytesIO(copy)).pages[0]["/Annots"]
    assert (note.get_object()["/T"], note.get_object()["/Contents"]) == ("docchecker", "พบหลักฐาน\rข้อ ๑")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 and nothing more", paper(encrypt=StandardEncryption("", ownerPassword="b"))])
def test_what_pypdf_cannot_extend_is_refused(data):
    with pytest.raises(CannotAnnotateError):
        annotate_pdf([remark()], [(BOX,)], data, "th")


def test_boxes_that_no_page_can_hold_are_no_place():
    for wild in (float("nan"), float("inf"), 1e30):
        copy, _, lost = annotate_pdf([remark()], [(QuoteBox(1, 0.0, 0.0, wild, 9.0, exact=True),)], paper(), "th")
        assert ([kind for _, kind, _, _ in notes(copy)], lost) == ([c.FPDF_ANNOT_TEXT], 1)


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_text_is_a_text(text):
    shown = clean(f"ก{text}")  # as remarks are
    assert notes(annotate_pdf([remark(text=shown)], [(BOX,)], paper(1), "th")[0])[0][2] == shown.replace("\r", "\n")
