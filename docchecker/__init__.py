"""Checks Thai agencies' transparency plans: evidence with page and quote, gaps, a suggested level that a person confirms."""

__version__ = "0.1.0"
