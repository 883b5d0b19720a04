"""Two batches side by side: a row a submission, and what they add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from docchecker.language import digits, number, say
from docchecker.reports.changes import Changes, Move, Side
from docchecker.reports.changes_words import NONE, level
from docchecker.reports.clean import clean
from docchecker.reports.paper import Cell, Line, NewPage, Paper, Piece, Table, cell
from docchecker.reports.sheet_rows import stated
from docchecker.rubric import Rubric

WIDTHS: Final = (1.0, 10.3, 5.3, 3.0, 3.0, 3.1)
LONE: Final = (1.0, 16.7, 8.0)
COLUMNS: Final = ("compare.column.number", "compare.batch.submission", "compare.batch.level", "compare.batch.closed",
                  "compare.batch.opened", "compare.batch.still")  # fmt: skip
MOVES: Final[tuple[Move, ...]] = ("up", "same", "down", "unknown")


@dataclass(frozen=True, slots=True)
class BatchChange:
    """One submission of either batch, as a table shows it: levels in words, items by id."""

    old_path: str | None
    new_path: str | None
    name: str
    agency: str | None
    matched: str | None
    old_level: str
    new_level: str
    move: Move
    closed: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    still: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()
    skipped: bool = False

    @property
    def paired(self) -> bool:
        """Whether both batches hold it."""
        return self.old_path is not None and self.new_path is not None


def batch_change(changes: Changes, lang: str) -> BatchChange:
    """The row of one comparison."""
    old, new = changes.old, changes.new
    last = new or old
    assert last is not None
    process = stated(last.held, "process") or (stated(old.held, "process") if old else None)
    return BatchChange(
        old_path=old.held["path"] if old else None,
        new_path=new.held["path"] if new else None,
        name=str(process or ""),
        agency=next((str(said) for side in (new, old) if side and (said := stated(side.held, "agency"))), None),
        matched=changes.matched,
        old_level=_level(old, lang),
        new_level=_level(new, lang),
        move=changes.level,
        **{key: tuple(item.id for item in changes.of(key)) for key in ("closed", "opened", "still")},
        judged=changes.judged,
        skipped=any(side.held["status"] != "checked" for side in (old, new) if side),
    )


def _level(side: Side | None, lang: str) -> str:
    """The level, or why there is none."""
    if side is None:
        return NONE
    if side.held["status"] != "checked":
        return say("page.skipped", lang)
    if not side.held["is_plan"]["final"]:
        return say("page.no_plan", lang)
    return level(side, "final", lang)


def short(id_: str, rubric: Rubric, lang: str) -> str:
    """An item as a table names it: a factor's number, a component by its place; another rubric's by its id."""
    components = [item.id for item in rubric.items if item.group == "component"]
    if id_ in components:
        return say("compare.batch.component", lang, number=components.index(id_) + 1)
    return digits(id_, lang)


def sums(rows: Sequence[BatchChange], lang: str) -> tuple[str, ...]:
    """What the rows add up to, and what one must know."""
    pairs = [row for row in rows if row.paired]
    moves = Counter(row.move for row in pairs)
    old, new = sum(row.new_path is None for row in rows), sum(row.old_path is None for row in rows)
    gaps = {key: sum(len(getattr(row, key)) for row in pairs) for key in ("closed", "opened", "still")}
    return (
        say("compare.batch.pairs", lang, pairs=len(pairs), old=old, new=new),
        say("compare.batch.levels", lang, **{move: moves[move] for move in MOVES}),
        say("compare.batch.gaps", lang, **gaps),
    )


def warned(rows: Sequence[BatchChange], lang: str) -> str:
    """Which of rubric, model and program were not the same; "" where all were."""
    judged = dict.fromkeys(key for row in rows for key in row.judged)
    what = ", ".join(say(f"compare.by.{key}", lang) for key in judged)
    return say("compare.judged_differently", lang, what=what) if judged else ""


def batch_paper(rows: Sequence[BatchChange], rubric: Rubric, lang: str) -> Paper:
    """The paper of two batches."""
    title = say("compare.title_batch", lang)
    pieces: list[Piece] = [Line(title, "title"), *(Line(said, "body") for said in sums(rows, lang))]
    if warned(rows, lang):
        pieces.append(Line(f"{say('text.note', lang)}: {warned(rows, lang)}", bold=True))
    pairs = [row for row in rows if row.paired]
    pieces.append(NewPage(wide=True))
    if pairs:
        lines = tuple(_row(at, row, rubric, lang) for at, row in enumerate(pairs, 1))
        pieces += [Line(say("compare.batch.table", lang), "heading"), Table(WIDTHS, _heads(COLUMNS, lang), lines)]
    pieces += _lone("only_old", [row for row in rows if row.new_path is None], lang)
    pieces += _lone("only_new", [row for row in rows if row.old_path is None], lang)
    pieces += [Line(say("compare.batch.note", lang)), Line(say("level.person", lang), "body")]
    return Paper(title, tuple(pieces), page=say("paper.page", lang), lang=lang)


def _heads(keys: Sequence[str], lang: str) -> tuple[str, ...]:
    return tuple(say(key, lang) for key in keys)


def _row(at: int, row: BatchChange, rubric: Rubric, lang: str) -> tuple[Cell, ...]:
    items = (", ".join(short(id_, rubric, lang) for id_ in ids) or NONE for ids in (row.closed, row.opened, row.still))
    return (
        cell(number(at, lang), style="middle"),
        cell(*(clean(text) for text in names(row, lang))),
        cell(moved(row, lang)),
        *(cell(said) for said in items),
    )


def moved(row: BatchChange, lang: str) -> str:
    """The levels then and now, and which way it went."""
    if row.move in {"same", "unknown"} and row.old_level == row.new_level:
        return f"{row.new_level} ({say('compare.move.same', lang)})" if row.move == "same" else row.new_level
    return f"{row.old_level} → {row.new_level} ({say(f'compare.move.{row.move}', lang)})"


def names(row: BatchChange, lang: str) -> tuple[str, ...]:
    """Process, agency and paths; what it was called before, and by what it was matched where that is not its path."""
    path = row.new_path or row.old_path or ""
    was = say("compare.batch.was", lang, path=row.old_path) if row.paired and row.old_path != row.new_path else ""
    by = say(f"compare.batch.by.{row.matched}", lang) if row.matched in {"process", "agency", "file"} else ""
    return tuple(text for text in (row.name, row.agency or "", path, was, by) if text)


def _lone(key: str, rows: Sequence[BatchChange], lang: str) -> list[Piece]:
    if not rows:
        return []
    lines = tuple(
        (
            cell(number(at, lang), style="middle"),
            cell(*(clean(text) for text in names(row, lang))),
            cell(row.old_level if row.new_path is None else row.new_level),
        )
        for at, row in enumerate(rows, 1)
    )
    return [Line(say(f"compare.batch.{key}", lang), "heading"), Table(LONE, _heads(COLUMNS[:3], lang), lines)]
