"""The agency's form of the indicator, its fields in the official order, and the scorecard that it goes into."""

from __future__ import annotations

from typing import Final

from docchecker.language import digits, say
from docchecker.model import Assessment
from docchecker.reports.clean import clean
from docchecker.reports.decided import sealed_of
from docchecker.reports.form_data import FormData
from docchecker.reports.form_found import evidence_lines, result_lines
from docchecker.reports.form_score import level_of, level_table, score_table, scorecard
from docchecker.reports.layout import cut
from docchecker.reports.paper import Line, NewPage, Paper, Piece, Table, cell, gap
from docchecker.rubric import Rubric, Scorecard

SIGNS: Final = (8.0, 8.0)
WIDE_SIGNS: Final = (12.8, 12.8)
TICKED, BLANK = "☑", "☐"
BLANK_LINES: Final = 2
NAME: Final = 300  # characters of a name


def form(assessment: Assessment, rubric: Rubric, data: FormData, lang: str = "th") -> Paper:
    """The form of one plan. Every page bears the word for a draft until a person has confirmed the level."""
    card = rubric.scorecard
    if card is None:
        raise ValueError("the rubric has no scorecard")
    pieces = (*_head(assessment, card, data, lang), *_body(assessment, rubric, card, data, lang), *_signatures(data, lang))
    sheet = (NewPage(wide=True), *scorecard(assessment, card, data, lang), *_signatures(data, lang, WIDE_SIGNS))
    stamp = "" if assessment.level.confirmed else say("form.draft", lang)
    sealed = sealed_of(assessment, lang)
    end = (Line(sealed),) if sealed else ()
    return Paper(
        say("form.title", lang, id=digits(card.checked.id, lang)), (*pieces, *sheet, *end), stamp, say("paper.page", lang), lang
    )


def _head(assessment: Assessment, card: Scorecard, data: FormData, lang: str) -> tuple[Piece, ...]:
    stated = assessment.submission
    year = data.fiscal_year or stated.fiscal_year
    title = say("form.report", lang, report=card.report, year=digits(str(year), lang) if year else gap(8))
    name = card.checked.name if lang == "th" else card.checked.english
    texts = data.texts
    return (
        Line(title, "title"),
        Line(_rounds(data.round or stated.round, lang), "middle"),
        _field("form.agency", texts.get("agency") or stated.agency, lang),
        _field("form.process", texts.get("process") or stated.process, lang),
        _field("form.name", say("form.named", lang, id=digits(card.checked.id, lang), name=name), lang),
        *(_field(f"form.{key}", texts.get(key), lang) for key in ("supervisor", "collector", "phone")),
    )


def _rounds(months: int | None, lang: str) -> str:
    """Both rounds, the known one ticked."""
    return "     ".join(f"{TICKED if months == one else BLANK} {say('claimed.round', lang, months=one)}" for one in (9, 12))


def _field(key: str, value: str | None, lang: str) -> Line:
    """A label with its value, else with a dotted line."""
    label = say(key, lang)
    return Line(f"{label}  {cut(clean(value), NAME)}") if value else Line(label, "dots")


def _body(assessment: Assessment, rubric: Rubric, card: Scorecard, data: FormData, lang: str) -> tuple[Piece, ...]:
    lists = data.lists
    evidence = (*(Line(f"- {text}") for text in lists.get("evidence", ())), *evidence_lines(assessment, rubric, lang))
    return (
        *_part("explanation", _paragraphs(lists.get("explanation") or card.explanation), lang),
        *_part("results", (*result_lines(assessment, rubric, lang), *_paragraphs(lists.get("results", ()))), lang),
        *_part("levels", (level_table(level_of(assessment), rubric, lang),), lang),
        *_part("conditions", _paragraphs(lists.get("conditions") or card.conditions), lang),
        *_part("reckoning", (score_table((card.checked,), assessment, card, data, lang),), lang),
        *_part("measures", _filled("measures", data), lang),
        *_part("support", _filled("support", data), lang),
        *_part("obstacles", _filled("obstacles", data), lang),
        *_part("evidence", evidence, lang),
    )


def _part(key: str, pieces: tuple[Piece, ...], lang: str) -> tuple[Piece, ...]:
    return Line(say(f"form.{key}", lang), "heading"), *pieces


def _paragraphs(texts: tuple[str, ...]) -> tuple[Line, ...]:
    return tuple(Line(text, "body") for text in texts)


def _filled(key: str, data: FormData) -> tuple[Line, ...]:
    """What a person wrote, else dotted lines."""
    return _paragraphs(data.lists.get(key, ())) or (Line("", "dots"),) * BLANK_LINES


def _signatures(data: FormData, lang: str, widths: tuple[float, ...] = SIGNS) -> tuple[Piece, ...]:
    boxes = tuple(
        cell(
            say("form.signed", lang, gap=gap(34)),
            f"({data.texts.get(who) or gap(36)})",
            say("form.position", lang, position=data.texts.get(f"{who}_position") or gap(30)),
            say(f"form.{who}", lang),
            say("form.signed_on", lang, gap=gap(32)),
            style="sign",
        )
        for who in ("reviewer", "approver")
    )
    return Line("", "sign"), Table(widths, (), (boxes,), "none")
