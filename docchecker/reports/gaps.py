"""The gap list for the author: a covering letter, and a table of what is lacking and what to write."""

from __future__ import annotations

from typing import Final

from docchecker.language import digits, number, numbers, say
from docchecker.model import Assessment, Outcome, Skipped
from docchecker.reports.clean import clean
from docchecker.reports.decided import final_words, sealed_of
from docchecker.reports.gaps_table import gap_table, open_items
from docchecker.reports.gaps_wanted import wanted
from docchecker.reports.layout import cut
from docchecker.reports.level_text import level_words
from docchecker.reports.paper import Line, NewPage, Paper, Piece, Table, cell, gap
from docchecker.reports.rise import Step, rise
from docchecker.reports.words import note_words, plan_reason
from docchecker.rubric import Rubric

OFFICE: Final = (8.0, 8.0)  # centimetres
NAME: Final = 300  # characters of a name out of a document


def gaps(outcome: Outcome, rubric: Rubric, lang: str = "th") -> Paper:
    """The gap list of one submission. A file that could not be read gives a letter that says so."""
    body, enclosed = _body(outcome, rubric, lang)
    letter = (*_head(outcome, lang, enclosed=bool(enclosed)), *(Line(text, "body") for text in body), *_foot(lang))
    return Paper(say("gaps.title", lang), (*letter, *enclosed, *_sealed(outcome, lang)), page=say("paper.page", lang), lang=lang)


def _sealed(outcome: Outcome, lang: str) -> tuple[Piece, ...]:
    said = sealed_of(outcome, lang)
    return (Line(said),) if said else ()


def _body(outcome: Outcome, rubric: Rubric, lang: str) -> tuple[list[str], tuple[Piece, ...]]:
    """The letter's paragraphs, and what goes with it."""
    if isinstance(outcome, Skipped):
        reason = say("gaps.unread", lang, reason=note_words(outcome.reason, lang))
        return [_about(outcome, lang), reason, say("gaps.close_unread", lang)], ()
    if not outcome.is_plan.final:
        why = say("gaps.no_plan", lang, why=plan_reason(outcome.is_plan, rubric, lang))
        return [_about(outcome, lang), why, say("gaps.close_no_plan", lang)], (NewPage(wide=True), *wanted(rubric, lang))
    found = [_about(outcome, lang), _found(outcome, rubric, lang)]
    if not open_items(outcome):
        return [*found, say("gaps.nothing", lang), say("gaps.close_nothing", lang)], ()
    enclosed = (NewPage(wide=True), Line(say("gaps.list", lang), "title"), *gap_table(outcome, rubric, lang))
    return [*found, *_ways(outcome, rubric, lang), say("gaps.close", lang)], (*enclosed, *_notes(outcome, rubric, lang))


def _head(outcome: Outcome, lang: str, *, enclosed: bool) -> tuple[Piece, ...]:
    agency = None if isinstance(outcome, Skipped) else outcome.submission.agency
    to = say("gaps.to", lang, agency=_name(agency)) if agency else gap(60)
    lines: list[Piece] = [
        Table(OFFICE, (), ((cell(say("gaps.number", lang, gap=gap(24))), cell(say("gaps.office", lang, gap=gap(34)))),), "none"),
        Line(say("gaps.date", lang, day=gap(8), month=gap(24), year=gap(12)), "middle"),
        Line(f"{say('gaps.subject', lang)}\t{_subject(outcome, lang)}", "field"),
        Line(f"{say('gaps.dear', lang)}\t{to}", "field"),
        Line(f"{say('gaps.refers', lang)}\t{say('gaps.refers_to', lang, gap=gap(30), date=gap(30))}", "field"),
    ]
    if enclosed:
        lines.append(Line(say("gaps.enclosed", lang)))
    return tuple(lines)


def _subject(outcome: Outcome, lang: str) -> str:
    if isinstance(outcome, Skipped):
        return say("gaps.subject_unread", lang)
    if not outcome.is_plan.final:
        return say("gaps.subject_no_plan", lang)
    return say("gaps.subject_gaps" if open_items(outcome) else "gaps.subject_nothing", lang)


def _name(text: str | None) -> str:
    return cut(clean(text or ""), NAME)


