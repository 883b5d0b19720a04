"""Families of concepts that meet: within reach, in place, in order, and without what forbids them."""

import packs
import pytest

from docchecker import evidence

PLAIN = "{meet: [record, use]}"


def found(folder, family, text):
    """The quotes that count for the factor whose one family this is."""
    return [quote for quote, because in packs.said(packs.load(folder, packs.factor(family)), text) if because is None]


@pytest.mark.parametrize(
    ("family", "text", "meets"),
    [
        (PLAIN, "ทะเบียนผู้ยืมเปิดดูย้อนหลังได้", True),
        (PLAIN, "เปิดดูย้อนหลังในทะเบียนผู้ยืม", True),
        (PLAIN, "ฐานข้อมูลกลางใช้ก่อนตัดสินใจ", True),
        (PLAIN, "มีทะเบียนผู้ยืมวางไว้หน้าห้อง", False),
        (PLAIN, "ทะเบียนผู้ยืมและฐานข้อมูลกลาง", False),
        ("{meet: [record|lawyer, use]}", "นิติกรอ่านเรื่องก่อนตัดสินใจ", True),
        ("{meet: [record, use], within: 40}", "ทะเบียนผู้ยืม" + "ก" * 12 + "เปิดดูย้อนหลัง", True),
        ("{meet: [record, use], within: 39}", "ทะเบียนผู้ยืม" + "ก" * 13 + "เปิดดูย้อนหลัง", False),
        ("{meet: [record, use, people]}", "เปิดดูย้อนหลังในทะเบียนผู้ยืมโดยกรรมการ ๓ คน", True),
        ("{meet: [record, use, people]}", "เปิดดูย้อนหลังในทะเบียนผู้ยืมโดยกรรมการ", False),
    ],
)
def test_all_slots_meet_within_reach(tmp_path, family, text, meets):
    assert bool(found(tmp_path, family, text)) is meets


def test_concepts_of_two_blocks_do_not_meet(tmp_path):
    assert found(tmp_path, PLAIN, "มีทะเบียนผู้ยืมวางไว้หน้าห้อง\nเจ้าหน้าที่เปิดดูย้อนหลังทุกครั้ง") == []


def test_one_mention_does_not_fill_two_slots(tmp_path):
    assert found(tmp_path, "{meet: [record, record]}", "มีทะเบียนผู้ยืมวางไว้หน้าห้อง") == []


def test_the_tightest_meeting_is_quoted(tmp_path):
    text = "ให้ลงทะเบียนผู้ยืมแล้วเปิดดูย้อนหลังทุกราย เจ้าหน้าที่เก็บกุญแจไว้ในตู้ และหัวหน้าเปิดดูย้อนหลังอีกครั้ง"
    assert found(tmp_path, PLAIN, text) == ["ให้ลงทะเบียนผู้ยืมแล้วเปิดดูย้อนหลังทุกราย"]


@pytest.mark.parametrize(
    ("meet", "text", "speaks"),
    [
        ("lawyer", "ให้นิติกรอ่านทุกเรื่อง", True),
        ("lawyer", "ให้ทำนิติกรรมทุกเรื่อง", False),
        ("lawyer", "ให้นิติกรอ่านนิติกรรมทุกเรื่อง", True),
        ("cut", "ให้ลดขั้นตอนเหลือสองขั้น", True),
        ("cut", "นางลดาเป็นหัวหน้างาน", False),
        ("cut", "ปักกลดพักแรมริมทาง", False),
        ("item-seven", "เก็บเครื่องมือหมายเลข ๗ ไว้ต่างหาก", True),
        ("item-seven", "เก็บเครื่อง มือหมาย\u200bเลข7 ไว้ต่างหาก", True),
        ("item-seven", "เก็บเครื่องมือหมายเลข ๘ ไว้ต่างหาก", False),
        ("within-days", "คืนเงินประกันภายใน ๗ วัน", True),
        ("within-days", "คืนเงินประกันโดยเร็วที่สุด", False),
        ("people", "ตั้งกรรมการจำนวน ๕ คน", True),
        ("people", "ตั้งกรรมการหลายคนมาดูแล", False),
    ],
)
def test_words_shapes_and_times_name_a_concept(tmp_path, meet, text, speaks):
    assert bool(found(tmp_path, f"{{meet: [{meet}]}}", text)) is speaks


