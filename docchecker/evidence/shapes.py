"""A pack's regular expressions, searched in all text in one go; those led by a number at numbers only, all at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

LED: Final = re.compile(r"\[0-9๐-๙")
"""How an expression begins that is led by a number."""

_NUMBER: Final = re.compile(r"(?<![0-9๐-๙])[0-9๐-๙]")


@dataclass(frozen=True, slots=True, eq=False)
class Shapes:
    """`free`: expressions searched for anywhere, with their numbers; `led`: one whose groups are those led by a number.

    `groups`: for each led expression its group in `led`, and its number.
    """

    free: tuple[tuple[int, re.Pattern[str]], ...]
    led: re.Pattern[str]
    groups: tuple[tuple[int, int], ...]


def shapes(sources: Sequence[str]) -> Shapes:
    """The expressions, compiled; ^ and $ stand at line ends."""
    numbered = list(enumerate(sources))
    led = [(number, source) for number, source in numbered if LED.match(source)]
    groups = []
    group = 1
    for number, source in led:
        groups.append((group, number))
        group += 1 + re.compile(source).groups
    # Each is an optional look-ahead: one match at a number's first digit tells which of them match there, and how far.
    together = "".join(f"(?:(?=({source}))|)" for _, source in led)
    free = [(number, re.compile(source, re.MULTILINE)) for number, source in numbered if not LED.match(source)]
    return Shapes(tuple(free), re.compile(together, re.MULTILINE), tuple(groups))


def find(shapes_: Shapes, text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and number of every match, of free expressions as `finditer` gives them, of led ones at each number."""
    for number, pattern in shapes_.free:
        yield from ((match.start(), match.end(), number) for match in pattern.finditer(text) if match.end() > match.start())
    for digit in _NUMBER.finditer(text) if shapes_.groups else ():
        match = shapes_.led.match(text, digit.start())
        if match and match.lastindex:
            spans = match.regs
            yield from ((*spans[group], number) for group, number in shapes_.groups if spans[group][0] >= 0)
