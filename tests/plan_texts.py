"""Plans of made-up words for what compares texts: each author writes other sentences, a copy is a copy."""

import random
from dataclasses import replace

import made

from docchecker.stated import Part, Submission

SYLLABLES = ("กา", "มี", "ตัว", "เรือ", "ทำ", "ลง", "ดู", "ขอ", "ให้", "คน", "งาน", "บอก", "รับ", "ส่ง", "ฝาย", "เกณฑ์", "นาม", "เงิน")
WORDS = tuple(a + b for a in SYLLABLES for b in SYLLABLES)


def paragraphs(author, count=36, words=25):
    """`count` paragraphs that only this author writes; the same ones each time."""
    chance = random.Random(author)  # deterministic by design
    return [" ".join(chance.choice(WORDS) for _ in range(words)) for _ in range(count)]


def mixed(author, other, share):
    """Paragraphs of `author`, of which a share (in twelfths) is replaced by another's."""
    mine, theirs = paragraphs(author), paragraphs(other)
    return [theirs[at] if at % 12 < share else mine[at] for at in range(len(mine))]


def plan(texts, path="ก.pdf", agency=None, heads=()):
    """A plan of these headings and paragraphs."""
    base = made.assessment(path=path)
    kinds = [*(("heading", text) for text in heads), *(("paragraph", text) for text in texts)]
    blocks = tuple(made.block(at, kind, text, 1) for at, (kind, text) in enumerate(kinds))
    document = replace(base.document, blocks=blocks)
    stated = Submission(agency)
    return replace(base, document=document, parts=(Part("plan", 0, len(blocks) - 1),), submission=stated)
