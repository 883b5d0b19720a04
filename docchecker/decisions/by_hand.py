"""A file that could not be read, as an assessment that a person may fill in: nothing is proposed but that it is unreadable."""

from __future__ import annotations

from docchecker.model import (
    Assessment,
    Document,
    Finding,
    LevelJudgement,
    Note,
    PageReading,
    PlanJudgement,
    Skipped,
    SourceFile,
    TypeJudgement,
)
from docchecker.rubric import Rubric


def by_hand(skipped: Skipped, rubric: Rubric, type_: str | None = None) -> Assessment:
    """The assessment of a file of which nothing is known. `type_`: the process type that a person gave."""
    file = SourceFile(skipped.path, skipped.sha256 or "", skipped.bytes or 0, "unread", None)
    unread = PageReading(0, 1, "unreadable", 0.0)
    return Assessment(
        document=Document((file,), (), (unread,), (Note("by_hand", skipped.reason.code),)),
        parts=(),
        rubric_id=rubric.id,
        rubric_version=rubric.version,
        is_plan=PlanJudgement(proposed=True, why="", confidence=0.0),
        process_type=TypeJudgement(None, "", 0.0, "detected"),
        items=tuple(_unread(item.id, item.group, item.type in {None, type_}) for item in rubric.items),
        level=LevelJudgement(None, rubric.levels[0].id, None, None, (), 0.0),
        basic_percent=None,
        quality_percent=None,
        weighted_percent=None,
        submission=skipped.submission,
    )


def _unread(id_: str, group: str, counts: bool) -> Finding:  # noqa: FBT001  a value of the finding
    return Finding(
        item=id_,
        group="component" if group == "component" else "factor",
        counts=counts,
        proposed="unreadable" if counts else "not_applicable",
        lacking=(),
        confidence=0.0,
        needs_person=counts,
        evidence=(),
        near_misses=(),
    )
