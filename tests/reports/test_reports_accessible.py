"""The pages in a real browser: axe-core finds nothing, and nothing runs over the edge of a phone or a desk."""

import json
import os
import shutil
from dataclasses import replace

import made
import pages
import pytest

from docchecker import reports
from docchecker.pictured import Area, Mark, PagePicture
from docchecker.reports.changes import Changes, Side, changes
from docchecker.reports.changes_batch import batch_change
from docchecker.reports.comparing import render_batch_changes, render_changes
from docchecker.thai import Repaired

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")

PICTURE = PagePicture(0, 1, "png", b"", 800, 1100, (Mark(1, 0, 34, (Area(10, 20, 300, 18),)),))


def long_words():
    """A plan in which a word of ten thousand letters stands everywhere."""
    base, word = made.claiming(), "กข" * 5000
    blocks = tuple(replace(block, repaired=Repaired(word, word)) for block in base.document.blocks)
    file = replace(base.document.files[0], path=word)
    found = replace(base.items[1].evidence[0], quote=word, end=len(word))
    document = replace(base.document, blocks=blocks, files=(file,))
    return replace(base, document=document, items=(base.items[0], replace(base.items[1], evidence=(found,)), *base.items[2:]))


OUTCOMES = {
    "claiming": made.claiming(),
    "confirmed": made.confirmed(),
    "no plan": made.no_plan(),
    "open": made.open_level(),
    "skipped": made.skipped(),
    "long words": long_words(),
}


def side(outcome):
    return Side(json.loads(reports.render(outcome, made.RUBRIC, "json")), getattr(outcome, "document", None))


def compared(lang):
    """Each with what was claimed later, and two that are alone."""
    pairs = [changes(side(outcome), side(made.claiming()), "agency") for outcome in OUTCOMES.values()]
    alone = [Changes(side(made.no_plan()), None, None), Changes(None, side(made.skipped()), None)]
    return [batch_change(one, lang) for one in (*pairs, *alone)]


ROWS = [reports.batch_row(outcome, f"plans/{number}.html") for number, outcome in enumerate(OUTCOMES.values())]
MADE = {
    **{
        f"{name}, {lang}": reports.render(o, made.RUBRIC, "html", lang, (PICTURE,))
        for name, o in OUTCOMES.items()
        for lang in ("th", "en")
    },
    **{
        f"{name} and now, {lang}": render_changes(changes(side(o), side(made.observed())), made.RUBRIC, "html", lang)
        for name, o in OUTCOMES.items()
        for lang in ("th", "en")
    },
    **{f"two batches, {lang}": render_batch_changes(compared(lang), made.RUBRIC, "html", lang) for lang in ("th", "en")},
    **{f"batch, {lang}": reports.render_batch_html(ROWS, made.RUBRIC, lang) for lang in ("th", "en")},
}


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as running:
        held = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield held
        held.close()


@pytest.fixture(params=MADE)
def path(request, tmp_path):
    file = tmp_path / "page.html"
    file.write_bytes(MADE[request.param])
    return file


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_and_nothing_overflows(browser, path, width):
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)  # axe itself is a script
    page = context.new_page()
    page.goto(path.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(held => held.open = true)")
    found = axe.Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_the_policy_lets_style_and_script_work_and_nothing_else_is_asked_for(browser, tmp_path):
    file = tmp_path / "index.html"
    file.write_bytes(MADE["batch, th"])
    page = browser.new_page()
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(file.as_uri())
    page.select_option("select[name=level]", "skipped")
    shown = page.evaluate("[...document.querySelectorAll('#plans tbody tr')].filter(row => !row.hidden).length")
    assert (asked, said, shown) == ([file.as_uri()], [], 1)
    assert pages.parsed(file.read_bytes()).tags.count("tr") > shown