@pytest.mark.parametrize(
    ("family", "text", "meets"),
    [
        ("{meet: [use, record], order: true}", "เปิดดูย้อนหลังในทะเบียนผู้ยืม", True),
        ("{meet: [use, record], order: true}", "ทะเบียนผู้ยืมเปิดดูย้อนหลังได้", False),
        ("{meet: [use, record], order: true, apart: 1}", "เปิดดูย้อนหลังในทะเบียนผู้ยืม", True),
        ("{meet: [use, record], order: true, apart: 1}", "เปิดดูย้อนหลังโดยหัวหน้างานพัสดุในทะเบียนผู้ยืม", False),
        ("{meet: [use, record], order: true, within: 20}", "เปิดดูย้อนหลังในทะเบียนผู้ยืม", False),
        ("{meet: [use, lawyer, record], order: true}", "เปิดดูย้อนหลังโดยนิติกรในทะเบียนผู้ยืม", True),
        ("{meet: [use, lawyer, record], order: true}", "นิติกรเปิดดูย้อนหลังในทะเบียนผู้ยืม", False),
    ],
)
def test_an_ordered_family_asks_for_order_and_distance_in_words(tmp_path, family, text, meets):
    assert bool(found(tmp_path, family, text)) is meets


@pytest.mark.parametrize(
    ("without", "text", "meets"),
    [
        ("lawyer", "เปิดดูย้อนหลังในทะเบียนผู้ยืมทุกครั้ง", True),
        ("lawyer", "นิติกรเปิดดูย้อนหลังในทะเบียนผู้ยืมทุกครั้ง", False),
        ("lawyer", "นิติกรประจำสำนักงานนั่งโต๊ะแรก เจ้าหน้าที่เปิดดูย้อนหลังในทะเบียนผู้ยืมทุกครั้ง", True),
    ],
)
def test_a_family_is_silent_where_what_it_is_without_stands_in_the_same_clause(tmp_path, without, text, meets):
    assert bool(found(tmp_path, f"{{meet: [record, use], without: [{without}]}}", text)) is meets


@pytest.mark.parametrize(("text", "meets"), [("เก็บกุญแจไว้ในตู้เหล็กทุกเย็น", True), ("เก็บกุญแจ", False)])
def test_a_family_that_asks_for_no_concept_takes_any_block_that_is_long_enough(tmp_path, text, meets):
    assert bool(found(tmp_path, "{meet: [], length: 20}", text)) is meets


@pytest.mark.parametrize(
    ("kind", "text", "meets"),
    [
        ("list_item", "- เปิดดูย้อนหลังในทะเบียนผู้ยืม", True),
        ("list_item", "เปิดดูย้อนหลังในทะเบียนผู้ยืม", False),
        ("cell", "| ๑ | เปิดดูย้อนหลังในทะเบียนผู้ยืม", True),
        ("cell", "- เปิดดูย้อนหลังในทะเบียนผู้ยืม", False),
    ],
)
def test_a_family_may_ask_for_a_kind_of_block(tmp_path, kind, text, meets):
    assert bool(found(tmp_path, f"{{meet: [record, use], kinds: [{kind}]}}", text)) is meets


def test_a_weak_family_gives_weak_evidence(tmp_path):
    collected = evidence.collect(packs.paper("เทศบาลสนใจทะเบียนผู้ยืม"), packs.load(tmp_path))
    assert [(e.item, e.need, e.why, e.weight) for e in collected.evidence] == [
        ("1.1", "measure", "1.1/measure/2: record", "weak")
    ]


def test_weak_evidence_is_not_shown_where_there_is_strong(tmp_path):
    paper = packs.paper("เทศบาลสนใจทะเบียนผู้ยืม\nเปิดดูย้อนหลังในทะเบียนผู้ยืม")
    assert [e.weight for e in evidence.collect(paper, packs.load(tmp_path)).evidence] == ["strong"]
