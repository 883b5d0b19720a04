"""Words of Thai text: nlpo3 where it has a wheel, else PyThaiNLP's newmm, both over PyThaiNLP's word list.

Never the "longest" engine: it is quadratic. Both engines slow down on one very long string, so text goes in by lines.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Final

from docchecker.thai.characters import LETTER

_LETTERS: Final = re.compile(f"[^{LETTER}]+")
_DICTIONARY: Final = "docchecker"
_LONGEST: Final = 2000  # characters a call; longer lines are cut at a blank


def words(text: str) -> tuple[str, ...]:
    r"""The tokens of `text`, blanks and marks among them: joined they are `text` again.

    >>> words("แผนป้องกันการทุจริต\nปี ๒๕๕๖")
    ('แผน', 'ป้องกัน', 'การ', 'ทุจริต', '\n', 'ปี', ' ', '๒๕๕๖')
    """
    segment = _segmenter()
    return tuple(token for line in _lines(text) for token in segment(line))


def word_starts(text: str) -> tuple[int, ...]:
    """The offsets at which a token starts, in order.

    >>> word_starts("เปิดเผยข้อมูล")
    (0, 7)
    """
    return tuple(accumulate(map(len, words(text)), initial=0))[:-1]


def unknown_share(text: str) -> float:
    """The share of Thai letters, from 0 to 1, that stand in no word of the word list; 0.0 for text without any.

    Names and words from abroad count as unknown: in papers without fault it stays below 0.05.

    >>> unknown_share("แผนป้องกันการทุจริต"), unknown_share("plan"), unknown_share("ขณฆศฬ") > 0.9
    (0.0, 0.0, True)
    """
    seen = unknown = 0
    known = _known()
    for token in words(text):
        letters = len(_LETTERS.sub("", token))
        seen += letters
        unknown += letters if token not in known else 0
    return unknown / seen if seen else 0.0


def strangeness(text: str) -> int:
    """How far `text` is from plain words: one for each token and for each letter in none; the best reading has the least.

    >>> strangeness("ดำเนินงาน") < strangeness("ดาเนินงาน") < strangeness("ดเำนินงาน")
    True
    """
    known = _known()
    return sum(1 + (0 if token in known else len(_LETTERS.sub("", token))) for token in words(text))


@cache
def _known() -> frozenset[str]:
    """The word list, and the signs that stand alone."""
    return frozenset(_word_list_path().read_text(encoding="utf-8").split("\n")) | {"ๆ", "ฯ"}


@cache
def engine() -> str:
    """The tokeniser that runs here: "nlpo3" or "newmm".

    >>> engine() in {"nlpo3", "newmm"}
    True
    """
    try:
        importlib.import_module("nlpo3")
    except ImportError:
        return "newmm"
    return "nlpo3"


def _lines(text: str) -> Iterator[str]:
    """`text` in pieces that the engines take quickly: lines, and long lines cut after their last blank in reach."""
    for line in text.splitlines(keepends=True):
        rest = line
        while len(rest) > _LONGEST:
            cut = rest.rfind(" ", 0, _LONGEST) + 1 or _LONGEST
            yield rest[:cut]
            rest = rest[cut:]
        yield rest


@cache
def _segmenter() -> Callable[[str], list[str]]:
    return _nlpo3_segmenter() if engine() == "nlpo3" else newmm_segmenter()


def _nlpo3_segmenter() -> Callable[[str], list[str]]:
    nlpo3 = importlib.import_module("nlpo3")
    # Loading again under the same name is refused; the dictionary that is there then is the same one.
    nlpo3.load_dict(str(_word_list_path()), _DICTIONARY)

    def segment(line: str) -> list[str]:
        tokens: list[str] = nlpo3.segment(line, _DICTIONARY)
        return tokens

    return segment


def newmm_segmenter() -> Callable[[str], list[str]]:
    """The fallback: slower, and the same tokens in Thai (it keeps ".go.th" whole, which nlpo3 cuts)."""
    newmm = importlib.import_module("pythainlp.tokenize.newmm")

    def segment(line: str) -> list[str]:
        tokens: list[str] = newmm.segment(line)
        return tokens

    return segment


def _word_list_path() -> Path:
    """The word list's file, found without importing pythainlp (80 ms)."""
    spec = importlib.util.find_spec("pythainlp")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pythainlp is not installed", name="pythainlp")
    return Path(spec.origin).parent / "corpus" / "words_th.txt"
