"""One labelled passage a line of JSON -> Row. What is wrong is named with file and line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from docchecker.errors import RubricError
from docchecker.evidence.learned_features import Above
from docchecker.rubric import Rubric

KINDS: Final = frozenset({"prose", "bullet", "cell"})
KEYS: Final = frozenset(
    {"text", "doc", "type", "shows", "looks_like", "open", "in", "under", "column", "row", "because", "aside", "hedged", "at"}
)
Ideas = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """A passage. It shows the labels `shows`, does not show `looks_like`, and of `open` nothing is known.

    `doc`: the paper that it is from ("": none); a paper was judged for all needs and, where it has a `type`, for the factors of
    that type only. `aside`: it stands where nothing is evidence (an annex, a form); `hedged`: it is denied, put off, another's.
    `at`: the share of the paper that stands before it, None where that is not known.
    """

    text: str
    doc: str
    type: str | None
    shows: frozenset[str]
    looks_like: frozenset[str]
    open: frozenset[str]
    above: Above
    aside: bool = False
    hedged: bool = False
    at: float | None = None

    def says(self, labels: Sequence[str]) -> bool | None:
        """Whether it shows one of these labels; None where that is not known."""
        if not self.shows.isdisjoint(labels):
            return True
        if not self.looks_like.isdisjoint(labels):
            return False
        if not self.open.isdisjoint(labels) or (self.looks_like and not self.doc):
            return None
        judged = self.type is None or any(of_type(label, self.type) for label in labels)
        return False if judged else None


def is_factor(label: str) -> bool:
    """Whether a label is a factor's, not a component's need."""
    return label.partition(".")[0].isdigit()


def of_type(label: str, type_: str) -> bool:
    """Whether papers of this type are judged for a label: for its own factors, and for every component's need."""
    return not is_factor(label) or label.partition(".")[0] == type_


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
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                yield _row(json.loads(line), known)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise RubricError("bad_pack", file=path.name, line=number, what=f"no row: {error}") from error


def _row(given: dict[str, Any], known: frozenset[str]) -> Row:
    shows, looks_like, open_ = (frozenset(given.get(key, ())) for key in ("shows", "looks_like", "open"))
    kind = given.get("in", "prose")
    if odd := (given.keys() - KEYS) | ((shows | looks_like | open_) - known) | ({kind} - KINDS):
        raise ValueError(f"unknown: {', '.join(sorted(odd))}")
    under, doc = str(given.get("under", "")), str(given.get("doc", ""))
    alone = kind == "cell" and not doc  # what stands above a cell of no paper is its column's head
    above = Above("", under) if alone else Above(under, str(given.get("column", "")), str(given.get("row", "")))
    type_ = str(given["type"]) if "type" in given else None
    flags = bool(given.get("aside")), bool(given.get("hedged"))
    at = float(given["at"]) if "at" in given else None
    return Row(str(given["text"]), doc, type_, shows, looks_like, open_, above, *flags, at)


def digest(paths: Sequence[Path]) -> str:
    """One fingerprint of all rows that were learned from."""
    whole = hashlib.sha256()
    for path in paths:
        whole.update(hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).digest())
    return whole.hexdigest()
