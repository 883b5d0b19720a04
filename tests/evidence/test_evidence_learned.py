"""The learned model's opinions: on every clause, the same on every machine, none where a pack has no model."""

import hashlib
import json
import shutil
from dataclasses import replace

import numpy as np
import packs
import pytest

from docchecker import rubric
from docchecker.errors import RubricError
from docchecker.evidence import learned, learned_features, learned_model
from docchecker.evidence.learned_features import Above
from docchecker.model import Cell, Place
from docchecker.thai import plain
from docchecker.training.rows import known_labels

PACK = rubric.packs_folder() / "transparency-plan"
PAPER = """
# ๔. มาตรการ
- ผู้พิจารณาเปิดดูประวัติผู้ขอย้อนหลังสามปีในฐานข้อมูลก่อนลงนามทุกครั้ง เริ่มวันที่ ๑ มกราคม ๒๕๕๖
- ติดประกาศผลการพิจารณาทุกคำขอไว้หน้าสำนักงาน
# ๕. ตัวชี้วัด
จำนวนข้อร้องเรียนลดลงไม่น้อยกว่าร้อยละ ๕๐
"""


@pytest.fixture(scope="module")
def model():
    return learned_model.load(PACK)


def anywhere(_):
    return True


def opinions(model_, paper=PAPER):
    return learned.score(model_, packs.paper(paper).blocks)


def test_a_measure_is_told_from_an_indicator_by_words_and_place(model):
    found = opinions(model)
    database = found.best("2.4", anywhere, 1)[0]
    indicator = found.best("indicators.indicator", anywhere, 1)[0]
    assert (database.block, indicator.block, min(database.probability, indicator.probability) > 0.5) == (1, 4, True)


def test_every_clause_and_every_two_neighbours_are_judged(model):
    found = opinions(model, "เปิดเผยข้อมูลบนเว็บไซต์ ให้ประชาชนร่วมตรวจสอบได้")
    assert found.units == ((0, 0, 23), (0, 0, 48), (0, 24, 48))


def test_the_best_passages_do_not_overlap_and_stand_where_they_may(model):
    found = opinions(model).best("solutions.measure", lambda unit: unit.block in {1, 2}, 9)
    spans = [(one.block, one.start, one.end) for one in found]
    apart = all(a == b or a[0] != b[0] or a[2] <= b[1] or b[2] <= a[1] for a in spans for b in spans)
    assert (apart, {block for block, _, _ in spans}) == (True, {1, 2})


def test_a_label_that_the_model_does_not_know_has_no_passages(model):
    assert opinions(model).best("9.9", anywhere) == ()


def test_blanks_digits_and_case_make_no_difference(model):
    spaced = opinions(model, "รายงาน ทาง WEB ทุก ๗ วัน").log_odds[0]
    close = opinions(model, "รายงานทางweb ทุก 7วัน").log_odds[0]
    assert np.array_equal(spaced, close)


def test_a_passage_is_judged_the_same_wherever_a_long_paper_is_cut(model, monkeypatch):
    text = "\n".join(f"ผู้ตรวจบันทึกผลครั้งที่ {number} ลงฐานข้อมูลกลาง และส่งสำเนาให้ผู้ขอ" for number in range(60))
    whole = opinions(model, text).log_odds
    monkeypatch.setattr(learned_features, "PASS", 100)
    assert np.array_equal(opinions(model, text).log_odds, whole)


@pytest.mark.parametrize("text", ["", "ก", "\U0001f600" * 9, "..........", "ก" * 60_000, "\u200b\u200b"])
def test_odd_and_long_texts_are_judged_without_a_word(model, text):
    found = learned.score(model, (packs.block(text),))
    assert (np.isfinite(found.log_odds).all(), found.percent.min(initial=0) >= 0, found.percent.max(initial=0) <= 99) == (
        True,
    ) * 3


def test_a_paper_without_blocks_has_no_opinions(model):
    assert learned.score(model, ()).units == ()


def test_a_pack_without_a_model_has_none(tmp_path):
    assert learned_model.load(packs.write(tmp_path)) is None


def test_the_shipped_model_knows_every_label_of_its_pack_and_no_other(model):
    assert set(model.labels) == known_labels(rubric.load(PACK))


def test_what_stands_above_a_passage_is_its_heading_its_column_and_its_row():
    blocks = packs.paper("# ตัวชี้วัด\nจำนวนเรื่อง").blocks
    cells = [
        replace(blocks[1], kind="cell", place=Place(0, None, at, Cell(0, at // 2, at % 2, head=at < 2)), repaired=plain(text))
        for at, text in enumerate(("งาน", "อยากเห็นอะไร", "รับเรื่อง", "ไม่มีใครรอ"), 0)
    ]
    assert learned.above((blocks[0], *cells))[-1] == Above("ตัวชี้วัด", "อยากเห็นอะไร", "รับเรื่อง")


def test_the_same_words_are_judged_otherwise_under_another_heading(model):
    result, target = (
        opinions(model, f"# {heading}\nประชาชนได้รับบริการตามลำดับทุกคน").log_odds[-1] for heading in ("ผลที่คาดว่าจะได้รับ", "มาตรการ")
    )
    number = model.labels["indicators.result"]
    assert result[number] > target[number]


def test_the_shipped_model_is_small():
    assert (PACK / learned_model.FILES.weights).stat().st_size < 5_000_000


def copied(folder, change):
    for name in (learned_model.FILES.header, learned_model.FILES.weights):
        shutil.copy(PACK / name, folder / name)
    header = json.loads((folder / learned_model.FILES.header).read_text(encoding="utf-8"))
    change(folder, header)
    (folder / learned_model.FILES.header).write_text(json.dumps(header), encoding="utf-8")
    return folder


def replaced(folder, header, data):
    (folder / learned_model.FILES.weights).write_bytes(data)
    header["sha256"] = hashlib.sha256(data).hexdigest()


def pickled(folder, header):
    path = folder / "pickled.npz"
    np.savez(path, runs=np.array([{"a": 1}], dtype=object))
    replaced(folder, header, path.read_bytes())


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda _, header: header.update(format=9), "format 9"),
        (lambda _, header: header.update(sha256="00"), "is not the file"),
        (lambda _, header: header.update(bits=60), "60 bits"),
        (lambda _, header: header.update(bits=16), "runs has shape"),
        (lambda _, header: header.pop("ideas"), "ideas"),
        (lambda folder, header: replaced(folder, header, b"no archive"), "cannot be read"),
        (pickled, "cannot be read"),
        (lambda folder, _: (folder / learned_model.FILES.weights).unlink(), "cannot be read"),
    ],
)
def test_files_that_do_not_fit_are_named(tmp_path, change, what):
    with pytest.raises(RubricError, match=what):
        learned_model.load(copied(tmp_path, change))
