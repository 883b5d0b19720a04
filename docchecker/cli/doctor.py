"""docchecker doctor: what is installed, what works, and how to get what is not there."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from docchecker import errors
from docchecker.cli import streams
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import lang
from docchecker.language import say
from docchecker.reports.layout import pad, wrap

if TYPE_CHECKING:
    from docchecker.documents.doctor import Probe

NAME, STATE = 20, 10  # columns


@click.command("doctor", cls=Command, help="help.doctor")
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", cls=Option, help="help.opt.format")
def doctor(format_: str) -> int:
    """Prints all parts; the exit code says whether what is required works."""
    from docchecker import pipeline  # noqa: PLC0415  heavy: not for --help

    found = pipeline.probes(sys.stdout.encoding or "")
    page = as_json(found, lang()) if format_ == "json" else as_text(found, lang())
    streams.out(page.encode("utf-8", "replace"))
    return errors.NOT_CHECKED if any(probe.required and probe.state != "works" for probe in found) else errors.OK


def as_json(found: Sequence[Probe], lang: str) -> str:
    """A list of {id, state, detail, required, install}; `state` is the id, `install` null where nothing is to do or known."""
    rows = [
        {
            "id": probe.id,
            "state": probe.state,
            "detail": detail(probe, lang),
            "required": probe.required,
            "install": install(probe) or None,
        }
        for probe in found
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_text(found: Sequence[Probe], lang: str) -> str:
    """A row for each part, under it what a broken or missing one is for and how to install it, and the sum at the end."""
    lines = [say("doctor.title", lang), ""]
    for probe in found:
        lines += _row(probe, lang)
    lines.append("")
    failed = [_name(probe, lang) for probe in found if probe.required and probe.state != "works"]
    wanting = [_name(probe, lang) for probe in found if not probe.required and probe.state != "works"]
    lines.append(say("doctor.failed", lang, names=", ".join(failed)) if failed else say("doctor.ok", lang))
    lines += [say("doctor.optional", lang, names=", ".join(wanting))] if wanting else []
    return "\n".join([*lines, ""])


def _row(probe: Probe, lang: str) -> list[str]:
    start = f"{pad(_name(probe, lang), NAME)} {pad(say(f'doctor.{probe.state}', lang), STATE)} "
    below = " " * (NAME + STATE + 2)
    lines = wrap(detail(probe, lang), start, below)
    lines += wrap(say("doctor.for", lang, what=say(f"doctor.what.{probe.id}", lang)), below, below)
    if command := install(probe):
        lines.append(below + say("doctor.install", lang, command=command))
        if command.startswith("winget") and probe.id == "tesseract":
            lines += wrap(say("doctor.hint.windows_tesseract", lang), below, below)
    return lines


def detail(probe: Probe, lang: str) -> str:
    """Versions and paths, and in words what is wrong."""
    return " - ".join(piece for piece in (probe.detail, say(probe.problem, lang) if probe.problem else "") if piece)


def install(probe: Probe) -> str:
    """The command that puts a part right, "" where there is nothing to do or no such command."""
    from docchecker import pipeline  # noqa: PLC0415  heavy: not for --help

    return "" if probe.state == "works" else pipeline.install_of(probe.id)


def _name(probe: Probe, lang: str) -> str:
    return say(f"doctor.name.{probe.id}", lang)
