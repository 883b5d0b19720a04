"""One page of a PDF as plain values: runs of characters in the order of the content stream, and its ruled lines.

pdfium sorts the text objects of a line by x and invents blanks and line ends around Thai marks. Both are undone here: runs are
put back into content order, and its invented characters are dropped (`pdf_lines` decides blanks again, by the gap).
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import Any, Literal

from docchecker.documents.pdf_adrift import adrift, reattached
from docchecker.documents.pdf_glyphs import Glyphs
from docchecker.documents.pdf_runs import Run
from docchecker.documents.pdf_shapes import Rule, Turn, shapes_of

QUARTER = math.pi / 2
SAMPLES = 40  # characters whose direction is asked for
MOSTLY = 0.8

Order = Literal["pdfium", "content", "reattached", "ocr"]


@dataclass(frozen=True, slots=True)
class PageText:
    """All that the later steps need of a page; no pdfium object is kept.

    `picture`: what share of the page its largest image covers; 1 where drawn shapes alone fill a page without any text.
    `order`: whose order the runs stand in: pdfium's own, the content stream's where that differs, or that with marks put back
    to their letters; or OCR's.
    """

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    rules: tuple[Rule, ...]
    picture: float
    order: Order


def read_page(pdf: Any, index: int) -> PageText:  # noqa: ANN401  pypdfium2 has no types
    """Page `index` (from 0) as values; every pdfium object is closed again."""
    import pypdfium2.raw as c  # noqa: PLC0415  heavy, and only needed where a PDF is read

    page = pdf[index]
    try:
        textpage = page.get_textpage()
        try:
            return _read(c, page, textpage, index + 1)
        finally:
            textpage.close()
    finally:
        page.close()


def _read(c: Any, page: Any, textpage: Any, number: int) -> PageText:  # noqa: ANN401
    stated = page.get_rotation() // 90 % 4
    turn = turn_of(c, page, textpage)
    width, height = page.get_size() if (turn.quarter - stated) % 2 == 0 else reversed(page.get_size())
    shapes = shapes_of(c, page.raw, turn)
    runs, order = _runs(c, textpage, shapes.order, turn)
    picture = 1.0 if shapes.outlines and not runs else shapes.picture
    return PageText(number, width, height, runs, shapes.rules, picture, order)


def turn_of(c: Any, page: Any, textpage: Any) -> Turn:  # noqa: ANN401
    """How the page has to be turned for its text to stand upright."""
    left, foot, right, top = page.get_bbox()
    quarter = _quarter(c, textpage, page.get_rotation() // 90 % 4)
    return Turn(quarter, right - left, top - foot, left, foot)


def _quarter(c: Any, textpage: Any, stated: int) -> int:  # noqa: ANN401
    """By how many quarters clockwise the page is turned so that its text is upright; as `stated` in the file where it has none.

    A wide table printed sideways on an upright page says 0 and is read sideways; so are pages that a scanner's program turned.
    """
    count = textpage.count_chars()
    asked = range(0, count, count // SAMPLES + 1)
    turned = Counter(round(c.FPDFText_GetCharAngle(textpage.raw, at) / QUARTER) % 4 for at in asked)
    if not turned:
        return stated
    most, often = turned.most_common(1)[0]
    return -most % 4 if often > MOSTLY * turned.total() else stated


def _runs(c: Any, textpage: Any, order: dict[int, int], turn: Turn) -> tuple[tuple[Run, ...], Order]:  # noqa: ANN401
    """The page's runs in content order, and how that differs from pdfium's own order."""
    glyphs = Glyphs(c, textpage.raw, turn)
    spans = glyphs.spans()
    keys: list[int] = []
    for span in spans:  # an object that cannot be found stays where pdfium has it
        keys.append(order.get(span.address, keys[-1] if keys else 0))
    by_content = sorted(range(len(spans)), key=keys.__getitem__)
    runs = tuple(run for i in by_content for run in glyphs.runs(spans[i]))
    if adrift(runs) and (mended := reattached(runs, [run for i in by_content for run in glyphs.clusters(spans[i])])):
        return mended, "reattached"
    return runs, "pdfium" if by_content == list(range(len(spans))) else "content"
