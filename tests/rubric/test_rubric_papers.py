"""form.yaml, parts.yaml and submission.yaml: words round the plan as data; a mistake is named with file and line."""

import packs
import pytest

from docchecker import rubric
from docchecker.errors import RubricError

SHIPPED = rubric.packs_folder() / "transparency-plan"
FILES = {name: (SHIPPED / name).read_text(encoding="utf-8") for name in ("form.yaml", "parts.yaml", "submission.yaml")}


def test_a_pack_without_these_files_reads_nothing_of_form_and_letterhead(tmp_path):
    made = packs.load(tmp_path, {"parts.yaml": None})
    assert (made.form, made.parts, made.submission) == (None, None, None)


def test_the_shipped_pack_has_the_words_of_indicator_seven_one():
    form = rubric.load().form
    assert (form.indicator, form.weight, form.rounds.months) == ("7.1", "1.5", (6, 9, 12))


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("form.yaml", "totals:", "total:", "unknown key 'total'"),
        ("form.yaml", 'weight: "1.5"', "weight: heavy", "a number above 0"),
        ("form.yaml", 'weight: "1.5"', "weight: -1", "a number above 0"),
        ("form.yaml", "  score: [ค่าคะแนนที่ได้, คะแนนที่ได้, ค่าคะแนน,", "  mark: [ค่าคะแนน,", "unknown key 'mark'"),
        ("form.yaml", "months: [6, 9, 12]", "months: [six]", "a whole number"),
        ("form.yaml", "  unit: เดือน", "  units: เดือน", "unknown key 'units'"),
        ("parts.yaml", "letter:", "letters:", "unknown key 'letters'"),
        ("parts.yaml", "listed: ['", "listed: ['(", "no regular expression"),
        ("parts.yaml", "letter: [เรื่อง, เรียน]", "letter: เรื่อง", "a list is expected"),
        ("submission.yaml", "plans:", "plan:", "unknown key 'plan'"),
        ("submission.yaml", "years: [ปีงบประมาณ,", "years: [ประจำปี,", "stands twice"),
        ("submission.yaml", "  leads: [สำนักงาน,", "  lead: [สำนักงาน,", "unknown key 'lead'"),
        ("submission.yaml", "  ends: ['โทร", "  ends: ['(โทร", "no regular expression"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_line(tmp_path, file, old, new, words):
    assert old in FILES[file]
    line = FILES[file][: FILES[file].index(old)].count("\n") + 1
    with pytest.raises(RubricError) as raised:
        packs.load(tmp_path, {**FILES, file: FILES[file].replace(old, new, 1)})
    values = raised.value.values
    assert (values["file"].endswith(file), values["line"], words in values["what"]) == (True, line, True)


@pytest.mark.parametrize(
    ("file", "key"),
    [("form.yaml", "indicator"), ("form.yaml", "between"), ("submission.yaml", "skips"), ("submission.yaml", "not_years")],
)
def test_a_missing_key_is_named(tmp_path, file, key):
    lines = [line for line in FILES[file].splitlines() if not line.startswith(f"{key}:")]
    with pytest.raises(RubricError) as raised:
        packs.load(tmp_path, {**FILES, file: "\n".join(lines)})
    assert f"key {key!r} is missing" in raised.value.values["what"]
