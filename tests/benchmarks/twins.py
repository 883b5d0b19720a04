"""Papers as PDFs that look right but hold a text layer damaged in one class.

python tests/benchmarks/twins.py LABELS|own OUT [--class am_lost ...] [--limit N]

OUT/CLASS/ID.pdf is the file, OUT/CLASS/ID.json the strings that a right reading gives back (`gold`), and as they
stand on the page, with the signs of lists (`drawn`).
"""

import argparse
import io
import json
import sys
from functools import cache
from pathlib import Path

import reportlab.rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfgen.canvas import Canvas

sys.path.insert(0, str(Path(__file__).parent))
from damage import CLASSES, CLUSTER, STANDS_FOR, extent, pieces
from labels import drawn, gold, marked, read

from docchecker import thai

FONTS = (Path("/usr/share/fonts/truetype/tlwg"), Path("/usr/share/fonts/truetype/thai"))
SIZE, LEADING, MARGIN, PADDING = 14.0, 1.45, 62.0, 4.0
HEADING = {"h1": 18.0, "h2": 16.0}
reportlab.rl_config.invariant = 1


def _to_unicode(fontname, subset, _plain=ttfonts.makeToUnicodeCMap):
    """reportlab's map from codes to characters, with each private code as what it is to come out as."""
    return _plain(fontname, [ord(STANDS_FOR[chr(code)][1]) if chr(code) in STANDS_FOR else code for code in subset])


ttfonts.makeToUnicodeCMap = _to_unicode


def font_file(name):
    """The path of a TrueType file of Debian's Thai fonts, or None."""
    return next((path for folder in FONTS if (path := folder / f"{name}.ttf").is_file()), None)


@cache
def font(name):
    """reportlab's name of a font that draws private codes as the glyphs that they stand for."""
    made = ttfonts.TTFont(name, str(font_file(name)))
    for code, (glyph, _) in STANDS_FOR.items():
        made.face.charToGlyph[ord(code)] = made.face.charToGlyph[ord(glyph or " ")]
        made.face.charWidths[ord(code)] = made.face.charWidths[ord(glyph)] if glyph else 0
    pdfmetrics.registerFont(made)
    return made.fontName


class Page:
    """Draws lines from the top down; starts pages as needed, each with its number at the foot."""

    def __init__(self, kind, name, family="Laksaman"):
        self.kind, self.buffer = kind, io.BytesIO()
        self.faces = {False: font(family), True: font(f"{family}-Bold")}
        self.canvas = Canvas(self.buffer, pagesize=A4, invariant=1)
        self.canvas.setTitle(name)
        self.width, self.height = A4
        self.y, self.number = self.height - MARGIN, 1

    def turn(self):
        self.draw(f"- {self.number} -", (self.width / 2 - 12, MARGIN / 2), 12, kind="clean")
        self.canvas.showPage()
        self.y, self.number = self.height - MARGIN, self.number + 1

    def need(self, points):
        if self.y - points < MARGIN:
            self.turn()

    def measure(self, text, size, *, bold=False):
        return pdfmetrics.stringWidth(text, self.faces[bold], size)

    def draw(self, text, place, size, *, bold=False, kind=None):
        """One line of clean text, damaged as the class says."""
        x, y = place
        pen = self.canvas.beginText()
        pen.setFont(self.faces[bold], size)
        for shift, rise, codes, spacing in pieces(text, kind or self.kind, size, lambda t: self.measure(t, size, bold=bold)):
            pen.setTextOrigin(x + shift, y + rise)
            pen.setCharSpace(spacing)
            pen.textOut(codes)
        self.canvas.drawText(pen)

    def wrap(self, text, room, size, *, bold=False):
        """Lines no wider than `room`: parted at words, or inside of them in the class for that and where a word is too long."""

        def wide(line):
            line = line.rstrip()
            return extent(line, self.kind, size, lambda codes: self.measure(codes, size, bold=bold))

        words = CLUSTER.findall(text) if self.kind == "wrapped" else thai.words(text)
        lines = [""]
        for word in words:
            for part in [word] if wide(word) <= room else CLUSTER.findall(word):
                if lines[-1] and wide(lines[-1] + part) > room:
                    lines.append("")
                lines[-1] += part
        return [line for line in lines if line]

    def text(self, text, size=SIZE, *, indent=0.0, bold=False):
        for line in self.wrap(text, self.width - 2 * MARGIN - indent, size, bold=bold):
            self.need(LEADING * size)
            self.y -= LEADING * size
            self.draw(line, (MARGIN + indent, self.y), size, bold=bold)

    def table(self, rows):
        wide = (self.width - 2 * MARGIN) / max(map(len, rows))
        for at, row in enumerate(rows):
            cells = [self.wrap(str(text), wide - 2 * PADDING, SIZE - 1, bold=at == 0) for text in row]
            tall = max(map(len, cells)) * LEADING * (SIZE - 1) + 2 * PADDING
            self.need(tall)
            for column, lines in enumerate(cells):
                self.canvas.rect(MARGIN + column * wide, self.y - tall, wide, tall)
                for n, line in enumerate(lines, 1):
                    y = self.y - n * LEADING * (SIZE - 1)
                    self.draw(line, (MARGIN + column * wide + PADDING, y), SIZE - 1, bold=at == 0)
            self.y -= tall

    def block(self, kind, value):
        if kind in HEADING:
            self.y -= 6
            self.text(value, HEADING[kind], bold=True)
        elif kind == "p":
            self.text(value)
        elif kind == "table":
            self.table(value)
        elif kind == "pagebreak":
            self.turn()
        else:
            for item in marked(kind, value):
                self.text(item, indent=18.0)
        self.y -= 6


def make(blocks, kind, name="twin", family="Laksaman"):
    """The PDF's bytes."""
    page = Page(kind, name, family)
    for block_kind, value in blocks:
        page.block(block_kind, value)
    page.turn()
    page.canvas.save()
    return page.buffer.getvalue()


def write(papers, out, kinds=CLASSES):
    for kind in kinds:
        folder = Path(out) / kind
        folder.mkdir(parents=True, exist_ok=True)
        for name, blocks in papers.items():
            (folder / f"{name}.pdf").write_bytes(make(blocks, kind, name))
            strings = json.dumps({"gold": gold(blocks), "drawn": drawn(blocks)}, ensure_ascii=False, indent=1)
            (folder / f"{name}.json").write_text(strings, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source")
    parser.add_argument("out")
    parser.add_argument("--class", dest="kinds", action="append", choices=CLASSES)
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    write(read(args.source, args.limit), args.out, args.kinds or CLASSES)


if __name__ == "__main__":
    main()
