"""The files that a cell of a manifest names, found in the batch's folder as people spell them."""

from __future__ import annotations

import contextlib
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


Seen = dict[Path, dict[str, list[str]]]


def named(cells: tuple[str, ...], base: Path, seen: Seen) -> tuple[Named, ...]:
    """Each file or folder that the cells name, once. `seen`: what folders hold, kept for the next row."""
    names = [name.strip().strip('"').strip() for cell in cells for name in _names(cell, base)]
    found = {held.path: held for held in (_named(name, base, seen) for name in names if name)}
    return tuple(found.values())


def _names(cell: str, base: Path) -> list[str]:
    """A cell whose whole text is a file's name is one name, whatever signs it holds."""
    whole = cell.strip()
    return [whole] if whole and _exists(base / whole) else _BETWEEN.split(cell)


def _named(name: str, base: Path, seen: Seen) -> Named:
    """A name is meant from the folder; people also write it from the folder above, or from where they are."""
    written = name if os.sep == "\\" else name.replace("\\", "/")
    meant = [Path(os.path.abspath(place / written)) for place in (base, base.parent, Path.cwd())]  # noqa: PTH100  resolve() follows links
    found = (_spelt(path.relative_to(base).parts, base, seen) for path in meant if path == base or base in path.parents)
    there = next((path for path in found if path and _exists(path)), None)
    inside = meant[0] == base or base in meant[0].parents
    return Named(name, there or meant[0], there is not None, inside or there is not None)


def _spelt(parts: tuple[str, ...], base: Path, seen: Seen) -> Path | None:
    """The one entry that bears these names, as the folder spells it: other case, marks in another order, composed or not.

    Some systems find a file by another spelling too; it must not be taken for another file then.
    """
    path = base
    for part in parts:
        held = _entries(path, seen).get(_key(part), [])
        if part not in held and len(held) != 1:
            return None
        path /= part if part in held else held[0]
    return path


def _entries(folder: Path, seen: Seen) -> dict[str, list[str]]:
    """The names in a folder by what their spellings have in common."""
    if folder not in seen:
        found: dict[str, list[str]] = {}
        with contextlib.suppress(OSError):
            for entry in folder.iterdir():
                found.setdefault(_key(entry.name), []).append(entry.name)
        seen[folder] = found
    return seen[folder]


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
