"""The store appends and never overwrites; its chain shows whatever was changed, and what was cut off where a head is known."""

import sqlite3
import threading

import pytest

from docchecker.decisions.chain import Broken
from docchecker.decisions.store import ConflictError, Store
from docchecker.decisions.types import Draft, Head
from docchecker.errors import UsageError

FIRST = Draft("decision", "นางสาวหนึ่ง", "ก/แผน.pdf", "aa", "2.1", "missing", "met", "อยู่ในหน้า ๒")
SHORTER = "update batches set length = 3, head = (select hash from records where seq = 3)"
AT = "2026-11-24T12:00:00Z"


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path, lambda: AT)
    yield made
    made.close()


def test_what_was_appended_comes_back_whole_and_in_order(store):
    store.append([FIRST])
    store.append([Draft("decision", "นายสอง", "ข.docx", "bb", "level", "2", "2"), FIRST])
    assert [(one.seq, one.at, one.said.by, one.said.reason) for one in store.records()] == [
        (1, AT, "นางสาวหนึ่ง", "อยู่ในหน้า ๒"),
        (2, AT, "นายสอง", ""),
        (3, AT, "นางสาวหนึ่ง", "อยู่ในหน้า ๒"),
    ]
    assert [one.seq for one in store.records("ข.docx")] == [2]
    assert [one.seq for one in store.since(1)] == [2, 3]


def test_it_is_there_when_the_store_is_opened_again(store, tmp_path):
    made = store.append([FIRST])
    again = Store(tmp_path)
    assert (again.records(), again.head()) == (made, Head(made[0].hash, 1))
    again.close()


def test_a_chain_that_nobody_touched_holds(store):
    heads = [store.head()]
    for _ in range(3):
        store.append([FIRST])
        heads.append(store.head())
    assert store.broken(heads) is None


@pytest.mark.parametrize(
    ("sql", "broken"),
    [
        ("update records set body = replace(body, '\"met\"', '\"partial\"') where seq = 2", Broken(2, "hash")),
        ("update words set reason = 'อื่น' where seq = 3", Broken(3, "reason")),
        ("delete from words where seq = 3", Broken(3, "reason")),
        ("delete from records where seq = 2", Broken(2, "order")),
        ("delete from records where seq = 4", Broken(3, "shorter")),
        (
            "delete from records where seq = 4; update batches set length = 3, head = (select hash from records where seq = 3)",
            None,
        ),
    ],
)
def test_what_was_changed_behind_its_back_shows(store, tmp_path, sql, broken):
    store.append([FIRST] * 4)
    with sqlite3.connect(tmp_path / "review.sqlite") as connection:
        connection.executescript(sql)
    connection.close()
    assert store.broken() == broken


def test_a_cut_off_tail_shows_where_an_earlier_head_is_known(store, tmp_path):
    store.append([FIRST] * 4)
    printed = store.head()
    with sqlite3.connect(tmp_path / "review.sqlite") as connection:
        connection.executescript(
            "delete from records where seq > 2; delete from words where seq > 2;"
            "update batches set length = 2, head = (select hash from records where seq = 2)"
        )
    connection.close()
    assert (store.broken(), store.broken([printed])) == (None, Broken(2, "shorter"))


def test_another_persons_newer_decision_on_the_same_item_is_not_overwritten(store):
    [theirs] = store.append([FIRST])
    mine = Draft("decision", "นายสอง", "ก/แผน.pdf", "aa", "2.1", "missing", "missing", "ไม่พบ")
    with pytest.raises(ConflictError) as caught:
        store.append([mine], seen=0)
    assert (caught.value.record, store.head().length) == (theirs, 1)


@pytest.mark.parametrize(
    "mine",
    [
        Draft("decision", "นายสอง", "ก/แผน.pdf", "aa", "2.2", "missing", "met", "พบ"),
        Draft("decision", "นายสอง", "ข.docx", "bb", "2.1", "missing", "met", "พบ"),
        Draft("decision", "นายสอง", "ก/แผน.pdf", "aa", "2.1", "missing", "met", "พบ", "second"),
    ],
)
def test_another_item_submission_or_reading_is_no_conflict(store, mine):
    store.append([FIRST])
    assert store.append([mine], seen=0)[0].seq == 2


def test_a_level_is_not_confirmed_over_a_decision_that_was_not_seen(store):
    store.append([FIRST])
    with pytest.raises(ConflictError):
        store.append([Draft("decision", "นายสอง", "ก/แผน.pdf", "aa", "level", "1", "1")], seen=0)


def test_many_writers_at_a_time_make_one_chain(store):
    writers = [threading.Thread(target=lambda: [store.append([FIRST]) for _ in range(5)]) for _ in range(6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert (store.head().length, store.broken()) == (30, None)


def test_reasons_can_be_forgotten_and_the_chain_still_holds(store, tmp_path):
    store.append([FIRST, Draft("decision", "นายสอง", "ข.docx", "bb", "2.1", "missing", "met", "อื่น")])
    printed = store.head()
    store.forget(Draft("forget", "นายสาม", "ก/แผน.pdf", "aa"))
    assert [(one.said.reason, one.forgotten) for one in store.records()] == [("", True), ("อื่น", False), ("", False)]
    assert store.broken([printed]) is None
    store.close()
    assert "อยู่ในหน้า" not in (tmp_path / "review.sqlite").read_bytes().decode("utf-8", "replace")


def test_a_file_that_is_no_database_is_named(tmp_path):
    (tmp_path / "review.sqlite").write_text("ไม่ใช่ฐานข้อมูล" * 100, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        Store(tmp_path)
    assert caught.value.code == "store.cannot_open"
