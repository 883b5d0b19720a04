"""Runs -> lines -> paragraphs: pure functions on plain values.

A blank that is not in the file is put only where runs stand more than GAP of their size apart. A line is taken up by the next
one where the next line's first word would not have fitted behind it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from docchecker.documents.pdf_chars import MARKS, Run

GAP = 0.2  # em: a wider gap between runs is a blank
BACK = 0.5  # em: a mark may start this far left of its letter
NEAR = 0.1  # em: letters overlap no more than this
NOISE = 1.0  # points by which sizes of one paragraph may differ
OPENING = frozenset("เแโใไ(“‘")  # nothing stands between these and what follows
CLINGING = MARKS | frozenset("ะาำๅ ")  # nor between these and what stands before
THAI = re.compile("[\u0e01-\u0e7f\uf700-\uf71a]")
RISE = 0.45  # em: marks and raised figures stand this far off the baseline at most
SLACK = 1.2  # em: what a word may be wider than its estimate
INDENT = 0.6  # em: a smaller shift of a line's start is noise
CLOSEST, FURTHEST = 0.5, 3.0  # em: line distances within one column
USUAL = 1.2  # em: a line distance where none can be measured
HANGS = 0.25  # of a line's height is below its baseline
LOOSE = 1.2  # times the usual line distance: a wider one parts paragraphs
BULLET = re.compile(r"[•◦‣▪▫■□●○❖➢➤✓✔\uf0b7\uf0a7\uf0d8\uf076\uf0fc-](?=\s|\t|$)\s*|[•▪■●❖➢✓\uf0b7\uf0a7\uf0d8\uf0fc]\s*")
NUMBER = re.compile(
    r"\(?[๐-๙\d]{1,3}\)|\([ก-ฮ]\)|[ก-ฮ]\)|[๐-๙\d]{1,2}\.(?:[๐-๙\d]{1,2}\.?)*(?=\s|[^\s๐-๙\d])|ข้อ\s*[๐-๙\d]+(?=\s)"
)


@dataclass(frozen=True, slots=True)
class Form:
    """How letters are set: `size` in points."""

    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. Word sets Thai letters by other properties than the rest, so their forms are told apart."""

    text: str
    x0: float
    x1: float
    y: float
    thai: Form | None
    other: Form | None
    page: int = 1

    @property
    def size(self) -> float:
        """The size of its Thai letters, of the rest where there are none."""
        form = self.thai or self.other
        return form.size if form else 1.0

    @property
    def bold(self) -> bool:
        """Where all that is not Thai is bold, the author pressed B, though the Thai letters may be drawn light."""
        return bool((self.thai and self.thai.bold) or (self.other and self.other.bold))

    @property
    def tall(self) -> float:
        """The size of its largest letters, which decides how far lines stand apart."""
        return max((form.size for form in (self.thai, self.other) if form), default=1.0)

    def like(self, other: Line) -> bool:
        """Whether two lines are set alike: in boldness, and in the size of their Thai letters if both have such."""
        a, b = (self.thai, other.thai) if self.thai and other.thai else (self.other, other.other)
        return self.bold == other.bold and (not a or not b or abs(a.size - b.size) <= NOISE)


def spaced(runs: Sequence[Run]) -> str:
    """The text of runs on one line; a gap that the file fills with no blank becomes one."""
    text, reach = "", runs[0].x0
    for run in runs:
        apart = run.x0 - reach > GAP * run.size
        if text and apart and not text[-1].isspace() and text[-1] not in OPENING and run.text[0] not in CLINGING:
            text += " "
        text += run.text
        reach = max(reach, run.x1)
    return text


def lines_of(runs: Iterable[Run], page: int = 1) -> tuple[Line, ...]:
    """Lines in the order of the content; what was drawn back into a line goes to its place there."""
    lines: list[list[Run]] = []
    reach = 0.0
    for run in runs:
        if not lines or abs(run.y - lines[-1][0].y) > RISE * max(run.size, lines[-1][0].size):
            lines.append([run])
            reach = run.x1
            continue
        ahead = run.x0 >= reach - NEAR * run.size
        lines[-1].insert(len(lines[-1]) if ahead else _place(lines[-1], run), run)
        reach = max(reach, run.x1)
    made = (line_of(line, page) for line in lines)
    return tuple(line for line in made if line.text.strip())


def _place(line: Sequence[Run], run: Run) -> int:
    """Where in a line a run belongs: a mark behind the letter that was just drawn, all else before what starts right of it."""
    if run.text[0] in MARKS and line[-1].x0 - BACK * run.size <= run.x0 <= line[-1].x1 + NEAR * run.size:
        return len(line)
    middle = (run.x0 + run.x1) / 2
    return next((i for i, other in enumerate(line) if other.x0 >= middle and other.text[0] not in MARKS), len(line))


def line_of(runs: Sequence[Run], page: int = 1) -> Line:
    """One line out of runs in order."""
    seen = [run for run in runs if not run.text.isspace()] or list(runs)
    thai: list[Run] = []
    other: list[Run] = []
    for run in seen:
        (thai if THAI.search(run.text) else other).append(run)
    return Line(
        spaced(runs),
        min(run.x0 for run in seen),
        max(run.x1 for run in seen),
        median(run.y for run in seen),
        _form(thai),
        _form(other, every=True),
        page,
    )


