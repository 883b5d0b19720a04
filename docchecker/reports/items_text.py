"""One item on a terminal: wording, verdict, what is lacking, quotes with their places, near misses with their reason."""

from __future__ import annotations

from docchecker.language import digits, say
from docchecker.model import Document, Evidence, Finding
from docchecker.reports.decided import person_words, reason_words
from docchecker.reports.layout import cut, wrap
from docchecker.reports.looked_text import because_words, missing_lines
from docchecker.reports.needs import find_need, guided, worded
from docchecker.reports.places import where
from docchecker.reports.words import shown
from docchecker.rubric import Item, Need, Rubric

NEAR = 3
SHOWN = 2
IN = "    "


def item_lines(finding: Finding, document: Document, rubric: Rubric, lang: str) -> list[str]:
    """The lines of one finding."""
    item = rubric.item(finding.item)
    lead = f"{digits(item.id, lang)} " if item.group == "factor" else "- "
    lines = wrap(worded(item, lang), lead, "  ")
    lines += wrap(_verdict(finding, lang), f"{IN}> ", f"{IN}  ")
    lines += _lacking(finding, rubric, lang)
    for need in item.needs:
        lines += _need(finding, item, need, document, lang)
    return [*lines, *_near(finding, document, lang)]


def _need(finding: Finding, item: Item, need: Need, document: Document, lang: str) -> list[str]:
    """The first quotes of one need; where it is lacking, they only touch on the matter, and it says so."""
    mine = [e for e in finding.evidence if e.need == need.id]
    label = say("text.evidence", lang) if item.group == "factor" else worded(need, lang)
    if need.id in finding.lacking:
        label = say("text.touched", lang, label=label)
    lines = []
    for evidence in mine[:SHOWN]:
        lines += _quote(evidence, label, document, lang)
    if len(mine) > SHOWN:
        lines += wrap(say("text.more", lang, count=len(mine) - SHOWN), f"{IN}  ")
    return lines


def _near(finding: Finding, document: Document, lang: str) -> list[str]:
    """The first near misses; a passage that misses both halves of a component stands once.

    Of what is missing it says also where it was looked for.
    """
    if finding.final == "missing":
        return missing_lines(finding, document, lang, IN)
    found = {(miss.place, miss.start, miss.because): miss for miss in finding.near_misses}
    lines = [f"{IN}{say('text.near', lang)}:"] if found else []
    for miss in tuple(found.values())[:NEAR]:
        lines += _quote(miss, because_words(miss, finding, lang), document, lang)
    return lines


def verdict_word(group: str, verdict: str, lang: str) -> str:
    """The official word of a verdict."""
    return say(f"verdict.{group}.{verdict}", lang)


def _verdict(finding: Finding, lang: str) -> str:
    proposed = verdict_word(finding.group, finding.proposed, lang)
    said = f"{proposed} ({say('text.confidence', lang, value=shown(finding.confidence, lang))})"
    if finding.confirmed:
        word = verdict_word(finding.group, finding.final, lang)
        by = say("verdict.confirmed", lang, verdict=word, by=person_words(finding.confirmed, lang))
        return " ".join(filter(None, (said, by, reason_words(finding.confirmed, lang))))
    return f"{said} {say('verdict.person', lang)}" if finding.needs_person else said


def _lacking(finding: Finding, rubric: Rubric, lang: str) -> list[str]:
    if finding.final == "met" or not finding.lacking:
        return []
    needs = [find_need(rubric, finding.item, need) for need in finding.lacking]
    names = [worded(need, lang) for need in needs if finding.group == "component"]
    lines = wrap(say("text.lacking", lang, needs="; ".join(names)), IN, f"{IN}  ") if names else []
    for guidance in dict.fromkeys(guided(need, lang) for need in needs):
        lines += wrap(say("text.guidance", lang, guidance=guidance), IN, f"{IN}  ")
    return lines


def _quote(evidence: Evidence, label: str, document: Document, lang: str) -> list[str]:
    place = where(evidence, document, lang)
    return wrap(f"{label}: “{cut(evidence.quote)}” ({place})", f"{IN}* ", f"{IN}  ")
