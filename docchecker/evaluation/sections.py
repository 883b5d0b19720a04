"""The page of an evaluation, section by section."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from docchecker.evaluation.agreement import NO_TYPE
from docchecker.evaluation.page import (
    Cell,
    Grid,
    Section,
    confusion,
    counted,
    drawn,
    figure,
    item_name,
    kind_name,
    of,
    plain,
)
from docchecker.evaluation.types import Agreement, Binary, Calibration, Evaluation, Interval, Levels, Share
from docchecker.language import digits, number, say
from docchecker.rubric import Rubric

MOST: Final = 20
GROUPS: Final = ("component", "factor", "all")


def sections(evaluation: Evaluation, rubric: Rubric, lang: str) -> tuple[Section, ...]:
    """All sections, what matters most first."""
    return (
        _summary(evaluation, lang),
        _coverage(evaluation, lang),
        _items(evaluation, rubric, lang),
        _plan_and_type(evaluation, rubric, lang),
        _level(evaluation, lang),
        _lacking(evaluation, lang),
        _calibration(evaluation, lang),
        _parts(evaluation, lang),
    )


def _section(id_: str, lang: str, lines: Sequence[str] = (), grids: Sequence[Grid] = ()) -> Section:
    return Section(id_, say(f"evaluate.title.{id_}", lang), tuple(lines), tuple(grids))


def _head(lang: str, *keys: str) -> tuple[str, ...]:
    return tuple(say(f"evaluate.{key}", lang) if key else "" for key in keys)


def _summary(evaluation: Evaluation, lang: str) -> Section:
    whole = evaluation.whole
    rows = [
        _share_row("plan", whole.plan, lang),
        _share_row("type", whole.type_, lang),
        *(_balanced_row(group, whole.groups[group], lang) for group in ("component", "factor")),
        _share_row("exact", whole.levels.exact, lang),
        _share_row("exact_of_plans", whole.plan_levels.exact, lang),
        (plain(say("evaluate.kappa", lang)), plain(figure(whole.levels.kappa, lang)), counted(whole.levels.exact.n, lang)),
    ]
    counted_as = "evaluate.only_checked" if evaluation.only_checked else "evaluate.all_count"
    lines = (*_sources(evaluation, lang), say("evaluate.positive", lang), say(counted_as, lang), say("evaluate.intervals", lang))
    return _section("summary", lang, lines, [Grid(_head(lang, "measure", "value", "n"), tuple(rows))])


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


def _share_row(key: str, share: Share, lang: str) -> tuple[Cell, ...]:
    return (plain(say(f"evaluate.{key}", lang)), drawn(share.interval, lang), counted(share.n, lang))


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
    return _section("coverage", lang, lines)


def _names(paths: Sequence[str], lang: str) -> str:
    """The first MOST names; how many there are is said beside them."""
    more = [say("evaluate.more", lang, count=len(paths) - MOST)] if len(paths) > MOST else []
    return ", ".join([*paths[:MOST], *more])


def _items(evaluation: Evaluation, rubric: Rubric, lang: str) -> Section:
    rows = [_binary_row(say(f"evaluate.group.{group}", lang), evaluation.whole.groups[group], lang) for group in GROUPS]
    groups = Grid(_binary_head(lang, "group"), tuple(rows))
    each = [_binary_row(item_name(rubric.item(found.id), lang), found.agreement, lang) for found in evaluation.items]
    same = [
        (plain(say(f"evaluate.group.{group}", lang)), drawn(share.interval, lang), of(share, lang))
        for group in GROUPS
        if (share := evaluation.whole.groups[group].same)
    ]
    grids = [groups, Grid(_head(lang, "group", "same_verdict", "n"), tuple(same)), Grid(_binary_head(lang, "item"), tuple(each))]
    return _section("items", lang, [say("evaluate.items_note", lang)], grids)


def _binary_head(lang: str, first: str) -> tuple[str, ...]:
    return _head(lang, first, "sensitivity", "specificity", "balanced", "n_sides")


def _binary_row(name: str, binary: Binary, lang: str) -> tuple[Cell, ...]:
    sides = f"{number(binary.sensitivity.n, lang)}/{number(binary.specificity.n, lang)}"
    intervals = (binary.sensitivity.interval, binary.specificity.interval, binary.balanced)
    return (plain(name), *(drawn(interval, lang) for interval in intervals), plain(sides))


def _plan_and_type(evaluation: Evaluation, rubric: Rubric, lang: str) -> Section:
    whole = evaluation.whole
    shares = Grid(
        _head(lang, "measure", "value", "n"), (_share_row("plan", whole.plan, lang), _share_row("type", whole.type_, lang))
    )
    plan = Grid(_binary_head(lang, ""), (_binary_row(say("evaluate.is_plan", lang), whole.plan_sides, lang),))
    names = [f"{digits(type_.id, lang)} {type_.name if lang == 'th' else type_.english}" for type_ in rubric.types]
    columns = [say("evaluate.no_type", lang) if id_ == NO_TYPE else digits(id_, lang) for id_ in evaluation.types.columns]
    table = confusion(evaluation.types, names, columns, say("evaluate.corner", lang), lang)
    return _section("plan", lang, (), [shares, plan, table])


def _level(evaluation: Evaluation, lang: str) -> Section:
    rows = [
        _levels_row("all_papers", evaluation.whole.levels, lang),
        _levels_row("plans", evaluation.whole.plan_levels, lang),
    ]
    table = evaluation.levels
    names = [say("evaluate.no_level" if id_ == "0" else "level.value", lang, level=int(id_)) for id_ in table.rows]
    columns = [digits(id_, lang) for id_ in table.columns]
    grids = [
        Grid(_head(lang, "papers", "exact", "within_one", "kappa", "n"), tuple(rows)),
        confusion(table, names, columns, say("evaluate.corner", lang), lang),
    ]
    return _section("level", lang, [say("evaluate.level_note", lang)], grids)


def _levels_row(key: str, levels: Levels, lang: str) -> tuple[Cell, ...]:
    shares = (drawn(levels.exact.interval, lang), drawn(levels.within_one.interval, lang))
    return (plain(say(f"evaluate.{key}", lang)), *shares, plain(figure(levels.kappa, lang)), counted(levels.exact.n, lang))


def _lacking(evaluation: Evaluation, lang: str) -> Section:
    rows = tuple(
        (plain(say(f"evaluate.{key}", lang)), drawn(share.interval, lang), of(share, lang))
        for key, share in (("precision", evaluation.lacking.precision), ("recall", evaluation.lacking.recall))
    )
    grid = Grid(_head(lang, "measure", "value", "n"), rows)
    return _section("lacking", lang, [say("evaluate.lacking_note", lang)], [grid])


def _calibration(evaluation: Evaluation, lang: str) -> Section:
    rows = [
        (
            plain(f"{say(f'evaluate.outcome.{each.outcome}', lang)}: {say(f'evaluate.group.{each.group}', lang)}"),
            plain(figure(each.confidence, lang)),
            drawn(each.right.interval, lang),
            plain(figure(each.error, lang)),
            plain(figure(each.brier, lang)),
            counted(each.n, lang),
        )
        for each in evaluation.calibration
    ]
    head = _head(lang, "verdicts", "confidence", "right", "ece", "brier", "n")
    return _section(
        "calibration",
        lang,
        [say("evaluate.calibration_note", lang)],
        [Grid(head, tuple(rows)), _reliability(evaluation.calibration[0], lang)],
    )


def _reliability(found: Calibration, lang: str) -> Grid:
    rows = tuple(
        (
            plain(_run(each.low, each.high, lang)),
            plain(figure(each.confidence, lang)),
            drawn(each.right.interval, lang),
            of(each.right, lang),
        )
        for each in found.bins
    )
    return Grid(_head(lang, "bin", "confidence", "right", "n"), rows, say("evaluate.reliability", lang))


def _run(low: float, high: float, lang: str) -> str:
    """From one confidence to another, or the one that is all.

    >>> _run(0.5, 0.65, "en"), _run(0.8, 0.8, "th")
    ('0.50–0.65', '๐.๘๐')
    """
    return digits(f"{low:.2f}" if low == high else f"{low:.2f}–{high:.2f}", lang)


def _parts(evaluation: Evaluation, lang: str) -> Section:
    kinds = [(kind_name(name, lang), part) for name, part in evaluation.by_kind]
    grids = [_part_grid("by_kind", kinds, lang)]
    if evaluation.by_layout:
        grids.append(_part_grid("by_layout", list(evaluation.by_layout), lang))
    return _section("parts", lang, [say("evaluate.parts_note", lang)], grids)


def _part_grid(key: str, parts: Sequence[tuple[str, Agreement]], lang: str) -> Grid:
    rows = tuple(
        (plain(name), counted(part.papers, lang), *(plain(figure(v, lang)) for v in _values(part))) for name, part in parts
    )
    return Grid(
        _head(lang, key, "papers", "short.plan", "short.type", "short.component", "short.factor", "short.level", "short.kappa"),
        rows,
    )


def _values(part: Agreement) -> tuple[float | None, ...]:
    intervals: tuple[Interval, ...] = (
        part.plan.interval,
        part.type_.interval,
        part.groups["component"].balanced,
        part.groups["factor"].balanced,
        part.levels.exact.interval,
    )
    return (*(interval.value for interval in intervals), part.levels.kappa)
