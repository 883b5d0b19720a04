"""Decisions from a file or a command line, merged into the store: all that fits is appended, all that does not is named."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from docchecker import __version__
from docchecker.batch.heads import Head as Line
from docchecker.batch.heads import chosen, heads
from docchecker.decisions.place import exists
from docchecker.decisions.types import Draft, Head, Record, Stage
from docchecker.review.incoming_basis import Basis
from docchecker.review.incoming_book import read_book
from docchecker.review.incoming_json import read_json
from docchecker.review.incoming_judge import Judged, judge
from docchecker.review.incoming_types import Entry, Incoming, Merged, Refusal
from docchecker.rubric import Rubric

TRIES: Final = 5  # of others who decide at the very moment


@dataclass(frozen=True, slots=True)
class Source:
    """A file that decisions came in: its name, its SHA-256, who brings it."""

    name: str
    sha256: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """What a workbook has no column for."""

    position: str = ""
    stage: Stage = "first"


def read(data: bytes, out: Path, rubric: Rubric, lang: str, given: Given) -> Incoming:
    """The decisions of a filled workbook, or of a file that the offline page exported. Never raises for its bytes."""
    if data[:2] == b"PK":
        entries, refused, head = read_book(data, rubric, lang, given.position, given.stage)
    else:
        entries, refused, head = read_json(data, rubric, lang)
    return Incoming(entries, refused, _seen(out, head))


def source(path: Path, data: bytes, by: str) -> Source:
    """What the store keeps of a file."""
    return Source(path.name, hashlib.sha256(data).hexdigest(), by)


def merge(incoming: Incoming, out: Path, rubric: Rubric, origin: Source | None = None, *, dry: bool = False) -> Merged:
    """Appends what fits, in one piece, behind a record of the file. With `dry`, or where nothing fits, nothing is written.

    Raises UsageError where OUT or its store cannot be read, or others decide at every try.
    """
    from docchecker.decisions.store import ConflictError, Store  # noqa: PLC0415  heavy: not for --help

    for attempt in range(TRIES):
        records, head = _held(out)
        made = planned(incoming, records, out, rubric, origin)
        if dry or not made.drafts:
            return made
        store = Store(out)
        try:
            store.append(made.drafts, seen=head.length)
        except ConflictError:
            if attempt == TRIES - 1:
                raise
        else:
            return made
        finally:
            store.close()
    raise AssertionError  # the last try returns or raises


def planned(incoming: Incoming, records: Sequence[Record], out: Path, rubric: Rubric, origin: Source | None = None) -> Merged:
    """What would be appended behind these records."""
    lines = {line.path: line for line in heads(out)}
    by_path: dict[str, list[Record]] = {}
    for record in records:
        by_path.setdefault(record.said.submission, []).append(record)
    refused = list(incoming.refused)
    judged: list[Judged] = []
    for (path, stage), entries in _grouped(incoming.entries).items():
        if path in lines:
            basis = Basis(out, lines[path], rubric, stage, by_path.get(path, ()))
            judged.append(judge(entries, basis, incoming.seen, origin.sha256 if origin else ""))
        else:
            refused += [Refusal(one.at, one.path, one.target, "unknown_plan") for one in entries]
    return _whole(judged, refused, _before(by_path.get("", ()), origin), origin)


def _whole(judged: Sequence[Judged], refused: list[Refusal], before: Record | None, origin: Source | None) -> Merged:
    drafts = [draft for one in judged for draft in one.drafts]
    refused += [why for one in judged for why in one.refused]
    opened = tuple(one.drafts[0].submission for one in judged if one.opened)
    lead = [_import(origin, drafts, len(refused))] if origin and drafts else []
    return Merged((*lead, *drafts), tuple(e for one in judged for e in one.known), tuple(refused), before, opened)


def _import(origin: Source, drafts: Sequence[Draft], refused: int) -> Draft:
    by = origin.by or ", ".join(dict.fromkeys(draft.by for draft in drafts))[:200]
    details = {"file": _plain(origin.name), "sha256": origin.sha256, "decisions": str(len(drafts)), "refused": str(refused)}
    return Draft("import", by, rubric=drafts[0].rubric, program=__version__, details=details)


def _plain(name: str) -> str:
    """A file's name, also where the system's bytes were no text."""
    return name.encode("utf-8", "replace").decode()


def _grouped(entries: Iterable[Entry]) -> dict[tuple[str, Stage], list[Entry]]:
    found: dict[tuple[str, Stage], list[Entry]] = {}
    for entry in entries:
        found.setdefault((unicodedata.normalize("NFC", entry.path), entry.stage), []).append(entry)
    return found


def _before(records: Iterable[Record], origin: Source | None) -> Record | None:
    same = [one for one in records if origin and one.said.kind == "import" and one.said.details.get("sha256") == origin.sha256]
    return same[-1] if same else None


def _held(out: Path) -> tuple[tuple[Record, ...], Head]:
    """All records, and the head that was there before they were read; nothing is made where nobody has decided."""
    from docchecker.decisions.store import Store  # noqa: PLC0415  heavy: not for --help

    if not exists(out):
        return (), Head("", 0)
    store = Store(out)
    try:
        head = store.head()
        return tuple(one for one in store.records() if one.seq <= head.length), head
    finally:
        store.close()


def _seen(out: Path, head: Head) -> int:
    """How many records whoever wrote the file has seen: none where its head does not lie on this store's chain."""
    records, _ = _held(out) if head.length else ((), head)
    return head.length if head.length <= len(records) and head.length and records[head.length - 1].hash == head.hash else 0


def seen_now(out: Path) -> int:
    """How many records there are: whoever decides at this moment has seen them all."""
    return _held(out)[1].length


def line_of(out: Path, name: str) -> Line:
    """The one submission that people name. Raises UsageError."""
    return chosen(heads(out), (name,))[0]
