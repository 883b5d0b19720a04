"""click's commands, groups and options, with every word of their help out of `language`: `help` is the key of a message."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import click

from docchecker import __version__, errors
from docchecker.cli import streams
from docchecker.cli.lang import choose, lang, say
from docchecker.language import LANGUAGES
from docchecker.reports.layout import pad, width, wrap

COLUMNS: Final = 100
GAP: Final = 2


class Option(click.Option):
    """An option whose `help` is a key."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """How it is written, and what it does."""
        record = super().get_help_record(ctx)
        return (record[0], say(self.help)) if record and self.help else record


def _show_help(ctx: click.Context, _param: click.Parameter, value: bool) -> None:  # noqa: FBT001  click's own signature
    if value and not ctx.resilient_parsing:
        streams.out((ctx.get_help() + "\n").encode())
        ctx.exit()


def _show_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:  # noqa: FBT001  click's own signature
    if value and not ctx.resilient_parsing:
        streams.out((say("cli.version", version=__version__) + "\n").encode())
        ctx.exit()


def _flag(name: str, help_: str, callback: Callable[..., None]) -> Option:
    return Option([name], is_flag=True, is_eager=True, expose_value=False, callback=callback, help=help_)


def common(params: Sequence[click.Parameter] | None) -> list[click.Parameter]:
    """A command's own parameters and those that stand everywhere. `--lang` was taken before parsing: here it is only checked."""
    lang_option = Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False, help="help.opt.lang")
    return [*(params or ()), lang_option, _flag("--help", "help.opt.help", _show_help)]


class _Words:
    """How help is laid out, for commands and groups alike."""

    help: str | None

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        pieces = ctx.command.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=say("help.usage"))

    def format_help_text(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        for paragraph in say(self.help or "").split("\n\n"):
            formatter.write("\n" + "\n".join(wrap(paragraph, "  ", "  ", COLUMNS)) + "\n")

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first paragraph: `limit` does not cut it, for the layout wraps."""
        del limit
        return say(self.help or "").split("\n\n", maxsplit=1)[0]


def _table(title: str, rows: Sequence[tuple[str, str]], formatter: click.HelpFormatter) -> None:
    """Names in a column and their words beside them."""
    first = max((width(name) for name, _ in rows), default=0) + GAP
    lines = [title + ":"]
    for name, words in rows:
        lines += wrap(words, "  " + pad(name, first), " " * (first + 2), COLUMNS)
    formatter.write("\n" + "\n".join(lines) + "\n")


def _options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    records = [param.get_help_record(ctx) for param in command.get_params(ctx) if isinstance(param, Option)]
    _table(say("help.options"), [record for record in records if record], formatter)


class Command(_Words, click.Command):
    """A command in the reader's language."""

    def __init__(self, name: str | None, *, params: list[click.Parameter] | None = None, **attrs: Any) -> None:  # noqa: ANN401
        super().__init__(name, params=common(params), add_help_option=False, **attrs)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of options."""
        _options(self, ctx, formatter)


class Group(_Words, click.Group):
    """A group of commands in the reader's language."""

    command_class = Command
    group_class = type

    def __init__(self, name: str | None = None, *, params: list[click.Parameter] | None = None, **attrs: Any) -> None:  # noqa: ANN401
        super().__init__(name, params=common(params), add_help_option=False, **attrs)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names. Raises UsageError where there is none."""
        if args[0] not in self.commands and not args[0].startswith("-"):
            raise errors.UsageError("usage.no_command", name=args[0], command=ctx.command_path)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The tables of options and of commands."""
        _options(self, ctx, formatter)
        names = self.list_commands(ctx)
        commands = [(name, command) for name in names if (command := self.get_command(ctx, name))]
        _table(say("help.commands"), [(name, command.get_short_help_str()) for name, command in commands], formatter)


class Program(Group):
    """The whole program: the language first, UTF-8 everywhere, and every error in words with its exit code."""

    def __init__(self, name: str | None = None, *, params: list[click.Parameter] | None = None, **attrs: Any) -> None:  # noqa: ANN401
        version = _flag("--version", "help.opt.version", _show_version)
        super().__init__(name, params=[*(params or ()), version], **attrs)

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """In the order in which they were written: what is needed most comes first."""
        return list(self.commands)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001, FBT002  click's own signature
        windows_expand_args: bool = True,  # noqa: FBT001, FBT002  click's own signature
        **extra: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Runs a command line and exits with its code; with `standalone_mode` false the code is returned."""
        given = streams.arguments() if args is None else list(args)
        choose(given)
        with streams.utf8(), streams.guarded(lang()) as ending:
            extra["windows_expand_args"] = windows_expand_args
            code = super().main(args, prog_name or "docchecker", complete_var, standalone_mode=False, **extra)
            ending.code = code if isinstance(code, int) else 0
        if standalone_mode:
            raise SystemExit(ending.code)
        return ending.code
