"""One labelled passage a line of JSON -> Row. What is wrong is named with file and line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from docchecker.errors import RubricError
from docchecker.evidence.context import contexts
from docchecker.evidence.learned import tokens
from docchecker.evidence.scans import scan
from docchecker.model import Block, BlockKind, Cell, Place
from docchecker.rubric import Rubric
from docchecker.thai import Repaired

KINDS: Final[dict[str, BlockKind]] = {"prose": "paragraph", "bullet": "list_item", "cell": "cell"}
KEYS: Final = frozenset({"text", "doc", "type", "shows", "looks_like", "open", "in", "under", "topics", "because"})
Ideas = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """A passage. It shows the labels `shows`, does not show `looks_like`, and of `open` nothing is known.

    `doc`: the paper that it is from ("": none); a paper was judged for all needs and, where it has a `type`, for the factors of
    that type only. `tokens`: its place.
    """

    text: str
    doc: str
    type: str | None
    shows: frozenset[str]
    looks_like: frozenset[str]
    open: frozenset[str]
    tokens: tuple[str, ...]

    def says(self, labels: Sequence[str]) -> bool | None:
        """Whether it shows one of these labels; None where that is not known."""
        if not self.shows.isdisjoint(labels):
            return True
        if not self.looks_like.isdisjoint(labels):
            return False
        if not self.open.isdisjoint(labels) or (self.looks_like and not self.doc):
            return None
        judged = self.type is None or any(_of_type(label, self.type) for label in labels)
        return False if judged else None


def _of_type(label: str, type_: str) -> bool:
    """Whether papers of this type are judged for a label: for its own factors, and for every component's need."""
    head = label.partition(".")[0]
    return head == type_ or not head.isdigit()


def known_labels(rubric: Rubric) -> frozenset[str]:
    """All labels: factors by their id, needs of components as "component.need"."""
    needs = {f"{item.id}.{need.id}" for item in rubric.items if item.group == "component" for need in item.needs}
    return frozenset(needs | {item.id for item in rubric.items if item.group == "factor"})


def ideas(path: Path, rubric: Rubric) -> dict[str, tuple[str, ...]]:
    """The ideas to learn, each with the labels that share it. Raises RubricError where the pack has no such label."""
    try:
        read_ = {str(name): tuple(labels) for name, labels in json.loads(path.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError, AttributeError) as error:
        raise RubricError("bad_pack", file=path.name, line=1, what=str(error)) from error
    unknown = {label for labels in read_.values() for label in labels} - known_labels(rubric)
    if unknown:
        raise RubricError("bad_pack", file=path.name, line=1, what=f"no such labels: {', '.join(sorted(unknown))}")
    return read_


def read(path: Path, rubric: Rubric) -> Iterator[Row]:
    """The rows of a file. Raises RubricError."""
    known = known_labels(rubric)
    topics = frozenset(topic.id for topic in rubric.topics)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                yield _row(json.loads(line), known, topics, rubric)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise RubricError("bad_pack", file=path.name, line=number, what=f"no row: {error}") from error


def _row(given: dict[str, Any], known: frozenset[str], topics: frozenset[str], rubric: Rubric) -> Row:
    shows, looks_like, open_ = (frozenset(given.get(key, ())) for key in ("shows", "looks_like", "open"))
    odd = (given.keys() - KEYS) | ((shows | looks_like | open_) - known) | (frozenset(given.get("topics", ())) - topics)
    if odd:
        raise ValueError(f"unknown: {', '.join(sorted(odd))}")
    doc, kind = str(given.get("doc", "")), KINDS[given.get("in", "prose")]
    above = given.get("topics", ()) if doc else _topics(given["text"], kind, given.get("under", ""), rubric)
    type_ = str(given["type"]) if "type" in given else None
    return Row(str(given["text"]), doc, type_, shows, looks_like, open_, tokens(above, kind))


def _topics(text: str, kind: BlockKind, under: str, rubric: Rubric) -> frozenset[str]:
    """The topics above a passage under a heading or column head: read as a small paper of its own."""
    cell = kind == "cell"
    head = Block("cell" if cell else "heading", int(not cell), Place(0, None, 0, _cell(0) if cell else None), _plain(under))
    blocks = (head, Block(kind, 0, Place(0, None, 1, _cell(1) if cell else None), _plain(text)))
    scans = scan(blocks if under else blocks[1:], rubric)
    return contexts(scans, rubric)[-1].topics


def _cell(row: int) -> Cell:
    return Cell(0, row, 1, head=not row)


def _plain(text: str) -> Repaired:
    return Repaired(text, text)


def digest(paths: Sequence[Path]) -> str:
    """One fingerprint of all rows that were learned from."""
    whole = hashlib.sha256()
    for path in paths:
        whole.update(hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).digest())
    return whole.hexdigest()
