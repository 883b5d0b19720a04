"""The page of one plan: everything a reader asks for, one file that loads nothing, and hostile text that stays text."""

from dataclasses import replace
from itertools import pairwise

import made
import pages
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docchecker import reports
from docchecker.model import Note, PageReading, Place
from docchecker.pictured import Area, Mark, PagePicture
from docchecker.reports.clean import safe
from docchecker.reports.html_style import STYLE
from docchecker.reports.observations import observation_words
from docchecker.stated import Submission
from docchecker.thai import Repaired

QUOTE = "การออกใบอนุญาตมีความสำคัญต่อประชาชน"
PNG = b"\x89PNG\r\n\x1a\n"
PICTURE = PagePicture(0, 1, "png", PNG, 800, 1100, (Mark(1, 0, len(QUOTE), (Area(10, 20, 300, 18), Area(10, 40, 90, 18))),))
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</bdi></q></style><b>",
    "&lt;b&gt; &amp; ]]> <!-- ",
    "\u202egnp.exe\u202c \u2067ก\u2069 \u200f",
    "\x00\x07\x1b[31m\x7f\x9b",
    "ก" * 10_000,
    "a" * 10_000,
    "javascript:alert(1)",
    "\ud800",
)


def page(outcome, lang="th", pictures=()):
    return pages.parsed(reports.render(outcome, made.RUBRIC, "html", lang, pictures))


def spoken(text, outcome=None):
    """A submission in which every free text is this one."""
    base = outcome or made.claiming()
    blocks = [replace(block, repaired=Repaired(text, text), label=text[:3]) for block in base.document.blocks]
    file = replace(base.document.files[0], path=text or "x")
    note = Note("file_unreadable", f"{text}: damaged")
    document = replace(base.document, blocks=tuple(blocks), files=(file,), warnings=(note, Note("strange", text)))
    near = replace(made.evidence("2.2", "measure", 1, document, "negated"), original=text)
    found = replace(near, because=None, item="rationale", need="importance")
    items = (
        replace(base.items[0], evidence=(found,)),
        replace(base.items[1], evidence=(replace(found, item="2.1", need="measure"),)),
        replace(base.items[2], near_misses=(near,)),
        *base.items[3:],
    )
    stated = Submission(text or None, text or None, 2556, 9)
    plan = replace(base.is_plan, why=text)
    return replace(base, document=document, items=items, submission=stated, is_plan=plan)


@pytest.mark.parametrize(
    "said",
    [
        "ระดับที่ระบบเสนอ (รอผู้ตรวจยืนยัน)",
        "ระดับ ๑",
        "เกณฑ์: มีแผน",
        "ประเภทนี้มี ๔ ปัจจัย จึงไม่มีระดับ ๔ (ร้อยละ ๗๕ ได้ระดับ ๓ ร้อยละ ๑๐๐ ได้ระดับ ๕)",
        "ระดับที่หน่วยงานประเมินตนเอง ระดับ ๕ (คะแนนถ่วงน้ำหนัก ๐.๐๗๕๐, คำนวณถูกต้อง, รอบ ๙ เดือน, หน้า ๑)",
        "สิ่งที่จะทำให้ระดับสูงขึ้น หลักการและเหตุผล : ความเสี่ยง",
        "หน่วยงาน กรมป่าไม้",
        "มีแต่ไม่ครบถ้วน ให้ผู้ตรวจพิจารณา ความเชื่อมั่น ๐.๘๐",
        "สิ่งที่ขาด: ความเสี่ยง",
        "วิธีแก้ไข: ให้ระบุความเสี่ยง",
        "ความสำคัญ การออกใบอนุญาตมีความสำคัญต่อประชาชน หน้า ๑",
        "บันทึกผู้ขอทุกรายลงทะเบียนกลาง หน้า ๒ ตารางที่ ๑ แถวที่ ๓",
        "ข้อความใกล้เคียงที่ไม่นับ ยังไม่มีฐานข้อมูลกลาง หน้า ๒",
        "เหตุที่ไม่นับ: ระบุว่าไม่มีหรือยังไม่มี",
        "หน้าที่อ่านไม่ได้ ๓",
        "อ่านไม่ได้ ๑ ๓",
        "อ่านข้อความได้ ร้อยละ ๖๓",
        "บันทึกนำส่ง (หน้า ๑), แผน (หน้า ๑-๒)",
        "ผู้ตรวจต้องพิจารณาและยืนยัน",
    ],
)
def test_the_page_says(said):
    held = pages.parsed(reports.render(made.claiming(), made.RUBRIC, "html"))
    words = " ".join(" ".join(held.texts[""]).split())
    assert said in words


