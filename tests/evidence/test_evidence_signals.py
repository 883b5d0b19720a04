"""What speaks for a plan and for a type, and in which place it was said."""

import packs
import pytest

from docchecker import evidence

TITLE = "# แผนเปิดเผยงานยืมเครื่องมือ"


@pytest.fixture(scope="module")
def rubric(tmp_path_factory):
    return packs.load(tmp_path_factory.mktemp("pack"))


def signals(rubric, text, kind):
    return [
        (e.item.removeprefix(f"{kind}:"), e.need)
        for e in evidence.collect(packs.paper(text), rubric).signals
        if e.item.startswith(kind)
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TITLE, [("named", "head")]),
        ("# เอกสารประกอบการพิจารณาของเทศบาลตำบล เรื่อง แผนเปิดเผยงานยืมเครื่องมือ", []),
        ("# รายงานผลแผนเปิดเผยงานยืม", [("named", "head"), ("report", "head"), ("both", "title")]),
        ("เทศบาลตำบล\n" * 7 + "แผนเปิดเผยงานยืม", []),
        ("ก" * 230 + "\nแผนเปิดเผยงานยืม", []),
        ("บันทึกข้อความ\nรายงานผล\n# แผนเปิดเผยงานยืม", [("named", "head")]),
    ],
)
def test_a_title_says_what_a_paper_is(rubric, text, said):
    assert signals(rubric, text, "plan") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{TITLE}\n# ให้ยืม", [("1", "title")]),
        ("ก" * 230 + "\nให้ยืมเครื่องมือ", [("1", "early")]),
        ("ก" * 230 + "\n# ขั้นตอน\nให้ยืมเครื่องมือ", [("1", "steps")]),
        ("ก" * 230 + "\nเทศบาลตำบล" * 12 + "\nให้ยืมเครื่องมือ", [("1", "body")]),
        ("ก" * 230 + "\nให้ยืมและงานซ่อม", [("1", "early"), ("2", "early")]),
        ("ก" * 230 + "\n# ภาคผนวก\nให้ยืมเครื่องมือ", []),
    ],
)
def test_a_type_is_spoken_for_in_a_place(rubric, text, said):
    assert signals(rubric, text, "type") == said


def test_what_a_title_names_later_speaks_weakly(rubric):
    found = evidence.collect(packs.paper("# แผนการให้ยืมของงานซ่อม"), rubric).signals
    assert [(e.item, e.weight) for e in found if e.item.startswith("type")] == [("type:1", "strong"), ("type:2", "weak")]
