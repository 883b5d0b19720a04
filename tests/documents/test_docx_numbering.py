"""The numbers that Word prints are given as labels, and never as text."""

from __future__ import annotations

import pytest
from word_files import item, level, p, word

from docchecker.documents.docx import read_docx

THAI = level(0, "thaiNumbers", "%1.") + level(1, "thaiNumbers", "%1.%2") + level(2, "thaiLetters", "(%3)")
NUM = '<w:num w:numId="{}"><w:abstractNumId w:val="{}"/>{}</w:num>'


def abstract(levels: str, key: str = "0", more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{more}{levels}</w:abstractNum>'


def labels(body: str, numbering: str, **parts: str) -> list[str]:
    return [raw.label for raw in read_docx(word(body, numbering=numbering, **parts)).raws]


def test_thai_numbers_and_letters_count_within_each_other():
    body = "".join(item("ก", depth) for depth in (0, 1, 1, 2, 2, 0, 1, 2))
    assert labels(body, abstract(THAI) + NUM.format(1, 0, "")) == ["๑.", "๑.๑", "๑.๒", "(ก)", "(ข)", "๒.", "๒.๑", "(ก)"]


def test_a_label_is_no_part_of_the_text():
    (raw,) = read_docx(word(item("เป้าหมาย", 1), numbering=abstract(THAI) + NUM.format(1, 0, ""))).raws
    assert (raw.kind, raw.label, raw.level, raw.repaired.text) == ("list_item", "๑.๑", 1, "เป้าหมาย")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimal", ["1", "2"]),
        ("thaiCounting", ["หนึ่ง", "สอง"]),
        ("lowerLetter", ["a", "b"]),
        ("upperLetter", ["A", "B"]),
        ("lowerRoman", ["i", "ii"]),
        ("upperRoman", ["I", "II"]),
        ("somethingNew", ["1", "2"]),
        ("none", ["", ""]),
    ],
)
def test_each_form_of_number(form, expected):
    assert labels(item("ก") + item("ข"), abstract(level(0, form, "%1")) + NUM.format(1, 0, "")) == expected


@pytest.mark.parametrize(("sign", "expected"), [("\uf0b7", "•"), ("\uf0fc", "✓"), ("\uf123", "•"), ("-", "-"), ("•", "•")])
def test_bullets_are_signs_that_people_can_read(sign, expected):
    assert labels(item("ก"), abstract(level(0, "bullet", sign)) + NUM.format(1, 0, "")) == [expected]


def test_lists_of_one_definition_count_on_and_an_override_begins_anew():
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = abstract(THAI) + NUM.format(1, 0, "") + NUM.format(2, 0, "") + NUM.format(3, 0, again)
    body = "".join(item("ก", 0, number) for number in ("1", "2", "3", "3"))
    assert labels(body, numbering) == ["๑.", "๒.", "๕.", "๖."]


def test_an_override_may_give_the_whole_level():
    over = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "%1)")}</w:lvlOverride>'
    assert labels(item("ก"), abstract(THAI) + NUM.format(1, 0, over)) == ["1)"]


def test_a_depth_that_never_restarts_counts_on():
    levels = level(0, "decimal", "%1.") + level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')
    body = "".join(item("ก", depth) for depth in (0, 1, 0, 1))
    assert labels(body, abstract(levels) + NUM.format(1, 0, "")) == ["1.", "1)", "2.", "2)"]


def test_a_legal_level_prints_arabic_digits():
    levels = level(0, "thaiNumbers", "%1.") + level(1, "thaiNumbers", "%1.%2", "<w:isLgl/>")
    assert labels(item("ก") + item("ข", 1), abstract(levels) + NUM.format(1, 0, "")) == ["๑.", "1.1"]


def test_a_style_brings_its_number():
    numbering = abstract(level(0, "thaiNumbers", "%1.") + level(1, "thaiNumbers", "%1.%2", '<w:pStyle w:val="S2"/>'))
    style = '<w:style w:type="paragraph" w:styleId="{}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = p("ก", style="S1") + p("ข", style="S2")
    assert labels(body, numbering + NUM.format(1, 0, ""), styles=style.format("S1") + style.format("S2")) == ["๑.", "๑.๑"]


def test_a_paragraph_can_leave_the_list_of_its_style():
    style = '<w:style w:type="paragraph" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = p("ก", style="S", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
    (raw,) = read_docx(word(body, numbering=abstract(THAI) + NUM.format(1, 0, ""), styles=style)).raws
    assert (raw.kind, raw.label) == ("paragraph", "")


def test_a_definition_may_stand_under_a_list_style():
    numbering = (
        abstract("", "0", '<w:numStyleLink w:val="L"/>') + abstract(THAI, "1", '<w:styleLink w:val="L"/>') + NUM.format(1, 0, "")
    )
    assert labels(item("ก"), numbering) == ["๑."]


def test_a_paragraph_taken_out_by_a_tracked_change_is_not_counted():
    properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>'
    gone = p("<w:del><w:r><w:delText>เก่า</w:delText></w:r></w:del>", properties=properties)
    assert labels(item("ก") + gone + item("ข"), abstract(THAI) + NUM.format(1, 0, "")) == ["๑.", "๒."]


def test_a_list_that_is_not_defined_gives_no_label():
    (raw,) = read_docx(word(item("ก", number="7"))).raws
    assert (raw.kind, raw.label) == ("paragraph", "")
