"""Gold of both forms; what is wrong with it is named with file and key."""

import json

import made
import pytest
import verdicts
from verdicts import confirm, line, paper, read_gold

from docchecker.errors import GoldError
from docchecker.evaluation import read_gold as read
from docchecker.language import say


def wrong(data):
    """The code and the key of what is wrong with these bytes."""
    with pytest.raises(GoldError) as caught:
        read(data if isinstance(data, bytes) else json.dumps(data).encode(), "gold.json", made.RUBRIC)
    assert say(caught.value.code, **caught.value.values)
    assert (caught.value.values["file"], caught.value.exit_code) == ("gold.json", 2)
    return caught.value.code, caught.value.values.get("at", caught.value.values.get("line"))


def confirmed(*rows):
    return read("".join(json.dumps(row) + "\n" for row in rows).encode(), "OUT", made.RUBRIC)


def test_components_go_by_number_or_id_and_complete_is_met():
    first, second = read_gold(
        {"a.pdf": paper(components={"C1": "complete"}), "b.pdf": paper(components={"rationale": "met"})}
    ).papers
    assert first.items == second.items == {"rationale": "met"}


def test_what_is_not_stated_is_not_known():
    (found,) = read_gold({"a.pdf": {"is_plan": True, "why": "other keys are passed over"}}).papers
    assert (found.process_type, found.level, found.items, found.lacking, found.layout) == (None, None, {}, None, None)


def test_what_is_no_plan_has_level_0_and_no_items():
    (found,) = read_gold({"a.pdf": {"is_plan": False, "components": {"C1": "missing"}}}).papers
    assert (found.level, found.process_type, found.items) == (0, None, {})


def test_papers_stand_sorted_with_their_names_composed():
    names = [found.key for found in read_gold({"ข.pdf": paper(), "cafe\u0301.pdf": paper(), "ก.pdf": paper()}).papers]
    assert names == ["caf\u00e9.pdf", "ก.pdf", "ข.pdf"]


def test_a_byte_order_mark_does_no_harm():
    data = b"\xef\xbb\xbf" + json.dumps({"a.pdf": paper(level=2)}).encode()
    assert read(data, "gold.json", made.RUBRIC).papers[0].level == 2


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ("gold.empty", None)),
        (b"\xef\xbb\xbf \n", ("gold.empty", None)),
        (b"{}", ("gold.empty", None)),
        ("{}".encode("utf-16"), ("gold.not_utf8", None)),
        (b'{\n"a.pdf": {"is_plan": tru}}', ("gold.not_json", 2)),
        (b'{"a.pdf": {"is_plan": true, "level": NaN}}', ("gold.not_json", 1)),
        (b"[" * 100_000, ("gold.not_json", 1)),
        (b'{"a": ' + b"9" * 5000 + b"}", ("gold.not_json", 1)),
        (b"[]", ("gold.object", "")),
        (b'"gold"', ("gold.object", "")),
        (b'{"a.pdf": {"is_plan": true}, "a.pdf": {"is_plan": false}}', ("gold.twice", "a.pdf")),
        ('{"\u00e9": {"is_plan": true}, "e\u0301": {"is_plan": true}}'.encode(), ("gold.twice", "\u00e9")),
    ],
)
def test_a_file_that_is_no_gold_is_refused(data, expected):
    assert wrong(data) == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ([], ("gold.object", "a.pdf")),
        ({}, ("gold.missing", "a.pdf > is_plan")),
        ({"is_plan": "yes"}, ("gold.flag", "a.pdf > is_plan")),
        ({"is_plan": 1}, ("gold.flag", "a.pdf > is_plan")),
        (paper(level=6), ("gold.one_of", "a.pdf > level")),
        (paper(level=0), ("gold.one_of", "a.pdf > level")),
        (paper(level=True), ("gold.one_of", "a.pdf > level")),
        (paper(level=[1]), ("gold.one_of", "a.pdf > level")),
        ({"is_plan": False, "level": 1}, ("gold.one_of", "a.pdf > level")),
        (paper(process_type=9), ("gold.one_of", "a.pdf > process_type")),
        (paper(layout=3), ("gold.text", "a.pdf > layout")),
        (paper(components=["C1"]), ("gold.object", "a.pdf > components")),
        (paper(components={"C9": "met"}), ("gold.no_item", "a.pdf > components > C9")),
        (paper(components={"2.1": "met"}), ("gold.no_item", "a.pdf > components > 2.1")),
        (paper(components={"C1": "met", "rationale": "met"}), ("gold.twice", "a.pdf > components > rationale")),
        (paper(components={"C1": "good"}), ("gold.one_of", "a.pdf > components > C1")),
        (paper(components={"C1": None}), ("gold.one_of", "a.pdf > components > C1")),
        (paper(factors={"2.1": "complete"}), ("gold.one_of", "a.pdf > factors > 2.1")),
        (paper(factors={"2.9": "met"}), ("gold.no_item", "a.pdf > factors > 2.9")),
        (paper(lacking={"C1": "rationale.risk"}), ("gold.list", "a.pdf > lacking > C1")),
        (paper(lacking={"C1": ["risk"]}), ("gold.one_of", "a.pdf > lacking > C1 > 1")),
        (paper(lacking={"C1": [], "rationale": []}), ("gold.twice", "a.pdf > lacking > rationale")),
    ],
)
def test_a_wrong_value_is_named_with_its_key(stated, expected):
    assert wrong({"a.pdf": stated}) == expected


