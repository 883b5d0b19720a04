"""Real PDFs, which have no gold: counts that tell how much of their damage is left after reading."""

import re
from collections import Counter
from pathlib import Path

import pypdfium2
from whole_strings import read_lines

from docchecker import thai

WORDS = ["ดำเนิน", "กำหนด", "จำนวน", "สำนักงาน", "ประจำ", "สำเร็จ", "จัดทำ", "สำคัญ", "อำเภอ", "คำสั่ง", "อำนาจ", "นำเสนอ"]
AM = "\u0e33"
FORMS = {
    "blank + า": " +า",
    "nikhahit + า": "\u0e4d *า",
    "ำ + blank": f" *{AM} +| +{AM}",
    "private + า": "[\ue000-\uf8ff] *า",
    "tone for nikhahit": "[่-๋] *า",
    "bare า": "า",
}
THAI = re.compile("[ก-ฺเ-๎]")
PRIVATE = re.compile("[\ue000-\uf8ff]")


def counts(text):
    """Right and damaged forms of the common words, and other signs of damage."""
    made = Counter()
    for word in WORDS:
        head, tail = word.split(AM)
        made["right"] += text.count(word)
        for name, form in FORMS.items():
            if tail or name != "ำ + blank":  # a blank after a last ำ is an ordinary blank
                made[name] += len(re.findall(f"{head}(?:{form}){tail}", text))
    letters = len(THAI.findall(text))
    made["private"] = len(PRIVATE.findall(text))
    made["illegal per 1,000"] = round(1000 * thai.illegal_clusters(text) / max(letters, 1), 2)
    made["Thai letters"] = letters
    return made


def bare_text(path):
    """What pdfium alone gives."""
    pdf = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)
    finally:
        pdf.close()


def report(folder):
    """Each file before and after; then all that is left of the damaged words, in their lines."""
    for path in sorted(Path(folder).glob("*.pdf")):
        lines = read_lines(path)
        before, after = counts(bare_text(path)), counts("\n".join(lines))
        yield path.name + ("" if lines else "  (refused)")
        for name in ("right", *FORMS, "private", "illegal per 1,000", "Thai letters"):
            if before[name] or after[name]:
                yield f"      {name:<20}{before[name]:>10} -> {after[name]}"
        yield from left(lines)


def left(lines):
    """Where damage is still seen."""
    for word in WORDS:
        head, tail = word.split(AM)
        forms = "|".join(form for name, form in FORMS.items() if tail or name != "ำ + blank")
        for line in lines:
            for found in re.finditer(f"{head}(?:{forms}){tail}", line):
                yield f"      left: {line[max(found.start() - 15, 0) : found.end() + 15]!r}"
