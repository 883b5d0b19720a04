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

from docchecker.evidence.learned_model import FILES, SHARES, shapes
from docchecker.evidence.weights import Files
from docchecker.training.fit import Learned
from docchecker.training.matrix import BITS, View
from docchecker.training.rows import Ideas

LARGEST: Final = 127
CUT_OFF: Final = 0.9995
"""So many of an idea's weights are told apart by the small integers; the few that are larger count as the largest."""
DECIMALS: Final = 9
LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""The time of the files inside the archive."""


def write(pack: Path, ideas: Ideas, views: Sequence[View], learned: Sequence[Learned], source: str) -> None:
    """Writes header and weights. `source`: the fingerprint of the rows that were learned from."""
    names = {name: list(labels) for name, labels in ideas.items()}
    put(pack, FILES, _arrays(views, learned), {"learned_from": source, "bits": BITS, "ideas": names})


def put(pack: Path, files: Files, arrays: dict[str, Any], more: dict[str, Any]) -> None:
    """Writes a model's two files; `more`: what its header holds beside form, version and fingerprint."""
    data = _archive(arrays)
    sha256 = hashlib.sha256(data).hexdigest()
    header = {"format": files.format, "version": sha256[:12], "sha256": sha256, **more}
    (pack / files.weights).write_bytes(data)
    (pack / files.header).write_bytes((json.dumps(header, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))


def _arrays(views: Sequence[View], learned: Sequence[Learned]) -> dict[str, Any]:
    arrays = {name: np.zeros(shape, dtype=kind) for name, (shape, kind) in shapes(BITS, len(learned)).items()}
    text, *above = views
    ends = np.cumsum([len(view.kept) for view in views])
    arrays["masses"][:] = text.masses
    for number, view in enumerate(above):
        arrays["above_masses"][number] = view.masses
    for column, one in enumerate(learned):
        parts = [part * view.rarity for part, view in zip(np.split(one.weights, ends[:-1]), views, strict=True)]
        step, above_step = step_of(parts[0]), step_of(np.concatenate(parts[1:]))
        arrays["runs"][text.kept, column] = small(parts[0], step)
        for number, (part, view) in enumerate(zip(parts[1:], above, strict=True)):
            arrays["above"][number, view.kept, column] = small(part, above_step)
        arrays["scales"][column] = round(step * one.slope, DECIMALS)
        arrays["above_scales"][column] = round(above_step * one.slope, DECIMALS)
        arrays["biases"][column] = round(one.bias, DECIMALS)
        arrays["joint"][column] = np.round(one.joint, DECIMALS)
        arrays["judge"][column] = np.round(one.judge, DECIMALS)
    shares = np.arange(1, SHARES + 1) / (SHARES + 1)
    arrays["cuts"][:] = np.round(np.log(shares / (1 - shares)), DECIMALS)
    return arrays


def step_of(weights: Any) -> float:  # noqa: ANN401  numpy
    """What one of the small integers stands for."""
    largest = float(np.quantile(np.abs(weights), CUT_OFF)) if len(weights) else 0.0
    return max(largest / LARGEST, 1e-12)


def small(weights: Any, step: float) -> Any:  # noqa: ANN401  numpy
    """Weights as whole numbers of steps."""
    return np.clip(np.rint(weights / step), -LARGEST, LARGEST)


def _archive(arrays: dict[str, Any]) -> bytes:
    """What `numpy.savez_compressed` writes, but without the time of day."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in arrays.items():
            one = io.BytesIO()
            np.save(one, array, allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy", LONG_AGO), one.getvalue(), zipfile.ZIP_DEFLATED, 9)
    return held.getvalue()
