"""What came of each row: handed in, twice, not at all, exempt; and what is known as the same submission."""

from pathlib import Path

import pytest

from docchecker.batch.manifest import Listed, Manifest
from docchecker.batch.register import register, same
from docchecker.batch.tasks import Tasks
from docchecker.batch.traits import Traits
from docchecker.batch.worker import Task, stated
from docchecker.handed import Due
from docchecker.stated import Submission

BASE = Path("base").absolute()


def row(number, id_, name=None, agency=None, process=None, exempt=False, round_=None):  # noqa: FBT002, PLR0913, PLR0917
    paths = (BASE / name,) if name else ()
    return Listed(Due(number, id_, agency, process, exempt=exempt, round=round_, files=(name,) if name else ()), paths, ())


def came(rows, shas, beside=(), checked=lambda _name: True, detected=Submission()):  # noqa: B008  frozen
    """The register of these rows; `shas`: of each file; `beside`: files that no row names."""
    tasks, found = {}, {}
    for listed in rows:
        if listed.paths and not listed.due.exempt:
            task = next((held for held in found if held.paths == listed.paths), None) or Task(listed.paths)
            due = listed.due
            said = stated(detected, Submission(due.agency, due.process, round=due.round, id=due.id))
            name = listed.paths[0].name
            found.setdefault(task, Traits(name, checked(name), said, (shas[name],)))
            tasks[due.row] = task
    for name in beside:
        found[Task((BASE / name,))] = Traits(name, checked(name), detected, (shas[name],))
    manifest = Manifest(BASE / "list.csv", BASE, BASE, tuple(rows))
    return register(manifest, Tasks(BASE, tuple(found), 0, tasks), found)


def outcomes(held):
    return [(one.due.id, one.outcome, one.twice_with) for one in held.rows]


def test_rows_with_and_without_files_and_exempt_ones():
    held = came([row(2, "1", "a", "ก"), row(3, "2", None, "ข"), row(4, "3", "c", "ค", exempt=True)], {"a": "1"})
    assert outcomes(held) == [("1", "handed_in", ()), ("2", "not_handed_in", ()), ("3", "exempt", ())]
    assert (held.due, held.number("handed_in"), held.counted) == (2, 1, {"a"})


def test_the_same_bytes_of_one_agency_are_handed_in_twice():
    held = came([row(2, "1", "a", "ก"), row(3, "2", "b", "ก")], {"a": "1", "b": "1"})
    assert outcomes(held) == [("1", "handed_in", ("2",)), ("2", "twice", ("1",))]
    assert held.counted == {"a"}
    assert same(held) == {frozenset(("a", "b"))}


def test_the_same_bytes_of_two_agencies_are_no_repeat_but_a_copy():
    held = came([row(2, "1", "a", "ก"), row(3, "2", "b", "ข")], {"a": "1", "b": "1"})
    assert outcomes(held) == [("1", "handed_in", ()), ("2", "handed_in", ())]


def test_rows_that_name_the_very_same_file_share_its_result():
    held = came([row(2, "1", "a", "ก"), row(3, "2", "a", "ข")], {"a": "1"})
    assert outcomes(held) == [("1", "handed_in", ("2",)), ("2", "twice", ("1",))]
    assert held.counted == {"a"}


def test_another_file_of_the_same_agency_process_and_round_is_a_repeat():
    rows = [row(2, "1", "a", "กรม ก", "การอนุญาต", round_=9), row(3, "2", "b", "กรม ก", "การ อนุญาต", round_=9)]
    assert outcomes(came(rows, {"a": "1", "b": "2"}))[1] == ("2", "twice", ("1",))


@pytest.mark.parametrize("other", [{"agency": "กรม ข"}, {"process": "ข้อร้องเรียน"}, {"round_": 12}])
def test_another_agency_process_or_round_is_another_submission(other):
    given = {"agency": "กรม ก", "process": "การอนุญาต", "round_": 9}
    rows = [row(2, "1", "a", **given), row(3, "2", "b", **{**given, **other})]
    assert outcomes(came(rows, {"a": "1", "b": "2"}))[1] == ("2", "handed_in", ())


def test_of_repeats_the_first_that_could_be_read_counts():
    rows = [row(2, "1", "bad", "ก", "ข"), row(3, "2", "good", "ก", "ข")]
    held = came(rows, {"bad": "1", "good": "2"}, checked=lambda name: name == "good")
    assert outcomes(held) == [("1", "twice", ("2",)), ("2", "handed_in", ("1",))]
    assert held.counted == {"good"}


def test_a_copy_that_no_row_names_is_the_first_agencys_again():
    rows = [row(2, "1", "a", "กรม ก"), row(3, "2", "b", "กรม ข")]
    held = came(rows, {"a": "1", "b": "1", "c": "1"}, beside=("c",))
    assert [one.twice_with for one in held.unlisted] == [("1",)]
    assert outcomes(held)[1] == ("2", "handed_in", ())


def test_what_no_row_names_may_be_what_a_row_of_its_agency_lacks():
    rows = [row(2, "1", None, "กรมป่าไม้"), row(3, "2", None, "กรมที่ดิน"), row(4, "3", None, "กรม")]
    held = came(rows, {"c": "1"}, beside=("c",), detected=Submission("กรมป่าไม้ กระทรวงทรัพยากรธรรมชาติ"))
    assert [(one.twice_with, one.may_be) for one in held.unlisted] == [((), ("1",))]


def test_what_no_row_names_is_beside_and_may_be_a_rows_again():
    detected = Submission("กรม ก", "การอนุญาต")
    rows = [row(2, "1", "a", "กรม ก", "การอนุญาต"), row(3, "2", "b", "กรม ข", "การอนุญาต")]
    held = came(rows, {"a": "1", "b": "2", "c": "3", "d": "3"}, beside=("d", "c"), detected=detected)
    assert [(one.path, one.twice_with) for one in held.unlisted] == [("c", ("1",)), ("d", ("1",))]
    assert outcomes(held) == [("1", "handed_in", ()), ("2", "handed_in", ())]
