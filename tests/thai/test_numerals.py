"""Digits change one for one."""

from hypothesis import given
from hypothesis import strategies as st

from docchecker import thai


@given(st.text(alphabet="กข 0123456789", max_size=30))
def test_arabic_to_thai_and_back_is_the_same(text):
    assert thai.to_arabic_digits(thai.to_thai_digits(text)) == text


@given(st.text(max_size=30))
def test_offsets_stay(text):
    assert len(thai.to_arabic_digits(text)) == len(text)
