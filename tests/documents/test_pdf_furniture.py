import pytest

from docchecker.documents.pdf_furniture import PAGE_NUMBER, furniture
from docchecker.documents.pdf_lines import Form, Line

HEIGHT = 800


def line(text, y, page):
    return Line(text, 72, 300, y, Form(10, bold=False), None, page)


def found(pages):
    headers, footers = furniture(pages, [HEIGHT] * len(pages))
    return sorted(x.text for x in headers), sorted(x.text for x in footers)


def test_what_stands_at_the_edge_of_most_pages_is_furniture_whatever_its_number():
    pages = [
        [
            line("กรมที่ไม่มีจริง แผน", 780, n),
            line(f"เนื้อความ{name}", 700, n),
            line(f"ท้าย{name}", 300, n),
            line(f"หน้า {n} จาก 3", 30, n),
        ]
        for n, name in enumerate(("หนึ่ง", "สอง", "สาม"), 1)
    ]
    assert found(pages) == (["กรมที่ไม่มีจริง แผน"] * 3, ["หน้า 1 จาก 3", "หน้า 2 จาก 3", "หน้า 3 จาก 3"])


def test_a_page_number_alone_at_the_edge_is_furniture_and_one_in_the_text_is_not():
    assert found([[line("-๒-", 780, 1), line("เรื่อง", 700, 1), line("๓", 400, 1), line("จบ", 380, 1)]]) == (["-๒-"], [])


def test_a_year_at_the_end_of_pages_is_text():
    pages = [[line(f"ตอน{name}", 700, n), line("ความ", 500, n), line(str(2568 + n), 30, n)] for n, name in enumerate("กขค", 1)]
    assert found(pages)[1] == []


@pytest.mark.parametrize("text", ["2", "๑๒", "-๒-", "- 3 -", "หน้า ๒", "หน้าที่ 2", "2/10", "หน้า 2 จาก 10"])
def test_how_page_numbers_look(text):
    assert PAGE_NUMBER.fullmatch(text)


@pytest.mark.parametrize("text", ["๒๕๖๘", "ข้อ ๒", "2.", "2 ราย"])
def test_how_they_do_not_look(text):
    assert not PAGE_NUMBER.fullmatch(text)


def test_the_first_words_of_the_next_page_at_a_page_end_are_furniture():
    pages = [
        [line("เนื้อความ", 700, 1), line("๒.๑ มาตรการ.........", 60, 1)],
        [line("๒.๑ มาตรการแรก ให้ลงเลขรับ", 700, 2), line("/๒.๒ ...", 60, 2)],
    ]
    assert found(pages)[1] == ["/๒.๒ ...", "๒.๑ มาตรการ........."]


def test_a_dotted_line_to_write_on_is_text():
    assert found([[line("เนื้อความ", 700, 1), line("ลงชื่อ ..............", 60, 1)], [line("แผน", 700, 2)]]) == ([], [])