def test_what_steers_a_terminal_is_not_repeated():
    assert wrong({"a\x1b[31m.pdf": []}) == ("gold.object", "a\ufffd[31m.pdf")


def test_only_what_people_confirmed_is_gold():
    row = confirm(line("a.pdf", "met", "met"), "items", 0, value="partial")
    (found,) = confirmed(row, line("b.pdf", "met")).papers
    assert (found.key, found.items, found.is_plan, found.level) == ("a.pdf", {"rationale": "partial"}, None, None)


def test_decisions_on_plan_type_and_level_are_gold():
    row = line("a.pdf")
    for target, value in (("is_plan", True), ("process_type", "5"), ("level", 2)):
        confirm(row, target, value=value)
    (found,) = confirmed(row).papers
    assert (found.is_plan, found.process_type, found.level, found.lacking) == (True, "5", 2, None)


def test_who_says_that_it_is_no_plan_says_that_it_has_no_level():
    row = confirm(confirm(line("a.pdf"), "is_plan", value=False), "items", 0, value="met")
    (found,) = confirmed(row).papers
    assert (found.is_plan, found.level, found.items) == (False, 0, {})


def test_a_factor_of_another_type_than_the_confirmed_one_is_no_gold():
    row = confirm(confirm(line("a.pdf"), "process_type", value="5"), "items", 1, value="met")
    assert confirmed(row).papers[0].items == {}


def test_a_verdict_of_unreadable_judges_nothing():
    row = confirm(confirm(line("a.pdf"), "level", value=1), "items", 1, value="unreadable")
    assert confirmed(row).papers[0].items == {}


def test_a_paper_that_was_judged_by_hand_because_it_could_not_be_read_is_gold():
    (found,) = confirmed(confirm(verdicts.skipped("a.pdf"), "level", value=2)).papers
    assert found.level == 2


def test_results_that_nobody_confirmed_are_no_gold():
    assert wrong(json.dumps(line("a.pdf")).encode()) == ("gold.nothing_confirmed", None)


@pytest.mark.parametrize(
    ("target", "value", "expected"),
    [
        (("level",), 7, ("gold.one_of", "#1 > level > confirmed > value")),
        (("is_plan",), "maybe", ("gold.flag", "#1 > is_plan > confirmed > value")),
        (("items", 0), "fine", ("gold.one_of", "#1 > items > 1 > confirmed > value")),
    ],
)
def test_a_wrong_decision_is_named_with_its_line(target, value, expected):
    assert wrong(json.dumps(confirm(line("a.pdf"), *target, value=value)).encode()) == expected


def test_two_lines_of_one_path_are_refused():
    row = json.dumps(confirm(line("a.pdf"), "level", value=1))
    assert wrong(f"{row}\n{row}\n".encode()) == ("gold.twice", "a.pdf")
