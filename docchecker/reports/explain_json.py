"""The object `docchecker/explanation/1`: why one verdict is as it is. Weights are log-odds with two decimals."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Final

from docchecker import __version__
from docchecker.explained import (
    Explanation,
    Heard,
    ItemExplained,
    LevelExplained,
    NeedExplained,
    Opinion,
    Pattern,
    Piece,
    PlanExplained,
    TypeExplained,
)
from docchecker.model import Document, Evidence, Finding, Place, Skipped
from docchecker.reports.needs import need_id
from docchecker.reports.words import note_words, plan_reason
from docchecker.rubric import Rubric

Json = dict[str, object]
SCHEMA: Final = "docchecker/explanation/1"


def render_explanation_json(outcome: Explanation | Skipped, rubric: Rubric, target: str) -> bytes:
    """One line of UTF-8, the same in every language. A character that UTF-8 cannot hold becomes "?"."""
    return (json.dumps(_object(outcome, rubric, target), ensure_ascii=False) + "\n").encode("utf-8", "replace")


def _object(outcome: Explanation | Skipped, rubric: Rubric, target: str) -> Json:
    skipped = isinstance(outcome, Skipped)
    reason = {"code": outcome.reason.code, "message": note_words(outcome.reason)} if isinstance(outcome, Skipped) else None
    built: Json = {
        "schema": SCHEMA,
        "path": outcome.path if isinstance(outcome, Skipped) else outcome.assessment.document.files[0].path,
        "target": target,
        "status": "skipped" if skipped else "explained",
        "reason": reason,
        "rubric": {"id": rubric.id, "version": rubric.version},
        "program": {"version": __version__},
        "model": {"version": rubric.model} if rubric.model else None,
        **dict.fromkeys(("item", "is_plan", "process_type", "level")),
    }
    if isinstance(outcome, Skipped):
        return built
    key, value = _about(outcome, rubric)
    return {**built, key: value}


def _about(outcome: Explanation, rubric: Rubric) -> tuple[str, Json]:
    about = outcome.about
    if isinstance(about, ItemExplained):
        return "item", _item(about, outcome, rubric)
    if isinstance(about, PlanExplained):
        return "is_plan", _plan(about, outcome, rubric)
    if isinstance(about, TypeExplained):
        return "process_type", _type(about, outcome)
    return "level", _level(about, outcome)


def _item(about: ItemExplained, outcome: Explanation, rubric: Rubric) -> Json:
    finding, document = about.finding, outcome.assessment.document
    item = rubric.item(finding.item)
    return {
        "id": finding.item,
        "group": finding.group,
        "wording": item.wording,
        "type": item.type,
        "counts": finding.counts,
        "would": about.would,
        "proposed": finding.proposed,
        "confidence": round(finding.confidence, 2),
        "needs_person": finding.needs_person,
        "final": finding.final,
        "lacking": [need_id(finding.item, finding.group, need) for need in finding.lacking],
        "looked": [_place(place, document) for place in finding.looked],
        "needs": [_need(need, finding, document) for need in about.needs],
    }


def _need(need: NeedExplained, finding: Finding, document: Document) -> Json:
    seen, sum_ = need.seen, need.sum
    best = dict(zip(("any", "plain", "second"), seen.best, strict=True)) if seen.best else None
    total: Json | None = None
    if sum_:
        total = {"model": sum_.model, "pattern": sum_.pattern, "total": sum_.total, "line": sum_.line, "best": best}
    return {
        "id": need_id(finding.item, finding.group, seen.need),
        "given": need.given,
        "strong": need.strong,
        "to_show": need.to_show,
        "sum": total,
        "patterns": [_pattern(pattern, document) for pattern in seen.patterns],
        "near_misses": [_pattern(pattern, document) for pattern in seen.near],
        "opinions": [_opinion(opinion, document) for opinion in seen.opinions],
        "passed_over": [_opinion(opinion, document) for opinion in seen.passed_over],
    }


def _place(place: Place, document: Document) -> Json:
    block = document.blocks[place.block]
    return {
        "file": document.files[place.file].path,
        "page": place.page,
        "block": place.block,
        "text": f"{block.label} {block.text}".strip()[:120],
    }


def _quote(evidence: Evidence, document: Document) -> Json:
    return {
        "quote": evidence.quote,
        "file": document.files[evidence.place.file].path,
        "page": evidence.place.page,
        "block": evidence.place.block,
        "start": evidence.start,
        "end": evidence.end,
    }


_NOWHERE: Json = dict.fromkeys(("quote", "file", "page", "block", "start", "end"))


def _pattern(pattern: Pattern, document: Document) -> Json:
    evidence = pattern.evidence
    return {
        **_quote(evidence, document),
        "family": pattern.family,
        "weight": evidence.weight,
        "concepts": [{"id": id_, "words": list(words)} for id_, words in pattern.concepts],
        "role": evidence.role,
        "assertion": evidence.assertion,
        "because": evidence.because,
    }


def _opinion(opinion: Opinion, document: Document) -> Json:
    return {
        "quote": opinion.quote,
        "file": document.files[opinion.place.file].path,
        "page": opinion.place.page,
        "block": opinion.place.block,
        "start": opinion.start,
        "end": opinion.end,
        "probability": opinion.probability,
        "weight": opinion.weight,
        "base": opinion.base,
        "above": [{"kind": part.kind, "text": part.text, "weight": part.weight} for part in opinion.above],
        "around": opinion.around,
        "for": [_piece(piece) for piece in opinion.pro],
        "against": [_piece(piece) for piece in opinion.con],
        "role": opinion.role,
        "because": opinion.because,
    }


def _piece(piece: Piece) -> Json:
    return {"text": piece.text, "start": piece.start, "end": piece.end, "weight": piece.weight}


def _plan(about: PlanExplained, outcome: Explanation, rubric: Rubric) -> Json:
    plan, document = outcome.assessment.is_plan, outcome.assessment.document
    return {
        "proposed": plan.proposed,
        "confidence": round(plan.confidence, 2),
        "final": plan.final,
        "points": about.points,
        "line": about.line,
        "complete": list(about.complete),
        "signals": [_heard(heard, document, plan_reason(replace(plan, why=heard.id), rubric)) for heard in about.heard],
    }


def _heard(heard: Heard, document: Document, says: str) -> Json:
    return {
        "id": heard.id,
        "says": says,
        "points": heard.points,
        "counted": heard.counted,
        "lacks": list(heard.lacks),
        "against": list(heard.against),
        **(_quote(heard.evidence, document) if heard.evidence else _NOWHERE),
    }


def _type(about: TypeExplained, outcome: Explanation) -> Json:
    type_, document = outcome.assessment.process_type, outcome.assessment.document
    return {
        "proposed": type_.proposed,
        "source": type_.source,
        "confidence": round(type_.confidence, 2),
        "final": type_.final,
        "line": about.line,
        "none_fits": about.none_fits,
        "types": [
            {
                "id": one.id,
                "points": one.points,
                "share": one.share,
                "parts": dict(one.parts),
                "cues": [{"where": e.need, "concept": e.why, "points": points, **_quote(e, document)} for e, points in one.cues],
            }
            for one in about.types
        ],
    }


def _level(about: LevelExplained, outcome: Explanation) -> Json:
    level = outcome.assessment.level
    return {
        "proposed": level.proposed,
        "range": [level.low, level.high] if level.low != level.high else None,
        "confidence": round(level.confidence, 2),
        "final": level.final,
        "met": about.met,
        "factors": about.factors,
        "rules": [
            {
                "id": rule.id,
                "level": rule.level,
                "reached": rule.reached,
                "incomplete": list(rule.incomplete),
                "least_factors": rule.factors,
            }
            for rule in about.rules
        ],
    }
