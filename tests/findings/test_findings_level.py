"""The level, by the criteria's rules: compared in whole numbers, with its range where something could not be read."""

from dataclasses import replace

import packs
import pytest

from docchecker.findings.level import level, percents
from docchecker.model import Finding, LevelJudgement, PlanJudgement
from docchecker.stated import Confirmation

PLAN = PlanJudgement(proposed=True, why="", confidence=0.9)
NO_PLAN = PlanJudgement(proposed=False, why="", confidence=0.9)


@pytest.fixture(scope="module")
def rubric(tmp_path_factory):
    return packs.load(tmp_path_factory.mktemp("pack"))


def finding(id_, verdict, group="factor", confidence=0.8):
    return Finding(
        id_, group, verdict != "not_applicable", verdict, (), confidence, needs_person=False, evidence=(), near_misses=()
    )


def items(components, factors, other=0):
    """One letter an item: m met, p partial, x missing, u unreadable; `other`: factors of other types."""
    words = {"m": "met", "p": "partial", "x": "missing", "u": "unreadable"}
    found = [finding(f"c{n}", words[letter], "component") for n, letter in enumerate(components, 1)]
    found += [finding(f"f{n}", words[letter]) for n, letter in enumerate(factors, 1)]
    return [*found, *(finding(f"o{n}", "not_applicable") for n in range(other))]


@pytest.mark.parametrize(
    ("components", "factors", "suggested"),
    [
        ("mmmmm", "xxxx", 2),  # 0 %
        ("mmmmm", "mmxx", 2),  # 50 %
        ("mmmmm", "mmmx", 3),  # 75 %
        ("mmmmm", "mmmm", 5),  # 100 %
        ("mmmmm", "xxxxx", 2),  # 0 %
        ("mmmmm", "mmmxx", 2),  # 60 %
        ("mmmmm", "mmmmx", 4),  # 80 %
        ("mmmmm", "mmmmm", 5),  # 100 %
        ("mmmmx", "mmmmm", 1),
        ("mmmmp", "mmmmm", 1),  # partial is not complete
        ("xxxxx", "xxxxx", 1),
        ("mmmmm", "mmmp", 3),  # partial is not met
        ("mmmmm", "mmpp", 2),
        ("mmmmm", "", 2),  # no type: no factor, no quality
        ("mmmmm", "m" * 7 + "x" * 3, 3),  # 70 % to the dot
        ("mmmmm", "m" * 69 + "x" * 31, 2),
        ("mmmmm", "m" * 9 + "x", 5),  # 90 % to the dot
        ("mmmmm", "mm" + "x", 2),  # 66.67 %
        ("mmmmm", "m" * 89 + "x" * 11, 4),
        ("mmmmm", "m" * 7 + "x" * 2, 3),  # 77.78 %
    ],
)
def test_the_level_follows_components_and_quality(rubric, components, factors, suggested):
    judged = level(items(components, factors, other=17), PLAN, rubric)
    assert (judged.proposed, judged.low, judged.high) == (suggested, suggested, suggested)


def test_no_float_decides_at_the_line(rubric):
    met_of = [(met, factors) for factors in range(1, 41) for met in range(factors + 1)]
    wrong = [(m, f) for m, f in met_of if level(items("m", "m" * m + "x" * (f - m)), PLAN, rubric).proposed != expected(m, f)]
    assert wrong == []


def expected(met, factors):
    return 5 if 10 * met >= 9 * factors else 4 if 10 * met >= 8 * factors else 3 if 10 * met >= 7 * factors else 2


def test_the_rule_that_gave_the_level_is_named(rubric):
    assert [level(items("m", factors), PLAN, rubric).rule for factors in ("xxxx", "mmmx", "mmmmx", "mmmm")] == [
        "two",
        "three",
        "four",
        "five",
    ]


@pytest.mark.parametrize(
    ("components", "factors", "suggested"),
    [
        ("mmmmu", "mmmm", (None, 1, 5)),
        ("mmmmm", "mmmu", (None, 3, 5)),
        ("mmmmm", "mmmmu", (None, 4, 5)),
        ("mmmmm", "mxxu", (2, 2, 2)),  # whatever stood there, the level stays
        ("mmmmx", "mmmu", (1, 1, 1)),
        ("uuuuu", "uuuu", (None, 1, 5)),
        ("mmmmu", "xxxx", (None, 1, 2)),
    ],
)
def test_what_could_not_be_read_gives_a_range_where_it_could_change_the_level(rubric, components, factors, suggested):
    judged = level(items(components, factors), PLAN, rubric)
    assert (judged.proposed, judged.low, judged.high) == suggested


def test_what_is_no_plan_has_no_level_and_no_per_cent(rubric):
    found = items("mmmmm", "mmmm")
    assert (level(found, NO_PLAN, rubric), percents(found, NO_PLAN, rubric)) == (
        LevelJudgement(None, "not_a_plan", None, None, (), 0.9),
        (None, None, None),
    )


@pytest.mark.parametrize(
    ("components", "factors", "ids"),
    [
        ("mxmpm", "xxxx", ("c2", "c4")),  # components first
        ("mmmmm", "mxpm", ("f2", "f3")),
        ("mmmmm", "mmmm", ()),
        ("mmmmu", "mmmm", ("c5",)),
    ],
)
def test_what_would_raise_the_level_is_named(rubric, components, factors, ids):
    assert level(items(components, factors, other=3), PLAN, rubric).raise_by == ids


def test_a_level_is_as_sure_as_its_least_sure_item(rubric):
    found = [
        finding("c1", "met", "component", 0.7),
        finding("f1", "met", confidence=0.6),
        finding("o1", "not_applicable", confidence=0.1),
    ]
    assert level(found, PLAN, rubric).confidence == 0.6


@pytest.mark.parametrize(
    ("components", "factors", "shares"),
    [
        ("mmmmm", "mmmm", (100.0, 100.0, 100.0)),
        ("mmmmx", "mmxx", (80.0, 50.0, 59.0)),
        ("mmx", "mxx", (66.67, 33.33, 43.33)),
        ("ppppp", "pppp", (0.0, 0.0, 0.0)),
        ("mmmmm", "", (100.0, None, None)),
    ],
)
def test_the_per_cents_are_exact_to_two_decimals(rubric, components, factors, shares):
    assert percents(items(components, factors, other=5), PLAN, rubric) == shares


def test_a_confirmed_verdict_counts_in_place_of_the_proposed_one(rubric):
    found = items("mmmmm", "mmxx")
    found[-1] = replace(found[-1], confirmed=Confirmation("f4", "met", "ผู้ตรวจ", "2026-01-02", "หน้า ๔"))
    assert (level(found, PLAN, rubric).proposed, percents(found, PLAN, rubric)[1]) == (3, 75.0)
