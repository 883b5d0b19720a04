"""Regular expressions tried only where they can match: one automaton finds the literals without which none of them does.

Of each expression two sets of literals are known: one of `needed` stands in each of its matches, and each match begins with one of
`opening`. Where a set cannot be told, the expression is searched for as usual: the answer is always that of `finditer`.
"""

from __future__ import annotations

import importlib
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

MOST: Final = 60
"""A set of more literals tells nothing."""

_parser: Final = importlib.import_module("re._parser")  # the standard library's own reading of an expression
Literals = frozenset[str]
NONE: Final[Literals] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Shapes:
    """Expressions with the automaton of their literals; `waiting`: by literal, the numbers of those that need it."""

    patterns: tuple[re.Pattern[str], ...]
    opening: tuple[Literals, ...]
    automaton: Any
    waiting: dict[str, tuple[int, ...]]
    always: tuple[int, ...]


def shapes(sources: Sequence[str]) -> Shapes:
    """The expressions, compiled; ^ and $ stand at line ends."""
    import ahocorasick  # noqa: PLC0415  # only a check needs it

    patterns = tuple(re.compile(source, re.MULTILINE) for source in sources)
    trees = [_parser.parse(source, re.MULTILINE) for source in sources]
    needed = [_needed(tree) for tree in trees]
    opening = tuple(_opening(tree) if need else NONE for tree, need in zip(trees, needed, strict=True))
    automaton = ahocorasick.Automaton()
    for literal in frozenset().union(*needed, *opening):
        automaton.add_word(literal, literal)
    automaton.make_automaton()
    waiting: dict[str, list[int]] = {}
    for number, literals in enumerate(needed):
        for literal in literals:
            waiting.setdefault(literal, []).append(number)
    always = tuple(number for number, literals in enumerate(needed) if not literals)
    return Shapes(patterns, opening, automaton, {literal: tuple(found) for literal, found in waiting.items()}, always)


def find(shapes_: Shapes, text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, re.Match[str]]]:
    """All matches inside the `spans` of `text` (in order, apart from each other): the span's number, the expression's, the match."""
    if not spans or not shapes_.patterns:
        return
    starts = [start for start, _ in spans]
    places: dict[int, dict[str, list[int]]] = {}
    for last, literal in shapes_.automaton.iter(text) if len(shapes_.automaton) else ():
        at = last + 1 - len(literal)
        places.setdefault(bisect_right(starts, at) - 1, {}).setdefault(literal, []).append(at)
    for number, held in places.items():
        yield from ((number, shape, match) for shape, match in _in_span(shapes_, text, spans[number], held))
    for shape in shapes_.always:
        pattern = shapes_.patterns[shape]
        yield from ((number, shape, match) for number, span in enumerate(spans) for match in pattern.finditer(text, *span))


def _in_span(
    shapes_: Shapes, text: str, span: tuple[int, int], held: dict[str, list[int]]
) -> Iterator[tuple[int, re.Match[str]]]:
    """The matches in a span that has the literals `held`, each at these places."""
    opened: dict[Literals, list[int]] = {}
    for number in {number for literal in held for number in shapes_.waiting.get(literal, ())}:
        pattern, opening = shapes_.patterns[number], shapes_.opening[number]
        if not opening:
            yield from ((number, match) for match in pattern.finditer(text, *span))
            continue
        if opening not in opened:
            opened[opening] = sorted([at for literal in held if literal in opening for at in held[literal]])
        done = 0
        for at in opened[opening]:
            match = pattern.match(text, at, span[1]) if at >= done else None
            if match:
                yield number, match
                done = max(match.end(), at + 1)


def _needed(tree: Any) -> Literals:  # noqa: ANN401  # the parser's tree has no public type
    """Literals one of which stands in every match: the most telling set of all parts that no match does without."""
    best: Literals = NONE
    run = ""
    for operation, value in [*tree, (None, None)]:
        if operation is _parser.LITERAL:
            run += chr(value)
            continue
        found = [frozenset({run}) if run else NONE, _needed_in(operation, value)]
        best, run = max((best, *found), key=_telling), ""
    return best


def _telling(literals: Literals) -> tuple[int, int]:
    return (min(map(len, literals)), -len(literals)) if literals else (0, 0)


def _needed_in(operation: Any, value: Any) -> Literals:  # noqa: ANN401
    if operation is _parser.IN:
        return _of_class(value)
    if operation is _parser.BRANCH:
        return _either([_needed(branch) for branch in value[1]])
    if operation is _parser.SUBPATTERN:
        return _needed(value[3])
    if operation in {_parser.MAX_REPEAT, _parser.MIN_REPEAT} and value[0]:
        return _needed(value[2])
    return NONE


def _opening(tree: Any) -> Literals:  # noqa: ANN401
    """Literals one of which begins every match; NONE where that cannot be told."""
    run = ""
    for operation, value in tree:
        if operation is _parser.LITERAL:
            run += chr(value)
        elif run:
            break
        elif operation not in {_parser.AT, _parser.ASSERT, _parser.ASSERT_NOT}:
            return _opening_in(operation, value)
    return frozenset({run}) if run else NONE


def _opening_in(operation: Any, value: Any) -> Literals:  # noqa: ANN401
    if operation is _parser.IN:
        return _of_class(value)
    if operation is _parser.BRANCH:
        return _either([_opening(branch) for branch in value[1]])
    if operation is _parser.SUBPATTERN:
        return _opening(value[3])
    if operation in {_parser.MAX_REPEAT, _parser.MIN_REPEAT} and value[0]:
        return _opening(value[2])
    return NONE


def _either(sets: Sequence[Literals]) -> Literals:
    """The union, if each of the sets is known and the whole is small enough to tell anything."""
    union = frozenset().union(*sets)
    return union if all(sets) and len(union) <= MOST else NONE


def _of_class(members: Sequence[tuple[Any, Any]]) -> Literals:
    """The characters of a class like [0-9๐-๙]; NONE for large and negated ones."""
    found: set[str] = set()
    for operation, value in members:
        if operation is _parser.LITERAL:
            found.add(chr(value))
        elif operation is _parser.RANGE and value[1] - value[0] < MOST:
            found |= {chr(code) for code in range(value[0], value[1] + 1)}
        else:
            return NONE
    return frozenset(found) if len(found) <= MOST else NONE
