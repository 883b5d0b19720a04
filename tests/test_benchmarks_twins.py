"""The twins of tests/benchmarks: each shows the damage that it is meant to show, and reading gives the clean strings back."""

import importlib
import sys
from pathlib import Path

import pypdfium2
import pytest

from docchecker.documents.pdf import read_pdf

FOLDER = Path(__file__).parent / "benchmarks"
SEEN = {  # what bare pdfium gives
    "clean": "สำนักงานเทศบาลได้กำหนด",
    "wrapped": "สำนักงานเทศบาลได้กำหนด",
    "am_lost": "ส านักงานเทศบาลได้ก าหนด",
    "am_lost_ink": "ส านักงานเทศบาลได้ก าหนด",
    "am_swapped": "ส ำนักงำนเทศบำลได้ก ำหนด",
    "decomposed": "ส\u0e4dานักงานเทศบาลได้ก\u0e4dาหนด",
    "tone_before_vowel": "ยืมเคร่ืองสูบน้ำ",
    "private_use": "ส\u0e33น\uf710กงานเทศบาลได\uf70bกำหนด",
    "mixed": "ส\uf711าน\uf710กงานเทศบาลได\uf70bก าหนด",
    "letter_spaced": "แผ น ส ร้า ง ค วา ม",
    "letter_spaced_blanks": "แผ น ส ร้า ง ค วา ม",
    "letter_spaced_tc": "แผนสร้างความโปร่งใสในการให้ยืม",
    "nbsp_zero_width": "สำนัก\u200bงานเท\u200bศบาล",
    "two_e": "เเผนสร้าง",
    "am_aa": "สำานักงานเทศบาลได้กำาหนด",
    "marks_after_line": "แผนสรางความโปรงใสในการใหยมเครองสบน",
    "marks_shifted": "แผนสรางความโปร\r\n้\r\n",
    "marks_after_newline": "แผนสร\r\n้\r\nาง",
    "doubled_marks": "ให ่ ้",
}


@pytest.fixture(scope="module")
def twins():
    sys.path.insert(0, str(FOLDER))
    made = importlib.import_module("twins")
    sys.path.remove(str(FOLDER))
    if made.font_file("Laksaman") is None:
        pytest.skip("Debian's fonts-thai-tlwg are not here")
    return made


def bare(text):
    return "".join(text.split())


def test_there_is_a_check_for_every_class(twins):
    assert set(SEEN) == set(twins.CLASSES)


@pytest.mark.parametrize("kind", SEEN)
def test_the_bare_text_of_a_twin_shows_the_damage_of_its_class(twins, kind):
    with pypdfium2.PdfDocument(twins.make(twins.read("own")["own-pump"], kind)) as pdf:
        textpage = pdf[0].get_textpage()
        text = textpage.get_text_range()
        textpage.close()
    assert SEEN[kind] in text


@pytest.mark.parametrize("kind", SEEN)
def test_a_reading_gives_the_clean_strings_of_a_twin_back(twins, kind):
    blocks = twins.read("own")["own-pump"]
    lines = [bare(raw.repaired.text) for raw in read_pdf(twins.make(blocks, kind)).raws]
    assert [text for text in twins.gold(blocks) if not any(bare(text) in line for line in lines)] == []


def test_the_same_paper_gives_the_same_bytes(twins):
    blocks = twins.read("own")["own-licence"]
    assert twins.make(blocks, "mixed") == twins.make(blocks, "mixed")
