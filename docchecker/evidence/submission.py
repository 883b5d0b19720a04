"""Who hands in what: agency, process, fiscal year and round, as title, cover and letterhead name them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from docchecker.evidence.context import Context
from docchecker.evidence.misread import Pages, without_doubtful_years
from docchecker.evidence.rounds import round_of
from docchecker.evidence.wordings import begins, clean, found, holds
from docchecker.evidence.years import year_of
from docchecker.model import Block
from docchecker.rubric import NameWords, Rubric, SubmissionWords
from docchecker.stated import Submission

TITLE_BLOCKS: Final = 8
"""A part's title stands in its first so many blocks."""
TITLE_LONGEST: Final = 220
LINE_LONGEST: Final = 130
"""A line of a title that does not name the plan has at most so many characters."""
RUNNING: Final = 2
"""So many running heads are looked at. They are often cut short: no name is taken from their ends."""
LABEL_BLOCKS: Final = 60
"""A field that names agency or process stands among the file's first so many blocks."""
LABEL_LONGEST: Final = 60
VALUE_LONGEST: Final = 220
SHORTEST: Final = 6
"""A name has at least so many characters."""

_NUMBERING = re.compile(
    r"\A\s*(?:\(?(?:[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*|[ก-ฮ])[.)]+\s*|[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})+\s+|[-–•*]\s+)?"
)
_WIDE = re.compile(r"(?:\s{2,}|\t)$")
_SEPARATED = re.compile(r"\s*[:：]\s*|\s+|\s*[-–]\s+")
_OPENS = re.compile(r"(?:^|[\s(“\"])(?:ของ)?\s*$|ของ\s*$")


class Field(NamedTuple):
    """A field of a form: label and value, or the label "" and a line that may hold both. `head`: it stands in column heads."""

    label: str
    value: str
    head: bool = False


def submission(blocks: Sequence[Block], contexts: Sequence[Context], rubric: Rubric, pages: Pages = frozenset()) -> Submission:
    """What the papers say of themselves; None for what they do not say. `pages`: those read from pictures."""
    words = rubric.submission
    if words is None:
        return Submission()
    titles = _titles(blocks, contexts, ("plan", "form", "memo"), words)
    heads = [block for block in blocks if block.kind in {"header", "footer"}][:RUNNING]
    lines, running = [block.text for block in titles], [block.text[:TITLE_LONGEST] for block in heads]
    fields = tuple(_fields(blocks, contexts, words))
    rounds = rubric.form.rounds if rubric.form else None
    return Submission(
        agency=_agency(lines, running, fields, words) or _by_head(blocks, contexts, words),
        process=_process(lines, [field for field in fields if not field.head], words, rubric),
        fiscal_year=year_of([without_doubtful_years(block, pages) for block in (*titles, *heads)], words),
        round=round_of(_titles(blocks, contexts, ("form", "memo", "plan"), words), rounds) if rounds else None,
    )


def _titles(blocks: Sequence[Block], contexts: Sequence[Context], parts: Sequence[str], words: SubmissionWords) -> list[Block]:
    """The title lines of these parts, in their order."""
    found_: list[Block] = []
    for part in parts:
        mine = [b for b, c in zip(blocks, contexts, strict=True) if c.part == part and b.kind not in {"header", "footer"}]
        found_ += _head(mine, words)
    return found_


def _head(blocks: Sequence[Block], words: SubmissionWords) -> list[Block]:
    """The first lines of a part, up to its first paragraph or its first heading that is no title."""
    head: list[Block] = []
    for number, block in enumerate(blocks[:TITLE_BLOCKS]):
        titled = holds(block.text, words.plans)
        opens = (*words.agency.leads, *words.process.leads)
        if number and not titled and block.kind == "heading" and not begins(block.text, opens):
            break
        if len(block.text) > (TITLE_LONGEST if titled or not number else LINE_LONGEST):
            break
        head.append(block)
    return head


def _fields(blocks: Sequence[Block], contexts: Sequence[Context], words: SubmissionWords) -> Iterator[Field]:
    """The fields among the first blocks: a key cell and the cell behind it, a line, or what a wide gap parts in a line."""
    shown = [b for b, c in zip(blocks, contexts, strict=True) if c.part not in {"annex", "contents"} and b.kind != "footer"]
    for block, follower in pairwise(shown[: LABEL_BLOCKS + 1]):
        cell, beside = block.place.cell, follower.place.cell
        if cell is None:
            pieces = _pieces(block.text, words) if len(block.text) <= TITLE_LONGEST else ()
            yield from (Field("", piece) for piece in pieces)
            continue
        near = beside is not None and (beside.table, beside.row) == (cell.table, cell.row)
        if near and len(block.text) <= LABEL_LONGEST and len(follower.text) <= VALUE_LONGEST:
            yield Field(block.text, follower.text, head=cell.head)


def _pieces(line: str, words: SubmissionWords) -> list[str]:
    """A line cut before each label that stands behind a wide gap: "หน่วยงาน …   กระบวนงาน …"."""
    labels = (*words.agency.labels, *words.process.labels)
    starts = sorted({start for start, _, _ in found(line, labels) if _WIDE.search(line[:start])})
    return [line[first:past] for first, past in pairwise((0, *starts, len(line)))]


