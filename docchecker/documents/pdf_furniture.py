"""Repeated page headers and footers, and page numbers: which lines of which page are no part of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from docchecker.documents.pdf_lines import Line

EDGE_LINES = 2
SHARE = 0.6  # of the pages
MARGIN = 0.12  # of the page's height: a page number stands this near to the edge
PAGE_NUMBER = re.compile(
    r"[-–—]?\s*(?:หน้า\s*(?:ที่)?\s*|page\s*)?[๐-๙\d]{1,3}\s*(?:(?:/|จาก|ของ|of)\s*[๐-๙\d]{1,3})?\s*[-–—]?", re.IGNORECASE
)
DOTS = re.compile(r"(?:\.{3,}|…+)\s*$")
DIGITS = re.compile(r"(?<![๐-๙\d])[๐-๙\d]{1,3}(?![๐-๙\d])")  # a year is no page number


def folded(text: str) -> str:
    """The text by which lines of different pages are held against each other."""
    return "".join(DIGITS.sub("#", text).split())


def furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> tuple[frozenset[Line], frozenset[Line]]:
    """The lines that are page headers, and those that are page footers. Lines of a page may stand in any order."""
    tops = [sorted(lines, key=lambda line: -line.y)[:EDGE_LINES] for lines in pages]
    feet = [sorted(lines, key=lambda line: line.y)[:EDGE_LINES] for lines in pages]
    headers = _repeated(tops) | _numbers(tops, [h * (1 - MARGIN) for h in heights], above=True)
    footers = _repeated(feet) | _numbers(feet, [h * MARGIN for h in heights], above=False)
    bodies = [[line for line in lines if line not in headers | footers] for lines in pages]
    return frozenset(headers), frozenset((footers | _catchwords(bodies)) - headers)


def _catchwords(pages: Sequence[Sequence[Line]]) -> set[Line]:
    """The last lines of pages that announce the next page: "/๒.๑ มาตรการ...", or its first words and dots."""
    found = set()
    for lines, following in zip(pages, [*pages[1:], ()], strict=True):
        last = min(lines, key=lambda line: line.y, default=None)
        first = max(following, key=lambda line: line.y, default=None)
        if last and DOTS.search(last.text):
            words = folded_words(last.text)
            if last.text.lstrip().startswith("/") or (words and first and folded_words(first.text).startswith(words)):
                found.add(last)
    return found


def folded_words(text: str) -> str:
    """The words of a catchword, or of the line that it announces."""
    return "".join(DOTS.sub("", text).split()).lstrip("/")


def _repeated(edges: Sequence[Sequence[Line]]) -> set[Line]:
    """Lines whose text stands at the same edge of most pages."""
    filled = sum(bool(lines) for lines in edges)
    counts = Counter(text for lines in edges for text in {folded(line.text) for line in lines})
    often = {text for text, count in counts.items() if count >= max(2, SHARE * filled)}
    return {line for lines in edges for line in lines if folded(line.text) in often}


def _numbers(edges: Sequence[Sequence[Line]], limits: Sequence[float], *, above: bool) -> set[Line]:
    """Lines at the edge that hold a page number alone."""
    return {
        line
        for lines, limit in zip(edges, limits, strict=True)
        for line in lines
        if (line.y > limit) == above and PAGE_NUMBER.fullmatch(line.text.strip())
    }
