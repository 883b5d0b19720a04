"""Small PDFs, made here with reportlab; Thai ones where a Thai font is installed."""

import io
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from docchecker.documents.pages import first_word
from docchecker.documents.pdf import read_pdf
from docchecker.errors import Unreadable
from docchecker.model import Cell, Note

FONT = Path("/usr/share/fonts/truetype/tlwg/Garuda.ttf")
needs_font = pytest.mark.skipif(not FONT.exists(), reason="needs the font Garuda (Debian: fonts-tlwg-garuda-ttf)")
SENTENCE = "The office of made up affairs publishes its plan for openness"


def made(*pages, encrypt=None, font="Helvetica", size=12):
    """A PDF: each page is a function that draws on a canvas."""
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=encrypt, pagesize=(595, 842))
    for draw in pages:
        canvas.setFont(font, size)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def words(text=SENTENCE, x=72, y=700):
    return lambda canvas: canvas.drawString(x, y, text)


def blank(_canvas):
    pass


def picture(canvas):
    canvas.drawImage(ImageReader(Image.new("L", (20, 30), 128)), 0, 0, 595, 842)


def grid(canvas):
    for x in (72, 200, 330, 460):
        canvas.line(x, 600, x, 700)
    for y in (600, 650, 700):
        canvas.line(72, y, 460, y)


def thai(name="Garuda"):
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(FONT.with_name(f"{name}.ttf"))))
    return name


def texts(reading):
    return [raw.repaired.text for raw in reading.raws]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "damaged"),
        (b"%PDF-1.7 and nothing more", "damaged"),
        (made(words())[:400], "damaged"),
        (made(words(), encrypt=StandardEncryption("secret", "owner")), "encrypted"),
        (made(picture), "needs_ocr"),
        (made(blank), "needs_ocr"),
    ],
    ids=["empty", "junk", "cut", "password", "picture", "blank"],
)
def test_a_file_that_cannot_be_read_says_why(data, reason):
    with pytest.raises(Unreadable) as caught:
        read_pdf(data)
    assert caught.value.code == reason


def test_a_file_with_only_an_owner_password_is_read():
    assert texts(read_pdf(made(words(), encrypt=StandardEncryption("", "owner")))) == [SENTENCE]


def test_pages_without_text_are_named_and_blank_ones_are_not():
    reading = read_pdf(made(words(), picture, blank, picture), file=2)
    assert [(page.file, page.page, page.route, page.legibility) for page in reading.pages] == [
        (2, 1, "native", 1.0),
        (2, 2, "unreadable", 0.0),
        (2, 3, "native", 1.0),
        (2, 4, "unreadable", 0.0),
    ]
    assert reading.warnings == (Note("pages_unreadable", "2,4"),)


def test_a_bordered_table_gives_one_block_a_cell():
    def draw(canvas):
        grid(canvas)
        for x, y, text in (
            (80, 670, "Step"),
            (210, 670, "Risk"),
            (340, 670, "Measure"),
            (80, 630, "Accept"),
            (210, 630, "Favours"),
        ):
            canvas.drawString(x, y, text)
        canvas.drawString(72, 560, "After it")

    reading = read_pdf(made(draw))
    assert [(raw.cell, raw.repaired.text) for raw in reading.raws] == [
        (Cell(0, 0, 0, head=True), "Step"),
        (Cell(0, 0, 1, head=True), "Risk"),
        (Cell(0, 0, 2, head=True), "Measure"),
        (Cell(0, 1, 0), "Accept"),
        (Cell(0, 1, 1), "Favours"),
        (Cell(0, 1, 2), ""),
        (None, "After it"),
    ]


def test_words_that_line_up_without_rules_are_a_table_too():
    rows = (
        ("No", "Work", "Who", "When"),
        ("1", "Check", "Desk", "May"),
        ("2", "Sign", "Head", "June"),
        ("3", "Post", "Clerk", "July"),
    )

    def draw(canvas):
        for n, row in enumerate(rows):
            for x, text in zip((72, 150, 280, 430), row, strict=True):
                canvas.drawString(x, 700 - 24 * n, text)

    cells = {(raw.cell.row, raw.cell.column): raw.repaired.text for raw in read_pdf(made(draw)).raws if raw.cell}
    assert cells == {(r, c): text for r, row in enumerate(rows) for c, text in enumerate(row)}


