"""What is said of a plan whose text is much that of another."""

from __future__ import annotations

from typing import Final

from docchecker.handed import Alike
from docchecker.language import say

CODE: Final = "text_alike"


def remark(pair: Alike, lang: str) -> str:
    """The sentence for the reviewer.

    >>> remark(Alike("ก.pdf", "ข.pdf", "กรมป่าไม้", 93), "en").partition(":")[0]
    "About 93 % of this plan's text is also in the plan of กรมป่าไม้ (ข.pdf). Compare them"
    """
    other = f"{pair.name} ({pair.other})" if pair.name else pair.other
    return say(f"observation.{CODE}", lang, percent=pair.percent, other=other)


def short(pair: Alike, lang: str) -> str:
    """The same in a few words.

    >>> short(Alike("ก.pdf", "ข.pdf", "กรมป่าไม้", 93), "th")
    'ข้อความตรงกับแผนของ กรมป่าไม้ ร้อยละ ๙๓'
    """
    return say("alike.short", lang, percent=pair.percent, name=pair.name or pair.other)
