"""A manifest's file -> rows of texts: a CSV in the encodings that Thai offices write, or the sheets of a workbook."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Final

from docchecker.errors import UsageError
from docchecker.reports.sheet_review import open_book

Rows = list[tuple[str, ...]]

MOST_BYTES: Final = 50_000_000
MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 200
_MARKED: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS: Final = ",;\t|"


def tables(path: Path) -> tuple[Rows, ...]:
    """The rows of a CSV, or of each sheet of a workbook. Raises UsageError where the file is none of both."""
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError as error:
        raise UsageError("manifest.no_file", file=path) from error
    found = tuple(_sheets(data)) if zipfile.is_zipfile(io.BytesIO(data)) else (_csv(data),)
    if not any(any(row) for rows in found for row in rows):
        raise UsageError("manifest.unreadable", file=path)
    if any(len(rows) > MOST_ROWS for rows in found):
        raise UsageError("manifest.too_long", file=path, most=MOST_ROWS)
    return found


def _kept(rows: Iterable[tuple[str, ...]]) -> Rows:
    """The rows in their places, and of those beyond MOST_ROWS the first that holds anything: nothing is left out unseen."""
    all_ = iter(rows)
    kept = list(islice(all_, MOST_ROWS))
    return [*kept, *islice((row for row in all_ if any(row)), 1)]


def _csv(data: bytes) -> Rows:
    text = _decoded(data)
    if text is None or "\0" in text:
        return []
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(_SEPARATORS, key=first.count)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        return _kept(tuple(cell.strip() for cell in row[:MOST_COLUMNS]) for row in rows)
    except csv.Error:
        return []


def _decoded(data: bytes) -> str | None:
    """A text by its mark, else in UTF-8, else in the Thai code page of Windows; None for what is in none of them."""
    marked = next((encoding for mark, encoding in _MARKED if data.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "cp874"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _sheets(data: bytes) -> Iterator[Rows]:
    """Each sheet's cells as they show; nothing of what is no workbook."""
    try:
        book = open_book(data, values=True)
        for sheet in book.worksheets if book else ():
            sheet.reset_dimensions()  # what a file says of its size may be a lie
            rows = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)
            yield _kept(tuple(map(_text, row)) for row in rows)
    except Exception:  # noqa: BLE001  strangers' bytes: openpyxl raises whatever its parts raise
        return


def _text(value: object) -> str:
    """A cell as people typed it.

    >>> _text(2556.0), _text(datetime(2013, 1, 2)), _text(True), _text(None)
    ('2556', '2013-01-02', 'true', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (datetime, date)):
        return value.isoformat()[:10]
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
