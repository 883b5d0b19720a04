"""What changed between two submissions: gaps, levels, evidence; in every form, and never by what a document says."""

import json
from dataclasses import replace

import made
import pages
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from docchecker import reports
from docchecker.language import say
from docchecker.reports.changes import Changes, Side, changed, changes
from docchecker.reports.changes_batch import batch_change
from docchecker.reports.comparing import FORMATS, render_batch_changes, render_changes
from docchecker.thai import Repaired

VALIDATOR = Draft202012Validator(reports.schema("comparison-1"))
OUTCOMES = (
    made.assessment(),
    made.observed(),
    made.claiming(),
    made.confirmed(),
    made.no_plan(),
    made.open_level(),
    made.skipped(),
)


def side(outcome, text=True):  # noqa: FBT002
    return Side(json.loads(reports.render(outcome, made.RUBRIC, "json")), getattr(outcome, "document", None) if text else None)


def mended(level=2):
    """The same plan with the lacking half of its rationale, and without its register."""
    base = made.assessment(level=level)
    risk = made.block(4, "paragraph", "เจ้าหน้าที่อาจเรียกรับเงินเพื่อลัดคิว", 2)
    gone = replace(base.document.blocks[2], repaired=Repaired("-", "-"))
    blocks = (*base.document.blocks[:2], gone, base.document.blocks[3], risk)
    doc = replace(base.document, blocks=blocks, files=(replace(base.document.files[0], sha256="cd" * 32),))
    found = (made.evidence("rationale", "importance", 1, doc), made.evidence("rationale", "risk", 4, doc))
    items = (
        made.finding("rationale", "met", found),
        made.finding("2.1", "missing", lacking=("measure",)),
        *base.items[2:],
    )
    return replace(base, document=doc, items=items)


def compared(old=None, new=None):
    return changes(side(old or made.assessment()), side(new or mended()))


def said(made_changes, format_="text", lang="th"):
    return " ".join(render_changes(made_changes, made.RUBRIC, format_, lang).decode().split())


@pytest.mark.parametrize(
    ("was", "now", "change"),
    [
        ("missing", "met", "closed"),
        ("partial", "met", "closed"),
        ("met", "partial", "opened"),
        ("partial", "missing", "still"),
        ("met", "met", "kept"),
        ("unreadable", "met", "unclear"),
        ("met", "unreadable", "unclear"),
        (None, "met", "entered"),
        ("missing", None, "left"),
    ],
)
def test_how_a_verdict_changed(was, now, change):
    assert changed(was, now) == change


def test_gaps_are_closed_opened_and_still_open():
    found = compared()
    assert [(item.id, item.change) for item in found.items] == [
        ("rationale", "closed"), ("2.1", "opened"), ("2.2", "still"), ("2.3", "unclear"), ("2.4", "still")
    ]  # fmt: skip
    assert (found.items[0].closed, found.items[1].opened, found.items[2].still) == (
        ("rationale.risk",),
        ("measure",),
        ("measure",),
    )
    assert found.level == "up"


def test_evidence_that_only_one_side_shows_is_new_or_gone():
    found = compared()
    assert [(f.evidence["quote"], f.words) for f in found.items[0].fresh] == [("เจ้าหน้าที่อาจเรียกรับเงินเพื่อลัดคิว", False)]
    assert [(f.evidence["quote"], f.words) for f in found.items[1].gone] == [("บันทึกผู้ขอทุกรายลงทะเบียนกลาง", False)]
    assert found.items[0].gone == found.items[1].fresh == ()


def test_words_that_stood_there_before_are_known_for_it():
    base = made.assessment()
    also = made.finding(
        "2.1", "met", (made.evidence("2.1", "measure", 2, base.document), made.evidence("2.1", "measure", 3, base.document))
    )
    found = compared(base, replace(base, items=(base.items[0], also, *base.items[2:])))
    assert [f.words for f in found.items[1].fresh] == [True]
    assert found.items[1].told == ((), ())
    unknown = changes(side(base, text=False), side(replace(base, items=(base.items[0], also, *base.items[2:]))))
    assert [f.words for f in unknown.items[1].fresh] == [None]


def test_a_quote_with_other_blanks_or_digits_is_the_same():
    old, new = side(made.assessment()), side(made.assessment())
    new.held["items"][0]["evidence"][0]["quote"] = " การออกใบอนุญาต  มีความสำคัญต่อประชาชน "
    assert changes(old, new).items[0].fresh == ()


