"""Labelled passages -> the learned model's files in a pack's folder. Only whoever rebuilds the model needs this (extra `train`).

    python -m docchecker.training patterns/transparency-plan [MORE.jsonl ...]

`rows` reads the passages, `matrix` turns them into numbers, `fit` learns the weights and measures them on papers left out
(`papers`: whole ones), `save` rounds the weights to small integers and writes them down.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docchecker import rubric
from docchecker.training import fit, matrix, rows, save
from docchecker.training.fit import Measured
from docchecker.training.papers import Judge

__all__ = ["Judge", "Measured", "rebuild"]

FOLDER = "training"


def rebuild(pack: Path, more: Sequence[Path] = ()) -> tuple[tuple[Measured, ...], Judge]:
    """Writes the model of a pack from its training folder and from `more` files of rows; how well it does on papers left out.

    Raises RubricError where a row is wrong, naming file and line.
    """
    rubric_ = rubric.load(pack)
    ideas = rows.ideas(pack / FOLDER / "ideas.json", rubric_)
    paths = [*sorted((pack / FOLDER).glob("*.jsonl")), *more]
    read = [row for path in paths for row in rows.read(path, rubric_)]
    views = matrix.build(read)
    learned, measured, judged = fit.learn(read, views, ideas)
    save.write(pack, ideas, views, learned, rows.digest(paths))
    return measured, judged
