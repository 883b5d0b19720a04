"""Legibility: clean text is wholly legible, junk is not."""

import importlib

import pytest

from docchecker import thai

CLEAN = "ให้หน่วยงานเปิดเผยหลักเกณฑ์ ขั้นตอน และระยะเวลาการพิจารณา ณ จุดบริการทุกแห่ง ทั้งนี้ ผู้ร้องตรวจสอบผลได้เอง"


def test_clean_text_is_wholly_legible():
    assert (thai.legibility(CLEAN), thai.illegal_clusters(CLEAN)) == (1.0, 0)


def test_all_but_a_few_misprints_of_the_word_list_are_legal():
    words = importlib.import_module("pythainlp.corpus").thai_words()
    assert sum(thai.illegal_clusters(word) > 0 for word in words) < 20


@pytest.mark.parametrize("text", ["\x01\x02\x03\x04", "\ufffd\ufffd", "(cid:31)(cid:7)", "ÊÓ¹¡§Ò¹", "\ue001\ue002"])
def test_junk_is_not_legible(text):
    assert thai.legibility(text) == 0.0


def test_the_more_marks_astray_the_less_legible():
    assert 1.0 > thai.legibility("ท่ีดนิ ของรัฐ") > thai.legibility("ทีด่ ิ น ข ้ อ ั ง")
