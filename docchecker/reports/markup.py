"""HTML piece by piece: every text is escaped where it enters, so that no document and no file name can become markup."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from typing import Final

from docchecker import __version__
from docchecker.reports.clean import safe

GENERATOR: Final = f"docchecker {__version__}"
_OURS: Final = b'<meta name="generator" content="docchecker '
HEAD: Final = 512  # bytes within which a page says whose it is


def words(text: str) -> str:
    """A text as markup shows it."""
    return escape(safe(text))


def told(text: str) -> str:
    """Words of a document: whatever direction they run in, what stands around them stays in its place.

    >>> told("<b>")
    '<bdi lang="th">&lt;b&gt;</bdi>'
    """
    return element("bdi", words(text), lang="th") if text else ""


def element(tag: str, *inner: str, **attributes: str) -> str:
    """An element around markup. An attribute's "_" is "-", a last one is dropped.

    >>> element("td", words("<3"), class_="a", aria_label='"x"')
    '<td class="a" aria-label="&quot;x&quot;">&lt;3</td>'
    """
    return f"{opening(tag, **attributes)}{''.join(inner)}</{tag}>"


def opening(tag: str, **attributes: str) -> str:
    """An element that has no end, or the start of one."""
    given = "".join(f' {name.rstrip("_").replace("_", "-")}="{words(value)}"' for name, value in attributes.items())
    return f"<{tag}{given}>"


def page(  # noqa: PLR0913  what a page is made of
    title: str, body: str, lang: str, style: str, script: str = "", *, pictures: bool = True
) -> bytes:
    """A whole page that loads nothing and sends nothing: its policy lets in its own style and script, and its own pictures."""
    allowed = [f"style-src {_digest(style)}", *(["img-src data:"] if pictures else []), "base-uri 'none'", "form-action 'none'"]
    allowed += [f"script-src {_digest(script)}"] if script else []
    head = (
        opening("meta", charset="utf-8"),
        opening("meta", name="generator", content=GENERATOR),
        opening("meta", http_equiv="Content-Security-Policy", content="; ".join(("default-src 'none'", *allowed))),
        opening("meta", name="viewport", content="width=device-width, initial-scale=1"),
        opening("meta", name="referrer", content="no-referrer"),
        element("title", words(title)),
        f"<style>{style}</style>",
    )
    run = f"<script>{script}</script>" if script else ""
    whole = element("html", element("head", *head), element("body", body, run), lang=lang)
    return f"<!DOCTYPE html>\n{whole}\n".encode("utf-8", "replace")


def is_ours(head: bytes) -> bool:
    """Whether a file that begins so is a page that was made here."""
    return _OURS in head[:HEAD]


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
