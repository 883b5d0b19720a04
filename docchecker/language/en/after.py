"""English: what comes after decisions: the chain."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "help.verify": "Checks that no decision in OUT was changed, put in or cut off, and prints the head and its length",
    "help.opt.verify_head": "A head and length that a paper bears (may be repeated): shows whether a tail was cut off",
    "verify.holds": "The chain holds: no decision was changed",
    "verify.head": "head {hash}, length {length}",
    "verify.order": "The chain is broken: a record was taken out or put in at number {seq}",
    "verify.hash": "The chain is broken: record {seq} was changed",
    "verify.reason": "The chain is broken: the reason of record {seq} was changed, or removed without an order",
    "verify.columns": "The chain is broken: the columns of record {seq} do not fit it",
    "verify.shorter": "The chain is broken: it was cut off behind record {seq}, or never held the given head",
    "verify.other_head": "The chain is broken: record {seq} has another hash than the one given",
    "verify.unreadable": "The chain is broken: the records in {out} cannot be read",
    "verify.bad_head": "{head} is no head. Give 64 hexadecimal digits, then : and the length",
}
