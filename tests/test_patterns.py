"""The shipped pack as a collection: what must hold of all items, whoever writes the next one."""

from collections import Counter
from dataclasses import replace

import pytest

from docchecker import pipeline, rubric

PACK = rubric.load()
FOLDER = rubric.packs_folder() / "transparency-plan"
ITEMS = [item.id for item in PACK.items]
LONGEST = 60  # a sentence is no pattern: it would be one document's, not the language's

COMPONENTS = {
    "rationale": "หลักการและเหตุผลที่อธิบายถึงความสำคัญ ผลกระทบของปัญหาหรือความเสี่ยงในการทุจริตไม่โปร่งใสของกระบวนการที่ดำเนินการ",
    "objectives": "วัตถุประสงค์และเป้าหมายของการดำเนินงานที่ชัดเจน",
    "analysis": "แนวทางการวิเคราะห์ปัญหา ระบุขั้นตอนของกระบวนการ เพื่อระบุปัญหา หรือความเสี่ยงในการทุจริต ไม่โปร่งใส",
    "solutions": "แนวทางแก้ไขปัญหาหรือความเสี่ยงที่ชัดเจนสามารถนำไปปฏิบัติได้ภายในกรอบระยะเวลาที่กำหนด",
    "indicators": "ตัวชี้วัดความสำเร็จที่สะท้อนถึงการพัฒนาในด้านความโปร่งใสในภาพรวมของการดำเนินงานของทั้งโครงการ "
    "สอดคล้องตามวัตถุประสงค์และเป้าหมายตลอดจนมีการกำหนดผลลัพธ์ที่คาดหวัง",
}
FACTORS = {
    "1.1": "ลดความยุ่งยาก ซับซ้อนของกระบวนการ",
    "1.2": "สร้างการมีส่วนร่วมกับผู้รับบริการ",
    "1.3": "ให้บริการอย่างเป็นธรรม เสมอภาค",
    "1.4": "มีมาตรการให้บริการและประกาศให้ผู้รับบริการทราบ",
    "2.1": "มีเกณฑ์การตัดสินใจที่ชัดเจน ลดการใช้ดุลยพินิจ",
    "2.2": "มีการให้ข้อมูล และสร้างความเข้าใจกับผู้รับบริการ",
    "2.3": "เน้นถูกต้องตามกฎหมาย",
    "2.4": "มีฐานข้อมูลประกอบการตัดสินใจ",
    "3.1": "มีการควบคุม ติดตามอย่างเป็นระบบ",
    "3.2": "มีฐานข้อมูลประกอบการตัดสินใจ",
    "3.3": "มีการบูรณาการระหว่างหน่วยงาน",
    "3.4": "เน้นความถูกต้องตามกฎหมาย ลดการใช้ดุลยพินิจ",
    "3.5": "เน้นความเป็นธรรม เสมอภาค",
    "4.1": "มีการเปิดเผยข้อมูลสารสนเทศ",
    "4.2": "มีฐานข้อมูลประกอบการเสนอแนะนโยบายและให้บริการ",
    "4.3": "สร้างการมีส่วนร่วมกับผู้มีส่วนได้ส่วนเสีย",
    "4.4": "มีการควบคุม ติดตามอย่างเป็นระบบ (เช่น มีติดตามหลังจากนโยบายได้มีการปฏิบัติ)",
    "5.1": "สร้างการมีส่วนร่วมกับผู้รับบริการ",
    "5.2": "มีเกณฑ์การตัดสินใจที่ชัดเจน ลดการใช้ดุลยพินิจ",
    "5.3": "มีการควบคุม ติดตามอย่างเป็นระบบ",
    "5.4": "มีการเปิดเผยข้อมูลในการจัดการข้อร้องเรียน",
}
NEEDS = {
    "rationale": ["importance", "risk"],
    "objectives": ["objective", "target"],
    "analysis": ["steps", "risk"],
    "solutions": ["measure", "timeframe"],
    "indicators": ["indicator", "result"],
}
TYPES = {
    "1": "กระบวนการเกี่ยวกับการให้บริการประชาชนและบริการสาธารณะ",
    "2": "กระบวนการเกี่ยวกับการออกใบอนุญาต อนุมัติ และใบรับรอง",
    "3": "กระบวนการเกี่ยวกับการกำกับและบังคับใช้กฎหมาย",
    "4": "กระบวนการให้บริการข้อมูลสารสนเทศ วิเคราะห์และเสนอแนะนโยบาย",
    "5": "กระบวนการจัดการข้อร้องเรียน/แก้ไขความขัดแย้ง/ข้อพิพาท",
}
LEVEL_1 = "มีแผนสร้างความโปร่งใสในการปฏิบัติราชการ"
LEVEL_2 = f"{LEVEL_1}ที่มีองค์ประกอบของแผนตามเกณฑ์พื้นฐานครบถ้วน"
LEVELS = [LEVEL_1, LEVEL_2, *(f"{LEVEL_2} และมีคุณภาพตามเกณฑ์คุณภาพไม่น้อยกว่าร้อยละ {share}" for share in ("๗๐", "๘๐", "๙๐"))]


