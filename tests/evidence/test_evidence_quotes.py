"""A quote is the file's own words: verbatim, inside one block, 300 characters at most, clauses whole where they fit."""

from dataclasses import replace

import packs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docchecker import evidence, thai
from docchecker.evidence.quotes import LONGEST, quote_span
from docchecker.model import Document
from docchecker.thai import Edit, Repaired

LINE = "เปิดดูย้อนหลังในทะเบียนผู้ยืม"
THAI = st.text(alphabet="กขคงจนมยรลวสหอะาิีึืุูเแโใไ่้ๆฯำ็์ ๑๒๓12(),.\n", max_size=500)


@pytest.fixture(scope="module")
def rubric(tmp_path_factory):
    return packs.load(
        tmp_path_factory.mktemp("pack"), packs.factor("{meet: [record, use], within: 900}", "{meet: [], length: 1}")
    )


def held(collected, document):
    """Everything that is quoted, with the block that it was taken from."""
    quotes = (*collected.evidence, *collected.signals, *filter(None, [collected.declared_type]))
    return [(e, document.blocks[e.place.block].text) for e in quotes]


@given(st.lists(st.tuples(THAI, st.sampled_from(["", LINE, "ให้ยืม", "ประเภทกระบวนการ : ๑"]), THAI), min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
def test_for_any_text_the_quote_stands_at_its_offsets(rubric, texts):
    blocks = tuple(packs.block("".join(parts), number) for number, parts in enumerate(texts))
    document = Document((), blocks, ())
    found = held(evidence.collect(document, rubric), document)
    assert [
        e for e, text in found if e.quote != text[e.start : e.end] or not 0 <= e.start < e.end or len(e.quote) > LONGEST
    ] == []


@given(THAI, THAI)
@settings(max_examples=150, deadline=None)
def test_for_any_text_a_quote_that_fits_is_made_of_whole_clauses(before, after):
    before = f"กขค{before}"  # no list number: that is cut off
    text = f"{before}{LINE}{after}"
    start, end = quote_span(text, len(before), len(before) + len(LINE))
    clauses = thai.clauses(text)
    whole = start in {a for a, _ in clauses} and end in {b for _, b in clauses}
    assert (start <= len(before), end >= len(before) + len(LINE), whole or end - start >= LONGEST - 220) == (True, True, True)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (f"{LINE}ทุกครั้ง", f"{LINE}ทุกครั้ง"),
        (f"ห้องเก็บของอยู่หลังอาคารสำนักงาน เจ้าหน้าที่{LINE}ทุกครั้ง ผู้ยืมมารับของได้ในวันทำการ", f"เจ้าหน้าที่{LINE}ทุกครั้ง"),
        (
            "เจ้าหน้าที่ต้องเปิดดูย้อนหลังให้ครบทุกราย แล้วจดเลขที่ลงในทะเบียนผู้ยืมด้วยปากกา ห้องเก็บของปิดเวลาห้าโมงเย็น",
            "เจ้าหน้าที่ต้องเปิดดูย้อนหลังให้ครบทุกราย แล้วจดเลขที่ลงในทะเบียนผู้ยืมด้วยปากกา",
        ),
    ],
)
def test_the_quote_is_the_clauses_that_show_it_and_not_their_neighbourhood(tmp_path, text, quote):
    assert packs.said(packs.load(tmp_path), text)[0] == (quote, None)


def test_words_in_a_later_block_are_not_quoted_with_it(tmp_path):
    assert packs.said(packs.load(tmp_path), f"เจ้าหน้าที่{LINE}\nทุกครั้งที่มีผู้มายืม") == [(f"เจ้าหน้าที่{LINE}", None)]


def test_the_characters_of_the_file_stand_beside_a_repaired_quote(tmp_path):
    at = LINE.index("ู้")
    damaged = LINE.replace("ู้", "\uf70bู")
    repaired = Repaired(damaged, LINE, (Edit(at, at + 2, "\uf70bู"),))
    made = replace(packs.block(LINE), repaired=repaired)
    (found,) = evidence.collect(Document((), (made,), ()), packs.load(tmp_path)).evidence
    assert (found.quote, found.original) == (LINE, damaged)


def test_no_words_are_quoted_twice_for_one_need(tmp_path):
    made = packs.load(tmp_path, packs.factor("{meet: [record, use]}", "{meet: [record], weight: weak}", "{meet: [use]}"))
    assert packs.said(made, LINE) == [(LINE, None)]


def test_at_most_five_passages_and_three_near_misses_speak_for_a_need(tmp_path):
    stated = "\n".join(f"ข้อ {n} ให้{LINE}" for n in range(9))
    denied = "\n".join(f"ข้อ {n} ยังไม่มีการ{LINE}" for n in range(9))
    found = packs.said(packs.load(tmp_path), f"{stated}\n{denied}")
    assert [because for _, because in found] == [None] * 5 + ["negated"] * 3
