"""Intervals and kappa, against figures that others have published or that can be reckoned by hand."""

import pytest

from docchecker.evaluation.statistics import kappa, mean, share


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [(9, 10, 0.5958, 0.9821), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662), (1, 1, 0.2065, 1.0)],
)
def test_wilson_intervals_are_those_of_the_books(count, n, low, high):
    found = share(count, n).interval
    assert (found.value, round(found.low, 4), round(found.high, 4)) == (count / n, low, high)


def test_of_nothing_there_is_no_share_and_no_mean():
    assert share(0, 0).interval == mean(share(0, 0).interval, share(1, 2).interval)


def test_a_mean_lies_between_bounds_narrower_than_either_share():
    first, second = share(8, 10).interval, share(6, 10).interval
    found = mean(first, second)
    assert found.value == pytest.approx(0.7)
    assert found.high - found.low < min(first.high - first.low, second.high - second.low)


def test_kappa_of_a_table_reckoned_by_hand():
    """Squares apart: 0 + 1 + 4 = 5 of 4; by chance the sum over all 16 pairs is 24: 1 - 4 x 5 / 24."""
    assert kappa([(1, 1), (2, 3), (3, 1), (1, 1)]) == pytest.approx(1 - 4 * 5 / 24)


def test_kappa_is_not_known_where_all_have_one_level():
    assert (kappa([]), kappa([(3, 3), (3, 3)])) == (None, None)


def test_a_wrong_level_far_off_weighs_more():
    near, far = [(1, 2), (5, 5), (1, 1)], [(1, 5), (5, 5), (1, 1)]
    assert kappa(near) > kappa(far)
