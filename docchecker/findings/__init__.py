"""Stage 3. Collected x Rubric x Confirmations -> Assessment: what was found is weighed; a person's word stands above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docchecker.findings.items import findings
from docchecker.findings.level import judge_level, percents
from docchecker.findings.observations import observe
from docchecker.findings.plan import judge_plan
from docchecker.findings.process_type import judge_type
from docchecker.model import Assessment, Collected, Document, PlanJudgement
from docchecker.rubric import Rubric
from docchecker.stated import Confirmation

__all__ = ["decide", "observe", "weigh"]


def weigh(
    document: Document,
    collected: Collected,
    rubric: Rubric,
    process_type: str | None = None,
    confirmations: Sequence[Confirmation] = (),
) -> Assessment:
    """The assessment of one submission. `process_type`: given by a person, it overrules any guess."""
    decided = {confirmation.target: confirmation for confirmation in confirmations}
    type_ = judge_type(collected, rubric, process_type)
    type_ = replace(type_, confirmed=decided.get("process_type"))
    items = findings(collected, rubric, type_.final, document.pages)
    items = tuple(replace(f, looked=collected.looked.get(f.item, ())) for f in items)
    plan = judge_plan(collected, items, rubric)
    assessment = Assessment(
        document=document,
        parts=(),
        rubric_id=rubric.id,
        rubric_version=rubric.version,
        is_plan=plan,
        process_type=type_,
        items=items,
        level=judge_level(items, plan, rubric),
        basic_percent=None,
        quality_percent=None,
        weighted_percent=None,
        claimed=collected.claimed,
        submission=collected.submission,
    )
    assessment = decide(assessment, confirmations, rubric)
    plan = assessment.is_plan
    assessment = replace(
        assessment,
        parts=collected.parts if plan.final else collected.parts_without_plan,
        also_quality=tuple((id_, _quality(collected, rubric, id_, document, plan)) for id_, _ in type_.also),
    )
    return replace(assessment, observations=observe(assessment, collected, rubric))


def decide(assessment: Assessment, confirmations: Sequence[Confirmation], rubric: Rubric) -> Assessment:
    """The assessment with these decisions above its proposals, and none else; figures and level follow.

    The type's items are those that the assessment was weighed for: where another type is confirmed, weigh it anew.
    """
    decided = {confirmation.target: confirmation for confirmation in confirmations}
    items = tuple(replace(finding, confirmed=decided.get(finding.item)) for finding in assessment.items)
    plan = replace(assessment.is_plan, confirmed=decided.get("is_plan"))
    basic, quality, weighted = percents(items, plan, rubric)
    return replace(
        assessment,
        is_plan=plan,
        process_type=replace(assessment.process_type, confirmed=decided.get("process_type")),
        items=items,
        level=replace(judge_level(items, plan, rubric), confirmed=decided.get("level")),
        basic_percent=basic,
        quality_percent=quality,
        weighted_percent=weighted,
    )


def _quality(collected: Collected, rubric: Rubric, type_: str, document: Document, plan: PlanJudgement) -> float | None:
    """The quality that the paper would have as a plan of this process type."""
    return percents(findings(collected, rubric, type_, document.pages), plan, rubric)[1]
