"""Where an item could have stood: headings, column heads, row keys and lead-ins of the plan, never of annexes."""

import packs
import pytest

from docchecker import evidence


@pytest.fixture
def rubric(tmp_path):
    return packs.load(tmp_path, packs.factor("{meet: [record, use], under: [measures]}"))


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("แผนเปิดเผยงานยืม\n# มาตรการ\nปิดประกาศ", [1]),
        ("แผนเปิดเผยงานยืม\n|! ที่ | สิ่งที่จะทำ\n| ๑ | ปิดประกาศ", [2]),
        ("แผนเปิดเผยงานยืม\n| มาตรการ | ปิดประกาศ", [1]),
        ("แผนเปิดเผยงานยืม\nมาตรการ: ปิดประกาศหน้าห้อง", [1]),
        ("แผนเปิดเผยงานยืม\n# มาตรการที่ผ่านมา\nปิดประกาศ", []),  # masked: it means something else
        ("แผนเปิดเผยงานยืม\n# ความสำคัญ\nปิดประกาศ", []),
        ("แผนเปิดเผยงานยืม\nปิดประกาศ\n# ภาคผนวก\n## มาตรการ\nปิดประกาศ", []),
        ("# มาตรการงานให้ยืม\nปิดประกาศ\n# ความสำคัญ\nมีผู้ยืม", []),  # the paper's own title
        ("# ๑. มาตรการ\nปิดประกาศ", [0]),
        ("", []),
    ],
)
def test_places_are_named_that_announce_the_matter(rubric, text, blocks):
    looked = evidence.collect(packs.paper(text), rubric).looked
    assert [place.block for place in looked["1.1"]] == blocks


def test_a_need_that_asks_for_no_heading_is_looked_for_under_those_of_its_role(tmp_path):
    rubric = packs.load(tmp_path)
    looked = evidence.collect(packs.paper("แผนเปิดเผยงานยืม\n# มาตรการ\nปิดประกาศ"), rubric).looked
    assert [place.block for place in looked["1.1"]] == [1]


def test_a_paper_of_tables_names_no_more_than_twelve_places(rubric):
    text = "แผนเปิดเผยงานยืม\n" + "# มาตรการ\nปิดประกาศ\n" * 40
    assert len(evidence.collect(packs.paper(text), rubric).looked["1.1"]) == 12
