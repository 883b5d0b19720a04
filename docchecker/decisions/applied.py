"""Decisions above an outcome: what was proposed stays, what people decided holds, figures and level follow."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from docchecker import findings, pipeline
from docchecker.decisions.by_hand import by_hand
from docchecker.decisions.place import exists
from docchecker.decisions.standing import confirmation, standing
from docchecker.decisions.types import TYPE, Added, Standing
from docchecker.model import NONE, Assessment, Evidence, Finding, Outcome, Skipped
from docchecker.rubric import Rubric
from docchecker.stated import Confirmation, Review, Sealed

if TYPE_CHECKING:
    from docchecker.decisions.store import Store

_OPEN: dict[Path, Store] = {}


def applied(out: Path, outcome: Outcome, rubric: Rubric) -> Outcome:
    """An outcome of OUT with what people decided on it; as it is where nobody did. Raises UsageError."""
    if not exists(out):
        return outcome
    found = standing_of(out, outcome)
    made = decided(outcome, found, rubric) if found.confirmations or found.added else outcome
    return replace(made, review=review_of(out, found))


def standing_of(out: Path, outcome: Outcome) -> Standing:
    """What holds for a submission of OUT. Raises UsageError where its store cannot be opened."""
    if not exists(out):
        return Standing()
    return standing_at(out, path_of(outcome), digest_of(outcome))


def standing_at(out: Path, path: str, digest_: str) -> Standing:
    """What holds for the submission at `path` of an OUT in which people have decided. Raises UsageError."""
    return standing(_store(out).records(path), digest_)


def review_of(out: Path, found: Standing) -> Review:
    """How far people are, with the end of the chain: it is read after the records, so that it covers them all."""
    head = _store(out).head()
    stale = {one.said.target: confirmation(one) for one in found.stale if one.said.target}
    sealed = Sealed(head.hash, head.length) if head.length else None
    return Review(found.state, found.differs, tuple(stale.values()), sealed)


def decided(outcome: Outcome, found: Standing, rubric: Rubric) -> Assessment:
    """An outcome with a standing above it. One of another type is weighed anew, from the text that was kept."""
    assessment = findings.decide(_of_type(outcome, found.confirmations, rubric), found.confirmations, rubric)
    return replace(assessment, items=tuple(_shown(finding, found.added, assessment) for finding in assessment.items))


def path_of(outcome: Outcome) -> str:
    """What names a submission."""
    return outcome.path if isinstance(outcome, Skipped) else outcome.document.files[0].path


def digest_of(outcome: Outcome) -> str:
    """The SHA-256 of a submission's file; of several files that of theirs, one a line."""
    if isinstance(outcome, Skipped):
        return digest([outcome.sha256 or ""])
    return digest([file.sha256 for file in outcome.document.files])


def digest(files: Sequence[str]) -> str:
    """The digest of files with these SHA-256s.

    >>> digest(["ab"]), digest(["ab", "cd"])[:8]
    ('ab', '41b72d4b')
    """
    return files[0] if len(files) == 1 else hashlib.sha256("\n".join(files).encode()).hexdigest()


def _store(out: Path) -> Store:
    """Opened once for each folder: a batch asks for thousands of submissions."""
    from docchecker.decisions.store import Store  # noqa: PLC0415  heavy: only where people have decided

    place = out.resolve()
    if place not in _OPEN:
        _OPEN[place] = Store(place)
    return _OPEN[place]


def _of_type(outcome: Outcome, said: Sequence[Confirmation], rubric: Rubric) -> Assessment:
    """The assessment whose items count for the type that holds."""
    given = next((one.value for one in said if one.target == TYPE), "")
    if isinstance(outcome, Skipped):
        return by_hand(outcome, rubric, given or None)
    own = outcome.process_type
    wanted = (None if given == NONE else given) if given else own.proposed
    if _counting(outcome) == _factors(wanted, rubric):
        return outcome
    if not outcome.document.blocks:  # the text was forgotten: nobody can say what it proposed for this type
        return replace(outcome, items=tuple(_unknown(finding, wanted, rubric) for finding in outcome.items))
    declared = own.proposed if own.source == "given" else None
    return replace(pipeline.assess(outcome.document, rubric, declared, said), submission=outcome.submission)


def _counting(assessment: Assessment) -> set[str]:
    return {finding.item for finding in assessment.items if finding.group == "factor" and finding.counts}


def _factors(type_: str | None, rubric: Rubric) -> set[str]:
    return {item.id for item in rubric.items if item.group == "factor" and item.type == type_}


def _unknown(finding: Finding, type_: str | None, rubric: Rubric) -> Finding:
    if finding.group == "component":
        return finding
    counts = rubric.item(finding.item).type == type_
    return replace(finding, counts=counts, proposed="unreadable" if counts else "not_applicable", needs_person=counts)


def _shown(finding: Finding, added: Sequence[Added], assessment: Assessment) -> Finding:
    """A finding with the passages that people gave for it, behind those that were found."""
    more = tuple(made for one in added if one.item == finding.item and (made := _evidence(one, assessment)))
    return replace(finding, evidence=(*finding.evidence, *more)) if more else finding


def _evidence(one: Added, assessment: Assessment) -> Evidence | None:
    """None where the text is gone."""
    blocks = assessment.document.blocks
    if one.block >= len(blocks) or not 0 <= one.start < one.end <= len(blocks[one.block].text):
        return None
    block = blocks[one.block]
    quote, own = block.text[one.start : one.end], block.repaired.original_of(one.start, one.end)
    return Evidence(
        item=one.item,
        need=one.need,
        place=block.place,
        start=one.start,
        end=one.end,
        quote=quote,
        why=f"{one.item}/person",
        role="text",
        assertion="stated",
        original=own if own != quote else None,
    )
