"""A workbook that a reviewer filled in -> confirmations; what cannot be taken is named with its sheet and cell."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from docchecker.language import LANGUAGES, say
from docchecker.reports.sheet_cells import plain
from docchecker.rubric import Rubric
from docchecker.stated import Confirmation
from docchecker.thai import to_arabic_digits

MOST_BYTES: Final = 300_000_000  # unpacked: the workbook of ten thousand plans is a tenth of it
VERDICTS: Final = ("met", "partial", "missing", "unreadable", "not_applicable")
_LEVELS: Final = frozenset("12345")
_NEEDED: Final = {
    "items": ("path", "item", "verdict", "confirm", "by", "reason", "sha256"),
    "plans": (
        "path",
        "is_plan",
        "type",
        "level",
        "confirm_plan",
        "confirm_type",
        "confirm_level",
        "by",
        "reason",
        "sha256",
    ),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer decided on the submission whose first file has this `sha256`."""

    path: str
    sha256: str
    confirmation: Confirmation


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell that cannot be taken: `code` names a message "sheet.back.…", `value` fills it. `sheet`: "" for the whole file."""

    sheet: str
    cell: str
    code: str
    value: str = ""

    def words(self, lang: str) -> str:
        """The error as people read it."""
        message = say(f"sheet.back.{self.code}", lang, value=self.value, column=self.value)
        return say("sheet.back.error", lang, sheet=self.sheet, cell=self.cell, message=message) if self.sheet else message


@dataclass(frozen=True, slots=True)
class ReadBack:
    """All decisions that can be taken, and all errors, in the workbook's order."""

    decisions: tuple[Decision, ...]
    errors: tuple[CellError, ...]


class _Found(NamedTuple):
    """A decision as a row holds it; `same`: as the program proposed."""

    target: str
    value: str
    same: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: the text of each known column, and where it stands."""

    sheet: str
    number: int
    texts: dict[str, str]
    letters: dict[str, str]
    formulas: frozenset[str]

    def error(self, column: str, code: str, value: str = "") -> CellError:
        return CellError(self.sheet, f"{self.letters[column]}{self.number}", code, value)


def read_back(data: bytes, rubric: Rubric, at: str) -> ReadBack:
    """The confirmations of a workbook that `render_xlsx` wrote and people filled in; `at`: the date that they bear."""
    try:
        book = open_book(data)
    except Exception:  # noqa: BLE001  strangers' bytes: openpyxl raises whatever its parts raise
        book = None
    if book is None:
        return ReadBack((), (CellError("", "", "not_a_workbook"),))
    rows: list[_Row] = []
    errors: list[CellError] = []
    for kind, sheet in _sheets(book):
        try:
            found = list(_rows(kind, sheet, errors))
        except Exception:  # noqa: BLE001  as above: sheets are read only now
            return ReadBack((), (CellError("", "", "not_a_workbook"),))
        rows += found
    if not rows and not errors:
        errors.append(CellError("", "", "no_sheet"))
    decisions = tuple(_decisions(rows, rubric, at, errors))
    return ReadBack(decisions, tuple(dict.fromkeys(errors)))


def open_book(data: bytes, *, values: bool = False) -> Any:  # noqa: ANN401
    """The workbook; None where it would swell or declares entities. `values`: what formulas gave when it was saved."""
    import openpyxl  # noqa: PLC0415  heavy, and only needed here

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(member.file_size for member in archive.infolist()) > MOST_BYTES:
            return None
        if any(b"<!DOCTYPE" in archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))):
            return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and lists that it does not know
        return openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=values)


def _sheets(book: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    """Our sheets, whatever language they were written in."""
    for sheet in book.worksheets:
        for kind in _NEEDED:
            if sheet.title in {say(f"sheet.{kind}", lang) for lang in LANGUAGES}:
                yield kind, sheet


def _rows(kind: str, sheet: Any, errors: list[CellError]) -> Iterator[_Row]:  # noqa: ANN401
    """The rows under the head; a head that lacks a needed column is an error."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  heavy, and only needed here

    sheet.reset_dimensions()  # what a file says of its size may be a lie
    lines = sheet.iter_rows()
    heads = {plain(str(cell.value or "")): number for number, cell in enumerate(next(lines, ()))}
    at = {key: heads[word] for key in _NEEDED[kind] for lang in LANGUAGES if (word := say(f"sheet.col.{key}", lang)) in heads}
    absent = [key for key in _NEEDED[kind] if key not in at]
    errors += [CellError(sheet.title, "A1", "no_column", say(f"sheet.col.{key}")) for key in absent]
    if absent:
        return
    letters = {key: get_column_letter(number + 1) for key, number in at.items()}
    for number, cells in enumerate(lines, 2):
        held = {key: cells[column] for key, column in at.items() if column < len(cells)}
        texts = {key: _text(held[key].value) if key in held else "" for key in at}
        formulas = frozenset(key for key, cell in held.items() if cell.data_type == "f")
        yield _Row(sheet.title, number, {**texts, "kind": kind}, letters, formulas)


