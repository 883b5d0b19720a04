"""A page of a PDF as a picture, with the places of the passages that a report quotes from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple


class Area(NamedTuple):
    """A rectangle in pixels, from the picture's left and top."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Where one passage (`start` to `end` of the block `block`) stands on the page: an area a line."""

    block: int
    start: int
    end: int
    areas: tuple[Area, ...]


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page. `file` indexes `Document.files`, `page` counts from 1; `width` and `height` in pixels."""

    file: int
    page: int
    kind: Literal["png", "jpeg"]
    data: bytes
    width: int
    height: int
    marks: tuple[Mark, ...] = ()
