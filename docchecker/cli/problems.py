"""What click found wrong with a command line, in the reader's language."""

from __future__ import annotations

import click

from docchecker.language import say


def message(error: click.ClickException, lang: str) -> str:
    """What is wrong, and where help is."""
    lines = [say("usage.error", lang, message=_what(error, lang))]
    if isinstance(error, click.UsageError) and error.ctx:
        lines.append(say("usage.try", lang, command=error.ctx.command_path))
    return "\n".join(lines)


def _what(error: click.ClickException, lang: str) -> str:
    if isinstance(error, click.MissingParameter):
        return say("usage.missing", lang, name=_name(error))
    if isinstance(error, click.BadParameter):
        allowed = _allowed(error.param.type if error.param else None)
        wrong = say("usage.bad_value", lang, name=_name(error))
        return f"{wrong} {say('usage.allowed', lang, allowed=allowed)}" if allowed else f"{wrong} ({error.message})"
    if isinstance(error, click.NoSuchOption):
        return say("usage.no_option", lang, name=error.option_name)
    if isinstance(error, click.BadOptionUsage):
        return say("usage.needs_value", lang, name=error.option_name)
    return say("usage.other", lang, detail=error.format_message())


def _name(error: click.BadParameter) -> str:
    """How the parameter is written on a command line."""
    if isinstance(error.param, click.Option):
        return "/".join(error.param.opts)
    return error.param.human_readable_name if error.param else ""


def _allowed(type_: object) -> str:
    if isinstance(type_, click.Choice):
        return ", ".join(str(choice) for choice in type_.choices)
    if isinstance(type_, click.IntRange):
        return f"{type_.min}-{type_.max}" if type_.max is not None else f"{type_.min}+"
    return ""
