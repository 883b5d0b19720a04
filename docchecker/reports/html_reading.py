"""How well the files were read, and the pictures of the pages on which evidence stands."""

from __future__ import annotations

import base64
from typing import Final

from docchecker.language import numbers, say
from docchecker.model import Evidence, SourceFile
from docchecker.pictured import Area, PagePicture
from docchecker.reports.html_view import Passage, View, anchor, item_name, pairs, passage, section
from docchecker.reports.layout import cut
from docchecker.reports.markup import element, opening, told, words
from docchecker.reports.reading import legibility, routes, unreadable
from docchecker.reports.stated_text import part_words
from docchecker.reports.words import note_words

QUOTE: Final = 90
NAME: Final = 44
"""Columns of what stands under a picture."""


def reading_section(view: View) -> str:
    """Files, legibility, routes, parts, unreadable pages and warnings."""
    document = view.document
    files = [element("li", told(file.path), " ", _size(at, file, view)) for at, file in enumerate(document.files)]
    parts = ", ".join(part_words(part, view.assessment, view.lang) for part in view.assessment.parts)
    lost = numbers(unreadable(document), view.lang)
    rows = [
        (view.say("page.files"), element("ul", *files) if files else ""),
        (view.say("page.legibility"), view.say("page.percent", percent=round(100 * legibility(document)))),
        (view.say("page.unreadable"), element("strong", words(lost)) if lost else ""),
        (view.say("page.parts"), words(parts)),
    ]
    return section("reading", view.say("page.reading"), pairs(rows), _routes(view), _warnings(view))


def _size(at: int, file: SourceFile, view: View) -> str:
    kind = say(f"kind.{file.kind}", view.lang)
    blocks = sum(block.place.file == at for block in view.document.blocks)
    said = say("text.kind_pages", view.lang, kind=kind, pages=file.pages or 0)
    if file.pages is None:
        said = say("text.kind_blocks", view.lang, kind=kind, blocks=blocks) if blocks else kind
    return element("span", words(said), class_="soft")


def _routes(view: View) -> str:
    """Pages by the way in which their text was obtained; page numbers where there is one file."""
    rows = []
    for route, count in routes(view.document.pages):
        if count:
            pages = tuple(page.page for page in view.document.pages if page.route == route)
            which = numbers(pages, view.lang) if len(view.document.files) == 1 else ""
            cells = (element("td", words(view.number(count)), class_="n"), element("td", words(which)))
            rows.append(element("tr", element("th", view.say(f"route.{route}"), scope="row"), *cells))
    heads = [element("th", view.say(key), scope="col") for key in ("page.route", "page.pages", "page.which")]
    caption = element("caption", view.say("page.routes"))
    return element("table", caption, element("thead", element("tr", *heads)), element("tbody", *rows)) if rows else ""


def _warnings(view: View) -> str:
    notes = [element("li", words(note_words(note, view.lang))) for note in view.document.warnings]
    return element("h3", view.say("page.warnings")) + element("ul", *notes) if notes else ""


def pictures_section(view: View) -> str:
    """A picture a page; under it, what its frames show."""
    quotes = _quotes(view)
    return section("pages", view.say("page.pictures"), *(_figure(picture, quotes, view) for picture in view.pictures))


def _quotes(view: View) -> dict[Passage, list[tuple[str, Evidence]]]:
    """By passage what it was quoted for: an item's id, "" for the plan or its type."""
    assessment = view.assessment
    found = [("", evidence) for evidence in (*assessment.is_plan.evidence, *assessment.process_type.evidence)]
    found += [(f.item, e) for f in assessment.items if f.counts for e in (*f.evidence, *f.near_misses)]
    made: dict[Passage, list[tuple[str, Evidence]]] = {}
    for item, evidence in found:
        made.setdefault(passage(evidence), []).append((item, evidence))
    return made


def _figure(picture: PagePicture, quotes: dict[Passage, list[tuple[str, Evidence]]], view: View) -> str:
    name = say("page.picture_of", view.lang, page=picture.page)
    if len(view.document.files) > 1:
        name += f" {say('place.file', view.lang, file=view.document.files[picture.file].path)}"
    lines = [_line(quotes.get((m.block, m.start, m.end), []), view) for m in picture.marks]
    title = element("h3", words(name), id=f"p{picture.file + 1}-{picture.page}")
    caption = element("figcaption", element("ol", *lines)) if lines else ""
    return element("figure", title, _sheet(picture, view), caption)


def _line(quotes: list[tuple[str, Evidence]], view: View) -> str:
    """A passage and the items for which it was quoted."""
    quote = element("q", told(cut(quotes[0][1].quote, QUOTE))) if quotes else ""
    ids = [id_ for id_ in dict.fromkeys(item for item, _ in quotes) if id_]
    links = [element("a", words(cut(item_name(view.rubric.item(id_), view.lang), NAME)), href=f"#item-{id_}") for id_ in ids]
    return element("li", quote, " ", ", ".join(links))


def _sheet(picture: PagePicture, view: View) -> str:
    """The picture with its frames: an inline SVG, for a style attribute would need a laxer policy."""
    url = f"data:image/{picture.kind};base64,{base64.b64encode(picture.data).decode()}"
    image = opening("image", href=url, width=str(picture.width), height=str(picture.height))
    frames = [
        element("g", *map(_frame, mark.areas), _number(view.number(number), mark.areas[0]), id=anchor(picture, number))
        for number, mark in enumerate(picture.marks, 1)
    ]
    key = "page.picture" if frames else "page.plain_picture"
    said = say(key, view.lang, page=picture.page, count=len(frames))
    box = f"0 0 {picture.width} {picture.height}"
    return element("svg", image + "</image>", *frames, viewBox=box, class_="sheet", role="img", aria_label=said)


def _frame(area: Area) -> str:
    return f'<rect x="{area.x}" y="{area.y}" width="{area.width}" height="{area.height}"/>'


def _number(said: str, area: Area) -> str:
    return f'<text x="{max(0, area.x - 8)}" y="{area.y + 5}">{words(said)}</text>'
