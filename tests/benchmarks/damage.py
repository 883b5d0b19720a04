"""What real PDFs do to Thai text: clean characters -> the codes that a damaged text layer holds, by class.

Codes in STANDS_FOR are private to the maker: each is drawn as one glyph and comes out as another character.
"""

import re

CLUSTER = re.compile("[เ-ไ]?[ก-ฮ][ัิ-ฺ็-๎]*[ะาำๅ]?|.", re.DOTALL)
MARK = re.compile("[ัิ-ฺ็-๎]")
NIKHAHIT_AS_BLANK, AA_AS_AM, NO_BREAK = "\ue001", "\ue002", "\ue003"
STANDS_FOR = {NIKHAHIT_AS_BLANK: ("ํ", " "), AA_AS_AM: ("า", "ำ")}  # code: (glyph that is drawn, character that is read)
PRIVATE = dict(zip("ิีึื่้๊๋์ัํ็ฺุู", "\uf701\uf702\uf703\uf704\uf70a\uf70b\uf70c\uf70d\uf70e\uf710\uf711\uf712\uf71a\uf718\uf719", strict=True))
STANDS_FOR |= {code: (mark, code) for mark, code in PRIVATE.items()}
STANDS_FOR |= {NO_BREAK: (" ", "\u00a0"), "\u200b": ("", "\u200b")}
AM = re.compile("([่-๋]?)ำ")
TONE_AFTER_VOWEL = re.compile("([ัิ-ู])([่-์])")


def _lost(text):
    return AM.sub(r"\1 า", text)


def _lost_ink(text):
    return AM.sub(rf"\1{NIKHAHIT_AS_BLANK}า", text)


def _swapped(text):
    return AM.sub(rf"\1{NIKHAHIT_AS_BLANK}า", text).replace("า", AA_AS_AM)


def _decomposed(text):
    """The tone between nikhahit and aa in one half of the cases, before both in the other."""
    turn = iter(range(len(text)))
    return AM.sub(lambda m: f"ํ{m[1]}า" if next(turn) % 2 else f"{m[1]}ํา", text)


def _early_tone(text):
    return TONE_AFTER_VOWEL.sub(r"\2\1", text)


def _private(text):
    return "".join(PRIVATE.get(ch, ch) for ch in text)


def _blanks(text):
    return " ".join(CLUSTER.findall(text))


def _invisible(text):
    return "".join(c + ("\u200b" if n % 3 == 2 else "") for n, c in enumerate(CLUSTER.findall(text.replace(" ", NO_BREAK))))


def _mixed(text):
    """Lost ำ and decomposed ones in turn, marks in private use."""
    turn = iter(range(len(text)))
    return _private(AM.sub(lambda m: f"{m[1]} า" if next(turn) % 2 else f"{m[1]}ํา", text))


CHARACTERS = {
    "clean": str,
    "wrapped": str,
    "am_lost": _lost,
    "am_lost_ink": _lost_ink,
    "am_swapped": _swapped,
    "decomposed": _decomposed,
    "tone_before_vowel": _early_tone,
    "private_use": _private,
    "letter_spaced_blanks": _blanks,
    "nbsp_zero_width": _invisible,
    "two_e": lambda text: text.replace("แ", "เเ"),
    "am_aa": lambda text: text.replace("ำ", "ำา"),
    "mixed": _mixed,
}
GEOMETRY = ("letter_spaced", "letter_spaced_tc", "doubled_marks", "marks_after_line", "marks_shifted", "marks_after_newline")
CLASSES = (*CHARACTERS, *GEOMETRY)
SPREAD = 0.3  # em between clusters of a letter-spaced line


def pieces(text, kind, size, width):
    """(shift in points from the line's left end, rise, codes, character spacing) of a line's text objects as drawn.

    `width(codes)`: how wide codes are drawn.
    """
    if kind in CHARACTERS:
        return [(0.0, 0.0, CHARACTERS[kind](text), 0.0)]
    if kind == "letter_spaced":
        return _spread(text, size, width)
    if kind == "letter_spaced_tc":
        return [(0.0, 0.0, text, SPREAD * size)]
    placed = [(width(text[:at]), ch) for at, ch in enumerate(text)]
    if kind == "marks_after_line":
        bases = MARK.sub("", text)
        return [(0.0, 0.0, bases, 0.0), *((x, 0.0, ch, 0.0) for x, ch in placed if MARK.match(ch))]
    return _apart(text, kind, size, width)


def extent(text, kind, size, width):
    """How wide a line is as it is drawn."""
    drawn = pieces(text, kind, size, width)
    return max((shift + width(codes) + spacing * len(codes) for shift, _, codes, spacing in drawn), default=0.0)


def _spread(text, size, width):
    made, x = [], 0.0
    for cluster in CLUSTER.findall(text):
        made.append((x, 0.0, cluster, 0.0))
        x += width(cluster) + SPREAD * size
    return made


def _apart(text, kind, size, width):
    """Each mark its own object: shifted a little to the right, drawn twice, or raised so far that it looks like its own line."""
    right, up = {
        "marks_shifted": (0.04 * size, 0.0),
        "doubled_marks": (0.3 * size, 0.0),
        "marks_after_newline": (0.0, 0.25 * size),
    }[kind]
    made, x = [], 0.0
    for part in re.findall(f"{MARK.pattern}|[^ัิ-ฺ็-๎]+", text):
        if MARK.match(part) and kind == "doubled_marks":
            made.append((x, up, part, 0.0))
        made.append((x + right, up, part, 0.0) if MARK.match(part) else (x, 0.0, part, 0.0))
        x += width(part)
    return made
