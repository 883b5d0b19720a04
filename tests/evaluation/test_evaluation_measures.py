"""The measures, reckoned by hand on five papers: two checked plans, a paper that is none, a skipped one, an absent one."""

import pytest
import verdicts
from verdicts import GOLD, ROWS, compared, counts, line, paper

from docchecker.evaluation.calibration import calibration, equal_bins

WHOLE = compared(GOLD, *ROWS)
CHECKED = compared(GOLD, *ROWS, only_checked=True)


def sides(binary):
    return counts(binary.sensitivity), counts(binary.specificity)


def test_coverage_names_what_was_not_checked_and_why():
    found = WHOLE.coverage
    assert (found.gold, found.checked, found.skipped, found.absent, found.not_in_gold) == (
        5,
        3,
        (("damaged", ("d.docx",)),),
        ("e.docx",),
        ("f.docx",),
    )
    assert CHECKED.coverage == found


def test_what_was_not_checked_counts_as_no_plan():
    assert (counts(WHOLE.whole.plan), sides(WHOLE.whole.plan_sides)) == ((3, 5), ((2, 4), (1, 1)))
    assert counts(CHECKED.whole.plan) == (3, 3)


def test_types_are_those_of_gold_plans():
    assert (counts(WHOLE.whole.type_), counts(CHECKED.whole.type_)) == ((1, 4), (1, 2))
    assert (WHOLE.types.rows, WHOLE.types.columns, WHOLE.types.counts) == (
        ("2", "5"),
        ("2", "5", "none"),
        ((1, 0, 2), (1, 0, 0)),
    )


def test_components_and_factors_are_positive_where_met():
    groups = WHOLE.whole.groups
    assert {group: sides(found) for group, found in groups.items()} == {
        "component": ((1, 2), (1, 1)),
        "factor": ((1, 3), (1, 2)),
        "all": ((2, 5), (2, 3)),
    }
    assert counts(groups["all"].same) == (4, 8)


def test_each_item_stands_alone_in_the_packs_order():
    assert [(item.id, *sides(item.agreement)) for item in CHECKED.items] == [
        ("rationale", (1, 1), (1, 1)),
        ("2.1", (1, 1), (0, 0)),
        ("2.2", (0, 1), (0, 0)),
        ("2.3", (0, 0), (0, 1)),
        ("2.4", (0, 0), (1, 1)),
    ]


def test_levels_count_what_has_none_as_0():
    assert WHOLE.levels.counts == ((1, 0, 0), (1, 1, 0), (1, 0, 1))
    assert (counts(WHOLE.whole.levels.exact), counts(WHOLE.whole.levels.within_one)) == ((3, 5), (4, 5))
    assert (counts(WHOLE.whole.plan_levels.exact), counts(CHECKED.whole.plan_levels.exact)) == ((2, 4), (2, 2))
    assert (CHECKED.whole.levels.kappa, round(WHOLE.whole.levels.kappa, 4)) == (1.0, round(1 - 5 * 5 / 39, 4))


def test_what_lacks_is_compared_need_by_need():
    assert (counts(WHOLE.lacking.precision), counts(WHOLE.lacking.recall)) == ((1, 2), (1, 1))


def test_a_complete_component_lacks_nothing_whatever_the_line_says():
    found = compared({"a.docx": paper(components={"C1": "met"}, lacking={})}, line("a.docx", "met", lacking=["rationale.risk"]))
    assert counts(found.lacking.precision) == (0, 0)


def test_a_plan_taken_for_none_has_no_verdicts():
    found = compared({"a.docx": paper(components={"C1": "met"}, level=1)}, line("a.docx", "met", plan=False))
    assert (sides(found.whole.groups["all"]), counts(found.whole.levels.exact)) == (((0, 1), (0, 0)), (0, 1))


def test_a_wrong_type_does_not_hide_the_factors_of_the_right_one():
    found = compared({"a.docx": paper(process_type=2, factors={"2.1": "met"})}, line("a.docx", "missing", "met", type_="5"))
    assert (counts(found.whole.type_), sides(found.whole.groups["factor"])) == ((0, 1), ((1, 1), (0, 0)))


def test_what_could_not_be_read_is_not_met_and_has_no_calibration():
    found = compared({"a.docx": paper(components={"C1": "met"}, level=2)}, line("a.docx", "unreadable", level=None))
    assert (sides(found.whole.groups["all"]), found.calibration[0].n, found.coverage.open_levels) == (
        ((0, 1), (0, 0)),
        0,
        ("a.docx",),
    )


