"""A page that is only a picture is read by Tesseract; without it the page is named as unread."""

import io
import math
from difflib import SequenceMatcher

import pypdfium2
import pytest
from PIL import Image, ImageDraw
from test_pdf import made, thai

from docchecker.documents import images, ocr
from docchecker.documents.images import read_images
from docchecker.documents.ocr import Word, lines_of, runs_of
from docchecker.documents.ocr_picture import is_strip, prepared, ruled, slant, wiped
from docchecker.documents.pdf import read_pdf
from docchecker.documents.pdf_shapes import Rule
from docchecker.errors import Unreadable
from docchecker.model import Cell, Note

TEXT = (
    "แผนสร้างความโปร่งใสในการปฏิบัติราชการ",
    "สำนักงานกำหนดให้เจ้าหน้าที่บันทึกเหตุผลทุกครั้งที่ใช้ดุลยพินิจ",
    "และให้หัวหน้าฝ่ายสอบทานภายในเจ็ดวันทำการ พร้อมทั้งปิดประกาศ",
    "เพื่อให้ประชาชนตรวจสอบการออกใบอนุญาตได้ทุกขั้นตอน",
)
WRITTEN = (*TEXT, "กองคลัง", "สำนักงานเลขานุการ")
needs_tesseract = pytest.mark.skipif(
    not ocr.available(), reason="Tesseract with Thai is not installed (Debian: tesseract-ocr tesseract-ocr-tha)"
)


def page():
    """A page of some lines and a table of two cells, as a picture at 200 dpi."""

    def draw(canvas):
        for n, line in enumerate(TEXT):
            canvas.drawString(72, 700 - 24 * n, line)
        canvas.grid([72, 250, 450], [500, 560])
        canvas.drawString(80, 525, "กองคลัง")
        canvas.drawString(260, 525, "สำนักงานเลขานุการ")

    (sheet,) = pypdfium2.PdfDocument(made(draw, font=thai("Loma"), size=14))
    return sheet.render(scale=200 / 72, grayscale=True).to_pil()


def as_file(picture, kind):
    buffer = io.BytesIO()
    picture.save(buffer, kind, resolution=200)
    return buffer.getvalue()


def bare(raws):
    return ["".join(raw.repaired.text.split()) for raw in raws]


def alike(raws, written):
    """Whether nearly all letters are right: which ones are depends on Tesseract's version."""
    return SequenceMatcher(None, "".join(bare(raws)), "".join(written).replace(" ", "")).ratio() > 0.9


@needs_tesseract
def test_a_scan_is_read_with_its_table_and_says_so():
    reading = read_pdf(as_file(page(), "PDF"))
    assert alike(reading.raws, WRITTEN)
    assert [raw.cell for raw in reading.raws[-2:]] == [Cell(0, 0, 0), Cell(0, 0, 1)]
    assert ([p.route for p in reading.pages], reading.warnings) == (["ocr"], (Note("pages_ocr", "1"),))


@needs_tesseract
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_picture_file_is_read(kind):
    assert alike(read_images(as_file(page(), kind)).raws, WRITTEN)


@needs_tesseract
def test_what_is_transparent_is_paper():
    clear = Image.new("RGBA", page().size, (0, 0, 0, 0))
    clear.paste((0, 0, 0, 255), mask=page().point(lambda grey: 255 - grey))
    assert alike(read_images(as_file(clear, "PNG")).raws, WRITTEN)


@needs_tesseract
def test_a_page_with_text_is_read_as_a_picture_only_where_that_is_asked_for():
    data = made(lambda canvas: canvas.drawString(72, 700, TEXT[0]), font=thai("Loma"), size=14)
    assert [read_pdf(data, ocr=mode).pages[0].route for mode in ("auto", "always", "never")] == ["native", "ocr", "native"]


def test_without_tesseract_a_scan_needs_it(monkeypatch):
    monkeypatch.setattr(ocr, "available", lambda: False)
    for read, kind in ((read_pdf, "PDF"), (read_images, "PNG")):
        with pytest.raises(Unreadable) as caught:
            read(as_file(page(), kind))
        assert caught.value.code == "needs_ocr"


