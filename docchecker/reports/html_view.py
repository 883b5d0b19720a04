"""What all sections of a plan's page need: the assessment, the pack, the language, and where passages stand on pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from docchecker.language import digits, say
from docchecker.model import Assessment, Block, Document, Evidence
from docchecker.pictured import PagePicture
from docchecker.reports.markup import element, words
from docchecker.reports.needs import worded
from docchecker.rubric import Item, Rubric

Passage = tuple[int, int, int]
"""Block, start and end."""


@dataclass(frozen=True)
class View:
    """A page in the making. No slots: `anchors` is reckoned once."""

    assessment: Assessment
    rubric: Rubric
    lang: str
    pictures: Sequence[PagePicture] = field(default=())

    @property
    def document(self) -> Document:
        """The document as it was read."""
        return self.assessment.document

    @cached_property
    def anchors(self) -> Mapping[Passage, str]:
        """The id of each passage that is framed on a picture."""
        return {
            (mark.block, mark.start, mark.end): anchor(picture, number)
            for picture in self.pictures
            for number, mark in enumerate(picture.marks, 1)
        }

    def say(self, key: str, **values: object) -> str:
        """A message as markup."""
        return words(say(key, self.lang, **values))

    def number(self, value: int) -> str:
        """A whole number in the language's digits."""
        return digits(str(value), self.lang)

    def block(self, number: int) -> Block | None:
        """A block of the document; None where its text was not kept."""
        return self.document.blocks[number] if 0 <= number < len(self.document.blocks) else None


def anchor(picture: PagePicture, number: int) -> str:
    """The id of the passage `number` (from 1) of a picture."""
    return f"p{picture.file + 1}-{picture.page}-{number}"


def passage(evidence: Evidence) -> Passage:
    """Which characters a quote takes."""
    return evidence.place.block, evidence.start, evidence.end


def item_name(item: Item, lang: str) -> str:
    """An item as people call it: a factor by its number too."""
    return f"{digits(item.id, lang)} {worded(item, lang)}" if item.group == "factor" else worded(item, lang)


def pairs(rows: Sequence[tuple[str, str]]) -> str:
    """Names and their values (markup), those left out that have none."""
    shown = [element("dt", name) + element("dd", value) for name, value in rows if value]
    return element("dl", *shown) if shown else ""


def section(id_: str, title: str, *inner: str) -> str:
    """A part of the page under its heading; nothing where it is empty."""
    body = "".join(inner)
    return element("section", element("h2", title, id=f"{id_}-h"), body, id=id_, aria_labelledby=f"{id_}-h") if body else ""
