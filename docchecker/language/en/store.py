"""English: the store of decisions."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "store.none": "Nobody has decided anything in {out} yet",
    "store.cannot_open": "The store of decisions {store} cannot be opened ({detail})."
    " See that it may be written to, and that no other program holds it",
    "by_hand": "The program could not read this file; all verdicts are the reviewer's",
}
