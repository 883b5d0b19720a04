"""One submission as a page for a browser, a phone or paper: one file that loads nothing."""

from __future__ import annotations

from collections.abc import Sequence

from docchecker import __version__
from docchecker.language import digits, say
from docchecker.model import Outcome, Skipped
from docchecker.pictured import PagePicture
from docchecker.reports.html_items import item
from docchecker.reports.html_level import about_section, level_section
from docchecker.reports.html_observations import observations_section
from docchecker.reports.html_reading import pictures_section, reading_section
from docchecker.reports.html_style import STYLE
from docchecker.reports.html_view import View, section
from docchecker.reports.markup import element, page, told, words
from docchecker.reports.words import note_words
from docchecker.rubric import Rubric


def render_html(outcome: Outcome, rubric: Rubric, lang: str, pictures: Sequence[PagePicture] = (), *, back: str = "") -> bytes:
    """The page. `pictures`: of pages with evidence, in order; `back`: where the page of the batch is, if there is one."""
    if isinstance(outcome, Skipped):
        body = _skipped(outcome, rubric, lang, back)
        return page(say("page.title_of", lang, name=outcome.path), body, lang, STYLE)
    view = View(outcome, rubric, lang, pictures)
    name = outcome.document.files[0].path
    return page(say("page.title_of", lang, name=name), _body(view, name, back), lang, STYLE)


def _body(view: View, name: str, back: str) -> str:
    lang = view.lang
    parts = [
        ("level", view.say("page.level"), level_section(view)),
        ("about", view.say("page.about"), about_section(view)),
        *_groups(view),
        ("observations", view.say("observations.title"), observations_section(view)),
        ("reading", view.say("page.reading"), reading_section(view)),
        ("pages", view.say("page.pictures"), pictures_section(view)),
    ]
    shown = [part for part in parts if part[2]]
    links = [element("li", element("a", title, href=f"#{id_}")) for id_, title, _ in shown]
    nav = element("nav", element("ul", *links), aria_label=say("page.contents", lang))
    process = view.assessment.submission.process
    heading = view.say("page.title") + (f": {told(process)}" if process else "")
    header = element("header", _top(back, lang), element("h1", heading), element("p", told(name), class_="soft"), nav)
    model = [view.say("page.model", model=view.rubric.model)] if view.rubric.model else []
    return header + element("main", *(part[2] for part in shown), id="main") + _footer(view.rubric, lang, model)


def _groups(view: View) -> list[tuple[str, str, str]]:
    """Components and factors that count; none where there is no plan."""
    assessment = view.assessment
    if not assessment.is_plan.final:
        return []
    type_ = assessment.process_type.final
    titles = [("component", "components", view.say("text.components"))]
    titles += [("factor", "factors", view.say("text.factors", type=digits(type_, view.lang)))] if type_ else []
    return [(id_, title, _group(group, id_, title, view)) for group, id_, title in titles]


def _group(group: str, id_: str, title: str, view: View) -> str:
    return section(id_, title, *(item(f, view) for f in view.assessment.items if f.group == group and f.counts))


def _top(back: str, lang: str) -> str:
    skip = element("a", words(say("page.skip", lang)), href="#main", class_="skip")
    link = element("p", element("a", words(say("page.back", lang)), href=back), class_="back") if back else ""
    return skip + link


def _footer(rubric: Rubric, lang: str, more: Sequence[str] = ()) -> str:
    made = words(say("page.made", lang, version=__version__, rubric=rubric.id, rubric_version=rubric.version))
    return element("footer", element("p", ", ".join((made, *more))))


def _skipped(skipped: Skipped, rubric: Rubric, lang: str, back: str) -> str:
    """What could not be checked, why, and what to do."""
    header = element("header", _top(back, lang), element("h1", words(say("page.no_check", lang))))
    why = element("p", words(note_words(skipped.reason, lang)))
    body = section("reading", words(say("page.files", lang)), element("p", told(skipped.path)), why)
    return header + element("main", body, id="main") + _footer(rubric, lang)