def test_other_rubrics_models_and_programs_are_named():
    old, new = side(made.assessment()), side(made.assessment())
    old.held["rubric"], old.held["model"] = {"id": "small", "version": "0"}, {"version": "m1"}
    found = changes(old, new)
    assert found.judged == ("rubric", "model")
    assert "ไม่ได้ตรวจด้วยชุดเกณฑ์, แบบจำลองรุ่นเดียวกัน" in said(found)
    assert "same version (rubric, model)" in said(found, lang="en")


def test_an_item_of_another_rubric_stands_with_its_id():
    old = side(made.assessment())
    old.held["items"][4]["id"] = "9.9"
    assert "9.9" in said(changes(old, side(made.assessment())))


def test_the_same_file_another_type_and_another_plan_are_said():
    base = made.claiming()
    other = replace(
        base,
        process_type=replace(base.process_type, proposed="5"),
        submission=replace(base.submission, agency="กรมประมง"),
        items=(base.items[0], *(made.finding(f"2.{n}", "not_applicable") for n in range(1, 5))),
    )
    text = said(changes(side(base), side(other)))
    for key, values in (("compare.same_files", {}), ("compare.types", {"old": "๒", "new": "๕"}), ("compare.strangers", {})):
        assert " ".join(say(key, **values).split()) in text
    assert say("compare.group.left", count=4) in text
    assert say("compare.strangers") not in said(compared())


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("format_", FORMATS)
def test_every_pair_has_every_form_and_the_same_bytes_each_time(format_, lang):
    for old in OUTCOMES:
        for new in OUTCOMES:
            found = changes(side(old), side(new))
            data = render_changes(found, made.RUBRIC, format_, lang)
            assert data == render_changes(found, made.RUBRIC, format_, lang)
            if format_ == "json":
                VALIDATOR.validate(json.loads(data))


@pytest.mark.parametrize("format_", [format_ for format_ in FORMATS if format_ != "json"])
@pytest.mark.parametrize("lang", ["th", "en"])
def test_two_batches_are_a_table_in_every_form(format_, lang):
    pairs = [
        changes(side(made.assessment(path="ก.pdf")), side(mended()), "process"),
        changes(side(made.skipped()), side(made.no_plan())),
    ]
    alone = [Changes(side(made.claiming()), None, None), Changes(None, side(made.confirmed()), None)]
    rows = [batch_change(one, lang) for one in (*pairs, *alone)]
    data = render_batch_changes(rows, made.RUBRIC, format_, lang)
    assert data == render_batch_changes(rows, made.RUBRIC, format_, lang)
    if format_ == "text":
        text = " ".join(data.decode().split())
        assert say("compare.batch.pairs", lang, pairs=2, old=1, new=1) in text
        assert say("compare.batch.levels", lang, up=1, same=0, down=0, unknown=1) in text
        assert say("compare.batch.gaps", lang, closed=1, opened=1, still=2) in text
    render_batch_changes([], made.RUBRIC, format_, lang)


def test_one_alone_is_an_object_with_nothing_on_the_other_side():
    held = json.loads(render_changes(Changes(None, side(made.claiming()), None), made.RUBRIC, "json"))
    VALIDATOR.validate(held)
    assert (held["old"], held["new"]["claimed"], held["items"]) == (None, 5, [])


def test_observations_that_came_and_went_are_told_apart():
    found = compared(made.observed(), made.assessment())
    assert [len(rows) for rows in found.observations] == [1, 0, 0]
    assert say("compare.observations.gone") in said(found)
    assert "above the proposed level 1" in said(found, "html", "en")


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec=None), max_size=40))
def test_no_text_changes_what_a_page_is_made_of(text):
    base = made.claiming()
    quote = replace(base.items[0].evidence[0], quote=text)
    file = replace(base.document.files[0], path=text)
    spoken = replace(
        base,
        document=replace(base.document, files=(file,)),
        items=(replace(base.items[0], evidence=(quote,)), *base.items[1:]),
        submission=replace(base.submission, agency=text, process=text),
    )
    found = changes(side(made.assessment()), side(spoken))
    page = pages.parsed(render_changes(found, made.RUBRIC, "html"))
    assert not page.open_
    assert not {"script", "b", "img"} & set(page.tags)
    for format_ in FORMATS:
        assert render_changes(found, made.RUBRIC, format_)
