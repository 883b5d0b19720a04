"""A PDF's pages as pictures with what was read drawn over them: for people who wonder what the program saw."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from docchecker.documents import outline
from docchecker.documents.pdf import read_pdf
from docchecker.documents.pdf_blocks import Piece
from docchecker.documents.pdf_lines import Line
from docchecker.documents.raw import Caption
from docchecker.errors import Unreadable
from docchecker.model import BlockKind

if TYPE_CHECKING:
    from PIL.Image import Image

DPI: Final = 110
POINTS: Final = 72
LONGEST: Final = 3000  # pixels of a side: a page of a poster's size is drawn smaller
BAR: Final = 26  # pixels of the bar at the top
LETTERS: Final = 15  # pixels of the bar's letters
BESIDE: Final = 5  # pixels beside the image to which frames may reach
NUMBERS: Final = 11  # pixels of block numbers
UP, DOWN = 0.9, 0.25  # em: how far letters reach over and under their baseline
MARK: Final = ("Software", "docchecker")  # what a picture of ours says of itself
FONTS: Final = ("Sarabun-Regular.ttf", "THSarabunNew.ttf", "Loma.ttf", "Garuda.ttf", "NotoSansThai-Regular.ttf", "tahoma.ttf")
COLOURS: Final[dict[BlockKind, str]] = {
    "heading": "#c00000",
    "paragraph": "#0050c8",
    "list_item": "#008040",
    "cell": "#c06000",
    "note": "#606060",
    "header": "#8000a0",
    "footer": "#8000a0",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """A box round a block on one page, in points from the page's left and foot; `number` is the block's."""

    kind: BlockKind
    number: int
    page: int
    x0: float
    y0: float
    x1: float
    y1: float


def pictures(data: bytes, caption: Caption, wanted: Callable[[int], Sequence[int]]) -> Iterator[tuple[int, bytes]]:
    """(page, PNG) of each page that `wanted` picks out of the number of pages, one at a time.

    Raises Unreadable.
    """
    reading = read_pdf(data)
    blocks = outline.finish(reading.raws, 0, 0)
    shapes = [
        shape
        for number, (block, piece) in enumerate(zip(blocks, reading.pieces, strict=True))
        for shape in shapes_of(piece, block.kind, number)
    ]
    font, thai = _font(LETTERS)
    for number in wanted(len(reading.pages)):
        page = reading.pages[number - 1]
        image, scale = _render(data, number)
        over = draw(image, [shape for shape in shapes if shape.page == number], scale)
        yield number, _png(titled(over, caption(page, thai=thai), font))


def shapes_of(piece: Piece, kind: BlockKind, number: int) -> tuple[Shape, ...]:
    """Where a piece stands: a cell's box, else a box round its lines for each page that it reaches."""
    if piece.box:
        return (Shape(kind, number, piece.page, piece.box.x0, piece.box.y0, piece.box.x1, piece.box.y1),)
    return tuple(_round(kind, number, tuple(lines)) for _, lines in groupby(piece.lines, key=lambda line: line.page))


def _round(kind: BlockKind, number: int, lines: Sequence[Line]) -> Shape:
    return Shape(
        kind,
        number,
        lines[0].page,
        min(line.x0 for line in lines),
        min(line.y - DOWN * line.tall for line in lines),
        max(line.x1 for line in lines),
        max(line.y + UP * line.tall for line in lines),
    )


def draw(image: Image, shapes: Sequence[Shape], scale: float) -> Image:
    """The image with the shapes drawn on it; `scale`: pixels a point."""
    from PIL import ImageDraw, ImageFont  # noqa: PLC0415  heavy, and only needed here

    over = image.convert("RGB")
    pen = ImageDraw.Draw(over)
    font = ImageFont.load_default(NUMBERS)
    for shape in shapes:
        colour, inside = COLOURS[shape.kind], shape.kind == "cell"
        left, right = sorted(_within(x * scale, over.width) for x in (shape.x0, shape.x1))
        top, foot = sorted(_within(over.height - y * scale, over.height) for y in (shape.y0, shape.y1))
        pen.rectangle((left, top, right, foot), outline=colour, width=1 if inside else 2)
        text = str(shape.number)
        at = left + 2 if inside else max(0.0, left - pen.textlength(text, font) - 3)
        pen.text((at, top + 1), text, fill=colour, font=font)
    return over


def _within(value: float, most: int) -> float:
    """A pixel on the image or just beside it: what a hostile file places far away (or nowhere) costs no time.

    >>> _within(5.5, 10), _within(1e30, 10), _within(float("nan"), 10)
    (5.5, 15.0, 15.0)
    """
    return max(-float(BESIDE), min(float(most + BESIDE), value))


def titled(image: Image, caption: str, font: Any) -> Image:  # noqa: ANN401  PIL has two kinds of font
    """The image under a bar with the caption."""
    from PIL import Image as Images  # noqa: PLC0415  heavy, and only needed here
    from PIL import ImageDraw  # noqa: PLC0415

    whole = Images.new("RGB", (image.width, image.height + BAR), "#202020")
    whole.paste(image, (0, BAR))
    ImageDraw.Draw(whole).text((6, 3), caption, fill="#ffffff", font=font)
    return whole


def _font(size: int) -> tuple[Any, bool]:
    """A font of this machine that has Thai letters, and True; else PIL's own, and False."""
    from PIL import ImageFont  # noqa: PLC0415  heavy, and only needed here

    for name in FONTS:
        try:
            return ImageFont.truetype(name, size), True
        except OSError:
            continue
    return ImageFont.load_default(size), False


def _render(data: bytes, number: int) -> tuple[Image, float]:
    """A page as an image, and how many pixels a point takes; a page that pdfium cannot open is blank."""
    import pypdfium2  # noqa: PLC0415  heavy, and only needed here
    from PIL import Image as Images  # noqa: PLC0415

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("damaged") from error
    try:
        page = pdf[number - 1]
        scale = min(DPI / POINTS, LONGEST / max(page.get_size()))
        image = page.render(scale=scale).to_pil()
        page.close()
    except pypdfium2.PdfiumError:
        return Images.new("RGB", (595, 842), "#ffffff"), 1.0
    finally:
        pdf.close()
    return image, scale


def _png(image: Image) -> bytes:
    from PIL.PngImagePlugin import PngInfo  # noqa: PLC0415  heavy, and only needed here

    said = PngInfo()
    said.add_text(*MARK)
    held = io.BytesIO()
    image.save(held, "PNG", pnginfo=said)
    return held.getvalue()


def is_ours(png: bytes) -> bool:
    """Whether a file's first bytes are those of a picture that was drawn here."""
    return png.startswith(b"\x89PNG") and b"\0".join(part.encode() for part in MARK) in png
