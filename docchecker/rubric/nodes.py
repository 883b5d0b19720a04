"""YAML that knows its lines: each value is read through a `Node`, so that a mistake is named with file and line."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

import yaml

from docchecker.errors import RubricError

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Node:
    """A value of a YAML file. Each reader method checks the value's shape and raises RubricError naming file and line."""

    __slots__ = ("file", "node")

    def __init__(self, node: yaml.Node, file: str) -> None:
        self.node = node
        self.file = file

    def wrong(self, what: str) -> RubricError:
        """An error that points at this value."""
        return RubricError("bad_pack", file=self.file, line=self.node.start_mark.line + 1, what=what)

    def text(self) -> str:
        """A scalar as it is written, blanks around it dropped."""
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.wrong("a text is expected here")
        return str(self.node.value).strip()

    def number(self) -> int:
        """A whole number."""
        try:
            return int(self.text())
        except ValueError:
            raise self.wrong("a whole number is expected here") from None

    def decimal(self) -> float:
        """A number."""
        try:
            value = float(self.text())
        except ValueError:
            value = math.nan
        if not math.isfinite(value):
            raise self.wrong("a number is expected here")
        return value

    def ratio(self) -> float:
        """A number between 0 and 1."""
        value = self.decimal()
        if not 0 <= value <= 1:
            raise self.wrong("a number between 0 and 1 is expected here")
        return value

    def flag(self) -> bool:
        """True or false."""
        if self.text() not in {"true", "false"}:
            raise self.wrong("true or false is expected here")
        return self.text() == "true"

    def one_of(self, *values: str) -> str:
        """One of these texts."""
        if self.text() not in values:
            raise self.wrong(f"{self.text()!r} is none of {', '.join(values)}")
        return self.text()

    def items(self) -> Iterator[Node]:
        """The members of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.wrong("a list is expected here")
        return (Node(child, self.file) for child in self.node.value)

    def texts(self) -> tuple[str, ...]:
        """A list of texts, none twice."""
        found: dict[str, None] = {}
        for child in self.items():
            if child.text() in found:
                raise child.wrong(f"{child.text()!r} stands twice")
            found[child.text()] = None
        return tuple(found)

    @property
    def is_list(self) -> bool:
        """Whether this value is a list."""
        return isinstance(self.node, yaml.SequenceNode)

    def shapes(self) -> tuple[str, ...]:
        """A list of regular expressions."""
        for child in self.items():
            try:
                re.compile(child.text())
            except re.error as error:
                raise child.wrong(f"no regular expression: {error}") from error
        return self.texts()

    def subset(self, known: Collection[str]) -> tuple[str, ...]:
        """A list of texts, each of which must be known."""
        for child in self.items():
            if child.text() not in known:
                raise child.wrong(f"{child.text()!r} is not known here")
        return self.texts()

    def slots(self, known: Collection[str]) -> tuple[tuple[str, ...], ...]:
        """A list of choices "a|b", each member of which must be known."""
        found = []
        for child in self.items():
            choices = tuple(part.strip() for part in child.text().split("|"))
            for choice in choices:
                if choice not in known:
                    raise child.wrong(f"{choice!r} is not known here")
            found.append(choices)
        return tuple(found)

    def fields(self, *known: str) -> dict[str, Node]:
        """The keys of a mapping; with `known`, no other key may stand there."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.wrong("a mapping is expected here")
        found: dict[str, Node] = {}
        for key, value in self.node.value:
            if known and key.value not in known:
                raise Node(key, self.file).wrong(f"unknown key {key.value!r}; known are {', '.join(known)}")
            if key.value in found:
                raise Node(key, self.file).wrong(f"key {key.value!r} stands twice")
            found[str(key.value)] = Node(value, self.file)
        return found

    def need(self, fields: dict[str, Node], key: str) -> Node:
        """The field `key` of this mapping's `fields`, which must be there."""
        if key not in fields:
            raise self.wrong(f"key {key!r} is missing")
        return fields[key]


def read(path: Path) -> Node:
    """The root of a YAML file. Raises RubricError where it is missing, empty or no YAML."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except OSError as error:
        raise RubricError("bad_pack", file=str(path), line=1, what=f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise RubricError(
            "bad_pack", file=str(path), line=error.object.count(b"\n", 0, error.start) + 1, what="no UTF-8"
        ) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise RubricError("bad_pack", file=str(path), line=line, what=f"no YAML: {getattr(error, 'problem', error)}") from error
    if node is None:
        raise RubricError("bad_pack", file=str(path), line=1, what="the file is empty")
    return Node(node, str(path))
