"""The second look is learned on plans: where in the paper a passage stands tells apart what words cannot."""

import numpy as np
import pytest

from docchecker.evidence.learned_features import Above
from docchecker.evidence.learned_joint import joined
from docchecker.training import joint
from docchecker.training.rows import Row

IDEAS = {"risk": ("rationale.risk",), "step": ("analysis.risk",)}


def row(doc, at, *shows, type_="1"):
    return Row("มีผู้เรียกเงิน", doc, type_, frozenset(shows), frozenset(), frozenset(), Above(), at=at)


@pytest.fixture(scope="module")
def learned():
    pytest.importorskip("sklearn", reason="the extra `train` is not installed")
    rows = [
        one
        for number in range(20)
        for one in (row(f"d{number}", 0.05, "rationale.risk"), row(f"d{number}", 0.6, "analysis.risk"), row(f"d{number}", 0.9))
    ]
    odds = np.zeros((len(rows), 2))  # the words say nothing
    folds = np.array([number // 3 % 5 for number in range(len(rows))])
    return rows, odds, joint.learn(rows, IDEAS, odds, folds)


def test_the_same_words_are_told_apart_by_their_place(learned):
    _, _, (found, final) = learned
    assert (final[0::3, 0].min() > final[1::3, 0].max(), final[1::3, 1].min() > final[0::3, 1].max()) == (True, True)
    begin, later = joined(found, np.zeros((2, 2)), [0.05, 0.6])
    assert (begin[0] > begin[1], later[1] > later[0]) == (True, True)


def test_passages_of_unknown_place_keep_their_log_odds(learned):
    rows, _, _ = learned
    more = [*rows, row("", None, "rationale.risk", type_=None)]
    odds = np.vstack([np.zeros((len(rows), 2)), [[1.5, -0.5]]])
    folds = np.array([*(number // 3 % 5 for number in range(len(rows))), -1])
    assert joint.learn(more, IDEAS, odds, folds)[1][-1].tolist() == [1.5, -0.5]


def test_where_there_is_nothing_to_learn_from_an_idea_speaks_for_itself():
    pytest.importorskip("sklearn", reason="the extra `train` is not installed")
    rows, odds = [row("d1", 0.1), row("d2", 0.2)], np.array([[1.0, 2.0], [3.0, -1.0]])
    found, final = joint.learn(rows, IDEAS, odds, np.array([0, 1]))
    assert np.array_equal(final, odds)
    assert np.array_equal(joined(found, odds, [0.1, 0.2]), odds)
