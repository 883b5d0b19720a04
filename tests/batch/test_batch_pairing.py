"""Which submissions of two batches are one plan: the surest mark first, and only where it names one on each side."""

import pytest

from docchecker.batch.heads import Head
from docchecker.batch.pairing import pairs, wanted
from docchecker.errors import UsageError


def head(line, path, agency=None, process=None, sha="", id_=None):  # noqa: PLR0913, PLR0917
    return Head(path, id_, agency, process, (sha,) if sha else (), 0, line)


def named(old, new):
    return [(pair.old and pair.old.path, pair.new and pair.new.path, pair.matched) for pair in pairs(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "by"),
    [
        (head(1, "a.pdf", id_="7"), head(1, "b.pdf", id_="7"), "id"),
        (head(1, "a.pdf"), head(1, "a.pdf"), "path"),
        (head(1, "x/a.docx"), head(1, "x/a.pdf"), "path"),
        (head(1, "a.pdf", sha="11"), head(1, "b.pdf", sha="11"), "file"),
        (head(1, "a.pdf", "กรม ก", "งาน ข"), head(1, "b.pdf", "กรมก", "งานข"), "process"),
        (head(1, "a.pdf", "กรม ก", "งาน ข"), head(1, "b.pdf", "กรมก", "งาน ค"), "agency"),
        (head(1, "a.pdf", "กรม ก"), head(1, "b.pdf", "กรม ข"), None),
    ],
)
def test_what_brings_two_together(old, new, by):
    found = named([old], [new])
    assert found == ([(old.path, new.path, by)] if by else [(None, new.path, None), (old.path, None, None)])


def test_the_id_is_surer_than_the_path():
    old = [head(1, "a.pdf", id_="1"), head(2, "b.pdf", id_="2")]
    new = [head(1, "a.pdf", id_="2"), head(2, "b.pdf", id_="1")]
    assert named(old, new) == [("b.pdf", "a.pdf", "id"), ("a.pdf", "b.pdf", "id")]


def test_an_agency_with_two_plans_is_matched_by_process_alone():
    old = [head(1, "1.pdf", "กรม ก", "งาน ๑"), head(2, "2.pdf", "กรม ก", "งาน ๒"), head(3, "3.pdf", "กรม ก", "งาน ๓")]
    new = [head(1, "ก.pdf", "กรม ก", "งาน ๒"), head(2, "ข.pdf", "กรม ก", "งาน ๔"), head(3, "ค.pdf", "กรม ก", "งาน ๕")]
    assert named(old, new) == [
        ("2.pdf", "ก.pdf", "process"), (None, "ข.pdf", None), (None, "ค.pdf", None), ("1.pdf", None, None), ("3.pdf", None, None)
    ]  # fmt: skip


def test_an_empty_batch_has_no_pairs():
    assert (named([], [head(1, "a")]), named([], [])) == ([(None, "a", None)], [])


OLD = [head(1, "ก/เดิม.pdf", "กรม ก"), head(2, "เก่า.pdf")]
NEW = [head(1, "ก/ใหม่.pdf", "กรม ก"), head(2, "อื่น.pdf")]


@pytest.mark.parametrize(
    ("names", "kept"),
    [
        ((), [("ก/เดิม.pdf", "ก/ใหม่.pdf", "agency"), (None, "อื่น.pdf", None), ("เก่า.pdf", None, None)]),
        (("เดิม.pdf",), [("ก/เดิม.pdf", "ก/ใหม่.pdf", "agency")]),
        (("ใหม่.pdf", "เดิม.pdf"), [("ก/เดิม.pdf", "ก/ใหม่.pdf", "agency")]),
        (("เก่า.pdf",), [("เก่า.pdf", None, None)]),
        (("เก่า.pdf", "อื่น.pdf"), [("เก่า.pdf", "อื่น.pdf", "given")]),
    ],
)
def test_a_pair_may_be_named_by_either_side_and_two_that_stand_alone_by_both(names, kept):
    found = wanted(pairs(OLD, NEW), names)
    assert [(pair.old and pair.old.path, pair.new and pair.new.path, pair.matched) for pair in found] == kept


@pytest.mark.parametrize("name", ["nobody", "pdf"])
def test_a_name_that_means_none_or_several_is_wrong_use(name):
    with pytest.raises(UsageError):
        wanted(pairs(OLD, NEW), [name])