def test_the_items_are_the_five_components_and_then_the_twenty_one_factors():
    assert [*COMPONENTS, *FACTORS] == ITEMS


def test_ids_are_unique_and_equal_to_the_file_names():
    files = [path.stem for part in ("components", "factors") for path in (FOLDER / part).glob("*.yaml")]
    assert Counter(ITEMS) == Counter(files) == Counter(set(files))


@pytest.mark.parametrize(("id_", "wording"), [*COMPONENTS.items(), *FACTORS.items()])
def test_the_wording_is_the_official_one(id_, wording):
    assert PACK.item(id_).wording == wording


def test_the_process_types_and_the_levels_are_worded_officially():
    assert ({type_.id: type_.name for type_ in PACK.types}, [rule.wording for rule in PACK.levels]) == (TYPES, LEVELS)


def test_the_levels_are_those_of_the_criteria():
    assert [(rule.level, rule.complete, rule.quality) for rule in PACK.levels] == [
        (1, False, 0),
        (2, True, 0),
        (3, True, 70),
        (4, True, 80),
        (5, True, 90),
    ]


def test_basic_and_quality_weigh_thirty_and_seventy():
    assert (PACK.scales.basic_weight, PACK.scales.quality_weight) == (30, 70)


@pytest.mark.parametrize("id_", ITEMS)
def test_an_item_has_its_needs_and_belongs_to_its_type(id_):
    item = PACK.item(id_)
    group, type_ = ("factor", id_[0]) if id_ in FACTORS else ("component", None)
    assert (item.group, item.type, [need.id for need in item.needs]) == (group, type_, NEEDS.get(id_, ["measure"]))


@pytest.mark.parametrize("id_", ITEMS)
@pytest.mark.parametrize("verdict", ["met", "partial", "missing"])
def test_an_item_has_an_example_of_each_verdict(id_, verdict):
    texts = PACK.item(id_).examples[verdict]
    assert (len(texts) > 0, [text for text in texts if not text.strip()]) == (True, [])


@pytest.mark.parametrize("id_", ITEMS)
def test_an_item_tells_the_author_what_to_write(id_):
    item = PACK.item(id_)
    advice = [item.guidance, *(need.guidance for need in item.needs)]
    assert [text for text in advice if len(text) < 15] == []


@pytest.mark.parametrize("id_", ITEMS)
def test_what_an_author_should_write_is_said_in_thai_and_in_english(id_):
    """Both are there, the one holds Thai letters and the other none."""
    item = PACK.item(id_)
    said = [(item.guidance, item.guidance_english), *((need.guidance, need.guidance_english) for need in item.needs)]
    said += [(need.example, need.example_english) for need in item.needs]
    scripts = [(any(map(is_thai, thai)), len(english) > 15, any(map(is_thai, english))) for thai, english in said]
    assert scripts == [(True, True, False)] * len(said)


def is_thai(char):
    return "\u0e00" <= char <= "\u0e7f"


def test_no_two_needs_are_told_the_same_in_english():
    told = [text for item in PACK.items for need in item.needs for text in (need.guidance_english, need.example_english)]
    assert [text for text, count in Counter(told).items() if count > 1] == []


@pytest.mark.parametrize("id_", ITEMS)
def test_an_item_can_be_met_and_touched_on(id_):
    """A family that is strong for every need; a factor also has a weak one (a component is partial where a half is lacking)."""
    item = PACK.item(id_)
    strong = [any(family.weight == "strong" for family in need.families) for need in item.needs]
    weak = any(family.weight == "weak" for family in item.families)
    assert (all(strong), weak or item.group == "component") == (True, True)


