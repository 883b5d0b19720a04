"""Rebuilding the model of process types: what titles are, and that the same lines give the same files."""

import json

import packs
import pytest

from docchecker import rubric, training
from docchecker.errors import RubricError
from docchecker.evidence import type_model
from docchecker.training import types

PACK = rubric.packs_folder() / "transparency-plan"


def lines(path, given):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in given), encoding="utf-8")
    return path


def pack(folder):
    packs.load(folder)
    places = ("ตลาด", "โรงเรียน", "วัด", "ท่าเรือ", "สวน")
    titles = [(f"ให้ยืมสว่านแก่{place}", "1") for place in places] + [(f"ซ่อมเครื่องสูบน้ำของ{place}", "2") for place in places]
    lines(folder / "training" / "types" / types.FILE, [{"title": title, "type": type_} for title, type_ in titles])
    lines(
        folder / "training" / "rows.jsonl",
        [{"text": title, "doc": str(n), "type": type_} for n, (title, type_) in enumerate(titles)],
    )
    return folder


def test_the_shipped_titles_are_of_every_type_and_no_title_stands_twice():
    titles = list(types.titles(PACK / "training" / "types" / types.FILE, rubric.load(PACK)))
    assert {title.type for title in titles} == set("012345")
    assert len({title.text for title in titles}) == len(titles) >= 700


@pytest.mark.parametrize("given", [{"title": "ก", "type": "9"}, {"title": "ก"}, {"title": "ก", "type": "1", "odd": 1}])
def test_what_is_wrong_with_a_title_is_named_with_its_line(tmp_path, given):
    path = lines(tmp_path / "titles.jsonl", [{"title": "ก", "type": "1"}, given])
    with pytest.raises(RubricError, match=r"titles\.jsonl:2: no title"):
        list(types.titles(path, rubric.load(PACK)))


def test_a_pack_without_titles_has_no_model_of_types(tmp_path):
    packs.load(tmp_path)
    assert training.rebuild_types(tmp_path) is None


def test_types_are_learned_and_the_same_lines_give_the_same_files(tmp_path):
    pytest.importorskip("sklearn", reason="the extra `train` is not installed")
    first, second = pack(tmp_path / "a"), pack(tmp_path / "b")
    told = training.rebuild_types(first)
    training.rebuild_types(second)
    assert (told.papers, told.right) == (10, 1.0)
    assert all(
        (first / name).read_bytes() == (second / name).read_bytes()
        for name in (type_model.FILES.header, type_model.FILES.weights)
    )
    assert type_model.load(first).odds("ซ่อมเลื่อยของตลาด")["2"] > 0
