"""Words: one engine or the other, the same tokens, nothing lost; and nothing heavy imported before it is needed."""

import importlib
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docchecker import thai

TEXTS = (
    "กำหนดหลักเกณฑ์การพิจารณาอนุญาตให้ชัดเจน และปิดประกาศไว้หน้าสำนักงานทุกแห่ง",
    "ผู้รับบริการมีส่วนร่วมตรวจสอบ ร้อยละ ๘๐.๕ (ภายใน 30 วัน)\nรายงานผลทางเว็บไซต์ของ กรม",
    "ฝ่ายทะเบียนบันทึกเหตุผลลงในระบบ e-Service ทุกครั้งก่อนเสนอผู้มีอำนาจลงนาม",
)
tokeniser = importlib.import_module("docchecker.thai.words")


@pytest.mark.parametrize("text", TEXTS)
def test_both_engines_give_the_same_tokens(text):
    pytest.importorskip("nlpo3")
    fallback = tokeniser.newmm_segmenter()
    assert thai.words(text) == tuple(token for line in text.splitlines(keepends=True) for token in fallback(line))


@given(st.text(alphabet="กขนมาำ่้ิีัเแ \n\r๑1a.,", max_size=60))
@settings(max_examples=200, deadline=None)
def test_tokens_joined_are_the_text(text):
    assert "".join(thai.words(text)) == text


def test_a_long_line_is_cut_and_nothing_is_lost():
    text = TEXTS[0] * 60
    assert "".join(thai.words(text)) == text


def test_word_starts_are_where_the_words_start():
    assert [
        TEXTS[0][start:].startswith(word) for start, word in zip(thai.word_starts(TEXTS[0]), thai.words(TEXTS[0]), strict=True)
    ] == [True] * len(thai.words(TEXTS[0]))


def test_no_text_has_no_words():
    assert (thai.words(""), thai.word_starts("")) == ((), ())


def test_without_nlpo3_the_fallback_runs(monkeypatch):
    monkeypatch.setitem(sys.modules, "nlpo3", None)
    assert tokeniser.engine.__wrapped__() == "newmm"


def test_importing_the_package_loads_neither_engine():
    code = "import sys, docchecker.thai; print(sorted({'nlpo3', 'pythainlp', 'spacy'} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "[]"
