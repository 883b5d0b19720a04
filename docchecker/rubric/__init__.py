"""patterns/<pack>/*.yaml -> Rubric: what is looked for, as data."""

from docchecker.rubric.judgement import Judgement, Line, Strength, TypeWeights
from docchecker.rubric.levels import reached
from docchecker.rubric.load import load, packs_folder
from docchecker.rubric.observations import ObservationWords
from docchecker.rubric.paper_types import FormWords, NameWords, PartWords, RoundWords, SubmissionWords
from docchecker.rubric.scorecard import Indicator, Scorecard
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
    "FormWords",
    "Indicator",
    "Item",
    "Judgement",
    "LevelRule",
    "Line",
    "NameWords",
    "Need",
    "ObservationWords",
    "PartWords",
    "ProcessType",
    "RoundWords",
    "Rubric",
    "Scales",
    "Scorecard",
    "Signal",
    "Strength",
    "SubmissionWords",
    "Topic",
    "TypeCue",
    "TypeWeights",
    "load",
    "packs_folder",
    "reached",
]
