"""Inline pictures: an interval in a table's cell, and the reliability of confidences."""

from __future__ import annotations

from math import sqrt
from typing import Final

from docchecker.evaluation.types import Bin, Calibration, Interval
from docchecker.language import digits, number
from docchecker.reports.markup import element, words

BAR: Final = 120
SIDE: Final = 280
LEFT, TOP, BOTTOM = 56, 14, 44
TICKS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)


def bar(interval: Interval) -> str:
    """A figure between 0 and 1 as a dot, and what it lies between as a line; nothing where there is no figure."""
    if interval.value is None or interval.low is None or interval.high is None:
        return ""
    marks = (
        _line((0, 5), (BAR, 5), "track"),
        _line((BAR * interval.low, 5), (BAR * interval.high, 5), "whisker", width=2),
        _dot((BAR * interval.value, 5), 3.5),
    )
    return element("svg", *marks, viewBox=f"-4 0 {BAR + 8} 10", width=str(BAR + 8), height="10", aria_hidden="true")


def reliability(found: Calibration, label: str, across: str, up: str, lang: str) -> str:
    """Each bin's mean confidence (across) and share of right verdicts (up), with its interval; the diagonal is the ideal."""
    marks = [_line(_at(0, 0), _at(1, 1), "ideal")]
    for tick in TICKS:
        marks += [_line(_at(tick, 0), _at(tick, 1), "track"), _line(_at(0, tick), _at(1, tick), "track")]
        said = digits(f"{tick:.2f}", lang)
        marks += [_text(_at(tick, 0), said, (0, 16), "middle"), _text(_at(0, tick), said, (-6, 4), "end")]
    marks += [_line(_at(0, 0), _at(1, 0), "axis"), _line(_at(0, 0), _at(0, 1), "axis")]
    marks += [mark for each in found.bins for mark in _bin(each, found.n, lang)]
    marks += [_text(_at(0.5, 0), across, (0, 36), "middle"), _turned(up)]
    size = f"0 0 {LEFT + SIDE + 20} {TOP + SIDE + BOTTOM}"
    return element("svg", *marks, viewBox=size, class_="frame", role="img", aria_label=label)


def _bin(each: Bin, n: int, lang: str) -> tuple[str, ...]:
    interval = each.right.interval
    if interval.value is None or interval.low is None or interval.high is None:
        return ()
    whisker = _line(_at(each.confidence, interval.low), _at(each.confidence, interval.high), "whisker", width=1.5)
    said = digits(f"{each.confidence:.2f} - {interval.value:.2f}", lang) + f" (n {number(each.right.n, lang)})"
    return (whisker, _dot(_at(each.confidence, interval.value), 3 + 5 * sqrt(each.right.n / n), said))


def _at(across: float, up: float) -> tuple[float, float]:
    return LEFT + SIDE * across, TOP + SIDE * (1 - up)


def _line(start: tuple[float, float], end: tuple[float, float], kind: str, width: float = 1) -> str:
    (x1, y1), (x2, y2) = start, end
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" class="{kind}" stroke-width="{width}"/>'


def _dot(at: tuple[float, float], radius: float, said: str = "") -> str:
    title = element("title", words(said)) if said else ""
    return f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{radius:.1f}" class="dot" fill-opacity="0.8">{title}</circle>'


def _text(at: tuple[float, float], said: str, shift: tuple[float, float], anchor: str) -> str:
    return f'<text x="{at[0] + shift[0]:.1f}" y="{at[1] + shift[1]:.1f}" text-anchor="{anchor}">{words(said)}</text>'


def _turned(said: str) -> str:
    middle = TOP + SIDE / 2
    return f'<text x="10" y="{middle:.1f}" text-anchor="middle" transform="rotate(-90 10 {middle:.1f})">{words(said)}</text>'
