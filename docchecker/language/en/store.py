"""English: the store of decisions."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "store.none": "Nobody has decided anything in {out} yet",
    "store.cannot_open": "The store of decisions {store} cannot be opened ({detail})."
    " See that the database runs and may be written to",
    "store.bad_url": "This is no address of a database."
    " Give postgresql://user@host/database, and the password in the variable PGPASSWORD",
    "store.elsewhere": "The decisions of {out} are kept elsewhere already, so they cannot be kept in this database",
    "store.bad_pointer": "{file} says where decisions are kept and cannot be read. Restore it from a backup",
    "by_hand": "The program could not read this file; all verdicts are the reviewer's",
}
