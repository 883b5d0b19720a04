"""The learned opinion on a paper's process type: from its title or its whole text. It knows nothing of the cues.

A text's score for a type is the sum of the weights of the different runs of characters in it, divided by the root of their
masses: how long a paper is, or how often it repeats itself, does not matter. What is summed are integers.
"""

from __future__ import annotations

import hashlib
import json
import math
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
from docchecker.evidence.learned_features import BASE, characters, hashes

HEADER: Final = "types.json"
WEIGHTS: Final = "types.npz"
FORMAT: Final = 1
MOST_BITS: Final = 20
NONE: Final = "0"
"""What the model calls work that fits none of the pack's types."""
MOST_CHARACTERS: Final = 200_000
"""Of a longer text only the beginning is looked at."""
DECIMALS: Final = 4

Ints = npt.NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class TypeModel:
    """`types`: what is told apart. `runs`: int8, a row for each hash, a column for each type; `masses`: how rare each hash is.

    `scales` and `biases` make log-odds of the sums.
    """

    version: str
    types: tuple[str, ...]
    bits: int
    runs: Ints
    masses: Ints
    scales: Ints
    biases: Ints

    def odds(self, text: str) -> dict[str, float]:
        """Of each type the log-odds that a text speaks of its work, against the mean of all; all 0 for a text of no letters."""
        found = present(text, self.bits)
        mass = int(self.masses[found].sum(dtype=np.int64))
        if not mass:
            return dict.fromkeys(self.types, 0.0)
        sums = self.runs[found].sum(axis=0, dtype=np.int64)
        odds = sums / math.sqrt(mass + BASE) * self.scales + self.biases
        mean = math.fsum(odds.tolist()) / len(self.types)
        return {id_: round(value - mean, DECIMALS) for id_, value in zip(self.types, odds.tolist(), strict=True)}


def present(text: str, bits: int) -> Ints:
    """The hashes of all runs of characters of a text, each once."""
    codes, _ = characters(text[:MOST_CHARACTERS])
    return np.unique(np.concatenate(list(hashes(codes, bits)))) if len(codes) else np.zeros(0, dtype=np.uint32)


def load(folder: Path) -> TypeModel | None:
    """The model of a pack's folder; None where it has none. Raises RubricError where its files do not fit each other."""
    return _load(folder.resolve()) if (folder / HEADER).is_file() else None


@lru_cache(maxsize=2)
def _load(folder: Path) -> TypeModel:
    try:
        return _read(folder)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError, BadZipFile) as error:
        raise RubricError("bad_pack", file=HEADER, line=1, what=f"the model of process types cannot be read: {error}") from error


def _read(folder: Path) -> TypeModel:
    header = json.loads((folder / HEADER).read_text(encoding="utf-8"))
    data = (folder / WEIGHTS).read_bytes()
    if header["format"] != FORMAT:
        raise ValueError(f"format {header['format']}, not {FORMAT}")
    if hashlib.sha256(data).hexdigest() != header["sha256"]:
        raise ValueError(f"{WEIGHTS} is not the file that {HEADER} describes")
    bits, types = int(header["bits"]), tuple(map(str, header["types"]))
    if not (0 < bits <= MOST_BITS and types):
        raise ValueError(f"{bits} bits, {len(types)} types")
    wanted = shapes(bits, len(types))
    with np.load(BytesIO(data), allow_pickle=False) as arrays:
        held = {name: arrays[name] for name in wanted}
    _check(held, wanted)
    return TypeModel(version=str(header["version"]), types=types, bits=bits, **held)


def shapes(bits: int, types: int) -> dict[str, tuple[tuple[int, ...], str]]:
    """Shape and type of each array of the weights' file."""
    return {
        "runs": ((1 << bits, types), "int8"),
        "masses": ((1 << bits,), "uint8"),
        "scales": ((types,), "float64"),
        "biases": ((types,), "float64"),
    }


def _check(held: Mapping[str, Ints], wanted: Mapping[str, tuple[tuple[int, ...], str]]) -> None:
    for name, (shape, kind) in wanted.items():
        if held[name].shape != shape or held[name].dtype != kind:
            raise ValueError(f"{name} has shape {held[name].shape} and type {held[name].dtype}")
        if kind == "float64" and not np.isfinite(held[name]).all():
            raise ValueError(f"{name} holds what is no number")
