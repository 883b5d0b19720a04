"""What came of each row of a manifest, and what was handed in twice."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from docchecker.batch.manifest import Listed, Manifest
from docchecker.batch.tasks import Tasks
from docchecker.batch.traits import Traits
from docchecker.batch.worker import Task
from docchecker.handed import Handed, Register, Unlisted
from docchecker.stated import Submission

SHORTEST: Final = 6
"""Letters of an agency's name, at least."""
_NO_WORD: Final = re.compile(r"[\W_]+")


class _Came(NamedTuple):
    """A submission that was handed in: by a row, or by none."""

    key: str
    row: Listed | None
    traits: Traits


def register(manifest: Manifest, tasks: Tasks, found: Mapping[Task, Traits]) -> Register:
    """The outcome of each row, and the submissions that no row names.

    Twice: the very same files as another's, byte for byte, from the same agency or from nobody known; or the same agency's plan
    for the same process, round and year. Of these the first that could be checked is the one that was handed in.
    """
    listed = [_Came(row.due.id, row, found[tasks.rows[row.due.row]]) for row in manifest.rows if row.due.row in tasks.rows]
    mine = set(tasks.rows.values())
    others = [_Came(task_traits.path, None, task_traits) for task, task_traits in found.items() if task not in mine]
    groups = _groups([*listed, *others])
    outcomes = {came.row.due.row: _handed(came, came.row, groups[number]) for number, came in enumerate(listed) if came.row}
    rows = tuple(outcomes.get(row.due.row) or _not_handed(row) for row in manifest.rows)
    absent = [row for row in rows if row.outcome == "not_handed_in"]
    rest = (Unlisted(came.key, _ids(came, groups[at]), _may_be(came, absent)) for at, came in enumerate(others, len(listed)))
    return Register(manifest.path.name, rows, tuple(sorted(rest, key=lambda one: one.path)))


def same(held: Register) -> frozenset[frozenset[str]]:
    """The pairs of results of which one is the other handed in again."""
    paths = {row.due.id: row.path for row in held.rows if row.path}
    twice = [(row.path, row.twice_with) for row in held.rows if row.path] + [(one.path, one.twice_with) for one in held.unlisted]
    return frozenset(frozenset((path, paths[id_])) for path, ids in twice for id_ in ids)


def _not_handed(row: Listed) -> Handed:
    return Handed(row.due, "exempt" if row.due.exempt else "not_handed_in", missing=row.missing)


def _handed(came: _Came, row: Listed, group: Sequence[_Came]) -> Handed:
    rows = [one for one in group if one.row]
    first = next((one for one in rows if one.traits.checked), rows[0])
    return Handed(row.due, "handed_in" if first is came else "twice", came.traits.path, row.missing, _ids(came, group))


def _ids(came: _Came, group: Sequence[_Came]) -> tuple[str, ...]:
    """The rows that hand in the same; a submission beside the manifest is named on its own line, not here."""
    return tuple(one.key for one in group if one is not came and one.row)


def _may_be(came: _Came, absent: Sequence[Handed]) -> tuple[str, ...]:
    """The rows without files whose agency is the one that a submission names itself, its ministry before or behind it."""
    mine = _plain(came.traits.stated.agency)
    theirs = ((row.due.id, _plain(row.due.agency)) for row in absent)
    return tuple(id_ for id_, agency in theirs if min(len(mine), len(agency)) >= SHORTEST and (mine in agency or agency in mine))


def _groups(all_: Sequence[_Came]) -> list[list[_Came]]:
    """For each submission, those that are the same as it, itself among them, in order."""
    first = list(range(len(all_)))

    def root(number: int) -> int:
        while first[number] != number:
            number = first[number]
        return number

    owners: dict[tuple[str, ...], str] = {}
    for came in all_:
        if agency := _agency_given(came.traits.stated):
            owners.setdefault(came.traits.sha256, agency)
    seen: dict[tuple[object, ...], int] = {}
    for number, came in enumerate(all_):
        for key in _keys(came, owners):
            other = seen.setdefault(key, number)
            one, two = sorted((root(number), root(other)))
            first[two] = one
    members: dict[int, list[_Came]] = {}
    for number, came in enumerate(all_):
        members.setdefault(root(number), []).append(came)
    return [members[root(number)] for number in range(len(all_))]


def _keys(came: _Came, owners: Mapping[tuple[str, ...], str]) -> list[tuple[object, ...]]:
    """What two submissions that are the same have in common: files and agency, or agency, process, round and year.

    `owners`: the agency that a manifest first names for the same files; those of nobody known are taken for that agency's.
    """
    stated = came.traits.stated
    agency, process = _plain(stated.agency), _plain(stated.process)
    keys: list[tuple[object, ...]] = [("path", came.traits.path)]
    if came.traits.sha256:
        keys.append(("files", came.traits.sha256, _agency_given(stated) or owners.get(came.traits.sha256)))
    if agency and process:
        keys.append(("plan", agency, process, stated.round, stated.fiscal_year))
    return keys


def _agency_given(stated: Submission) -> str:
    """The agency that a manifest names; a file says the same of its own wherever it comes from."""
    return _plain(stated.agency) if "agency" in stated.given else ""


def _plain(name: str | None) -> str:
    """A name by its letters and digits alone.

    >>> _plain("กรมป่าไม้ (ส่วนกลาง)") == _plain("กรมป่าไม้ ส่วนกลาง")
    True
    """
    return _NO_WORD.sub("", (name or "").casefold())
