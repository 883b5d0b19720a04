"""What a pack says of the papers round a plan: the words of the form that an agency hands in, and of title and letterhead."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoundWords:
    """How a paper names its round: "รอบ ๙ เดือน", with boxes of which one is ticked.

    `months`: the rounds there are. `ticks`: marks inside brackets or alone; `ticked`, `blank`: signs that are a box themselves.
    """

    leads: tuple[str, ...]
    unit: str
    months: tuple[int, ...]
    ticks: tuple[str, ...]
    ticked: tuple[str, ...]
    blank: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormWords:
    """The words of the form: `indicator` is its number, behind one of `names`; `weight` its weight in per cent.

    `columns`: (kind, words) of column heads and keys; `lines`: (kind, words) before a number in running text. Kinds: result,
    score, weight, weighted. `between` stands between such a word and its number; `unless` beside it says that it is no claim.
    `totals`: rows that add up others.
    """

    indicator: str
    names: tuple[str, ...]
    weight: str
    columns: tuple[tuple[str, tuple[str, ...]], ...]
    lines: tuple[tuple[str, tuple[str, ...]], ...]
    between: tuple[str, ...]
    unless: tuple[str, ...]
    totals: tuple[str, ...]
    rounds: RoundWords


@dataclass(frozen=True, slots=True)
class NameWords:
    """How a name is found: behind `labels`, where it begins with one of `leads`, up to one of `ends` (regular expressions).

    What begins with one of `never` is no name. `heads`: words for a head of office, behind which the name stands.
    """

    labels: tuple[str, ...]
    leads: tuple[str, ...]
    ends: tuple[str, ...]
    never: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SubmissionWords:
    """How agency, process and year are found in titles. `plans`: what a plan is called.

    `skips` stand between that and the process's name. `years`: words before a fiscal year, the surest first; `not_years` beside
    a year say that it is a law's or a school's.
    """

    agency: NameWords
    process: NameWords
    plans: tuple[str, ...]
    skips: tuple[str, ...]
    years: tuple[str, ...]
    not_years: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartWords:
    """Where the papers of a bundle begin and end.

    A letter's first lines begin with `letter`, in this order. A line that begins with one of `speaks` opens no paper; one that
    begins with `lists` or ends with `listed` (expressions) lists papers. `before_title`: words before a plan's name on its title
    line. `ends`: how a memo's or form's last lines begin. `bound_in`: expressions for a line and the next one.
    """

    letter: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    before_title: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    bound_in: tuple[str, ...] = ()
