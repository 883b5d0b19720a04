"""What people confirmed in OUT, as gold: the final verdicts of each plan whose level is confirmed, and how many are not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from docchecker.batch.decided_results import DecidedResults
from docchecker.batch.heads import heads
from docchecker.rubric import Rubric

Json = dict[str, Any]


def confirmed_lines(out: Path, rubric: Rubric) -> tuple[bytes, int]:
    """The confirmed submissions, one a line, and the number of the others.

    Who confirms a level takes on every verdict beneath it: those left as proposed are gold as well.
    """
    lines, left = [], 0
    for held in DecidedResults(out, heads(out), rubric):
        if held["level"]["confirmed"] is None:
            left += 1
            continue
        lines.append(json.dumps(_whole(held), ensure_ascii=False))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace"), left


def _whole(held: Json) -> Json:
    by = held["level"]["confirmed"]
    for part in (held["is_plan"], held["process_type"], *(item for item in held["items"] if item["counts"])):
        part["confirmed"] = part["confirmed"] or {**by, "value": part["final"]}
    return held
