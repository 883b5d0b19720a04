"""The sections of an evaluation's page that measure: items, plan and type, level, what lacks, confidence, parts."""

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
from docchecker.evaluation.types import Agreement, Binary, Calibration, Evaluation, Levels, Share
from docchecker.language import digits, number, say
from docchecker.rubric import Rubric

GROUPS: Final = ("component", "factor", "all")


def section(id_: str, lang: str, lines: Sequence[str] = (), grids: Sequence[Grid] = ()) -> Section:
    """A section with its title in words."""
    return Section(id_, say(f"evaluate.title.{id_}", lang), tuple(lines), tuple(grids))


def head(lang: str, *keys: str) -> tuple[str, ...]:
    """The head of a table."""
    return tuple(say(f"evaluate.{key}", lang) if key else "" for key in keys)


def share_row(key: str, share: Share, lang: str) -> tuple[Cell, ...]:
    """A measure with its interval and how many it stands on."""
    return (plain(say(f"evaluate.{key}", lang)), drawn(share.interval, lang), counted(share.n, lang))


def items(evaluation: Evaluation, rubric: Rubric, lang: str) -> Section:
    """Components and factors, by group and one by one."""
    rows = [_binary_row(say(f"evaluate.group.{group}", lang), evaluation.whole.groups[group], lang) for group in GROUPS]
    groups = Grid(_binary_head(lang, "group"), tuple(rows))
    each = [_binary_row(item_name(rubric.item(found.id), lang), found.agreement, lang) for found in evaluation.items]
    same = [
        (plain(say(f"evaluate.group.{group}", lang)), drawn(share.interval, lang), of(share, lang))
        for group in GROUPS
        if (share := evaluation.whole.groups[group].same)
    ]
    grids = [groups, Grid(head(lang, "group", "same_verdict", "n"), tuple(same)), Grid(_binary_head(lang, "item"), tuple(each))]
    return section("items", lang, [say("evaluate.items_note", lang)], grids)


def _binary_head(lang: str, first: str) -> tuple[str, ...]:
    return head(lang, first, "sensitivity", "specificity", "balanced", "n_sides")


def _binary_row(name: str, binary: Binary, lang: str) -> tuple[Cell, ...]:
    sides = f"{number(binary.sensitivity.n, lang)}/{number(binary.specificity.n, lang)}"
    intervals = (binary.sensitivity.interval, binary.specificity.interval, binary.balanced)
    return (plain(name), *(drawn(interval, lang) for interval in intervals), plain(sides))


def plan_and_type(evaluation: Evaluation, rubric: Rubric, lang: str) -> Section:
    """Whether it is a plan, and of which type."""
    whole = evaluation.whole
    shares = Grid(
        head(lang, "measure", "value", "n"), (share_row("plan", whole.plan, lang), share_row("type", whole.type_, lang))
    )
    plan = Grid(_binary_head(lang, ""), (_binary_row(say("evaluate.is_plan", lang), whole.plan_sides, lang),))
    names = [f"{digits(type_.id, lang)} {type_.name if lang == 'th' else type_.english}" for type_ in rubric.types]
    columns = [say("evaluate.no_type", lang) if id_ == NO_TYPE else digits(id_, lang) for id_ in evaluation.types.columns]
    table = confusion(evaluation.types, names, columns, say("evaluate.corner", lang), lang)
    return section("plan", lang, (), [shares, plan, table])


def level(evaluation: Evaluation, lang: str) -> Section:
    """How near levels are, and which was taken for which."""
    rows = [
        _levels_row("all_papers", evaluation.whole.levels, lang),
        _levels_row("plans", evaluation.whole.plan_levels, lang),
    ]
    table = evaluation.levels
    names = [say("evaluate.no_level" if id_ == "0" else "level.value", lang, level=int(id_)) for id_ in table.rows]
    columns = [digits(id_, lang) for id_ in table.columns]
    grids = [
        Grid(head(lang, "papers", "exact", "within_one", "kappa", "n"), tuple(rows)),
        confusion(table, names, columns, say("evaluate.corner", lang), lang),
    ]
    return section("level", lang, [say("evaluate.level_note", lang)], grids)


def _levels_row(key: str, levels: Levels, lang: str) -> tuple[Cell, ...]:
    shares = (drawn(levels.exact.interval, lang), drawn(levels.within_one.interval, lang))
    return (plain(say(f"evaluate.{key}", lang)), *shares, plain(figure(levels.kappa, lang)), counted(levels.exact.n, lang))


def lacking(evaluation: Evaluation, lang: str) -> Section:
    """What was said to lack, and what does."""
    rows = tuple(
        (plain(say(f"evaluate.{key}", lang)), drawn(share.interval, lang), of(share, lang))
        for key, share in (("precision", evaluation.lacking.precision), ("recall", evaluation.lacking.recall))
    )
    grid = Grid(head(lang, "measure", "value", "n"), rows)
    return section("lacking", lang, [say("evaluate.lacking_note", lang)], [grid])


def calibration(evaluation: Evaluation, lang: str) -> Section:
    """Confidences, and the reliability of all verdicts."""
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
    return section(
        "calibration",
        lang,
        [say("evaluate.calibration_note", lang)],
        [
            Grid(head(lang, "verdicts", "confidence", "right", "ece", "brier", "n"), tuple(rows)),
            _reliability(evaluation.calibration[0], lang),
        ],
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
    return Grid(head(lang, "bin", "confidence", "right", "n"), rows, say("evaluate.reliability", lang))


def _run(low: float, high: float, lang: str) -> str:
    """From one confidence to another, or the one that is all.

    >>> _run(0.5, 0.65, "en"), _run(0.8, 0.8, "th")
    ('0.50–0.65', '๐.๘๐')
    """
    return digits(f"{low:.2f}" if low == high else f"{low:.2f}–{high:.2f}", lang)


def parts(evaluation: Evaluation, lang: str) -> Section:
    """The measures by kind of file and by layout."""
    kinds = [(kind_name(name, lang), part) for name, part in evaluation.by_kind]
    grids = [_part_grid("by_kind", kinds, lang)]
    if evaluation.by_layout:
        grids.append(_part_grid("by_layout", list(evaluation.by_layout), lang))
    return section("parts", lang, [say("evaluate.parts_note", lang)], grids)


def _part_grid(key: str, found: Sequence[tuple[str, Agreement]], lang: str) -> Grid:
    shown = ("plan", "type", "component", "factor", "level", "kappa")
    rows = tuple((plain(name), counted(part.papers, lang), *_part(part, lang)) for name, part in found)
    return Grid(head(lang, key, "papers", *(f"short.{name}" for name in shown)), rows)


def _part(part: Agreement, lang: str) -> tuple[Cell, ...]:
    """The figures of one part. Few papers make wide intervals: they are drawn, for a line of a terminal has no room for them."""
    intervals = (
        part.plan.interval,
        part.type_.interval,
        part.groups["component"].balanced,
        part.groups["factor"].balanced,
        part.levels.exact.interval,
    )
    return (*(Cell(figure(each.value, lang), each) for each in intervals), plain(figure(part.levels.kappa, lang)))
