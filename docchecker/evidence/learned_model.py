"""The learned model's two files in a pack's folder -> Model: a small header to read, and the weights."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from docchecker.evidence import weights
from docchecker.evidence.learned_joint import PLACES
from docchecker.evidence.weights import Files, Ints, Shapes

FILES: Final = Files("learned.json", "learned.npz", 3)
ABOVE_BITS: Final = 14
SHARES: Final = 99
"""Log-odds are cut at 0.01, 0.02 ... 0.99."""


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """`ideas`: what is learned, each with the labels that share it ("rationale.risk"; or of factors 1.2, 4.3 and 5.1).

    `runs`: int8, a row for each hash, a column for each idea; `masses`: how much each hash counts for a passage's length.
    `above`, `above_masses`: the same for heading, column head and row's first cell. `scales`, `above_scales` and `biases` make
    log-odds of the sums, `joint` the final ones of all ideas' together (see `learned_joint`); `cuts` are the log-odds of 0.01,
    0.02 ... 0.99. `judge`: of each idea, what makes a paper's log-odds of its likeliest passages' (three factors and a constant).
    """

    version: str
    ideas: tuple[tuple[str, tuple[str, ...]], ...]
    bits: int
    runs: Ints
    masses: Ints
    above: Ints
    above_masses: Ints
    scales: Ints
    above_scales: Ints
    biases: Ints
    joint: Ints
    judge: Ints
    cuts: Ints

    @property
    def labels(self) -> dict[str, int]:
        """Every label that the model knows, with the number of its idea."""
        return {label: number for number, (_, labels) in enumerate(self.ideas) for label in labels}


def load(folder: Path) -> Model | None:
    """The model of a pack's folder; None where it has none. Raises RubricError where its files do not fit each other."""
    return _load(folder.resolve()) if (folder / FILES.header).is_file() else None


@lru_cache(maxsize=2)
def _load(folder: Path) -> Model:
    header, held = weights.read(folder, FILES, lambda header: shapes(int(header["bits"]), len(header["ideas"])))
    ideas = tuple((str(name), tuple(map(str, labels))) for name, labels in header["ideas"].items())
    return Model(version=str(header["version"]), ideas=ideas, bits=int(header["bits"]), **held)


def shapes(bits: int, ideas: int) -> Shapes:
    """Shape and type of each array of the weights' file."""
    return {
        "runs": ((1 << bits, ideas), "int8"),
        "masses": ((1 << bits,), "uint8"),
        "above": ((3, 1 << ABOVE_BITS, ideas), "int8"),
        "above_masses": ((3, 1 << ABOVE_BITS), "uint8"),
        "scales": ((ideas,), "float64"),
        "above_scales": ((ideas,), "float64"),
        "joint": ((ideas, ideas + PLACES + 1), "float64"),
        "judge": ((ideas, 4), "float64"),
        "biases": ((ideas,), "float64"),
        "cuts": ((SHARES,), "float64"),
    }