def test_without_tesseract_the_pages_with_text_are_read_and_the_others_named(monkeypatch):
    monkeypatch.setattr(ocr, "available", lambda: False)

    def draw(canvas):
        canvas.drawString(72, 700, TEXT[0])
        canvas.showPage()
        canvas.drawInlineImage(page(), 0, 0, 595, 842)

    reading = read_pdf(made(draw, font=thai("Loma"), size=14))
    assert [p.route for p in reading.pages] == ["native", "unreadable"]
    assert reading.warnings == (Note("pages_unreadable", "2"), Note("ocr_missing", ""))


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n broken", as_file(Image.new("L", (9, 9)), "PNG")[:40]])
def test_a_broken_picture_is_damaged(data, monkeypatch):
    monkeypatch.setattr(images.engine, "available", lambda: True)
    with pytest.raises(Unreadable) as caught:
        read_images(data)
    assert caught.value.code == "damaged"


def test_a_picture_of_too_many_pixels_is_too_large(monkeypatch):
    monkeypatch.setattr(images.engine, "available", lambda: True)
    monkeypatch.setattr(images, "MAX_PIXELS", 99)
    with pytest.raises(Unreadable) as caught:
        read_images(as_file(Image.new("L", (10, 10)), "PNG"))
    assert caught.value.code == "too_large"


def test_a_strip_is_no_page_and_is_not_enlarged():
    strip = Image.new("L", (4, 60000))
    assert (is_strip(strip), ocr.read_picture(strip, 1, 1, 14400).runs) == (True, ())


@needs_tesseract
def test_an_empty_sheet_among_scans_is_blank_and_not_unreadable():
    buffer = io.BytesIO()
    sheet = Image.effect_noise((1654, 2339), 12).point(lambda grey: min(255, grey + 110))
    page().save(buffer, "PDF", resolution=200, save_all=True, append_images=[sheet])
    reading = read_pdf(buffer.getvalue())
    assert [(p.route, p.legibility) for p in reading.pages] == [("ocr", 1.0), ("ocr", 1.0)]


@needs_tesseract
@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_sheet_that_lies_on_its_side_or_head_is_turned(turn):
    assert alike(read_images(as_file(page().rotate(turn, expand=True), "PNG")).raws, WRITTEN)


@pytest.mark.parametrize("angle", [-2.0, -0.5, 0.0, 1.3])
def test_a_slant_is_found(angle):
    lines = Image.new("L", (1600, 1600), 255)
    pen = ImageDraw.Draw(lines)
    for y in range(200, 1400, 60):
        pen.rectangle((200, y, 1400, y + 20), fill=0)
    assert math.isclose(slant(lines.rotate(-angle, fillcolor=255)), angle, abs_tol=0.2)


def test_rules_are_found_and_wiped_and_letters_are_left():
    sheet = Image.new("L", (1600, 1600), 255)
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((100, 300, 1500, 303), fill=0)
    pen.rectangle((700, 300, 703, 900), fill=0)
    pen.rectangle((200, 500, 230, 530), fill=0)
    rules = ruled(prepared(sheet, 1600 * 72 / 175))
    assert sorted((rule.x0 == rule.x1, round(rule.x0, -1), round(rule.y0, -1)) for rule in rules) == [
        (False, 100, 300),
        (True, 700, 300),
    ]
    assert [wiped(sheet, rules).getpixel(at) for at in ((800, 301), (701, 600), (210, 510))] == [255, 255, 0]


def word(text, x0, x1, foot=100, line=0):
    return Word(text, x0, foot - 20, x1, foot, (line, 0, 0))


def test_pieces_of_a_line_are_put_in_order_and_lines_from_the_top():
    lines = lines_of([word("ค", 0, 10, foot=200, line=2), word("ข", 60, 70, foot=104, line=1), word("ก", 0, 10)])
    assert [[one.text for one in sorted(line, key=lambda one: one.x0)] for line in lines] == [["ก", "ข"], ["ค"]]


def test_only_a_wide_gap_is_a_blank_and_a_rule_or_a_wider_one_parts():
    words = [word("แผน", 0, 40), word("งาน", 44, 80), word("ของ", 95, 130), word("รัฐ", 200, 230), word("ไทย", 236, 260)]
    runs = runs_of(words, [Rule(233, 0, 233, 300)], 1.0, 842.0)
    assert [run.text for run in runs] == ["แผนงาน ของ", "รัฐ", "ไทย"]
