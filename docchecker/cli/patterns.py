"""docchecker patterns list | show ITEM | test: what is looked for."""

from __future__ import annotations

import click

from docchecker import errors, rubric
from docchecker.cli import options, streams
from docchecker.cli.commands import Command, Group
from docchecker.cli.lang import lang, say
from docchecker.cli.pattern_page import item_page, list_page
from docchecker.thai import to_arabic_digits


@click.group("patterns", cls=Group, help="help.patterns")
def patterns() -> None:
    """The pattern pack."""


@patterns.command("list", cls=Command, help="help.patterns.list")
@options.rubric
def list_(rubric_name: str | None) -> int:
    """Prints all items."""
    streams.out(list_page(rubric.load(rubric_name), lang()).encode("utf-8"))
    return errors.OK


@patterns.command("show", cls=Command, help="help.patterns.show")
@click.argument("item", metavar="ITEM")
@options.rubric
def show(item: str, rubric_name: str | None) -> int:
    """Prints one item whole."""
    pack = rubric.load(rubric_name)
    id_ = to_arabic_digits(item)
    if id_ not in [known.id for known in pack.items]:
        raise errors.UsageError("no_such_item", item=item)
    streams.out(item_page(pack.item(id_), pack, lang()).encode("utf-8"))
    return errors.OK


@patterns.command("test", cls=Command, help="help.patterns.test")
@options.rubric
def test(rubric_name: str | None) -> int:
    """Runs all examples and prints those that fail."""
    from docchecker import pipeline  # noqa: PLC0415  heavy: not for --help

    results = pipeline.test_examples(rubric.load(rubric_name))
    failed = [result for result in results if not result.ok]
    for result in failed:
        streams.out((say("patterns.failed", item=result.item, expected=result.expected, got=result.got) + "\n").encode())
        streams.out(f"    {result.text}\n".encode())
    streams.out((say("patterns.result", passed=len(results) - len(failed), all=len(results)) + "\n").encode())
    return 1 if failed else errors.OK
