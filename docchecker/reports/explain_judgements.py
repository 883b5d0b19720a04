"""Why a paper is a plan or none, of its type, at its level: in words and points."""

from __future__ import annotations

from docchecker.explained import Heard, LevelExplained, PlanExplained, RuleExplained, TypeExplained, TypePoints
from docchecker.language import digits, say
from docchecker.model import Assessment
from docchecker.reports.as_text import field
from docchecker.reports.explain_sum import percent, signed
from docchecker.reports.items_text import verdict_word
from docchecker.reports.layout import WIDTH, cut, wrap
from docchecker.reports.level_text import level_words, percent_lines
from docchecker.reports.needs import worded
from docchecker.reports.places import where
from docchecker.reports.words import shown
from docchecker.rubric import Rubric

IN = "  "
DOUBTFUL = 3
MOST = 6
"""Cues of one type that are shown."""


def plan_lines(about: PlanExplained, assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    """The signals with their points, and the sum."""
    plan = assessment.is_plan
    answer = say("text.is_plan" if plan.final else "text.is_no_plan", lang)
    lines = field(say("text.plan", lang), f"{answer} ({say('text.confidence', lang, value=shown(plan.confidence, lang))})")
    lines += ["", "-" * WIDTH, *wrap(say("explain.signals", lang))]
    for heard in about.heard:
        lines += _heard(heard, assessment, rubric, lang)
    lines += [] if about.heard else wrap(say("explain.no_signals", lang), IN, IN)
    names = ", ".join(cut(worded(rubric.item(id_), lang), 40) for id_ in about.complete)
    said = say("explain.complete", lang, count=len(about.complete), items=names)
    lines += ["", *wrap(said if about.complete else say("explain.none_complete", lang))]
    key = "explain.plan_yes" if about.points >= about.line else "explain.plan_no"
    return [*lines, *wrap(say(key, lang, points=about.points, line=about.line))]


def _heard(heard: Heard, assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    signals = {signal.id: signal.says if lang == "th" else signal.english for signal in rubric.signals}
    points = say("explain.points", lang, points=digits(f"{heard.points:+d}", lang))
    lines = wrap(f"{signals[heard.id]} ({points})", f"{IN}* ", f"{IN}  ")
    for key, others in (("lacks", heard.lacks), ("against", heard.against)):
        named = "; ".join(signals[id_] for id_ in others)
        lines += wrap(say(f"explain.unheard.{key}", lang, signals=named), f"{IN}  ", f"{IN}  ") if others else []
    if evidence := heard.evidence:
        lines += wrap(f"“{cut(evidence.quote)}” ({where(evidence, assessment.document, lang)})", f"{IN}  ", f"{IN}  ")
    return lines


def type_lines(about: TypeExplained, assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    """The types with their points and what spoke for them."""
    type_ = assessment.process_type
    answer = say("text.no_type", lang)
    if type_.final is not None:
        sure = say("text.confidence", lang, value=shown(type_.confidence, lang))
        source = say(f"text.type_source.{type_.source}", lang)
        answer = f"{digits(type_.final, lang)}. {_type_name(type_.final, rubric, lang)} ({source}, {sure})"
    lines = field(say("text.type", lang), answer)
    if type_.source != "detected":
        lines += field("", say(f"explain.type_{type_.source}", lang))
    for evidence in type_.evidence if type_.source == "declared" else ():
        lines += field("", f"“{cut(evidence.quote)}” ({where(evidence, assessment.document, lang)})")
    weighed = any(one.share is not None for one in about.types)
    key = "explain.type_weighed" if weighed else "explain.type_line" if about.types else "explain.no_cues"
    lines += ["", *wrap(say(key, lang, line=about.line))]
    lines += wrap(say("explain.type_none", lang)) if about.none_fits else []
    for one in about.types:
        lines += ["", "-" * WIDTH, *_type(one, assessment, rubric, lang)]
    return lines


def _type_name(id_: str, rubric: Rubric, lang: str) -> str:
    type_ = rubric.type_(id_)
    return type_.name if lang == "th" else type_.english


def _type(one: TypePoints, assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    name = _type_name(one.id, rubric, lang)
    id_ = digits(one.id, lang)
    if one.share is None:
        lines = wrap(say("explain.type_points", lang, id=id_, name=name, points=one.points))
    else:
        lines = wrap(say("explain.type_share", lang, id=id_, name=name, share=percent(one.share)))
        added = {f"of_{part}": signed(weight, lang) for part, weight in one.parts}
        lines += wrap(say("explain.type_parts", lang, points=one.points, **added), IN, IN)
    weightiest = sorted(one.cues, key=lambda cue: -cue[1])[:MOST]
    for evidence, points in weightiest:
        place = where(evidence, assessment.document, lang)
        spot = say(f"explain.cue.{evidence.need}", lang)
        said = say("explain.cue", lang, where=spot, points=points, quote=cut(evidence.quote, 80), place=place)
        lines += wrap(said, f"{IN}* ", f"{IN}  ")
    if len(one.cues) > MOST:
        lines += wrap(say("text.more", lang, count=len(one.cues) - MOST), f"{IN}  ")
    return lines


def level_lines(about: LevelExplained, assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    """The rule of each level, reached or not, and why not."""
    level = assessment.level
    lines = wrap(f"{say('level.proposed', lang)}: {level_words(level, lang)}")
    if level.confirmed and level.final is not None:
        lines += wrap(f"{say('level.confirmed', lang)}: {say('level.value', lang, level=level.final)}")
    lines += ["", *(percent_lines(assessment, lang) if assessment.is_plan.final else [])]
    lines += ["-" * WIDTH, *wrap(say("explain.rules", lang))]
    for rule in about.rules:
        known = next(one for one in rubric.levels if one.id == rule.id)
        words = known.wording if lang == "th" else known.english
        lines += wrap(say("explain.rule", lang, level=rule.level, rule=words), f"{IN}* ", f"{IN}  ")
        for why in _why(rule, about, assessment, rubric, lang):
            lines += wrap(why, f"{IN}  ", f"{IN}  ")
    return [*lines, "", *_doubtful(assessment, rubric, lang), *wrap(say("level.person", lang))]


def _doubtful(assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    """The items that count with the least confidence: what a reviewer looks at first."""
    counting = sorted((f for f in assessment.items if f.counts), key=lambda finding: finding.confidence)
    if not assessment.is_plan.final or not counting:
        return []
    lines = wrap(say("explain.doubtful", lang))
    for finding in counting[:DOUBTFUL]:
        sure = say("text.confidence", lang, value=shown(finding.confidence, lang))
        verdict = verdict_word(finding.group, finding.final, lang)
        name = cut(worded(rubric.item(finding.item), lang), 60)
        lines += wrap(f"{digits(finding.item, lang)} {name}: {verdict} ({sure})", f"{IN}* ", f"{IN}  ")
    return [*lines, ""]


def _why(rule: RuleExplained, about: LevelExplained, assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    if rule.reached:
        return [say("explain.rule_reached", lang)]
    if not assessment.is_plan.final:
        return [say("explain.rule_plan", lang)]
    why = []
    if rule.incomplete:
        names = ", ".join(cut(worded(rubric.item(id_), lang), 40) for id_ in rule.incomplete)
        why.append(say("explain.rule_incomplete", lang, items=names))
    if not about.factors and not rule.incomplete:
        why.append(say("explain.rule_no_factors", lang))
    elif about.met < rule.factors:
        why.append(say("explain.rule_factors", lang, met=about.met, factors=about.factors, least=rule.factors))
    return why