def test_a_passage_stands_marked_between_the_blocks_before_and_after():
    held = page(made.assessment("docx", "ก.docx"))
    assert "การออกใบอนุญาตมีความสำคัญต่อประชาชน" in held.texts["mark"]
    assert "ส่วนก่อนหน้า: ๑. หลักการและเหตุผล" in held.text
    assert "ส่วนถัดไป: บันทึกผู้ขอทุกรายลงทะเบียนกลาง" in held.text


def test_a_quote_opens_its_frame_on_the_picture_of_the_page():
    held = page(made.assessment(), pictures=(PICTURE,))
    assert "p1-1-1" in held.values("id")
    assert "#p1-1-1" in held.values("href")
    assert held.tags.count("rect") == 2
    assert any(value.startswith("data:image/png;base64,iVBORw0KGgo") for value in held.values("href"))


def test_every_link_within_the_page_leads_somewhere():
    held = page(made.claiming(), pictures=(PICTURE,))
    inner = {value[1:] for value in held.values("href") if value.startswith("#")}
    assert inner <= set(held.values("id"))
    assert len(held.values("id")) == len(set(held.values("id")))


@pytest.mark.parametrize("outcome", [made.claiming(), made.no_plan(), made.open_level(), made.confirmed(), made.skipped()])
def test_a_page_loads_nothing_and_its_policy_lets_in_its_own_style_alone(outcome):
    held = page(outcome)
    assert "script" not in held.tags
    assert not {"link", "iframe", "object", "img", "form"} & set(held.tags)
    assert not held.values("style")
    style = pages.digest(held.texts["style"][0])
    rest = "img-src data:; base-uri 'none'; form-action 'none'"
    assert pages.policy(held) == f"default-src 'none'; style-src {style}; {rest}"
    assert not held.open_


def test_the_language_is_named_and_the_papers_own_words_are_thai():
    held = page(made.claiming(), "en")
    assert ("html", "lang", "en") in held.attributes
    assert ("bdi", "lang", "th") in held.attributes
    assert "Suggested level (a reviewer has yet to confirm it) level 1" in " ".join(" ".join(held.texts[""]).split())


def test_landmarks_and_headings_are_in_order():
    held = page(made.claiming())
    assert [held.tags.count(tag) for tag in ("header", "nav", "main", "footer", "h1")] == [1] * 5
    levels = [int(tag[1]) for tag in held.tags if tag in {"h1", "h2", "h3", "h4"}]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_an_open_level_says_between_what_and_a_confirmed_one_by_whom():
    assert "(อยู่ระหว่างระดับ ๑ ถึง ๒)" in page(made.open_level()).text
    said = page(made.confirmed()).text
    assert "ระดับที่ผู้ตรวจยืนยัน" in said
    assert "ผู้ตรวจ ก" in said
    assert "ดูต้นฉบับแล้ว" in said


def test_no_plan_has_no_level_and_no_items():
    held = page(made.no_plan())
    assert "ไม่ใช่แผนสร้างความโปร่งใสฯ (ไม่ให้ระดับ)" in held.text
    assert "article" not in held.tags


