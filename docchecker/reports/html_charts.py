"""Inline pictures of counts: a bar, and a bar of levels beside each other. What they show also stands in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from docchecker.reports.markup import element

WIDTH: Final = 200


def bar(count: int, all_: int, class_: str = "") -> str:
    """A share as a bar; a picture of the figure beside it, so that it is hidden from those who hear the page."""
    filled = _rect(0, WIDTH * count / all_ if all_ else 0, class_)
    return _svg(_rect(0, WIDTH, "track") + filled, aria_hidden="true")


def stacked(levels: Sequence[tuple[int | None, int]], said: str) -> str:
    """Counts by level beside each other; `said`: the same in words."""
    whole = sum(count for _, count in levels) or 1
    pieces, at = [], 0.0
    for level, count in levels:
        pieces.append(_rect(at, WIDTH * count / whole, f"l{level or 0}"))
        at += WIDTH * count / whole
    return _svg(*pieces, role="img", aria_label=said)


def key(class_: str) -> str:
    """The colour of a level, for the list that explains the colours."""
    return f'<svg class="key" viewBox="0 0 10 10" aria-hidden="true"><rect class="{class_}" width="10" height="10"/></svg>'


def _svg(*inner: str, **attributes: str) -> str:
    return element("svg", *inner, viewBox=f"0 0 {WIDTH} 10", preserveAspectRatio="none", class_="bar", **attributes)


def _rect(at: float, width: float, class_: str) -> str:
    given = f' class="{class_}"' if class_ else ""
    return f'<rect{given} x="{at:.2f}" y="0" width="{width:.2f}" height="10"/>'
