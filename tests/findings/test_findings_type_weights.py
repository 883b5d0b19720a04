"""The process type by points and opinions together: shares, close types, and work that is none of the types."""

from dataclasses import replace

import packs
import pytest

from docchecker.findings.process_type import judge_type
from docchecker.model import Collected, Evidence, Place
from docchecker.rubric import Judgement, Line, Strength, TypeWeights

LINE = Line(0.0, 1.0, 0.0)
WEIGHTS = TypeWeights(name=1.0, title=0.5, whole=1.0, points=0.5, close=0.1, none=1.0)


@pytest.fixture(scope="module")
def rubric(tmp_path_factory):
    made = packs.load(tmp_path_factory.mktemp("pack"))
    return replace(made, judgement=Judgement(Strength(0.5, 0.5), {}, LINE, LINE, WEIGHTS))


def odds(name, whole=(0.0, 0.0, 0.0)):
    """Log-odds of none, the first and the second type; the title says what the name says."""
    ids = ("0", "1", "2")
    return {
        "name": dict(zip(ids, name, strict=True)),
        "title": dict(zip(ids, name, strict=True)),
        "whole": dict(zip(ids, whole, strict=True)),
    }


LENDING = (Evidence("type:1", "title", Place(0, None, 0), 0, 2, "กข", "lending", "text", "stated"),)


@pytest.mark.parametrize(
    ("said", "signals", "judged"),
    [
        (odds((-1.0, 2.0, -1.0)), (), ("1", 0.9, ())),  # no surer than the pack's own measure
        (odds((-1.0, 0.0, 1.0)), (), ("2", 0.82, (("1", 0.18),))),
        (odds((-1.0, 0.0, 1.0)), LENDING, ("2", 0.52, (("1", 0.48),))),
        (odds((-1.0, 0.0, 1.0), (0.0, 3.0, 0.0)), (), ("1", 0.82, (("2", 0.18),))),
        (odds((3.0, 0.0, -1.0)), LENDING, (None, 0.5, ())),
        (odds((0.6, 0.0, -1.0)), (), ("1", 0.82, (("2", 0.18),))),  # not by so much that none fits
    ],
)
def test_points_and_opinions_make_a_share(rubric, said, signals, judged):
    type_ = judge_type(Collected((), (), signals, type_odds=said), rubric, None)
    assert (type_.proposed, type_.confidence, type_.also) == judged


def test_what_the_paper_declares_stands_above_the_opinion(rubric):
    declared = replace(LENDING[0], need="declared")
    type_ = judge_type(Collected((), (), (), declared, type_odds=odds((-1.0, -1.0, 2.0))), rubric, None)
    assert (type_.proposed, type_.source) == ("1", "declared")


def test_without_an_opinion_the_points_decide(rubric):
    assert judge_type(Collected((), (), LENDING), rubric, None).proposed == "1"
