"""The process type that the paper states itself: "ประเภทกระบวนการ : ๒. …", or a ticked box among the five."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from docchecker import thai
from docchecker.evidence.context import Context
from docchecker.evidence.scans import Scan
from docchecker.model import Evidence
from docchecker.rubric import Rubric

_LABEL = re.compile(
    r"ประเภท\s*(?:ของ)?\s*(?:กระบวนการ|กระบวนงาน)\s*(?:ที่เลือก|ที่ดำเนินการ)?\s*"
    r"(?:\((?:ให้|เลือก|ทำเครื่องหมาย|โปรด|กรุณา)[^()]*\)\s*)?[:：]?\s*(?:เป็น|คือ|ได้แก่)?\s*"
)
_TICKED = re.compile(r"(?:\(\s*[/✓✔√xX]\s*\)|\[\s*[/✓✔√xX]\s*\]|[☑☒✓✔🗹])\s*")
_BOX = re.compile(r"\(\s*[/✓✔√xX]?\s*\)|\[\s*[/✓✔√xX]?\s*\]|[☐☑☒□✓✔🗹]")
_NUMBER = re.compile(r"^\W*(?:ประเภท)?\s*(?:ที่)?\s*\(?([1-9])\)?(?![0-9]|\s*ประเภท)")
MOST: Final = 160


def declared_type(scans: Sequence[Scan], contexts: Sequence[Context], rubric: Rubric) -> Evidence | None:
    """The first declaration in the file outside annexes; its item is "type:<id>"."""
    for number, scan in enumerate(scans):
        if contexts[number].part == "annex" or contexts[number].role == "instruction":
            continue
        label = _LABEL.search(scan.block.text) if "ประเภท" in scan.block.text else None
        if not label:
            continue
        for follower, start in _answers(scans, number, label.end()):
            id_ = _type_of(follower.block.text[start:], rubric)
            if id_:
                end = min(len(follower.block.text), start + MOST)
                quote = follower.block.text[start:end]
                role = contexts[number].role
                return Evidence(f"type:{id_}", "declared", follower.block.place, start, end, quote, "declared", role, "stated")
    return None


def _answers(scans: Sequence[Scan], number: int, end: int) -> list[tuple[Scan, int]]:
    """Where the answer to a label may stand: behind it, in the next cell of its row, or in the ticked lines that follow."""
    here = scans[number]
    rest = here.block.text[end:]
    if any(char.isalnum() for char in rest):
        return [(here, end)]
    after = scans[number + 1 : number + 7]
    cell = here.block.place.cell
    if cell:
        return [
            (scan, 0)
            for scan in after
            if scan.block.place.cell and (scan.block.place.cell.table, scan.block.place.cell.row) == (cell.table, cell.row)
        ]
    return [(scan, 0) for scan in after if _TICKED.match(scan.block.text.strip())]


def _type_of(text: str, rubric: Rubric) -> str | None:
    """The type that an answer names: by a ticked box, else by number, else by its name. None where it names several."""
    if _BOX.search(text):
        ticked = _TICKED.search(text)
        if not ticked:
            return None
        following = _BOX.search(text, ticked.end())
        text = text[ticked.end() : following.start() if following else None]
    number = _NUMBER.match(thai.to_arabic_digits(text))
    known = {type_.id for type_ in rubric.types}
    if number and number[1] in known:
        return number[1]
    folded = thai.fold(text[:MOST]).text
    named = [type_.id for type_ in rubric.types if any(thai.fold(word).text in folded for word in type_.declared)]
    return named[0] if len(named) == 1 else None
