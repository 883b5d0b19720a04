"""How well a submission could be read, in figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from docchecker.model import Assessment, Document, PageReading

ROUTES: Final = ("native", "repaired", "reordered", "ocr", "unreadable")


def routes(pages: Sequence[PageReading]) -> tuple[tuple[str, int], ...]:
    """Pages by route, all routes named."""
    counts = Counter(page.route for page in pages)
    return tuple((route, counts[route]) for route in ROUTES)


def legibility(document: Document) -> float:
    """The mean over all pages; 1 for Word, whose characters are never in doubt."""
    if not document.pages:
        return 1.0
    return round(sum(page.legibility for page in document.pages) / len(document.pages), 2)


def unreadable(document: Document) -> tuple[int, ...]:
    """The pages that could not be read, by their numbers in their files."""
    return tuple(page.page for page in document.pages if page.route == "unreadable")


def role_of(file: int, assessment: Assessment) -> str:
    """What a file is in the submission: the plan where it holds one, else its first part, else "other"."""
    roles = [part.role for part in assessment.parts if assessment.document.blocks[part.first].place.file == file]
    if "plan" in roles and assessment.is_plan.final:
        return "plan"
    return next((role for role in roles if role in {"form", "memo", "annex"}), "other")
