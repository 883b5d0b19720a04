"""Gold and results by hand: real lines of a batch with other verdicts written into them."""

import json

import made

from docchecker import evaluation, reports

ITEMS = ("rationale", "2.1", "2.2", "2.3", "2.4")
CONFIRMED = {"by": "ผู้ตรวจ ก", "at": "2026-01-02", "reason": ""}


def line(path, *verdicts, plan=True, type_="2", level=1, lacking=(), confidence=0.8):  # noqa: PLR0913  one parameter a verdict
    """A checked submission: the verdicts of ITEMS in order, the rest missing; `lacking` is the component's."""
    row = json.loads(reports.render(made.assessment("docx", path), made.RUBRIC, "json"))
    row["is_plan"]["proposed"], row["process_type"]["proposed"], row["level"]["proposed"] = plan, type_, level
    for item, verdict in zip(row["items"], (*verdicts, *("missing",) * len(ITEMS)), strict=False):
        item.update(proposed=verdict, lacking=[], confidence=confidence)
    row["items"][0]["lacking"] = list(lacking)
    return row


def skipped(path, code="damaged"):
    return json.loads(reports.render(made.skipped(path, code), made.RUBRIC, "json"))


def confirm(row, *targets, value):
    """The row with a person's decision at `targets`."""
    at = row
    for target in targets:
        at = at[target]
    at["confirmed"] = {"value": value, **CONFIRMED}
    return row


def paper(**stated):
    return {"is_plan": True, **stated}


def read_results(*rows):
    data = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    return evaluation.read_results(data, "results.jsonl", made.RUBRIC)


def read_gold(papers):
    return evaluation.read_gold(json.dumps(papers, ensure_ascii=False).encode(), "gold.json", made.RUBRIC)


def compared(papers, *rows, only_checked=False):
    return evaluation.evaluate(read_gold(papers), read_results(*rows), made.RUBRIC, only_checked=only_checked)


def counts(share):
    return (share.count, share.n)


FACTORS = {"2.1": "met", "2.2": "met", "2.3": "missing", "2.4": "partial"}
GOLD = {
    "a.docx": paper(process_type=2, level=1, components={"C1": "complete"}, factors=FACTORS, lacking={}, layout="table"),
    "b.docx": paper(process_type=5, level=2, components={"C1": "partial"}, lacking={"C1": ["rationale.risk"]}, layout="prose"),
    "c.docx": {"is_plan": False, "process_type": None, "components": {}, "factors": {}, "level": 0, "layout": "table"},
    "d.docx": paper(process_type=2, level=2, components={"C1": "complete"}, factors={"2.1": "met"}),
    "e.docx": paper(process_type=2, level=1),
}
ROWS = (
    line("a.docx", "met", "met", "missing", "met", "partial", level=1),
    line("b.docx", "partial", level=2, lacking=["rationale.risk", "rationale.importance"]),
    line("c.docx", plan=False, type_=None, level=None),
    skipped("d.docx"),
    line("f.docx"),
)
