"""What patterns and model see of one item: words, weights that add up to the model's own, and why a passage was not counted."""

import packs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docchecker import evidence, rubric
from docchecker.evidence import learned, learned_model
from docchecker.evidence.context import contexts
from docchecker.evidence.explained import see
from docchecker.evidence.learned_features import BASE, characters, hashes
from docchecker.evidence.learned_pieces import pieces, weighed
from docchecker.evidence.scans import scan
from docchecker.evidence.second_opinion import shares

PACK = rubric.packs_folder() / "transparency-plan"
PAPER = """
แผนสร้างความโปร่งใสในการปฏิบัติราชการ งานอนุญาตขุดบ่อ
# ๑. หลักการและเหตุผล
บ่อน้ำบาดาลมีผลต่อเกษตรกร ๔๐๐ ราย แต่การพิจารณาเปิดช่องให้เรียกรับเงินเพื่อลัดคิว
# ๔. มาตรการ
- ผู้พิจารณาเปิดดูประวัติผู้ขอย้อนหลังสามปีในฐานข้อมูลก่อนอนุญาตทุกราย
- จังหวัดข้างเคียงมีฐานข้อมูลกลางให้ผู้พิจารณาเปิดดูก่อนอนุญาต
- ยังไม่มีฐานข้อมูลผู้ขอให้ผู้พิจารณาเปิดดูก่อนอนุญาต จะจัดทำในระยะต่อไป
# ภาคผนวก
ตัวอย่าง: เจ้าหน้าที่เปิดดูประวัติผู้ขอในฐานข้อมูลก่อนลงนามอนุญาตทุกครั้ง
"""


@pytest.fixture(scope="module")
def pack():
    return rubric.load(PACK)


def seen(pack_, text=PAPER, item="2.4"):
    document = packs.paper(text)
    return see(document, evidence.collect(document, pack_), pack_, pack_.item(item))


def test_a_pattern_names_its_family_and_the_words_that_fit_it(pack):
    (need,) = seen(pack)
    first = need.patterns[0]
    words = [word for _, said in first.concepts for word in said]
    assert words
    assert all(word in first.evidence.quote for word in words)
    assert first.family in [family.id for family in pack.item("2.4").families]


def test_the_weights_of_a_passage_are_the_models_own(pack):
    document = packs.paper(PAPER)
    model = learned_model.load(PACK)
    scans = scan(document.blocks, pack)
    odds = learned.score(model, document.blocks, shares(contexts(scans, pack)))
    for opinion in seen(pack)[0].opinions:
        row = next(
            n
            for n, unit in enumerate(odds.units)
            if unit.block == opinion.place.block and opinion.start == unit.start
            if unit.end >= opinion.end and odds.log_odds[n, model.labels["2.4"]] == pytest.approx(opinion.weight, abs=0.02)
        )
        assert odds.percent[row, model.labels["2.4"]] == round(100 * opinion.probability)


def test_what_a_passage_weighs_is_the_sum_of_what_is_told(pack):
    document, model = packs.paper(PAPER), learned_model.load(PACK)
    for opinion in seen(pack)[0].opinions:
        text = document.blocks[opinion.place.block].text[opinion.start : opinion.end]
        words = sum(weighed(model, text, model.labels["2.4"]))
        told = opinion.base + words + sum(part.weight for part in opinion.above) + opinion.around
        assert told == pytest.approx(opinion.weight, abs=0.03)


def test_pieces_are_words_of_the_passage_the_strongest_first(pack):
    blocks = packs.paper(PAPER).blocks
    for opinion in seen(pack)[0].opinions:
        text = blocks[opinion.place.block].text
        assert all(text[piece.start : piece.end] == piece.text for piece in (*opinion.pro, *opinion.con))
        assert all(opinion.start <= piece.start and piece.end <= opinion.end for piece in (*opinion.pro, *opinion.con))
        assert [piece.weight for piece in opinion.pro] == sorted((piece.weight for piece in opinion.pro), reverse=True)
        assert [piece.weight for piece in opinion.con] == sorted(piece.weight for piece in opinion.con)
        assert max(len(opinion.pro), len(opinion.con)) <= 5


def test_what_may_not_count_is_passed_over_with_its_reason(pack):
    (need,) = seen(pack)
    reasons = {opinion.place.block: opinion.because for opinion in need.passed_over}
    assert reasons[8] == "annex"
    assert not {opinion.place.block for opinion in need.opinions} & reasons.keys()
    assert {miss.evidence.because for miss in need.near} & {"negated", "postponed"}


def test_a_component_has_one_answer_for_each_need(pack):
    assert [need.need for need in seen(pack, item="rationale")] == ["importance", "risk"]


def test_a_pack_without_a_model_has_patterns_only(tmp_path):
    small = packs.load(tmp_path)
    (need,) = seen(small, "เปิดดูย้อนหลังในทะเบียนผู้ยืม", "1.1")
    assert (need.opinions, need.passed_over, need.best) == ((), (), None)
    assert need.patterns[0].concepts == (("record", ("ทะเบียนผู้ยืม",)), ("use", ("เปิดดูย้อนหลัง",)))


@pytest.mark.parametrize(
    "text", ["", "ก", "\u200b\u200b", "\U0001f600" * 9, "..........", "ก" * 20_000, "\u0e31\u0e34\u0e48" * 50, "ab 12"]
)
def test_odd_texts_are_shared_out_without_a_word(pack, text):
    model = learned_model.load(PACK)
    weights = weighed(model, text, 0)
    pro, con = pieces(text, weights)
    assert (len(weights), len(pro) <= 5, len(con) <= 5) == (len(text), True, True)
    assert seen(pack, text or "ก")


@given(st.text("กขคงจดตนมรสอะาิีุูเแโ่้๑๒ ().ab\u200b", max_size=120), st.integers(0, 21))
def test_the_characters_shares_add_up_to_what_all_runs_weigh(text, idea):
    model = learned_model.load(PACK)
    codes, _ = characters(text)
    found = [hashed for hashed in hashes(codes, model.bits) if len(hashed)]
    total = sum(int(model.runs[hashed, idea].sum(dtype=int)) for hashed in found)
    mass = sum(int(model.masses[hashed].sum(dtype=int)) for hashed in found)
    assert sum(weighed(model, text, idea)) == pytest.approx(total * model.scales[idea] / (mass + BASE) ** 0.5, abs=1e-6)


def test_the_same_paper_gives_the_same_answer(pack):
    assert seen(pack) == seen(pack)
