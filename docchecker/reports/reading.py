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
    """The mean over all pages; a file without pages counts as one of 1, for Word's characters are never in doubt."""
    without = sum(file.pages is None and file.kind != "unread" for file in document.files)
    count = len(document.pages) + without
    return round((sum(page.legibility for page in document.pages) + without) / count, 2) if count else 1.0


def unreadable(document: Document) -> tuple[int, ...]:
    """The pages that could not be read, by their numbers in their files; a file lost as a whole is named by its warning."""
    lost = {number for number, file in enumerate(document.files) if file.kind == "unread"}
    return tuple(page.page for page in document.pages if page.route == "unreadable" and page.file not in lost)


def role_of(file: int, assessment: Assessment) -> str:
    """What a file is in the submission: the plan where it holds one, else its first part, else "other"."""
    roles = [part.role for part in assessment.parts if assessment.document.blocks[part.first].place.file == file]
    if "plan" in roles and assessment.is_plan.final:
        return "plan"
    return next((role for role in roles if role in {"form", "memo", "annex"}), "other")
