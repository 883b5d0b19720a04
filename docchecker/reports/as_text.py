"""What people see on a terminal of one submission: what it is, what was found, what is lacking, the suggested level."""

from __future__ import annotations

from docchecker.language import digits, number, numbers, say
from docchecker.model import Assessment, Evidence, Outcome, Skipped
from docchecker.reports.decided import by_words, no_type
from docchecker.reports.items_text import item_lines
from docchecker.reports.layout import WIDTH, cut, pad, wrap
from docchecker.reports.level_text import level_lines
from docchecker.reports.observations import observation_lines
from docchecker.reports.places import where
from docchecker.reports.reading import legibility, routes, unreadable
from docchecker.reports.stated_text import part_words, submission_lines
from docchecker.reports.words import note_words, plan_reason, shown
from docchecker.rubric import Rubric

LABEL = 18


def render_text(outcome: Outcome, rubric: Rubric, lang: str) -> str:
    """The report of one submission, at most WIDTH columns wide."""
    lines = _skipped(outcome, lang) if isinstance(outcome, Skipped) else _checked(outcome, rubric, lang)
    return "\n".join(["=" * WIDTH, *lines, ""])


def field(label: str, text: str) -> list[str]:
    """A label in its column, and its text beside it."""
    return wrap(text, pad(label, LABEL), " " * LABEL)


def _skipped(skipped: Skipped, lang: str) -> list[str]:
    return [
        *field(say("text.file", lang), skipped.path),
        *field(say("text.skipped", lang), note_words(skipped.reason, lang)),
    ]


def _checked(assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    lines = [*_reading(assessment, lang), *_plan(assessment, rubric, lang)]
    if not assessment.is_plan.final:
        return [*lines, "", *level_lines(assessment, rubric, lang)]
    return [
        *lines,
        *_type(assessment, rubric, lang),
        "",
        *_group("component", say("text.components", lang), assessment, rubric, lang),
        *_factors(assessment, rubric, lang),
        *observation_lines(assessment, lang),
        *level_lines(assessment, rubric, lang),
    ]


def _reading(assessment: Assessment, lang: str) -> list[str]:
    document = assessment.document
    lines: list[str] = []
    for at, file in enumerate(document.files):
        kind = say(f"kind.{file.kind}", lang)
        lines += field(say("text.file", lang), file.path)
        size = say("text.kind_pages", lang, kind=kind, pages=file.pages or 0)
        if file.pages is None:
            size = say("text.kind_blocks", lang, kind=kind, blocks=sum(block.place.file == at for block in document.blocks))
        lines += field(say("text.kind", lang), size)
    lines += field(say("text.reading", lang), _how_read(assessment, lang))
    if unreadable(document):
        lines += field("", say("text.unreadable", lang, pages=numbers(unreadable(document), lang)))
    for note in document.warnings:
        lines += field(say("text.note", lang), note_words(note, lang))
    parts = [part_words(part, assessment, lang) for part in assessment.parts]
    lines += field(say("text.parts", lang), ", ".join(parts)) if parts else []
    stated = [field(label, text) for label, text in submission_lines(assessment.submission, lang)]
    return [*lines, *(line for few in stated for line in few)]


def _how_read(assessment: Assessment, lang: str) -> str:
    document = assessment.document
    said = say("text.legibility", lang, percent=round(100 * legibility(document)))
    pages = [
        say("text.route", lang, route=say(f"route.{route}", lang), pages=count)
        for route, count in routes(document.pages)
        if count
    ]
    return f"{said} ({', '.join(pages)})" if pages else said


def _sure(confidence: float, lang: str) -> str:
    return say("text.confidence", lang, value=shown(confidence, lang))


def _quotes(evidence: tuple[Evidence, ...], assessment: Assessment, lang: str) -> list[str]:
    """The first two quotes with their places; several signals may stand on the same words."""
    quotes = [f"“{cut(e.quote)}” ({where(e, assessment.document, lang)})" for e in evidence]
    return [line for quote in tuple(dict.fromkeys(quotes))[:2] for line in field("", quote)]


def _plan(assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    plan = assessment.is_plan
    answer = say("text.is_plan" if plan.final else "text.is_no_plan", lang)
    source = by_words(plan.confirmed, lang) if plan.confirmed else _sure(plan.confidence, lang)
    lines = field(say("text.plan", lang), f"{answer} ({source})")
    lines += field("", say("text.why", lang, why=plan_reason(plan, rubric, lang)))
    return [*lines, *_quotes(plan.evidence, assessment, lang)]


def _type(assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    type_ = assessment.process_type
    if type_.final is None:
        return field(say("text.type", lang), no_type(type_, lang))
    source = f"{say(f'text.type_source.{type_.source}', lang)}, {_sure(type_.confidence, lang)}"
    source = by_words(type_.confirmed, lang) if type_.confirmed else source
    lines = field(say("text.type", lang), f"{digits(type_.final, lang)}. {_type_name(type_.final, rubric, lang)} ({source})")
    lines += _quotes(type_.evidence, assessment, lang)
    quality = dict(assessment.also_quality)
    also = [_also(id_, sure, quality.get(id_), rubric, lang) for id_, sure in type_.also]
    return [*lines, *(field("", say("text.also", lang, types=", ".join(also))) if also else [])]


def _also(id_: str, sure: float, quality: float | None, rubric: Rubric, lang: str) -> str:
    """Another type that it could be, and the quality that the plan would then have."""
    named = say("text.also_type", lang, id=digits(id_, lang), name=_type_name(id_, rubric, lang), value=number(sure, lang))
    return named if quality is None else say("text.also_quality", lang, type=named, value=number(quality, lang))


def _type_name(id_: str, rubric: Rubric, lang: str) -> str:
    type_ = rubric.type_(id_)
    return type_.name if lang == "th" else type_.english


def _factors(assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    type_ = assessment.process_type.final
    if type_ is None:
        return []
    return _group("factor", say("text.factors", lang, type=digits(type_, lang)), assessment, rubric, lang)


def _group(group: str, title: str, assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    lines = [title, "-" * WIDTH]
    for finding in assessment.items:
        if finding.group == group and finding.counts:
            lines += [*item_lines(finding, assessment.document, rubric, lang), ""]
    return lines
