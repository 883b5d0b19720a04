"""What a reviewer should look at, on a plan's page: one sentence each, with the passages that show it."""

from __future__ import annotations

from docchecker.model import Evidence
from docchecker.reports.html_quotes import quoted
from docchecker.reports.html_view import View, section
from docchecker.reports.markup import element, told
from docchecker.reports.observations import observation_words
from docchecker.stated import Observation, Passage


def observations_section(view: View) -> str:
    """All observations; nothing where there are none."""
    lines = [_observation(observation, view) for observation in view.assessment.observations]
    return section("observations", view.say("observations.title"), element("ol", *lines) if lines else "")


def _observation(observation: Observation, view: View) -> str:
    quotes = [quoted(_evidence(passage, observation, view), view) for passage in observation.passages]
    shown = element("ul", *quotes, class_="quotes") if quotes else ""
    return element("li", element("p", told(observation_words(observation, view.lang))), shown)


def _evidence(passage: Passage, observation: Observation, view: View) -> Evidence:
    block = view.document.blocks[passage.block]
    quote = block.text[passage.start : passage.end]
    why, need = observation.code, observation.need
    return Evidence(why, need, block.place, passage.start, passage.end, quote, why, passage.role, "stated")
