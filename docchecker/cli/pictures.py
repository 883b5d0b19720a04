"""`read --picture OUT`: pages as PNG files in a folder; nothing that is not ours is overwritten."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from docchecker import errors
from docchecker.cli.lang import lang, say
from docchecker.language import say as say_in
from docchecker.model import PageReading
from docchecker.thai import to_arabic_digits

_PAGES: Final = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")
HEAD: Final = 256  # bytes within which a picture says whose it is


def draw(path: Path, out: Path, pages: str | None) -> int:
    """The pages of a PDF drawn into `out`; how many there were. Raises UsageError and Unreadable."""
    from docchecker import pipeline  # noqa: PLC0415  heavy: not for --help
    from docchecker.batch.out import write  # noqa: PLC0415  heavy: not for --help

    if out.exists() and not out.is_dir():
        raise errors.UsageError("picture_is_file", out=out)

    def wanted(last: int) -> tuple[int, ...]:
        numbers = chosen(pages, last)
        refuse(out, numbers)
        return numbers

    count = 0
    for page, png in pipeline.pictures(path, caption, wanted):
        write(out / name(page), png)
        count += 1
    return count


def name(page: int) -> str:
    """The file of a page.

    >>> name(7)
    'page-007.png'
    """
    return f"page-{page:03d}.png"


def refuse(out: Path, pages: Sequence[int]) -> None:
    """Raises UsageError where a file that is not ours would be overwritten."""
    from docchecker import pipeline  # noqa: PLC0415  heavy: not for --help
    from docchecker.batch.out import head  # noqa: PLC0415  heavy: not for --help

    for path in (out / name(page) for page in pages):
        if path.is_dir() or (path.exists() and not pipeline.is_picture(head(path, HEAD))):
            raise errors.UsageError("picture_not_ours", out=path)


def caption(page: PageReading, *, thai: bool) -> str:
    """The words over a page, in Latin letters where the machine has no others."""
    words = lang() if thai else "en"
    route = say_in(f"route.{page.route}", words)
    return say_in("picture.caption", words, page=page.page, route=route, legibility=page.legibility)


def chosen(pages: str | None, last: int) -> tuple[int, ...]:
    """Page numbers out of "2,5-7", Thai digits too; all of them for None. Raises UsageError.

    >>> chosen("2,๕-7", 9), chosen(None, 3)
    ((2, 5, 6, 7), (1, 2, 3))
    """
    if pages is None:
        return tuple(range(1, last + 1))
    found: set[int] = set()
    for piece in to_arabic_digits(pages).split(","):
        match = _PAGES.fullmatch(piece.strip())
        first, end = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 0 < first <= end <= last:
            raise errors.UsageError("bad_pages", value=pages, last=last)
        found.update(range(first, end + 1))
    return tuple(sorted(found))


def done(count: int, out: Path) -> str:
    """What a person is told at the end."""
    return say("picture.done", count=count, out=out)
