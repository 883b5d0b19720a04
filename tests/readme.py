"""What README shows of the program itself: cog runs these, and `cog --check` fails where README no longer tells the truth."""

from __future__ import annotations

import os
from pathlib import Path

from click.testing import CliRunner

from docchecker import errors, rubric
from docchecker.cli import main
from docchecker.language import say

ROOT = Path(__file__).resolve().parents[1]
WIDTH = 100


def run(line: str, exit_code: int = 0, most: int = 200) -> str:
    """A command as typed and what it prints, cut after `most` lines. Raises where it ends otherwise than said."""
    os.chdir(ROOT)
    env = {"DOCCHECKER_LANG": "th", "COLUMNS": str(WIDTH)}
    result = CliRunner().invoke(main, line.split()[1:], env=env, prog_name="docchecker")
    assert result.exit_code == exit_code, (line, result.exit_code, result.output)
    lines = result.stdout.rstrip().splitlines()
    cut = [*lines[:most], "…"] if len(lines) > most else lines
    return "\n".join(("```console", f"$ {line}", *cut, "```"))


def items() -> str:
    """The table of what the shipped pack looks for."""
    rows = ["| id | what the criterion asks for | needs | families |", "|---|---|---|---|"]
    for item in rubric.load().items:
        needs = ", ".join(need.id for need in item.needs)
        rows.append(f"| `{item.id}` | {item.wording} | {needs} | {len(item.families)} |")
    return "\n".join(rows)


def reasons() -> str:
    """The table of reason codes and their messages."""
    rows = ["| code | what it says |", "|---|---|"]
    rows += [f"| `{code}` | {say(code, 'th')} |" for code in errors.REASONS]
    return "\n".join(rows)
