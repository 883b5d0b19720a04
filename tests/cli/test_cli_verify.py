"""The chain of decisions is checked, and what was changed or cut off is said."""

import sqlite3

import pytest
from click.testing import CliRunner

from docchecker import cli
from docchecker.decisions.store import Store
from docchecker.decisions.types import Draft


def run(*args):
    return CliRunner().invoke(cli.main, [str(arg) for arg in args])


@pytest.fixture
def head(tmp_path):
    store = Store(tmp_path)
    store.append([Draft("decision", "นางสาวหนึ่ง", "ก.pdf", "aa", "2.1", "missing", "met", "หน้า ๒")] * 3)
    found = store.head()
    store.close()
    return found


def changed(out, sql):
    with sqlite3.connect(out / "review.sqlite") as connection:
        connection.executescript(sql)
    connection.close()


def test_a_whole_chain_holds_with_its_head(tmp_path, head):
    for given in (head.hash, f"{head.hash}:3"):
        done = run("verify", tmp_path, "--head", given)
        assert (done.exit_code, head.hash in done.stdout, "๓" in done.stdout) == (0, True, True)


@pytest.mark.usefixtures("head")
def test_a_changed_record_is_named(tmp_path):
    changed(tmp_path, "update records set body = replace(body, 'missing', 'partial') where seq = 2")
    done = run("verify", tmp_path, "--lang", "en")
    assert (done.exit_code, "record 2 was changed" in done.stdout) == (3, True)


@pytest.mark.parametrize("length", ["", ":3"])
def test_a_cut_off_tail_shows_by_its_head(tmp_path, head, length):
    cut = "delete from records where seq = 3; update batches set length = 2, head = (select hash from records where seq = 2)"
    changed(tmp_path, cut)
    assert run("verify", tmp_path).exit_code == 0
    assert run("verify", tmp_path, "--head", f"{head.hash}{length}").exit_code == 3


@pytest.mark.usefixtures("head")
def test_what_is_no_head_and_what_has_no_store_is_wrong_use(tmp_path):
    assert run("verify", tmp_path, "--head", "abc").exit_code == 2
    assert run("verify", tmp_path / "none").exit_code == 2


@pytest.mark.usefixtures("head")
def test_a_chain_that_was_written_anew_as_long_as_before_shows(tmp_path):
    assert run("verify", tmp_path, "--head", f"{'0' * 64}:3").exit_code == 3
