"""What the check found, for the form: the result item by item, and where the evidence stands."""

from __future__ import annotations

from typing import Final

from docchecker.language import digits, number, say
from docchecker.model import Assessment, Finding
from docchecker.reports.clean import clean
from docchecker.reports.decided import level_facts
from docchecker.reports.items_text import verdict_word
from docchecker.reports.layout import cut
from docchecker.reports.needs import worded
from docchecker.reports.paper import Cell, Line, Piece, Table, cell
from docchecker.reports.places import where
from docchecker.reports.stated_text import claimed_words
from docchecker.rubric import Rubric

WIDTHS: Final = (1.2, 10.3, 4.5)
NAME: Final = 200


def result_lines(assessment: Assessment, rubric: Rubric, lang: str) -> tuple[Piece, ...]:
    """The level and what it stands on; without a plan only that there is none."""
    lines = [say("form.result", lang, label=label, level=said) for label, said in level_facts(assessment, lang)]
    if assessment.claimed:
        lines.append(say("form.result", lang, label=say("claimed.level", lang), level=claimed_words(assessment.claimed, lang)))
    if not assessment.is_plan.final:
        return tuple(Line(line) for line in lines)
    counting = [finding for finding in assessment.items if finding.counts]
    rows = tuple(_row(at, finding, rubric, lang) for at, finding in enumerate(counting, 1))
    heads = tuple(say(f"form.column.{name}", lang) for name in ("number", "item", "verdict"))
    return (*(Line(line) for line in (*lines, *_figures(assessment, rubric, lang))), Table(WIDTHS, heads, rows))


def _figures(assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    type_ = assessment.process_type.final
    name = "" if type_ is None else rubric.type_(type_).name if lang == "th" else rubric.type_(type_).english
    lines = [say("form.type", lang, type=digits(type_, lang), name=name)] if type_ else [say("form.no_type", lang)]
    for key, percent in (("basic", assessment.basic_percent), ("quality", assessment.quality_percent)):
        if percent is not None:
            lines.append(say(f"form.{key}", lang, percent=percent))
    return lines


def _row(at: int, finding: Finding, rubric: Rubric, lang: str) -> tuple[Cell, ...]:
    item = rubric.item(finding.item)
    name = f"{digits(item.id, lang)} {worded(item, lang)}" if item.group == "factor" else worded(item, lang)
    verdict = cell(verdict_word(finding.group, finding.final, lang), style="middle")
    return cell(number(at, lang), style="middle"), cell(name), verdict


def evidence_lines(assessment: Assessment, rubric: Rubric, lang: str) -> tuple[Line, ...]:
    """The files, and where in them each need that is met stands, by the numbers of the table of results."""
    files = tuple(Line(f"- {say('form.file', lang, file=cut(clean(f.path), NAME))}") for f in assessment.document.files)
    if not assessment.is_plan.final:
        return files
    counting = [finding for finding in assessment.items if finding.counts]
    met = [(at, finding) for at, finding in enumerate(counting, 1) if finding.final == "met"]
    return (*files, *(line for at, finding in met for line in _places(at, finding, assessment, rubric, lang)))


def _places(at: int, finding: Finding, assessment: Assessment, rubric: Rubric, lang: str) -> list[Line]:
    """The first place of each need."""
    item = rubric.item(finding.item)
    firsts = {evidence.need: evidence for evidence in reversed(finding.evidence)}
    lines = []
    for need in item.needs:
        if need.id in firsts:
            name = worded(item if item.group == "factor" else need, lang)
            place = clean(where(firsts[need.id], assessment.document, lang))
            lines.append(Line(f"- {say('form.place', lang, number=at, name=name, place=place)}"))
    return lines
