"""A manifest: who should have handed in what. All that cannot be right is named by row and column, at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from docchecker.batch.files import absolute
from docchecker.batch.manifest_paths import Named, Seen, named
from docchecker.batch.manifest_table import Rows, tables
from docchecker.batch.manifest_values import FIELDS, NEEDED, exempt_of, head_of, round_of, type_of, year_of
from docchecker.documents import bundle
from docchecker.errors import UsageError
from docchecker.handed import Due
from docchecker.language import digits, say
from docchecker.rubric import Rubric

HEADS_WITHIN: Final = 20
"""The column heads stand in one of the first so many rows: offices put a title above them."""
MOST_FAULTS: Final = 20


@dataclass(frozen=True, slots=True)
class Listed:
    """A row, the files and folders of its submission that are there, and those that are not."""

    due: Due
    paths: tuple[Path, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """A list as it was read. `base`: what its paths are relative to; `folder`: where files that no row names are looked for."""

    path: Path
    base: Path
    folder: Path | None
    rows: tuple[Listed, ...]
    unknown: tuple[str, ...] = ()


class _Heads(NamedTuple):
    """Where the heads stand (`row` from 0), and the columns of each field."""

    row: int
    columns: dict[str, list[int]]
    texts: tuple[str, ...]


@dataclass(slots=True)
class _Reading:
    """What one reading gathers: faults in words, and which row has which id and file."""

    heads: _Heads
    rubric: Rubric
    base: Path
    lang: str
    faults: list[str] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)
    files: dict[Path, int] = field(default_factory=dict)
    folders: dict[Path, int] = field(default_factory=dict)
    sets: dict[frozenset[Path], int] = field(default_factory=dict)
    seen: Seen = field(default_factory=dict)

    def fault(self, row: int, code: str, field_: str = "", **values: object) -> None:
        """Keeps what is wrong with a cell (or with a row, where the field has no column)."""
        message = say(f"manifest.fault.{code}", self.lang, **values)
        columns = self.heads.columns.get(field_)
        if not columns:
            self.faults.append(say("manifest.fault.row", self.lang, row=row, message=message))
            return
        head = self.heads.texts[columns[0]]
        said = {"row": row, "column": _letter(columns[0]), "head": head, "message": message}
        self.faults.append(say("manifest.fault", self.lang, **said))


def read(path: Path, folders: Sequence[Path], rubric: Rubric, lang: str) -> Manifest:
    """The list of `path`. `folders`: none, or the one that its files are relative to. Raises UsageError."""
    if len(folders) > 1 or any(folder.is_file() for folder in folders):
        raise UsageError("manifest.one_folder")
    base = absolute(folders[0]) if folders else absolute(path).parent
    rows, heads = max(((held, _heads(held)) for held in tables(path)), key=lambda pair: len(pair[1].columns))
    reading = _Reading(heads, rubric, base, lang)
    _refuse_heads(reading)
    listed = [] if reading.faults else [_listed(number, row, reading) for number, row in _body(rows, heads)]
    if reading.faults:
        raise _wrong(path, reading)
    if not listed:
        raise UsageError("manifest.no_rows", file=path.name)
    used = {column for columns in heads.columns.values() for column in columns}
    unknown = tuple(text for number, text in enumerate(heads.texts) if text and number not in used)
    return Manifest(absolute(path), base, base if folders else None, tuple(listed), unknown)


def _heads(rows: Rows) -> _Heads:
    """The row that holds the most known heads, the first of them."""
    found = [_Heads(0, {}, ())]
    for number, row in enumerate(rows[:HEADS_WITHIN]):
        columns: dict[str, list[int]] = {}
        for at, text in enumerate(row):
            if key := head_of(text):
                columns.setdefault(key, []).append(at)
        found.append(_Heads(number, columns, row))
    return max(found, key=lambda heads: len(heads.columns))


def _refuse_heads(reading: _Reading) -> None:
    row, columns, texts = reading.heads
    for key in NEEDED:
        if key not in columns:
            allowed = say(f"manifest.heads.{key}", reading.lang).split("|")
            reading.fault(row + 1, "no_column", value=allowed[0], allowed=", ".join(allowed))
    for key in FIELDS:
        if key != "files" and len(columns.get(key, ())) > 1:
            reading.fault(row + 1, "column_twice", key, value=texts[columns[key][1]])


def _body(rows: Rows, heads: _Heads) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Rows beneath the heads with their numbers from 1; empty ones are passed over."""
    for number, row in enumerate(rows[heads.row + 1 :], heads.row + 2):
        if any(row):
            yield number, row


