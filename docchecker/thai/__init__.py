"""Beneath all: one spelling for one word. Repair of damaged text, words, numerals, dates; knows nothing of documents."""

from docchecker.thai.am import AmReading, am_reading
from docchecker.thai.clauses import clauses
from docchecker.thai.clusters import has_thai, illegal_clusters
from docchecker.thai.dates import Time, times
from docchecker.thai.fold import Folded, fold
from docchecker.thai.legible import legibility
from docchecker.thai.numerals import to_arabic_digits, to_thai_digits
from docchecker.thai.repair_kinds import kind_of
from docchecker.thai.repaired import Edit, Repaired, plain
from docchecker.thai.repairs import repair
from docchecker.thai.spacing import is_spaced, join_broken_words
from docchecker.thai.words import engine, unknown_share, word_starts, words

__all__ = [
    "AmReading",
    "Edit",
    "Folded",
    "Repaired",
    "Time",
    "am_reading",
    "clauses",
    "engine",
    "fold",
    "has_thai",
    "illegal_clusters",
    "is_spaced",
    "join_broken_words",
    "kind_of",
    "legibility",
    "plain",
    "repair",
    "times",
    "to_arabic_digits",
    "to_thai_digits",
    "unknown_share",
    "word_starts",
    "words",
]