RESULTS = pipeline.test_examples(PACK)


@pytest.mark.parametrize("id_", ITEMS)
def test_every_example_gives_its_verdict(id_):
    assert [(r.expected, r.got, r.text) for r in RESULTS if r.item == id_ and not r.ok] == []


def used_concepts():
    for family in (family for item in PACK.items for family in item.families):
        yield from (id_ for slot in family.meet for id_ in slot)
        yield from family.without
    yield from (id_ for signal in PACK.signals for slot in signal.meet for id_ in slot)
    yield from (cue.concept for type_ in PACK.types for cue in type_.cues)


def test_every_concept_is_used():
    assert sorted(PACK.concepts.keys() - set(used_concepts())) == []


def test_every_concept_says_something():
    assert [c.id for c in PACK.concepts.values() if not (c.words or c.times or c.shapes)] == []


def wordings():
    """Where a wording stands, and the wording: of concepts, topics and cues."""
    for concept in PACK.concepts.values():
        yield from ((concept.id, word) for word in (*concept.words, *concept.masks))
    for topic in PACK.topics:
        yield from ((topic.id, word) for word in (*topic.headings, *topic.columns, *topic.masks))
    for cue in (*PACK.assertions, *PACK.roles):
        yield from ((cue.gives, word) for word in (*cue.words, *cue.masks))


def test_a_sentence_is_no_pattern():
    assert [(id_, word) for id_, word in wordings() if len(word) > LONGEST] == []


def test_no_mask_hides_nothing():
    """A mask is a longer wording that holds one of the words it masks, or a shape or time stands there."""
    idle = [
        (concept.id, mask)
        for concept in PACK.concepts.values()
        if not (concept.shapes or concept.times)
        for mask in concept.masks
        if mask in concept.words
    ]
    assert idle == []


def test_every_assertion_cue_gives_an_assertion_that_some_family_heeds():
    heeded = {name for item in PACK.items for family in item.families for name in family.unless}
    assert sorted({cue.gives for cue in PACK.assertions} - heeded) == []


def test_every_role_that_a_need_takes_is_one_that_a_block_can_have():
    given = {topic.role for topic in PACK.topics} | {cue.gives for cue in PACK.roles} | {"text", "plan", "form", "memo"}
    taken = {role for item in PACK.items for need in item.needs for role in need.roles}
    assert sorted(taken - given) == []


def test_signals_name_signals_and_are_said_in_thai():
    ids = {signal.id for signal in PACK.signals}
    odd = [s.id for s in PACK.signals if not {*s.needs, *s.unless} <= ids or not s.says or not s.english]
    assert (odd, len(ids)) == ([], len(PACK.signals))


@pytest.mark.parametrize("id_", sorted(TYPES))
def test_a_process_type_can_be_declared_and_detected(id_):
    type_ = PACK.type_(id_)
    assert (bool(type_.declared), bool(type_.cues)) == (True, True)


HEADINGS = {
    "rationale": ("หลักการและเหตุผล", "หลักการและเหตุผล"),
    "objectives": ("วัตถุประสงค์", "เป้าหมาย"),
    "analysis": ("ขั้นตอนของกระบวนการ", "ความเสี่ยงในขั้นตอน"),
    "solutions": ("มาตรการ", "ระยะเวลาดำเนินการ"),
    "indicators": ("ตัวชี้วัด", "ผลที่คาดว่าจะได้รับ"),
}


@pytest.mark.parametrize("id_", ITEMS)
def test_the_sentence_that_an_author_is_given_as_an_example_would_do(id_):
    item = PACK.item(id_)
    if item.group == "factor":
        text = item.needs[0].example
    else:
        text = "\n".join(f"# {heading}\n{need.example}" for heading, need in zip(HEADINGS[id_], item.needs, strict=True))
    single = replace(item, examples={"met": (text,), "partial": (), "missing": ()})
    results = pipeline.test_examples(
        replace(PACK, items=tuple(single if i.id == id_ else replace(i, examples={}) for i in PACK.items))
    )
    assert [result.got for result in results] == ["met"]
