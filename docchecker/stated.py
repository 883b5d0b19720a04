"""What a submission is made of and says of itself: its parts, the agency's own claim, who handed in what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PartRole = Literal["memo", "form", "plan", "annex", "contents"]


@dataclass(frozen=True, slots=True)
class Part:
    """A run of blocks of one role, `first` to `last` (block numbers, both included)."""

    role: PartRole
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Claimed:
    """What the agency's own form states of the indicator. `round`: in months.

    `file` and `page` as in a Place. `arithmetic_right` is None where the form says too little to reckon.
    """

    level: int | None
    weighted: float | None
    round: int | None
    file: int
    page: int | None
    arithmetic_right: bool | None


@dataclass(frozen=True, slots=True)
class Submission:
    """What title, cover and letterhead say of a submission; `fiscal_year` of the Buddhist era, `round` in months."""

    agency: str | None = None
    process: str | None = None
    fiscal_year: int | None = None
    round: int | None = None
