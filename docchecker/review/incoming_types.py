"""What comes in from outside the page: decisions as a file or a command line states them, and what became of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from docchecker.decisions.types import Draft, Record, Stage
from docchecker.language import digits, say
from docchecker.reports.moment import moment

FOLLOWS: Final = "follows"
"""Stands as the value of a level that is to be the one that follows from the verdicts."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision. `at`: where its file holds it, as people find it.

    `sha256`: of the submission's first file, `digest`: of all its files, as they were; None where nobody said. `made`: when.
    """

    path: str
    target: str
    value: str
    by: str
    reason: str = ""
    position: str = ""
    stage: Stage = "first"
    at: str = ""
    sha256: str | None = None
    digest: str | None = None
    made: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What cannot be taken, and why: `code` names a message "confirm.why.…", `values` fill it; or `said` is the whole message."""

    at: str
    path: str
    target: str
    code: str
    values: tuple[tuple[str, str], ...] = ()
    said: str = ""

    def words(self, lang: str) -> str:
        """One line for people."""
        values = {key: moment(value, lang) if key == "at" else value for key, value in self.values}
        why = self.said or say(f"confirm.why.{self.code}", lang, **values)
        where = ", ".join(piece for piece in (self.at, self.path, target_words(self.target, lang)) if piece)
        return f"{where}: {why}" if where else why


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file holds: its decisions, what it says wrongly, and the record that whoever filled it in had seen (0: none)."""

    entries: tuple[Entry, ...]
    refused: tuple[Refusal, ...] = ()
    seen: int = 0


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of the entries: drafts to append, what was known already, what is refused; `before`: the same file's import."""

    drafts: tuple[Draft, ...] = ()
    known: tuple[Entry, ...] = ()
    refused: tuple[Refusal, ...] = ()
    before: Record | None = None
    opened: tuple[str, ...] = field(default=())
    """Submissions whose level is open again: verdicts were decided after it."""


def target_words(target: str, lang: str) -> str:
    """What was decided, as people call it.

    >>> target_words("2.4", "th"), target_words("level", "en"), target_words("", "en")
    ('ข้อ ๒.๔', 'level', '')
    """
    if not target:
        return ""
    key = f"confirm.target.{target}"
    named = target in {"level", "is_plan", "process_type"}
    return say(key, lang) if named else say("confirm.target.item", lang, item=digits(target, lang))
