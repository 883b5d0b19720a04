"""docchecker read FILE: the text as it was read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from docchecker import errors
from docchecker.cli import options, pictures, streams
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import lang, say
from docchecker.cli.repairs_page import repairs_page
from docchecker.language import number
from docchecker.model import Block, Document, Note, OcrMode
from docchecker.reports.layout import one_line, pad
from docchecker.reports.words import note_words

_APART = frozenset({"header", "footer"})


@click.command("read", cls=Command, help="help.read")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--blocks", is_flag=True, cls=Option, help="help.opt.blocks")
@click.option("--repairs", is_flag=True, cls=Option, help="help.opt.repairs")
@click.option("--picture", metavar="OUT", type=click.Path(path_type=Path), cls=Option, help="help.opt.picture")
@click.option("--pages", metavar="N,N-N", cls=Option, help="help.opt.pages")
@options.ocr
@options.out("help.opt.out_file", metavar="FILE")
def read(  # noqa: PLR0913  one parameter an option
    path: Path, out: Path | None, picture: Path | None, pages: str | None, ocr: OcrMode, *, blocks: bool, repairs: bool
) -> int:
    """Prints a file's text, or what else was asked for: its blocks, its repairs, pictures of its pages."""
    _refuse(blocks=blocks, repairs=repairs, picture=picture is not None, pages=pages is not None)
    path = path.absolute()
    try:
        if picture:
            streams.note(pictures.done(pictures.draw(path, picture, pages), picture))
            return errors.OK
        _print(path, out, ocr, block_table if blocks else _repairs if repairs else plain)
    except errors.Unreadable as error:
        note = Note(error.code, str(error.values.get("detail", "")))
        streams.note(say("cli.warning", path=path.name, message=note_words(note, lang())))
        return error.exit_code
    return errors.OK


def _refuse(*, blocks: bool, repairs: bool, picture: bool, pages: bool) -> None:
    if blocks + repairs + picture > 1:
        raise errors.UsageError("one_view", options="--blocks, --repairs, --picture")
    if pages and not picture:
        raise errors.UsageError("pages_need_picture")


def _print(path: Path, out: Path | None, ocr: OcrMode, page: Callable[[Document], str]) -> None:
    from docchecker import pipeline  # noqa: PLC0415  heavy: not for --help
    from docchecker.batch.out import write  # noqa: PLC0415  heavy: not for --help

    document = pipeline.load((path,), path.parent, ocr)
    for note in document.warnings:
        streams.note(say("cli.warning", path=path.name, message=note_words(note, lang())))
    data = page(document).encode("utf-8", "replace")
    if out:
        write(out, data)
    else:
        streams.out(data)


def _repairs(document: Document) -> str:
    return repairs_page(document, lang())


def plain(document: Document) -> str:
    """The text alone: one paragraph, list item or cell a line, a form feed between pages; no page headers and footers."""
    lines: list[str] = []
    page = None
    for block in document.blocks:
        if block.kind in _APART or not block.text.strip():
            continue
        turned = page is not None and block.place.page is not None and block.place.page > page
        page = block.place.page or page
        lines.append(("\f" if turned else "") + one_line(f"{block.label} {block.text}"))
    return "\n".join([*lines, ""])


def block_table(document: Document) -> str:
    """One block a line: number, page, kind, cell, text."""
    return "".join(f"{_block(block)}\n" for block in document.blocks)


def _block(block: Block) -> str:
    place = block.place
    page = say("place.page", page=place.page) if place.page else "-"
    cell = say("place.cell", table=place.cell.table + 1, row=place.cell.row + 1) if place.cell else ""
    kind = " ".join(
        piece for piece in (say(f"block.{block.kind}"), number(block.level, lang()) if block.level else "", cell) if piece
    )
    return f"{pad(number(place.block, lang()), 5)} {pad(page, 9)} {pad(kind, 28)} {one_line(f'{block.label} {block.text}')}"
