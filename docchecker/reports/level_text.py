"""Figures and level on a terminal: what is suggested, the rule that gave it, what would raise it; a person confirms."""

from __future__ import annotations

from docchecker.language import digits, say
from docchecker.model import Assessment
from docchecker.reports.decided import last_words, level_facts, level_words, review_words, sealed_of
from docchecker.reports.layout import wrap
from docchecker.reports.needs import find_need, worded
from docchecker.reports.stated_text import claimed_words
from docchecker.rubric import Rubric

__all__ = ["FOUR", "level_lines", "level_words", "percent_lines"]

FOUR = 4


def level_lines(assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    """The end of a report."""
    lines = percent_lines(assessment, lang) if assessment.is_plan.final else []
    lines += _level(assessment, rubric, lang)
    lines += _raise(assessment, rubric, lang)
    lines += [line for said in review_words(assessment.review, lang) for line in wrap(said)]
    sealed = sealed_of(assessment, lang)
    return [*lines, "", *wrap(last_words(assessment, lang)), *(wrap(sealed) if sealed else [])]


def percent_lines(assessment: Assessment, lang: str) -> list[str]:
    """The figures of the two groups, and both weighted."""
    lines = [say("text.percents", lang)]
    for key, group, percent in (
        ("text.basic", "component", assessment.basic_percent),
        ("text.quality", "factor", assessment.quality_percent),
    ):
        counting = [finding for finding in assessment.items if finding.group == group and finding.counts]
        met = sum(finding.final == "met" for finding in counting)
        if percent is not None:
            lines += wrap(say(key, lang, percent=percent, met=met, all=len(counting)), "  ", "  ")
    if assessment.weighted_percent is not None:
        lines += wrap(say("text.weighted", lang, percent=assessment.weighted_percent), "  ", "  ")
    return [*lines, ""]


def _level(assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    level = assessment.level
    lines = [line for label, words in level_facts(assessment, lang) for line in wrap(f"{label}: {words}", "", "  ")]
    if assessment.claimed:
        lines += wrap(f"{say('claimed.level', lang)}: {claimed_words(assessment.claimed, lang)}", "", "  ")
    rule = next((rule for rule in rubric.levels if rule.id == level.holds.rule), None)
    if rule and level.holds.proposed is not None:
        words = rule.wording if lang == "th" else rule.english
        lines += wrap(say("level.rule", lang, rule=words), "  ", "    ")
    if _factor_count(assessment) == FOUR:
        lines += wrap(say("level.no_four", lang), "  ", "    ")
    return lines


def _factor_count(assessment: Assessment) -> int:
    return sum(f.group == "factor" and f.counts for f in assessment.items) if assessment.is_plan.final else 0


def _raise(assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    if not assessment.level.holds.raise_by:
        return []
    lacking = {finding.item: finding.lacking for finding in assessment.items}
    lines = wrap(say("level.raise", lang), "  ")
    for id_ in assessment.level.holds.raise_by:
        item = rubric.item(id_)
        name = f"{digits(id_, lang)} {worded(item, lang)}" if item.group == "factor" else worded(item, lang)
        needs = [worded(find_need(rubric, id_, need), lang) for need in lacking[id_]] if item.group == "component" else []
        lines += wrap(f"{name}: {', '.join(needs)}" if needs else name, "  - ", "    ")
    return lines
