"""The second look: shares of the plan, and log-odds of all ideas and of the place together."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from docchecker.evidence.learned_joint import FAR, PLACES, joined, looked_at, shares


@given(st.lists(st.booleans()))
def test_shares_never_fall_and_stay_within_the_paper(counts):
    found = shares(counts)
    assert (len(found), found == sorted(found)) == (len(counts), True)
    assert all(0 <= share <= 1 for share in found)


def test_what_stands_before_the_plan_takes_no_share_of_it():
    assert shares([False, False, True, True]) == [0.0, 0.0, 0.0, 0.5]


def test_the_beginning_is_told_from_the_rest():
    places = looked_at(np.zeros((4, 2)), [0.05, 0.15, 0.25, 0.87])[:, 2:]
    assert places.tolist() == [[0.0, 1, 1, 1], [0.1, 0, 1, 1], [0.2, 0, 0, 1], [0.8, 0, 0, 0]]


def test_log_odds_far_from_even_count_only_so_far():
    assert looked_at(np.array([[99.0, -99.0]]), [0.5])[0, :2].tolist() == [FAR, -FAR]


def test_each_idea_hears_all_ideas_and_the_place():
    joint = np.zeros((2, 2 + PLACES + 1))
    joint[0] = [1.0, -0.5, 0, 2.0, 0, 0, 0.25]  # own, the other, share, first tenth, fifth, third; constant
    joint[1, 1] = 1.0
    found = joined(joint, np.array([[1.0, 2.0], [1.0, 2.0]]), [0.0, 0.9])
    assert found.tolist() == [[2.25, 2.0], [0.25, 2.0]]
