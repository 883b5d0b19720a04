"""The files that were checked are found again by what they hold, and no other is taken for one."""

import hashlib
import zipfile

import pytest

from docchecker.batch.originals import folders, original
from docchecker.errors import UsageError
from docchecker.model import SourceFile

DATA = b"the plan"


def file(path="a/plan.txt", data=DATA):
    return SourceFile(path, hashlib.sha256(data).hexdigest(), len(data), "txt", None)


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in" / "a").mkdir(parents=True)
    (tmp_path / "in" / "a" / "plan.txt").write_bytes(DATA)
    (tmp_path / "out").mkdir()
    return tmp_path


def test_it_is_found_beside_out_and_in_the_folder_that_is_named(here, monkeypatch):
    assert original(file(), folders(here / "out")) == DATA
    assert original(file(), folders(here / "out", here / "in")) == DATA
    monkeypatch.chdir("/")
    assert original(file(), folders(here / "out")) == DATA


def test_a_file_that_is_gone_and_one_that_has_changed_are_told_apart(here):
    places = folders(here / "out")
    (here / "in" / "a" / "plan.txt").write_bytes(b"another")
    with pytest.raises(UsageError) as changed:
        original(file(), places)
    (here / "in" / "a" / "plan.txt").unlink()
    with pytest.raises(UsageError) as missing:
        original(file(), places)
    assert (changed.value.code, missing.value.code) == ("original.changed", "original.missing")


def test_one_that_has_changed_does_not_hide_the_right_one(here):
    (here / "a").mkdir()
    (here / "a" / "plan.txt").write_bytes(b"another")
    assert original(file(), folders(here / "out")) == DATA


def test_a_member_of_a_zip_is_found_in_it(here):
    with zipfile.ZipFile(here / "in" / "b.zip", "w") as archive:
        archive.writestr("x/plan.txt", DATA)
    assert original(file("b.zip/x/plan.txt"), (here / "in",)) == DATA


@pytest.mark.parametrize("path", ["../secret.txt", "a/../../secret.txt"])
def test_nothing_outside_is_opened(here, path):
    (here / "secret.txt").write_bytes(DATA)
    with pytest.raises(UsageError):
        original(file(path), (here / "in",))


def test_an_absolute_path_is_no_path_of_a_batch(here):
    with pytest.raises(UsageError):
        original(file(str(here / "in" / "a" / "plan.txt")), (here / "in",))
