"""A page that is only a picture -> runs of characters, by Tesseract. Where it is missing, `available` says so.

The words come as runs in points, so that lines, paragraphs and tables are found as in any other page.
"""

from __future__ import annotations

import os
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from docchecker import thai
from docchecker.documents import tools
from docchecker.documents.ocr_picture import is_blank, is_strip, prepared, ruled, wiped
from docchecker.documents.pdf_chars import PageText
from docchecker.documents.pdf_runs import MARKS, Run
from docchecker.documents.pdf_shapes import Rule

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGE: Final = "tha"
MODES: Final = (11, 4)
"""Page segmentation: scattered text first, which keeps tones above vowels where other modes take them for lines of their own."""
GOOD: Final = 0.08
"""Share of letters outside of words below which the first mode is good enough."""
LOST: Final = 0.33
"""From this share on a page may lie on its side or stand on its head (an old print has 0.24, print on its head 0.40)."""
FEWEST: Final = 150
"""So may a page with fewer letters: what stands on its side is mostly not seen at all."""
SECONDS: Final = 120
"""A page that takes longer is given up."""
SURE: Final = 15.0
"""Words of which Tesseract is less sure (of 100) are specks and rules."""
EM: Final = 1.8
"""The size of letters, in heights of a line's usual word box."""
BLANK: Final = 0.45
"""A gap of so many such heights is a blank."""
WIDE: Final = 1.5
"""A gap of so many such heights parts columns."""
SLIP: Final = 4.0
"""Pixels by which a word's box may reach over a rule."""
ALIKE: Final = 0.15
"""Lines whose letters are no more than so much wider than the page's usual ones have their size."""
LEVEL: Final = 0.6
"""Pieces whose feet differ by less of such a height stand in one line."""
FEW: Final = 8
"""Letters: fewer do not tell the size of a line."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as Tesseract gives it: its box in pixels from the picture's upper left corner, and the line it stands in."""

    text: str
    x0: float
    top: float
    x1: float
    foot: float
    line: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """A page as it was read one way up. `strange`: share of letters outside of words; `letters`: how many there are."""

    strange: float
    letters: int
    page: PageText


