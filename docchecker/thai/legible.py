"""How well text can be read, in one figure."""

from __future__ import annotations

from typing import Final

from docchecker.thai.clusters import illegal_clusters, junk
from docchecker.thai.words import unknown_share

USUAL: Final = 0.05
"""The share of letters outside of the word list that names and words from abroad explain (68 papers and laws: 0.05 at most)."""
SAMPLE: Final = 600
"""Characters whose words are looked up: a page whose letters are wrong is wrong all over."""


def legibility(text: str) -> float:
    r"""The share of characters, from 0 to 1, that can be read; 1.0 for clean text and for none.

    An illegal cluster counts twice: the letter it belongs to is as lost as the mark. Letters that make no words count too.

    >>> legibility("แผนที่ดี"), legibility(""), legibility("\x01\x02\x03"), legibility("ขณฆศฬผฮ" * 9) < 0.5
    (1.0, 1.0, 0.0, True)
    """
    lost = junk(text) + 2 * illegal_clusters(text)
    share = lost / max(sum(map(len, text.split())), 1) if lost else 0.0
    strange = max(unknown_share(text[:SAMPLE]) - USUAL, 0.0)
    return 1 - min(share + strange, 1.0)
