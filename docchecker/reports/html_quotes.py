"""A quote on a page: its words, its place, and, when it is opened, what stands around it."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from docchecker.language import say
from docchecker.model import Block, Evidence
from docchecker.reports.html_view import View, passage
from docchecker.reports.layout import one_line
from docchecker.reports.markup import element, told, words
from docchecker.reports.places import where

ASIDE: Final = frozenset({"header", "footer"})
REACH: Final = 400
"""Characters before and after a passage, and of the blocks beside it."""
FAR: Final = 12
"""Blocks within which the one before or after is sought: empty cells are passed over."""
_HANGING: Final = frozenset("ะาำๅๆ")
_DIGIT: Final = re.compile(r" (?=\d)")  # no line begins with a number whose word stands on the line before
_LEARNED: Final = "/learned"


def quoted(evidence: Evidence, view: View, note: str = "") -> str:
    """A quote as a line that can be opened; `note`: what stands under it (markup)."""
    place = _DIGIT.sub("\u00a0", where(evidence, view.document, view.lang))
    line = element("q", told(one_line(evidence.quote))), " ", element("span", words(place), class_="soft")
    around = _picture(evidence, view) + _around(evidence, view)
    return element("li", element("details", element("summary", *line), around) if around else element("p", *line), note)


def _picture(evidence: Evidence, view: View) -> str:
    """The way to the passage on the page's picture."""
    to = view.anchors.get(passage(evidence))
    if not to:
        return ""
    link = element("a", view.say("page.to_picture", page=evidence.place.page or 0), href=f"#{to}")
    return element("p", link, class_="goto")


def _around(evidence: Evidence, view: View) -> str:
    """The block with the passage marked, the blocks beside it, and the heading above; nothing where the text was not kept."""
    block = view.block(evidence.place.block)
    if block is None or block.text[evidence.start : evidence.end] != evidence.quote:
        return ""
    before, after = _beside(block, -1, view), _beside(block, 1, view)
    heading = _heading(block, view)
    lines = (
        [element("p", view.say("page.under", heading=""), told(_line(heading)), class_="aside")]
        if heading not in {None, before}
        else []
    )
    lines += [_near("page.before", _cut_head(_line(before)), view)] if before else []
    lines += [element("p", _marked(block, evidence))]
    lines += [_near("page.after", _cut_tail(_line(after)), view)] if after else []
    lines += [_near("page.original", evidence.original, view)] if evidence.original else []
    if _LEARNED in evidence.why:
        lines.append(element("p", view.say("page.learned"), class_="aside"))
    return element("div", *lines, class_="around", role="group", aria_label=say("page.around", view.lang))


def _near(key: str, text: str, view: View) -> str:
    return element("p", view.say(key), ": ", told(text), class_="aside")


def _marked(block: Block, evidence: Evidence) -> str:
    label, text = (f"{block.label} " if block.label else ""), block.text
    before, after = _cut_head(label + text[: evidence.start]), _cut_tail(text[evidence.end :])
    inner = words(before) + element("mark", words(evidence.quote)) + words(after)
    return element("bdi", inner, lang="th")


def _line(block: Block | None) -> str:
    return one_line(f"{block.label} {block.text}") if block else ""


def _beside(block: Block, step: int, view: View) -> Block | None:
    """The next block with words before (-1) or after (1), of the same file; headers and footers are passed over."""
    for number in range(block.place.block + step, block.place.block + step * (FAR + 1), step):
        found = view.block(number)
        if found is None or found.place.file != block.place.file:
            return None
        if found.kind not in ASIDE and found.text.strip():
            return found
    return None


def _heading(block: Block, view: View) -> Block | None:
    above = reversed(view.document.blocks[: block.place.block])
    return next((held for held in above if held.kind == "heading" and held.place.file == block.place.file), None)


def _cut_tail(text: str) -> str:
    """The first characters of a text, whole clusters only."""
    return text if len(text) <= REACH else text[: _boundary(text, REACH)] + "…"


def _cut_head(text: str) -> str:
    """The last characters of a text, whole clusters only."""
    return text if len(text) <= REACH else "…" + text[_boundary(text, len(text) - REACH) :]


def _boundary(text: str, at: int) -> int:
    """The last place up to `at` where a cluster begins.

    >>> _boundary("กที่", 3)
    1
    """
    while at > 0 and (unicodedata.category(text[at]) == "Mn" or text[at] in _HANGING):
        at -= 1
    return at
