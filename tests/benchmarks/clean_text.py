"""Clean text must come out as it went in: words of a dictionary and lines of files, with and without the rule for lost ำ."""

import lzma
import re
from itertools import islice
from pathlib import Path

import docx
from pythainlp.corpus.common import thai_words

from docchecker import thai

SHOWN = 8
DAMAGED = re.compile("[\r\u00a0\u00ad\u200b-\u200f\u2060\ufeff\uf700-\uf71a\uf0b7]|\u0e4d[่-๋]?า|เเ")  # typed so: no clean text


def lines_of(path):
    """Lines of a .txt, .txt.xz or .docx."""
    if path.suffix == ".docx":
        paper = docx.Document(path)
        yield from (paragraph.text for paragraph in paper.paragraphs)
        yield from (cell.text for table in paper.tables for row in table.rows for cell in row.cells)
        return
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        yield from (line.rstrip("\n") for line in file)


def changed(lines):
    """For each way to call repair: how many undamaged lines change, and the first of them."""
    ways = {"default": {}, "lost_am": {"lost_am": True}}
    made = {name: (0, []) for name in ways}
    total = 0
    for line in lines:
        if DAMAGED.search(line):
            continue
        total += 1
        for name, flags in ways.items():
            repaired = thai.repair(line, **flags)
            if repaired.text != line:
                count, examples = made[name]
                made[name] = (count + 1, [*examples, _change(line, repaired.text)][:SHOWN])
    return total, made


def _change(before, after):
    at = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after)))
    return f"{before[max(at - 8, 0) : at + 8]!r} -> {after[max(at - 8, 0) : at + 8]!r}"


def report(paths, limit=None):
    sources = {"pythainlp's words": sorted(thai_words())}
    for path in map(Path, paths):
        files = sorted(path.glob("*.docx")) if path.is_dir() else [path]
        sources[path.name] = (line for file in files for line in lines_of(file))
    for name, lines in sources.items():
        total, made = changed(islice(lines, limit) if name != "pythainlp's words" else lines)
        for way, (count, examples) in made.items():
            yield f"{name:<22}{way:<10}{count:>8} of {total} changed"
            yield from (f"      {example}" for example in examples)
