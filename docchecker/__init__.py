"""Checks Thai agencies' transparency plans: evidence with page and quote, gaps, a suggested level that a person confirms."""

from typing import Final

__version__: Final = "0.1.0"
