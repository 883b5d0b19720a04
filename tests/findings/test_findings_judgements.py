"""Plan or not, and the process type: what is given stands above what is declared, that above what is detected."""

from dataclasses import replace

import packs
import pytest

from docchecker import findings, pipeline
from docchecker.findings.plan import judge_plan
from docchecker.findings.process_type import judge_type
from docchecker.model import Collected, Document, Evidence, PageReading, Place
from docchecker.rubric import Signal
from docchecker.stated import Confirmation


@pytest.fixture(scope="module")
def rubric(tmp_path_factory):
    return packs.load(tmp_path_factory.mktemp("pack"))


def said(item, need="head", why="", block=0, weight="strong"):
    return Evidence(item, need, Place(0, None, block), 0, 2, "กข", why, "text", "stated", weight)


def lending(place, times=1, weight="strong"):
    return tuple(said("type:1", place, "lending", n, weight) for n in range(times))


def repairing(place, times=1):
    return tuple(said("type:2", place, "repairing", n) for n in range(times))


def confirm(target, value):
    return Confirmation(target, value, "ผู้ตรวจ", "2026-01-02", "ดูต้นฉบับแล้ว")


DECLARED = said("type:2", "declared")


@pytest.mark.parametrize(
    ("given", "declared", "signals", "judged"),
    [
        ("1", DECLARED, repairing("title"), ("1", "given", 1.0)),
        (None, DECLARED, lending("title"), ("2", "declared", 0.98)),
        (None, None, lending("title"), ("1", "detected", 0.9)),
        (None, None, (*lending("title"), *repairing("title")), ("1", "detected", 0.5)),
        (None, None, (*lending("early"), *repairing("early", 3)), ("2", "detected", 0.75)),
        (None, None, (), (None, "detected", 0.5)),
        (None, None, lending("body", 3), (None, "detected", 0.5)),  # three points of the four that are asked for
        (None, None, lending("title", weight="weak"), ("1", "detected", 0.9)),
        (None, None, (*lending("title", weight="weak"), *repairing("title")), ("2", "detected", 0.67)),
    ],
)
def test_a_type_is_given_else_declared_else_detected(rubric, given, declared, signals, judged):
    type_ = judge_type(Collected((), (), signals, declared), rubric, given)
    assert (type_.proposed, type_.source, type_.confidence) == judged


def test_a_word_that_is_repeated_speaks_no_louder(rubric):
    once, often = (
        judge_type(Collected((), (), (*repairing("title"), *lending("body", times))), rubric, None) for times in (6, 600)
    )
    assert (once.proposed, once.confidence) == (often.proposed, often.confidence) == ("2", 0.57)


def test_the_runners_up_are_told_with_their_share(rubric):
    type_ = judge_type(Collected((), (), (*lending("title"), *repairing("early"))), rubric, None)
    assert (type_.also, [e.item for e in type_.evidence]) == ((("2", 0.2),), ["type:1"])


def test_the_declaration_is_the_evidence(rubric):
    assert judge_type(Collected((), (), (), DECLARED), rubric, None).evidence == (DECLARED,)


@pytest.mark.parametrize(
    ("signals", "is_plan", "why"),
    [
        (("plan:named",), True, "named"),
        (("plan:report",), False, "report"),
        (("plan:named", "plan:report"), False, "report"),
        (("plan:named", "plan:report", "plan:both"), True, "named"),  # `both` silences `report`
        ((), False, ""),
    ],
)
def test_a_plan_is_what_the_points_of_its_signals_make(rubric, signals, is_plan, why):
    judged = judge_plan(Collected((), (), tuple(said(item) for item in signals)), (), rubric)
    assert (judged.proposed, judged.why) == (is_plan, why)


def test_a_signal_that_needs_another_is_silent_without_it(rubric):
    signal = Signal("letter", "start", (), 5, "หนังสือ", "A letter", needs=("named",))
    with_letter = replace(rubric, signals=(*rubric.signals, signal))
    spoken = [
        judge_plan(Collected((), (), tuple(said(f"plan:{id_}") for id_ in ids)), (), with_letter)
        for ids in (["letter"], ["letter", "named"])
    ]
    assert [judged.why for judged in spoken] == ["", "letter,named"]


def test_a_paper_without_a_name_is_a_plan_where_its_components_are_complete(rubric):
    text = "เครื่องสูบน้ำจำเป็นต่อเกษตรกร แต่มีการเรียกเงินพิเศษ\nติดป้ายเลขคิวให้เสร็จภายใน ๓๐ วัน"
    low = replace(rubric, scales=replace(rubric.scales, plan_points=2))
    assert [pipeline.assess(packs.paper(text), made).is_plan.proposed for made in (rubric, low)] == [False, True]


NAMED = Collected((said("1.1", "measure"),), (), (said("plan:named"), *lending("title")))
EMPTY = Document((), (), ())


def test_a_person_overrules_item_plan_type_and_level(rubric):
    decided = (confirm("rationale", "met"), confirm("is_plan", "true"), confirm("process_type", "1"), confirm("level", "4"))
    made = findings.weigh(EMPTY, Collected((), (), ()), rubric, None, decided)
    finals = (made.items[1].final, made.is_plan.final, made.process_type.final, made.level.final)
    proposed = (made.items[1].proposed, made.is_plan.proposed, made.process_type.proposed, made.level.proposed)
    assert (finals, proposed) == (("met", True, "1", 4), ("missing", False, None, None))


def test_the_level_follows_from_confirmed_verdicts_and_what_was_proposed_stays(rubric):
    decided = (confirm("rationale", "met"), confirm("solutions", "met"))
    level = findings.weigh(EMPTY, NAMED, rubric, None, decided).level
    assert (level.proposed, level.holds.rule, level.final) == (1, "five", 5)


def test_a_person_may_say_that_there_is_no_type_and_no_level(rubric):
    decided = (confirm("process_type", "none"), confirm("level", "none"))
    made = findings.weigh(EMPTY, NAMED, rubric, None, decided)
    assert (made.process_type.final, made.level.final, [f.counts for f in made.items]) == (None, None, [True, True, False])


def test_decisions_that_are_taken_back_leave_what_was_proposed(rubric):
    made = findings.weigh(EMPTY, NAMED, rubric)
    assert findings.decide(findings.decide(made, (confirm("rationale", "met"),), rubric), (), rubric) == made


def test_a_confirmed_type_decides_which_factors_count(rubric):
    made = findings.weigh(EMPTY, NAMED, rubric, None, (confirm("process_type", "2"),))
    assert [f.counts for f in made.items] == [True, True, False]


def test_a_paper_that_a_person_calls_no_plan_has_no_level(rubric):
    made = findings.weigh(EMPTY, NAMED, rubric, None, (confirm("is_plan", "false"),))
    assert (made.is_plan.final, made.level.final, made.basic_percent) == (False, None, None)


def test_pages_that_could_not_be_read_leave_the_level_open(rubric):
    document = Document((), (), (PageReading(0, 1, "native", 1.0), PageReading(0, 2, "unreadable", 0.0)))
    level = findings.weigh(document, NAMED, rubric).level
    assert (level.proposed, level.low, level.high) == (None, 1, 5)
