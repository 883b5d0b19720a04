"""Headings -> their levels: by style, else by how their kinds of number and letter lie within each other."""

from __future__ import annotations

from collections.abc import Sequence

from docchecker.documents.outline_signs import Numbered
from docchecker.documents.raw import RawBlock

DEEPEST = 9


def levels(headings: Sequence[tuple[RawBlock, Numbered]]) -> list[int]:
    """The level of each heading, from 1. A kind that is open above ends all that lies under it; a new kind lies one deeper."""
    open_kinds: list[tuple[str, float]] = []
    made = []
    for raw, number in headings:
        if raw.kind == "heading":
            made.append(raw.level)
            del open_kinds[raw.level :]
            open_kinds += [("style", 0.0)] * (raw.level - len(open_kinds))
            continue
        _close(open_kinds, number, raw.size or 0.0)
        open_kinds.append((_kind(number), raw.size or 0.0))
        made.append(min(len(open_kinds), DEEPEST))
    return made


def _kind(number: Numbered) -> str:
    return f"n{number.depth}" if number.kind in {"n.", "n.n"} else number.kind


def _close(open_kinds: list[tuple[str, float]], number: Numbered, size: float) -> None:
    """End the open headings that the next one does not lie under: its own kind and what is within, and smaller letters."""
    kind = _kind(number)
    for at, (other, other_size) in enumerate(open_kinds):
        deeper = number.kind in {"n.", "n.n"} and other.startswith("n") and other[1:].isdecimal() and other > kind
        smaller = not number.kind and not other and other_size < size
        if other == kind or deeper or smaller or (kind == "section" and other != "style" and at > 0):
            del open_kinds[at:]
            return
