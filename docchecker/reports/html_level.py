"""The top of a plan's page: the level and the rule behind it, and what the paper is."""

from __future__ import annotations

from docchecker.language import digits, say
from docchecker.model import Evidence, Finding, LevelJudgement
from docchecker.reports.decided import by_words, final_words, last_words, level_facts, no_type, review_words, sealed_of
from docchecker.reports.html_items import overview
from docchecker.reports.html_quotes import quoted
from docchecker.reports.html_view import View, item_name, pairs, passage, section
from docchecker.reports.level_text import FOUR
from docchecker.reports.markup import element, told, words
from docchecker.reports.needs import find_need, worded
from docchecker.reports.stated_text import claimed_words, submission_lines
from docchecker.reports.words import plan_reason, shown

LEVELS = range(1, 6)


def level_section(view: View) -> str:
    """The level that holds, on its scale, with the rule, the agency's own claim, the figures and what would raise it."""
    level = view.assessment.level
    rule = next((rule for rule in view.rubric.levels if rule.id == level.holds.rule), None)
    lines = [element("p", words(final_words(view.assessment, view.lang)), class_="big"), _scale(level)]
    if rule and level.holds.proposed is not None:
        text = rule.wording if view.lang == "th" else rule.english
        lines.append(element("p", view.say("level.rule", rule=text)))
    if view.assessment.is_plan.final and len(_counting("factor", view)) == FOUR:
        lines.append(element("p", view.say("level.no_four"), class_="soft"))
    lines += [_figures(view), _raise(view), *_people(view)]
    key = "level.confirmed" if level.confirmed else "confirmed.follows" if level.follows else "level.proposed"
    title = view.say(key)
    return section("level", title, *lines, overview([*_counting("component", view), *_counting("factor", view)], view))


def _people(view: View) -> list[str]:
    """How far people are, and how far the record of their decisions reaches."""
    assessment, lang = view.assessment, view.lang
    said = (*review_words(assessment.review, lang), last_words(assessment, lang), sealed_of(assessment, lang))
    return [element("p", words(one), class_="soft") for one in said if one]


def _scale(level: LevelJudgement) -> str:
    """The five steps as a picture of what the words beside it say."""
    top = level.final or 0
    steps = [element("li", class_="on") if step <= top else element("li") for step in LEVELS]
    return element("ul", *steps, class_="scale", aria_hidden="true") if level.final else ""


def _counting(group: str, view: View) -> list[Finding]:
    return [f for f in view.assessment.items if f.group == group and f.counts] if view.assessment.is_plan.final else []


def _figures(view: View) -> str:
    assessment, lang = view.assessment, view.lang
    level, rows = assessment.level, []
    if level.confirmed or level.follows:
        rows += [(words(label), words(said)) for label, said in level_facts(assessment, lang)]
    if assessment.claimed:
        rows.append((view.say("claimed.level"), words(claimed_words(assessment.claimed, lang))))
    holds = level.holds
    if holds.low is not None and holds.high is not None and holds.low != holds.high:
        rows.append((view.say("page.range"), view.say("page.between", low=holds.low, high=holds.high)))
    rows.append((view.say("page.confidence"), words(shown(level.confidence, lang))))
    return pairs([*rows, *_percents(view)])


def _percents(view: View) -> list[tuple[str, str]]:
    assessment, lines = view.assessment, []
    for key, group, percent in (
        ("text.basic", "component", assessment.basic_percent),
        ("text.quality", "factor", assessment.quality_percent),
    ):
        counting = _counting(group, view)
        if percent is not None and counting:
            met = sum(finding.final == "met" for finding in counting)
            lines.append(view.say(key, percent=percent, met=met, all=len(counting)))
    if assessment.weighted_percent is not None:
        lines.append(view.say("text.weighted", percent=assessment.weighted_percent))
    return [(view.say("text.percents"), "<br>".join(lines))] if lines else []


def _raise(view: View) -> str:
    """The items to mend, a component with the halves that it lacks."""
    lacking = {finding.item: finding.lacking for finding in view.assessment.items}
    lines = []
    for id_ in view.assessment.level.holds.raise_by:
        item = view.rubric.item(id_)
        halves = [worded(find_need(view.rubric, id_, need), view.lang) for need in lacking.get(id_, ())]
        said = f": {', '.join(halves)}" if halves and item.group == "component" else ""
        lines.append(element("li", element("a", words(item_name(item, view.lang)), href=f"#item-{id_}"), words(said)))
    return element("h3", view.say("page.raise")) + element("ul", *lines) if lines else ""


def about_section(view: View) -> str:
    """Whose plan it is, on what process, and why it is taken for a plan of that type."""
    assessment, lang = view.assessment, view.lang
    plan = assessment.is_plan
    answer = say("text.is_plan" if plan.final else "text.is_no_plan", lang)
    why = say("text.why", lang, why=plan_reason(plan, view.rubric, lang))
    sure = by_words(plan.confirmed, lang) if plan.confirmed else say("text.confidence", lang, value=shown(plan.confidence, lang))
    rows = [(words(label), told(value)) for label, value in submission_lines(assessment.submission, lang)]
    rows.append((view.say("text.plan"), f"{words(answer)} ({words(sure)})<br>{words(why)}{_quotes(plan.evidence, view)}"))
    return section("about", view.say("page.about"), pairs([*rows, *_type(view)]))


def _type(view: View) -> list[tuple[str, str]]:
    type_, lang = view.assessment.process_type, view.lang
    if not view.assessment.is_plan.final:
        return []
    if type_.final is None:
        return [(view.say("text.type"), words(no_type(type_, lang)))]
    source = say(f"text.type_source.{type_.source}", lang)
    sure = say("text.confidence", lang, value=shown(type_.confidence, lang))
    also = [say("text.also_type", lang, id=digits(i, lang), name=type_name(i, view), value=shown(c, lang)) for i, c in type_.also]
    by = by_words(type_.confirmed, lang) if type_.confirmed else f"{source}, {sure}"
    said = words(f"{digits(type_.final, lang)}. {type_name(type_.final, view)} ({by})")
    more = f"<br>{view.say('text.also', types=', '.join(also))}" if also else ""
    return [(view.say("text.type"), said + more + _quotes(type_.evidence, view))]


def type_name(id_: str, view: View) -> str:
    """A process type in words."""
    type_ = view.rubric.type_(id_)
    return type_.name if view.lang == "th" else type_.english


def _quotes(evidence: tuple[Evidence, ...], view: View) -> str:
    """The first two; several signals may stand on the same words."""
    first = list({passage(e): e for e in evidence}.values())[:2]
    return element("ul", *(quoted(e, view) for e in first), class_="quotes") if first else ""
