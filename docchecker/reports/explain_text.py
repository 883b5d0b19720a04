"""Why one verdict is as it is, for a reviewer: one item's needs, passage by passage."""

from __future__ import annotations

from collections.abc import Sequence

from docchecker.explained import Explanation, ItemExplained, LevelExplained, NeedExplained, Opinion, Pattern, Piece, PlanExplained
from docchecker.language import digits, known, numbers, say
from docchecker.model import Assessment, Finding, Skipped
from docchecker.reports.as_text import field, render_text
from docchecker.reports.explain_judgements import level_lines, plan_lines, type_lines
from docchecker.reports.explain_sum import percent, signed, sum_lines
from docchecker.reports.items_text import verdict_word
from docchecker.reports.layout import WIDTH, cut, one_line, wrap
from docchecker.reports.looked_text import because_words, looked_words
from docchecker.reports.needs import find_need, worded
from docchecker.reports.places import place_words, where
from docchecker.reports.reading import unreadable
from docchecker.reports.words import shown
from docchecker.rubric import Rubric

IN = "  "


def render_explanation_text(outcome: Explanation | Skipped, rubric: Rubric, lang: str) -> str:
    """An explanation, at most WIDTH columns wide; what could not be read says why, as in a report."""
    if isinstance(outcome, Skipped):
        return render_text(outcome, rubric, lang)
    lines = ["=" * WIDTH, *(line for file in outcome.assessment.document.files for line in field(_file(lang), file.path))]
    about = outcome.about
    if isinstance(about, ItemExplained):
        lines += _item(about, outcome.assessment, rubric, lang)
    elif isinstance(about, PlanExplained):
        lines += plan_lines(about, outcome.assessment, rubric, lang)
    elif isinstance(about, LevelExplained):
        lines += level_lines(about, outcome.assessment, rubric, lang)
    else:
        lines += type_lines(about, outcome.assessment, rubric, lang)
    return "\n".join([*lines, ""])


def _file(lang: str) -> str:
    return say("text.file", lang)


