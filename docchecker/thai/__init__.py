"""Beneath all: one spelling for one word. Repair of damaged text, words, numerals, dates; knows nothing of documents."""

from docchecker.thai.clauses import clauses
from docchecker.thai.clusters import damage, has_thai, illegal_clusters, junk, legibility, letter_spaced, thai_share
from docchecker.thai.dates import Time, times
from docchecker.thai.fold import Folded, fold
from docchecker.thai.numerals import Number, numbers, to_arabic_digits, to_thai_digits
from docchecker.thai.repaired import Edit, Repaired, plain
from docchecker.thai.repairs import am_swapped, repair, unswap_am
from docchecker.thai.words import engine, is_word, word_starts, words

__all__ = [
    "Edit",
    "Folded",
    "Number",
    "Repaired",
    "Time",
    "am_swapped",
    "clauses",
    "damage",
    "engine",
    "fold",
    "has_thai",
    "illegal_clusters",
    "is_word",
    "junk",
    "legibility",
    "letter_spaced",
    "numbers",
    "plain",
    "repair",
    "thai_share",
    "times",
    "to_arabic_digits",
    "to_thai_digits",
    "unswap_am",
    "word_starts",
    "words",
]
