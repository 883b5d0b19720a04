"""observations.yaml: words as data; a mistake is named with file and line, and a pack may do without."""

import packs
import pytest

from docchecker import rubric
from docchecker.errors import RubricError

WORDS = """
needs:
  risk: rationale.risk
  measure: solutions.measure
  timeframe: solutions.timeframe
  objective: rationale.importance
  indicator: rationale.importance
topics: {risk: [steps], step: [steps], measure: [measures], time: [], person: [], indicator: [], result: [], objective: []}
sums: [รวม]
ordinals: [ลำดับ]
persons: [ผู้รับผิดชอบ]
ready: [แล้วเสร็จ]
undone: [ไม่ดำเนินการ]
outputs: [อบรม]
openness: [ร้องเรียน]
kinds: [เทศบาล]
after_name: [จะ]
no_names: [อื่น]
"""


def test_a_pack_without_the_file_observes_nothing(tmp_path):
    assert packs.load(tmp_path).observing is None


def test_the_words_are_read_by_name(tmp_path):
    words = packs.load(tmp_path, {"observations.yaml": WORDS}).observing
    assert (words.need("risk"), words.topic("measure"), words.sums) == (("rationale", "risk"), {"measures"}, ("รวม",))


def test_the_shipped_pack_knows_its_own_needs():
    words = rubric.load().observing
    assert [words.need(name) for name in ("risk", "timeframe")] == [("analysis", "risk"), ("solutions", "timeframe")]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("sums:", "sum:", "unknown key 'sum'"),
        ("  risk: rationale.risk", "  risk: rationale.danger", "is none of"),
        ("  indicator:", "  indicators:", "unknown key 'indicators'"),
        ("risk: [steps]", "risk: [stairs]", "'stairs' is not known here"),
        ("kinds: [เทศบาล]", "kinds: เทศบาล", "a list is expected"),
        ("outputs: [อบรม]", "outputs: [อบรม, อบรม]", "stands twice"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_line(tmp_path, old, new, words):
    text = WORDS.lstrip("\n")
    line = text[: text.index(old)].count("\n") + 1
    with pytest.raises(RubricError) as raised:
        packs.load(tmp_path, {"observations.yaml": text.replace(old, new, 1)})
    values = raised.value.values
    assert (values["file"].endswith("observations.yaml"), values["line"], words in values["what"]) == (True, line, True)


@pytest.mark.parametrize("key", ["sums", "after_name", "topics"])
def test_a_missing_key_is_named(tmp_path, key):
    text = "\n".join(line for line in WORDS.splitlines() if not line.startswith(f"{key}:"))
    with pytest.raises(RubricError) as raised:
        packs.load(tmp_path, {"observations.yaml": text})
    assert f"key {key!r} is missing" in raised.value.values["what"]
