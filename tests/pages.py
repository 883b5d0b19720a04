"""HTML pages taken apart by the standard library's parser: what stands in them, as a browser would read it."""

import base64
import hashlib
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "input", "br", "image"}


@dataclass
class Page:
    """`tags` in order; `attributes` of all of them; `texts`: what each kind of element holds; `open_`: what was never closed."""

    tags: list = field(default_factory=list)
    attributes: list = field(default_factory=list)
    texts: dict = field(default_factory=dict)
    open_: list = field(default_factory=list)

    @property
    def text(self):
        return " ".join("".join(self.texts.get("", [])).split())

    def values(self, name):
        return [value for _, key, value in self.attributes if key == name]


class _Parser(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.page = Page()

    def handle_starttag(self, tag, attrs):
        self.page.tags.append(tag)
        self.page.attributes += [(tag, *pair) for pair in attrs]
        if tag not in VOID:
            self.page.open_.append(tag)
        if tag in {"q", "mark", "h1", "title"}:
            self.page.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        assert self.page.open_.pop() == tag

    def handle_data(self, data):
        if {"style", "script"} & set(self.page.open_):
            self.page.texts.setdefault(self.page.open_[-1], []).append(data)
            return
        self.page.texts.setdefault("", []).append(data)
        for tag in {"q", "mark", "h1", "title"} & set(self.page.open_):
            self.page.texts[tag][-1] += data


def parsed(data):
    parser = _Parser()
    parser.feed(data.decode("utf-8"))
    parser.close()
    return parser.page


def policy(page):
    return next(value for _, key, value in page.attributes if key == "content" and value.startswith("default-src"))


def digest(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def contrast(one, other):
    """The contrast ratio of two colours "#rrggbb", as WCAG defines it."""
    a, b = sorted((_light(one), _light(other)), reverse=True)
    return (a + 0.05) / (b + 0.05)


def _light(colour):
    whole = colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])
    parts = [int(whole[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def colours(style):
    return dict(re.findall(r"--(\w+):(#[0-9a-f]{3,6})", style))
