"""Which of the records hold: the newest, of the highest stage, for the files as they are now."""

from docchecker.decisions.standing import standing
from docchecker.decisions.types import Added, Draft, Record

PLAN = "ก/แผน.pdf"


def records(*drafts):
    return [Record(seq, f"2026-11-24T12:00:{seq:02}Z", draft, "", "") for seq, draft in enumerate(drafts, 1)]


def decision(target, value, stage="first", *, proposed="missing", digest="aa"):
    return Draft("decision", "นางสาวหนึ่ง", PLAN, digest, target, proposed, value, "", stage)


def held(*drafts, digest="aa"):
    found = standing(records(*drafts), digest)
    return found.state, {one.target: (one.value, one.stage) for one in found.confirmations}


SAMPLE = Draft("sample", "หัวหน้า", PLAN, "aa")
LEVEL = decision("level", "2", proposed="2")


def test_nothing_decided_is_open():
    assert held() == ("open", {})


def test_the_newest_decision_holds_and_an_empty_one_takes_it_back():
    assert held(decision("2.1", "met"), decision("2.1", "partial")) == ("started", {"2.1": ("partial", "first")})
    assert held(decision("2.1", "met"), decision("2.1", "")) == ("started", {})


def test_a_level_confirms_until_something_is_decided_after_it():
    assert held(decision("2.1", "met"), LEVEL)[0] == "confirmed"
    assert held(LEVEL, decision("2.1", "met")) == ("started", {"2.1": ("met", "first")})


def test_a_decision_on_other_files_is_stale_and_does_not_hold():
    found = standing(records(decision("2.1", "met", digest="old"), LEVEL), "aa")
    assert ([one.seq for one in found.stale], [one.target for one in found.confirmations]) == ([1], ["level"])


def test_a_plan_that_is_read_twice_waits_for_the_second_reader():
    assert held(SAMPLE, LEVEL) == ("second", {})


def test_a_plan_that_a_second_reader_has_begun_waits_for_him():
    assert held(LEVEL, decision("2.1", "met", "second")) == ("second", {})


def test_two_readers_that_agree_confirm_it():
    second = decision("level", "2", "second", proposed="2")
    assert held(SAMPLE, LEVEL, decision("2.1", "missing", "second"), second) == ("confirmed", {"level": ("2", "first")})


def test_where_two_readers_differ_a_third_decides():
    read = (SAMPLE, decision("2.1", "met"), LEVEL, decision("2.1", "missing", "second"), decision("level", "2", "second"))
    assert held(*read) == ("differs", {"2.1": ("met", "first")})
    assert standing(records(*read), "aa").differs == ("2.1",)
    third = (decision("2.1", "partial", "third"), decision("level", "2", "third"))
    assert held(*read, *third) == ("confirmed", {"2.1": ("partial", "third"), "level": ("2", "third")})


def test_an_appeal_stands_above_all_and_opens_the_level_until_it_is_confirmed_again():
    appeal = decision("2.1", "met", "appeal")
    assert held(LEVEL, appeal) == ("started", {"2.1": ("met", "appeal")})
    assert held(LEVEL, appeal, decision("level", "3", "appeal"))[1]["level"] == ("3", "appeal")


def test_a_passage_that_was_added_holds_until_it_is_taken_back():
    at = {"need": "measure", "block": "4", "start": "0", "end": "9"}
    add = Draft("evidence", "นางสาวหนึ่ง", PLAN, "aa", "2.1", value="added", details=at)
    back = Draft("evidence", "นางสาวหนึ่ง", PLAN, "aa", "2.1", value="removed", details=at)
    assert standing(records(add), "aa").added == (Added("2.1", "measure", 4, 0, 9, "นางสาวหนึ่ง"),)
    assert standing(records(add, back), "aa").added == ()


def test_the_last_assignment_says_who_is_to_read():
    assigned = [Draft("assign", "หัวหน้า", PLAN, "aa", value=name) for name in ("หนึ่ง", "สอง")]
    assert standing(records(*assigned), "aa").assigned == "สอง"
