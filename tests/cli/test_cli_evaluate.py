"""docchecker evaluate GOLD RESULTS: gold and results by hand, so that no reader is needed."""

import json

import pytest
from click.testing import CliRunner

from docchecker import cli, rubric


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """An OUT with two empty files that were skipped, and gold on them."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)
    (tmp_path / "in").mkdir()
    for name in ("a.docx", "b.docx"):
        (tmp_path / "in" / name).write_bytes(b"")
    CliRunner().invoke(cli.main, ["batch", "in", "--out", "out", "--workers", "1"])
    gold = {"a.docx": {"is_plan": True, "level": 3, "components": {"C1": "complete"}}, "b.docx": {"is_plan": False}}
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return tmp_path


def run(*args):
    return CliRunner().invoke(cli.main, ["evaluate", *args])


def test_a_folder_and_its_file_are_the_same_results():
    done, same = run("gold.json", "out", "--format", "json"), run("gold.json", "out/results.jsonl", "--format", "json")
    row, other = json.loads(done.stdout), json.loads(same.stdout)
    assert (done.exit_code, done.stderr, row["results"].pop("name"), other["results"].pop("name")) == (
        0,
        "",
        "out",
        "results.jsonl",
    )
    assert row == other


def test_a_summary_in_thai_and_in_english():
    assert "ความสอดคล้องของผลตรวจกับคำตัดสินอ้างอิง" in run("gold.json", "out").stdout
    assert "Checked: 0 of 2 papers" in run("gold.json", "out", "--lang", "en").stdout


def test_what_was_skipped_can_be_left_out():
    whole, checked = (json.loads(run("gold.json", "out", "--format", "json", *more).stdout) for more in ((), ("--only-checked",)))
    assert (whole["plan"]["accuracy"]["n"], checked["plan"]["accuracy"]["n"], checked["plan"]["accuracy"]["value"]) == (
        2,
        0,
        None,
    )


@pytest.mark.parametrize(
    ("name", "start"), [("e.html", "<!DOCTYPE html>"), ("e.json", "{"), ("e.txt", "==="), ("n/e.HTM", "<!DOCTYPE")]
)
def test_the_suffix_of_the_file_chooses_the_form(name, start, here):
    done = run("gold.json", "out", "--out", name)
    assert (done.exit_code, done.stdout) == (0, "")
    assert (here / name).read_text(encoding="utf-8").startswith(start)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["gold.json"], "ต้องระบุ RESULTS"),
        (["none.json", "out"], "อ่าน none.json ไม่ได้"),
        (["gold.json", "in"], "results.jsonl ไม่ได้"),
        (["out", "out"], "out ไม่มีผลที่ผู้ตรวจยืนยันแล้ว"),
        (["gold.json", "gold.json"], "gold.json: ไม่มี #1 > schema"),
        (["gold.json", "out", "--format", "xml"], "ค่าที่ใช้ได้คือ text, json, html"),
        (["gold.json", "out", "--out", "gold.json"], "โปรดระบุ --out เป็นที่อื่น"),
        (["gold.json", "out", "--out", "out/results.jsonl"], "โปรดระบุ --out เป็นที่อื่น"),
        (["gold.json", "out", "--out", "in"], "in เป็นโฟลเดอร์ แต่ต้องเป็นแฟ้ม"),
    ],
)
def test_wrong_use_is_exit_code_2_and_says_what_is_wrong(args, said):
    done = run(*args)
    assert (done.exit_code, said in done.stderr, "Traceback" in done.stderr) == (2, True, False), done.stderr


def test_a_mistake_in_gold_is_named_with_file_and_key(here):
    (here / "gold.json").write_text('{"a.docx": {"is_plan": true, "factors": {"9.9": "met"}}}', encoding="utf-8")
    done = run("gold.json", "out", "--lang", "en")
    assert done.stderr.startswith("Error: gold.json: a.docx > factors > 9.9 names no item of the pattern pack; known: 1.1, 1.2")


def test_decisions_in_out_are_gold(here):
    results = here / "out" / "results.jsonl"
    rows = [json.loads(each) for each in results.read_text(encoding="utf-8").splitlines()]
    rows[0]["level"]["confirmed"] = {"value": 2, "by": "ก", "at": "2026-01-02", "reason": ""}
    results.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    row = json.loads(run("out", "out", "--format", "json").stdout)
    assert (row["gold"]["form"], row["gold"]["papers"], row["level"]["exact"]["n"]) == ("confirmed", 1, 1)


def test_every_item_of_the_shipped_pack_is_measured():
    row = json.loads(run("gold.json", "out", "--format", "json").stdout)
    assert [each["id"] for each in row["items"]] == [item.id for item in rubric.load().items]