def _about(outcome: Outcome, lang: str) -> str:
    """Whose paper was read, as far as it says so itself."""
    if isinstance(outcome, Skipped):
        return say("gaps.about", lang, agency=say("gaps.your_agency", lang), what="", file=_name(outcome.path))
    stated = outcome.submission
    process = stated.process if outcome.is_plan.final else None  # another paper's subject is no process
    pieces = [say("gaps.process", lang, process=_name(process)) if process else ""]
    pieces.append(say("gaps.year", lang, year=digits(str(stated.fiscal_year), lang)) if stated.fiscal_year else "")
    pieces.append(say("claimed.round", lang, months=stated.round) if stated.round else "")
    what = "".join(f" {piece}" for piece in pieces if piece)
    agency = _name(stated.agency) or say("gaps.your_agency", lang)
    return say("gaps.about", lang, agency=agency, what=what, file=_name(", ".join(f.path for f in outcome.document.files)))


def _found(outcome: Assessment, rubric: Rubric, lang: str) -> str:
    """How much is met, in figures, and the level that follows: nothing that is met is listed beyond that."""
    counting = [finding for finding in outcome.items if finding.counts]
    components = [finding.final == "met" for finding in counting if finding.group == "component"]
    factors = [finding.final == "met" for finding in counting if finding.group == "factor"]
    said = say("gaps.components", lang, met=sum(components), all=len(components))
    if factors and outcome.process_type.final:
        type_ = rubric.type_(outcome.process_type.final)
        name = type_.name if lang == "th" else type_.english
        percent = number(100 * sum(factors) / len(factors), lang)
        words = {"type": digits(type_.id, lang), "name": name, "met": sum(factors), "all": len(factors), "percent": percent}
        said += say("gaps.factors", lang, **words)
    else:
        said += say("gaps.no_type", lang)
    return f"{said} {_level(outcome, lang)}"


def _level(outcome: Assessment, lang: str) -> str:
    level = outcome.level
    if level.confirmed:
        return say("gaps.level", lang, label=say("level.confirmed", lang), level=final_words(outcome, lang))
    if level.follows:
        return say("gaps.level", lang, label=say("confirmed.follows", lang), level=final_words(outcome, lang))
    return say("gaps.level", lang, label=say("level.proposed", lang), level=level_words(level, lang))


def _ways(outcome: Assessment, rubric: Rubric, lang: str) -> list[str]:
    """The smallest set for the next level, and how far up it goes with more."""
    steps = rise(outcome, rubric).steps
    said = [say("gaps.open", lang, count=len(open_items(outcome)))]
    if steps:
        rows = {finding.item: at for at, finding in enumerate(open_items(outcome), 1)}
        said.append(say("gaps.next", lang, level=steps[0].level, count=steps[0].items, items=_set(steps[0], rows, lang)))
    if len(steps) > 1:
        ways = "; ".join(say("gaps.further", lang, level=step.level, count=step.items) for step in steps[1:])
        said.append(say("gaps.furthers", lang, ways=ways))
    return [" ".join(said)]


def _set(step: Step, rows: dict[str, int], lang: str) -> str:
    """Which rows of the list a step takes; where some of several factors will do, any of them."""
    whole = step.count == len(step.factors)
    always = (*step.components, *(step.factors if whole else ()))
    pieces = [say("gaps.all_of", lang, rows=numbers(tuple(rows[id_] for id_ in always), lang))] if always else []
    if step.count and not whole:
        some = numbers(tuple(rows[id_] for id_ in step.factors), lang)
        pieces.append(say("gaps.any_of", lang, count=step.count, rows=some))
    return say("gaps.and", lang).join(pieces)


def _notes(outcome: Assessment, rubric: Rubric, lang: str) -> list[Line]:
    """What a reader of the table must know, and that a person has the last word."""
    said = [say("gaps.note_alone", lang), say("gaps.note_example", lang)]
    reachable = {step.level for step in rise(outcome, rubric).steps}
    if sum(f.group == "factor" and f.counts for f in outcome.items) == 4 and reachable:  # noqa: PLR2004  the criteria's own case
        said.append(say("level.no_four", lang))
    said += [note_words(note, lang) for note in outcome.document.warnings if note.code.startswith(("pages_", "ocr_", "file_"))]
    if not outcome.level.confirmed:
        said.append(say("level.person", lang))
    return [Line(say("gaps.notes", lang), "heading"), *(Line(f"{at}. {text}") for at, text in _numbered(said, lang))]


def _numbered(texts: list[str], lang: str) -> list[tuple[str, str]]:
    return [(number(at, lang), text) for at, text in enumerate(texts, 1)]


def _foot(lang: str) -> tuple[Line, ...]:
    dots = f"({gap(44)})"
    return (
        Line("", "sign"),
        Line(say("gaps.faithfully", lang), "sign"),
        Line("", "sign"),
        Line(dots, "sign"),
        Line(say("gaps.position", lang, gap=gap(36)), "sign"),
        Line(say("gaps.owner", lang, office=gap(34), phone=gap(22))),
    )
