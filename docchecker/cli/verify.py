"""docchecker verify OUT: whether the chain of decisions holds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docchecker import errors
from docchecker.cli import streams
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import say

if TYPE_CHECKING:
    from docchecker.decisions.types import Head


@click.command("verify", cls=Command, help="help.verify")
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--head", "given", metavar="HASH[:LENGTH]", multiple=True, cls=Option, help="help.opt.verify_head")
def verify(out: Path, given: tuple[str, ...]) -> int:
    """Prints the head and its length; the exit code is 3 where the chain does not hold, or does not hold a head that is given."""
    from docchecker.decisions.store import opened  # noqa: PLC0415  heavy: not for --help

    store = opened(out)
    try:
        hashes = {record.hash: record.seq for record in store.records()}
        known = [_head(one, hashes) for one in given]
        broken, head = store.broken(known), store.head()
    except (ValueError, KeyError, TypeError):
        streams.out((say("verify.unreadable", out=out) + "\n").encode())
        return errors.NOT_CHECKED
    finally:
        store.close()
    line = say("verify.head", hash=head.hash or "-", length=head.length)
    wrong = say(f"verify.{broken.code}", seq=broken.seq) if broken else say("verify.holds")
    streams.out(f"{wrong}\n{line}\n".encode())
    return errors.NOT_CHECKED if broken else errors.OK


def _head(given: str, known: dict[str, int]) -> Head:
    """A head as it is printed; without its length, at the record that has its hash. Raises UsageError."""
    from docchecker.decisions.types import Head  # noqa: PLC0415  heavy: not for --help

    if not (found := re.fullmatch(r"([0-9a-f]{64})(?::(\d+))?", given.strip().lower())):
        raise errors.UsageError("verify.bad_head", head=given)
    length = int(found[2]) if found[2] else known.get(found[1], max(known.values(), default=0) + 1)
    return Head(found[1], length)
