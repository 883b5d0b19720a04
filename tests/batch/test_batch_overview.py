"""OUT/manifest.json and OUT/alike.json come back as they were, and keep to their published schemas; others are refused."""

import json

import jsonschema
import listed
import made
import pytest

from docchecker import reports
from docchecker.batch import overview, stored
from docchecker.batch.pointed_out import pointed_out
from docchecker.batch.worker import stated
from docchecker.errors import UsageError
from docchecker.handed import Overview
from docchecker.stated import Submission


@pytest.mark.parametrize("held", [listed.OVERVIEW, Overview(), Overview(listed.REGISTER), Overview(None, listed.PAIRS)])
def test_what_is_written_comes_back(tmp_path, held):
    overview.write(held, tmp_path)
    assert overview.read(tmp_path) == held


@pytest.mark.parametrize(("name", "schema"), [("manifest.json", "manifest-1"), ("alike.json", "alike-1")])
def test_both_keep_to_their_schemas(tmp_path, name, schema):
    overview.write(listed.OVERVIEW, tmp_path)
    jsonschema.Draft202012Validator(reports.schema(schema)).validate(json.loads((tmp_path / name).read_text(encoding="utf-8")))


def test_a_manifest_of_an_earlier_batch_does_not_stay(tmp_path):
    overview.write(listed.OVERVIEW, tmp_path)
    overview.write(Overview(), tmp_path)
    assert not (tmp_path / "manifest.json").exists()


def test_an_out_of_an_earlier_version_has_none_of_both(tmp_path):
    assert overview.read(tmp_path) == Overview()


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff", b'{"schema": "docchecker/manifest/2"}', b"[" * 100_000])
def test_what_is_not_ours_is_named(tmp_path, data):
    (tmp_path / "manifest.json").write_bytes(data)
    with pytest.raises(UsageError) as caught:
        overview.read(tmp_path)
    assert (caught.value.code, caught.value.values["file"]) == ("report.bad_line", "manifest.json")


def test_an_outcome_that_there_is_not_is_named(tmp_path):
    overview.write(listed.OVERVIEW, tmp_path)
    path = tmp_path / "manifest.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"exempt",', '"lost",'), encoding="utf-8")
    with pytest.raises(UsageError):
        overview.read(tmp_path)


def test_a_remark_on_alike_text_moves_no_verdict_and_keeps_to_the_schema():
    line = reports.render(made.assessment(), made.RUBRIC, "json")
    found = json.loads(pointed_out(line, listed.PAIRS[:1]))
    jsonschema.Draft202012Validator(reports.schema()).validate(found)
    remark = found["observations"].pop()
    assert (remark["code"], remark["evidence"]) == ("text_alike", [])
    assert "ร้อยละ ๘๗ ของแผนนี้ตรงกับแผนของ จ.pdf" in remark["message"]
    assert found == json.loads(line)
    assert pointed_out(line, ()) == line


@pytest.mark.parametrize("outcome", [made.claiming(), made.skipped()])
def test_what_a_manifest_gives_is_given_and_comes_back(tmp_path, outcome):
    given = stated(outcome.submission, Submission("กรมที่ดิน", id="๐๐๑"))
    line = reports.render(type(outcome)(**{**fields(outcome), "submission": given}), made.RUBRIC, "json")
    said = json.loads(line)["submission"]
    assert (said["id"], said["agency"]) == ({"value": "๐๐๑", "source": "given"}, {"value": "กรมที่ดิน", "source": "given"})
    jsonschema.Draft202012Validator(reports.schema()).validate(json.loads(line))
    (tmp_path / "results.jsonl").write_bytes(line)
    assert next(iter(stored.outcomes(tmp_path, made.RUBRIC))).submission == given


def fields(outcome):
    return {name: getattr(outcome, name) for name in outcome.__slots__}
