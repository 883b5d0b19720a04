"""The page of an evaluation, section by section."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from docchecker.evaluation import tables
from docchecker.evaluation.page import Cell, Grid, Section, counted, drawn, figure, plain
from docchecker.evaluation.types import Binary, Evaluation
from docchecker.language import say
from docchecker.rubric import Rubric

MOST: Final = 20


def sections(evaluation: Evaluation, rubric: Rubric, lang: str) -> tuple[Section, ...]:
    """All sections, what matters most first."""
    return (
        _summary(evaluation, lang),
        _coverage(evaluation, lang),
        tables.items(evaluation, rubric, lang),
        tables.plan_and_type(evaluation, rubric, lang),
        tables.level(evaluation, lang),
        tables.lacking(evaluation, lang),
        tables.calibration(evaluation, lang),
        tables.parts(evaluation, lang),
    )


def _summary(evaluation: Evaluation, lang: str) -> Section:
    whole = evaluation.whole
    rows = [
        tables.share_row("plan", whole.plan, lang),
        tables.share_row("type", whole.type_, lang),
        *(_balanced_row(group, whole.groups[group], lang) for group in ("component", "factor")),
        tables.share_row("exact", whole.levels.exact, lang),
        tables.share_row("exact_of_plans", whole.plan_levels.exact, lang),
        (plain(say("evaluate.kappa", lang)), plain(figure(whole.levels.kappa, lang)), counted(whole.levels.exact.n, lang)),
    ]
    counted_as = "evaluate.only_checked" if evaluation.only_checked else "evaluate.all_count"
    lines = (*_sources(evaluation, lang), say("evaluate.positive", lang), say(counted_as, lang), say("evaluate.intervals", lang))
    return tables.section("summary", lang, lines, [Grid(tables.head(lang, "measure", "value", "n"), tuple(rows))])


def _sources(evaluation: Evaluation, lang: str) -> tuple[str, ...]:
    gold, results, stated = evaluation.gold, evaluation.results, evaluation.stated
    versions = {name: ", ".join(getattr(results, f"{name}_versions")) or "–" for name in ("program", "rubric", "model")}
    return (
        say(f"evaluate.gold.{gold.form}", lang, name=gold.name, papers=len(gold.papers)),
        say(
            "evaluate.stated",
            lang,
            is_plan=stated.is_plan,
            process_type=stated.process_type,
            level=stated.level,
            items=stated.items,
            lacking=stated.lacking,
        ),
        say("evaluate.results", lang, name=results.name, count=len(results.submissions), **versions),
    )


def _balanced_row(group: str, binary: Binary, lang: str) -> tuple[Cell, ...]:
    name = say("evaluate.balanced_of", lang, group=say(f"evaluate.group.{group}", lang))
    return (plain(name), drawn(binary.balanced, lang), counted(binary.sensitivity.n + binary.specificity.n, lang))


def _coverage(evaluation: Evaluation, lang: str) -> Section:
    coverage = evaluation.coverage
    lines = [say("evaluate.checked", lang, checked=coverage.checked, gold=coverage.gold)]
    for reason, paths in coverage.skipped:
        lines.append(say("evaluate.skipped", lang, count=len(paths), reason=say(reason, lang), paths=_names(paths, lang)))
    for key, paths in (("absent", coverage.absent), ("open", coverage.open_levels), ("not_in_gold", coverage.not_in_gold)):
        if paths:
            lines.append(say(f"evaluate.{key}", lang, count=len(paths), paths=_names(paths, lang)))
    return tables.section("coverage", lang, lines)


def _names(paths: Sequence[str], lang: str) -> str:
    """The first MOST names; how many there are is said beside them."""
    more = [say("evaluate.more", lang, count=len(paths) - MOST)] if len(paths) > MOST else []
    return ", ".join([*paths[:MOST], *more])
