"""The command line: the only place that prints, asks or exits. What is heavy is imported inside the commands."""

from __future__ import annotations

from docchecker.cli.annotate import annotate
from docchecker.cli.batch import batch
from docchecker.cli.check import check
from docchecker.cli.commands import Program
from docchecker.cli.compare import compare
from docchecker.cli.confirm import confirm
from docchecker.cli.doctor import doctor
from docchecker.cli.evaluate import evaluate
from docchecker.cli.explain import explain
from docchecker.cli.form import form
from docchecker.cli.gaps import gaps
from docchecker.cli.patterns import patterns
from docchecker.cli.read import read
from docchecker.cli.report import report
from docchecker.cli.verify import verify

__all__ = ["main"]

main = Program("docchecker", help="help.main")
for _command in (check, explain, gaps, annotate, form, batch, report, compare, read, patterns, evaluate, confirm, verify, doctor):
    main.add_command(_command)
