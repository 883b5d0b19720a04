import pytest

from docchecker.documents.pdf_lines import lines_of, spaced
from docchecker.documents.pdf_runs import Run

RUN = Run("", 0, 0, y=700, size=10, bold=False)


def run(text, x0, x1, **form):
    return RUN._replace(text=text, x0=x0, x1=x1, **form)


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ([run("ตรวจ", 72, 90), run("สอบ", 90.5, 105)], "ตรวจสอบ"),
        ([run("ปี", 72, 80), run("๒๕๖๘", 85, 105)], "ปี ๒๕๖๘"),
        ([run("ปี ", 72, 80), run("๒๕๖๘", 90, 105)], "ปี ๒๕๖๘"),
        ([run("เป", 72, 82), run("็", 75, 78), run("น", 82, 90)], "เป็น"),
        ([run("แนวท", 72, 90), run("าง", 99, 110)], "แนวทาง"),
    ],
)
def test_a_blank_is_made_only_where_a_gap_has_none_and_no_mark_or_vowel_clings(runs, text):
    assert spaced(runs) == text


def test_a_mark_drawn_after_its_letter_stays_with_it_and_a_sign_drawn_last_goes_to_its_place():
    drawn = [run("ข", 72, 80), run("้", 76, 80), run("อ ", 80, 88), run("ร้อยละ", 100, 130), run("≥", 90, 97)]
    assert [made.text for made in lines_of(drawn)] == ["ข้อ ≥ ร้อยละ"]


def test_runs_on_other_baselines_are_other_lines():
    assert [made.text for made in lines_of([run("หนึ่ง", 72, 90), run("สอง", 72, 90, y=680)])] == ["หนึ่ง", "สอง"]


def test_a_line_is_bold_where_all_that_is_not_thai_is():
    made = lines_of([run("๑", 72, 78), run(". ", 78, 82, size=14, bold=True), run("เหตุผล", 84, 120)])
    assert (made[0].bold, made[0].size) == (True, 10)
