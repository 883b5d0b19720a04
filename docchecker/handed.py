"""What is known of a batch beside its results: who should have handed in what, what came of it, and plans that are much alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Literal

Came = Literal["handed_in", "twice", "not_handed_in", "exempt"]


@dataclass(frozen=True, slots=True)
class Due:
    """One row of a manifest. `row`: its number in the sheet, from 1; `files`: as named there, relative to the batch's root."""

    row: int
    id: str
    agency: str | None = None
    process: str | None = None
    process_type: str | None = None
    round: int | None = None
    fiscal_year: int | None = None
    exempt: bool = False
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Handed:
    """What came of a row. `path`: of its result; `missing`: files that are not there; `twice_with`: ids of other rows."""

    due: Due
    outcome: Came
    path: str | None = None
    missing: tuple[str, ...] = ()
    twice_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A submission that no row names. `twice_with`: ids of the rows whose submission it hands in again.

    `may_be`: ids of rows of the same agency that nothing was handed in for: perhaps the list names the wrong file.
    """

    path: str
    twice_with: tuple[str, ...] = ()
    may_be: tuple[str, ...] = ()


@dataclass(frozen=True)  # no slots: what is looked up for each of many results is kept
class Register:
    """A manifest, row by row, and what came beside it."""

    name: str
    rows: tuple[Handed, ...]
    unlisted: tuple[Unlisted, ...] = ()

    @property
    def due(self) -> int:
        """How many had to hand in."""
        return sum(row.outcome != "exempt" for row in self.rows)

    def number(self, *outcomes: Came) -> int:
        """How many rows have one of these outcomes."""
        return sum(row.outcome in outcomes for row in self.rows)

    @cached_property
    def counted(self) -> frozenset[str]:
        """The paths of the results that statistics are made of: each plan that was due once, nothing that was not due."""
        return frozenset(row.path for row in self.rows if row.path and row.outcome == "handed_in")

    @cached_property
    def by_path(self) -> Mapping[str, Handed]:
        """The row of each result; the first where several rows name the same files."""
        return {row.path: row for row in reversed(self.rows) if row.path}

    @cached_property
    def beside(self) -> Mapping[str, Unlisted]:
        """The results that no row names."""
        return {one.path: one for one in self.unlisted}


@dataclass(frozen=True, slots=True)
class Alike:
    """`percent` of the text of the plan at `path` stands also in the plan at `other`, whose agency is `name` ("" if unknown)."""

    path: str
    other: str
    name: str
    percent: int


@dataclass(frozen=True)  # no slots: as above
class Overview:
    """All of it; `register` is None for a batch without a manifest."""

    register: Register | None = None
    alike: tuple[Alike, ...] = ()

    def counts(self, path: str) -> bool:
        """Whether a result is a part of the statistics."""
        return self.register is None or path in self.register.counted

    @cached_property
    def alike_by_path(self) -> Mapping[str, tuple[Alike, ...]]:
        """What each plan's text has in common with others, the most first."""
        return {path: tuple(pairs) for path, pairs in groupby(self.alike, key=lambda pair: pair.path)}
