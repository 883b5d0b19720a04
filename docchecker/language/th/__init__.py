"""All messages in Thai."""

from __future__ import annotations

from typing import Final

from docchecker.language.th import cli, evaluation, looking, papers, problems, report

TEXTS: Final = {**problems.TEXTS, **report.TEXTS, **cli.TEXTS, **looking.TEXTS, **evaluation.TEXTS, **papers.TEXTS}
