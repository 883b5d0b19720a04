"""OCR takes Thai digits for others: on scanned pages a number is only what it could be, and no more is claimed."""

from dataclasses import replace

import bundled
import pytest
from bundled import FORM_HEAD, HEADS, PROOFS

from docchecker import evidence
from docchecker.model import PageReading


def read(text, route="ocr"):
    document = replace(bundled.paper(text), pages=(PageReading(0, 1, route, 0.9),))
    return evidence.collect(document, bundled.RUBRIC)


def claim(row, route="ocr"):
    found = read(f"{FORM_HEAD}{HEADS}| {row}\n{PROOFS}", route).claimed
    return found and (found.level, found.weighted, found.arithmetic_right)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("๗.๑ | ๑.๕ | ระดับ ๕ | ๕.๐๐๐๐ | ๐.๐๗๕๐", (5, 0.075, True)),
        ("๓.๑ | ๑.๕ | ระดับ ๕ | ๕.๐๐๐๐ | ๐.๐๓๕๐", (5, None, None)),  # ๗ read as ๓
        ("๗.๑ | ๑.๕ | ๕ | ๕.๐๐๐๐ | ๐.๐๒๐๐", (4, None, None)),  # ๔ read as ๕, ๖ as ๒
        ("๗.๑ | ๑.๕ | ระดับ ๕ | | ", None),  # ๔ or ๕
        ("๗.๑ | ๑.๕ | ระดับ ๓ | ๓.๐๐๐๐ | ๐.๐๗๕๐", None),  # no level fits
        ("7.1 | 1.5 | 4 | 4.0000 | 0.0750", (4, 0.075, False)),  # Arabic digits are read well
        ("๓.๑ | ๓ | ระดับ ๕ | ๕.๐๐๐๐ | ๐.๐๓๕๐", None),  # another indicator
    ],
)
def test_a_scanned_form_claims_only_what_all_its_numbers_fit(row, expected):
    assert claim(row) == expected


def test_what_is_no_scan_is_read_as_it_stands():
    assert claim("๗.๑ | ๑.๕ | ๕ | ๕.๐๐๐๐ | ๐.๐๒๐๐", "native") == (5, 0.02, False)


@pytest.mark.parametrize(
    ("year", "expected"),
    [("๒๕๕๒", None), ("๒ ๕๕๒", None), ("๒๕๕๖", 2556), ("2552", 2552), ("๒๕๕๗", 2557)],
)
def test_a_year_that_could_be_another_is_none(year, expected):
    assert read(f"แผนสร้างความโปร่งใส ปีงบประมาณ พ.ศ. {year}\n").submission.fiscal_year == expected
