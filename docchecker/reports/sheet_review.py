"""A workbook that a reviewer filled in -> confirmations; what cannot be taken is named with its sheet and cell."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from docchecker.language import LANGUAGES, say
from docchecker.model import Confirmation
from docchecker.reports.sheet_cells import plain
from docchecker.rubric import Rubric
from docchecker.thai import to_arabic_digits

MOST_BYTES: Final = 300_000_000  # unpacked: the workbook of ten thousand plans is a tenth of it
VERDICTS: Final = ("met", "partial", "missing", "unreadable", "not_applicable")
_LEVELS: Final = frozenset("12345")
_NEEDED: Final = {
    "items": ("path", "item", "verdict", "confirm", "by", "reason", "sha256"),
    "plans": ("path", "level", "confirm_level", "by", "reason", "sha256"),
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
        book = _open(data)
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
    return ReadBack(decisions, tuple(errors))


def _open(data: bytes) -> Any:  # noqa: ANN401
    """The workbook; None where it would swell or declares entities."""
    import openpyxl  # noqa: PLC0415  heavy, and only needed here

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(member.file_size for member in archive.infolist()) > MOST_BYTES:
            return None
        if any(b"<!DOCTYPE" in archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))):
            return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and lists that it does not know
        return openpyxl.load_workbook(io.BytesIO(data), read_only=True)


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
    taken: dict[tuple[str, str], str] = {}
    for row in rows:
        column = "confirm" if row.texts["kind"] == "items" else "confirm_level"
        if not row.texts[column]:
            continue
        judge = _item if column == "confirm" else _level
        found = _refused(row, column) or judge(row, rubric)
        if isinstance(found, CellError):
            errors.append(found)
            continue
        target, value = found
        key, cell = (row.texts["sha256"], target), f"{row.letters[column]}{row.number}"
        if key in taken:
            errors.append(row.error(column, "twice", taken[key]))
            continue
        taken[key] = cell
        yield Decision(
            row.texts["path"], row.texts["sha256"], Confirmation(target, value, row.texts["by"], at, row.texts["reason"])
        )


def _refused(row: _Row, column: str) -> CellError | None:
    """What holds for items and levels alike."""
    for key in (column, "by", "reason"):
        if key in row.formulas:
            return row.error(key, "formula")
    if not row.texts["sha256"]:
        return row.error("sha256", "no_file")
    return None if row.texts["by"] else row.error("by", "no_name")


def _item(row: _Row, rubric: Rubric) -> tuple[str, str] | CellError:
    item = next((item for item in rubric.items if item.id == to_arabic_digits(row.texts["item"])), None)
    if item is None:
        return row.error("item", "no_item", row.texts["item"])
    value = _verdict(item.group, row.texts["confirm"])
    if value is None:
        return row.error("confirm", "bad_value", row.texts["confirm"])
    return _reasoned(row, (item.id, value), value == _verdict(item.group, row.texts["verdict"]))


def _verdict(group: str, word: str) -> str | None:
    """The verdict that a word of either language names."""
    words: Callable[[str], set[str]] = lambda verdict: {say(f"verdict.{group}.{verdict}", lang) for lang in LANGUAGES}  # noqa: E731
    return next((verdict for verdict in VERDICTS if word in words(verdict)), None)


def _level(row: _Row, _rubric: Rubric) -> tuple[str, str] | CellError:
    value = to_arabic_digits(row.texts["confirm_level"])
    if value not in _LEVELS:
        return row.error("confirm_level", "bad_value", row.texts["confirm_level"])
    return _reasoned(row, ("level", value), value == row.texts["level"])


def _reasoned(row: _Row, decided: tuple[str, str], same: bool) -> tuple[str, str] | CellError:  # noqa: FBT001  a fact of the row
    return decided if same or row.texts["reason"] else row.error("reason", "no_reason")
