"""What the learned model says of a paper's process type: by the process' name, the title, and all that the plan says."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Final

from docchecker.evidence.context import Context
from docchecker.evidence.scans import Scan
from docchecker.evidence.second_opinion import ASIDE
from docchecker.rubric import Rubric

SILENT: Final = ASIDE - {"heading"}
"""Roles of blocks that say nothing of the work. Headings do: they often name it."""


def type_opinion(
    scans: Sequence[Scan], contexts: Sequence[Context], titles: Container[int], process: str | None, rubric: Rubric
) -> Mapping[str, Mapping[str, float]]:
    """Of "name", "title" and "whole" each type's log-odds; empty where the pack has no such model.

    `titles`: the blocks that name the paper; `process`: the process as the paper names it, else the title is taken for it.
    """
    if rubric.learned is None or not scans:
        return {}
    from docchecker.evidence import type_model  # noqa: PLC0415  it loads numpy

    model = type_model.load(rubric.learned)
    if model is None:
        return {}
    title = "\n".join(scan.block.text for number, scan in enumerate(scans) if number in titles)
    said = [s.block.text for s, c in zip(scans, contexts, strict=True) if c.part == "plan" and c.role not in SILENT]
    texts = {"name": process or title, "title": title, "whole": "\n".join(said)}
    return {view: model.odds(text) for view, text in texts.items()}
