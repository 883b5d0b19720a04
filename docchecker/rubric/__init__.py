"""patterns/<pack>/*.yaml -> Rubric: what is looked for, as data."""

from docchecker.rubric.load import load, packs_folder
from docchecker.rubric.types import (
    Concept,
    Cue,
    Family,
    Item,
    LevelRule,
    Need,
    ProcessType,
    Rubric,
    Scales,
    Signal,
    Topic,
)

__all__ = [
    "Concept",
    "Cue",
    "Family",
    "Item",
    "LevelRule",
    "Need",
    "ProcessType",
    "Rubric",
    "Scales",
    "Signal",
    "Topic",
    "load",
    "packs_folder",
]
