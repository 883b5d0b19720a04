"""A plan's own text as a sample of hashed shingles (scaled MinHash): two samples tell how much text two plans have in common.

A shingle is LETTERS letters in a row. Of all that occur, those with the smallest hashes are kept, one in SCALE: the same ones
in every plan, so that samples meet where texts do. Broder 1997 (resemblance); Irber and others 2022 (scaled MinHash).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from docchecker.model import Assessment, Block
from docchecker.rubric import Rubric

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint64]

LETTERS: Final = 16
"""Some three or four Thai words in a row. Of 7,021 pairs of unlike plans none had more than 5 per cent of them in common."""
SCALE: Final = 8
FEWEST: Final = 40
"""Shingles of a sample: fewer say too little of a plan."""
_OWN: Final = frozenset({"paragraph", "list_item", "cell"})
_NO_LETTER: Final = re.compile("[^\u0e01-\u0e4ea-z]+|ๆ|ฯ")
_BASE: Final = 1_099_511_628_211
_MIX: Final = (0xBF58476D1CE4E5B9, 0x94D049BB133111EB)


def sketch(assessment: Assessment, rubric: Rubric) -> Hashes | None:
    """The sample of a plan's own words; None for a paper that is no plan or says too little.

    Headings, column heads, other parts of the file, the criteria's words and the agency's name are not the plan's own.
    """
    if not assessment.is_plan.final:
        return None
    import numpy as np  # noqa: PLC0415  heavy: not for --help

    names = [name for name in (assessment.submission.agency,) if name]
    found = shingles(letters([block.text for block in _own(assessment)], names))
    kept = np.setdiff1d(found, shingles(letters(_official(rubric))), assume_unique=True)
    return kept if len(kept) >= FEWEST else None


def _own(assessment: Assessment) -> list[Block]:
    """The blocks of the plan itself; all of a paper that is not parted."""
    blocks = assessment.document.blocks
    runs = [range(part.first, part.last + 1) for part in assessment.parts if part.role == "plan"]
    held = [block for block in blocks if not runs or any(block.place.block in run for run in runs)]
    return [block for block in held if block.kind in _OWN and not (block.place.cell and block.place.cell.head)]


def _official(rubric: Rubric) -> list[str]:
    """What the pack says itself: a form or a template may quote it."""
    items = [text for item in rubric.items for text in (item.wording, item.guidance, *(need.wording for need in item.needs))]
    return [*items, *(type_.name for type_ in rubric.types), *(rule.wording for rule in rubric.levels)]


def letters(texts: Sequence[str], without: Sequence[str] = ()) -> str:
    """Texts as one run of letters, without digits, signs, blanks and the names `without`.

    >>> letters(["กรมป่าไม้ ออกใบอนุญาต ๑๒ ฉบับ"], ["กรมป่าไม้"])
    'ออกใบอนุญาตฉบับ'
    """
    bare = [_NO_LETTER.sub("", text.casefold().replace("\u0e4d\u0e32", "\u0e33")) for text in (*texts, "")]
    whole = "".join(bare)
    for name in without:
        if plain := _NO_LETTER.sub("", name.casefold()):
            whole = whole.replace(plain, "")
    return whole


def shingles(text: str) -> Hashes:
    """The sampled hashes of a text's shingles, each once, sorted."""
    import numpy as np  # noqa: PLC0415  heavy: not for --help

    codes = np.frombuffer(text.encode("utf-32-le", "replace"), dtype="<u4").astype(np.uint64)
    count = max(len(codes) - LETTERS + 1, 0)
    hashes = np.zeros(count, dtype=np.uint64)
    for at in range(LETTERS):
        hashes = hashes * np.uint64(_BASE) + codes[at : at + count]
    for shift, factor in zip((30, 27), _MIX, strict=True):
        hashes = (hashes ^ (hashes >> np.uint64(shift))) * np.uint64(factor)
    hashes ^= hashes >> np.uint64(31)
    return np.unique(hashes[hashes < np.uint64(2**64 // SCALE)])
