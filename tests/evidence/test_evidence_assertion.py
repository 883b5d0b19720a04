"""What is denied, put off, conditional, quoted or past turns a passage into a near miss: it is shown, and does not count."""

import packs
import pytest

LINE = "เปิดดูย้อนหลังในทะเบียนผู้ยืม"


def because(rubric, text):
    return [reason for _, reason in packs.said(rubric, text)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (LINE, None),
        (f"ยังไม่มีการ{LINE}", "negated"),
        (f"ยังไม่มีใครที่ไหนในสำนักงาน{LINE}", None),  # beyond reach
        (f"{LINE} ยังไม่มี", None),  # only before the match
        (f"หากยังไม่มีให้{LINE}", None),  # masked
        (f"{LINE}ในระยะต่อไป", "postponed"),
        (f"ในระยะต่อไปให้{LINE}", None),  # only after the match
        (f"หากได้รับงบประมาณจะ{LINE}", "conditional"),
        (f"{LINE}หากได้รับงบประมาณ", "conditional"),
        (f"เมื่อปี ๒๕๕๕ มีการ{LINE}", "past"),
        (f"{LINE}เมื่อปี 2555", "past"),
    ],
)
def test_a_cue_within_reach_on_its_side_makes_a_near_miss(tmp_path, text, reason):
    assert because(packs.load(tmp_path, packs.factor("{meet: [record, use]}")), text) == [reason]


def test_a_cue_in_another_block_is_out_of_reach(tmp_path):
    made = packs.load(tmp_path, packs.factor("{meet: [record, use]}"))
    assert because(made, f"ยังไม่มี\n{LINE}\nในระยะต่อไป") == [None]


@pytest.mark.parametrize(
    ("unless", "text", "reason"),
    [
        ("[denied]", f"ยังไม่มีการ{LINE}", "negated"),
        ("[put_off]", f"ยังไม่มีการ{LINE}", None),
        ("[]", f"ยังไม่มีการ{LINE}", None),
        ("[denied, put_off]", f"{LINE}ในระยะต่อไป", "postponed"),
        ("[put_off, denied]", f"ยังไม่มีการ{LINE}ในระยะต่อไป", "postponed"),
    ],
)
def test_a_family_names_the_assertions_that_it_does_not_stand(tmp_path, unless, text, reason):
    assert because(packs.load(tmp_path, packs.factor(f"{{meet: [record, use], unless: {unless}}}")), text) == [reason]


def test_a_near_miss_is_told_behind_the_measures_that_count(tmp_path):
    made = packs.load(tmp_path, packs.factor("{meet: [record, use]}"))
    denied, stated = f"ยังไม่มีการ{LINE}ในปีนี้", f"เจ้าหน้าที่{LINE}ทุกราย"
    assert packs.said(made, f"{denied}\n{stated}") == [(stated, None), (denied, "negated")]


def test_a_passage_inside_an_official_wording_is_quoted(tmp_path):
    made = packs.load(tmp_path, packs.factor("{meet: [lending]}"))
    assert because(made, "ปีนี้เทศบาลอ่านเกณฑ์การให้ยืมเครื่องมือของเทศบาลที่ประกาศใช้ทั่วไป แล้วจึงนำมาคุยกันในที่ประชุมของหมู่บ้าน") == ["quoted"]
