"""How it adds up: the same sums as the verdict's own, for an item, the plan, the type and the level."""

from dataclasses import replace

import packs
import pytest

from docchecker import findings, pipeline
from docchecker.explained import Seen
from docchecker.findings.explained import explain
from docchecker.model import Collected, Document, Evidence, Place
from docchecker.rubric import Judgement, Line, Strength, load


@pytest.fixture(scope="module")
def rubric(tmp_path_factory):
    loaded = packs.load(tmp_path_factory.mktemp("pack"))
    return replace(loaded, judgement=Judgement(Strength(0.5, 0.5), {}, Line(-0.5, 1.0, 0.0), Line(0.0, 1.0, 0.0)))


def passage(weight="strong", item="1.1", need="measure", why="1.1/measure/1"):
    return Evidence(item, need, Place(0, None, 0), 0, 3, "กขค", why, "measure", "stated", weight)


def item_explained(rubric, found, odds=None, type_="1", item="1.1"):
    opinions = {} if odds is None else {(item, "measure"): odds}
    collected = Collected(tuple(found), (), (), opinions=opinions)
    assessment = findings.weigh(Document((), (), ()), collected, rubric, type_)
    return explain(assessment, collected, rubric, item, (Seen("measure", (), ()),)).about


@pytest.mark.parametrize(
    ("found", "odds", "expected"),
    [
        ((passage(),), 0.2, (0.2, 0.5, 0.7, 0.0, True)),
        ((passage(),), -0.6, (-0.6, 0.5, -0.1, 0.0, False)),
        ((passage("learned"),), 0.6, (0.6, -0.5, 0.1, 0.0, True)),
        ((), 3.0, (3.0, -0.5, 2.5, 0.0, False)),  # likely, and nothing to show
    ],
)
def test_the_sum_is_the_verdicts(rubric, found, odds, expected):
    about = item_explained(rubric, found, odds)
    (need,) = about.needs
    assert (need.sum.model, need.sum.pattern, need.sum.total, need.sum.line, need.given) == expected
    assert (about.finding.proposed == "met") == need.given


@pytest.mark.parametrize(("found", "given"), [((passage(),), True), ((passage("weak"),), False), ((), False)])
def test_without_an_opinion_the_patterns_decide(rubric, found, given):
    (need,) = item_explained(rubric, found).needs
    assert (need.sum, need.given) == (None, given)


@pytest.mark.parametrize(("found", "would"), [((passage(),), "met"), ((passage("weak"),), "partial"), ((), "missing")])
def test_an_item_of_another_type_says_what_it_would_be(rubric, found, would):
    about = item_explained(rubric, found, type_="2")
    assert (about.finding.proposed, about.would) == ("not_applicable", would)


def why(rubric, text, target):
    return pipeline.why(packs.paper(text), rubric, target)


PLAN = """
แผนเปิดเผยงานยืม การให้ยืมเครื่องมือ
# ความสำคัญ
เครื่องมือจำเป็นต่อเกษตรกร แต่มีการเรียกเงินพิเศษ
"""


def test_the_points_of_a_plan_are_those_of_signals_and_complete_components(rubric):
    about = why(rubric, PLAN, "is_plan").about
    assert ([(one.id, one.points, one.counted) for one in about.heard], about.complete, about.points, about.line) == (
        [("named", 3, True)],
        ("rationale",),
        4,
        3,
    )


def test_a_signal_that_another_silences_says_which(rubric):
    about = why(rubric, "รายงานผลแผนเปิดเผยงานยืม", "is_plan").about
    assert [(one.id, one.against) for one in about.heard if not one.counted] == [("report", ("both",))]


def test_the_points_of_types_are_those_that_the_type_was_judged_by(rubric):
    explanation = why(rubric, PLAN, "process_type")
    assert [(one.id, one.points) for one in explanation.about.types] == [("1", 8)]
    assert explanation.assessment.process_type.final == "1"


SHIPPED = """
แผนสร้างความโปร่งใสในการปฏิบัติราชการ งานออกใบอนุญาตขุดบ่อน้ำบาดาล
# ๑. หลักการและเหตุผล
บ่อน้ำบาดาลมีผลต่อเกษตรกร ๔๐๐ ราย แต่การพิจารณาเปิดช่องให้เรียกรับเงินเพื่อลัดคิว
# ๒. มาตรการ
- ผู้พิจารณาเปิดดูประวัติผู้ขอย้อนหลังสามปีในฐานข้อมูลก่อนอนุญาตทุกราย เริ่ม ๑ มกราคม ๒๕๕๖
- ปิดประกาศรายชื่อผู้ได้รับอนุญาตพร้อมเหตุผลหน้าสำนักงานทุกวันที่ ๕ ของเดือน
"""


def test_where_the_models_judge_too_their_shares_and_signals_are_a_part_of_the_sums():
    pack = load()
    kind, plan = (why(pack, SHIPPED, target) for target in ("process_type", "is_plan"))
    shares = {one.id: one.share for one in kind.about.types}
    proposed = kind.assessment.process_type
    assert (max(shares, key=shares.get), len(shares)) == (proposed.proposed, 5)
    assert min(shares[proposed.proposed], 0.95) == proposed.confidence
    assert {signal.where for signal in pack.signals if signal.id in {one.id for one in plan.about.heard}} >= {"likely"}
    assert (plan.about.points >= plan.about.line) == plan.assessment.is_plan.proposed


def test_each_level_says_what_stands_in_its_way(rubric):
    about = why(rubric, PLAN, "level").about
    assert [(rule.level, rule.reached, rule.incomplete, rule.factors) for rule in about.rules[:3]] == [
        (1, True, (), 0),
        (2, False, ("solutions",), 0),
        (3, False, ("solutions",), 1),
    ]


def test_no_plan_reaches_no_level(rubric):
    assert not any(rule.reached for rule in why(rubric, "บันทึกทั่วไป", "level").about.rules)
