"""The files that a cell of a manifest names, found in the batch's folder as people spell them."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path
from typing import Final, NamedTuple

_BETWEEN: Final = re.compile(r"[;|\n\r]+")


class Named(NamedTuple):
    """One name of a cell: as it was `written`, where it would be, and whether it is there and inside the folder."""

    written: str
    path: Path
    there: bool
    inside: bool


def named(cells: tuple[str, ...], base: Path) -> tuple[Named, ...]:
    """Each file or folder that the cells name, once."""
    names = [name.strip().strip('"').strip() for cell in cells for name in _names(cell, base)]
    found = {held.path: held for held in (_named(name, base) for name in names if name)}
    return tuple(found.values())


def _names(cell: str, base: Path) -> list[str]:
    """A cell whose whole text is a file's name is one name, whatever signs it holds."""
    whole = cell.strip()
    return [whole] if whole and _exists(base / whole) else _BETWEEN.split(cell)


def _named(name: str, base: Path) -> Named:
    written = name if os.sep == "\\" else name.replace("\\", "/")
    path = Path(os.path.abspath(base / written))  # noqa: PTH100  resolve() would follow links
    inside = path == base or base in path.parents
    if inside and not _exists(path):
        path = _spelt(path.relative_to(base).parts, base) or path
    return Named(name, path, _exists(path), inside)


def _spelt(parts: tuple[str, ...], base: Path) -> Path | None:
    """The one entry that bears these names in another spelling: other case, marks in another order, composed or not."""
    path = base
    for part in parts:
        try:
            alike = [entry for entry in path.iterdir() if _key(entry.name) == _key(part)]
        except OSError:
            return None
        if len(alike) != 1:
            return None
        path = alike[0]
    return path


def _key(name: str) -> str:
    """A name without what spellings differ in.

    >>> _key("แผน  นํ้า.PDF") == _key("แผน น้ำ.pdf")
    True
    """
    am = name.replace("\u0e33", "\u0e4d\u0e32")
    reordered = re.sub("([\u0e48-\u0e4b])\u0e4d", "\u0e4d\\1", am)
    return " ".join(unicodedata.normalize("NFC", reordered).casefold().split())


def _exists(path: Path) -> bool:
    """Whether something stands there; a name that no system takes stands nowhere."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
