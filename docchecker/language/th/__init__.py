"""All messages in Thai."""

from __future__ import annotations

from typing import Final

from docchecker.language.th import (
    after,
    cli,
    compare,
    confirm,
    confirmed,
    evaluation,
    explain,
    looking,
    manifest,
    observations,
    pages,
    papers,
    problems,
    report,
    sheets,
    store,
    stored,
)

_MODULES: Final = (
    after, cli, compare, confirm, confirmed, evaluation, explain, looking, manifest, observations, pages, papers, problems,
    report, sheets, store, stored,
)  # fmt: skip
TEXTS: Final[dict[str, str]] = {key: text for module in _MODULES for key, text in module.TEXTS.items()}
