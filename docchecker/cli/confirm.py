"""docchecker confirm OUT FILE|PLAN: decisions of people, from a filled file or from the command line, go into OUT's store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, get_args

import click

from docchecker import errors, rubric
from docchecker.cli import options, streams
from docchecker.cli.commands import Command, Option
from docchecker.cli.explain import target_of
from docchecker.cli.lang import lang, say
from docchecker.decisions.types import LEVEL, PLAN, TYPE, Stage
from docchecker.language import LANGUAGES
from docchecker.language import say as word
from docchecker.model import NONE
from docchecker.reports.moment import moment
from docchecker.rubric import Rubric
from docchecker.thai import to_arabic_digits

if TYPE_CHECKING:
    from docchecker.review.incoming_types import Entry, Incoming, Merged

FILES: Final = (".xlsx", ".json")
_YES: Final = {"yes": "true", "true": "true", "ใช่": "true", "no": "false", "false": "false", "ไม่ใช่": "false"}
_VERDICTS: Final = ("met", "partial", "missing", "unreadable")


@dataclass(frozen=True, slots=True)
class Said:
    """What the command line decides of one plan, and who says so."""

    items: tuple[str, ...]
    is_plan: str | None
    type_: str | None
    level: str | None
    done: bool
    by: str | None
    position: str
    reason: str
    stage: Stage


@click.command("confirm", cls=Command, help="help.confirm")
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@click.argument("name", metavar="FILE|PLAN")
@click.option("--item", "items", metavar="ITEM=VERDICT", multiple=True, cls=Option, help="help.opt.confirm_item")
@click.option("--is-plan", type=click.Choice(("yes", "no")), cls=Option, help="help.opt.confirm_plan")
@click.option("--type", "type_", metavar="N|none", cls=Option, help="help.opt.confirm_type")
@click.option("--level", metavar="N|none", cls=Option, help="help.opt.confirm_level")
@click.option("--done", is_flag=True, cls=Option, help="help.opt.confirm_done")
@click.option("--by", metavar="NAME", cls=Option, help="help.opt.confirm_by")
@click.option("--position", metavar="TEXT", default="", cls=Option, help="help.opt.confirm_position")
@click.option("--reason", metavar="TEXT", default="", cls=Option, help="help.opt.confirm_reason")
@click.option("--stage", type=click.Choice(get_args(Stage)), default="first", cls=Option, help="help.opt.confirm_stage")
@click.option("--dry-run", "dry", is_flag=True, cls=Option, help="help.opt.confirm_dry")
@options.rubric
def confirm(out: Path, name: str, rubric_name: str | None, *, dry: bool, **said: Any) -> int:  # noqa: ANN401  click's values
    """Appends what fits and names what does not; the exit code is 2 where something was refused."""
    from docchecker.review import incoming  # noqa: PLC0415  heavy: not for --help

    pack, given = rubric.load(rubric_name), Said(**said)
    if name.lower().endswith(FILES) and Path(name).is_file():
        data = Path(name).read_bytes()
        found = incoming.read(data, out, pack, lang(), incoming.Given(given.position, given.stage))
        origin = incoming.source(Path(name), data, given.by or "")
    else:
        found, origin = _typed(out, name, given, pack), None
    return _told(incoming.merge(found, out, pack, origin, dry=dry), dry=dry)


def _typed(out: Path, name: str, given: Said, pack: Rubric) -> Incoming:
    """The decisions of the command line. Raises UsageError."""
    from docchecker.review import incoming  # noqa: PLC0415  heavy: not for --help
    from docchecker.review.incoming_types import Incoming  # noqa: PLC0415  heavy: not for --help

    if not (given.by or "").strip():
        raise errors.UsageError("confirm.who")
    path = incoming.line_of(out, name).path
    entries = tuple(_entries(path, given, pack))
    if not entries:
        raise errors.UsageError("confirm.nothing")
    return Incoming(entries, seen=incoming.seen_now(out))


def _entries(path: str, given: Said, pack: Rubric) -> Iterator[Entry]:
    from docchecker.review.incoming_types import FOLLOWS, Entry  # noqa: PLC0415  heavy: not for --help

    decided = [_item(one, pack) for one in given.items]
    decided += [(PLAN, _YES[given.is_plan])] if given.is_plan else []
    decided += [(TYPE, _plain(given.type_))] if given.type_ else []
    decided += [(LEVEL, _plain(given.level) if given.level else FOLLOWS)] if given.level or given.done else []
    for target, value in decided:
        yield Entry(path, target, value, (given.by or "").strip(), given.reason.strip(), given.position.strip(), given.stage)


def _plain(text: str) -> str:
    r"""A level or a type as a decision holds it.

    >>> _plain(" ๔"), _plain("None")
    ('4', 'none')
    """
    value = to_arabic_digits(text.strip())
    return NONE if value.lower() == NONE else value


def _item(text: str, pack: Rubric) -> tuple[str, str]:
    """ITEM=VERDICT, the verdict by its id or in official words. Raises UsageError."""
    name, equals, said = text.partition("=")
    if not equals:
        raise errors.UsageError("confirm.item", item=text)
    item = pack.item(target_of(name, pack))
    words = {word(f"verdict.{item.group}.{verdict}", tongue): verdict for verdict in reversed(_VERDICTS) for tongue in LANGUAGES}
    value = said.strip()
    return item.id, words.get(value, value.lower())


def _told(made: Merged, *, dry: bool) -> int:
    """Says what became of the decisions; the exit code."""
    for refusal in made.refused:
        streams.note(refusal.words(lang()))
    if made.before:
        streams.note(say("confirm.before", at=moment(made.before.at, lang())))
    for path in made.opened:
        streams.note(say("confirm.opened", path=path))
    count = sum(draft.kind == "decision" for draft in made.drafts)
    line = say("confirm.would" if dry else "confirm.done", count=count, known=len(made.known), refused=len(made.refused))
    streams.out(f"{line}\n".encode())
    return errors.USAGE if made.refused else errors.OK