def _listed(number: int, row: tuple[str, ...], reading: _Reading) -> Listed:
    """One row as values; what is wrong goes to the faults."""
    cells = {key: [row[at] for at in columns if at < len(row)] for key, columns in reading.heads.columns.items()}
    texts = {key: next((text for text in cells.get(key, ()) if text), "") for key in FIELDS}
    _number(number, texts["id"], reading)
    files = named(tuple(cells["files"]), reading.base, reading.seen)
    _place(number, files, reading)
    due = Due(
        row=number,
        id=texts["id"],
        agency=" ".join(texts["agency"].split()) or None,
        process=" ".join(texts["process"].split()) or None,
        process_type=_typed(number, texts["type"], reading),
        round=_months(number, texts["round"], reading),
        fiscal_year=_year(number, texts["fiscal_year"], reading),
        exempt=_exempt(number, texts["exempt"], reading),
        files=tuple(_relative(held, reading.base) for held in files),
    )
    there = [held.path for held in files if held.there and bundle.listed(held.path)]
    missing = tuple(held.written for held in files if held.path not in there)
    return Listed(due, tuple(path for path in there if not set(path.parents) & set(there)), missing)


def _number(row: int, id_: str, reading: _Reading) -> None:
    key = " ".join(digits(id_, "th").casefold().split())
    if not id_:
        reading.fault(row, "no_id", "id")
    elif key in reading.ids:
        reading.fault(row, "id_twice", "id", value=id_, other=reading.ids[key])
    reading.ids.setdefault(key, row)


def _typed(row: int, text: str, reading: _Reading) -> str | None:
    found = type_of(text, reading.rubric) if text else None
    if text and found is None:
        allowed = ", ".join(digits(type_.id, reading.lang) for type_ in reading.rubric.types)
        reading.fault(row, "type", "type", value=text, allowed=allowed)
    return found


def _months(row: int, text: str, reading: _Reading) -> int | None:
    found = round_of(text) if text else None
    if text and found is None:
        reading.fault(row, "round", "round", value=text)
    return found


def _year(row: int, text: str, reading: _Reading) -> int | None:
    found = year_of(text) if text else None
    if text and found is None:
        reading.fault(row, "fiscal_year", "fiscal_year", value=text)
    return found


def _exempt(row: int, text: str, reading: _Reading) -> bool:
    found = exempt_of(text) if text else False
    if found is None:
        reading.fault(row, "exempt", "exempt", value=text)
    return bool(found)


def _place(row: int, files: Sequence[Named], reading: _Reading) -> None:
    """Each file is inside the folder and in one row only; rows that name the very same files hand them in twice."""
    for held in files:
        if not held.inside:
            reading.fault(row, "outside", "files", value=held.written, base=reading.base)
    mine = frozenset(held.path for held in files if held.inside)
    if not mine or reading.sets.setdefault(mine, row) != row:
        return
    for held in files:
        if held.inside and (other := _holder(held.path, row, reading)):
            reading.fault(row, "overlap", "files", value=held.written, other=other)


def _holder(path: Path, row: int, reading: _Reading) -> int | None:
    """The row that names a path, a folder above it or something inside it already; else it is this row's from now on."""
    above = next((reading.files[held] for held in (path, *path.parents) if held in reading.files), None)
    other = above or reading.folders.get(path)
    if other not in {None, row}:
        return other
    reading.files[path] = row
    for parent in path.parents:
        reading.folders.setdefault(parent, row)
    return None


def _relative(held: Named, base: Path) -> str:
    return held.path.relative_to(base).as_posix() if held.inside else held.written


def _wrong(path: Path, reading: _Reading) -> UsageError:
    shown = reading.faults[:MOST_FAULTS]
    if len(reading.faults) > len(shown):
        shown = [*shown, say("manifest.more", reading.lang, count=len(reading.faults) - len(shown))]
    return UsageError("manifest.wrong", file=path.name, count=len(reading.faults), faults="".join(f"\n  - {f}" for f in shown))


def _letter(column: int) -> str:
    """A column as a sheet program calls it, from 0.

    >>> _letter(0), _letter(25), _letter(26)
    ('A', 'Z', 'AA')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
