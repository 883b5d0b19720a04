"""What an author should write is said in the language of the report, by every report that says it."""

import io
from dataclasses import replace

import docx
import made
import openpyxl
import pytest

from docchecker import reports
from docchecker.reports import remarks_on
from docchecker.reports.gaps import gaps
from docchecker.reports.needs import exemplified, guided
from docchecker.reports.papers import render_paper

ENGLISH = "Name what is kept & who looks at it"
EXAMPLE = ("ให้เปิดดูทะเบียนทุกราย", "The register is looked at in every case")


def translated(item):
    needs = tuple(replace(need, guidance_english=ENGLISH, example=EXAMPLE[0], example_english=EXAMPLE[1]) for need in item.needs)
    return replace(item, guidance_english=ENGLISH, needs=needs)


RUBRIC = replace(made.RUBRIC, items=tuple(map(translated, made.RUBRIC.items)))
THAI = tuple(need.guidance for item in RUBRIC.items for need in item.needs)


def paper(rubric, lang):
    held = docx.Document(io.BytesIO(render_paper(gaps(made.assessment(), rubric, lang), "docx")))
    return "\n".join(cell.text for table in held.tables for row in table.rows for cell in row.cells)


def sheets(rubric, lang):
    book = openpyxl.load_workbook(io.BytesIO(reports.render(made.assessment(), rubric, "xlsx", lang)))
    return "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)


def text_of(format_):
    return lambda rubric, lang: reports.render(made.assessment(), rubric, format_, lang).decode()


SAID = {
    **{name: text_of(name) for name in ("text", "html", "md", "sarif", "junit")},
    "gaps": paper,
    "xlsx": sheets,
    "annotated": lambda rubric, lang: "\n".join(remark.text for remark in remarks_on(0, made.assessment(), rubric, lang)),
}


def plain(text):
    return " ".join(text.replace("&amp;", "&").replace("\\&", "&").split())


@pytest.mark.parametrize("name", SAID)
def test_a_report_in_english_says_it_in_english(name):
    said = plain(SAID[name](RUBRIC, "en"))
    assert (ENGLISH in said, [thai for thai in THAI if thai in said]) == (True, [])


@pytest.mark.parametrize("name", SAID)
def test_a_report_in_thai_says_it_in_thai(name):
    said = plain(SAID[name](RUBRIC, "th"))
    assert (ENGLISH in said, any(thai in said for thai in THAI)) == (False, True)


@pytest.mark.parametrize("name", SAID)
def test_where_a_pack_has_thai_only_a_report_in_english_says_it_in_thai(name):
    assert any(thai in plain(SAID[name](made.RUBRIC, "en")) for thai in THAI)


def test_a_sentence_for_the_plan_stays_thai_and_its_meaning_stands_beside_it():
    need = RUBRIC.items[0].needs[0]
    assert exemplified(need, "en") == f"Example: “{EXAMPLE[0]}” (that is: {EXAMPLE[1]})"
    assert exemplified(need, "th") == f"ตัวอย่าง: “{EXAMPLE[0]}”"
    assert exemplified(replace(need, example_english=""), "en") == f"Example: “{EXAMPLE[0]}”"
    assert not exemplified(replace(need, example=""), "en")


def test_an_item_is_guided_as_its_needs_are():
    assert [guided(thing, "en") for thing in (RUBRIC.items[0], made.RUBRIC.items[0])] == [ENGLISH, "เขียนเหตุผล"]
