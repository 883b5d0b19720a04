"""The learned opinion on a paper's process type: from its title or its whole text. It knows nothing of the cues.

A text's score for a type is the sum of the weights of the different runs of characters in it, divided by the root of their
masses: how long a paper is, or how often it repeats itself, does not matter. What is summed are integers.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np

from docchecker.evidence import weights
from docchecker.evidence.learned_features import BASE, characters, hashes
from docchecker.evidence.weights import Files, Ints, Shapes

FILES: Final = Files("types.json", "types.npz", 1)
NONE: Final = "0"
"""What the model calls work that fits none of the pack's types."""
MOST_CHARACTERS: Final = 200_000
"""Of a longer text only the beginning is looked at."""
DECIMALS: Final = 4


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
    return _load(folder.resolve()) if (folder / FILES.header).is_file() else None


@lru_cache(maxsize=2)
def _load(folder: Path) -> TypeModel:
    header, held = weights.read(folder, FILES, lambda header: shapes(int(header["bits"]), len(header["types"])))
    return TypeModel(version=str(header["version"]), types=tuple(map(str, header["types"])), bits=int(header["bits"]), **held)


def shapes(bits: int, types: int) -> Shapes:
    """Shape and type of each array of the weights' file."""
    return {
        "runs": ((1 << bits, types), "int8"),
        "masses": ((1 << bits,), "uint8"),
        "scales": ((types,), "float64"),
        "biases": ((types,), "float64"),
    }
