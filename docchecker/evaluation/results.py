"""Results as a batch wrote them (results.jsonl, one `docchecker/assessment/1` a line), as far as gold can judge them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, get_args

from docchecker.errors import REASONS, GoldError
from docchecker.evaluation.nodes import Node, decoded, parse
from docchecker.evaluation.types import Proposed, Results, Submission
from docchecker.model import Verdict
from docchecker.reports.clean import safe
from docchecker.rubric import Rubric

SCHEMA: Final = "docchecker/assessment/1"
UNREAD: Final = "unread"
OCR: Final = "+ocr"
"""Follows the kind of a PDF that was mostly read from its pictures: a scan."""

VERDICTS: Final = get_args(Verdict)
STATUS: Final = ("checked", "skipped")
MAKERS: Final = ("rubric", "program", "model")


def read_results(data: bytes, name: str, rubric: Rubric) -> Results:
    """All submissions of a results.jsonl called `name`, sorted by path.

    Raises GoldError where a line is no such object, a path stands twice, or another rubric made it.
    """
    found: dict[str, Submission] = {}
    versions: set[tuple[str, str]] = set()
    for node in lines(decoded(data, name), name, rubric):
        submission = _submission(node, rubric)
        if submission.path in found:
            raise GoldError("gold.twice", file=name, at=safe(submission.path))
        found[submission.path] = submission
        versions.update(_versions(node))
    return Results(
        name,
        tuple(found[path] for path in sorted(found)),
        **{f"{part}_versions": tuple(sorted(version for of, version in versions if of == part)) for part in MAKERS},
    )


def lines(text: str, name: str, rubric: Rubric) -> Iterator[Node]:
    """Each line's object. Raises GoldError where it is none or another rubric made it."""
    for number, line in enumerate(text.split("\n"), start=1):  # splitlines() would also break at U+2028 inside a quote
        if not line.strip():
            continue
        node = parse(line, name, number, f"#{number}")
        node.field("schema").one_of((SCHEMA,))
        found = node.field("rubric", "id").text()
        if found != rubric.id:
            raise GoldError("gold.other_rubric", file=name, found=safe(found), wanted=rubric.id)
        yield node


def path_of(node: Node) -> str:
    """The path of a line's object."""
    return node.field("path").text()


def _versions(node: Node) -> Iterator[tuple[str, str]]:
    """Which version of what made a line; a run without a model names none."""
    return ((part, node.field(part, "version").text()) for part in MAKERS if not node.field(part).is_null)


def _submission(node: Node, rubric: Rubric) -> Submission:
    checked = node.field("status").one_of(STATUS) == "checked"
    type_, level = node.field("process_type", "proposed"), node.field("level", "proposed")
    levels = [str(rule.level) for rule in rubric.levels]
    return Submission(
        path=path_of(node),
        files=tuple(path_of(file) for file in node.field("files").items()),
        kind=_kind(node),
        skipped=None if checked else node.field("reason", "code").one_of(REASONS),
        is_plan=checked and node.field("is_plan", "proposed").flag(),
        process_type=None if type_.is_null else type_.one_of([known.id for known in rubric.types]),
        level=None if level.is_null else int(level.one_of(levels)),
        items=_items(node.field("items")),
    )


def _items(node: Node) -> dict[str, Proposed]:
    found: dict[str, Proposed] = {}
    for item in node.items():
        id_, confidence = item.field("id").text(), item.field("confidence")
        if id_ in found:
            raise item.wrong("gold.twice")
        found[id_] = Proposed(
            item.field("proposed").one_of(VERDICTS),
            item.field("counts").flag(),
            None if confidence.is_null else confidence.part(),
            frozenset(need.text() for need in item.field("lacking").items()),
        )
    return found


def _kind(node: Node) -> str:
    """By content: "docx", "pdf", and "pdf+ocr" where at least half of its pages had to be read from pictures."""
    kinds = [file.field("kind") for file in node.field("files").items()]
    if not kinds or kinds[0].is_null:
        return UNREAD
    kind = kinds[0].text()
    routes = {name: route.count() for name, route in node.field("reading", "by_route").fields().items()}
    pictures = routes.get("ocr", 0) + routes.get("unreadable", 0)
    return kind + OCR if kind == "pdf" and 2 * pictures >= max(sum(routes.values()), 1) else kind
