"""form.yaml, parts.yaml and submission.yaml of a pack. Each may be missing: then nothing is read of what it speaks of."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final

from docchecker.rubric.nodes import Node, read
from docchecker.rubric.paper_types import FormWords, NameWords, PartWords, RoundWords, SubmissionWords

KINDS: Final = ("result", "score", "weight", "weighted")
"""What a form states of an indicator: the level reached, its score, its weight, its weighted score."""


def read_form(folder: Path) -> FormWords | None:
    """The words of the form. Raises RubricError, naming file and line."""
    path = folder / "form.yaml"
    if not path.is_file():
        return None
    node = read(path)
    fields = node.fields("indicator", "names", "weight", "columns", "lines", "between", "unless", "totals", "rounds")
    return FormWords(
        indicator=node.need(fields, "indicator").text(),
        names=node.need(fields, "names").texts(),
        weight=_decimal(node.need(fields, "weight")),
        columns=_kinds(node.need(fields, "columns")),
        lines=_kinds(node.need(fields, "lines")),
        between=node.need(fields, "between").texts(),
        unless=node.need(fields, "unless").texts(),
        totals=node.need(fields, "totals").texts(),
        rounds=_rounds(node.need(fields, "rounds")),
    )


def read_parts(folder: Path) -> PartWords | None:
    """Where the papers of a bundle begin and end. Raises RubricError, naming file and line."""
    path = folder / "parts.yaml"
    if not path.is_file():
        return None
    words = ("letter", "speaks", "lists", "before_title", "ends")
    shapes = ("listed", "bound_in")
    fields = read(path).fields(*words, *shapes)
    return PartWords(**{key: value.shapes() if key in shapes else value.texts() for key, value in fields.items()})


def read_submission(folder: Path) -> SubmissionWords | None:
    """The words of title and letterhead. Raises RubricError, naming file and line."""
    path = folder / "submission.yaml"
    if not path.is_file():
        return None
    node = read(path)
    lists = ("plans", "skips", "years", "not_years")
    fields = node.fields("agency", "process", *lists)
    texts = {key: node.need(fields, key).texts() for key in lists}
    return SubmissionWords(agency=_names(node.need(fields, "agency")), process=_names(node.need(fields, "process")), **texts)


def _decimal(node: Node) -> str:
    try:
        good = Decimal(node.text()) > 0
    except InvalidOperation:
        good = False
    if not good:
        raise node.wrong("a number above 0 is expected here")
    return node.text()


def _kinds(node: Node) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((kind, value.texts()) for kind, value in node.fields(*KINDS).items())


def _rounds(node: Node) -> RoundWords:
    lists = ("leads", "ticks", "ticked", "blank")
    fields = node.fields("unit", "months", *lists)
    return RoundWords(
        unit=node.need(fields, "unit").text(),
        months=tuple(month.number() for month in node.need(fields, "months").items()),
        **{key: node.need(fields, key).texts() for key in lists},
    )


def _names(node: Node) -> NameWords:
    fields = node.fields("labels", "leads", "ends", "never", "heads")
    texts = {key: node.need(fields, key).texts() for key in ("labels", "leads")}
    more = {key: fields[key].texts() for key in ("never", "heads") if key in fields}
    return NameWords(**texts, ends=node.need(fields, "ends").shapes(), **more)
