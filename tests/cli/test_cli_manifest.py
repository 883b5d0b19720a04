"""docchecker batch --manifest: the list decides what is due and what statistics and exit codes are made of."""

import json

import plan_texts
import pytest
from click.testing import CliRunner
from word_paper import plan

from docchecker import cli

PLAN = "\n".join((plan(), "ความเป็นมา", *plan_texts.paragraphs("ก", 12)))
HEAD = "รหัส,หน่วยงาน,แฟ้ม,กระบวนการ,ประเภท,รอบ,ปีงบประมาณ,ยกเว้น\n"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)
    for name in ("ก/แผน.txt", "ข.txt", "นอก.txt"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(PLAN, encoding="utf-8")
    (tmp_path / "in" / "เสีย.docx").write_bytes(b"")
    return tmp_path


def run(*args):
    return CliRunner().invoke(cli.main, ["batch", *args, "--out", "out", "--workers", "1"])


def listed(here, rows, place="in/list.csv"):
    (here / place).write_bytes((HEAD + rows).encode("cp874"))
    return ("--manifest", place)


def results(here):
    lines = (here / "out" / "results.jsonl").read_text(encoding="utf-8").splitlines()
    return {held["path"]: held for held in map(json.loads, lines)}


def test_the_list_decides_what_is_due_and_what_counts(here):
    rows = "๑,กรมป่าไม้,ก,การอนุญาต,๒,๙,๒๕๕๖,\n๒,กรมที่ดิน,ข.txt,,,,,\n๓,กรมใหม่,ไม่มี.pdf,,,,,\n๔,กรมเก่า,,,,,,ใช่\n"
    done = run("in", *listed(here, rows), "--require-level", "1")
    assert done.exit_code == 0, done.stderr  # what could not be read is beside the list
    assert "ส่งแล้ว ๒ จาก ๓ รายการ (ร้อยละ ๖๗)" in done.stdout
    assert "    - ๓ กรมใหม่ (ไม่พบแฟ้ม ไม่มี.pdf)" in done.stdout
    assert "ไม่มีในบัญชี ๒ รายการ" in done.stdout
    found = results(here)
    assert list(found) == ["ก/แผน.txt", "ข.txt", "นอก.txt", "เสีย.docx"]
    assert found["ก/แผน.txt"]["submission"] == {
        "id": {"value": "๑", "source": "given"},
        "agency": {"value": "กรมป่าไม้", "source": "given"},
        "process": {"value": "การอนุญาต", "source": "given"},
        "fiscal_year": {"value": 2556, "source": "given"},
        "round": {"value": 9, "source": "given"},
    }
    assert (found["ก/แผน.txt"]["process_type"]["source"], found["ก/แผน.txt"]["process_type"]["final"]) == ("given", "2")
    assert found["ข.txt"]["process_type"]["source"] != "given"
    held = json.loads((here / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert held["counts"] == {"rows": 4, "due": 3, "handed_in": 2, "twice": 0, "not_handed_in": 1, "exempt": 1, "unlisted": 2}
    alike = json.loads((here / "out" / "alike.json").read_text(encoding="utf-8"))["plans"]
    assert [(one["path"], one["with"][0]["percent"]) for one in alike] == [("ก/แผน.txt", 100), ("ข.txt", 100), ("นอก.txt", 100)]
    assert "text_alike" in {one["code"] for one in found["ข.txt"]["observations"]}


def test_what_is_due_and_cannot_be_read_or_is_too_low_decides_the_exit_code(here):
    assert run(*listed(here, "1,ก,เสีย.docx,,,,,\n")).exit_code == 3
    assert run(*listed(here, "1,ก,ข.txt,,,,,\n"), "--require-level", "5").exit_code == 1


def test_a_list_alone_has_its_files_beside_it_and_looks_for_no_others(here):
    done = run(*listed(here, "1,ก,ข.txt,,,,,\n2,ข,ไม่มี.txt;เสีย.docx,,,,,\n"))
    assert list(results(here)) == ["ข.txt", "เสีย.docx"]
    assert "รายการ 2 (แถวที่ ๓): ไม่พบแฟ้ม ไม่มี.txt" in done.stderr


def test_nothing_handed_in_is_a_batch_too(here):
    done = run(*listed(here, "1,ก,ไม่มี.txt,,,,,\n"))
    assert (done.exit_code, results(here)) == (0, {})
    assert "ส่งแล้ว ๐ จาก ๑ รายการ" in done.stdout
    assert CliRunner().invoke(cli.main, ["report", "out"]).exit_code == 0


def test_each_folder_beside_the_list_is_one_submission(here):
    (here / "in" / "ชุด").mkdir()
    for name in ("1.txt", "2.txt"):
        (here / "in" / "ชุด" / name).write_text("บันทึก", encoding="utf-8")
    run("in", *listed(here, "1,ก,ก,,,,,\n"), "--each-folder")
    assert list(results(here)) == ["ก/แผน.txt", "ข.txt", "ชุด/1.txt", "นอก.txt", "เสีย.docx"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("in", "--manifest", "in/list.csv"), "แถวที่ ๒ คอลัมน์ E (ประเภท): ไม่มีประเภท “9”"),
        (("in", "in/ก", "--manifest", "in/list.csv"), "ให้ระบุ FOLDER ได้เพียงหนึ่งโฟลเดอร์"),
        (("--manifest", "none.csv"), "เปิดบัญชี none.csv ไม่ได้"),
        ((), "ต้องระบุ FOLDER|FILE"),
    ],
)
def test_wrong_use_says_what_to_do(here, args, said):
    listed(here, "1,ก,ก,,9,,,\n")
    done = run(*args)
    assert (done.exit_code, said in done.stderr) == (2, True), done.stderr
    assert not (here / "out").exists()


def test_results_may_not_go_into_what_is_handed_in(here):
    done = CliRunner().invoke(cli.main, ["batch", *listed(here, "1,ก,ก,,,,,\n"), "--out", "in/ก/out"])
    assert (done.exit_code, "มีโฟลเดอร์เก็บผลอยู่ข้างใน" in done.stderr) == (2, True), done.stderr


def test_the_old_spelling_of_each_folder_still_works(here):
    (here / "in" / "เสีย.docx").unlink()
    assert run("in", "--as-one").exit_code == 0
