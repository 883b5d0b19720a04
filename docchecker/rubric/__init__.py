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
    TypeCue,
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
    "TypeCue",
    "load",
    "packs_folder",
]
