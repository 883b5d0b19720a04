"""Where quoted words stand on a page: read back through the box with pdfium's own words."""

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_pdf import SENTENCE, grid, made, needs_font, picture, thai, words

from docchecker.documents.pdf import read_pdf
from docchecker.documents.quote_boxes import located, quote_boxes
from docchecker.documents.tools import find
from docchecker.quoted import Quoted

THAI = "ออกใบอนุญาตด้วยความโปร่งใสน้ำใจดี"


def said(data, quoted):
    """The words that pdfium finds in the boxes of one quote, and whether they are exact."""
    (boxes,) = quote_boxes(data, [quoted])
    pdf = pypdfium2.PdfDocument(data)
    found = [pdf[b.page - 1].get_textpage().get_text_bounded(b.x0 - 0.1, b.y0, b.x1 + 0.1, b.y1) for b in boxes]
    pdf.close()
    return " ".join(text.strip() for text in found), all(box.exact for box in boxes)


def span(text, quote, block=0):
    at = text.index(quote)
    return Quoted(block, at, at + len(quote))


@pytest.mark.parametrize("quote", ["The office", "made up affairs", "openness", SENTENCE])
def test_a_quote_has_the_box_of_its_words(quote):
    assert said(made(words()), span(SENTENCE, quote)) == (quote, True)


@pytest.mark.parametrize("quoted", [Quoted(0, 0, 3, "not"), Quoted(99, 0, 3)])
def test_other_words_than_those_quoted_have_no_box(quoted):
    assert quote_boxes(made(words()), [quoted]) == ((),)
    assert quote_boxes(made(words()), [Quoted(0, 0, 3, SENTENCE[:3])]) != ((),)


def test_a_quote_over_two_lines_has_two_boxes():
    second = "and says who looks after it every month of the year"
    data = made(lambda canvas: (words()(canvas), words(second, y=684)(canvas)))
    text = read_pdf(data).raws[0].repaired.text
    assert text == f"{SENTENCE} {second}"
    boxes = quote_boxes(data, [span(text, f"openness {second[:8]}")])[0]
    assert [(box.page, round(box.y0) < 684) for box in boxes] == [(1, False), (1, True)]
    assert said(data, span(text, f"openness {second[:8]}")) == ("openness and says", True)


def test_a_quote_in_a_cell_is_found_in_its_cell():
    data = made(lambda canvas: (grid(canvas), words("Measure one", 80, 680)(canvas), words("Measure one", 210, 680)(canvas)))
    number = next(n for n, raw in enumerate(read_pdf(data).raws) if raw.cell and raw.cell.column == 1)
    ((box,),) = quote_boxes(data, [Quoted(number, 0, 7)])
    assert 200 < box.x0 < box.x1 < 330


def test_a_cell_that_goes_on_over_the_pages_end_is_found_on_both():
    def part(first, last, texts):
        def draw(canvas):
            for x in (72, 200, 460):
                canvas.line(x, first, x, last)
            for y in (first, last):
                canvas.line(72, y, 460, y)
            for x, y, text in texts:
                canvas.drawString(x, y, text)

        return draw

    pages = (
        part(60, 120, [(80, 100, "Measure"), (210, 100, "Every applicant is"), (210, 80, "written down in one")]),
        part(740, 800, [(210, 780, "register of the office"), (210, 760, "and looked up again")]),
    )
    data = made(*pages)
    raws = read_pdf(data).raws
    number = next(n for n, raw in enumerate(raws) if "Every applicant" in raw.repaired.text)
    text = raws[number].repaired.text
    if "register" not in text:
        pytest.skip("the reader takes the two parts for two cells")
    boxes = quote_boxes(data, [span(text, "down in one register", number)])[0]
    assert [(box.page, box.exact) for box in boxes] == [(1, True), (2, True)]


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_on_a_page_that_is_shown_turned_the_box_is_in_the_files_own_coordinates(turned):
    def draw(canvas):
        canvas.setPageRotation(turned)
        words()(canvas)

    assert said(made(draw), span(SENTENCE, "made up"))[0] == "made up"


@needs_font
@pytest.mark.parametrize("quote", ["อนุญาต", "ความโปร่งใส", "น้ำใจ"])
def test_thai_words_are_found_whatever_order_marks_are_in(quote):
    name = thai()
    data = made(words(THAI), font=name)
    text = read_pdf(data).raws[0].repaired.text
    found, exact = said(data, span(text, quote))
    assert exact
    assert [char for char in found if char in "กขคงจฉชซญดตถทนบปผพฟมยรลวสหอ"] == [
        char for char in quote if char in "กขคงจฉชซญดตถทนบปผพฟมยรลวสหอ"
    ]


@pytest.mark.skipif(not find("tesseract"), reason="needs tesseract")
def test_a_scanned_page_gives_whole_lines_or_nothing_but_no_error():
    data = made(lambda canvas: (picture(canvas), words()(canvas)))
    assert all(box.page == 1 for box in quote_boxes(data, [Quoted(0, 0, 3)])[0])


@given(st.text("กขค", max_size=12), st.integers(0, 12), st.integers(0, 12), st.text("กขค", max_size=12))
def test_what_is_located_lies_within(text, start, end, found):
    at = located(found, text, start, end)
    assert at is None or 0 <= at[0] < at[1] <= len(found)
