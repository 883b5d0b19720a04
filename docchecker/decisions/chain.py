"""Each record's hash covers the one before: a record that was changed, taken out or put in shows, and a known head shows a cut.

A reason is covered by the hash of it with a salt, and stands beside the chain: it can be forgotten without breaking the chain.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from docchecker.decisions.types import Draft, Head, Record

Json = dict[str, Any]
_TEXTS: Final = (
    "kind", "by", "position", "submission", "digest", "target", "proposed", "value", "stage", "rubric", "program",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Link:
    """A record as it is kept: `body` is what its hash covers; `salt` and `reason` are None where they were removed."""

    seq: int
    body: str
    hash: str
    salt: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Broken:
    """Where the chain does not hold. `code`: order, hash, reason, columns, shorter or other_head."""

    seq: int
    code: str


def link(draft: Draft, seq: int, at: str, previous: str, salt: str) -> Link:
    """The record as it is appended behind the one with the hash `previous`."""
    held: Json = {key: getattr(draft, key) for key in _TEXTS}
    held |= {"seq": seq, "at": at, "previous": previous, "details": dict(draft.details)}
    held["reason_sha256"] = sealed(draft.reason, salt) if draft.reason else ""
    body = json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Link(seq, body, hashed(previous, body), *((salt, draft.reason) if draft.reason else ()))


def hashed(previous: str, body: str) -> str:
    """The hash of a record (SHA-256, hex)."""
    return hashlib.sha256(f"{previous}\n{body}".encode("utf-8", "surrogatepass")).hexdigest()


def sealed(reason: str, salt: str) -> str:
    """What the chain keeps of a reason."""
    return hashlib.sha256(f"{salt}\n{reason}".encode("utf-8", "surrogatepass")).hexdigest()


def record(found: Link) -> Record:
    """A kept record as a value. Raises ValueError, KeyError or TypeError for what is none."""
    held = json.loads(found.body)
    said = Draft(**{key: held[key] for key in _TEXTS}, reason=found.reason or "", details=held["details"])
    forgotten = bool(held["reason_sha256"]) and found.reason is None
    return Record(found.seq, held["at"], said, held["previous"], found.hash, forgotten)


def broken(links: Iterable[Link], known: Sequence[Head] = ()) -> Broken | None:
    """The first place at which the chain does not hold; None where all is well. `known`: heads that must lie on it."""
    previous, number = "", 0
    for number, one in enumerate(links, 1):
        code = _wrong(one, number, previous)
        if not code and any(head.length == number and head.hash != one.hash for head in known):
            code = "other_head"
        if code:
            return Broken(number, code)
        previous = one.hash
    return Broken(number, "shorter") if any(head.length > number for head in known) else None


def _wrong(one: Link, number: int, previous: str) -> str:
    if one.seq != number:
        return "order"
    if hashed(previous, one.body) != one.hash:
        return "hash"
    try:
        held = json.loads(one.body)
        if held["seq"] != number or held["previous"] != previous:
            return "order"
        if one.reason is not None and sealed(one.reason, one.salt or "") != held["reason_sha256"]:
            return "reason"
    except (ValueError, KeyError, TypeError):
        return "hash"
    return ""
