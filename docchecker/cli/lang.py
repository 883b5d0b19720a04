"""Which language people read. It must be known before the command line is parsed: help and errors speak it too."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextvars import ContextVar

from docchecker import language

_CURRENT: ContextVar[str] = ContextVar("lang", default="th")


def lang() -> str:
    """The language of this run."""
    return _CURRENT.get()


def say(key: str, **values: object) -> str:
    """A message in the language of this run."""
    return language.say(key, lang(), **values)


def choose(args: Sequence[str]) -> None:
    """`--lang` wherever it stands, else DOCCHECKER_LANG (also "en_US"), else Thai. A language that is not known is Thai."""
    for wanted in (_option(args), os.environ.get("DOCCHECKER_LANG", "")[:2].lower()):
        if wanted in language.LANGUAGES:
            _CURRENT.set(wanted)
            return
    _CURRENT.set("th")


def _option(args: Sequence[str]) -> str:
    before = list(args[: list(args).index("--")]) if "--" in args else list(args)
    for arg, following in zip(reversed(before), reversed([*before[1:], ""]), strict=True):
        if arg == "--lang":
            return following
        if arg.startswith("--lang="):
            return arg.removeprefix("--lang=")
    return ""
