"""Stage 3. Collected x Rubric x Confirmations -> Assessment: what was found is weighed; a person's word stands above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docchecker.findings.items import findings
from docchecker.findings.level import level, percents
from docchecker.findings.observations import observe
from docchecker.findings.plan import judge_plan
from docchecker.findings.process_type import judge_type
from docchecker.model import Assessment, Collected, Document, PlanJudgement
from docchecker.rubric import Rubric
from docchecker.stated import Confirmation

__all__ = ["observe", "weigh"]


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
    items = tuple(replace(f, confirmed=decided.get(f.item), looked=collected.looked.get(f.item, ())) for f in items)
    plan = replace(judge_plan(collected, items, rubric), confirmed=decided.get("is_plan"))
    basic, quality, weighted = percents(items, plan, rubric)
    assessment = Assessment(
        document=document,
        parts=collected.parts if plan.final else collected.parts_without_plan,
        rubric_id=rubric.id,
        rubric_version=rubric.version,
        is_plan=plan,
        process_type=type_,
        items=items,
        level=replace(level(items, plan, rubric), confirmed=decided.get("level")),
        basic_percent=basic,
        quality_percent=quality,
        weighted_percent=weighted,
        claimed=collected.claimed,
        submission=collected.submission,
        also_quality=tuple((id_, _quality(collected, rubric, id_, document, plan)) for id_, _ in type_.also),
    )
    return replace(assessment, observations=observe(assessment, collected, rubric))


def _quality(collected: Collected, rubric: Rubric, type_: str, document: Document, plan: PlanJudgement) -> float | None:
    """The quality that the paper would have as a plan of this process type."""
    return percents(findings(collected, rubric, type_, document.pages), plan, rubric)[1]
