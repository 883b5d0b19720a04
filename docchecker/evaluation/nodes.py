"""JSON that others wrote: each value is read through a `Node`, so that a mistake is named with file and key."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final, NoReturn

from docchecker.errors import GoldError
from docchecker.reports.clean import safe

SHOWN: Final = 60
STEP: Final = " > "
"""Characters that change the direction of what follows, or break a line."""


class _TwiceError(ValueError):
    """A key stands twice in one object: json would keep the last and say nothing."""


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a JSON file and the way to it. Each reader method checks the value's shape and raises GoldError."""

    value: object
    file: str
    key: str

    def wrong(self, code: str, **values: object) -> GoldError:
        """An error that points at this value."""
        plain = not isinstance(self.value, (dict, list))
        shown = json.dumps(self.value, ensure_ascii=False)[:SHOWN] if plain else "{ }" if isinstance(self.value, dict) else "[ ]"
        return GoldError(code, file=self.file, at=safe(self.key), value=shown, **values)

    def fields(self) -> dict[str, Node]:
        """The keys of an object, NFC, none twice."""
        if not isinstance(self.value, dict):
            raise self.wrong("gold.object")
        found: dict[str, Node] = {}
        for key, value in self.value.items():
            name = unicodedata.normalize("NFC", key)
            at = Node(value, self.file, f"{self.key}{STEP}{name}" if self.key else name)
            if name in found:
                raise at.wrong("gold.twice")
            found[name] = at
        return found

    def field(self, *keys: str) -> Node:
        """The value under these keys, one inside the other; each must be there."""
        at = self
        for key in keys:
            if not isinstance(at.value, dict):
                raise at.wrong("gold.object")
            found = Node(at.value.get(key), at.file, f"{at.key}{STEP}{key}" if at.key else key)
            if key not in at.value:
                raise found.wrong("gold.missing")
            at = found
        return at

    def items(self) -> Iterator[Node]:
        """The members of a list."""
        if not isinstance(self.value, list):
            raise self.wrong("gold.list")
        return (Node(each, self.file, f"{self.key}{STEP}{number}") for number, each in enumerate(self.value, start=1))

    def text(self) -> str:
        """A text, NFC."""
        if not isinstance(self.value, str):
            raise self.wrong("gold.text")
        return unicodedata.normalize("NFC", self.value)

    def flag(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            raise self.wrong("gold.flag")
        return self.value

    def part(self) -> float:
        """A number between 0 and 1."""
        if isinstance(self.value, bool) or not isinstance(self.value, (int, float)) or not 0 <= self.value <= 1:
            raise self.wrong("gold.part")
        return float(self.value)

    def count(self) -> int:
        """A whole number, 0 or more."""
        if isinstance(self.value, bool) or not isinstance(self.value, int) or self.value < 0:
            raise self.wrong("gold.count")
        return self.value

    def one_of(self, known: Collection[str]) -> str:
        """One of these texts; a whole number stands for its digits."""
        whole = isinstance(self.value, int) and not isinstance(self.value, bool)
        said = str(self.value) if whole else self.value
        if not isinstance(said, str) or said not in known:
            raise self.wrong("gold.one_of", allowed=", ".join(known))
        return said

    @property
    def is_null(self) -> bool:
        """Whether nothing stands here."""
        return self.value is None


def parse(text: str, file: str, line: int = 1, key: str = "") -> Node:
    """The root of a JSON text that begins in `line` of `file`. Raises GoldError where it is no JSON or a key stands twice."""
    try:
        value = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except _TwiceError as error:
        raise GoldError("gold.twice", file=file, at=safe(f"{key}{STEP}{error}" if key else str(error))) from error
    except json.JSONDecodeError as error:
        raise GoldError("gold.not_json", file=file, line=line + error.lineno - 1) from error
    except (ValueError, RecursionError) as error:
        raise GoldError("gold.not_json", file=file, line=line) from error
    return Node(value, file, key)


def decoded(data: bytes, file: str) -> str:
    """A file's text, with or without a BOM. Raises GoldError where it is no UTF-8 or holds nothing."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GoldError("gold.not_utf8", file=file) from error
    if not text.strip():
        raise GoldError("gold.empty", file=file)
    return text


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError(key)
        found[key] = value
    return found


def _no_number(name: str) -> NoReturn:
    """NaN and Infinity are no JSON, though Python would take them."""
    raise ValueError(name)
