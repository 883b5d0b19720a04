"""The table of a gap list: one row an item that is not met."""

from __future__ import annotations

from typing import Final

from docchecker.language import digits, number, say
from docchecker.model import Assessment, Evidence, Finding
from docchecker.reports.clean import clean
from docchecker.reports.decided import asks_person
from docchecker.reports.items_text import verdict_word
from docchecker.reports.layout import cut
from docchecker.reports.needs import exemplified, find_need, guided, worded
from docchecker.reports.paper import Cell, Line, Table, cell
from docchecker.reports.places import where
from docchecker.reports.rise import Rise, rise
from docchecker.reports.words import shown
from docchecker.rubric import Item, Need, Rubric

WIDTHS: Final = (1.0, 5.4, 6.2, 3.6, 6.8, 2.7)
QUOTE: Final = 220  # columns
QUOTES: Final = 2
COLUMNS: Final = ("number", "item", "found", "lacking", "write", "rise")


def open_items(assessment: Assessment) -> tuple[Finding, ...]:
    """The items that count and are not met, in the order of the criteria."""
    return tuple(finding for finding in assessment.items if finding.counts and finding.final != "met")


def gap_table(assessment: Assessment, rubric: Rubric, lang: str) -> tuple[Table]:
    """The table; its head stands again on every page."""
    rising = rise(assessment, rubric)
    rows = tuple(_row(at, finding, assessment, rubric, rising, lang) for at, finding in enumerate(open_items(assessment), 1))
    return (Table(WIDTHS, tuple(say(f"gaps.column.{name}", lang) for name in COLUMNS), rows),)


def _row(  # noqa: PLR0913, PLR0917  what a row is made of
    at: int, finding: Finding, assessment: Assessment, rubric: Rubric, rising: Rise, lang: str
) -> tuple[Cell, ...]:
    item = rubric.item(finding.item)
    needs = tuple(find_need(rubric, item.id, need) for need in finding.lacking) or item.needs  # a person may name none
    return (
        cell(number(at, lang), style="middle"),
        _asked(item, lang),
        _found(finding, assessment, lang),
        _lacking(finding, item, needs, lang),
        written(item, needs, lang),
        _rise(finding.item, rising, lang),
    )


def _asked(item: Item, lang: str) -> Cell:
    """What the criterion asks, in its own words; of a component also its halves."""
    if item.group == "factor":
        return cell(say("gaps.factor", lang, id=digits(item.id, lang)), bold=True) + cell(worded(item, lang))
    halves = tuple(f"- {worded(need, lang)}" for need in item.needs)
    return cell(say("gaps.component", lang), bold=True) + cell(worded(item, lang), say("gaps.halves", lang), *halves)


def _found(finding: Finding, assessment: Assessment, lang: str) -> Cell:
    """The verdict, what was found with its place, and what was not counted and why."""
    texts = [_quoted(evidence, assessment, lang) for evidence in finding.evidence]
    near = [
        say("gaps.near", lang, why=_why(miss, finding, lang), quote=_quoted(miss, assessment, lang))
        for miss in finding.near_misses
    ]
    verdict = cell(verdict_word(finding.group, finding.final, lang), bold=True)
    sure = say("gaps.doubt", lang, value=shown(finding.confidence, lang)) if asks_person(finding) else ""
    return (*verdict, *cell(*_few(texts), *_few(near), sure))


def _few(texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))[:QUOTES]


def _quoted(evidence: Evidence, assessment: Assessment, lang: str) -> str:
    return f"“{cut(clean(evidence.quote), QUOTE)}” ({clean(where(evidence, assessment.document, lang))})"


def _why(miss: Evidence, finding: Finding, lang: str) -> str:
    if finding.group == "component" and miss.because == "background":
        return say("because.elsewhere", lang)
    return say(f"because.{miss.because}", lang)


def _lacking(finding: Finding, item: Item, needs: tuple[Need, ...], lang: str) -> Cell:
    if finding.final == "unreadable":
        return cell(say("gaps.unreadable", lang))
    if item.group == "factor":
        return cell(say("gaps.no_measure", lang))
    return cell(*(worded(need, lang) for need in needs))


def written(item: Item, needs: tuple[Need, ...], lang: str) -> Cell:
    """What to write and a sentence that would do, for each need."""
    lines: list[Line] = []
    for need in needs:
        lead = f"{worded(need, lang)}: " if item.group == "component" else ""
        lines += cell(f"{lead}{guided(need, lang)}")
        lines += cell(exemplified(need, lang))
    return tuple(lines)


def _rise(id_: str, rising: Rise, lang: str) -> Cell:
    """The level if only this were mended, and that more is needed where that does not lift it."""
    if rising.alone[id_] > rising.now:
        return cell(say("gaps.rises", lang, now=rising.now, then=rising.alone[id_]), style="middle")
    return cell(say("gaps.rises_with", lang), style="middle")
