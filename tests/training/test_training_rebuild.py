"""Rebuilding a model: what rows mean, what is wrong with them, and that the same rows give the same files."""

import json

import packs
import pytest

from docchecker import rubric, training
from docchecker.errors import RubricError
from docchecker.evidence import learned, learned_model
from docchecker.evidence.learned_features import Above
from docchecker.training import rows

PACK = rubric.packs_folder() / "transparency-plan"


def read(tmp_path, *given):
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in given), encoding="utf-8")
    return tuple(rows.read(path, rubric.load(PACK)))


@pytest.mark.parametrize(
    ("given", "labels", "says"),
    [
        ({"shows": ["1.2"]}, ("1.2", "4.3"), True),
        ({"shows": ["1.2"]}, ("2.4",), False),
        ({"looks_like": ["2.4"]}, ("2.4",), False),
        ({"looks_like": ["2.4"]}, ("rationale.risk",), None),  # a denied measure may well be a risk
        ({"looks_like": ["2.4"], "doc": "a"}, ("rationale.risk",), False),
        ({"doc": "a", "type": "2"}, ("2.4", "3.2"), False),
        ({"doc": "a", "type": "2"}, ("1.2", "4.3"), None),  # a paper of type 2 was judged for the factors of type 2 only
        ({"doc": "a", "type": "2"}, ("rationale.risk",), False),
        ({"doc": "a"}, ("1.2",), False),  # no plan: nothing in it is a measure of a plan
        ({"doc": "a", "open": ["2.4"]}, ("2.4",), None),
    ],
)
def test_a_row_says_yes_no_or_nothing_of_a_label(tmp_path, given, labels, says):
    (row,) = read(tmp_path, {"text": "บันทึกทุกราย", **given})
    assert row.says(labels) is says


@pytest.mark.parametrize(
    ("given", "above"),
    [
        ({"under": "มาตรการ", "in": "cell"}, Above("", "มาตรการ", "")),
        ({"under": "มาตรการ", "in": "cell", "doc": "a", "column": "วิธี", "row": "๑"}, Above("มาตรการ", "วิธี", "๑")),
        ({"under": "ตัวชี้วัด", "in": "prose"}, Above("ตัวชี้วัด", "", "")),
        ({}, Above("", "", "")),
    ],
)
def test_a_row_knows_what_stands_above_it(tmp_path, given, above):
    (row,) = read(tmp_path, {"text": "บันทึกทุกราย", **given})
    assert row.above == above


@pytest.mark.parametrize(
    "given",
    [
        {"shows": ["9.9"], "text": "ก"},
        {"text": "ก", "odd": 1},
        {"shows": []},
        {"text": "ก", "in": "x"},
    ],
)
def test_what_is_wrong_with_a_row_is_named_with_its_line(tmp_path, given):
    with pytest.raises(RubricError, match=r"rows\.jsonl:2: no row"):
        read(tmp_path, {"text": "บันทึก"}, given)


def test_the_shipped_rows_are_right():
    rubric_ = rubric.load(PACK)
    paths = sorted((PACK / "training").glob("*.jsonl"))
    labels = {label for path in paths for row in rows.read(path, rubric_) for label in row.shows}
    assert labels == rows.known_labels(rubric_)


def test_the_shipped_model_is_of_the_shipped_rows():
    header = json.loads((PACK / learned_model.FILES.header).read_text(encoding="utf-8"))
    assert header["learned_from"] == rows.digest(sorted((PACK / "training").glob("*.jsonl")))


def pack(folder):
    """A small pack with twenty papers: measures hang out signs, risks speak of money."""
    packs.write(folder)
    (folder / "training").mkdir()
    (folder / "training" / "ideas.json").write_text('{"lend": ["1.1"], "risk": ["rationale.risk"]}', encoding="utf-8")
    made = [
        {"doc": f"d{number}", "text": text.format(number), **labels}
        for number in range(20)
        for text, labels in (
            ("ติดป้ายเลขคิวหน้าห้องเก็บของ จุดที่ {}", {"shows": ["1.1"], "type": "1"}),
            ("มีผู้เรียกเงินพิเศษจากผู้ยืม {} ราย", {"shows": ["rationale.risk"], "type": "1"}),
            ("เทศบาลมีห้องเก็บของ {} ห้อง", {"type": "1"}),
        )
    ]
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in made)
    (folder / "training" / "rows.jsonl").write_text(lines, encoding="utf-8")
    return folder


def test_a_pack_is_learned_and_the_same_rows_give_the_same_files(tmp_path):
    pytest.importorskip("sklearn", reason="the extra `train` is not installed")
    first, second = pack(tmp_path / "a"), pack(tmp_path / "b")
    measured, _ = training.rebuild(first)
    training.rebuild(second)
    assert all((first / name).read_bytes() == (second / name).read_bytes() for name in ("learned.npz", "learned.json"))
    assert [(one.idea, one.auc > 0.95) for one in measured] == [("lend", True), ("risk", True)]


def test_a_learned_pack_finds_what_it_was_taught(tmp_path):
    pytest.importorskip("sklearn", reason="the extra `train` is not installed")
    training.rebuild(pack(tmp_path))
    blocks = packs.paper("เทศบาลมีรถสองคัน\nติดป้ายเลขคิวหน้าห้องเก็บของทุกวัน").blocks
    found = learned.score(learned_model.load(tmp_path), blocks)
    assert found.best("1.1", lambda _: True, 1)[0].block == 1
