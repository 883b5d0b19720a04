"""The learned opinion on the process type: what it tells of titles, and that a wrong file is named."""

import shutil

import pytest

from docchecker import pipeline, rubric
from docchecker.errors import RubricError
from docchecker.evidence import collect, type_model

PACK = rubric.packs_folder() / "transparency-plan"


@pytest.mark.parametrize(
    ("title", "type_"),
    [
        ("การจ่ายค่าชดเชยแก่ชาวสวนที่ต้นไม้ล้มเพราะพายุ", "1"),
        ("การพิจารณาคำขอและออกใบรับรองผู้ฝึกสอนว่ายน้ำ", "2"),
        ("การออกตรวจและจับกุมรถขนดินที่ไม่คลุมผ้าใบ", "3"),
        ("การวิเคราะห์สถิติและเสนอแนะนโยบายการใช้รถจักรยาน", "4"),
        ("การรับเรื่องร้องเรียนและไกล่เกลี่ยผู้เช่าห้องกับเจ้าของหอ", "5"),
        ("การจัดซื้อกระดาษและหมึกพิมพ์ของสำนักงาน", type_model.NONE),
    ],
)
def test_a_title_tells_its_type(title, type_):
    odds = type_model.load(PACK).odds(title)
    assert max(odds, key=odds.get) == type_


def test_a_text_without_letters_speaks_for_nothing():
    assert set(type_model.load(PACK).odds("  ").values()) == {0.0}


def test_a_repeated_text_says_no_more_than_once():
    model = type_model.load(PACK)
    assert model.odds("รับเรื่องร้องเรียน\n" * 2) == model.odds("รับเรื่องร้องเรียน\n" * 20)


def test_a_pack_without_a_model_has_no_opinion(tmp_path):
    assert type_model.load(tmp_path) is None


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("types.npz", b"PK", "is not the file that types.json describes"),
        ("types.json", b"{}", "cannot be read"),
        ("types.json", b'{"format": 99}', "format 99, not 1"),
    ],
)
def test_a_wrong_file_is_named(tmp_path, name, data, what):
    for file in (type_model.FILES.header, type_model.FILES.weights):
        shutil.copy(PACK / file, tmp_path / file)
    (tmp_path / name).write_bytes(data)
    with pytest.raises(RubricError, match=what):
        type_model.load(tmp_path)


def test_name_title_and_whole_text_are_each_heard():
    text = "แผนสร้างความโปร่งใส กระบวนการออกใบอนุญาตโรงแรม\n# มาตรการ\nผู้ตรวจสองคนลงนามในใบอนุญาตทุกฉบับ"
    odds = collect(pipeline.example_document(text), rubric.load(PACK)).type_odds
    assert {view: max(said, key=said.get) for view, said in odds.items()} == {"name": "2", "title": "2", "whole": "2"}
