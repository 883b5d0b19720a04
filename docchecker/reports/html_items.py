"""The items of a plan's page: verdict, what is lacking and how to repair it, evidence, near misses with their reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from docchecker.language import say
from docchecker.model import Evidence, Finding
from docchecker.reports.html_quotes import quoted
from docchecker.reports.html_view import View, item_name, passage
from docchecker.reports.items_text import verdict_word
from docchecker.reports.markup import element, told, words
from docchecker.reports.needs import find_need, guided, worded
from docchecker.reports.words import shown
from docchecker.rubric import Need

SHOWN: Final = 3
"""Quotes that stand open; the rest wait behind "and more"."""


def item(finding: Finding, view: View) -> str:
    """One item."""
    held = view.rubric.item(finding.item)
    evidence = "".join(_evidence(finding, need, view) for need in held.needs)
    near = _near(finding, view)
    if not evidence and not near and finding.final == "missing":
        evidence = element("p", view.say("page.nothing"), class_="soft")
    title = element("h3", words(item_name(held, view.lang)), id=f"{_id(finding)}-h")
    return element(
        "article",
        title,
        element("p", verdict(finding, view), *_beside(finding, view)),
        _lacking(finding, view),
        evidence,
        near,
        id=_id(finding),
        aria_labelledby=f"{_id(finding)}-h",
    )


def overview(findings: Sequence[Finding], view: View) -> str:
    """All items that count, a row each, with the way to each."""
    rows = [
        element("tr", element("th", _link(finding, view), scope="row"), element("td", verdict(finding, view), class_="result"))
        for finding in findings
    ]
    heads = [element("th", view.say(key), scope="col") for key in ("page.item", "page.verdict")]
    caption = element("caption", view.say("page.overview"))
    return element("table", caption, element("thead", element("tr", *heads)), element("tbody", *rows)) if rows else ""


def verdict(finding: Finding, view: View) -> str:
    """The official word for what counts, and whether a person is asked for."""
    chip = element("span", words(verdict_word(finding.group, finding.final, view.lang)), class_=f"chip {_safe(finding.final)}")
    if finding.needs_person and not finding.confirmed:
        return f"{chip} {element('span', view.say('verdict.person'), class_='chip person')}"
    return chip


def _safe(verdict_: str) -> str:
    return verdict_ if verdict_ in {"met", "partial", "missing", "unreadable"} else "not_applicable"


def _beside(finding: Finding, view: View) -> list[str]:
    """The confidence, and who confirmed it, where a person did."""
    sure = element("span", view.say("text.confidence", value=shown(finding.confidence, view.lang)), class_="soft")
    if not finding.confirmed:
        return [" ", sure]
    word = verdict_word(finding.group, finding.final, view.lang)
    said = [view.say("verdict.confirmed", verdict=word, by=finding.confirmed.by), words(finding.confirmed.reason)]
    return [" ", sure, *(element("span", " ", piece, class_="soft") for piece in said if piece)]


def _id(finding: Finding) -> str:
    return f"item-{finding.item}"


def _link(finding: Finding, view: View) -> str:
    return element("a", words(item_name(view.rubric.item(finding.item), view.lang)), href=f"#{_id(finding)}")


def _lacking(finding: Finding, view: View) -> str:
    """What is lacking (a component's halves by name), and the pack's guidance."""
    if finding.final == "met" or not finding.lacking:
        return ""
    needs = [find_need(view.rubric, finding.item, need) for need in finding.lacking]
    names = "; ".join(worded(need, view.lang) for need in needs)
    lines = [_line("page.lacking", words(names), view)] if finding.group == "component" else []
    lines += [_line("page.repair", guidance, view) for guidance in dict.fromkeys(_guided(need, view.lang) for need in needs)]
    return element("div", *lines, class_="need")


def _guided(need: Need, lang: str) -> str:
    """The guidance as markup; what is Thai says so, also where a pack has no English for an English page."""
    said = guided(need, lang)
    return told(said) if said == need.guidance else words(said)


def _line(key: str, inner: str, view: View) -> str:
    return element("p", element("strong", view.say(key), ":"), " ", inner)


def _evidence(finding: Finding, need: Need, view: View) -> str:
    """The quotes of one need; where it is lacking, they only touch on the matter, and it says so."""
    mine = list({passage(e): e for e in finding.evidence if e.need == need.id}.values())
    if not mine:
        return ""
    label = view.say("page.found") if finding.group == "factor" else words(worded(need, view.lang))
    if need.id in finding.lacking:
        label += f" ({view.say('page.touched')})"
    return element("h4", label) + _quotes(mine, [""] * len(mine), view)


def _near(finding: Finding, view: View) -> str:
    """Near misses; a passage that misses both halves of a component stands once."""
    found = list({(passage(miss), miss.because): miss for miss in finding.near_misses}.values())
    if not found:
        return ""
    notes = [element("p", view.say("page.because", because=because(miss, finding, view.lang)), class_="soft") for miss in found]
    return element("h4", view.say("page.near")) + _quotes(found, notes, view)


def because(miss: Evidence, finding: Finding, lang: str) -> str:
    """Why a passage was not counted: for a component, "background" is a part that answers something else."""
    if finding.group == "component" and miss.because == "background":
        return say("because.elsewhere", lang)
    return say(f"because.{miss.because}", lang)


def _quotes(found: Sequence[Evidence], notes: Sequence[str], view: View) -> str:
    lines = [quoted(evidence, view, note) for evidence, note in zip(found, notes, strict=True)]
    first = element("ul", *lines[:SHOWN], class_="quotes")
    if len(lines) <= SHOWN:
        return first
    more = element("summary", view.say("page.more", count=len(lines) - SHOWN))
    return first + element("details", more, element("ul", *lines[SHOWN:], class_="quotes"))
