"""What came of a manifest, and which plans are alike, as lines of the summary on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from docchecker.handed import Handed, Overview, Register, Unlisted
from docchecker.language import say
from docchecker.reports.alike_words import short
from docchecker.reports.layout import one_line, wrap

MOST: Final = 10
SHOWN: Final = ("not_handed_in", "twice", "exempt")


def handed_lines(overview: Overview, lang: str) -> list[str]:
    """Who has handed in, who has not, what came beside the list; nothing without a manifest."""
    register = overview.register
    if register is None:
        return []
    lines = [say("handed.title", lang, name=register.name), f"  {handed_words(register, lang)}"]
    for outcome in SHOWN:
        rows = [_row(row, lang) for row in register.rows if row.outcome == outcome]
        lines += _list(say(f"handed.{outcome}", lang), rows, lang)
    unlisted = [_beside(one.path, unlisted_note(one, lang)) for one in register.unlisted]
    lines += _list(say("handed.unlisted", lang), unlisted, lang)
    if register.counted != {row.path for row in register.rows} or register.unlisted:
        lines += wrap(say("handed.not_counted", lang), "  ", "  ")
    return [*lines, ""]


def alike_lines(overview: Overview, lang: str) -> list[str]:
    """Each plan with the one that it has most in common with; nothing where none are alike."""
    first = [pairs[0] for pairs in overview.alike_by_path.values()]
    if not first:
        return []
    lines = ["", say("alike.count", lang, count=len(first))]
    for pair in first[:MOST]:
        lines += wrap(f"{pair.path}: {short(pair, lang)}", "  - ", "    ")
    return [*lines, *_more(len(first) - MOST, "  ", lang)]


def handed_words(register: Register, lang: str) -> str:
    """How many of those due have handed in.

    >>> handed_words(Register("list.csv", ()), "en")
    'Nothing is due'
    """
    if not register.due:
        return say("handed.counts_none", lang)
    handed = register.number("handed_in", "twice")
    return say("handed.counts", lang, handed=handed, due=register.due, percent=round(100 * handed / register.due))


def row_note(row: Handed, lang: str) -> str:
    """What else is to be said of a row: whose submission it hands in again, which of its files are not there."""
    said = [say("handed.twice_with", lang, ids=", ".join(row.twice_with))] if row.twice_with else []
    if row.missing and row.outcome != "exempt":
        said.append(say("handed.missing", lang, files=", ".join(row.missing)))
    return "; ".join(said)


def unlisted_note(one: Unlisted, lang: str) -> str:
    """Whose submission one that no row names may be; "" where nothing is known."""
    said = (("handed.twice_with", one.twice_with), ("handed.may_be", one.may_be))
    return "; ".join(say(key, lang, ids=", ".join(ids)) for key, ids in said if ids)


def outcome_words(overview: Overview, path: str, lang: str) -> str:
    """What came of the row of a result; "" without a manifest."""
    if overview.register is None:
        return ""
    row = overview.register.by_path.get(path)
    if row is None:
        beside = overview.register.beside.get(path)
        return _beside(say("handed.unlisted", lang), unlisted_note(beside, lang) if beside else "")
    return _beside(say(f"handed.{row.outcome}", lang), row_note(row, lang))


def row_name(row: Handed) -> str:
    """How a row is called: its id, and the agency or else the process."""
    return one_line(" ".join(part for part in (row.due.id, row.due.agency or row.due.process) if part))


def _row(row: Handed, lang: str) -> str:
    return _beside(row_name(row), row_note(row, lang))


def _beside(name: str, note: str) -> str:
    return f"{name} ({note})" if note else name


def _list(title: str, names: Sequence[str], lang: str) -> Iterator[str]:
    if not names:
        return
    yield f"  {say('handed.number', lang, outcome=title, count=len(names))}"
    for name in names[:MOST]:
        yield from wrap(name, "    - ", "      ")
    yield from _more(len(names) - MOST, "    ", lang)


def _more(count: int, indent: str, lang: str) -> Iterator[str]:
    if count > 0:
        yield f"{indent}{say('handed.more', lang, count=count)}"
