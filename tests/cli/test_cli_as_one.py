"""--as-one: several files, a folder or a .zip are one submission."""

import json

import bundled
import pytest
from click.testing import CliRunner

from docchecker import cli

PARTS = {"1.txt": "แผนสร้างความโปร่งใสในการออกใบอนุญาต\nหลักการและเหตุผล", "2.txt": "วัตถุประสงค์\nเพื่อลดการใช้ดุลยพินิจ"}

FORM_LINES = f"{bundled.FORM_HEAD}\nผลการดำเนินงาน ระดับ ๕\nค่าคะแนนที่ได้ ๕.๐๐๐๐\nค่าคะแนนถ่วงน้ำหนัก ๐.๐๗๕๐\nหลักฐานอ้างอิง แผนที่แนบ"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)
    (tmp_path / "in" / "ชุด").mkdir(parents=True)
    for name, text in PARTS.items():
        (tmp_path / "in" / "ชุด" / name).write_text(text, encoding="utf-8")
    (tmp_path / "in" / "เดี่ยว.txt").write_text(PARTS["1.txt"], encoding="utf-8")
    return tmp_path


def run(*args):
    done = CliRunner().invoke(cli.main, args)
    assert done.exit_code == 0, done.stderr
    return done


@pytest.mark.parametrize("paths", [("in/ชุด",), ("in/ชุด/1.txt", "in/ชุด/2.txt")])
def test_check_gives_one_outcome_for_all_files(paths):
    lines = run("check", *paths, "--as-one", "--format", "json").stdout.splitlines()
    assert len(lines) == 1
    files = [file["path"].rsplit("/", 1)[-1] for file in json.loads(lines[0])["files"]]
    assert files == ["1.txt", "2.txt"]


def test_a_batch_takes_each_subfolder_and_each_loose_file_as_one(here):
    run("batch", "in", "--as-one", "--out", "out", "--workers", "1")
    lines = (here / "out" / "results.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["ชุด/1.txt", "เดี่ยว.txt"]


def test_a_file_that_cannot_be_read_is_named_and_nothing_is_missing_for_sure(here):
    (here / "in" / "ชุด" / "3.docx").write_bytes(b"PK\3\4 half")
    done = run("check", "in/ชุด", "--as-one", "--format", "json", "--lang", "en")
    assert "3.docx: " in done.stderr
    assert json.loads(done.stdout)["reading"]["unreadable_pages"] == []
    assert "missing" not in {item["proposed"] for item in json.loads(done.stdout)["items"]}


def test_a_form_a_memo_and_a_plan_in_files_of_their_own_are_told_apart(here):
    papers = {"1 บันทึก.txt": bundled.MEMO, "2 แบบ.txt": FORM_LINES, "3 แผน.txt": bundled.TITLE + bundled.BODY.replace("# ", "")}
    for name, text in papers.items():
        (here / name).write_text(text.strip(), encoding="utf-8")
    row = json.loads(run("check", *papers, "--as-one", "--format", "json").stdout)
    assert [(part["role"], part["file"]) for part in row["parts"]] == list(zip(("memo", "form", "plan"), papers, strict=True))
    assert [file["role"] for file in row["files"]] == ["memo", "form", "plan"]
    assert (row["claimed"]["level"], row["claimed"]["arithmetic_right"], row["submission"]["round"]["value"]) == (5, True, 9)
