"""Plans whose text is much the same are found, whoever hands them in; what a template or the criteria say is nobody's own."""

from dataclasses import replace

import made
import plan_texts
import pytest

from docchecker.batch.alike import CROWD, MOST, alike
from docchecker.batch.traits import traits


def compared(*plans, rubric=made.RUBRIC):
    return {(pair.path, pair.other): pair.percent for pair in alike([traits(plan, rubric) for plan in plans])}


def two(first, second, **kinds):
    """Per cent of the first plan that the second holds, and the other way round; None where neither is pointed out."""
    found = compared(plan_texts.plan(first, "a.pdf", **kinds), plan_texts.plan(second, "b.pdf", **kinds))
    return (found[("a.pdf", "b.pdf")], found[("b.pdf", "a.pdf")]) if found else None


def test_a_copy_under_another_agencys_name_is_all_the_same():
    texts = [f"{text} กรมป่าไม้ {text[:40]}" for text in plan_texts.paragraphs("ก")]
    copy = [text.replace("กรมป่าไม้", "สำนักงานที่ดินจังหวัดตาก") for text in texts]
    found = compared(plan_texts.plan(texts, "a.pdf", "กรมป่าไม้"), plan_texts.plan(copy, "b.pdf", "สำนักงานที่ดินจังหวัดตาก"))
    assert found == {("a.pdf", "b.pdf"): 100, ("b.pdf", "a.pdf"): 100}


@pytest.mark.parametrize(("twelfths", "percent"), [(1, 92), (4, 67), (5, 58)])
def test_the_share_is_that_of_the_paragraphs_in_common(twelfths, percent):
    shares = two(plan_texts.paragraphs("ก"), plan_texts.mixed("ก", "ข", twelfths))
    assert shares == (pytest.approx(percent, abs=6), pytest.approx(percent, abs=6))


def test_a_plan_that_holds_another_whole_is_told_apart_from_it():
    texts = plan_texts.paragraphs("ก")
    whole, part = two([*texts, *plan_texts.paragraphs("ข", 18)], texts)
    assert (whole, part) == (pytest.approx(67, abs=6), 100)


@pytest.mark.parametrize("twelfths", [8, 10, 12])
def test_plans_with_a_third_in_common_or_less_are_not_pointed_out(twelfths):
    assert two(plan_texts.paragraphs("ก"), plan_texts.mixed("ก", "ข", twelfths)) is None


def test_headings_of_one_template_are_nobodys_own():
    heads = plan_texts.paragraphs("แบบ", 60)
    assert two(plan_texts.paragraphs("ก"), plan_texts.paragraphs("ข"), heads=heads) is None


def test_what_most_plans_of_a_batch_hold_is_a_templates_text():
    form = plan_texts.paragraphs("แบบ", 60)
    plans = [plan_texts.plan([*form, *plan_texts.paragraphs(str(n))], f"{n}.pdf") for n in range(12)]
    assert compared(*plans) == {}
    plans.append(plan_texts.plan([*form, *plan_texts.paragraphs("3")], "copy.pdf"))
    assert compared(*plans) == {("3.pdf", "copy.pdf"): 100, ("copy.pdf", "3.pdf"): 100}


@pytest.mark.parametrize("number", [3, 5, 8])
def test_a_template_shows_in_a_few_plans_too(number):
    form = plan_texts.paragraphs("แบบ", 50)
    plans = [plan_texts.plan([*form, *plan_texts.paragraphs(str(n))], f"{n}.pdf") for n in range(number)]
    assert compared(*plans) == {}


@pytest.mark.parametrize("number", [3, 5, 12])
def test_where_nearly_all_plans_are_one_it_is_no_template(number):
    plans = [plan_texts.plan(plan_texts.paragraphs("ก"), f"{n}.pdf", f"หน่วยงานที่ {n}") for n in range(number)]
    plans.append(plan_texts.plan(plan_texts.paragraphs("ข"), "other.pdf"))
    assert {path for path, _ in compared(*plans)} == {f"{n}.pdf" for n in range(number)}


def test_the_criterias_own_words_are_nobodys_own():
    items = tuple(replace(item, guidance=" ".join(plan_texts.paragraphs(item.id, 40))) for item in made.RUBRIC.items)
    rubric = replace(made.RUBRIC, items=items)
    quoted = [item.guidance for item in items]
    plans = [plan_texts.plan([*quoted, *plan_texts.paragraphs(name)], f"{name}.pdf") for name in ("ก", "ข")]
    assert len(compared(*plans)) == 2
    assert compared(*plans, rubric=rubric) == {}


def test_digits_and_the_way_a_letter_was_stored_make_no_difference():
    texts = plan_texts.paragraphs("ก")
    other = [f"{at}. {text.replace('ำ', 'ํา')} ๒๕๕๖" for at, text in enumerate(texts)]
    assert two(texts, other) == (100, 100)


def test_papers_that_are_no_plans_or_say_too_little_are_not_compared():
    short = plan_texts.plan(plan_texts.paragraphs("ก", 1, 10))
    assert traits(short, made.RUBRIC).sketch == b""
    assert traits(made.no_plan(), made.RUBRIC).sketch == b""
    assert traits(made.skipped(), made.RUBRIC).sketch == b""


def test_the_order_in_which_plans_come_makes_no_difference():
    plans = [plan_texts.plan(plan_texts.mixed("ก", str(n), n % 6), f"{n}.pdf") for n in range(9)]
    held = [traits(plan, made.RUBRIC) for plan in plans]
    assert alike(held) == alike(held[::-1])


def test_a_crowd_of_copies_is_found_whole_and_each_names_a_few():
    plans = [plan_texts.plan(plan_texts.paragraphs("ก"), f"{n:03}.pdf") for n in range(2 * CROWD)]
    others = [plan_texts.plan(plan_texts.paragraphs(str(n)), f"x{n:03}.pdf") for n in range(2 * CROWD + 2)]
    found = alike([traits(plan, made.RUBRIC) for plan in (*plans, *others)])
    paths = [pair.path for pair in found]
    assert set(paths) == {f"{n:03}.pdf" for n in range(2 * CROWD)}
    assert max(map(paths.count, paths)) <= MOST


def test_what_is_known_to_be_the_same_is_passed_over():
    held = [traits(plan_texts.plan(plan_texts.paragraphs("ก"), name), made.RUBRIC) for name in ("a.pdf", "b.pdf", "c.pdf")]
    found = alike(held, frozenset({frozenset(("a.pdf", "b.pdf"))}))
    assert {(pair.path, pair.other) for pair in found} == {
        ("a.pdf", "c.pdf"),
        ("b.pdf", "c.pdf"),
        ("c.pdf", "a.pdf"),
        ("c.pdf", "b.pdf"),
    }
