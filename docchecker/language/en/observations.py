"""English: what a reviewer should look at, one sentence each."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "observations.title": "For the reviewer to look at (no effect on the level)",
    "observation.claimed_above_proposed": "The agency gives itself level {claimed}, above the proposed level {proposed}.",
    "observation.claimed_arithmetic_wrong": "In the agency's form the weighted score does not follow from its level and weight.",
    "observation.types_close": "Two process types come close: type {first} ({first_met} of {first_all} factors met)"
    " and type {second} ({second_met} of {second_all}).",
    "observation.neighbours_name": "The plan names “{other}” as the one that acts, {count} times;"
    " that is not the agency that hands it in ({own}): it may be copied.",
    "observation.risk_unanswered": "Risks in a table without a measure: {count}.",
    "observation.measure_without_time": "Measures without a time: {count}.",
    "observation.measure_without_person": "Measures without a person in charge: {count}.",
    "observation.objective_without_indicator": "Objectives or targets in a table without an indicator: {count}.",
    "observation.indicator_not_transparency": "All indicators count spending, trainings or papers; none speaks of transparency.",
    "observation.dates_past": "Periods before fiscal year {year} that the plan states: {count}.",
    "observation.year_mismatch": "Periods after the year {year} that the plan states: {count}.",
}
