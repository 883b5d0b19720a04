"""Levels and scores as the form has them: level x weight / 100, with four decimals."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from docchecker.language import digits, say
from docchecker.model import Assessment
from docchecker.reports.form_data import FormData
from docchecker.reports.level_text import level_words
from docchecker.reports.paper import Cell, Line, Piece, Table, cell, gap
from docchecker.rubric import Indicator, Rubric, Scorecard

LEVELS: Final = (2.6, 11.0, 2.4)
SCORES: Final = (4.6, 2.7, 2.9, 2.7, 3.1)
WIDE: Final = (13.0, 3.0, 3.2, 3.0, 3.5)
_FOUR: Final = Decimal("0.0001")
COLUMNS: Final = ("indicator", "weight", "result", "score", "weighted")
TICK: Final = "✓"


def weighted(level: Decimal, weight: Decimal) -> Decimal:
    """The weighted score.

    >>> weighted(Decimal(5), Decimal("1.5"))
    Decimal('0.0750')
    """
    return (level * weight / 100).quantize(_FOUR, ROUND_HALF_UP)


def level_of(assessment: Assessment) -> int | None:
    """The level that stands: a person's, else the suggested one; none where there is no plan or too little could be read."""
    return assessment.level.final


def level_table(level: int | None, rubric: Rubric, lang: str) -> Table:
    """The levels with their rules; the one that is reached bears a tick."""
    rows = tuple(
        (
            cell(digits(str(rule.level), lang), style="middle"),
            cell(rule.wording if lang == "th" else rule.english),
            cell(TICK if rule.level == level else "", style="middle") or (Line(""),),
        )
        for rule in rubric.levels
    )
    return Table(LEVELS, tuple(say(f"form.column.{name}", lang) for name in ("level", "rule", "reached")), rows)


def score_table(indicators: Sequence[Indicator], assessment: Assessment, card: Scorecard, data: FormData, lang: str) -> Table:
    """One row an indicator; what nobody knows is a dotted blank."""
    rows = tuple(_row(indicator, _level(indicator, assessment, card, data), lang) for indicator in indicators)
    return Table(SCORES, tuple(say(f"form.column.{name}", lang) for name in COLUMNS), rows)


def _level(indicator: Indicator, assessment: Assessment, card: Scorecard, data: FormData) -> Decimal | None:
    if indicator == card.checked:
        level = level_of(assessment)
        return None if level is None else Decimal(level)
    return data.levels.get(indicator.id)


def _row(indicator: Indicator, level: Decimal | None, lang: str) -> tuple[Cell, ...]:
    name = indicator.name if lang == "th" else indicator.english
    values = (
        str(indicator.weight),
        say("form.level", lang, level=f"{level.normalize():f}") if level is not None else gap(8),
        f"{level:.4f}" if level is not None else gap(8),
        str(weighted(level, indicator.weight)) if level is not None else gap(8),
    )
    label = cell(f"{digits(indicator.id, lang)} {name}")
    return (label, *(cell(digits(value, lang), style="middle") for value in values))


def scorecard(assessment: Assessment, card: Scorecard, data: FormData, lang: str) -> tuple[Piece, ...]:
    """The indicator as a whole: its parts and their sum, which stands only where all parts are known."""
    table = score_table(card.parts, assessment, card, data, lang)
    levels = [_level(part, assessment, card, data) for part in card.parts]
    known = [(level, part.weight) for level, part in zip(levels, card.parts, strict=True) if level is not None]
    whole = len(known) == len(card.parts)
    total = sum((weighted(level, weight) for level, weight in known), Decimal(0))
    mean = (sum((level * weight for level, weight in known), Decimal(0)) / card.whole.weight).quantize(_FOUR, ROUND_HALF_UP)
    sums = (str(card.whole.weight), "-", str(mean) if whole else gap(8), str(total) if whole else gap(8))
    last = (cell(say("form.total", lang), bold=True), *(cell(digits(one, lang), bold=True, style="middle") for one in sums))
    name = card.whole.name if lang == "th" else card.whole.english
    judged = assessment.level
    decided = judged.confirmed and judged.final is not None
    shown = say("level.value", lang, level=judged.final) if decided else level_words(judged, lang)
    return (
        Line(say("form.scorecard", lang, id=digits(card.whole.id, lang)), "title"),
        Line(say("form.named", lang, id=digits(card.whole.id, lang), name=name), "middle"),
        Line(""),
        Table(WIDE, table.head, (*table.rows, last)),
        Line(say("form.sum_rule", lang)),
        Line(say("form.of_checked", lang, id=digits(card.checked.id, lang), label=_label(assessment, lang), level=shown)),
        *(() if whole else (Line(say("form.by_person", lang)),)),
    )


def _label(assessment: Assessment, lang: str) -> str:
    return say("level.confirmed" if assessment.level.confirmed else "level.proposed", lang)
