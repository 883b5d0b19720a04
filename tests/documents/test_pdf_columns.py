"""Text in two columns is read column by column; a table of two columns, row by row."""

from dataclasses import replace

from docchecker.documents.pdf_blocks import pieces_of
from docchecker.documents.pdf_borderless import rows_of
from docchecker.documents.pdf_chars import PageText
from docchecker.documents.pdf_columns import band_of
from docchecker.documents.pdf_layout import layout_of
from docchecker.documents.pdf_runs import Run

LEFT = [f"ซ้าย{at} ตรวจคำขอให้ครบถ้วน" for at in range(7)]
RIGHT = [f"ขวา{at} ลงบันทึกทุกครั้งไป" for at in range(7)]


def run(text, column, row, x1=None):
    x0 = 72 if column == 1 else 320
    return Run(text, x0, x1 or x0 + 220, 700 - 20 * row, 14, bold=False)


LEFTS, RIGHTS = ([run(text, at, row) for row, text in enumerate(side)] for at, side in ((1, LEFT), (2, RIGHT)))
BY_ROW = [each for pair in zip(LEFTS, RIGHTS, strict=True) for each in pair]
TITLE = Run("ชื่อเรื่องที่ยาวข้ามสองคอลัมน์", 150, 480, 760, 18, bold=True)


def layout(runs, number=1):
    page = PageText(number, 595, 842, tuple(runs), (), 0.0, "pdfium")
    return layout_of(page, lambda _: 0.2, band_of(rows_of(page), page.runs))


def words(runs):
    return [line.text for line in layout(runs).lines]


def test_full_lines_on_both_sides_are_columns_though_they_are_drawn_row_by_row():
    assert words([TITLE, *BY_ROW]) == [TITLE.text, *LEFT, *RIGHT]


def test_columns_drawn_one_after_the_other_may_have_short_lines():
    ragged = [each._replace(x1=each.x0 + (60 if at % 2 else 220)) for at, each in enumerate(RIGHTS)]
    assert words([TITLE, *LEFTS, *ragged]) == [TITLE.text, *LEFT, *RIGHT]
    assert {line.column for line in layout([TITLE, *LEFTS, *ragged]).lines} == {0, 1, 2}


def test_short_values_beside_names_are_read_row_by_row():
    values = [each._replace(x1=each.x0 + (60 if at % 2 else 220)) for at, each in enumerate(RIGHTS)]
    rows = [each for pair in zip(LEFTS, values, strict=True) for each in pair]
    assert words(rows)[0] == f"{LEFT[0]} {RIGHT[0]}"


def test_a_few_lines_beside_each_other_are_no_columns():
    assert len(words(BY_ROW[:8])) == 4


def test_a_paragraph_goes_on_in_the_next_column_and_on_a_page_of_which_only_the_left_is_filled():
    last = replace(layout([run("ที่หน้าถัดไป", 1, 0, 200)], 2), number=2)
    texts = [piece.text for piece in pieces_of([layout([*LEFTS, *RIGHTS]), last], lambda _: 0.2)]
    assert texts == ["".join([*LEFT, *RIGHT, "ที่หน้าถัดไป"])]
