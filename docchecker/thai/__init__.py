"""Beneath all: one spelling for one word. Repair of damaged text, words, numerals, dates; knows nothing of documents."""

from docchecker.thai.repaired import Edit, Repaired

__all__ = ["Edit", "Repaired"]
