"""From outcomes to exit codes, and a process type as people type it to its id."""

from __future__ import annotations

from collections.abc import Iterable

from docchecker import errors
from docchecker.reports import Row
from docchecker.rubric import Rubric
from docchecker.thai import to_arabic_digits


def exit_code(rows: Iterable[Row], require_level: int | None) -> int:
    """3 where something could not be checked, else 1 where a level is required and not reached, else 0."""
    held = list(rows)
    if any(row.skipped for row in held):
        return errors.NOT_CHECKED
    if require_level and any(row.level is None or row.level < require_level for row in held):
        return errors.LEVEL_NOT_REACHED
    return errors.OK


def type_id(given: str | None, rubric: Rubric) -> str | None:
    """The id of a process type, also in Thai digits. Raises UsageError where the pack has no such type."""
    if given is None:
        return None
    known = [type_.id for type_ in rubric.types]
    id_ = to_arabic_digits(given.strip())
    if id_ not in known:
        raise errors.UsageError("no_such_type", value=given, allowed=", ".join(known))
    return id_
