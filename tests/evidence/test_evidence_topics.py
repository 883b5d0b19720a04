"""What stands above a passage decides: headings, column heads, row keys, lead-ins and the intros of lists."""

import packs
import pytest

from docchecker import thai

LINE = "เปิดดูย้อนหลังในทะเบียนผู้ยืม"
PLACES = [
    ("by a heading", f"# มาตรการ\n{LINE}", True),
    ("by another heading", f"# งบประมาณ\n{LINE}", False),
    ("by no heading", LINE, False),
    ("by the heading above a heading that says nothing", f"# มาตรการ\n## งานวันแรก\n{LINE}", True),
    ("not where the next heading says something else", f"# มาตรการ\n# หลักการและเหตุผล\n{LINE}", False),
    ("not where a sub-heading says something else", f"# มาตรการ\n## ขั้นตอน\n{LINE}", False),
    ("not where a heading's words are masked", f"# มาตรการที่ผ่านมา\n{LINE}", False),
    ("by a column head", f"|! ลำดับ | สิ่งที่จะทำ\n| ๑ | {LINE}", True),
    ("by the head of its own column only", f"|! สิ่งที่จะทำ | ผู้ทำ\n| ปิดประกาศ | {LINE}", False),
    ("by a column head in a later row", f"|! ลำดับ | สิ่งที่จะทำ\n| ๑ | ปิดประกาศ\n| ๒ | {LINE}", True),
    ("not by a column word in a heading", f"# สิ่งที่จะทำ\n{LINE}", False),
    ("by a row's key", f"| มาตรการ | {LINE}", True),
    ("by a column word as a row's key", f"| สิ่งที่จะทำ | {LINE}", True),
    ("not by the key of another row", f"| มาตรการ | ปิดประกาศ\n| ผู้ทำ | {LINE}", False),
    ("by an empty key under a key, for a merged cell", f"| มาตรการ | ปิดประกาศ\n|  | {LINE}", True),
    ("by a section line across a table", f"| มาตรการ\n| ๑ | {LINE}", True),
    ("by the heading above a table", f"# มาตรการ\n| ๑ | {LINE}", True),
    ("by a lead-in", f"มาตรการ: {LINE}", True),
    ("by a lead-in in front of a number", f"มาตรการ (๑) {LINE}", True),
    ("not by a word in the middle of a sentence", f"เมื่อมีมาตรการ เจ้าหน้าที่จะ{LINE}", False),
    ("by the intro of a list", f"เทศบาลมีมาตรการ ดังนี้\n- {LINE}", True),
    ("by the intro of a list, to its end", f"เทศบาลมีมาตรการ ดังนี้\n- ปิดประกาศ\n- {LINE}", True),
    ("not by the intro of a list that has ended", f"เทศบาลมีมาตรการ ดังนี้\n- ปิดประกาศ\nจบรายการ\n- {LINE}", False),
]


@pytest.mark.parametrize(("text", "under"), [place[1:] for place in PLACES], ids=[place[0] for place in PLACES])
def test_a_passage_stands_under_a_topic(tmp_path, text, under):
    made = packs.load(tmp_path, {**packs.everywhere(), **packs.factor("{meet: [record, use], under: [measures]}")})
    assert packs.said(made, text) == ([(quoted(text), None)] if under else [])


@pytest.mark.parametrize(("text", "under"), [place[1:] for place in PLACES], ids=[place[0] for place in PLACES])
def test_a_passage_that_must_not_stand_under_a_topic_stands_everywhere_else(tmp_path, text, under):
    made = packs.load(tmp_path, {**packs.everywhere(), **packs.factor("{meet: [record, use], not_under: [measures]}")})
    assert packs.said(made, text) == ([] if under else [(quoted(text), None)])


def quoted(text):
    """The clause of `text` that holds LINE."""
    block = next(b for b in packs.paper(text).blocks if LINE in b.text)
    at = block.text.index(LINE)
    touched = [(a, b) for a, b in thai.clauses(block.text) if a < at + len(LINE) and b > at]
    return block.text[touched[0][0] : touched[-1][1]]


@pytest.mark.parametrize(
    ("text", "because"),
    [
        (f"# นิยามศัพท์\n## คำที่ใช้บ่อย\n{LINE}", "quoted"),
        (f"# นิยามศัพท์\n| ๑ | {LINE}", "quoted"),
        (f"# นิยามศัพท์\n## มาตรการ\n{LINE}", "quoted"),
        (f"# นิยามศัพท์\n# มาตรการ\n{LINE}", None),
        (f"# หลักการและเหตุผล\n## มาตรการ\n{LINE}", None),
    ],
)
def test_a_sticky_topic_also_holds_under_all_sub_headings_and_in_tables(tmp_path, text, because):
    assert packs.said(packs.load(tmp_path), text) == [(LINE, because)]
