"""Remarks that only the whole batch shows, put into the lines of results as observations: the level stays as it is."""

from __future__ import annotations

import json
from collections.abc import Iterable

from docchecker.handed import Alike
from docchecker.reports.alike_words import CODE, remark


def pointed_out(line: bytes, alike: Iterable[Alike]) -> bytes:
    """A line of results with an observation for each plan that shares its text."""
    remarks = [{"code": CODE, "message": remark(pair, "th"), "evidence": []} for pair in alike]
    if not remarks:
        return line
    held = json.loads(line)
    held["observations"] += remarks
    return (json.dumps(held, ensure_ascii=False) + "\n").encode("utf-8", "replace")