def test_parts_are_measured_by_kind_and_by_layout():
    assert [(name, part.papers) for name, part in WHOLE.by_kind] == [("docx", 3), ("unread", 2)]
    assert [(name, part.papers, counts(part.plan)) for name, part in WHOLE.by_layout] == [
        ("prose", 1, (1, 1)),
        ("table", 2, (2, 2)),
    ]


def test_what_gold_does_not_say_is_not_measured():
    found = compared({"a.docx": paper()}, line("a.docx", "met"))
    assert (counts(found.whole.type_), counts(found.whole.levels.exact), found.whole.levels.kappa, found.calibration[0].bins) == (
        (0, 0),
        (0, 0),
        None,
        (),
    )
    assert (found.stated.is_plan, found.stated.items, found.stated.lacking) == (1, 0, 0)


def test_confidence_is_judged_on_verdicts_that_count_of_checked_plans():
    assert [(each.outcome, each.group, each.n) for each in WHOLE.calibration] == [
        ("same_verdict", "all", 6),
        ("same_verdict", "component", 2),
        ("same_verdict", "factor", 4),
        ("met_or_not", "all", 6),
        ("met_or_not", "component", 2),
        ("met_or_not", "factor", 4),
    ]
    first = WHOLE.calibration[0]
    assert (counts(first.right), round(first.error, 4), round(first.brier, 4)) == (
        (4, 6),
        0.1333,
        round((4 * 0.04 + 2 * 0.64) / 6, 4),
    )


def test_a_factor_that_the_program_does_not_count_is_not_judged_for_confidence():
    row = line("a.docx", "met", "met")
    row["items"][1]["counts"] = False
    gold = {"a.docx": paper(components={"C1": "met"}, factors={"2.1": "met"})}
    assert compared(gold, row).calibration[0].n == 1


def test_a_verdict_of_partial_for_missing_is_right_only_as_met_or_not():
    found = compared({"a.docx": paper(components={"C1": "missing"})}, line("a.docx", "partial"))
    assert (counts(found.calibration[0].right), counts(found.calibration[3].right)) == ((0, 1), (1, 1))


def test_calibration_reckoned_by_hand():
    """Ten verdicts at 0.6, six right; ten at 0.9, seven right: half of |0.7 - 0.9|."""
    points = [(0.6, n < 6) for n in range(10)] + [(0.9, n < 7) for n in range(10)]
    found = calibration(points)
    assert found.error == pytest.approx(0.1)
    assert found.brier == pytest.approx((6 * 0.16 + 4 * 0.36 + 7 * 0.01 + 3 * 0.81) / 20)
    assert [(each.low, each.high, counts(each.right)) for each in found.bins] == [(0.6, 0.6, (6, 10)), (0.9, 0.9, (7, 10))]


def test_a_hundred_confidences_make_ten_bins_of_ten():
    assert [len(part) for part in equal_bins([(n / 100, True) for n in range(100)])] == [10] * 10


def test_equal_confidences_stay_together_and_unequal_ones_are_not_thrown_in_with_them():
    points = [(0.5, True)] * 9 + [(0.7, False)] * 42 + [(0.9, True)] * 49
    assert [{confidence for confidence, _ in part} for part in equal_bins(points)] == [{0.5}, {0.7}, {0.9}]


def test_the_order_of_the_lines_changes_nothing():
    assert compared(GOLD, *ROWS) == compared(dict(reversed(GOLD.items())), *reversed(ROWS))


def test_decisions_of_reviewers_are_compared_with_what_the_same_lines_proposed():
    row = verdicts.confirm(verdicts.confirm(line("a.docx", "met", level=1), "level", value=2), "items", 0, value="met")
    gold = verdicts.evaluation.read_gold(verdicts.json.dumps(row).encode(), "OUT", verdicts.made.RUBRIC)
    found = verdicts.evaluation.evaluate(gold, verdicts.read_results(row), verdicts.made.RUBRIC)
    assert (found.gold.form, counts(found.whole.plan), counts(found.whole.levels.exact), sides(found.whole.groups["all"])) == (
        "confirmed",
        (0, 0),
        (0, 1),
        ((1, 1), (0, 0)),
    )
