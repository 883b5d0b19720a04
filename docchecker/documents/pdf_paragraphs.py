"""Lines -> paragraphs: pure functions on plain values.

A line is taken up by the next one where the next line's first word would not have fitted behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from docchecker import thai
from docchecker.documents.pdf_lines import Line

SLACK = 1.2  # em: what a word may be wider than its estimate
BIT = 0.15  # em: so near to the text's edge is at it
INDENT = 0.6  # em: a smaller shift of a line's start is noise
CLOSEST, FURTHEST = 0.5, 3.0  # em: line distances within one column
USUAL = 1.2  # em: a line distance where none can be measured
HANGS = 0.25  # of a line's height is below its baseline
MOSTLY, MANY = 0.8, 10  # share and number of lines that show where lines are taken up
Frame = tuple[int, int]  # Line.frame
TAB = 72.0  # points: two of Word's tabs, the room that a lost one leaves behind its line
LOOSE = 1.2  # times the usual line distance: a wider one parts paragraphs
BULLET = re.compile(r"[•◦‣▪▫■□●○❖➢➤✓✔\uf0b7\uf0a7\uf0d8\uf076\uf0fc-](?=\s|\t|$)\s*|[•▪■●❖➢✓\uf0b7\uf0a7\uf0d8\uf0fc]\s*")
NUMBER = re.compile(
    r"\(?[๐-๙\d]{1,3}\)|\([ก-ฮ]\)|[ก-ฮ]\)|[๐-๙\d]{1,2}\.(?:[๐-๙\d]{1,2}\.?)*(?=\s|[^\s๐-๙\d])|ข้อ\s*[๐-๙\d]+(?=\s)"
)


def join(first: str, second: str) -> str:
    """Two lines of one paragraph: a blank that stands at the end is kept, none is made inside Thai.

    >>> join("ความเป็นธรรม", "และโปร่งใส"), join("ร้อยละ", "๘๐"), join("open", "data")
    ('ความเป็นธรรมและโปร่งใส', 'ร้อยละ ๘๐', 'open data')
    """
    left, right = first.rstrip(), second.lstrip()
    if not left or not right:
        return left + right
    spaced = thai.is_spaced(left) and thai.is_spaced(right)  # every letter stands apart, so these two do
    kept = spaced or len(left) < len(first) or len(right) < len(second)
    return left + (" " if kept or _apart(left[-1], right[0]) else "") + right


def _apart(before: str, after: str) -> bool:
    """Whether a blank is due between two characters: between words of which one is not Thai, and before a number."""
    if "ก" <= before <= "๎" and "ก" <= after <= "๎":
        return False
    return after.isalnum() and (before.isalnum() or "ก" <= before <= "๎" or (before == "." and after.isdigit()))


def needs(line: Line, first_share: Callable[[str], float]) -> float:
    """The width, with some slack, that the first word of `line` would have needed on the line before."""
    return (line.x1 - line.x0) * first_share(line.text) + SLACK * line.size


def starts_item(text: str) -> bool:
    """Whether a line starts with a bullet or a typed number."""
    return bool(BULLET.match(text.lstrip()) or NUMBER.match(text.lstrip()))


@dataclass(frozen=True, slots=True)
class Setting:
    """What a page's lines are measured against: the text's left and right edge, and the usual line distance in em.

    `wrap`: where nearly all lines that take up a full one start; None where they start here and there.
    `blocks`: whether the lines of an item start under its number, rather than at the text's left edge.
    """

    left: float
    right: float
    leading: float
    wrap: float | None = None
    blocks: bool = False


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
    taken_up = Counter(round(b.x0) for a, b in pairwise(lines) if a.like(b) and right - a.x1 < a.size and b.y < a.y)
    place, often = taken_up.most_common(1)[0] if taken_up else (0, 0)
    wrap = place if often >= MOSTLY * taken_up.total() and often >= MANY else None
    return Setting(min(line.x0 for line in lines), right, usual, wrap, _blocks(lines, right))


def _blocks(lines: Sequence[Line], right: float) -> bool:
    """Whether what takes up an item's full first line starts under that line's start more often than left of it."""
    full = [(a, b) for a, b in pairwise(lines) if starts_item(a.text) and right - a.x1 < a.size and not starts_item(b.text)]
    under = sum(abs(b.x0 - a.x0) <= INDENT * b.size for a, b in full if b.y < a.y)
    return under > sum(b.x0 < a.x0 - INDENT * b.size for a, b in full if b.y < a.y)


def goes_on(so_far: Sequence[Line], line: Line, setting: Setting, first_share: Callable[[str], float]) -> bool:
    """Whether `line` continues the paragraph whose lines are `so_far`."""
    last, first = so_far[-1], so_far[0]
    turned = line.page != last.page or line.y >= last.y  # over a page or column end no distance tells, so no slack is given
    room = setting.right - last.x1 + (SLACK * line.size if turned else 0)
    if len(so_far) == 1 and _lost_tab(first, line, setting):
        room -= TAB
    if not line.like(last) or step(last, line) > setting.leading * LOOSE or room >= needs(line, first_share):
        return False
    elsewhere = setting.wrap is not None and line.x0 > setting.wrap + INDENT * line.size
    if len(so_far) == 1 and elsewhere and abs(line.x0 - first.x0) <= INDENT * line.size:
        return setting.blocks and starts_item(first.text) and not starts_item(line.text)  # else both are first lines, set in
    wrap = so_far[1].x0 if len(so_far) > 1 else line.x0 if turned else min(first.x0, line.x0)
    hanging = len(so_far) == 1 and line.x0 > first.x0 and starts_item(first.text)
    if abs(line.x0 - wrap) > INDENT * line.size and not hanging:
        return False
    return not _new_item(first, line)


def _lost_tab(first: Line, line: Line, setting: Setting) -> bool:
    """Whether a tab before `first` was drawn as a blank, so that the line ends short of the edge: `line` stands at the edge."""
    shift, back = ((each.x0 - setting.left) / each.size for each in (first, line))
    return first.text[:1].isspace() and BIT < shift < 1 and back < BIT and not starts_item(line.text)


def _new_item(first: Line, line: Line) -> bool:
    """Whether the line starts an item of the same list as the paragraph's first line does, or has a bullet."""
    text, head = line.text.lstrip(), first.text.lstrip()
    if BULLET.match(text):
        return True
    return bool(NUMBER.match(text) and NUMBER.match(head) and abs(line.x0 - first.x0) <= INDENT * line.size)


def paragraphs(
    lines: Sequence[Line], settings: Mapping[Frame, Setting], first_share: Callable[[str], float]
) -> list[tuple[Line, ...]]:
    """Lines grouped into paragraphs, in order, over the ends of columns and pages too."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _taken_up(groups[-1], line, settings, first_share):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [tuple(group) for group in groups]


def _taken_up(group: Sequence[Line], line: Line, settings: Mapping[Frame, Setting], first_share: Callable[[str], float]) -> bool:
    """Whether `line` continues a group; lines of several columns are looked at as if they stood in that of the group's last."""
    setting = settings[group[-1].frame]
    if all(each.column == line.column for each in group):
        return goes_on(group, line, setting, first_share)
    moved = [_moved(each, setting.left - settings[each.frame].left) for each in (*group, line)]
    return goes_on(moved[:-1], moved[-1], setting, first_share)


def _moved(line: Line, by: float) -> Line:
    return replace(line, x0=line.x0 + by, x1=line.x1 + by)


def text_of(lines: Sequence[Line]) -> str:
    """One text out of the lines of a paragraph."""
    text = ""
    for line in lines:
        text = join(text, line.text) + line.text[len(line.text.rstrip()) :]
    return text.strip()
