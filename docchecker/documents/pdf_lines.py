"""Runs -> lines: pure functions on plain values.

A blank that is not in the file is put only where runs stand more than GAP of their size apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from docchecker import thai
from docchecker.documents.pdf_runs import MARKS, Run

GAP = 0.2  # em: a wider gap between runs is a blank
BACK = 0.5  # em: a mark may start this far left of its letter
NEAR = 0.1  # em: letters overlap no more than this
NOISE = 1.0  # points by which sizes of one paragraph may differ
OPENING = frozenset("เแโใไ(“‘")  # nothing stands between these and what follows
CLINGING = MARKS | frozenset("ะาำๅ ")  # nor between these and what stands before
THAI = re.compile("[\u0e01-\u0e7f\uf700-\uf71a]")
FEWEST_LETTERS = 6  # runs: fewer do not tell how a line is set
LETTERS = 2  # characters a run, at most, where a line is drawn letter by letter
RISE = 0.45  # em: marks and raised figures stand this far off the baseline at most


class Form(NamedTuple):
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
    column: int = 0

    @property
    def frame(self) -> tuple[int, int]:
        """What its edges are measured within: its page, and its column there (0 where the page is set in one)."""
        return self.page, self.column

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
    if not _any_gap(runs):
        return "".join([run.text for run in runs])
    pieces: list[str] = []
    reach, usual = runs[0].x0, _letter_gap(runs)
    last, holes = "", []
    for run in runs:
        if last and run.x0 - reach > usual + GAP * run.size:
            if last.isspace():
                holes.append(len(pieces))  # pdfium gives several blanks as one
            elif last not in OPENING and run.text[0] not in CLINGING:
                pieces.append(" ")
        pieces.append(run.text)
        last = run.text[-1]
        reach = max(reach, run.x1)
    text = "".join(pieces)
    if not holes or not thai.is_spaced(text):
        return text
    return "".join(f" {piece}" if i in holes else piece for i, piece in enumerate(pieces))


def _any_gap(runs: Sequence[Run]) -> bool:
    """Whether a run stands further from those before than letters of one word do."""
    reach = runs[0].x0
    for run in runs:
        if run.x0 - reach > GAP * run.size:
            return True
        reach = max(reach, run.x1)
    return False


def _letter_gap(runs: Sequence[Run]) -> float:
    """How far letters are set apart for looks, in points: 0.0 unless the line is drawn letter by letter with wide gaps."""
    if len(runs) < FEWEST_LETTERS:
        return 0.0
    letters = [run for run in runs if run.text[0] not in MARKS and not run.text.isspace()]
    if len(letters) < FEWEST_LETTERS or sum(len(run.text) for run in letters) > LETTERS * len(letters):
        return 0.0
    gap = median(b.x0 - a.x1 for a, b in pairwise(letters))
    return gap if gap > GAP * letters[0].size else 0.0


def lines_of(runs: Iterable[Run], page: int = 1, column: int = 0) -> tuple[Line, ...]:
    """Lines in the order of the content; what was drawn back into a line goes to its place there."""
    made = [line_of(line, page, column) for line in drawn_lines(runs)]
    return tuple(line for line in made if line.text.strip())


def drawn_lines(runs: Iterable[Run]) -> list[list[Run]]:
    """The runs of each line, in order."""
    lines: list[list[Run]] = []
    line: list[Run] = []
    reach = 0.0
    for run in runs:
        if not line or (run.y != line[0].y and abs(run.y - line[0].y) > RISE * max(run.size, line[0].size)):
            line, reach = [run], run.x1
            lines.append(line)
            continue
        line.insert(len(line) if run.x0 >= reach - NEAR * run.size else _place(line, run), run)
        reach = max(reach, run.x1)
    return lines


def _place(line: Sequence[Run], run: Run) -> int:
    """Where in a line a run belongs: a mark behind the letter that was just drawn, all else before what starts right of it."""
    if run.text[0] in MARKS and line[-1].x0 - BACK * run.size <= run.x0 <= line[-1].x1 + NEAR * run.size:
        return len(line)
    middle = (run.x0 + run.x1) / 2
    return next((i for i, other in enumerate(line) if other.x0 >= middle and other.text[0] not in MARKS), len(line))


def line_of(runs: Sequence[Run], page: int = 1, column: int = 0) -> Line:
    """One line out of runs in order."""
    seen = [run for run in runs if not run.text.isspace()] or list(runs)
    thai: list[Run] = []
    other: list[Run] = []
    for run in seen:
        (thai if THAI.search(run.text) else other).append(run)
    heights = [run.y for run in seen]
    return Line(
        spaced(runs),
        min([run.x0 for run in seen]),
        max([run.x1 for run in seen]),
        heights[0] if len(set(heights)) == 1 else median(heights),
        _form(thai),
        _form(other, every=True),
        page,
        column,
    )


def _form(runs: Sequence[Run], *, every: bool = False) -> Form | None:
    """The form of most characters; bold only where most of them are, or `every` run is."""
    if not runs:
        return None
    if len(runs) == 1:
        return Form(runs[0].size, runs[0].bold)
    sizes: dict[float, int] = {}
    strong = 0
    for run in runs:
        length = len(run.text)
        sizes[run.size] = sizes.get(run.size, 0) + length
        strong += length * run.bold
    most = sum(sizes.values())
    return Form(max(sizes, key=sizes.__getitem__), strong == most if every else 2 * strong > most)
