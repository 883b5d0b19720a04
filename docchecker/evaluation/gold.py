"""Gold: what careful readers say of papers, as a gold file or as the decisions that people confirmed in results.

A gold file is one JSON object, UTF-8, with a key for each paper: the submission's path, or as much of its end as is needed to
tell it from others ("plan.docx", "north/plan.docx"). Under it, of which only `is_plan` must be there:

    "plan.docx": {
      "is_plan": true,
      "process_type": 2,                             null where it is no plan, or the id as text
      "level": 3,                                    0 or null where it is no plan
      "components": {"C1": "complete", "objectives": "partial"},
      "factors": {"2.1": "met", "2.2": "missing"},
      "lacking": {"objectives": ["objectives.target"]},
      "layout": "table"
    }

Components are named C1, C2 ... in the pack's order, or by the pack's ids. A verdict is met (for a component also: complete),
partial or missing. `lacking` names needs by the ids that results use; where the key is there, a component that it does not name
lacks nothing. `layout` is any word to break the measures down by. What is not stated is not measured; other keys are passed over.
"""

from __future__ import annotations

import json
from typing import Final

from docchecker.errors import GoldError
from docchecker.evaluation.nodes import Node, decoded, parse
from docchecker.evaluation.results import SCHEMA, VERDICTS, lines, path_of
from docchecker.evaluation.types import Gold, Paper
from docchecker.reports.clean import safe
from docchecker.rubric import Rubric

SAID: Final = {"met": "met", "complete": "met", "partial": "partial", "missing": "missing"}
DECIDED: Final = frozenset(SAID.values())


def read_gold(data: bytes, name: str, rubric: Rubric) -> Gold:
    """Gold of either form, by content. Raises GoldError naming file and key."""
    text = decoded(data, name)
    if _holds_results(text):
        papers = _confirmed_papers(text, name, rubric)
        if not papers:
            raise GoldError("gold.nothing_confirmed", file=name)
        return Gold(name, "confirmed", papers)
    fields = parse(text, name).fields()
    if not fields:
        raise GoldError("gold.empty", file=name)
    return Gold(name, "file", tuple(_paper(key, fields[key], rubric) for key in sorted(fields)))


def _holds_results(text: str) -> bool:
    """Whether the first line is a submission. What it is otherwise, and what is wrong with it, `parse` says."""
    first = text.lstrip().split("\n", maxsplit=1)[0]
    try:
        held = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(held, dict) and held.get("schema") == SCHEMA


def _paper(key: str, node: Node, rubric: Rubric) -> Paper:
    fields = node.fields()
    is_plan = node.field("is_plan").flag()
    levels = ["0", *(str(rule.level) for rule in rubric.levels)]
    level = fields["level"].one_of(levels[1:] if is_plan else levels[:1]) if _given(fields, "level") else None
    type_ = fields["process_type"].one_of([known.id for known in rubric.types]) if _given(fields, "process_type") else None
    items = {**_verdicts("component", fields, rubric), **_verdicts("factor", fields, rubric)}
    return Paper(
        key=key,
        is_plan=is_plan,
        process_type=type_ if is_plan else None,
        level=(int(level) if level else None) if is_plan else 0,
        items=items if is_plan else {},
        lacking=_lacking(fields, rubric),
        layout=fields["layout"].text() if _given(fields, "layout") else None,
    )


def _given(fields: dict[str, Node], key: str) -> bool:
    return key in fields and not fields[key].is_null


def _ids(group: str, rubric: Rubric) -> dict[str, str]:
    """The names by which gold may call the items of a group, and their ids."""
    ids = [item.id for item in rubric.items if item.group == group]
    short = {f"C{number}": id_ for number, id_ in enumerate(ids, start=1)} if group == "component" else {}
    return {**{id_: id_ for id_ in ids}, **short}


def _verdicts(group: str, fields: dict[str, Node], rubric: Rubric) -> dict[str, str]:
    if not _given(fields, f"{group}s"):
        return {}
    ids = _ids(group, rubric)
    found: dict[str, str] = {}
    for name, node in fields[f"{group}s"].fields().items():
        id_ = _known(name, node, ids)
        if id_ in found:
            raise node.wrong("gold.twice")
        found[id_] = SAID[node.one_of(SAID if group == "component" else sorted(DECIDED))]
    return found


def _known(name: str, node: Node, ids: dict[str, str]) -> str:
    if name not in ids:
        raise node.wrong("gold.no_item", allowed=", ".join(ids))
    return ids[name]


def _lacking(fields: dict[str, Node], rubric: Rubric) -> dict[str, frozenset[str]] | None:
    if not _given(fields, "lacking"):
        return None
    ids = _ids("component", rubric)
    found: dict[str, frozenset[str]] = {}
    for name, node in fields["lacking"].fields().items():
        id_ = _known(name, node, ids)
        if id_ in found:
            raise node.wrong("gold.twice")
        needs = [f"{id_}.{need.id}" for need in rubric.item(id_).needs]
        found[id_] = frozenset(need.one_of(needs) for need in node.items())
    return found


def _confirmed_papers(text: str, name: str, rubric: Rubric) -> tuple[Paper, ...]:
    found: dict[str, Paper] = {}
    for node in lines(text, name, rubric):
        paper = _confirmed_paper(node, rubric)
        if paper.key in found:
            raise GoldError("gold.twice", file=name, at=safe(paper.key))
        found[paper.key] = paper
    return tuple(found[key] for key in sorted(found) if _decides(found[key]))


def _decides(paper: Paper) -> bool:
    return bool(paper.items) or any(value is not None for value in (paper.is_plan, paper.process_type, paper.level))


def _confirmed_paper(node: Node, rubric: Rubric) -> Paper:
    """What people decided of one submission: nothing of what the program proposed is gold."""
    plan, type_, level = (_confirmed(node.field(key)) for key in ("is_plan", "process_type", "level"))
    is_plan = plan.flag() if plan else None
    type_id = type_.one_of([known.id for known in rubric.types]) if type_ else None
    value = int(level.one_of([str(rule.level) for rule in rubric.levels])) if level else None
    return Paper(
        key=path_of(node),
        is_plan=is_plan,
        process_type=None if is_plan is False else type_id,
        level=0 if is_plan is False else value,
        items={} if is_plan is False else _confirmed_items(node.field("items"), type_id, rubric),
    )


def _confirmed(node: Node) -> Node | None:
    """The confirmed value, where there is one."""
    confirmed = node.field("confirmed")
    if confirmed.is_null or confirmed.field("value").is_null:
        return None
    return confirmed.field("value")


def _confirmed_items(node: Node, type_id: str | None, rubric: Rubric) -> dict[str, str]:
    """Confirmed verdicts of components, and of factors of the confirmed type (else of those that count in the results)."""
    found: dict[str, str] = {}
    ids = [item.id for item in rubric.items]
    for entry in node.items():
        value = _confirmed(entry)
        if value is None:
            continue
        item = rubric.item(entry.field("id").one_of(ids))
        verdict = value.one_of(VERDICTS)
        due = item.type in {None, type_id} if type_id else entry.field("counts").flag()
        if due and verdict in DECIDED:
            found[item.id] = verdict
    return found
