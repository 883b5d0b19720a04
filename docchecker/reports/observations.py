"""Observations in JSON, and as a table on a terminal: what a reviewer should look at, and where it stands."""

from __future__ import annotations

import re
from typing import Final

from docchecker.language import TEXTS, digits, known, say
from docchecker.model import Assessment, Document
from docchecker.reports.layout import WIDTH, cut, wrap
from docchecker.reports.places import place_words
from docchecker.stated import Observation, Passage
from docchecker.thai import to_arabic_digits

SHOWN = 3
_VALUE: Final = re.compile(r"{(\w+)}")
_BLANK: Final = re.compile("\0(\\w+)\0")
AS_THEY_ARE = frozenset({"other", "own"})
"""Values that are names: their digits stay as the paper writes them."""


def observation_words(observation: Observation, lang: str) -> str:
    """The one sentence of an observation; a year takes the language's digits, without a separator."""
    if observation.said:
        return said_in(observation.code, observation.said, lang)
    values = {key: value if key in AS_THEY_ARE else digits(str(value), lang) for key, value in observation.values}
    return say(f"observation.{observation.code}", lang, **values)


def said_in(code: str, message: str, lang: str) -> str:
    """A message that was kept in Thai, in the language that is asked for; as it is where its words are not known.

    >>> said_in("risk_unanswered", say("observation.risk_unanswered", count=3), "en")
    'Risks in a table without a measure: 3.'
    """
    key = f"observation.{code}"
    if lang == "th" or not known(key):
        return message
    made = re.escape(say(key, **{name: f"\0{name}\0" for name in _VALUE.findall(TEXTS["th"][key])}))
    found = re.fullmatch(_BLANK.sub(r"(?P<\1>.+?)", made), message, re.DOTALL)
    if found is None:
        return message
    values = {name: value if name in AS_THEY_ARE else to_arabic_digits(value) for name, value in found.groupdict().items()}
    return say(key, lang, **values)


def observations_json(assessment: Assessment) -> list[dict[str, object]]:
    """The observations with their evidence; the message is Thai, as all words in JSON are."""
    return [
        {
            "code": observation.code,
            "message": observation_words(observation, "th"),
            "evidence": [_evidence(passage, observation, assessment.document) for passage in observation.passages],
        }
        for observation in assessment.observations
    ]


def _evidence(passage: Passage, observation: Observation, document: Document) -> dict[str, object]:
    block = document.blocks[passage.block]
    quote = block.text[passage.start : passage.end]
    original = block.repaired.original_of(passage.start, passage.end)
    return {
        "quote": quote,
        "need": observation.need,
        "file": document.files[block.place.file].path,
        "page": block.place.page,
        "block": passage.block,
        "start": passage.start,
        "end": passage.end,
        "why": observation.code,
        "role": passage.role,
        "assertion": "stated",
        "original": None if original == quote else original,
    }


def observation_lines(assessment: Assessment, lang: str) -> list[str]:
    """The table for the reviewer; nothing where there is nothing to look at."""
    if not assessment.observations:
        return []
    lines = [say("observations.title", lang), "-" * WIDTH]
    for number, observation in enumerate(assessment.observations, 1):
        lead = f"{digits(str(number), lang)}. "
        lines += wrap(observation_words(observation, lang), lead, "   ")
        lines += _quotes(observation, assessment.document, lang)
    return [*lines, ""]


def _quotes(observation: Observation, document: Document, lang: str) -> list[str]:
    """The first passages with their places; those of one table row (a form's claim) on one line."""
    lines: list[str] = []
    for row in _rows(observation.passages, document)[:SHOWN]:
        quote = " | ".join(document.blocks[p.block].text[p.start : p.end] for p in row)
        lines += wrap(f"“{cut(quote)}” ({place_words(document.blocks[row[0].block].place, document, lang)})", "   * ", "     ")
    more = len(_rows(observation.passages, document)) - SHOWN
    return [*lines, *(wrap(say("text.more", lang, count=more), "     ") if more > 0 else [])]


def _rows(passages: tuple[Passage, ...], document: Document) -> list[list[Passage]]:
    rows: list[list[Passage]] = []
    for passage in passages:
        cell = document.blocks[passage.block].place.cell
        before = document.blocks[rows[-1][-1].block].place.cell if rows else None
        if cell and before and (cell.table, cell.row) == (before.table, before.row):
            rows[-1].append(passage)
        else:
            rows.append([passage])
    return rows
