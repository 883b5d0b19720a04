"""A rubric is data: a folder of YAML files. A mistake in one is named with file and line."""

from dataclasses import asdict

import packs
import pytest

from docchecker import pipeline, rubric
from docchecker.errors import RubricError
from docchecker.rubric import Concept, LevelRule

FACTOR = packs.FILES["factors/1.1.yaml"]
PACK = packs.FILES["pack.yaml"]


def line_of(text, part):
    return text.lstrip("\n")[: text.lstrip("\n").index(part)].count("\n") + 1


def mistake(folder, changes):
    """File (in the pack), line and words of the mistake that loading names."""
    with pytest.raises(RubricError) as raised:
        packs.load(folder, changes)
    values = raised.value.values
    name = values["file"].removeprefix(str(folder)).lstrip("/\\").replace("\\", "/")
    return name, values["line"], values["what"]


def test_a_folder_loads_by_its_path(tmp_path):
    made = packs.load(tmp_path)
    assert (made.id, [item.id for item in made.items], [type_.id for type_ in made.types]) == (
        "tool-library",
        ["solutions", "rationale", "1.1"],
        ["1", "2"],
    )


def test_a_shipped_pack_loads_by_its_name():
    assert rubric.load("transparency-plan").id == rubric.load().id == rubric.load(rubric.packs_folder() / "transparency-plan").id


def test_a_list_is_a_concept_of_words_and_a_mapping_says_more(tmp_path):
    concepts = packs.load(tmp_path).concepts
    assert [concepts[id_] for id_ in ("cut", "lawyer", "within-days", "people")] == [
        Concept("cut", words=("ลด",)),
        Concept("lawyer", words=("นิติกร",), masks=("นิติกรรม",)),
        Concept("within-days", times=("span",)),
        Concept("people", shapes=(r"[0-9๐-๙]+\s*คน",)),
    ]


def test_a_family_says_all_that_it_asks_for(tmp_path):
    family = (
        "{meet: [record|lawyer, use], within: 60, order: true, apart: 3, under: [measures], not_under: [annex],"
        " kinds: [cell], unless: [denied], without: [cut], length: 20, weight: weak}"
    )
    (made,) = packs.load(tmp_path, packs.factor(family)).item("1.1").families
    assert asdict(made) == {
        "id": "measure/1",
        "meet": (("record", "lawyer"), ("use",)),
        "within": 60,
        "order": True,
        "apart": 3,
        "under": ("measures",),
        "not_under": ("annex",),
        "kinds": ("cell",),
        "unless": ("denied",),
        "without": ("cut",),
        "length": 20,
        "weight": "weak",
    }


def test_a_factor_takes_roles_and_vetoes_from_the_pack_where_it_says_nothing(tmp_path):
    (need,) = packs.load(tmp_path).item("1.1").needs
    assert (need.roles, need.families[0].unless) == (
        ("measure", "text"),
        ("denied", "put_off", "conditional", "other_agency", "past", "quoted", "vague"),
    )


def test_a_level_is_a_rule(tmp_path):
    assert packs.load(tmp_path).levels[2] == LevelRule(
        "three", 3, complete=True, quality=70, wording="คุณภาพร้อยละ ๗๐", english="70 per cent"
    )


