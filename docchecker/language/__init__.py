"""What people read: every message in Thai (the register of official papers) and in English, by key.

The code of an error, reason or warning is its key. Numbers are written with Thai digits in Thai; texts that are filled in
(paths, quotes, options) stay as they are.
"""

from __future__ import annotations

from typing import Final

from docchecker.language import en, th

__all__ = ["LANGUAGES", "digits", "known", "number", "numbers", "say"]

LANGUAGES: Final = ("th", "en")
TEXTS: Final = {"th": th.TEXTS, "en": en.TEXTS}
_THAI: Final = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


class _Blanks(dict[str, str]):
    """Values for a message; one that nobody gave shows as "…", for an error about an error helps nobody."""

    def __missing__(self, key: str) -> str:
        return "…"


def say(key: str, lang: str = "th", **values: object) -> str:
    """The message `key`, filled with `values`. Raises KeyError where there is no such message.

    >>> say("level.value", level=3), say("level.value", "en", level=3)
    ('ระดับ ๓', 'level 3')
    """
    shown = {name: number(value, lang) if isinstance(value, (int, float)) else str(value) for name, value in values.items()}
    return TEXTS[lang][key].format_map(_Blanks(shown))


def known(key: str) -> bool:
    """Whether there is a message `key`."""
    return key in th.TEXTS


def digits(text: str, lang: str = "th") -> str:
    """A text with its digits as the language writes them.

    >>> digits("2.4"), digits("2.4", "en")
    ('๒.๔', '2.4')
    """
    return text.translate(_THAI) if lang == "th" else text


def number(value: float, lang: str = "th") -> str:
    """A number with at most two decimals.

    >>> number(66.667), number(75.0, "en"), number(0, "en")
    ('๖๖.๖๗', '75', '0')
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return digits(text, lang)


def numbers(values: tuple[int, ...], lang: str = "th") -> str:
    """Page numbers as people write them, runs joined.

    >>> numbers((1, 2, 3, 7), "en")
    '1-3, 7'
    """
    runs: list[list[int]] = []
    for value in sorted(set(values)):
        if runs and runs[-1][-1] == value - 1:
            runs[-1] = [runs[-1][0], value]
        else:
            runs.append([value])
    return digits(", ".join("-".join(map(str, run)) for run in runs), lang)
