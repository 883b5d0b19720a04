"""Every message exists in every language, with the same values, and the official words are the official ones."""

import string

import pytest

from docchecker import errors, language
from docchecker.language import en, say, th


def placeholders(text):
    return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name})


def test_both_languages_have_the_same_messages():
    assert th.TEXTS.keys() == en.TEXTS.keys()


@pytest.mark.parametrize("key", sorted(th.TEXTS))
def test_a_message_asks_for_the_same_values_in_both_languages(key):
    assert placeholders(th.TEXTS[key]) == placeholders(en.TEXTS[key])


@pytest.mark.parametrize("code", errors.REASONS)
def test_every_reason_says_what_to_do_next(code):
    assert "โปรด" in say(code)


def test_the_words_of_verdicts_are_the_official_ones():
    assert [say(f"verdict.component.{v}") for v in ("met", "partial", "missing", "unreadable", "not_applicable")] == [
        "ครบถ้วน",
        "มีแต่ไม่ครบถ้วน",
        "ไม่พบในเอกสาร",
        "พิจารณาไม่ได้ (อ่านไม่ได้)",
        "ไม่อยู่ในเกณฑ์",
    ]
    assert [say(f"verdict.factor.{v}") for v in ("met", "partial", "missing", "unreadable", "not_applicable")] == [
        "มีมาตรการชัดเจน",
        "กล่าวถึงแต่ยังไม่เป็นมาตรการ",
        "ไม่พบในเอกสาร",
        "พิจารณาไม่ได้ (อ่านไม่ได้)",
        "ไม่อยู่ในเกณฑ์ของกระบวนการประเภทนี้",
    ]


def test_numbers_take_thai_digits_and_texts_stay_as_they_are():
    assert say("place.cell", table=1, row=12) == "ตารางที่ ๑ แถวที่ ๑๒"
    assert say("place.file", file="แผน2.pdf") == "แฟ้ม แผน2.pdf"


def test_a_value_that_nobody_gave_does_not_hide_the_message():
    assert say("cannot_write", "en", out="x").startswith("x cannot be written (…)")


def test_page_numbers_are_joined_to_runs():
    assert language.numbers((9, 1, 2, 3)) == "๑-๓, ๙"
