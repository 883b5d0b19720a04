"""The object `docchecker/evaluation/1`: keys in this order, figures with six decimals, null where nothing was to be measured."""

from __future__ import annotations

import json
from typing import Final

from docchecker import __version__
from docchecker.evaluation.types import (
    Agreement,
    Bin,
    Binary,
    Calibration,
    Coverage,
    Evaluation,
    Gold,
    Interval,
    Levels,
    Results,
    Share,
    Stated,
    Table,
)

Json = dict[str, object]
SCHEMA: Final = "docchecker/evaluation/1"
DECIMALS: Final = 6


def render_json(evaluation: Evaluation) -> bytes:
    """The object, indented. A character that UTF-8 cannot hold (a half surrogate in a file name) becomes "?"."""
    built: Json = {
        "schema": SCHEMA,
        "program": {"version": __version__},
        "gold": _gold(evaluation.gold, evaluation.stated),
        "results": _results(evaluation.results),
        "only_checked": evaluation.only_checked,
        "positive": {"component": "met", "factor": "met"},
        "coverage": _coverage(evaluation.coverage),
        **_agreement(evaluation.whole),
        "items": [{"id": item.id, "group": item.group, **_binary(item.agreement)} for item in evaluation.items],
        "process_types": _table(evaluation.types),
        "levels": _table(evaluation.levels),
        "lacking": {"precision": _share(evaluation.lacking.precision), "recall": _share(evaluation.lacking.recall)},
        "calibration": [_calibration(each) for each in evaluation.calibration],
        "by_kind": [{"name": name, **_agreement(part)} for name, part in evaluation.by_kind],
        "by_layout": [{"name": name, **_agreement(part)} for name, part in evaluation.by_layout],
    }
    return (json.dumps(built, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _gold(gold: Gold, stated: Stated) -> Json:
    counts = {
        "is_plan": stated.is_plan,
        "process_type": stated.process_type,
        "level": stated.level,
        "items": stated.items,
        "lacking": stated.lacking,
    }
    return {"name": gold.name, "form": gold.form, "papers": len(gold.papers), "stated": counts}


def _results(results: Results) -> Json:
    return {
        "name": results.name,
        "submissions": len(results.submissions),
        "rubric_versions": list(results.rubric_versions),
        "program_versions": list(results.program_versions),
        "model_versions": list(results.model_versions),
    }


def _coverage(coverage: Coverage) -> Json:
    return {
        "gold": coverage.gold,
        "checked": coverage.checked,
        "skipped": [{"reason": reason, "n": len(paths), "paths": list(paths)} for reason, paths in coverage.skipped],
        "absent": list(coverage.absent),
        "not_in_gold": list(coverage.not_in_gold),
        "open_levels": list(coverage.open_levels),
    }


def _agreement(found: Agreement) -> Json:
    return {
        "papers": found.papers,
        "plan": {"accuracy": _share(found.plan), **_sides(found.plan_sides)},
        "process_type": {"accuracy": _share(found.type_)},
        "groups": {group: _binary(binary) for group, binary in found.groups.items()},
        "level": _levels(found.levels),
        "level_of_plans": _levels(found.plan_levels),
    }


def _sides(binary: Binary) -> Json:
    return {
        "sensitivity": _share(binary.sensitivity),
        "specificity": _share(binary.specificity),
        "balanced_accuracy": _interval(binary.balanced),
    }


def _binary(binary: Binary) -> Json:
    return {**_sides(binary), "same_verdict": _share(binary.same) if binary.same else None}


def _levels(levels: Levels) -> Json:
    return {
        "exact": _share(levels.exact),
        "within_one": _share(levels.within_one),
        "quadratic_weighted_kappa": _figure(levels.kappa),
    }


def _calibration(found: Calibration) -> Json:
    return {
        "outcome": found.outcome,
        "group": found.group,
        "n": found.n,
        "mean_confidence": _figure(found.confidence),
        "right": _share(found.right),
        "expected_calibration_error": _figure(found.error),
        "brier": _figure(found.brier),
        "bins": [_bin(each) for each in found.bins],
    }


def _bin(found: Bin) -> Json:
    return {
        "lowest": _figure(found.low),
        "highest": _figure(found.high),
        "mean_confidence": _figure(found.confidence),
        "right": _share(found.right),
    }


def _table(table: Table) -> Json:
    return {"gold": list(table.rows), "proposed": list(table.columns), "counts": [list(row) for row in table.counts]}


def _share(share: Share) -> Json:
    return {**_interval(share.interval), "count": share.count, "n": share.n}


def _interval(found: Interval) -> Json:
    return {"value": _figure(found.value), "low": _figure(found.low), "high": _figure(found.high)}


def _figure(value: float | None) -> float | None:
    return None if value is None else round(value, DECIMALS) + 0.0  # no -0.0
