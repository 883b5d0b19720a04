"""A learned model's two files in a pack's folder: a small header to read, and arrays. Nothing in them can run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Final, NamedTuple
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from docchecker.errors import RubricError

MOST_BITS: Final = 20

Ints = npt.NDArray[Any]
Shapes = Mapping[str, tuple[tuple[int, ...], str]]
"""Shape and type of each array."""
Header = dict[str, Any]


class Files(NamedTuple):
    """The names of a model's files, and the form that their readers know."""

    header: str
    weights: str
    format: int


def read(folder: Path, files: Files, shapes: Callable[[Header], Shapes]) -> tuple[Header, dict[str, Ints]]:
    """The header and the arrays that it asks for. Raises RubricError where the files do not fit each other."""
    try:
        return _read(folder, files, shapes)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError, BadZipFile) as error:
        raise RubricError("bad_pack", file=files.header, line=1, what=f"the learned model cannot be read: {error}") from error


def _read(folder: Path, files: Files, shapes: Callable[[Header], Shapes]) -> tuple[Header, dict[str, Ints]]:
    header: Header = json.loads((folder / files.header).read_text(encoding="utf-8"))
    data = (folder / files.weights).read_bytes()
    if header["format"] != files.format:
        raise ValueError(f"format {header['format']}, not {files.format}")
    if hashlib.sha256(data).hexdigest() != header["sha256"]:
        raise ValueError(f"{files.weights} is not the file that {files.header} describes")
    if not 0 < int(header["bits"]) <= MOST_BITS:
        raise ValueError(f"{header['bits']} bits")
    wanted = shapes(header)
    with np.load(BytesIO(data), allow_pickle=False) as arrays:
        held = {name: arrays[name] for name in wanted}
    for name, (shape, kind) in wanted.items():
        if held[name].shape != shape or held[name].dtype != kind:
            raise ValueError(f"{name} has shape {held[name].shape} and type {held[name].dtype}")
        if kind == "float64" and not np.isfinite(held[name]).all():
            raise ValueError(f"{name} holds what is no number")
    return header, held