@lru_cache(maxsize=1)
def available() -> bool:
    """Whether Tesseract is here with its Thai data."""
    path = tools.find("tesseract")
    if path is None:
        return False
    try:
        said = subprocess.run([str(path), "--list-langs"], capture_output=True, timeout=60, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return LANGUAGE in said.stdout.decode("utf-8", "replace").split()


def read_picture(picture: Image, number: int, width: float, height: float) -> PageText:
    """Page `number` out of its picture; `width` and `height` in points. No runs where nothing could be made out."""
    if is_strip(picture):
        return PageText(number, width, height, (), (), 1.0, "ocr")
    if is_blank(picture):
        return PageText(number, width, height, (), (), 0.0, "ocr")
    return _upright(picture, number, width, height)


def _upright(picture: Image, number: int, width: float, height: float) -> PageText:
    """The page as it stands; where that gives few letters or few of them in words, turned so that most are in words."""
    best = _read(picture, number, width, height)
    if best.strange < LOST and best.letters >= FEWEST:
        return best.page
    across = [_read(picture.rotate(turn, expand=True), number, height, width) for turn in (90, 270)]
    upside = _read(picture.rotate(180), number, width, height)
    return max([best, *across, upside], key=lambda reading: (1 - reading.strange) * reading.letters).page


def _read(picture: Image, number: int, width: float, height: float) -> Reading:
    grey = prepared(picture, width)
    scale = width / grey.width
    rules = ruled(grey)
    strange, words = _best(wiped(grey, rules))
    drawn = tuple(Rule(rule.x0 * scale, height - rule.y1 * scale, rule.x1 * scale, height - rule.y0 * scale) for rule in rules)
    page = PageText(number, width, height, runs_of(words, rules, scale, height), drawn, 1.0, "ocr")
    return Reading(strange, sum(len(word.text) for word in words), page)


def _best(grey: Image) -> tuple[float, list[Word]]:
    """The words of the mode whose letters make most words, and the share that make none."""
    tried: list[tuple[float, list[Word]]] = []
    for mode in MODES:
        words = _recognised(grey, mode)
        strange = thai.unknown_share("\n".join("".join(word.text for word in line) for line in lines_of(words))) if words else 1.0
        tried.append((strange, words))
        if strange < GOOD:
            break
    return min(tried, key=lambda one: one[0])


def _recognised(grey: Image, mode: int) -> list[Word]:
    import pytesseract  # noqa: PLC0415  heavy, and only needed for pictures

    os.environ["OMP_THREAD_LIMIT"] = "1"  # with more, threads wait for each other: twenty times slower on two cores
    pytesseract.pytesseract.tesseract_cmd = str(tools.find("tesseract"))
    try:
        found = pytesseract.image_to_data(
            grey, lang=LANGUAGE, config=f"--psm {mode}", output_type=pytesseract.Output.DICT, timeout=SECONDS
        )
    except (RuntimeError, OSError):  # it took too long, or crashed on this picture
        return []
    rows = zip(*(found[name] for name in _COLUMNS), strict=True)
    return [_word(*row) for row in rows if float(row[0]) >= SURE and row[1].strip()]


_COLUMNS: Final = ("conf", "text", "left", "top", "width", "height", "block_num", "par_num", "line_num")


def _word(_sure: float, text: str, left: int, top: int, width: int, height: int, *line: int) -> Word:
    return Word(thai.repair(text.strip()).text, left, top, left + width, top + height, (line[0], line[1], line[2]))


def runs_of(words: Iterable[Word], rules: Sequence[Rule], scale: float, height: float) -> tuple[Run, ...]:
    """Words as runs, `scale` points a pixel, all of a line on one baseline and of one size; `rules` in pixels part runs."""
    lines = lines_of(words)
    widths = [_width(line) for line in lines]
    usual_width = median([width for width in widths if width] or [1.0])
    usual = median([word.foot - word.top for line in lines for word in line] or [1.0])
    made: list[Run] = []
    for some, width in zip(lines, widths, strict=True):
        ratio = (width or usual_width) / usual_width
        tall = usual * (ratio if ratio > 1 + ALIKE else 1.0)
        y = height - median(word.foot for word in some) * scale
        for part in _parts(sorted(some, key=lambda word: word.x0), rules, tall):
            text = _text(part, tall)
            made.append(Run(text, part[0].x0 * scale, part[-1].x1 * scale, y, round(EM * tall * scale, 1), bold=False))
    return tuple(made)


def lines_of(words: Iterable[Word]) -> list[list[Word]]:
    """Words by printed lines from the top: Tesseract gives pieces of lines in no order that people read."""
    pieces: dict[tuple[int, int, int], list[Word]] = defaultdict(list)
    for word in words:
        pieces[word.line].append(word)
    feet = {line: median(word.foot for word in some) for line, some in pieces.items()}
    usual = median([word.foot - word.top for some in pieces.values() for word in some] or [1.0])
    lines: list[list[Word]] = []
    last = 0.0
    for line in sorted(pieces, key=lambda line: feet[line]):
        if not lines or feet[line] - last > LEVEL * usual:
            lines.append([])
            last = feet[line]
        lines[-1] += pieces[line]
    return lines


def _width(line: Sequence[Word]) -> float:
    """How wide a letter of a line is, in pixels: a steadier measure of its size than heights; 0.0 for a few letters."""
    letters = sum(ch not in MARKS for word in line for ch in word.text)
    return sum(word.x1 - word.x0 for word in line) / letters if letters >= FEW else 0.0


def _parts(line: Sequence[Word], rules: Sequence[Rule], tall: float) -> list[list[Word]]:
    """A line's words, parted at wide gaps and where a rule stands between two of them."""
    parts = [[line[0]]]
    for before, word in pairwise(line):
        if word.x0 - before.x1 > WIDE * tall or any(_between(rule, before, word) for rule in rules):
            parts.append([])
        parts[-1].append(word)
    return parts


def _between(rule: Rule, before: Word, word: Word) -> bool:
    middle = (word.top + word.foot) / 2
    return rule.x0 == rule.x1 and rule.y0 <= middle <= rule.y1 and before.x0 < rule.x0 < word.x1 and rule.x0 >= before.x1 - SLIP


def _text(words: Sequence[Word], tall: float) -> str:
    """The words in one text: Tesseract parts Thai at every cluster, so that only a gap as wide as a blank becomes one."""
    text = words[0].text
    for before, word in pairwise(words):
        text += (" " if word.x0 - before.x1 > BLANK * tall else "") + word.text
    return thai.join_broken_words(text)
