"""The object docchecker/assessment/1: its schema holds for every kind of outcome, and its keys stand in the contract's order."""

import json
from dataclasses import replace

import made
import pytest
from jsonschema import Draft202012Validator

from docchecker import reports
from docchecker.model import Note

HEAD = ["schema", "path", "files", "submission", "status", "reason", "rubric", "program", "model", "reading", "parts"]
FOUND = [
    "is_plan",
    "process_type",
    "items",
    "basic_percent",
    "quality_percent",
    "weighted_percent",
    "level",
    "claimed",
    "observations",
]
OUTCOMES = {
    "a PDF": made.assessment(),
    "a Word file": made.assessment("docx", "ก.docx"),
    "no plan": made.no_plan(),
    "an open level": made.open_level(),
    "a confirmed one": made.confirmed(),
    "one that claims a level": made.claiming(),
    "a skipped one": made.skipped(),
}


def rendered(outcome):
    return json.loads(reports.render(outcome, made.RUBRIC, "json"))


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(reports.schema())


@pytest.mark.parametrize("outcome", OUTCOMES.values(), ids=OUTCOMES)
def test_every_outcome_fits_the_schema_with_all_keys_in_order(outcome):
    row = rendered(outcome)
    assert list(Draft202012Validator(reports.schema()).iter_errors(row)) == []
    assert list(row) == [*HEAD, *FOUND]


@pytest.mark.parametrize(
    "change",
    [
        {"extra": 1},
        {"status": "skipped"},
        {"level": {"proposed": 6}},
        {"path": None},
        {"items": []},
    ],
)
def test_the_schema_refuses_what_the_contract_does_not_say(change):
    assert not Draft202012Validator(reports.schema()).is_valid({**rendered(made.assessment()), **change})


def test_a_met_item_without_evidence_is_refused():
    row = rendered(made.assessment())
    row["items"][1]["evidence"] = []
    assert not Draft202012Validator(reports.schema()).is_valid(row)


def test_needs_are_named_alike_in_evidence_and_in_what_is_lacking():
    row = rendered(made.assessment())
    assert [(i["id"], i["lacking"], [e["need"] for e in i["evidence"]]) for i in row["items"][:3]] == [
        ("rationale", ["rationale.risk"], ["rationale.importance"]),
        ("2.1", [], ["measure"]),
        ("2.2", ["measure"], []),
    ]


def test_the_reading_names_routes_and_unreadable_pages():
    assert rendered(made.assessment())["reading"] == {
        "pages": 3,
        "legibility": 0.63,
        "by_route": {"native": 1, "repaired": 1, "reordered": 0, "ocr": 0, "unreadable": 1},
        "unreadable_pages": [3],
        "warnings": [
            {
                "code": "wrong_suffix",
                "message": "นามสกุลของแฟ้มไม่ตรงกับเนื้อหา โปรแกรมอ่านตามชนิดของเนื้อหาจริงแล้ว ควรแก้ชื่อแฟ้มให้ถูกต้อง",
            }
        ],
    }


def test_a_skipped_file_proposes_nothing_and_says_why():
    row = rendered(made.skipped())
    assert (row["status"], row["reason"]["code"], row["items"], row["level"]["final"]) == ("skipped", "damaged", [], None)


def test_a_person_stands_above_the_program():
    row = rendered(made.confirmed())
    assert (row["level"]["proposed"], row["level"]["confirmed"]["value"], row["level"]["final"]) == (1, 2, 2)
    assert (row["items"][0]["proposed"], row["items"][0]["final"]) == ("partial", "met")


def test_the_range_is_given_only_where_it_is_open():
    assert (rendered(made.assessment())["level"]["range"], rendered(made.open_level())["level"]["range"]) == (None, [1, 2])


def test_json_is_the_same_in_every_language_and_one_line():
    thai = reports.render(made.assessment(), made.RUBRIC, "json", "th")
    assert thai == reports.render(made.assessment(), made.RUBRIC, "json", "en")
    assert thai.count(b"\n") == 1


def test_a_file_name_that_is_no_unicode_does_not_break_the_report():
    assert rendered(made.skipped("\udcff.pdf"))["path"] == "?.pdf"


def test_a_warning_names_its_particulars():
    made_ = made.assessment()
    document = replace(made_.document, warnings=(Note("pages_unreadable", "3, 5-7"),))
    (warning,) = rendered(replace(made_, document=document))["reading"]["warnings"]
    assert warning["message"].endswith("ก่อนยืนยันผล (๓, ๕-๗)")


def test_what_the_agency_claims_and_who_hands_it_in_stand_as_the_contract_says():
    row = rendered(made.claiming())
    assert row["claimed"] == {"level": 5, "weighted": 0.075, "round": 9, "page": 1, "arithmetic_right": True}
    assert row["submission"] == {
        "id": None,
        "agency": {"value": "กรมป่าไม้", "source": "detected"},
        "process": {"value": "การออกใบอนุญาต", "source": "detected"},
        "fiscal_year": {"value": 2556, "source": "detected"},
        "round": {"value": 9, "source": "detected"},
    }


@pytest.mark.parametrize("outcome", [made.assessment(), made.skipped()])
def test_what_no_paper_states_is_null(outcome):
    row = rendered(outcome)
    assert (row["claimed"], set(row["submission"].values())) == (None, {None})