def _form(runs: Sequence[Run], *, every: bool = False) -> Form | None:
    """The form of most characters; bold only where most of them are, or `every` run is."""
    if not runs:
        return None
    sizes: dict[float, int] = {}
    for run in runs:
        sizes[run.size] = sizes.get(run.size, 0) + len(run.text)
    strong = sum(len(run.text) for run in runs if run.bold)
    bold = all(run.bold for run in runs) if every else 2 * strong > sum(sizes.values())
    return Form(max(sizes, key=lambda size: sizes[size]), bold)


def join(first: str, second: str) -> str:
    """Two lines of one paragraph: a blank that stands at the end is kept, none is made inside Thai.

    >>> join("ความเป็นธรรม", "และโปร่งใส"), join("ร้อยละ", "๘๐"), join("open", "data")
    ('ความเป็นธรรมและโปร่งใส', 'ร้อยละ ๘๐', 'open data')
    """
    left, right = first.rstrip(), second.lstrip()
    if not left or not right:
        return left + right
    kept = len(left) < len(first) or len(right) < len(second)
    return left + (" " if kept or _apart(left[-1], right[0]) else "") + right


def _apart(before: str, after: str) -> bool:
    """Whether a blank is due between two characters: between words of which one is not Thai, and before a number."""
    if "ก" <= before <= "๎" and "ก" <= after <= "๎":
        return False
    return after.isalnum() and (before.isalnum() or "ก" <= before <= "๎" or (before == "." and after.isdigit()))


def needs(line: Line, first_word: Callable[[str], str]) -> float:
    """The width, with some slack, that the first word of `line` would have needed on the line before."""
    text = line.text.strip()
    seen = sum(ch not in MARKS for ch in text) or 1
    word = sum(ch not in MARKS for ch in first_word(text)) or 1
    return (line.x1 - line.x0) / seen * word + SLACK * line.size


def starts_item(text: str) -> bool:
    """Whether a line starts with a bullet or a typed number."""
    return bool(BULLET.match(text.lstrip()) or NUMBER.match(text.lstrip()))


@dataclass(frozen=True, slots=True)
class Setting:
    """What a page's lines are measured against: left and right `edge` of the text, and the usual line distance in em."""

    left: float
    right: float
    leading: float


def step(upper: Line, lower: Line) -> float:
    """How far two lines stand apart, in em of the letters that decide it: what hangs from the upper, what rises in the lower."""
    return (upper.y - lower.y) / (HANGS * upper.tall + (1 - HANGS) * lower.tall)


def setting_of(lines: Sequence[Line]) -> Setting:
    """The setting of a page, or of pages of one width taken together: the usual distance is that behind full lines."""
    if not lines:
        return Setting(0, 0, USUAL)
    ends = sorted(line.x1 for line in lines)
    right = ends[min(len(ends) - 1, int(len(ends) * 0.97))]
    pairs = [(a, step(a, b)) for a, b in pairwise(lines) if a.like(b)]
    close = [em for a, em in pairs if CLOSEST < em < FURTHEST and right - a.x1 < 2 * a.size]
    every = [em for _, em in pairs if CLOSEST < em < FURTHEST]
    usual = median(close) if close else min(every, default=USUAL)
    return Setting(min(line.x0 for line in lines), right, usual)


def goes_on(so_far: Sequence[Line], line: Line, setting: Setting, first_word: Callable[[str], str]) -> bool:
    """Whether `line` continues the paragraph whose lines are `so_far`."""
    last, first = so_far[-1], so_far[0]
    turned = line.page != last.page or line.y >= last.y  # over a page or column end no distance tells, so no slack is given
    room = setting.right - last.x1 + (SLACK * line.size if turned else 0)
    if not line.like(last) or step(last, line) > setting.leading * LOOSE or room >= needs(line, first_word):
        return False
    wrap = so_far[1].x0 if len(so_far) > 1 else line.x0 if turned else min(first.x0, line.x0)
    hanging = len(so_far) == 1 and line.x0 > first.x0 and starts_item(first.text)
    if abs(line.x0 - wrap) > INDENT * line.size and not hanging:
        return False
    return not _new_item(first, line)


def _new_item(first: Line, line: Line) -> bool:
    """Whether the line starts an item of the same list as the paragraph's first line does, or has a bullet."""
    text, head = line.text.lstrip(), first.text.lstrip()
    if BULLET.match(text):
        return True
    return bool(NUMBER.match(text) and NUMBER.match(head) and abs(line.x0 - first.x0) <= INDENT * line.size)


def paragraphs(
    lines: Sequence[Line], settings: Mapping[int, Setting], first_word: Callable[[str], str]
) -> list[tuple[Line, ...]]:
    """Lines grouped into paragraphs, in order, over page ends too; `settings` by page number."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and goes_on(groups[-1], line, settings[groups[-1][-1].page], first_word):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [tuple(group) for group in groups]


def text_of(lines: Sequence[Line]) -> str:
    """One text out of the lines of a paragraph."""
    text = ""
    for line in lines:
        text = join(text, line.text) + line.text[len(line.text.rstrip()) :]
    return text.strip()
