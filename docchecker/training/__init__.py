"""Labelled passages -> the learned model's files in a pack's folder. Only whoever rebuilds the model needs this (extra `train`).

    python -m docchecker.training patterns/transparency-plan [MORE.jsonl ...]

`rows` reads the passages, `matrix` turns them into numbers, `fit` learns the weights and measures them on papers left out
(`papers`: whole ones), `save` rounds the weights to small integers and writes them down.
`types` does all this for the process type.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docchecker import rubric
from docchecker.training import fit, matrix, rows, save, types
from docchecker.training.fit import Measured
from docchecker.training.papers import Judge
from docchecker.training.types import Told

__all__ = ["Judge", "Measured", "Told", "rebuild", "rebuild_types"]

FOLDER = "training"


def rebuild(pack: Path, more: Sequence[Path] = ()) -> tuple[tuple[Measured, ...], Judge]:
    """Writes the model of a pack from its training folder and from `more` files of rows; how well it does on papers left out.

    Raises RubricError where a row is wrong, naming file and line.
    """
    rubric_ = rubric.load(pack)
    ideas = rows.ideas(pack / FOLDER / "ideas.json", rubric_)
    paths = _paths(pack, more)
    read = [row for path in paths for row in rows.read(path, rubric_)]
    views = matrix.build(read)
    with _one_thread():
        learned, measured, judged = fit.learn(read, views, ideas)
    save.write(pack, ideas, views, learned, rows.digest(paths))
    return measured, judged


def rebuild_types(pack: Path, more: Sequence[Path] = ()) -> Told | None:
    """Writes the model of process types; how well it does on papers left out, None where the pack has no titles to learn from.

    Raises RubricError where a row or a title is wrong, naming file and line.
    """
    rubric_ = rubric.load(pack)
    read = [row for path in _paths(pack, more) for row in rows.read(path, rubric_)]
    with _one_thread():
        return types.rebuild(pack, read, rubric_)


def _one_thread() -> contextlib.AbstractContextManager[Any]:
    """Sums are made in one order whatever the number of processors: the same rows give the same files."""
    from threadpoolctl import threadpool_limits  # noqa: PLC0415  only for training; scikit-learn brings it

    limits: contextlib.AbstractContextManager[Any] = threadpool_limits(1)
    return limits


def _paths(pack: Path, more: Sequence[Path]) -> list[Path]:
    """The files of passages: those of the training folder, and `more`."""
    return [*sorted((pack / FOLDER).glob("*.jsonl")), *more]
