"""Beside the stages: how well results agree with gold, that is, with what careful readers say of the same papers. All pure."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from importlib import resources
from typing import Final, cast

from docchecker.evaluation import agreement
from docchecker.evaluation.as_html import render_html
from docchecker.evaluation.as_json import render_json
from docchecker.evaluation.as_text import render_text
from docchecker.evaluation.calibration import calibrations
from docchecker.evaluation.gold import read_gold
from docchecker.evaluation.pairs import pair
from docchecker.evaluation.results import UNREAD, read_results
from docchecker.evaluation.types import Agreement, Coverage, Evaluation, Gold, Pair, Results, Stated
from docchecker.rubric import Rubric

__all__ = ["FORMATS", "Evaluation", "evaluate", "read_gold", "read_results", "render", "schema"]

FORMATS: Final = ("text", "json", "html")


def evaluate(gold: Gold, results: Results, rubric: Rubric, *, only_checked: bool = False) -> Evaluation:
    """Every measure of `results` against `gold`. `only_checked`: papers that were not checked count for coverage alone.

    Raises GoldError where it cannot be told which submission is which paper.
    """
    found = pair(gold, results)
    counted = tuple(each for each in found if each.checked or not only_checked)
    return Evaluation(
        gold=gold,
        results=results,
        only_checked=only_checked,
        stated=_stated(gold),
        coverage=_coverage(found, results),
        whole=agreement.measure(counted, rubric),
        items=agreement.by_items(counted, rubric),
        types=agreement.type_table(counted, rubric),
        levels=agreement.level_table(counted, rubric),
        lacking=agreement.lacking(counted, rubric),
        calibration=calibrations(counted, rubric),
        by_kind=_parts(counted, rubric, lambda each: each.submission.kind if each.submission else UNREAD),
        by_layout=_parts(counted, rubric, lambda each: each.paper.layout),
    )


def render(evaluation: Evaluation, rubric: Rubric, format: str, lang: str = "th") -> bytes:  # noqa: A002  the word of every report
    """An evaluation as UTF-8. JSON is the same in every language. Raises KeyError for another format."""
    if format == "json":
        return render_json(evaluation)
    if format == "html":
        return render_html(evaluation, rubric, lang)
    return {"text": render_text}[format](evaluation, rubric, lang).encode("utf-8", "replace")


def schema() -> dict[str, object]:
    """The JSON Schema of `docchecker/evaluation/1`, as it is published in the package."""
    text = resources.files(__name__).joinpath("evaluation-1.schema.json").read_text(encoding="utf-8")
    return cast(dict[str, object], json.loads(text))


def _stated(gold: Gold) -> Stated:
    papers = gold.papers
    return Stated(
        is_plan=sum(paper.is_plan is not None for paper in papers),
        process_type=sum(paper.process_type is not None for paper in papers),
        level=sum(paper.level is not None for paper in papers),
        items=sum(len(paper.items) for paper in papers),
        lacking=sum(paper.lacking is not None and paper.is_plan is not False for paper in papers),
    )


def _coverage(pairs: Sequence[Pair], results: Results) -> Coverage:
    skipped: dict[str, list[str]] = defaultdict(list)
    for each in pairs:
        if each.submission and each.submission.skipped:
            skipped[each.submission.skipped].append(each.paper.key)
    held = {each.submission.path for each in pairs if each.submission}
    return Coverage(
        gold=len(pairs),
        checked=sum(each.checked is not None for each in pairs),
        skipped=tuple((code, tuple(skipped[code])) for code in sorted(skipped, key=lambda code: (-len(skipped[code]), code))),
        absent=tuple(each.paper.key for each in pairs if not each.submission),
        not_in_gold=tuple(each.path for each in results.submissions if each.path not in held),
        open_levels=tuple(
            each.paper.key for each in pairs if each.checked and each.checked.is_plan and each.checked.level is None
        ),
    )


def _parts(pairs: Sequence[Pair], rubric: Rubric, name: Callable[[Pair], str | None]) -> tuple[tuple[str, Agreement], ...]:
    """The measures by the name that each pair has; pairs without one are in no part."""
    found: dict[str, list[Pair]] = defaultdict(list)
    for each in pairs:
        label = name(each)
        if label is not None:
            found[label].append(each)
    return tuple((label, agreement.measure(found[label], rubric)) for label in sorted(found))
