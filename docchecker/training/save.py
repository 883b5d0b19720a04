"""Weights -> the two files of `evidence.learned_model`, the same bytes for the same weights."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from docchecker.evidence.learned_model import FORMAT, HEADER, SHARES, WEIGHTS, shapes
from docchecker.training.fit import Learned
from docchecker.training.matrix import BITS, PLACE_WEIGHT, Numbers
from docchecker.training.rows import Ideas

LARGEST: Final = 127
PLACE_LARGEST: Final = 1000
CUT_OFF: Final = 0.9995
"""So many of an idea's weights are told apart by the small integers; the few that are larger count as the largest."""
DECIMALS: Final = 9
LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""The time of the files inside the archive."""


def write(pack: Path, ideas: Ideas, numbers: Numbers, learned: Sequence[Learned], source: str) -> None:
    """Writes header and weights. `source`: the fingerprint of the rows that were learned from."""
    data = _archive(_arrays(numbers, learned))
    sha256 = hashlib.sha256(data).hexdigest()
    header = {
        "format": FORMAT,
        "version": sha256[:12],
        "sha256": sha256,
        "learned_from": source,
        "bits": BITS,
        "ideas": {name: list(labels) for name, labels in ideas.items()},
        "tokens": list(numbers.tokens),
    }
    (pack / WEIGHTS).write_bytes(data)
    (pack / HEADER).write_bytes((json.dumps(header, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))


def _arrays(numbers: Numbers, learned: Sequence[Learned]) -> dict[str, Any]:
    kinds = shapes(BITS, len(learned), len(numbers.tokens))
    arrays = {name: np.zeros(shape, dtype=kind) for name, (shape, kind) in kinds.items()}
    arrays["masses"][:] = numbers.masses
    for column, one in enumerate(learned):
        runs, places = one.weights[: len(numbers.kept)] * numbers.rarity, one.weights[len(numbers.kept) :] * PLACE_WEIGHT
        step = max(float(np.quantile(np.abs(runs), CUT_OFF)) / LARGEST, 1e-12)
        place_step = max(float(np.abs(places).max(initial=0.0)) / PLACE_LARGEST, 1e-12)
        arrays["runs"][numbers.kept, column] = np.clip(np.rint(runs / step), -LARGEST, LARGEST)
        arrays["places"][:, column] = np.rint(places / place_step)
        arrays["scales"][column] = round(step * one.slope, DECIMALS)
        arrays["place_scales"][column] = round(place_step * one.slope, DECIMALS)
        arrays["biases"][column] = round(one.bias, DECIMALS)
    shares = np.arange(1, SHARES + 1) / (SHARES + 1)
    arrays["cuts"][:] = np.round(np.log(shares / (1 - shares)), DECIMALS)
    return arrays


def _archive(arrays: dict[str, Any]) -> bytes:
    """What `numpy.savez_compressed` writes, but without the time of day."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in arrays.items():
            one = io.BytesIO()
            np.save(one, array, allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy", LONG_AGO), one.getvalue(), zipfile.ZIP_DEFLATED, 9)
    return held.getvalue()
