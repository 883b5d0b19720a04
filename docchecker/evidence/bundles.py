"""The papers of a submission as they are named, read and shown: running heads, plans that no title names, plans inside a memo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple, cast

from docchecker.evidence.parts import LETTER_BLOCKS, PARTS, RUNNING, cut
from docchecker.evidence.scans import Scan
from docchecker.evidence.wordings import holds, starts
from docchecker.model import Block
from docchecker.rubric import PartWords, Rubric
from docchecker.stated import Part, PartRole

FEWEST_BLOCKS: Final = 8
FEWEST_HEADINGS: Final = 3
"""What follows a memo or form is a plan of its own only where it has at least so many blocks and headings."""


class Bundle(NamedTuple):
    """The part of each block: as `named`, as `read` for evidence, and as `shown` where the file holds a plan."""

    named: tuple[str, ...]
    read: tuple[str, ...]
    shown: tuple[str, ...]


def bundle(scans: Sequence[Scan], rubric: Rubric) -> Bundle:
    """The parts of a file. Where no plan follows a memo, the memo may hold it: then it is read as the plan."""
    named = _parts(scans, rubric, PARTS)
    if "plan" in named or "memo" not in named:
        return Bundle(named, named, named)
    read = _parts(scans, rubric, tuple(part for part in PARTS if part != "memo"))
    letter = (rubric.parts or PartWords()).letter
    heads = [n for n in range(min(LETTER_BLOCKS, len(scans))) if named[n] == "memo" and starts(scans[n].block.text, letter[-1:])]
    past = heads[-1] + 1 if heads else 0
    return Bundle(named, read, (*named[:past], *read[past:]))


def runs(parts_: Sequence[str], blocks: Sequence[Block]) -> tuple[Part, ...]:
    """Runs of blocks of one part, in one file each; running heads alone make none."""
    found: list[Part] = []
    for number, (part, block) in enumerate(zip(parts_, blocks, strict=True)):
        role = cast("PartRole", part)
        same_file = found and blocks[found[-1].last].place.file == block.place.file
        if same_file and found[-1].role == role:
            found[-1] = Part(role, found[-1].first, number)
        elif block.kind not in RUNNING or not found:
            found.append(Part(role, number, number))
    return tuple(found)


def _parts(scans: Sequence[Scan], rubric: Rubric, known: Sequence[str]) -> tuple[str, ...]:
    return tuple(_unnamed_plan(_with_running(cut(scans, rubric, known), scans), scans, rubric.parts or PartWords()))


def _with_running(found: Sequence[str | None], scans: Sequence[Scan]) -> list[str]:
    """Running heads go with what follows on their page, else with what stands before them."""
    parts_: list[str] = []
    following: str | None = None
    for number in range(len(found) - 1, -1, -1):
        place = scans[number].block.place
        after = scans[number + 1].block.place if number + 1 < len(scans) else place
        following = found[number] or (following if (after.file, after.page) == (place.file, place.page) else None)
        parts_.append(following or "")
    parts_.reverse()
    last = next((part for part in parts_ if part), "plan")
    return [last := part or last for part in parts_]


def _unnamed_plan(parts_: list[str], scans: Sequence[Scan], words: PartWords) -> list[str]:
    """A plan that no title names: what follows a memo's or form's end, on a new page or under a heading."""
    if "plan" in parts_:
        return parts_
    ended: int | None = None
    for number, scan in enumerate(scans):
        block = scan.block
        if parts_[number] not in {"memo", "form"} or block.kind in RUNNING:
            continue
        if holds(block.text, words.ends):
            ended = number
        elif ended is not None and _new_page(scans[ended].block, block):
            if not _is_paper(scans[number:]):
                return parts_
            return [*parts_[:number], *("plan" if part in {"memo", "form"} else part for part in parts_[number:])]
    return parts_


def _is_paper(scans: Sequence[Scan]) -> bool:
    """Whether so much follows, under headings of its own, that it is a paper and no approval or second sheet."""
    return len(scans) >= FEWEST_BLOCKS and sum(scan.block.kind == "heading" for scan in scans) >= FEWEST_HEADINGS


def _new_page(last: Block, block: Block) -> bool:
    if block.place.page is not None and last.place.page is not None:
        return block.place.page > last.place.page
    return block.kind == "heading"
