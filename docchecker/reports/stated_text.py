"""What a submission says of itself, on a terminal: who hands in what, of which parts, and the level that the agency claims."""

from __future__ import annotations

from docchecker.language import digits, numbers, say
from docchecker.model import Assessment
from docchecker.stated import Claimed, Part, Submission

Line = tuple[str, str]
"""A label and what stands beside it."""


def submission_lines(submission: Submission, lang: str) -> list[Line]:
    """Agency, process, fiscal year and round, as far as the papers state them."""
    found = (
        ("text.agency", submission.agency),
        ("text.process", submission.process),
        ("text.year", digits(str(submission.fiscal_year), lang) if submission.fiscal_year else None),
        ("text.round", say("text.months", lang, months=submission.round) if submission.round else None),
    )
    return [(say(key, lang), value) for key, value in found if value]


def part_words(part: Part, assessment: Assessment, lang: str) -> str:
    """A part, with its pages where there are any, and its file where there are several."""
    document = assessment.document
    first, last = document.blocks[part.first].place, document.blocks[part.last].place
    name = say(f"part.{part.role}", lang)
    if len(document.files) > 1:
        name = f"{name} {say('place.file', lang, file=document.files[first.file].path)}"
    if first.page is None or last.page is None:
        return name
    return say("text.part_page", lang, part=name, pages=numbers(tuple(range(first.page, last.page + 1)), lang))


def claimed_words(claimed: Claimed, lang: str) -> str:
    """The level that the agency claims, its weighted score and whether the form's arithmetic is right, and where."""
    level = say("claimed.no_level" if claimed.level is None else "level.value", lang, level=claimed.level or 0)
    pieces = []
    if claimed.weighted is not None:
        pieces.append(say("claimed.weighted", lang, score=digits(f"{claimed.weighted:.4f}", lang)))
    if claimed.arithmetic_right is not None:
        pieces.append(say("claimed.right" if claimed.arithmetic_right else "claimed.wrong", lang))
    if claimed.round is not None:
        pieces.append(say("claimed.round", lang, months=claimed.round))
    if claimed.page is not None:
        pieces.append(say("place.page", lang, page=claimed.page))
    return f"{level} ({', '.join(pieces)})" if pieces else level
