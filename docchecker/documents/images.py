"""A page as a picture file (.png, .jpg, .tif, each frame a page) -> raw blocks in reading order, by OCR."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from docchecker.documents import ocr as engine
from docchecker.documents.pages import PagesReading, first_share, reading_of
from docchecker.documents.pdf_layout import layout_of
from docchecker.errors import Unreadable
from docchecker.model import OcrMode

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PIXELS: Final = 120_000_000
MAX_FRAMES: Final = 500
PAPER: Final = 595.0  # points: a picture is taken for a sheet of A4, whatever dots an inch it claims


def read_images(data: bytes, file: int = 0, ocr: OcrMode = "auto") -> PagesReading:
    """The picture's blocks; raises Unreadable: "needs_ocr", "damaged", "too_large" or "too_many_pages"."""
    if ocr == "never" or not engine.available():
        raise Unreadable("needs_ocr")
    layouts = []
    for number, picture in enumerate(_frames(data), 1):
        width = PAPER if picture.width <= picture.height else PAPER * picture.width / picture.height
        text = engine.read_picture(picture, number, width, width * picture.height / picture.width)
        layouts.append(layout_of(text, first_share))
    return reading_of(layouts, file)


def _frames(data: bytes) -> Iterator[Image]:
    from PIL import Image, ImageOps, ImageSequence  # noqa: PLC0415  heavy, and only needed for pictures

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as picture:
                if getattr(picture, "n_frames", 1) > MAX_FRAMES:
                    raise Unreadable("too_many_pages", pages=getattr(picture, "n_frames", 1))
                for frame in ImageSequence.Iterator(picture):
                    if frame.width * frame.height > MAX_PIXELS:
                        raise Unreadable("too_large", megabytes=frame.width * frame.height // 1024 // 1024)
                    yield _on_white(ImageOps.exif_transpose(frame))
    except Image.DecompressionBombError as error:
        raise Unreadable("too_large", megabytes=len(data) // 1024 // 1024) from error
    except (OSError, ValueError, SyntaxError) as error:
        raise Unreadable("damaged") from error


def _on_white(frame: Image) -> Image:
    """The picture in grey; what is transparent in it is paper."""
    from PIL import Image  # noqa: PLC0415

    if frame.mode in {"RGBA", "LA", "PA"} or "transparency" in frame.info:
        colours = frame.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", colours.size, "white"), colours).convert("L")
    return frame.convert("L")
