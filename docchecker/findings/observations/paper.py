"""What all observations look at: one paper, its blocks with what they are doing, and small questions about words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from docchecker import thai
from docchecker.model import Assessment, Block, Collected, Evidence
from docchecker.rubric import ObservationWords, Rubric
from docchecker.stated import Passage, Standing

LONGEST: Final = 300
"""A quote has at most so many characters (the contract of the output)."""
MOST: Final = 5
"""So many passages show an observation."""
ASIDE: Final = frozenset({"heading", "header", "footer", "placeholder", "instruction", "criteria", "contents", "quote"})
"""Roles of blocks that say nothing of their own."""

UNDONE: Final = frozenset({"denied", "put_off", "other_agency", "past"})
"""What a measure's words say where it is none: not done, later, by others."""

_BLANK: Final = re.compile(r"[\s.…_\-–—]*(?:[.…_]{2}[\s.…_/\-–—]*)?")
_MARKER = re.compile(r"\s*(?:[-–•*]|\(?(?:[0-9๐-๙]{1,2}|[ก-ฮ])[.)]|[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})+\.?)\s+")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that holds a plan: what was found in it, what was made of that, and the words to observe with."""

    assessment: Assessment
    collected: Collected
    rubric: Rubric
    words: ObservationWords

    def blocks(self) -> Iterator[tuple[Block, Standing]]:
        """The blocks of the plan, in order."""
        for block, standing in zip(self.assessment.document.blocks, self.collected.standings, strict=True):
            if standing.part == "plan":
                yield block, standing

    def under(self, *names: str) -> list[int]:
        """The numbers of the plan's blocks that stand under these topics and say something."""
        topics = frozenset[str]().union(*(self.words.topic(name) for name in names))
        return [b.place.block for b, s in self.blocks() if s.topics & topics and s.role not in ASIDE and b.text.strip()]

    def found(self, *names: str) -> list[Evidence]:
        """What was counted for these needs."""
        wanted = {self.words.need(name) for name in names}
        return [e for e in self.collected.evidence if (e.item, e.need) in wanted and not e.because]

    def is_doubtful(self, number: int) -> bool:
        """Whether a block stands on a page read from a picture: digits are in doubt there, and whether a cell is empty."""
        place = self.assessment.document.blocks[number].place
        return any((p.file, p.page, p.route) == (place.file, place.page, "ocr") for p in self.assessment.document.pages)

    def text(self, number: int) -> str:
        """The words of a block."""
        return self.assessment.document.blocks[number].text

    def passage(self, number: int, start: int = 0, end: int | None = None) -> Passage:
        """A block's words from `start` to `end` without blanks round them; a list's number is no part of them."""
        text = self.text(number)
        end = len(text) if end is None else end
        marker = _MARKER.match(text) if start == 0 else None
        start = marker.end() if marker and marker.end() < end else start
        start += len(text[start:end]) - len(text[start:end].lstrip())
        end = min(len(text[:end].rstrip()), start + LONGEST)
        return Passage(number, start, max(end, start), self.collected.standings[number].role)

    def is_done(self, number: int) -> bool:
        """Whether a block's words say neither that it is not done, nor later, nor by others."""
        standing = self.collected.standings[number]
        return not standing.cues & UNDONE and standing.role not in UNDONE

    def of(self, evidence: Evidence) -> Passage:
        """A passage that is evidence."""
        return Passage(evidence.place.block, evidence.start, evidence.end, evidence.role)


def is_blank(text: str) -> bool:
    """Whether a cell is empty, or holds a dash or dots only.

    >>> is_blank("-"), is_blank(" ……… "), is_blank("/"), is_blank("ก.ย.")
    (True, True, False, False)
    >>> is_blank("..../..../....")
    True
    """
    return _BLANK.fullmatch(text) is not None


def holds(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands in a text, without regard to blanks."""
    folded = thai.fold(text).text
    return any(word in folded for word in _folded(words))


@lru_cache(maxsize=32)
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words of the pack as they are matched."""
    return tuple(thai.fold(word).text for word in words)
