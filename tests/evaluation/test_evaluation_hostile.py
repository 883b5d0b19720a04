"""Whatever stands in gold or results, what comes of it is an evaluation or a mistake that is named."""

import json

import made
from hypothesis import given, settings
from hypothesis import strategies as st
from verdicts import GOLD, ROWS, line

from docchecker import evaluation
from docchecker.errors import GoldError
from docchecker.language import say

KEYS = ("is_plan", "level", "process_type", "components", "factors", "lacking", "layout", "confirmed", "value", "C1", "2.1")
PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(["met", "2", *KEYS])
ANY = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=3), inner, max_size=4),
)


def run(gold, results):
    """Everything that the command does, on bytes: pages, or the words for what is wrong."""
    try:
        found = evaluation.evaluate(
            evaluation.read_gold(gold, "gold.json", made.RUBRIC),
            evaluation.read_results(results, "results.jsonl", made.RUBRIC),
            made.RUBRIC,
        )
    except GoldError as error:
        return say(error.code, "en", **error.values)
    return [evaluation.render(found, made.RUBRIC, format_).decode("utf-8") for format_ in evaluation.FORMATS]


RESULTS = "".join(json.dumps(row) + "\n" for row in ROWS).encode()


@settings(deadline=None)
@given(st.binary(max_size=40))
def test_any_bytes(data):
    assert run(data, RESULTS)
    assert run(json.dumps(GOLD).encode(), data)


@settings(deadline=None)
@given(ANY)
def test_any_json_as_gold(value):
    assert run(json.dumps(value).encode(), RESULTS)


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["a.docx", "b.docx", "\ud800", "ก/a.docx"]),
        st.fixed_dictionaries({"is_plan": st.booleans()}, optional=dict.fromkeys(KEYS[1:7], ANY)),
    )
)
def test_any_papers(papers):
    assert run(json.dumps(papers).encode(), RESULTS)


@settings(deadline=None)
@given(st.data(), ANY)
def test_any_value_anywhere_in_a_line(data, value):
    row = line("a.docx", "met", "met")
    row["level"]["confirmed"] = {"value": 2, "by": "ก", "at": "2026-01-02", "reason": ""}
    at = row
    while True:
        key = data.draw(st.sampled_from(sorted(at)) if isinstance(at, dict) else st.integers(0, len(at) - 1))
        inside = at[key]
        if not isinstance(inside, (dict, list)) or not inside or data.draw(st.booleans()):
            break
        at = inside
    at[key] = value
    lines = json.dumps(row).encode()
    assert run(lines, lines)
