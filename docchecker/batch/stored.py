"""OUT -> outcomes: results.jsonl and the readings beside it, back as the values of reports, with what people decided."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, TypeVar

from docchecker.batch.heads import Head
from docchecker.batch.heads import held as line_of
from docchecker.batch.out import READINGS, RESULTS, judged_by, pack_of
from docchecker.batch.stored_parts import Stored, items, level, notes, observations, parts, plan, process_type
from docchecker.decisions import applied
from docchecker.errors import UsageError
from docchecker.model import Assessment, Block, Cell, Document, Note, Outcome, PageReading, Place, Skipped, SourceFile
from docchecker.rubric import Rubric
from docchecker.stated import Claimed, Submission
from docchecker.thai import Edit, Repaired

T = TypeVar("T")

MOST: Final = 200_000_000
"""Bytes of one reading: what is larger was not written here."""
_WRONG: Final = (ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError, RecursionError)


def count(out: Path) -> int:
    """How many submissions OUT holds. Raises UsageError where it holds no results."""
    return sum(1 for _ in _lines(out))


def paths(out: Path, rubric: Rubric) -> Iterator[str]:
    """The path of each submission, in order. Raises UsageError as `outcomes` does."""
    return _each(out, lambda held: _path(held, out, rubric))


def outcomes(out: Path, rubric: Rubric) -> Iterator[Outcome]:
    """Each submission in the order of results.jsonl, with what people decided on it.

    Raises UsageError for results of another pack, and for broken lines.
    """
    return (applied(out, made, rubric) for made in _each(out, lambda held: _outcome(held, out, rubric)))


def outcome(out: Path, head: Head, rubric: Rubric) -> Outcome:
    """One submission, with what people decided on it. Raises UsageError as `outcomes` does."""
    return applied(out, proposed(out, head, rubric), rubric)


def proposed(out: Path, head: Head, rubric: Rubric) -> Outcome:
    """One submission as it was checked, without what people decided. Raises UsageError as `outcomes` does."""
    held = line_of(out, head)
    try:
        _path(held, out, rubric)
        return _outcome(held, out, rubric)
    except _WRONG as error:
        raise _bad_line(head.line, error) from error


def document(held: dict[str, Any], out: Path) -> Document:
    """The document that an object of results.jsonl speaks of, whatever pack it was judged by. Raises UsageError."""
    try:
        return _document(held, out)
    except _WRONG as error:
        raise _bad_line(0, error) from error


def _outcome(held: dict[str, Any], out: Path, rubric: Rubric) -> Outcome:
    return _skipped(held) if held["status"] == "skipped" else _assessment(held, out, rubric)


def _bad_line(number: int, error: Exception) -> UsageError:
    return UsageError("report.bad_line", file=RESULTS, line=number, detail=f"{type(error).__name__}: {error}")


def _each(out: Path, made: Callable[[dict[str, Any]], T]) -> Iterator[T]:
    for number, line in enumerate(_lines(out), 1):
        try:
            value = made(json.loads(line))
        except _WRONG as error:
            raise _bad_line(number, error) from error
        yield value


def _path(held: dict[str, Any], out: Path, rubric: Rubric) -> str:
    found = judged_by(held)
    if found != pack_of(rubric):
        raise UsageError("report.other_pack", out=out, found=" ".join(found).strip())
    return str(held["path"])


def _lines(out: Path) -> Iterator[bytes]:
    try:
        with (out / RESULTS).open("rb") as lines:
            yield from (line for line in lines if line.strip())
    except OSError as error:
        raise UsageError("report.no_results", file=out / RESULTS) from error


def _skipped(held: dict[str, Any]) -> Skipped:
    file = held["files"][0]
    return Skipped(held["path"], Note(held["reason"]["code"], ""), file["sha256"], file["bytes"], _submission(held["submission"]))


def _submission(held: dict[str, Any]) -> Submission:
    given = frozenset(key for key, value in held.items() if value and value["source"] == "given")
    return Submission(**{key: value["value"] for key, value in held.items() if value}, given=given)


def _assessment(held: dict[str, Any], out: Path, rubric: Rubric) -> Assessment:
    document = _document(held, out)
    stored = Stored(held, document, rubric)
    return Assessment(
        document=document,
        parts=parts(stored),
        rubric_id=held["rubric"]["id"],
        rubric_version=held["rubric"]["version"],
        is_plan=plan(stored),
        process_type=process_type(stored),
        items=items(stored),
        level=level(stored),
        basic_percent=held["basic_percent"],
        quality_percent=held["quality_percent"],
        weighted_percent=held["weighted_percent"],
        claimed=Claimed(**{"file": 0, **held["claimed"]}) if held["claimed"] else None,
        submission=_submission(held["submission"]),
        observations=observations(stored),
        also_quality=tuple((also["id"], also["quality_percent"]) for also in held["process_type"]["also"]),
    )


def _document(held: dict[str, Any], out: Path) -> Document:
    """The document as it was read; without the text of the files whose readings are gone."""
    files: list[SourceFile] = []
    blocks: list[Block] = []
    pages: list[PageReading] = []
    for number, file in enumerate(held["files"]):
        files.append(SourceFile(file["path"], file["sha256"], file["bytes"], file["kind"], file["pages"]))
        reading = _reading(out / READINGS / f"{file['sha256']}.json.gz") or {"pages": [], "blocks": []}
        pages += [PageReading(number, p["page"], p["route"], p["legibility"]) for p in reading["pages"]]
        first = len(blocks)  # a file that two submissions share was kept with the numbers of one of them
        blocks += [_block(block, number, first + at) for at, block in enumerate(reading["blocks"])]
    return Document(tuple(files), tuple(blocks), tuple(pages), notes(held["reading"]["warnings"]))


def _reading(path: Path) -> dict[str, Any] | None:
    """What was kept of a file's text; None where it is gone or broken."""
    try:
        with gzip.open(path) as packed:
            data = packed.read(MOST + 1)
        found = json.loads(data) if len(data) <= MOST else None
    except (OSError, EOFError, ValueError, zlib.error, RecursionError):
        return None
    return found if isinstance(found, dict) and {"pages", "blocks"} <= found.keys() else None


def _block(held: dict[str, Any], file: int, number: int) -> Block:
    cell = Cell(**held["cell"]) if held["cell"] else None
    edits = tuple(Edit(*edit) for edit in held["edits"])
    place = Place(file, held["page"], number, cell)
    return Block(held["kind"], held["level"], place, Repaired(_original(held["text"], edits), held["text"], edits), held["label"])


def _original(text: str, edits: tuple[Edit, ...]) -> str:
    """The file's own characters: what stood before its edits.

    >>> _original("น้ำใส", (Edit(1, 3, "ํ้า"),))
    'นํ้าใส'
    """
    pieces: list[str] = []
    done = 0
    for edit in edits:
        pieces += (text[done : edit.start], edit.was)
        done = edit.end
    return "".join((*pieces, text[done:]))
