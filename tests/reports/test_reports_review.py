"""A workbook comes back from a reviewer: what can be taken is taken, the rest is named with sheet and cell."""

import io
import zipfile

import made
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docchecker import reports
from docchecker.reports.sheet_review import CellError, read_back
from docchecker.stated import Confirmation

ITEMS, PLANS = "รายข้อ", "แผน"
AT = "2026-02-03"


def filled(cells, outcome=None, lang="th"):
    """A workbook of one submission in which a person wrote into cells of (sheet number, address)."""
    book = openpyxl.load_workbook(io.BytesIO(reports.render(outcome or made.assessment(), made.RUBRIC, "xlsx", lang)))
    for (sheet, address), value in cells.items():
        book.worksheets[sheet][address] = value
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def back(data):
    return read_back(data, made.RUBRIC, AT)


def test_an_untouched_workbook_confirms_nothing():
    assert back(filled({})) == back(reports.render(made.assessment(), made.RUBRIC, "xlsx"))
    assert (back(filled({})).decisions, back(filled({})).errors) == ((), ())


@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_was_confirmed_before_comes_back_as_it_was(lang):
    found = read_back(reports.render(made.confirmed(), made.RUBRIC, "xlsx", lang), made.RUBRIC, "2026-01-02")
    assert [d.confirmation for d in found.decisions] == [made.confirmed().level.confirmed, made.confirmed().items[0].confirmed]
    assert {d.sha256 for d in found.decisions} == {made.SHA}


def test_a_verdict_and_a_level_are_confirmed():
    cells = {
        (2, "H3"): "มีมาตรการชัดเจน",
        (2, "I3"): "นางสาว ข",
        (1, "O2"): "๒",
        (1, "P2"): "นางสาว ข",
        (1, "Q2"): "ดูต้นฉบับ",
    }
    found = back(filled(cells))
    assert found.errors == ()
    assert [d.confirmation for d in found.decisions] == [
        Confirmation("level", "2", "นางสาว ข", AT, "ดูต้นฉบับ"),
        Confirmation("2.1", "met", "นางสาว ข", AT, ""),
    ]


@pytest.mark.parametrize(
    ("cells", "error"),
    [
        ({(2, "H3"): "ผ่าน", (2, "I3"): "ข"}, CellError(ITEMS, "H3", "bad_value", "ผ่าน")),
        ({(2, "H3"): "มีมาตรการชัดเจน"}, CellError(ITEMS, "I3", "no_name")),
        ({(2, "H3"): "ไม่พบในเอกสาร", (2, "I3"): "ข"}, CellError(ITEMS, "J3", "no_reason")),
        ({(2, "H3"): "=A1", (2, "I3"): "ข"}, CellError(ITEMS, "H3", "formula")),
        ({(2, "H3"): "มีมาตรการชัดเจน", (2, "I3"): "ข", (2, "C3"): "9.9"}, CellError(ITEMS, "C3", "no_item", "9.9")),
        ({(2, "H3"): "มีมาตรการชัดเจน", (2, "I3"): "ข", (2, "N3"): None}, CellError(ITEMS, "N3", "no_file")),
        ({(1, "N2"): 3, (1, "P2"): "ข"}, CellError(PLANS, "N2", "bad_value", "3")),
        ({(1, "M2"): "ไม่ใช่", (1, "P2"): "ข"}, CellError(PLANS, "Q2", "no_reason")),
        ({(1, "O2"): 6, (1, "P2"): "ข"}, CellError(PLANS, "O2", "bad_value", "6")),
        ({(2, "H1"): "อะไร"}, CellError(ITEMS, "A1", "no_column", "ผลที่ผู้ตรวจยืนยัน")),
    ],
)
def test_what_cannot_be_taken_is_named_with_sheet_and_cell(cells, error):
    found = back(filled(cells))
    assert (found.decisions, found.errors) == ((), (error,))
    assert error.cell in error.words("th")


def test_plan_and_type_are_confirmed_with_the_level():
    cells = {(1, "M2"): "ใช่", (1, "N2"): 5, (1, "O2"): 1, (1, "P2"): "ข", (1, "Q2"): "เป็นเรื่องร้องเรียน"}
    found = back(filled(cells))
    assert found.errors == ()
    assert [(d.confirmation.target, d.confirmation.value) for d in found.decisions] == [
        ("is_plan", "true"), ("process_type", "5"), ("level", "1"),
    ]  # fmt: skip


def test_one_item_is_decided_once():
    row = {(2, "H4"): "มีมาตรการชัดเจน", (2, "I4"): "ข", (2, "J4"): "ดูแล้ว", (2, "C4"): "2.1"}
    found = back(filled({(2, "H3"): "มีมาตรการชัดเจน", (2, "I3"): "ข", **row}))
    assert found.errors == (CellError(ITEMS, "H4", "twice", "H3"),)


def test_a_book_of_somebody_else_has_no_sheet_of_ours():
    held = io.BytesIO()
    openpyxl.Workbook().save(held)
    assert back(held.getvalue()).errors == (CellError("", "", "no_sheet"),)


def test_entities_are_refused_unread():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a/>')
    assert back(held.getvalue()).errors == (CellError("", "", "not_a_workbook"),)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_other_bytes_are_an_error_and_not_a_traceback(data):
    assert back(data).errors == (CellError("", "", "not_a_workbook"),)