def test_a_skipped_file_says_what_to_do():
    assert "แฟ้มเสียหรือไม่ครบถ้วน โปรด" in page(made.skipped()).text


def test_a_document_whose_text_was_not_kept_still_has_its_quotes():
    base = made.assessment()
    held = page(replace(base, document=replace(base.document, blocks=(), pages=()), parts=()))
    assert "บันทึกผู้ขอทุกรายลงทะเบียนกลาง" in held.texts["q"]
    assert "mark" not in held.tags


def test_a_page_of_words_without_pages_says_no_route():
    assert "วิธีที่ได้ข้อความ" not in page(made.assessment("docx", "ก.docx")).text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_shows_as_text(text):
    plain, held = page(spoken("ธรรมดา")), page(spoken(text))
    assert held.tags == plain.tags
    assert [(tag, key) for tag, key, _ in held.attributes] == [(tag, key) for tag, key, _ in plain.attributes]
    shown = " ".join(safe(text).replace("\ud800", "\ufffd").split())
    assert shown in " ".join(held.texts["h1"][0].split())


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_no_text_changes_what_the_page_is_made_of(text):
    held = page(spoken(text))
    assert not held.open_
    assert not {"script", "b", "img"} & set(held.tags)
    assert {key for _, key, _ in held.attributes} <= {
        "lang", "charset", "name", "content", "http-equiv", "href", "class", "id", "aria-labelledby", "aria-label",
        "aria-hidden", "scope", "role",
    }  # fmt: skip


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_same_outcome_gives_the_same_bytes(lang):
    one = reports.render(made.claiming(), made.RUBRIC, "html", lang, (PICTURE,))
    assert one == reports.render(made.claiming(), made.RUBRIC, "html", lang, (PICTURE,))


def test_long_blocks_are_cut_around_the_passage():
    base = made.assessment("docx", "ก.docx")
    text = "ก" * 5000 + "บันทึกทุกราย" + "ข" * 5000
    block = replace(base.document.blocks[1], repaired=Repaired(text, text))
    document = replace(base.document, blocks=(base.document.blocks[0], block, *base.document.blocks[2:]))
    quote = replace(base.items[0].evidence[0], start=5000, end=5012, quote="บันทึกทุกราย", place=Place(0, None, 1))
    whole = replace(base, document=document, items=(replace(base.items[0], evidence=(quote,)), *base.items[1:]))
    assert "บันทึกทุกราย" in page(whole).texts["mark"]
    assert "ก" * 401 not in page(whole).text


def test_many_routes_are_told_with_their_pages():
    base = made.assessment()
    readings = (PageReading(0, 1, "ocr", 0.8), PageReading(0, 2, "ocr", 0.8), PageReading(0, 3, "native", 1.0))
    held = page(replace(base, document=replace(base.document, pages=readings)))
    assert "อ่านจากภาพ ๒ ๑-๒" in " ".join(" ".join(held.texts[""]).split())


@pytest.mark.parametrize(
    ("ink", "ground"),
    [("ink", "shade"), ("soft", "paper"), ("soft", "shade"), ("blue", "paper"), ("blue", "shade"), ("good", "goodbg"),
     ("half", "halfbg"), ("bad", "badbg"), ("grey", "greybg"), ("ink", "mark")],
)  # fmt: skip
def test_words_stand_out_from_their_ground(ink, ground):
    held = pages.colours(STYLE)
    assert pages.contrast(held[ink], held[ground]) >= 4.5


def test_what_a_reviewer_should_look_at_is_said_with_its_passage():
    said = reports.render(made.observed(), made.RUBRIC, "html").decode()
    (seen,) = made.observed().observations
    quote = made.observed().document.blocks[2].text[:5]
    assert [observation_words(seen, "th") in said, quote in said, 'id="observations"' in said] == [True] * 3
    assert 'id="observations"' not in reports.render(made.assessment(), made.RUBRIC, "html").decode()