def test_files_are_in_the_order_of_their_numbers(tmp_path):
    more = {f"factors/1.{n}.yaml": FACTOR.replace('"1.1"', f'"1.{n}"') for n in (10, 2)}
    assert [item.id for item in packs.load(tmp_path, more).items] == ["solutions", "rationale", "1.1", "1.2", "1.10"]


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("factors/1.1.yaml", "guidance:", "guidence:", "unknown key 'guidence'"),
        ("factors/1.1.yaml", "meet: [record, use]", "meet: [record, uze]", "'uze' is not known here"),
        ("factors/1.1.yaml", "meet: [record, use]", "meet: [record|rekord, use]", "'rekord' is not known here"),
        ("factors/1.1.yaml", "weight: weak", "weight: light", "'light' is none of strong, weak"),
        ("factors/1.1.yaml", "weight: weak", "under: [nowhere]", "'nowhere' is not known here"),
        ("factors/1.1.yaml", "weight: weak", "unless: [denyed]", "'denyed' is not known here"),
        ("factors/1.1.yaml", "weight: weak", "kinds: [row]", "'row' is not known here"),
        ("factors/1.1.yaml", "weight: weak", "within: far", "a whole number is expected here"),
        ("factors/1.1.yaml", "weight: weak", "order: perhaps", "true or false is expected here"),
        ("factors/1.1.yaml", "weight: weak", "meet: [use]", "key 'meet' stands twice"),
        ("factors/1.1.yaml", "group: factor", "group: factors", "'factors' is none of component, factor"),
        ("concepts/all.yaml", "lawyer: {words", "lawyer: {word", "unknown key 'word'"),
        ("concepts/all.yaml", "use: [เปิดดูย้อนหลัง, ก่อนตัดสินใจ]", "use: [เปิดดู, เปิดดู]", "'เปิดดู' stands twice"),
        ("concepts/all.yaml", "cut: [ลด]", "record: [ลด]", "key 'record' stands twice"),
        ("concepts/all.yaml", "times: [span]", "times: [spam]", "'spam' is none of date, "),
        ("concepts/all.yaml", r"'[0-9๐-๙]+\s*คน'", "'[0-9'", "no regular expression: "),
        ("concepts/all.yaml", "cut: [ลด]", "cut: ลด", "a mapping is expected here"),
        ("types.yaml", "concept: lending, title", "concept: lends, title", "'lends' is none of "),
        ("topics.yaml", "glossary: {sticky: true", "glossary: {stick: true", "unknown key 'stick'"),
        ("assertions.yaml", "where: after", "where: behind", "'behind' is none of before, "),
        ("roles.yaml", "reach: 80", "reach: near", "a whole number is expected here"),
        ("plan.yaml", "where: title", "where: tail", "'tail' is none of head, "),
        ("plan.yaml", "meet: [report-name, plan-name]", "meet: [report-name, plan]", "'plan' is not known here"),
        ("pack.yaml", "partial: 0.5", "partial: 5", "a number between 0 and 1 is expected here"),
        ("pack.yaml", "factor_unless: [denied", "factor_unless: [denyed", "'denyed' is not known here"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_line(tmp_path, file, old, new, words):
    text = packs.FILES[file]
    assert old in text
    name, line, what = mistake(tmp_path, {file: text.replace(old, new, 1)})
    assert (name, line, what.startswith(words)) == (file, line_of(text, old), True), (line, what)


@pytest.mark.parametrize("key", ["wording", "english", "guidance", "needs", "examples", "id", "group"])
def test_a_missing_key_is_named_at_the_item(tmp_path, key):
    spoilt = FACTOR.replace(f"\n{key}:", "\n#") if key != "examples" else FACTOR[: FACTOR.index("examples:")]
    spoilt = FACTOR.replace("needs: [measure]\n", "") if key == "needs" else spoilt
    assert mistake(tmp_path, {"factors/1.1.yaml": spoilt})[2] == f"key {key!r} is missing"


def test_a_pack_may_say_in_english_what_an_author_should_write(tmp_path):
    english = "guidance_english: Who looks at the register, and when\nexample_english: The register is looked at each time\n"
    item = packs.load(tmp_path, {"factors/1.1.yaml": FACTOR.replace("needs:", f"{english}needs:", 1)}).item("1.1")
    (need,) = item.needs
    assert (item.guidance_english, need.guidance_english) == ("Who looks at the register, and when",) * 2
    assert need.example_english == "The register is looked at each time"


def test_a_pack_in_thai_only_gives_no_english(tmp_path):
    item = packs.load(tmp_path).item("1.1")
    assert (item.guidance_english, item.needs[0].guidance_english, item.needs[0].example_english) == ("", "", "")


@pytest.mark.parametrize("key", ["guidance_english", "example_english"])
def test_english_that_says_nothing_is_named(tmp_path, key):
    spoilt = {"factors/1.1.yaml": FACTOR.replace("needs:", f'{key}: ""\nneeds:', 1)}
    assert mistake(tmp_path, spoilt)[2] == "a sentence is expected here"


@pytest.mark.parametrize("verdict", ["met", "partial", "missing"])
def test_every_item_needs_an_example_of_each_verdict(tmp_path, verdict):
    spoilt = "\n".join(line for line in FACTOR.splitlines() if not line.startswith(f"  {verdict}:"))
    name, line, what = mistake(tmp_path, {"factors/1.1.yaml": spoilt})
    assert (name, line, what) == ("factors/1.1.yaml", line_of(FACTOR, "examples:") + 1, f"key {verdict!r} is missing")


def test_an_item_that_declares_its_concepts_names_those_of_its_families(tmp_path):
    spoilt = FACTOR.replace("needs:", "concepts: [record, cut]\nneeds:")
    what = "`concepts` and the families do not name the same concepts: cut, use"
    assert mistake(tmp_path, {"factors/1.1.yaml": spoilt}) == ("factors/1.1.yaml", 1, what)


def test_an_id_unlike_its_file_name_is_named(tmp_path):
    assert mistake(tmp_path, {"factors/1.2.yaml": FACTOR}) == (
        "factors/1.2.yaml",
        1,
        "id '1.1' does not fit the file name 1.2.yaml",
    )


def test_a_concept_defined_in_two_files_is_named(tmp_path):
    name, line, what = mistake(tmp_path, {"concepts/more.yaml": "# a comment\nrecord: [สมุดคุม]\n"})
    assert (name, line, what) == ("concepts/more.yaml", 2, "concept 'record' is defined twice")


def test_a_factor_of_no_known_type_is_named(tmp_path):
    what = mistake(tmp_path, {"factors/1.1.yaml": FACTOR.replace('type: "1"', 'type: "9"')})[2]
    assert what == "type '9' is not among the process types"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("id: [", 1, "no YAML: "),
        ("id: a\n\tgroup: b\n", 2, "no YAML: "),
        ("", 1, "the file is empty"),
        ("# only a comment\n", 1, "the file is empty"),
        ("- a list\n", 1, "a mapping is expected here"),
    ],
)
def test_what_is_no_yaml_is_named(tmp_path, text, line, words):
    name, at, what = mistake(tmp_path, {"factors/1.1.yaml": text})
    assert (name, abs(at - line) <= 1, what.startswith(words)) == ("factors/1.1.yaml", True, True), (at, what)


