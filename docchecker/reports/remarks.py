"""What an annotated copy says, and where: at each passage found, and under the nearest heading where something is lacking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from docchecker.language import digits, say
from docchecker.model import Assessment, Block, Evidence, Finding
from docchecker.quoted import Quoted
from docchecker.reports.needs import find_need, guided, worded
from docchecker.reports.sheet_cells import clean
from docchecker.reports.words import plan_reason
from docchecker.rubric import Item, Need, Rubric
from docchecker.thai.fold import fold


class CannotAnnotateError(Exception):
    """A file's own structure forbids a copy with notes; the message is for the curious."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One note: `block.text[start:end]` is what it is about; `block` None: the document as a whole.

    `kind`: the passage counts; it only touches on the matter; something is lacking here.
    """

    block: int | None
    start: int
    end: int
    kind: Literal["counts", "touches", "lacks"]
    text: str


def remarks(assessment: Assessment, rubric: Rubric, lang: str) -> tuple[Remark, ...]:
    """All notes of one submission: the passages in the document's order, then what is lacking in the pack's order."""
    if not assessment.is_plan.final:
        why = say("text.why", lang, why=plan_reason(assessment.is_plan, rubric, lang))
        return (Remark(None, 0, 0, "lacks", clean(f"{say('annotate.no_plan', lang)}\n{why}\n{say('level.person', lang)}")),)
    counting = [finding for finding in assessment.items if finding.counts]
    found = [_passage(e, finding, rubric, lang) for finding in counting for e in finding.evidence]
    found.sort(key=lambda remark: (remark.block or 0, remark.start, remark.end))
    lacking = [remark for finding in counting for remark in _lacking(finding, assessment, rubric, lang)]
    return (*dict.fromkeys(found), *lacking)


def remarks_on(number: int, assessment: Assessment, rubric: Rubric, lang: str) -> tuple[Remark, ...]:
    """The remarks on one file; what concerns the whole submission stands in the file that the plan begins in."""
    blocks = assessment.document.blocks
    plan = next((blocks[part.first].place.file for part in assessment.parts if part.role == "plan"), 0)
    return tuple(
        remark
        for remark in remarks(assessment, rubric, lang)
        if (plan if remark.block is None else blocks[remark.block].place.file) == number
    )


def quoted_of(remark: Remark, blocks: Sequence[Block]) -> Quoted | None:
    """What a remark is about, among the `blocks` of its file as that is read alone; None for the document as a whole."""
    if remark.block is None:
        return None
    at = remark.block - blocks[0].place.block
    return Quoted(at, remark.start, remark.end, blocks[at].text[remark.start : remark.end])


def _passage(evidence: Evidence, finding: Finding, rubric: Rubric, lang: str) -> Remark:
    """What a passage counts for; one that belongs to a need which is lacking only touches on it."""
    touches = evidence.need in finding.lacking and finding.final != "met"
    lines = [say("annotate.touches" if touches else "annotate.counts", lang, **_said(finding, rubric, lang))]
    if finding.group == "component":
        lines.append(worded(find_need(rubric, finding.item, evidence.need), lang))
    lines += _end(finding, lang)
    kind: Literal["counts", "touches"] = "touches" if touches else "counts"
    return Remark(evidence.place.block, evidence.start, evidence.end, kind, clean("\n".join(lines)))


def _said(finding: Finding, rubric: Rubric, lang: str) -> dict[str, str]:
    item = rubric.item(finding.item)
    name = f"{digits(item.id, lang)} {worded(item, lang)}" if item.group == "factor" else worded(item, lang)
    return {"item": name, "verdict": say(f"verdict.{finding.group}.{finding.proposed}", lang)}


def _end(finding: Finding, lang: str) -> list[str]:
    if finding.confirmed:
        return [say("annotate.confirmed", lang, verdict=say(f"verdict.{finding.group}.{finding.final}", lang))]
    return [f"({say('annotate.draft', lang)})"]


def _lacking(finding: Finding, assessment: Assessment, rubric: Rubric, lang: str) -> Iterator[Remark]:
    if finding.final not in {"missing", "partial"}:
        return
    item = rubric.item(finding.item)
    for id_ in finding.lacking:
        need = find_need(rubric, finding.item, id_)
        lines = [say("annotate.lacks", lang, **_said(finding, rubric, lang))]
        if finding.group == "component":
            lines.append(say("annotate.need", lang, need=worded(need, lang)))
        lines.append(say("annotate.write", lang, guidance=guided(need, lang)))
        if finding.item in assessment.level.raise_by:
            lines.append(say("annotate.raises", lang))
        heading = _heading(item, need, assessment, rubric)
        block, end = (heading.place.block, len(heading.text)) if heading else (None, 0)
        yield Remark(block, 0, end, "lacks", clean("\n".join([*lines, *_end(finding, lang)])))


def _heading(item: Item, need: Need, assessment: Assessment, rubric: Rubric) -> Block | None:
    """The heading under which the need belongs: of its own topic, of the topics its families ask for, else of its role."""
    under = Counter(topic for family in need.families for topic in family.under)
    roles = {topic.id for topic in rubric.topics if topic.role in need.roles[:1]}
    for wanted in ({item.id}, *({topic} for topic, _ in under.most_common()), roles):
        words = [found for topic in rubric.topics if topic.id in wanted for found in _folded(topic.headings, topic.masks)]
        for block in _headings(assessment):
            text = fold(block.text).text
            if any(word in text and not any(mask in text for mask in masks) for word, masks in words):
                return block
    return None


@lru_cache(maxsize=1024)
def _folded(headings: tuple[str, ...], masks: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A topic's words with its masks: asked for at every need that is lacking, and the same for all plans."""
    hidden = tuple(fold(mask).text for mask in masks)
    return tuple((fold(word).text, hidden) for word in headings)


def _headings(assessment: Assessment) -> list[Block]:
    """The headings of the plan itself first, for a memo before it may name the same things."""
    plan = [range(part.first, part.last + 1) for part in assessment.parts if part.role == "plan"]
    heads = [block for block in assessment.document.blocks if block.kind == "heading"]
    return sorted(heads, key=lambda block: not any(block.place.block in run for run in plan))
