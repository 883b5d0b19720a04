"""What a reviewer should look at and no rule of the level decides. Pure: an Assessment and what it stands on -> Observations."""

from __future__ import annotations

from typing import Final

from docchecker.findings.observations import agencies, claims, indicators, measures, risks, years
from docchecker.findings.observations.paper import Paper
from docchecker.model import Assessment, Collected
from docchecker.rubric import Rubric
from docchecker.stated import Observation

__all__ = ["CODES", "observe"]

CODES: Final = (
    "claimed_above_proposed",
    "claimed_arithmetic_wrong",
    "types_close",
    "neighbours_name",
    "risk_unanswered",
    "measure_without_time",
    "measure_without_person",
    "objective_without_indicator",
    "indicator_not_transparency",
    "dates_past",
    "year_mismatch",
)
"""All codes, in the order in which a report shows them."""
OBSERVERS: Final = (
    claims.claims,
    claims.close_types,
    agencies.neighbours,
    risks.unanswered,
    measures.without,
    indicators.closed,
    years.outside,
)


def observe(assessment: Assessment, collected: Collected, rubric: Rubric) -> tuple[Observation, ...]:
    """The observations on a plan; none on a paper that holds none, and none where the pack has no words for them."""
    if rubric.observing is None or not assessment.is_plan.final or not collected.standings:
        return ()
    paper = Paper(assessment, collected, rubric, rubric.observing)
    return tuple(observation for observer in OBSERVERS for observation in observer(paper))
