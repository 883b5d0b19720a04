"""The object `docchecker/assessment/1` of one submission: keys in the contract's order, no time of the run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from docchecker import __version__
from docchecker.model import Assessment, Document, Evidence, Finding, LevelJudgement, Outcome, Skipped
from docchecker.reports.needs import need_id
from docchecker.reports.observations import observations_json
from docchecker.reports.reading import legibility, role_of, routes, unreadable
from docchecker.reports.words import note_words, plan_reason
from docchecker.rubric import Rubric
from docchecker.stated import Claimed, Confirmation, Part, Review, Submission

Json = dict[str, object]
_NOTHING: Final = Submission()
SCHEMA: Final = "docchecker/assessment/1"
_UNDECIDED: Final[Json] = {"confirmed": None, "final": None}


def render_json(outcome: Outcome, rubric: Rubric) -> bytes:
    """One line of UTF-8. A character that UTF-8 cannot hold (a half surrogate in a file name) becomes "?"."""
    built = _skipped(outcome, rubric) if isinstance(outcome, Skipped) else _checked(outcome, rubric)
    return (json.dumps(built, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def _head(  # noqa: PLR0913, PLR0917  one parameter a key
    path: str, files: list[Json], status: str, reason: Json | None, rubric: Rubric, stated: Submission = _NOTHING
) -> Json:
    return {
        "schema": SCHEMA,
        "path": path,
        "files": files,
        "submission": _submission(stated),
        "status": status,
        "reason": reason,
        "rubric": {"id": rubric.id, "version": rubric.version},
        "program": {"version": __version__},
        "model": {"version": rubric.model} if rubric.model else None,
    }


def _skipped(skipped: Skipped, rubric: Rubric) -> Json:
    """The same keys as for a checked one, so that a person may still judge it by hand; nothing is proposed."""
    file: Json = {
        "path": skipped.path,
        "sha256": skipped.sha256,
        "bytes": skipped.bytes,
        "kind": None,
        "pages": None,
        "role": None,
    }
    reason: Json = {"code": skipped.reason.code, "message": note_words(skipped.reason)}
    return {
        **_head(skipped.path, [file], "skipped", reason, rubric, skipped.submission),
        "reading": {"pages": None, "legibility": None, "by_route": dict(routes(())), "unreadable_pages": [], "warnings": []},
        "parts": [],
        "is_plan": {"proposed": None, "why": "", "confidence": None, **_UNDECIDED},
        "process_type": {"proposed": None, "name": "", "confidence": None, "source": None, "also": [], **_UNDECIDED},
        "items": [],
        "basic_percent": None,
        "quality_percent": None,
        "weighted_percent": None,
        "level": {"proposed": None, "rule": None, "range": None, "raise": [], "confidence": None, **_UNDECIDED, "follows": None},
        "claimed": None,
        "observations": [],
        **_review(skipped.review),
    }


def _checked(assessment: Assessment, rubric: Rubric) -> Json:
    document = assessment.document
    return {
        **_head(document.files[0].path, _files(assessment), "checked", None, rubric, assessment.submission),
        "reading": _reading(document),
        "parts": [_part(part, document) for part in assessment.parts],
        "is_plan": _is_plan(assessment, rubric),
        "process_type": _process_type(assessment),
        "items": [_item(finding, document) for finding in assessment.items],
        "basic_percent": assessment.basic_percent,
        "quality_percent": assessment.quality_percent,
        "weighted_percent": assessment.weighted_percent,
        "level": _level(assessment.level, assessment.items),
        "claimed": _claimed(assessment.claimed),
        "observations": observations_json(assessment),
        **_review(assessment.review),
    }


def _submission(stated: Submission) -> Json:
    found = {key: getattr(stated, key) for key in ("id", "agency", "process", "fiscal_year", "round")}
    return {key: None if value is None else _said(value, given=key in stated.given) for key, value in found.items()}


def _said(value: object, *, given: bool) -> Json:
    return {"value": value, "source": "given" if given else "detected"}


def _claimed(claimed: Claimed | None) -> Json | None:
    if claimed is None:
        return None
    return {
        "level": claimed.level,
        "weighted": claimed.weighted,
        "round": claimed.round,
        "page": claimed.page,
        "arithmetic_right": claimed.arithmetic_right,
    }


def _files(assessment: Assessment) -> list[Json]:
    return [
        {
            "path": file.path,
            "sha256": file.sha256,
            "bytes": file.bytes,
            "kind": file.kind,
            "pages": file.pages,
            "role": role_of(number, assessment),
        }
        for number, file in enumerate(assessment.document.files)
    ]


def _reading(document: Document) -> Json:
    known = [file.pages for file in document.files if file.pages is not None]
    return {
        "pages": sum(known) if known else None,
        "legibility": legibility(document),
        "by_route": dict(routes(document.pages)),
        "unreadable_pages": list(unreadable(document)),
        "warnings": [{"code": note.code, "message": note_words(note)} for note in document.warnings],
    }


def _part(part: Part, document: Document) -> Json:
    first, last = document.blocks[part.first].place, document.blocks[part.last].place
    return {"role": part.role, "file": document.files[first.file].path, "first_page": first.page, "last_page": last.page}


def _confirmed(confirmation: Confirmation | None, value: object) -> Json | None:
    return None if confirmation is None else _said_by(confirmation, value)


def _said_by(said: Confirmation, value: object) -> Json:
    kept: Json = {"value": value, "by": said.by, "at": said.at, "reason": said.reason}
    return {**kept, "position": said.position, "stage": said.stage}


def _is_plan(assessment: Assessment, rubric: Rubric) -> Json:
    plan = assessment.is_plan
    return {
        "proposed": plan.proposed,
        "why": plan_reason(plan, rubric),
        "confidence": round(plan.confidence, 2),
        "confirmed": _confirmed(plan.confirmed, plan.final),
        "final": plan.final,
    }


def _process_type(assessment: Assessment) -> Json:
    type_ = assessment.process_type
    quality = dict(assessment.also_quality)
    return {
        "proposed": type_.proposed,
        "name": type_.name,
        "confidence": round(type_.confidence, 2),
        "source": type_.source,
        "also": [
            {"id": id_, "confidence": round(confidence, 2), "quality_percent": quality.get(id_)} for id_, confidence in type_.also
        ],
        "confirmed": _confirmed(type_.confirmed, type_.final),
        "final": type_.final,
    }


def _item(finding: Finding, document: Document) -> Json:
    return {
        "id": finding.item,
        "group": finding.group,
        "counts": finding.counts,
        "proposed": finding.proposed,
        "lacking": _lacking(finding),
        "confidence": round(finding.confidence, 2),
        "needs_person": finding.needs_person,
        "evidence": [_evidence(e, finding, document) for e in finding.evidence],
        "near_misses": [{**_evidence(e, finding, document), "because": e.because} for e in finding.near_misses],
        "confirmed": _confirmed(finding.confirmed, finding.final),
        "final": finding.final,
    }


def _lacking(finding: Finding) -> list[str]:
    return [need_id(finding.item, finding.group, need) for need in finding.lacking]


def _evidence(evidence: Evidence, finding: Finding, document: Document) -> Json:
    return {
        "quote": evidence.quote,
        "need": need_id(finding.item, finding.group, evidence.need),
        "file": document.files[evidence.place.file].path,
        "page": evidence.place.page,
        "block": evidence.place.block,
        "start": evidence.start,
        "end": evidence.end,
        "why": evidence.why,
        "role": evidence.role,
        "assertion": evidence.assertion,
        "original": evidence.original,
    }


def _level(level: LevelJudgement, items: tuple[Finding, ...]) -> Json:
    lacking = {finding.item: _lacking(finding) for finding in items}
    return {
        "proposed": level.proposed,
        "rule": level.rule,
        "range": _range(level),
        "raise": _raise(level, lacking),
        "confidence": round(level.confidence, 2),
        "confirmed": _confirmed(level.confirmed, level.final),
        "final": level.final,
        "follows": _follows(level.follows, lacking),
    }


def _follows(follows: LevelJudgement | None, lacking: Mapping[str, list[str]]) -> Json | None:
    """What follows from the verdicts that people decided; None where they decided none."""
    if follows is None:
        return None
    return {"level": follows.proposed, "rule": follows.rule, "range": _range(follows), "raise": _raise(follows, lacking)}


def _range(level: LevelJudgement) -> list[int] | None:
    low, high = level.low, level.high
    return None if low is None or high is None or low == high else [low, high]


def _raise(level: LevelJudgement, lacking: Mapping[str, list[str]]) -> list[Json]:
    return [{"item": item, "needs": lacking.get(item, [])} for item in level.raise_by]


def _review(review: Review) -> Json:
    """Nothing where nobody has begun to decide: a key that every line of a batch would bear for nothing."""
    if review == Review():
        return {}
    sealed = {"hash": review.sealed.hash, "length": review.sealed.length} if review.sealed else None
    stale = [{"target": one.target, **_said_by(one, one.value)} for one in review.stale]
    return {"review": {"state": review.state, "differs": list(review.differs), "stale": stale, "sealed": sealed}}
