"""The verdict on each item: met where every need is given, partial where one is or the matter is touched on, else missing."""

from dataclasses import replace

import packs
import pytest

from docchecker.findings.items import findings
from docchecker.model import Collected, Evidence, PageReading, Place


@pytest.fixture(scope="module")
def rubric(tmp_path_factory):
    return packs.load(tmp_path_factory.mktemp("pack"))


def passage(item, need, block=0, weight="strong", because=None):
    place = Place(0, None, block)
    return Evidence(item, need, place, 0, 3, "กขค", "family", "text", "stated", weight=weight, because=because)


def weighed(rubric, found, item, type_="1", pages=()):
    every = findings(Collected(tuple(found), (), ()), rubric, type_, pages)
    return next(finding for finding in every if finding.item == item)


IMPORTANCE, RISK = passage("rationale", "importance"), passage("rationale", "risk", 1)


@pytest.mark.parametrize(
    ("found", "verdict", "lacking"),
    [
        ((IMPORTANCE, RISK), "met", ()),
        ((IMPORTANCE,), "partial", ("risk",)),
        ((RISK,), "partial", ("importance",)),
        ((), "missing", ("importance", "risk")),
        ((IMPORTANCE, passage("rationale", "risk", because="background")), "partial", ("risk",)),
        ((passage("rationale", "risk", because="placeholder"),), "missing", ("importance", "risk")),
        ((IMPORTANCE, passage("rationale", "risk", weight="weak")), "partial", ("risk",)),
        ((passage("rationale", "risk", weight="weak"),), "partial", ("importance", "risk")),
        ((passage("solutions", "measure"),), "missing", ("importance", "risk")),
    ],
)
def test_a_component_is_met_where_every_need_is_given(rubric, found, verdict, lacking):
    finding = weighed(rubric, found, "rationale")
    assert (finding.proposed, finding.lacking) == (verdict, lacking)


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        ((passage("1.1", "measure"),), "met"),
        ((passage("1.1", "measure", weight="weak"),), "partial"),
        ((passage("1.1", "measure", because="negated"),), "missing"),
        ((passage("1.1", "measure", because="vague"),), "missing"),
        ((passage("1.1", "measure", because="negated"), passage("1.1", "measure", 1)), "met"),
        ((), "missing"),
    ],
)
def test_a_factor_is_met_by_one_concrete_measure(rubric, found, verdict):
    assert weighed(rubric, found, "1.1").proposed == verdict


def test_a_factor_of_another_type_does_not_count_and_keeps_its_evidence(rubric):
    finding = weighed(rubric, (passage("1.1", "measure"),), "1.1", "2")
    assert (finding.proposed, finding.counts, finding.lacking, finding.needs_person, len(finding.evidence)) == (
        "not_applicable",
        False,
        (),
        False,
        1,
    )


def test_without_a_type_no_factor_counts(rubric):
    assert [f.counts for f in findings(Collected((), (), ()), rubric, None, ())] == [True, True, False]


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        ((), "unreadable"),
        ((IMPORTANCE,), "partial"),
        ((IMPORTANCE, RISK), "met"),
        ((passage("rationale", "risk", because="past"),), "unreadable"),
    ],
)
def test_nothing_is_missing_for_sure_where_pages_could_not_be_read(rubric, found, verdict):
    assert weighed(rubric, found, "rationale", pages=(PageReading(0, 1, "unreadable", 0.0),)).proposed == verdict


def test_near_misses_stand_beside_the_evidence(rubric):
    near = passage("1.1", "measure", 2, because="negated")
    finding = weighed(rubric, (passage("1.1", "measure"), near), "1.1")
    assert (finding.evidence, finding.near_misses) == ((passage("1.1", "measure"),), (near,))


@pytest.mark.parametrize(
    ("found", "confidence", "needs_person"),
    [
        ((passage("1.1", "measure"), passage("1.1", "measure", 1)), 0.9, False),
        ((passage("1.1", "measure"),), 0.8, False),
        ((passage("1.1", "measure", weight="weak"),), 0.5, True),
        ((passage("1.1", "measure", because="past"),), 0.65, False),
        ((), 0.75, False),
    ],
)
def test_confidence_comes_from_the_packs_table_and_the_unsure_go_to_a_person(rubric, found, confidence, needs_person):
    finding = weighed(rubric, found, "1.1")
    assert (finding.confidence, finding.needs_person) == (confidence, needs_person)


def test_a_page_that_was_read_badly_makes_what_stands_on_it_and_what_was_not_found_less_sure(rubric):
    pages = (PageReading(0, 1, "repaired", 1.0), PageReading(0, 2, "repaired", 0.6))
    on_second = replace(passage("1.1", "measure"), place=Place(0, 2, 0))
    assert [weighed(rubric, found, "1.1", pages=pages).confidence for found in ((on_second,), ())] == [0.48, 0.6]


def test_every_item_has_a_finding_in_the_packs_order(rubric):
    assert [f.item for f in findings(Collected((), (), ()), rubric, "1", ())] == ["solutions", "rationale", "1.1"]