def test_page_headers_and_numbers_stand_apart_and_do_not_part_a_sentence():
    def page(n, text):
        def draw(canvas):
            canvas.drawString(72, 800, "Plan of the office")
            canvas.drawString(72, 700, f"{text} and so much more stands here that it fills the line to its very end with")
            canvas.drawString(72, 686, f"{text} and so much more stands here that it fills the line to its very end with")
            canvas.drawString(290, 30, str(n))

        return draw

    raws = read_pdf(made(page(1, "Further"), page(2, "further"))).raws
    assert [(raw.kind, raw.page) for raw in raws] == [
        ("header", 1),
        ("paragraph", 1),
        ("footer", 1),
        ("header", 2),
        ("footer", 2),
    ]


def test_bold_large_and_centred_lines_are_told():
    def draw(canvas):
        canvas.drawString(72, 640, SENTENCE)
        width = canvas.stringWidth(SENTENCE)
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawCentredString(72 + width / 2, 700, "Plan")

    form = {raw.repaired.text: (raw.bold, raw.size, raw.centred) for raw in read_pdf(made(draw)).raws}
    assert form == {"Plan": (True, 18.0, True), SENTENCE: (False, 12.0, False)}


def test_a_bullet_becomes_the_label_and_a_typed_number_stays():
    def draw(canvas):
        canvas.drawString(72, 700, "\u2022 open the register")
        canvas.drawString(72, 660, "1) ask the public")

    assert [(raw.kind, raw.label, raw.repaired.text) for raw in read_pdf(made(draw)).raws] == [
        ("list_item", "\u2022", "open the register"),
        ("list_item", "", "1) ask the public"),
    ]


def test_a_turned_page_is_read():
    def draw(canvas):
        canvas.setPageRotation(90)
        canvas.drawString(72, 700, SENTENCE)

    assert texts(read_pdf(made(draw))) == [SENTENCE]


@pytest.mark.parametrize("turn", [90, 180, 270])
@pytest.mark.parametrize("stated", [0, 90])
def test_text_that_is_drawn_sideways_is_read_whatever_the_page_says_of_its_turn(turn, stated):
    def draw(canvas):
        canvas.setPageRotation(stated)
        canvas.translate(300, 420)
        canvas.rotate(turn)
        for at, line in enumerate((SENTENCE, "Nobody waits", "More")):
            canvas.drawString(-150, 80 - 80 * at, line)

    assert texts(read_pdf(made(draw))) == [SENTENCE, "Nobody waits", "More"]


@needs_font
def test_thai_is_read_letter_for_letter():
    reading = read_pdf(made(words("ให้ผู้ยื่นคำขอรับทราบผลภายใน ๗ วัน"), font=thai()))
    assert (texts(reading), reading.pages[0].route) == (["ให้ผู้ยื่นคำขอรับทราบผลภายใน ๗ วัน"], "native")


@needs_font
def test_a_lost_sara_am_is_mended_and_the_files_own_characters_are_kept():
    reading = read_pdf(made(words("ส านักงานจัดท าคู่มือส าหรับประชาชน"), font=thai()))
    assert texts(reading) == ["สำนักงานจัดทำคู่มือสำหรับประชาชน"]
    assert reading.raws[0].repaired.original == "ส านักงานจัดท าคู่มือส าหรับประชาชน"
    assert reading.pages[0].route == "repaired"


@needs_font
def test_marks_drawn_by_themselves_return_to_their_letters():
    def draw(canvas):
        x = 72.0
        for letter, mark in (("ข", "้"), ("อ", ""), ("น", "ี"), ("ด", "ี")):
            canvas.drawString(x, 700, letter)
            x += canvas.stringWidth(letter)
            if mark:
                canvas.drawString(x, 700, mark)

    assert texts(read_pdf(made(draw, font=thai(), size=16))) == ["ข้อนีดี"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("(ตรวจสอบ) แล้ว", "(ตรวจสอบ"),
        ("๑,๐๐๐ บาท", "๑,๐๐๐"),
        ("http://www.moph.go.th/plan ดู", "http://www.moph.go.th/plan"),
        ("", ""),
    ],
)
def test_the_first_word_of_a_line_holds_the_signs_before_it(text, word):
    assert first_word(text) == word
