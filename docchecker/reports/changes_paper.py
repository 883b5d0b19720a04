"""A comparison as a paper: both sides in a table, what came of it, then the items by how they changed."""

from __future__ import annotations

from typing import Final

from docchecker.language import digits, number, say
from docchecker.reports.changes import CHANGES, Changes, Found, ItemChange, Side
from docchecker.reports.changes_words import elsewhere, item_name, need_name, notes, overview, verdict, verdicts, where
from docchecker.reports.clean import clean
from docchecker.reports.layout import cut
from docchecker.reports.observations import said_in
from docchecker.reports.paper import Cell, Line, NewPage, Paper, Piece, Table, cell
from docchecker.rubric import Rubric

SIDES: Final = (1.0, 4.0, 5.5, 5.5)
ITEMS: Final = (1.0, 6.5, 4.7, 13.5)
QUOTE: Final = 200  # columns
QUOTES: Final = 3
COLUMNS: Final = ("number", "item", "verdict", "what")


def changes_paper(changes: Changes, rubric: Rubric, lang: str) -> Paper:
    """The paper of one comparison."""
    pieces: list[Piece] = [
        Line(say("compare.title", lang), "title"),
        *(Line(said, "body") for said in verdicts(changes, lang)),
        *(Line(f"{say('text.note', lang)}: {said}", bold=True) for said in notes(changes, lang)),
        Line(say("compare.sides", lang), "heading"),
        _sides(changes, rubric, lang),
        *((NewPage(wide=True),) if changes.items or any(changes.observations) else ()),
    ]
    for change in CHANGES:
        pieces += _group(changes, change, rubric, lang)
    pieces += _observations(changes, lang)
    pieces += [Line(say("level.person", lang), "body")]
    return Paper(say("compare.title", lang), tuple(pieces), page=say("paper.page", lang), lang=lang)


def _sides(changes: Changes, rubric: Rubric, lang: str) -> Table:
    heads = ("compare.column.number", "compare.column.about", "compare.old", "compare.new")
    rows = tuple(
        (cell(number(at, lang), style="middle"), cell(name), cell(clean(then)), cell(clean(now)))
        for at, (name, then, now) in enumerate(overview(changes, rubric, lang), 1)
    )
    return Table(SIDES, tuple(say(head, lang) for head in heads), rows)


def _group(changes: Changes, change: str, rubric: Rubric, lang: str) -> list[Piece]:
    """The items that changed in one way; those that stayed as good as they were, without new evidence, by name alone."""
    found = [item for item in changes.items if item.change == change]
    quiet = [item for item in found if change == "kept" and not any(item.told)]
    shown = [item for item in found if item not in quiet]
    if not found:
        return []
    pieces: list[Piece] = [Line(say(f"compare.group.{change}", lang, count=len(found)), "heading")]
    if shown:
        heads = tuple(say(f"compare.column.{name}", lang) for name in COLUMNS)
        rows = tuple(_row(at, item, changes, rubric, lang) for at, item in enumerate(shown, 1))
        pieces.append(Table(ITEMS, heads, rows))
    if quiet:
        names = "; ".join(item_name(item, rubric, lang) for item in quiet)
        pieces.append(Line(say("compare.quiet", lang, names=names)))
    return pieces


def _row(at: int, item: ItemChange, changes: Changes, rubric: Rubric, lang: str) -> tuple[Cell, ...]:
    then, now = verdict(item.old, lang), verdict(item.new, lang)
    said = (now,) if then == now else (f"{say('compare.old', lang)}: {then}", f"{say('compare.new', lang)}: {now}")
    name = cell(item_name(item, rubric, lang))
    return cell(number(at, lang), style="middle"), name, cell(*said), _what(item, changes, rubric, lang)


def _what(item: ItemChange, changes: Changes, rubric: Rubric, lang: str) -> Cell:
    """Needs that are answered now, that are lacking now, and the passages that came and went."""
    lines: list[str] = []
    for key, needs in (("closed", item.closed), ("opened", item.opened), ("still", item.still)):
        if needs:
            names = "; ".join(need_name(item, need, rubric, lang) for need in needs)
            lines.append(say(f"compare.needs.{key}", lang, needs=names))
    fresh, gone = item.told
    if changes.new and fresh:
        lines += _quotes("fresh", fresh, changes.new, lang)
    if changes.old and gone:
        lines += _quotes("gone", gone, changes.old, lang)
    return cell(*(lines or (say("compare.same_evidence", lang),)))


def _quotes(key: str, found: tuple[Found, ...], side: Side, lang: str) -> list[str]:
    lines = [say(f"compare.{key}", lang)]
    for one in found[:QUOTES]:
        also = elsewhere(one, key, lang)
        quote = cut(clean(one.evidence["quote"]), QUOTE)
        lines.append(f"“{quote}” ({where(one, side, lang)})" + (f" {also}" if also else ""))
    if len(found) > QUOTES:
        lines.append(say("compare.more", lang, count=len(found) - QUOTES))
    return lines


def _observations(changes: Changes, lang: str) -> list[Piece]:
    """What a reviewer should look at, by whether it was there then."""
    pieces: list[Piece] = []
    for key, rows in zip(("gone", "new", "still"), changes.observations, strict=True):
        if rows:
            pieces.append(Line(say(f"compare.observations.{key}", lang), bold=True))
            pieces += [
                Line(f"{digits(str(at), lang)}. {clean(said_in(code, text, lang))}") for at, (code, text) in enumerate(rows, 1)
            ]
    return [Line(say("observations.title", lang), "heading"), *pieces] if pieces else []
