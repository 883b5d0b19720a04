"""Lines of results.jsonl, and which of them is which paper of gold."""

import made
import pytest
from verdicts import line, paper, read_gold, read_results, skipped

from docchecker import evaluation
from docchecker.errors import GoldError
from docchecker.evaluation.pairs import pair


def wrong(call):
    with pytest.raises(GoldError) as caught:
        call()
    return caught.value.code, caught.value.values.get("at")


def pairs(keys, *rows):
    return [
        each.submission.path if each.submission else None
        for each in pair(read_gold(dict.fromkeys(keys, paper())), read_results(*rows))
    ]


def test_what_was_proposed_is_read_and_never_what_was_confirmed():
    row = line("a.docx", "met")
    row["level"]["confirmed"] = {"value": 2, "by": "ก", "at": "2026-01-02", "reason": ""}
    (found,) = read_results(row).submissions
    assert (found.level, found.items["rationale"].verdict, found.kind, found.skipped) == (1, "met", "docx", None)


def test_a_skipped_one_keeps_its_reason_and_proposes_nothing():
    (found,) = read_results(skipped("a.pdf", "encrypted")).submissions
    assert (found.skipped, found.is_plan, found.items, found.kind) == ("encrypted", False, {}, "unread")


def test_a_pdf_that_was_mostly_read_from_pictures_is_a_scan():
    row = line("a.pdf")
    row["files"][0]["kind"] = "pdf"
    row["reading"]["by_route"] = {"native": 1, "repaired": 0, "reordered": 0, "ocr": 1, "unreadable": 1}
    assert read_results(row).submissions[0].kind == "pdf+ocr"


def test_a_line_separator_inside_a_quote_ends_no_line():
    row = line("a\u2028.docx")
    assert read_results(row).submissions[0].path == "a\u2028.docx"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"schema": "docchecker/assessment/9"}, ("gold.one_of", "#1 > schema")),
        ({"path": 3}, ("gold.text", "#1 > path")),
        ({"status": "lost"}, ("gold.one_of", "#1 > status")),
        ({"items": {}}, ("gold.list", "#1 > items")),
        ({"items": [{"id": "2.1"}]}, ("gold.missing", "#1 > items > 1 > confidence")),
        ({"level": None}, ("gold.object", "#1 > level")),
        ({"level": {"proposed": 3}}, ("gold.one_of", "#1 > level > proposed")),
        ({"is_plan": {"proposed": None}}, ("gold.flag", "#1 > is_plan > proposed")),
        ({"rubric": {"id": "other", "version": "1"}}, ("gold.other_rubric", None)),
    ],
)
def test_a_wrong_line_is_named(change, expected):
    assert wrong(lambda: read_results({**line("a.docx"), **change})) == expected


@pytest.mark.parametrize("confidence", [2, "high", True, -0.1])
def test_a_confidence_is_a_number_from_0_to_1(confidence):
    assert wrong(lambda: read_results(line("a.docx", confidence=confidence))) == ("gold.part", "#1 > items > 1 > confidence")


def test_an_item_or_a_path_that_stands_twice_is_refused():
    row = line("a.docx")
    row["items"].append(row["items"][0])
    assert wrong(lambda: read_results(row)) == ("gold.twice", "#1 > items > 6")
    assert wrong(lambda: read_results(line("a.docx"), line("a.docx"))) == ("gold.twice", "a.docx")


def test_a_gold_file_is_no_results():
    code, key = wrong(lambda: read_results({"a.pdf": paper()}))
    assert (code, key) == ("gold.missing", "#1 > schema")


def test_a_file_name_finds_its_submission_in_any_folder():
    assert pairs(["a.docx", "c.docx", "n/b.docx"], line("x/a.docx"), line("x/n/b.docx")) == ["x/a.docx", None, "x/n/b.docx"]


def test_a_whole_path_goes_before_the_end_of_another():
    assert pairs(["a.docx", "x/a.docx"], line("a.docx"), line("x/a.docx")) == ["a.docx", "x/a.docx"]


def test_a_batch_started_further_in_is_found():
    assert pairs(["north/a.docx"], line("a.docx")) == ["a.docx"]


def test_part_of_a_name_is_no_name():
    assert pairs(["plan.docx"], line("my-plan.docx")) == [None]


def test_a_second_file_of_a_submission_finds_it():
    row = line("s/memo.docx")
    row["files"].append({**row["files"][0], "path": "s/plan.docx"})
    assert pairs(["plan.docx"], row) == ["s/memo.docx"]


def test_a_name_that_fits_several_is_refused():
    assert wrong(lambda: pairs(["a.docx"], line("x/a.docx"), line("y/a.docx"))) == ("gold.ambiguous", "a.docx")


def test_two_keys_of_one_submission_are_refused():
    assert wrong(lambda: pairs(["a.docx", "x/a.docx"], line("x/a.docx"))) == ("gold.same_paper", "x/a.docx")


def test_the_versions_that_made_the_results_are_kept():
    row = line("b.docx")
    row["model"] = {"version": "7"}
    found = read_results(line("a.docx"), row)
    assert (found.rubric_versions, found.model_versions, len(found.program_versions)) == (("1",), ("7",), 1)


@pytest.mark.parametrize(("data", "code"), [(b"\x00\xff", "gold.not_utf8"), (b"\n", "gold.empty"), (b"{", "gold.not_json")])
def test_a_file_that_is_no_results_is_refused(data, code):
    assert wrong(lambda: evaluation.read_results(data, "results.jsonl", made.RUBRIC))[0] == code
