"""Marks that a file draws apart from their letters (all marks of a line after the line): each goes back to the letter under it.

Pure functions on runs. Only where marks are adrift, and kept only if it leaves fewer clusters that Thai cannot have.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from docchecker import thai
from docchecker.documents.pdf_lines import drawn_lines, spaced
from docchecker.documents.pdf_runs import MARKS, Run

FEWEST = 3
"""Marks adrift on a page: fewer are slips of drawing, which `pdf_lines` mends."""
BACK, AHEAD = 0.5, 0.1  # em: how far left or right of its letter's end a mark in its place starts
RISE = 0.45  # em: marks and their letter stand no further apart in height
BETTER = 4  # times fewer wrong clusters: less is a page of which only some text is adrift or turned
UPRIGHT = 1.2  # em: how far apart letters and marks of upright text stand
BESIDE = 0.35  # em: how far beside a letter the middle of its mark may stand


def adrift(runs: Sequence[Run]) -> bool:
    """Whether marks stand where no letter was drawn just before, and the text is wrong for it."""
    begun = [pair for pair in pairwise(runs) if pair[1].text[0] in MARKS]
    if len(begun) < FEWEST:
        return False
    lone = sum(before.text[0] not in MARKS and not _follows(run, before) for before, run in begun)
    in_row = sum(before.text[0] in MARKS and abs(run.x0 - before.x0) > before.size for before, run in begun)  # of marks elsewhere
    return (lone >= FEWEST or in_row >= FEWEST) and _illegal(runs) >= FEWEST


def _follows(mark: Run, letter: Run) -> bool:
    """Whether a mark was drawn where the letter before it ends, on the level or in text that runs upwards or downwards."""
    across, up = mark.x0 - letter.x1, abs(mark.y - letter.y)
    if up <= RISE * mark.size:
        return -BACK * mark.size <= across <= AHEAD * mark.size
    return up <= UPRIGHT * mark.size and abs(across) <= UPRIGHT * mark.size


def reattached(runs: Sequence[Run], clusters: Sequence[Run]) -> tuple[Run, ...] | None:
    """`clusters` with the marks among them behind their letters; None where the text of `runs` is not clearly worse.

    `clusters`: the same characters in the same order, a letter with the marks that follow it in one object a run, `x0` to `x1`
    the letter's own width; a run that begins with a mark has the mark's ink.
    """
    lines = _lines(clusters)
    marks: dict[int, list[Run]] = defaultdict(list)
    letter = -1
    for i, run in enumerate(clusters):
        if run.text[0] not in MARKS:
            letter = i
            continue
        drawn_after = letter >= 0 and _follows(run, clusters[letter])
        at = letter if drawn_after else _letter_under(run, clusters, lines)
        if at is not None:
            marks[at].append(run)
    placed = {id(run) for some in marks.values() for run in some}
    made = tuple(_with(run, marks[i]) for i, run in enumerate(clusters) if id(run) not in placed)
    return made if BETTER * _illegal(made) < _illegal(runs) else None


def _illegal(runs: Sequence[Run]) -> int:
    return sum(thai.illegal_clusters(thai.repair(spaced(line)).text) for line in drawn_lines(runs))


def _lines(clusters: Sequence[Run]) -> dict[int, list[int]]:
    """The letters by the whole number of points at which they stand, each line from the left."""
    lines: dict[int, list[int]] = defaultdict(list)
    for i, run in enumerate(clusters):
        if run.text[0] not in MARKS and not run.text.isspace():
            lines[round(run.y)].append(i)
    return {y: sorted(line, key=lambda i: clusters[i].x0) for y, line in lines.items()}


def _letter_under(mark: Run, clusters: Sequence[Run], lines: dict[int, list[int]]) -> int | None:
    """The letter on whose width the middle of a mark stands, in the nearest line."""
    middle, reach = (mark.x0 + mark.x1) / 2, RISE * mark.size
    for y in sorted(lines, key=lambda y: abs(y - mark.y)):
        if abs(y - mark.y) > reach:
            return None
        line = lines[y]
        at = bisect_right(line, middle, key=lambda i: clusters[i].x0) - 1
        if at >= 0 and middle <= clusters[line[at]].x1 + BESIDE * mark.size:
            return line[at]
    return None


def _with(letter: Run, marks: Sequence[Run]) -> Run:
    """A letter with its marks, vowels before tones (repair sees to that)."""
    return letter._replace(text=letter.text + "".join(mark.text for mark in marks)) if marks else letter
