"""Repair of Thai text as it comes out of files: small rules, run until nothing changes. Clean text is left alone, and fast.

A rule never guesses at words: it mends only what no writer can have meant. What a file meant by a blank before า depends on
the program that took the text out, so that one rule (`join_lost_am`) runs only for those who know.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from docchecker.thai.am import LOST_AM, AmReading, join_lost_am, unswap
from docchecker.thai.characters import CONSONANT, MARK, NO_BREAK_SPACE, TONE, ZERO_WIDTH
from docchecker.thai.private import PRIVATE, shown
from docchecker.thai.repaired import Repaired, plain
from docchecker.thai.spacing import is_spaced, join_letter_spaced, many_blanks

Rule = Callable[[Repaired], Repaired]

_PRIVATE: Final = re.compile(f"[{PRIVATE}]")
_RETURN: Final = re.compile(r"\r\n?")
_NO_BREAK: Final = re.compile(f"[{NO_BREAK_SPACE}]")
_ZERO_WIDTH: Final = re.compile(f"[{ZERO_WIDTH}]+")
_LINE_BEFORE_MARK: Final = re.compile(rf"(?<=[{CONSONANT}{MARK}]) *\n[ \n]*([{MARK}]+)\n?")
_BLANK_BEFORE_MARK: Final = re.compile(rf"(?<=[{CONSONANT}{MARK}]) +(?=[{MARK}ำ])")
_SPLIT_AM: Final = re.compile(rf"\u0e4d([{TONE}]?)[าำ]")
_AM_TONE: Final = re.compile(rf"ำ([{TONE}]+)")
_AM_AA: Final = re.compile("ำา+")
_TONE_VOWEL: Final = re.compile("(?<![\u0e48-\u0e4c])([\u0e48-\u0e4c]+)([\u0e31\u0e34-\u0e39]+)")
_DOUBLED: Final = re.compile(rf"([{MARK}])\1+")
_TWO_E: Final = re.compile("เเ")

# One pass that decides that nothing is to do. It starts with one class, which the engine can skip to quickly.
_GATE: Final = re.compile(
    rf"([\r{NO_BREAK_SPACE}{ZERO_WIDTH}{PRIVATE}เำ{MARK}])(?:"
    rf"(?<=[\r{NO_BREAK_SPACE}{ZERO_WIDTH}{PRIVATE}])"
    rf"|(?<=[{MARK}])(?:(?<=[ \n].)|(?<=[\u0e48-\u0e4c][\u0e31\u0e34-\u0e39])|\1|(?<=\u0e4d)[{TONE}]?[าำ])"
    rf"|(?<=ำ)(?:(?<= .)|[{TONE}า])"
    r"|(?<=เ)เ)"
)


def unify_line_ends(so_far: Repaired) -> Repaired:
    r"""Every line ends with one line feed.

    >>> unify_line_ends(plain("ก\r\nข\rค\n")).text
    'ก\nข\nค\n'
    """
    return so_far.replaced(_RETURN, "\n")


def map_private(so_far: Repaired) -> Repaired:
    """What fonts keep in the private use area becomes what it shows: marks, signs; U+FFFD where nobody can know.

    >>> map_private(plain("ที\uf70aปรึกษา\uf0b7\uf0fc\ue123")).text
    'ที่ปรึกษา•✓\ufffd'
    """
    return so_far.replaced(_PRIVATE, lambda match: shown(match.group()))


def plain_spaces(so_far: Repaired) -> Repaired:
    r"""No-break spaces become spaces; tabs and ordinary spaces are left.

    >>> plain_spaces(plain("ก\u00a0ข\tค  ง")).text
    'ก ข\tค  ง'
    """
    return so_far.replaced(_NO_BREAK, " ")


def drop_zero_width(so_far: Repaired) -> Repaired:
    """Zero-width characters, byte order marks and soft hyphens are dropped; a visible hyphen is left.

    >>> drop_zero_width(plain("โปร่ง\u200bใส-ชัด\u00adเจน")).text
    'โปร่งใส-ชัดเจน'
    """
    return so_far.replaced(_ZERO_WIDTH, "")


def join_line_before_mark(so_far: Repaired) -> Repaired:
    r"""A mark that fell to a line of its own goes back to its letter. A mark after anything but a letter is left.

    >>> join_line_before_mark(plain("ที\n่\nดิน")).text
    'ที่ดิน'
    >>> join_line_before_mark(plain("(\n่)\nดิน")).text
    '(\n่)\nดิน'
    """
    return so_far.replaced(_LINE_BEFORE_MARK, r"\1")


def join_blank_before_mark(so_far: Repaired) -> Repaired:
    """A blank between a letter and its mark or ำ goes. A mark shown on its own ("( ่ )") and other blanks are left.

    >>> join_blank_before_mark(plain("เรื ่อง ส ำนัก")).text
    'เรื่อง สำนัก'
    >>> join_blank_before_mark(plain("ไม้เอก ( ่ ) สระ ะ า")).text
    'ไม้เอก ( ่ ) สระ ะ า'
    """
    return so_far.replaced(_BLANK_BEFORE_MARK, "")


def join_split_am(so_far: Repaired) -> Repaired:
    """Nikhahit and า (or ำ, where a font gives it for า), with the tone between or before, become ำ. A nikhahit alone is left.

    >>> join_split_am(plain("ทํา นํ้า น้ํา")).text
    'ทำ น้ำ น้ำ'
    >>> join_split_am(plain("อรหํ")).text
    'อรหํ'
    """
    return so_far.replaced(_SPLIT_AM, r"\1ำ")


def put_am_after_tone(so_far: Repaired) -> Repaired:
    """The tone stands before ำ.

    >>> put_am_after_tone(plain("นำ้ตำ่ ทำ")).text
    'น้ำต่ำ ทำ'
    """
    return so_far.replaced(_AM_TONE, r"\1ำ")


def drop_aa_after_am(so_far: Repaired) -> Repaired:
    """The า after ำ goes: programs that ignore ActualText give ำ and then its second half.

    >>> drop_aa_after_am(plain("สำานัก ทำงาน")).text
    'สำนัก ทำงาน'
    """
    return so_far.replaced(_AM_AA, "ำ")


def put_tone_after_vowel(so_far: Repaired) -> Repaired:
    """A tone or thanthakhat stands after the vowel above or below.

    >>> put_tone_after_vowel(plain("ท่ีด้ิน สิทธ์ิ ที่ ก่อน")).text
    'ที่ดิ้น สิทธิ์ ที่ ก่อน'
    """
    return so_far.replaced(_TONE_VOWEL, r"\2\1")


def single_marks(so_far: Repaired) -> Repaired:
    """The same mark twice (overprint) becomes one; doubled letters, ๆ and digits are left.

    >>> single_marks(plain("อุุดมศึึกษา กรรม ๆๆ ๑๑")).text
    'อุดมศึกษา กรรม ๆๆ ๑๑'
    """
    return so_far.replaced(_DOUBLED, r"\1")


def join_sara_ae(so_far: Repaired) -> Repaired:
    """Two sara e become one sara ae.

    >>> join_sara_ae(plain("เเผนงาน เวลา")).text
    'แผนงาน เวลา'
    """
    return so_far.replaced(_TWO_E, "แ")


_CHARACTERS: Final[tuple[Rule, ...]] = (unify_line_ends, map_private, plain_spaces, drop_zero_width)
_CLUSTERS: Final[tuple[Rule, ...]] = (
    join_line_before_mark,
    join_blank_before_mark,
    join_split_am,
    put_am_after_tone,
    drop_aa_after_am,
    put_tone_after_vowel,
    single_marks,
    join_sara_ae,
)


def is_clean(text: str) -> bool:
    r"""Whether no rule that runs by default can change `text`; one quick pass. It may say False of text that stays the same.

    >>> is_clean("ที่ดินของรัฐ ก็ได้"), is_clean("ที ่ดิน"), is_clean("a\r\n")
    (True, False, False)
    """
    return _GATE.search(text) is None


def repair(original: str, *, lost_am: bool = False, am: AmReading = "plain", spaced: bool = False) -> Repaired:
    """The text as its writer meant it. Idempotent but for `am`.

    `lost_am`: blanks before า stood for ำ (text layer of a PDF only). `am`: the `am_reading` of the whole document;
    `spaced`: the whole document `is_spaced`.

    >>> repair("เเผนป้องกันการทุจริต ที\uf70aดี").text
    'แผนป้องกันการทุจริต ที่ดี'
    >>> repair("แผนที่ดี")
    Repaired(original='แผนที่ดี', text='แผนที่ดี', edits=())
    """
    so_far = plain(original)
    apart = many_blanks(original) if spaced else is_spaced(original)
    if am == "plain" and not apart and is_clean(original) and not (lost_am and LOST_AM.search(original)):
        return so_far
    for rule in _CHARACTERS:
        so_far = rule(so_far)
    if apart:
        so_far = join_letter_spaced(join_blank_before_mark(so_far), everywhere=spaced)
    if am != "plain":
        so_far = unswap(so_far, am)
    return _settled(so_far, (*_CLUSTERS, join_lost_am) if lost_am else _CLUSTERS)


def _settled(so_far: Repaired, rules: tuple[Rule, ...]) -> Repaired:
    """The rules run until nothing changes: each shortens the text or puts a mark nearer to its place, so it ends."""
    while True:
        before = so_far.text
        for rule in rules:
            so_far = rule(so_far)
        if so_far.text == before:
            return so_far
