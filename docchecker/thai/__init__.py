"""Beneath all: one spelling for one word. Repair of damaged text, words, numerals, dates; knows nothing of documents."""

from docchecker.thai.clauses import clauses
from docchecker.thai.clusters import has_thai, illegal_clusters, legibility
from docchecker.thai.dates import Time, times
from docchecker.thai.fold import Folded, fold
from docchecker.thai.numerals import to_arabic_digits, to_thai_digits
from docchecker.thai.repair_kinds import kind_of
from docchecker.thai.repaired import Edit, Repaired, plain
from docchecker.thai.repairs import am_swapped, repair
from docchecker.thai.words import engine, word_starts, words

__all__ = [
    "Edit",
    "Folded",
    "Repaired",
    "Time",
    "am_swapped",
    "clauses",
    "engine",
    "fold",
    "has_thai",
    "illegal_clusters",
    "kind_of",
    "legibility",
    "plain",
    "repair",
    "times",
    "to_arabic_digits",
    "to_thai_digits",
    "word_starts",
    "words",
]