def _item(about: ItemExplained, assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    finding, item = about.finding, rubric.item(about.finding.item)
    name = f"{digits(item.id, lang)} {worded(item, lang)}" if item.group == "factor" else worded(item, lang)
    lines = [*field(say("explain.item", lang), name), *field(say("explain.verdict", lang), _verdict(finding, lang))]
    lines += field("", say("explain.sure", lang, value=shown(finding.confidence, lang)))
    if finding.lacking and item.group == "component":
        lacking = [worded(find_need(rubric, item.id, need), lang) for need in finding.lacking]
        lines += field(say("explain.lacking", lang), "; ".join(lacking))
    lines += _apart(about, assessment, rubric, lang)
    if about.would != "met":
        lines += field("", looked_words(finding, assessment.document, lang))
    if about.would == "unreadable":
        lines += field("", say("text.unreadable", lang, pages=numbers(unreadable(assessment.document), lang)))
    if any(need.seen.opinions for need in about.needs):
        lines += ["", *wrap(say("explain.weights", lang))]
    for need in about.needs:
        lines += ["", "-" * WIDTH, *_need(finding, need, assessment, rubric, lang)]
    return lines


def _verdict(finding: Finding, lang: str) -> str:
    words = verdict_word(finding.group, finding.proposed, lang)
    if finding.confirmed:
        final = verdict_word(finding.group, finding.final, lang)
        return f"{words} {say('verdict.confirmed', lang, verdict=final, by=finding.confirmed.by)}"
    return f"{words} {say('verdict.person', lang)}" if finding.needs_person else words


def _apart(about: ItemExplained, assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    """What makes the verdict idle: the item is of another process type, or the paper is no plan."""
    lines: list[str] = []
    finding = about.finding
    if not finding.counts:
        type_, mine = assessment.process_type.final, rubric.item(finding.item).type or ""
        key = "explain.no_type" if type_ is None else "explain.other_type"
        would = verdict_word(finding.group, about.would, lang)
        lines += field("", say(key, lang, mine=digits(mine, lang), type=digits(type_ or "", lang), would=would))
    if not assessment.is_plan.final:
        lines += field("", say("explain.not_plan", lang))
    return lines


def _need(finding: Finding, need: NeedExplained, assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    seen = need.seen
    lines = wrap(say("explain.need", lang, need=worded(find_need(rubric, finding.item, seen.need), lang)))
    lines += wrap(say("explain.given" if need.given else "explain.not_given", lang))
    lines += ["", *wrap(say("explain.patterns", lang))]
    for pattern in seen.patterns:
        lines += _pattern(pattern, assessment, lang)
    lines += [] if seen.patterns else wrap(say("explain.no_patterns", lang), IN, IN)
    lines += ["", *_model(need, assessment, rubric, lang)]
    lines += ["", *wrap(say("explain.sum", lang)), *sum_lines(need, lang)]
    return [*lines, "", *wrap(say("explain.near", lang)), *_near(finding, need, assessment, lang)]


def _pattern(pattern: Pattern, assessment: Assessment, lang: str) -> list[str]:
    evidence = pattern.evidence
    lines = wrap(f"“{cut(evidence.quote)}” ({where(evidence, assessment.document, lang)})", f"{IN}* ", f"{IN}  ")
    weight = "weak" if evidence.weight == "weak" else "strong"
    family = digits(pattern.family.rpartition("/")[2], lang)
    why = f"{say(f'explain.family.{weight}', lang, family=family)} {_concepts(pattern, lang)}"
    lines += wrap(why, f"{IN}  ", f"{IN}  ")
    assertion = say(f"explain.assertion.{evidence.assertion}", lang)
    stands = say("explain.stands", lang, role=_role(evidence.role, lang), assertion=assertion)
    return [*lines, *wrap(stands, f"{IN}  ", f"{IN}  ")]


def _concepts(pattern: Pattern, lang: str) -> str:
    named = [
        say("explain.concept", lang, concept=concept, words=", ".join(f"“{word}”" for word in words))
        for concept, words in pattern.concepts
        if words
    ]
    return say("explain.concepts", lang, concepts="; ".join(named)) if named else say("explain.no_concepts", lang)


def _role(role: str, lang: str) -> str:
    """A role in words; a pack may have roles of its own."""
    return say(f"role.{role}", lang) if known(f"role.{role}") else role


def _model(need: NeedExplained, assessment: Assessment, rubric: Rubric, lang: str) -> list[str]:
    lines = wrap(say("explain.model", lang, version=rubric.model or "-"))
    if need.sum is None:
        return [*lines, *wrap(say("explain.no_model", lang), IN, IN)]
    for opinion in need.seen.opinions:
        lines += _opinion(opinion, assessment, lang)
    return lines if need.seen.opinions else [*lines, *wrap(say("explain.no_passages", lang), IN, IN)]


def _opinion(opinion: Opinion, assessment: Assessment, lang: str) -> list[str]:
    place = place_words(opinion.place, assessment.document, lang)
    said = say("explain.likely", lang, percent=percent(opinion.probability), quote=cut(opinion.quote), place=place)
    lines = wrap(said, f"{IN}* ", f"{IN}  ")
    for key, pieces in (("explain.pro", opinion.pro), ("explain.con", opinion.con)):
        named = [say("explain.piece", lang, text=text, weight=signed(weight, lang)) for text, weight in _summed(pieces).items()]
        lines += wrap(say(key, lang, pieces=", ".join(named)), f"{IN}  ", f"{IN}    ") if named else []
    above = [
        say(f"explain.above.{part.kind}", lang, text=cut(part.text, 40), weight=signed(part.weight, lang))
        for part in opinion.above
    ]
    lines += wrap(say("explain.where", lang, above=", ".join(above)), f"{IN}  ", f"{IN}    ") if above else []
    sums = {key: signed(getattr(opinion, key), lang) for key in ("base", "around", "weight")}
    base = say("explain.base", lang, **sums)
    return [*lines, *wrap(base, f"{IN}  ", f"{IN}    ")]


def _summed(pieces: Sequence[Piece]) -> dict[str, float]:
    """The weights of pieces by their words: the same words again stand once."""
    found: dict[str, float] = {}
    for piece in pieces:
        words = one_line(piece.text)
        found[words] = found.get(words, 0.0) + piece.weight
    return found


def _near(finding: Finding, need: NeedExplained, assessment: Assessment, lang: str) -> list[str]:
    """The near misses of both, each once: where both passed a passage over, the patterns' reason stands."""
    lines: list[str] = []
    for pattern in need.seen.near:
        miss = pattern.evidence
        because = because_words(miss, finding, lang)
        lines += wrap(f"{because}: “{cut(miss.quote)}” ({where(miss, assessment.document, lang)})", f"{IN}* ", f"{IN}  ")
        lines += wrap(
            f"{say('explain.near_stands', lang, role=_role(miss.role, lang))} {_concepts(pattern, lang)}", f"{IN}  ", f"{IN}  "
        )
    for opinion in need.seen.passed_over:
        if not _told(opinion, need.seen.near):
            said = {"quote": cut(opinion.quote), "place": place_words(opinion.place, assessment.document, lang)}
            because = _because(opinion.because or "", finding, lang)
            words = say("explain.near_model", lang, because=because, percent=percent(opinion.probability), **said)
            lines += wrap(words, f"{IN}* ", f"{IN}  ")
    return lines or wrap(say("explain.no_near", lang), IN, IN)


def _told(opinion: Opinion, near: Sequence[Pattern]) -> bool:
    return any(
        p.evidence.place == opinion.place and p.evidence.start < opinion.end and opinion.start < p.evidence.end for p in near
    )


def _because(because: str, finding: Finding, lang: str) -> str:
    """A reason in words; for a component, "background" is a part that answers something else."""
    if finding.group == "component" and because == "background":
        return say("because.elsewhere", lang)
    return say(f"because.{because}", lang) if known(f"because.{because}") else say("because.other", lang)
