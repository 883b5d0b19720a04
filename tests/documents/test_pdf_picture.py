"""Pages drawn with what was read: boxes out of pieces, colours on pixels, a PNG that says whose it is."""

import io

import pytest
from PIL import Image, ImageFont
from reportlab.pdfgen.canvas import Canvas

from docchecker.documents import pdf_picture, pictures
from docchecker.documents.pdf import read_pdf
from docchecker.documents.pdf_blocks import Piece
from docchecker.documents.pdf_lines import Form, Line
from docchecker.documents.pdf_picture import Shape, draw, is_ours, shapes_of
from docchecker.documents.pdf_tables import Box
from docchecker.errors import Unreadable, UsageError

SENTENCE = "The office of made up affairs publishes its plan for openness"
RED, PURPLE, ORANGE = (0xC0, 0, 0), (0x80, 0, 0xA0), (0xC0, 0x60, 0)


def made(pages=1):
    """A PDF: a line and a ruled table of two columns on each page."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(300, 400))
    for number in range(pages):
        canvas.drawString(20, 350, f"{SENTENCE[:40]} {number}")
        for x in (20, 120, 220):
            canvas.line(x, 200, x, 300)
        for y in (200, 250, 300):
            canvas.line(20, y, 220, y)
        canvas.drawString(30, 270, "Measure")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def drawn(data, wanted=lambda last: range(1, last + 1), caption=lambda page, *, thai: f"{page.page} {page.route} {thai}"):
    return {page: Image.open(io.BytesIO(png)) for page, png in pdf_picture.pictures(data, caption, wanted)}


def line(y, page=1, x1=200.0):
    return Line("text", 50, x1, y, None, Form(10, bold=False), page)


def colours(image):
    return {colour for _, colour in image.convert("RGB").getcolors(image.width * image.height)}


def test_a_paragraph_over_a_page_end_has_a_box_on_each_page():
    piece = Piece("paragraph", "text", 1, lines=(line(100), line(80, x1=150), line(700, page=2)))
    assert shapes_of(piece, "paragraph", 7) == (
        Shape("paragraph", 7, 1, 50, 77.5, 200, 109),
        Shape("paragraph", 7, 2, 50, 697.5, 200, 709),
    )


def test_a_cell_has_its_own_box():
    box = Box(0, 0, 0, 10, 20, 110, 60)
    assert shapes_of(Piece("cell", "", 3, box=box), "cell", 1) == (Shape("cell", 1, 3, 10, 20, 110, 60),)


def test_a_shape_is_drawn_in_its_colour_counted_from_the_foot():
    image = draw(Image.new("RGB", (200, 100), "#ffffff"), [Shape("heading", 1, 1, 50, 10, 90, 20)], 2.0)
    assert (image.getpixel((100, 70)), image.getpixel((140, 75)), image.getpixel((60, 90))) == (RED, (255,) * 3, (255,) * 3)


def test_a_box_beside_the_page_or_turned_inside_out_is_no_failure():
    far, nowhere = 1e30, float("nan")
    odd = [Shape("cell", 1, 1, 90, 90, 10, 10), Shape("note", 2, 1, -far, -far, far, far), Shape("note", 3, 1, 0, 0, nowhere, 9)]
    assert draw(Image.new("L", (50, 50)), odd, 1.0).size == (50, 50)


def test_each_page_is_drawn_with_its_blocks():
    pages = drawn(made(2))
    assert list(pages) == [1, 2]
    assert all({PURPLE, ORANGE} <= colours(image) for image in pages.values())  # the line on both pages is a header
    assert {RED, ORANGE} <= colours(drawn(made())[1])


def test_only_the_pages_that_are_wanted_are_drawn():
    assert list(drawn(made(3), lambda last: (last,))) == [3]


def test_the_same_file_gives_the_same_bytes_and_they_say_whose_they_are():
    first, second = (dict(pdf_picture.pictures(made(), lambda _page, *, thai: str(thai), lambda _: (1,))) for _ in range(2))
    assert first == second
    assert is_ours(first[1][:256])
    plain = io.BytesIO()
    Image.new("L", (2, 2)).save(plain, "PNG")
    assert not is_ours(plain.getvalue())


def test_without_a_thai_font_the_caption_is_asked_for_in_latin(monkeypatch):
    def none(*_):
        raise OSError

    asked = []
    monkeypatch.setattr(ImageFont, "truetype", none)
    monkeypatch.setattr(ImageFont, "load_default", lambda _size: ImageFont.load_default_imagefont())
    drawn(made(), caption=lambda _page, *, thai: asked.append(thai) or "x")
    assert asked == [False]


def test_a_page_of_a_giants_size_is_drawn_small():
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(14000, 400))
    canvas.drawString(20, 200, SENTENCE)
    canvas.save()
    assert drawn(out.getvalue())[1].width == pdf_picture.LONGEST


def test_other_files_have_no_pages_to_draw(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(Unreadable, match="damaged"):
        list(pictures(path, lambda _page, *, thai: str(thai), range))
    path.write_bytes(b"PK\x05\x06" + bytes(18))
    with pytest.raises((Unreadable, UsageError)):
        list(pictures(path, lambda _page, *, thai: str(thai), range))


def test_a_cropped_page_is_measured_as_it_is_shown():
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(500, 600), cropBox=(40, 30, 480, 560))
    canvas.drawString(100, 300, SENTENCE)
    canvas.save()
    (piece,) = read_pdf(out.getvalue()).pieces
    whole = io.BytesIO()
    canvas = Canvas(whole, pagesize=(500, 600))
    canvas.drawString(60, 270, SENTENCE)
    canvas.save()
    (same,) = read_pdf(whole.getvalue()).pieces
    assert [round(value, 3) for value in (piece.lines[0].x0, piece.lines[0].x1, piece.lines[0].y)] == [
        round(value, 3) for value in (same.lines[0].x0, same.lines[0].x1, same.lines[0].y)
    ]
