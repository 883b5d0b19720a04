"""The process type that a paper declares itself: by number, by name, by a ticked box, beside its label or below it."""

import packs
import pytest

from docchecker import evidence


@pytest.fixture(scope="module")
def rubric(tmp_path_factory):
    return packs.load(tmp_path_factory.mktemp("pack"))


def declared(rubric, text):
    found = evidence.collect(packs.paper(text), rubric).declared_type
    return found and found.item


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("ประเภทกระบวนการ : 2", "2"),
        ("ประเภทกระบวนการ ๒", "2"),
        ("ประเภทกระบวนการ: (๑) งานประจำ", "1"),
        ("ประเภทกระบวนการที่ ๒", "2"),
        ("ประเภทของกระบวนงาน : ประเภทที่ ๒", "2"),
        ("ประเภทกระบวนงาน การซ่อมเครื่องมือ", "2"),
        ("ประเภทกระบวนการ : งาน ซ่อม", "2"),
        ("ประเภทกระบวนการที่เลือก คือ การให้ยืมเครื่องมือ", "1"),
        ("ประเภทกระบวนการ : 12", None),
        ("ประเภทกระบวนการ : 7", None),
        ("ประเภทกระบวนการ : อื่น ๆ", None),
        ("ประเภทกระบวนการ : การให้ยืมและการซ่อม", None),
        ("ประเภทกระบวนการ ๒ ประเภท ได้แก่ การให้ยืม และการซ่อม", None),
        ("ประเภทของเครื่องมือ : ๒", None),
        ("ประเภทกระบวนการ", None),
        ("ประเภทกระบวนการ : ........", None),
    ],
)
def test_a_type_is_declared_by_number_or_name(rubric, text, type_):
    assert declared(rubric, text) == (type_ and f"type:{type_}")


@pytest.mark.parametrize(
    "tick", ["(/)", "( / )", "(✓)", "(✔)", "(√)", "(x)", "( X )", "[/]", "[x]", "[ ✓ ]", "☑", "☒", "✓", "✔", "🗹"]
)
@pytest.mark.parametrize("number", ["๒. ", "2) ", ""])
def test_a_ticked_box_among_several_declares_its_type(rubric, tick, number):
    text = f"ประเภทกระบวนการ : ( ) {number and '๑. '}การให้ยืมเครื่องมือ  {tick} {number}การซ่อมเครื่องมือ"
    assert declared(rubric, text) == "type:2"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("ประเภทกระบวนการ : ( ) การให้ยืม ( ) การซ่อม", None),
        ("ประเภทกระบวนการ : ☐ ๑. การให้ยืม ☐ ๒. การซ่อม", None),
        ("ประเภทกระบวนการ : □ การให้ยืม [ ] การซ่อม", None),
        ("ประเภทกระบวนการ : (/) การให้ยืม ( ) การซ่อม", "1"),
        ("ประเภทกระบวนการ :\n( ) การให้ยืมเครื่องมือ\n(/) การซ่อมเครื่องมือ", "2"),
        ("ประเภทกระบวนการ\n- ☐ ๑. การให้ยืมเครื่องมือ\n- ☑ ๒. การซ่อมเครื่องมือ", "2"),
        ("ประเภทกระบวนการ\n☐ ๑. การให้ยืมเครื่องมือ\n☐ ๒. การซ่อมเครื่องมือ", None),
        ("ประเภทกระบวนการ\nการซ่อมเครื่องมือ", None),  # an unticked line is no answer
        ("| ประเภทกระบวนการ | การซ่อมเครื่องมือ", "2"),
        ("| ประเภทกระบวนการ | ๑", "1"),
        ("| ประเภทกระบวนการ | ☐ การให้ยืม ☑ การซ่อม", "2"),
        ("| ประเภทกระบวนการ | ☐ การให้ยืม ☐ การซ่อม", None),
        ("| ประเภทกระบวนการ | -\n| งาน | การซ่อมเครื่องมือ", None),
        ("ประเภทกระบวนการ (ทำเครื่องหมายหน้าข้อที่เลือก)\n( ) การให้ยืมเครื่องมือ\n(/) การซ่อมเครื่องมือ", "2"),
    ],
)
def test_where_the_answer_stands(rubric, text, type_):
    assert declared(rubric, text) == (type_ and f"type:{type_}")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("# ภาคผนวก\nประเภทกระบวนการ : ๒", None),
        ("ให้อธิบายประเภทกระบวนการ : ๒", None),
        ("ประเภทกระบวนการ : ๑\nประเภทกระบวนการ : ๒", "1"),
        ("ประเภทกระบวนการ : ยังไม่เลือก\nประเภทกระบวนการ : ๒", "2"),
    ],
)
def test_the_first_declaration_outside_annexes_and_instructions_is_believed(rubric, text, type_):
    assert declared(rubric, text) == (type_ and f"type:{type_}")


def test_the_answer_is_quoted(rubric):
    found = evidence.collect(packs.paper("| ประเภทกระบวนการ | ๒. การซ่อมเครื่องมือ"), rubric).declared_type
    assert (found.quote, found.place.block, found.need) == ("๒. การซ่อมเครื่องมือ", 1, "declared")
