"""Every sample's document, checked end to end, gives what a careful reader wrote into its expected.yaml."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from docchecker import pipeline, rubric, thai
from docchecker.model import Skipped

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
ALWAYS = {"status", "is_plan", "level"}
NAMES = sorted(path.parent.name for path in SAMPLES.glob("*/expected.yaml"))


@cache
def expected(name):
    return yaml.safe_load((SAMPLES / name / "expected.yaml").read_text(encoding="utf-8"))


@cache
def outcome(name):
    files = [path for path in sorted((SAMPLES / name).iterdir()) if path.name != "expected.yaml"]
    return pipeline.check(files, rubric.load(), SAMPLES, ocr=expected(name).get("ocr", "auto"))


def having(key):
    """The samples whose expected.yaml holds this key; where there is no plan, nothing but that is claimed."""
    return pytest.mark.parametrize("name", [name for name in NAMES if key in expected(name) and (key in ALWAYS or is_plan(name))])


def is_plan(name):
    return expected(name).get("is_plan", False)


def findings(name, group):
    """The verdicts on the items of one group that the sample's expected.yaml names, as the program proposes them."""
    return {f.item: f.final for f in outcome(name).items if f.group == group and f.item in expected(name)["items"]}


def wanted(name, group):
    items = expected(name)["items"]
    return {id_: verdict for id_, verdict in items.items() if (group == "factor") is id_[0].isdigit()}


@having("status")
def test_a_sample_is_checked_or_skipped_with_its_reason(name):
    got = outcome(name)
    status = ("skipped", got.reason.code) if isinstance(got, Skipped) else ("checked", None)
    assert status == (expected(name)["status"], expected(name).get("reason"))


@having("is_plan")
def test_a_sample_is_a_plan_or_not(name):
    assert outcome(name).is_plan.final == expected(name)["is_plan"], outcome(name).is_plan.why


@having("type_source")
def test_a_sample_has_its_process_type(name):
    type_ = outcome(name).process_type
    assert (type_.final, type_.source) == (expected(name)["process_type"], expected(name)["type_source"])


@having("items")
@pytest.mark.parametrize("group", ["component", "factor"])
def test_a_sample_has_its_verdicts(name, group):
    assert findings(name, group) == wanted(name, group)


@having("items")
def test_no_other_factor_of_a_sample_counts(name):
    counted = {f.item for f in outcome(name).items if f.counts}
    assert counted == expected(name)["items"].keys()


@having("lacking")
def test_a_samples_incomplete_components_say_what_they_lack(name):
    lacking = {
        f.item: [f"{f.item}.{need}" for need in f.lacking] for f in outcome(name).items if f.group == "component" and f.lacking
    }
    assert lacking == expected(name)["lacking"]


@having("level")
def test_a_sample_has_its_level(name):
    assert outcome(name).level.final == expected(name)["level"]


@having("quotes")
def test_a_samples_good_quotes_are_found(name):
    quotes = expected(name)["quotes"]
    found = {f.item: [thai.fold(e.quote).text for e in f.evidence] for f in outcome(name).items}
    absent = {id_: phrase for id_, phrase in quotes.items() if not any(thai.fold(phrase).text in quote for quote in found[id_])}
    assert absent == {}


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_says_first_why_it_exists(name):
    assert next(iter(expected(name))) == "why"


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_of_a_sample_is_verbatim(name):
    got = outcome(name)
    found = [] if isinstance(got, Skipped) else [e for f in got.items for e in (*f.evidence, *f.near_misses)]
    blocks = {} if isinstance(got, Skipped) else {(b.place.file, b.place.block): b.text for b in got.document.blocks}
    wrong = [e for e in found if e.quote != blocks[e.place.file, e.place.block][e.start : e.end] or not 0 < len(e.quote) <= 300]
    assert wrong == []
