"""Decisions stand above an outcome: what was proposed stays, what people decided holds, figures and level follow."""

from dataclasses import replace

import pytest

from docchecker import decisions, pipeline, rubric
from docchecker.decisions.applied import decided
from docchecker.decisions.store import Store
from docchecker.decisions.types import Added, Draft, Standing
from docchecker.model import Note, Skipped, SourceFile
from docchecker.stated import Confirmation


def said(target, value):
    return Confirmation(target, value, "นางสาวหนึ่ง", "2026-11-24T12:00:00Z", "ตรวจแล้ว")


@pytest.fixture(scope="module")
def pack():
    return rubric.load(None)


@pytest.fixture(scope="module")
def outcome(pack):
    document = pipeline.example_document("# แผนสร้างความโปร่งใส การอนุญาตขุดบ่อ\n# มาตรการ\nติดประกาศเกณฑ์พิจารณาและคะแนนรายข้อ")
    file = SourceFile("ก/แผน.docx", "aa", 1, "docx", None)
    return pipeline.assess(replace(document, files=(file,)), pack, "2")


def test_a_folder_in_which_nobody_decided_changes_nothing(tmp_path, outcome, pack):
    assert decisions.applied(tmp_path, outcome, pack) is outcome


def test_what_was_decided_in_the_folder_holds(tmp_path, outcome, pack):
    store = Store(tmp_path)
    store.append([Draft("decision", "นางสาวหนึ่ง", "ก/แผน.docx", "aa", "2.4", "missing", "met", "มีทะเบียน")])
    store.close()
    made = decisions.applied(tmp_path, outcome, pack)
    item = next(finding for finding in made.items if finding.item == "2.4")
    assert (item.proposed == "met", item.final, item.confirmed.by) == (False, "met", "นางสาวหนึ่ง")


def test_another_type_makes_its_own_factors_count(outcome, pack):
    made = decided(outcome, Standing((said("process_type", "5"),)), pack)
    counting = {finding.item for finding in made.items if finding.counts and finding.group == "factor"}
    assert (counting, made.process_type.proposed, made.process_type.final) == ({"5.1", "5.2", "5.3", "5.4"}, "2", "5")


def test_no_type_leaves_no_factor_to_count(outcome, pack):
    made = decided(outcome, Standing((said("process_type", "none"),)), pack)
    assert not [finding.item for finding in made.items if finding.counts and finding.group == "factor"]


def test_a_passage_that_a_person_gave_stands_among_the_evidence(outcome, pack):
    made = decided(outcome, Standing((said("2.4", "met"),), (Added("2.4", "measure", 2, 3, 9, "นางสาวหนึ่ง"),)), pack)
    shown = next(finding for finding in made.items if finding.item == "2.4").evidence[-1]
    assert (shown.why, shown.quote) == ("2.4/person", outcome.document.blocks[2].text[3:9])


def test_a_passage_that_is_not_in_the_text_is_left_out(outcome, pack):
    made = decided(outcome, Standing((said("2.4", "met"),), (Added("2.4", "measure", 2, 3, 9999, "ก"),)), pack)
    assert made.items == decided(outcome, Standing((said("2.4", "met"),)), pack).items


def test_a_file_that_could_not_be_read_is_judged_by_hand(pack):
    skipped = Skipped("ก/แผน.pdf", Note("damaged", ""), "aa", 9)
    items = [item.id for item in pack.items if item.group == "component" or item.type == "2"]
    made = decided(skipped, Standing((said("process_type", "2"), *(said(item, "met") for item in items))), pack)
    assert (made.level.proposed, made.level.final, made.document.warnings) == (None, 5, (Note("by_hand", "damaged"),))
