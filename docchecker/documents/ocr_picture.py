"""A page's picture made ready for OCR: grey, level, and its ruled lines found and wiped out. Pixels count from the upper left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from docchecker.documents.pdf_shapes import Rule

if TYPE_CHECKING:
    from PIL.Image import Image

DARK: Final = 140  # of 255: ink
DPI: Final = 175  # with more, Tesseract loses tones and cuts tall vowels (letters of 14 points: 0.6 % wrong, 2.7 % at 300)
STRIP: Final = 8  # times as long as wide: a picture so long is no page, and enlarged it would fill the memory
WIDEST: Final = 4000  # pixels: a poster is read smaller than it is
SMALL: Final = 700  # pixels: how wide a page is looked at to find its slant
PAPER: Final = 170  # of 255: a sheet that is darker is a picture
FAINT: Final = 40  # of 255: ink is so much darker than the paper at least
SPECKS: Final = 8  # pixels of a page looked at from far: even a page number has more
STEEPEST: Final = 3.0  # degrees
LEVEL: Final = 0.15  # degrees: a smaller slant is left
SHORTEST: Final = 0.028  # of the page's width: shorter strokes belong to letters
THICK: Final = 6  # pixels: a thicker stroke is a bar, no rule
JOIN: Final = 8  # pixels: a gap in a rule


def prepared(picture: Image, width: float) -> Image:
    """The picture in grey, of a size that OCR reads well, level; `width`: of the page, in points."""
    from PIL.Image import Resampling  # noqa: PLC0415  heavy, and only needed for pictures

    grey = picture.convert("L")
    across = min(max(round(width * DPI / 72), 50), WIDEST)
    grey = grey.resize((across, max(1, round(grey.height * across / grey.width))), Resampling.LANCZOS)
    angle = slant(grey)
    return _turned(grey, angle) if abs(angle) >= LEVEL else grey


def _turned(grey: Image, angle: float) -> Image:
    from PIL.Image import Resampling  # noqa: PLC0415  heavy, and only needed for pictures

    return grey.rotate(angle, fillcolor=255, resample=Resampling.BILINEAR)


def is_strip(picture: Image) -> bool:
    """Whether a picture is too long and thin to be a page, or has no size."""
    short, long = sorted(picture.size)
    return long > STRIP * short


def is_blank(picture: Image) -> bool:
    """Whether a page bears nothing: looked at from far, no more than specks are darker than its paper."""
    import numpy as np  # noqa: PLC0415  heavy, and only needed for pictures
    from PIL.Image import Resampling  # noqa: PLC0415

    small = picture.convert("L").resize((SMALL, max(1, round(picture.height * SMALL / picture.width))), Resampling.BOX)
    grey = np.asarray(small).astype(int)
    paper = float(np.median(grey))
    return paper >= PAPER and int((grey < paper - FAINT).sum()) < SPECKS


def slant(grey: Image) -> float:
    """The turn in degrees, counter-clockwise, that makes lines of text level: the rows of a level page differ most."""
    import numpy as np  # noqa: PLC0415  heavy, and only needed for pictures

    small = grey.resize((SMALL, max(1, round(grey.height * SMALL / grey.width))))

    def contrast(angle: float) -> float:
        turned = np.asarray(_turned(small, angle)) < DARK
        rows = turned.sum(axis=1).astype(float)
        return float(((rows[1:] - rows[:-1]) ** 2).sum())

    halves = round(2 * STEEPEST)
    coarse: float = max([step / 2 for step in range(-halves, halves + 1)], key=contrast)
    fine: float = max([coarse + step / 10 for step in range(-5, 6)], key=contrast)
    return round(fine, 1)


def ruled(grey: Image) -> tuple[Rule, ...]:
    """Ruled lines in pixels, level and upright: long thin strokes."""
    import numpy as np  # noqa: PLC0415

    ink = np.asarray(grey) < DARK
    shortest = max(10, round(SHORTEST * grey.width))
    level = [Rule(x0, y, x1, y) for y, x0, x1 in strokes(ink, shortest)]
    upright = [Rule(x, y0, x, y1) for x, y0, y1 in strokes(ink.T, shortest)]
    return (*level, *upright)


def strokes(ink: Any, shortest: int) -> list[tuple[float, float, float]]:  # noqa: ANN401  a numpy array of bool
    """(row, start, end) of each long thin stroke along the rows of `ink`, pieces in neighbouring rows taken together."""
    found: list[list[tuple[int, int, int]]] = []
    for y, start, end in _long_runs(ink, shortest):
        near = next((group for group in reversed(found[-200:]) if _touches(group[-1], y, start, end)), None)
        if near is None:
            found.append([(y, start, end)])
        else:
            near.append((y, start, end))
    thin = (group for group in found if group[-1][0] - group[0][0] <= THICK + (_end(group) - _start(group)) // 100)
    return [((group[0][0] + group[-1][0]) / 2, float(_start(group)), float(_end(group))) for group in thin]


def _start(group: Sequence[tuple[int, int, int]]) -> int:
    return min(start for _, start, _ in group)


def _end(group: Sequence[tuple[int, int, int]]) -> int:
    return max(end for _, _, end in group)


def _touches(last: tuple[int, int, int], y: int, start: int, end: int) -> bool:
    return y - last[0] <= 2 and start <= last[2] + JOIN and end >= last[1] - JOIN  # noqa: PLR2004  rows that touch


def _long_runs(ink: Any, shortest: int) -> list[tuple[int, int, int]]:  # noqa: ANN401
    """(row, start, end) of each unbroken run of ink of at least `shortest` pixels, row by row."""
    import numpy as np  # noqa: PLC0415

    edges = np.diff(np.pad(ink.astype(np.int8), ((0, 0), (1, 1))), axis=1)
    rows, starts = np.nonzero(edges == 1)
    _, ends = np.nonzero(edges == -1)
    long = ends - starts >= shortest
    return [(int(y), int(a), int(b)) for y, a, b in zip(rows[long], starts[long], ends[long], strict=True)]


def wiped(grey: Image, rules: Sequence[Rule]) -> Image:
    """The picture without its rules, which OCR would read as letters."""
    from PIL import ImageDraw  # noqa: PLC0415

    clean = grey.copy()
    pen = ImageDraw.Draw(clean)
    for rule in rules:
        pen.line((rule.x0, rule.y0, rule.x1, rule.y1), fill=255, width=THICK)
    return clean
