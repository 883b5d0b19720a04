"""The learned model's two files in a pack's folder -> Model: a small header to read, and the weights."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from docchecker.errors import RubricError

HEADER: Final = "learned.json"
WEIGHTS: Final = "learned.npz"
FORMAT: Final = 2
MOST_BITS: Final = 20
ABOVE_BITS: Final = 14
SHARES: Final = 99
"""Log-odds are cut at 0.01, 0.02 ... 0.99."""

Ints = npt.NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """`ideas`: what is learned, each with the labels that share it ("rationale.risk"; or of factors 1.2, 4.3 and 5.1).

    `runs`: int8, a row for each hash, a column for each idea; `masses`: how much each hash counts for a passage's length.
    `above`, `above_masses`: the same for heading, column head and row's first cell. `scales`, `above_scales` and `biases` make
    log-odds of the sums; `cuts` are the log-odds of 0.01, 0.02 ... 0.99. `judge`: of each idea, what makes a paper's log-odds
    of its likeliest passages' (two factors and a constant).
    """

    version: str
    sha256: str
    ideas: tuple[tuple[str, tuple[str, ...]], ...]
    bits: int
    runs: Ints
    masses: Ints
    above: Ints
    above_masses: Ints
    scales: Ints
    above_scales: Ints
    biases: Ints
    judge: Ints
    cuts: Ints

    @property
    def labels(self) -> dict[str, int]:
        """Every label that the model knows, with the number of its idea."""
        return {label: number for number, (_, labels) in enumerate(self.ideas) for label in labels}


def load(folder: Path) -> Model | None:
    """The model of a pack's folder; None where it has none. Raises RubricError where its files do not fit each other."""
    return _load(folder.resolve()) if (folder / HEADER).is_file() else None


@lru_cache(maxsize=2)
def _load(folder: Path) -> Model:
    try:
        return _read(folder)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError, BadZipFile) as error:
        raise RubricError("bad_pack", file=HEADER, line=1, what=f"the learned model cannot be read: {error}") from error


def _read(folder: Path) -> Model:
    header = json.loads((folder / HEADER).read_text(encoding="utf-8"))
    data = (folder / WEIGHTS).read_bytes()
    if header["format"] != FORMAT:
        raise ValueError(f"format {header['format']}, not {FORMAT}")
    if hashlib.sha256(data).hexdigest() != header["sha256"]:
        raise ValueError(f"{WEIGHTS} is not the file that {HEADER} describes")
    bits, ideas = int(header["bits"]), len(header["ideas"])
    if not 0 < bits <= MOST_BITS:
        raise ValueError(f"{bits} bits")
    wanted = shapes(bits, ideas)
    with np.load(BytesIO(data), allow_pickle=False) as arrays:
        held = {name: arrays[name] for name in wanted}
    _check(held, wanted)
    return Model(
        version=str(header["version"]),
        sha256=header["sha256"],
        ideas=tuple((str(name), tuple(map(str, labels))) for name, labels in header["ideas"].items()),
        bits=bits,
        **held,
    )


def shapes(bits: int, ideas: int) -> dict[str, tuple[tuple[int, ...], str]]:
    """Shape and type of each array of the weights' file."""
    return {
        "runs": ((1 << bits, ideas), "int8"),
        "masses": ((1 << bits,), "uint8"),
        "above": ((3, 1 << ABOVE_BITS, ideas), "int8"),
        "above_masses": ((3, 1 << ABOVE_BITS), "uint8"),
        "scales": ((ideas,), "float64"),
        "above_scales": ((ideas,), "float64"),
        "judge": ((ideas, 3), "float64"),
        "biases": ((ideas,), "float64"),
        "cuts": ((SHARES,), "float64"),
    }


def _check(held: Mapping[str, Ints], wanted: Mapping[str, tuple[tuple[int, ...], str]]) -> None:
    for name, (shape, kind) in wanted.items():
        if held[name].shape != shape or held[name].dtype != kind:
            raise ValueError(f"{name} has shape {held[name].shape} and type {held[name].dtype}")
        if kind == "float64" and not np.isfinite(held[name]).all():
            raise ValueError(f"{name} holds what is no number")