def _text(value: object) -> str:
    if value is None or isinstance(value, bool):
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else plain(str(value).strip())


def _decisions(rows: Sequence[_Row], rubric: Rubric, at: str, errors: list[CellError]) -> Iterator[Decision]:
    """Each decision that can be taken; the others go to `errors`."""
    taken: dict[tuple[str, str], str] = {}
    for row in rows:
        for column, judge in _JUDGES[row.texts["kind"]].items():
            if not row.texts[column]:
                continue
            found = _refused(row, column) or judge(row, rubric) or row.error(column, "bad_value", row.texts[column])
            if not isinstance(found, CellError):
                found = _once(row, column, found, taken)
            if isinstance(found, CellError):
                errors.append(found)
                continue
            decided = Confirmation(found.target, found.value, row.texts["by"], at, row.texts["reason"])
            yield Decision(row.texts["path"], row.texts["sha256"], decided)


def _once(row: _Row, column: str, found: _Found, taken: dict[tuple[str, str], str]) -> _Found | CellError:
    """A decision, unless its reason is missing or a row before has decided the same; remembered in `taken`."""
    if not found.same and not row.texts["reason"]:
        return row.error("reason", "no_reason")
    key = (row.texts["sha256"], found.target)
    if key in taken:
        return row.error(column, "twice", taken[key])
    taken[key] = f"{row.letters[column]}{row.number}"
    return found


def _refused(row: _Row, column: str) -> CellError | None:
    """What holds for all decisions alike."""
    for key in (column, "by", "reason"):
        if key in row.formulas:
            return row.error(key, "formula")
    if not row.texts["sha256"]:
        return row.error("sha256", "no_file")
    return None if row.texts["by"] else row.error("by", "no_name")


def _item(row: _Row, rubric: Rubric) -> _Found | CellError | None:
    item = next((item for item in rubric.items if item.id == to_arabic_digits(row.texts["item"])), None)
    if item is None:
        return row.error("item", "no_item", row.texts["item"])
    value = _verdict(item.group, row.texts["confirm"])
    return _Found(item.id, value, value == _verdict(item.group, row.texts["verdict"])) if value else None


def _verdict(group: str, word: str) -> str | None:
    """The verdict that a word of either language names."""
    words = {say(f"verdict.{group}.{verdict}", lang): verdict for verdict in reversed(VERDICTS) for lang in LANGUAGES}
    return words.get(word)


def _level(row: _Row, _rubric: Rubric) -> _Found | None:
    value = to_arabic_digits(row.texts["confirm_level"])
    return _Found("level", value, value == row.texts["level"]) if value in _LEVELS else None


def _plan(row: _Row, _rubric: Rubric) -> _Found | None:
    words = {say(f"sheet.{word}", lang): value for word, value in (("yes", "true"), ("no", "false")) for lang in LANGUAGES}
    value = words.get(row.texts["confirm_plan"])
    return _Found("is_plan", value, value == words.get(row.texts["is_plan"])) if value else None


def _type(row: _Row, rubric: Rubric) -> _Found | None:
    value = to_arabic_digits(row.texts["confirm_type"])
    known = any(type_.id == value for type_ in rubric.types)
    return _Found("process_type", value, value == row.texts["type"]) if known else None


_Judge = Callable[[_Row, Rubric], _Found | CellError | None]
_JUDGES: Final[dict[str, dict[str, _Judge]]] = {
    "items": {"confirm": _item},
    "plans": {"confirm_plan": _plan, "confirm_type": _type, "confirm_level": _level},
}