def test_a_file_that_is_no_utf_8_is_named(tmp_path):
    packs.write(tmp_path)
    (tmp_path / "factors" / "1.1.yaml").write_bytes("id: ก".encode("cp874"))
    with pytest.raises(RubricError) as raised:
        rubric.load(tmp_path)
    assert raised.value.values["line"] == 1


def test_a_factor_with_two_needs_and_its_families_at_the_item_is_named(tmp_path):
    name, line, _ = mistake(tmp_path, {"factors/1.1.yaml": FACTOR.replace("[measure]", "[measure, more]")})
    assert (name, line) == ("factors/1.1.yaml", line_of(FACTOR, "needs:"))


@pytest.mark.parametrize("file", ["types.yaml", "topics.yaml", "assertions.yaml", "roles.yaml", "plan.yaml"])
def test_a_file_that_is_not_there_is_named(tmp_path, file):
    name, line, what = mistake(tmp_path, {file: None})
    assert (name, line, what.startswith("cannot be read: ")) == (file, 1, True)


def test_no_pack_of_this_name_is_said(tmp_path):
    with pytest.raises(RubricError) as raised:
        rubric.load(tmp_path / "nothing")
    assert raised.value.values["what"] == "no such pack: pack.yaml is missing"


def test_an_error_reads_as_a_compiler_says_it(tmp_path):
    with pytest.raises(RubricError) as raised:
        packs.load(tmp_path, {"factors/1.1.yaml": FACTOR.replace("english:", "englisch:")})
    assert str(raised.value).startswith(f"{tmp_path / 'factors' / '1.1.yaml'}:5: unknown key 'englisch'")


def test_another_rubric_is_checked_end_to_end(tmp_path):
    text = """
# แผนเปิดเผยงานยืมเครื่องมือของเทศบาลตำบลบ้านแหลมทอง
# หลักการและเหตุผล
เครื่องสูบน้ำจำเป็นต่อเกษตรกร แต่ที่ผ่านมามีการเรียกเงินพิเศษจากผู้ยืมบางราย
# มาตรการ
ติดป้ายเลขคิวหน้าห้องเก็บของให้เสร็จภายใน ๓๐ วัน
ผู้รับผิดชอบเปิดดูย้อนหลังในทะเบียนผู้ยืมทุกครั้งที่มีผู้มาขอให้ยืม
"""
    made = pipeline.assess(packs.paper(text), packs.load(tmp_path))
    assert (made.rubric_id, made.is_plan.final, made.process_type.final, [f.final for f in made.items], made.level.final) == (
        "tool-library",
        True,
        "1",
        ["met", "met", "met"],
        5,
    )


def test_every_example_gives_its_verdict(tmp_path):
    assert [result for result in pipeline.test_examples(packs.load(tmp_path)) if not result.ok] == []