def _unnumbered(text: str) -> str:
    return _NUMBERING.sub("", text, count=1)


def _labelled(fields: Sequence[Field], names: NameWords) -> list[tuple[str, str]]:
    """(label, value) of the fields that bear one of the labels, in the labels' order."""
    labelled = []
    for key, value, _ in fields:
        text = _unnumbered(key or value)
        head = begins(text[:LABEL_LONGEST], names.labels)
        if head is None:
            continue
        rest = text[head[0] :]
        if key and not any(char.isalpha() for char in rest):
            labelled.append((head[1], value))
        elif not key and (gap := _SEPARATED.match(rest)):
            labelled.append((head[1], rest[gap.end() :]))
    return sorted(labelled, key=lambda pair: names.labels.index(pair[0]))


def _cut(text: str, ends: Sequence[str]) -> str:
    """A name up to what ends it; never at its first character."""
    stops = [match.start() for end in ends if (match := re.compile(end).search(text, 1))]
    return text[: min(stops, default=len(text))]


def _name(text: str, names: NameWords) -> str | None:
    cleaned = clean(_cut(text, names.ends))
    if cleaned is None or len(cleaned) < SHORTEST or begins(cleaned, names.never) or cleaned in (*names.labels, *names.leads):
        return None
    return cleaned


def _agency(lines: Sequence[str], running: Sequence[str], fields: Sequence[Field], words: SubmissionWords) -> str | None:
    """By its label, else the title line that is its name, else what ends a title line."""
    names = words.agency
    for _, value in _labelled(fields, names):
        if begins(value, names.leads) and (name := _name(value, names)):
            return name
    for whole in (True, False):
        for line in (*lines, *running) if whole else lines:
            for start in _starts(line, names.leads, words.plans):
                name = _name(line[start:], names) if (start == 0) == whole else None
                if name:
                    return name
    return None


def _by_head(blocks: Sequence[Block], contexts: Sequence[Context], words: SubmissionWords) -> str | None:
    """The agency whose head the form or the memo names, or who signs: "ผู้อำนวยการโรงพยาบาล…"."""
    names = words.agency
    for block, context in zip(blocks, contexts, strict=True):
        text = block.text
        formal = context.part in {"form", "memo"}
        if len(text) > TITLE_LONGEST or context.part in {"annex", "contents"} or (block.place.cell and not formal):
            continue
        for start, end, _ in found(text, names.heads):
            if (formal or start == 0) and begins(text[end:], names.leads) and (name := _name(text[end:], names)):
                return name
    return None


def _starts(line: str, leads: Sequence[str], plans: Sequence[str]) -> Iterator[int]:
    """Where an agency's name may begin: at a lead word behind the line's start, a blank or "ของ"."""
    named = next((end for _, end, _ in found(line, plans)), 0)
    for start, _, _ in found(line, leads):
        if (start >= named or start == 0) and _OPENS.search(line[:start]):
            yield start


def _process(lines: Sequence[str], fields: Sequence[Field], words: SubmissionWords, rubric: Rubric) -> str | None:
    """By its label, else behind the plan's name, else the title line that begins like one."""
    types = tuple(type_.name for type_ in rubric.types)
    titled = any(holds(line, words.plans) for line in lines)
    for value in (*_label_values(fields, words, titled=titled), *_title_values(lines, words, titled=titled)):
        name = _name(_without_agency(value, words), words.process)
        if name and not begins(name, (*types, *words.agency.leads)) and not holds(name, words.plans):
            return name if "(" in name else name.rstrip(")")
    return None


def _label_values(fields: Sequence[Field], words: SubmissionWords, *, titled: bool) -> Iterator[str]:
    """The values of labels; a subject that names the plan is read as a title.

    Where no title names a plan (`titled`), "เรื่อง" and its like are any paper's subject and no process.
    """
    for label, value in _labelled(fields, words.process):
        if not holds(value, words.plans) and (titled or label not in words.process.leads):
            yield _undressed(value, words)


def _title_values(lines: Sequence[str], words: SubmissionWords, *, titled: bool) -> Iterator[str]:
    """What stands behind the plan's name, or a title line that begins as a process does, line by line."""
    for line in lines:
        named = [end for _, end, _ in found(line, words.plans)]
        text = _unnumbered(line)
        if named:
            yield from (_undressed(line[end:], words) for end in named)
        elif titled and begins(text, words.process.leads) and not begins(text, words.agency.leads):
            yield _undressed(text, words)


def _undressed(text: str, words: SubmissionWords) -> str:
    """Without what leads to the name: "ในการปฏิบัติราชการ เรื่อง …", "กระบวนการ : …"; a lead that is a part of the name stays."""
    text = text.strip()
    while True:
        skip = begins(text, words.skips)
        lead = begins(text, words.process.labels)
        if skip:
            text = text[skip[0] :].strip()
        elif lead and (gap := _SEPARATED.match(text[lead[0] :])):
            text = text[lead[0] + gap.end() :]
        else:
            return text


def _without_agency(text: str, words: SubmissionWords) -> str:
    """A name up to the agency that follows it on the line."""
    starts = [start for start in _starts(text, words.agency.leads, ()) if start]
    text = text[: starts[0]] if starts else text
    return re.sub(r"\s*(?:ของ|โดย|[(|])\s*$", "", text)
