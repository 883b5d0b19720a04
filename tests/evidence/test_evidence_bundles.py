"""A bundle is cut into memo, form, contents, plan and annexes, however its papers were put together."""

import bundled
import pytest
from bundled import ANNEX, BODY, CONTENTS, FORM, LAW, LETTER, MEMO, ORDER, PAGE, PLAN, TITLE

ODD = "จัดคิวใบอนุญาตให้ใคร ๆ ตรวจดูได้\n"
NAMED = "# แผนสร้างความโปร่งใส\nสำนักงานประมงจังหวัดดอนแก้ว\n"

CUTS = {
    "memo, form, plan and annex": (
        [MEMO + PAGE + FORM + PAGE + PLAN + PAGE + ANNEX],
        [("memo", 0, 1, 1), ("form", 0, 2, 2), ("plan", 0, 3, 3), ("annex", 0, 4, 4)],
    ),
    "the same without page breaks": (
        [MEMO + FORM + PLAN + ANNEX],
        [(role, 0, 1, 1) for role in ("memo", "form", "plan", "annex")],
    ),
    "a letter that is no memo": ([LETTER + PAGE + PLAN], [("memo", 0, 1, 1), ("plan", 0, 2, 2)]),
    "an enclosure named in its heading": (
        [MEMO + "# สิ่งที่ส่งมาด้วย : แผนสร้างความโปร่งใส ปี ๒๕๕๖\n" + BODY],
        [("memo", 0, 1, 1), ("plan", 0, 1, 1)],
    ),
    "the form behind the plan": ([PLAN + PAGE + FORM], [("plan", 0, 1, 1), ("form", 0, 2, 2)]),
    "a plan without a title behind a memo": ([MEMO + PAGE + ODD + BODY], [("memo", 0, 1, 1), ("plan", 0, 2, 2)]),
    "cover, contents, plan": (
        [NAMED + PAGE + CONTENTS + PAGE + BODY],
        [("plan", 0, 1, 1), ("contents", 0, 2, 2), ("plan", 0, 3, 3)],
    ),
    "contents as a table": (
        [NAMED + PAGE + "# สารบัญ\n|! เรื่อง | หน้า\n| หลักการ | ๑\n| แผนสร้างความโปร่งใส | ๒\n" + PAGE + BODY],
        [("plan", 0, 1, 1), ("contents", 0, 2, 2), ("plan", 0, 3, 3)],
    ),
    "contents without page numbers": (
        [NAMED + PAGE + "# สารบัญ\nหลักการและเหตุผล\nวัตถุประสงค์\nมาตรการ\n" + PAGE + BODY],
        [("plan", 0, 1, 1), ("contents", 0, 2, 2), ("plan", 0, 3, 3)],
    ),
    "an order bound in": ([PLAN + PAGE + ORDER], [("plan", 0, 1, 1), ("annex", 0, 2, 2)]),
    "four files": ([MEMO, FORM, PLAN, ORDER], [("memo", 0, 1, 1), ("form", 1, 1, 1), ("plan", 2, 1, 1), ("annex", 3, 1, 1)]),
    "a plan without a title in its own file": ([MEMO, ODD + BODY], [("memo", 0, 1, 1), ("plan", 1, 1, 1)]),
    "two files of one plan": ([PLAN, BODY], [("plan", 0, 1, 1), ("plan", 1, 1, 1)]),
    "running heads": (
        ["^ แผนสร้างความโปร่งใส\n" + MEMO + "_ ๑\n" + PAGE + "^ แผนสร้างความโปร่งใส\n" + PLAN + "_ ๒\n"],
        [("memo", 0, 1, 1), ("plan", 0, 2, 2)],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CUTS.values(), ids=CUTS)
def test_a_bundle_is_cut_where_its_papers_begin(files, expected):
    assert bundled.parts(*files) == expected


@pytest.mark.parametrize(("files", "expected"), [([MEMO], "memo"), ([FORM], "form")])
def test_a_file_without_a_plan_has_no_part_that_is_one(files, expected):
    assert [role for role, *_ in bundled.parts(*files)] == [expected]


def test_a_memo_that_holds_the_plan_is_memo_and_plan():
    memo = MEMO.replace("จึงเรียนมา", BODY + "จึงเรียนมา").replace("ขอส่งแผน", "แผน")
    assert [role for role, *_ in bundled.parts(memo)] == ["memo", "plan"]


@pytest.mark.parametrize(
    "bundle",
    [TITLE + "# มาตรการ\nปิดประกาศหน้าสำนักงาน\n" * 4 + PAGE + ANNEX, FORM + PAGE + TITLE + "# มาตรการ\nปิดประกาศหน้าสำนักงาน\n" * 4],
    ids=["a law in the annex", "the form's explanation"],
)
def test_what_annex_and_form_quote_is_no_evidence(bundle):
    found = bundled.collected(bundle).evidence
    assert [e.quote for e in found if not e.because and (LAW[:20] in e.quote or "ต้องมีเกณฑ์" in e.quote)] == []


def test_a_page_of_contents_is_no_evidence():
    found = bundled.collected(NAMED + PAGE + CONTENTS.replace("หลักการและเหตุผล", f"{LAW}") + PAGE + BODY).evidence
    assert {e.because for e in found if e.quote.startswith(LAW)} <= {"background"}


@pytest.mark.parametrize(
    "line",
    [
        "- แผนสร้างความโปร่งใส (แนบ)",
        "แผนสร้างความโปร่งใส จำนวน ๑ ชุด",
        "เอกสารหมายเลข ๑ แผนสร้างความโปร่งใส",
        "เรื่อง แผนสร้างความโปร่งใส",
    ],
)
def test_a_form_that_lists_the_plan_goes_on(line):
    assert bundled.parts(FORM + line + "\n" + PAGE + PLAN) == [("form", 0, 1, 1), ("plan", 0, 2, 2)]
