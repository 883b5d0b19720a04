"""What a reader of the printed page sees is read, once, and nothing else."""

from __future__ import annotations

import pytest
from word_files import p, r, word

from docchecker.documents.docx import read_docx

INSERTED = f"<w:ins>{r('ใหม่')}</w:ins>"
DELETED = "<w:del><w:r><w:delText>เก่า</w:delText></w:r></w:del>"
BOX = f"<w:txbxContent>{p('ในกรอบ')}</w:txbxContent>"
TICK = (
    '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr><w:sdtContent>'
    + r("☒")
    + "</w:sdtContent></w:sdt>"
)
CODE = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r>' + r("รหัส")
RESULT = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("๑๒") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
BEGIN = '<w:r><w:fldChar w:fldCharType="begin">'
FORM = BEGIN + '<w:ffData><w:checkBox><w:default w:val="0"/>{}</w:checkBox></w:ffData></w:fldChar></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
RUBY = f"<w:r><w:ruby><w:rt>{r('เสียง')}</w:rt><w:rubyBase>{r('คำ')}</w:rubyBase></w:ruby></w:r>"


def texts(body: str, **parts: str) -> list[str]:
    return [raw.repaired.text for raw in read_docx(word(body, **parts)).raws]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        pytest.param(f"<w:r><w:t>แผน</w:t></w:r>{INSERTED}", "แผนใหม่", id="insertions are kept"),
        pytest.param(f"<w:r><w:t>แผน</w:t></w:r>{DELETED}", "แผน", id="deletions are dropped"),
        pytest.param(f"<w:moveFrom>{r('ย้าย')}</w:moveFrom>{r('อยู่')}", "อยู่", id="text moved away is dropped"),
        pytest.param(f"<w:moveTo>{r('ย้าย')}</w:moveTo>{r('มา')}", "ย้ายมา", id="text moved here is kept"),
        pytest.param(r("แผน") + r("ซ่อน", "<w:vanish/>"), "แผน", id="hidden text is dropped"),
        pytest.param(r("แผน", '<w:vanish w:val="0"/>'), "แผน", id="text that is not hidden is kept"),
        pytest.param(f"<w:sdt><w:sdtContent>{r('ช่อง')}</w:sdtContent></w:sdt>", "ช่อง", id="inline controls are read"),
        pytest.param(TICK.format(1) + r("มี"), "☑มี", id="a ticked box"),
        pytest.param(TICK.format(0) + r("มี"), "☐มี", id="an empty box"),
        pytest.param(FORM.format("<w:checked/>") + END + r("มี"), "☑มี", id="a ticked box of an old form"),
        pytest.param(FORM.format("") + END + r("มี"), "☐มี", id="an empty box of an old form"),
        pytest.param(r("หน้า ") + CODE + RESULT, "หน้า ๑๒", id="of a field the result is read"),
        pytest.param(f"<w:fldSimple>{r('๑๒')}</w:fldSimple>", "๑๒", id="simple fields are read"),
        pytest.param(f"<w:smartTag>{r('กรุงเทพ')}</w:smartTag>", "กรุงเทพ", id="smart tags are read"),
        pytest.param(f"<w:hyperlink>{r('เว็บไซต์')}</w:hyperlink>", "เว็บไซต์", id="links are read"),
        pytest.param("<w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t><w:br/><w:t>ค</w:t></w:r>", "ก\tข\nค", id="tabs and breaks"),
        pytest.param("<w:r><w:t>ก</w:t><w:noBreakHyphen/><w:t>ข</w:t><w:softHyphen/></w:r>", "ก-ข", id="hyphens"),
        pytest.param('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r(" มี"), "☑ มี", id="ticks of a symbol font"),
        pytest.param('<w:r><w:sym w:font="Other" w:char="F041"/></w:r>' + r(" มี"), "• มี", id="signs that are not known"),
        pytest.param('<w:r><w:sym w:font="Symbol" w:char="zz"/></w:r>' + r("มี"), "มี", id="signs that are none"),
        pytest.param("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1", id="formulas"),
        pytest.param(RUBY, "คำ", id="the word and not its reading aid"),
        pytest.param(r("ส") + r("ํานัก"), "สำนัก", id="text is repaired"),
    ],
)
def test_of_a_paragraph(inside, text):
    assert texts(f"<w:p>{inside}</w:p>") == [text]


def test_a_text_box_is_read_once_after_its_paragraph():
    inner = f"<mc:Choice><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>"
    fallback = f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback>"
    run = f"<w:r><mc:AlternateContent>{inner}{fallback}</mc:AlternateContent></w:r>"
    assert texts(p(run, "ข้างกรอบ")) == ["ข้างกรอบ", "ในกรอบ"]


def test_a_text_box_of_older_programs_is_read():
    assert texts(p(f"<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r>")) == ["ในกรอบ"]


def test_block_controls_are_read():
    assert texts(f"<w:sdt><w:sdtContent>{p('หนึ่ง')}<w:ins>{p('สอง')}</w:ins></w:sdtContent></w:sdt>") == ["หนึ่ง", "สอง"]


def test_a_field_may_run_over_paragraphs():
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    start = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("TOC") + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    assert texts(p(start, "บทนำ") + p("สรุป", end) + p("ต่อ")) == ["บทนำ", "สรุป", "ต่อ"]


def test_text_hidden_by_its_style_is_dropped():
    styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    assert texts(p("เห็น", r("ซ่อน", '<w:rStyle w:val="H"/>')), styles=styles) == ["เห็น"]


def test_a_style_in_a_circle_does_no_harm():
    styles = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr></w:style>'
    (raw,) = read_docx(word(p("ข้อความ", style="A"), styles=styles)).raws
    assert raw.bold


@pytest.mark.parametrize(
    ("style", "level"),
    [
        ('<w:name w:val="heading 2"/>', 2),
        ('<w:name w:val="Title"/>', 1),
        ('<w:name w:val="หัวเรื่อง 3"/>', 3),
        ('<w:name w:val="หัวข้อ"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>', 2),
        ('<w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>', 0),
        ('<w:name w:val="Body"/>', 0),
    ],
)
def test_a_style_says_the_level_of_a_heading(style, level):
    (raw,) = read_docx(word(p("ข้อความ", style="S"), styles=f'<w:style w:type="paragraph" w:styleId="S">{style}</w:style>')).raws
    assert (raw.kind, raw.level) == ("heading" if level else "paragraph", level)


def test_a_paragraph_says_its_own_outline_level():
    (raw,) = read_docx(word(p("ข้อความ", properties='<w:outlineLvl w:val="0"/>'))).raws
    assert (raw.kind, raw.level) == ("heading", 1)


def test_bold_size_and_centre_are_seen():
    bold = r("หัวข้อ", '<w:bCs/><w:szCs w:val="40"/>')
    (raw,) = read_docx(word(p(bold, properties='<w:jc w:val="center"/>'))).raws
    assert (raw.bold, raw.size, raw.centred) == (True, 20.0, True)


def test_a_bold_lead_in_does_not_make_the_paragraph_bold():
    (raw,) = read_docx(word(p(r("วัตถุประสงค์ ", "<w:b/>"), "เพื่อให้บริการรวดเร็วและเป็นธรรม"))).raws
    assert not raw.bold
