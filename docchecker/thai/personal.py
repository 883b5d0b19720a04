"""Names of people, telephone numbers, e-mail addresses and citizen ids in a text, and the text without them.

A name is known by the title, rank or label before it: a name without one is not found. Offices that begin as a title does
(นายทะเบียน, นายก, นายแพทย์ชำนาญการ, นางพยาบาล) are left alone, and so are hotlines of four digits and a company's number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from docchecker.thai import personal_words as known
from docchecker.thai.numerals import to_arabic_digits

Kind = Literal["name", "telephone", "email", "citizen_id"]
MASKS: Final[dict[Kind, str]] = {"name": "[ชื่อ]", "telephone": "[โทรศัพท์]", "email": "[อีเมล]", "citizen_id": "[เลขประจำตัว]"}


class Span(NamedTuple):
    """`text[start:end]` says who somebody is, or how to reach them."""

    start: int
    end: int
    kind: Kind


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_GAP: Final = r"[ \t\u00a0\u200b]"
_RUN: Final = r"[เ-ไ]?[ก-ฮ][ก-ฺเ-๎]*"
_BEHIND: Final = "".join(f"(?<!{word})" for word in known.BEFORE)
_NAYOK: Final = rf"(?:นายก(?![ก-ฺเ-๎])|นายก(?=ฯ|{_any((*known.HEADS, *known.FOLLOWS))}))"
_TITLED: Final = "|".join((*known.TITLES, *known.ABBREVIATED, *known.RANKS, *known.MEDICAL))
_STRICT: Final = re.compile(
    rf"(?:(?P<both>{_any(known.MEDICAL)})(?!{_any(known.GRADES)})"
    rf"|(?<![ก-ฮ.])(?:ว่าที่{_GAP}?)?(?P<short>(?:(?:{'|'.join(known.ABBREVIATED)}){_GAP}?)+)"
    rf"|(?<!กอง)(?:ว่าที่{_GAP}?)?(?P<rank>{'|'.join(known.RANKS)})|{_BEHIND}(?!{_NAYOK})(?P<title>{_any(known.TITLES)})"
    rf"|(?P<label>(?:ลงชื่อ\)?[ .…_\t]*\(|ชื่อ{_GAP}?[-–/]{_GAP}?(?:นาม)?สกุล{_GAP}?:?|^{_GAP}*\()(?!{_GAP}*(?:{_TITLED}))))"
    rf"(?:\(?หญิง\)?(?={_GAP}))?"
)
_FIRST: Final = re.compile(rf"{_GAP}{{0,2}}(?P<name>{_RUN})")
_LAST: Final = re.compile(rf"{_GAP}ณ{_GAP}(?P<of>{_RUN})|{_GAP}{{1,4}}(?P<name>{_RUN})(?:{_GAP}ณ{_GAP}{_RUN})?(?![.])")
_CLOSED: Final = re.compile(rf"{_GAP}*\){_GAP}*$")
_STOP: Final = re.compile(_any(known.FOLLOWS))
_OFFICE: Final = re.compile(rf"(?!{_any(known.PERSONS_TOO)})(?:{_any(known.OFFICES)})")
_D: Final = "[0-9๐-๙]"
_SEP: Final = r"[ \u00a0.\-–]?"
_MORE: Final = rf"(?:{_GAP}*(?:ต่อ|ext\.?|[-–,]|ถึง){_GAP}*{_D}{{1,5}}(?!{_D}|[,.]{_D}))?"
_TELEPHONE: Final = re.compile(
    rf"(?<!{_D})(?<!{_D}[,./\-–])(?P<number>(?:\+?66|๖๖)\)?{_SEP}{_D}(?:{_SEP}{_D}){{7,8}}|[0๐]{_SEP}[2-79๒-๗๙8๘](?:{_SEP}{_D}){{7,8}})(?!{_D}|[,/]{_D})"
    rf"{_MORE}|(?<=โทร)(?:\.|ศัพท์|สาร)?{_GAP}*:?{_GAP}*(?P<said>{_D}(?:{_SEP}{_D}){{6,9}}(?!{_D})){_MORE}"
)
_EMAIL: Final = re.compile(r"(?<![\w.+-])[A-Za-z0-9](?:[A-Za-z0-9._%+-]*[A-Za-z0-9])?@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_CITIZEN: Final = re.compile(
    rf"(?<!{_D})(?<!{_D}[-–,.])[1-8๑-๘](?P<sep>[ \-–]?){_D}{{4}}(?P=sep){_D}{{5}}(?P=sep){_D}{{2}}(?P=sep){_D}(?!{_D}|[-–,.]{_D})"
)


def masked(text: str) -> str:
    """The text with a word in brackets for whatever says who somebody is; titles and offices stay.

    >>> masked("ผู้ประสานงาน นางสาวสมใจ ใจงาม โทร. ๐ ๒๑๔๑ ๙๙๙๙ ต่อ ๑๒")
    'ผู้ประสานงาน นางสาว[ชื่อ] โทร. [โทรศัพท์]'
    >>> masked("นายทะเบียนส่งให้นายกภายใน ๓ วัน สายด่วน ๑๕๖๗")
    'นายทะเบียนส่งให้นายกภายใน ๓ วัน สายด่วน ๑๕๖๗'
    """
    pieces: list[str] = []
    done = 0
    for span in personal(text):
        pieces += (text[done : span.start], MASKS[span.kind])
        done = span.end
    return "".join((*pieces, text[done:]))


def personal(text: str) -> tuple[Span, ...]:
    """What `masked` takes out: in order, and none overlaps another.

    >>> personal("(ลงชื่อ) ร.ต.อ. กล้า หาญศึก")
    (Span(start=16, end=27, kind='name'),)
    """
    found = sorted((*_names(text), *_numbers(text)), key=lambda span: (span.start, -span.end))
    kept: list[Span] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _names(text: str) -> Iterator[Span]:
    at = 0
    while opened := _STRICT.search(text, at):
        span = _name(text, opened)
        at = span.end if span else opened.start() + 1
        if span:
            yield span


def _name(text: str, opened: re.Match[str]) -> Span | None:
    """The name behind a title, as far as it goes; None where what follows is none."""
    first = _FIRST.match(text, opened.end())
    if first is None or _no_name(first["name"], opened, spaced=first.start("name") > opened.end()):
        return None
    end, whole = _until(text, first.start("name"), first.end("name"))
    if end - first.start("name") < 2 or text[end : end + 1] == ".":  # noqa: PLR2004  a letter is no name: น.ส.ล., นาย ก
        return None
    last = _LAST.match(text, end) if whole else None
    if last and (last["of"] or not _stops(last["name"])):
        begun = last.start("name") if last["name"] else last.start("of")
        end = last.end() if last["of"] or _until(text, begun, last.end("name"))[1] else _until(text, begun, last.end("name"))[0]
    elif opened["both"] or opened["label"] or (opened["title"] and first.start("name") > opened.end()):
        return None
    if opened["label"] and "(" in opened["label"] and not _CLOSED.match(text, end):
        return None
    return Span(first.start("name"), end + (text[end : end + 1] == "ฯ"), "name")


def _no_name(run: str, opened: re.Match[str], *, spaced: bool) -> bool:
    """Whether the first word behind a title shows that nobody is named."""
    if _stops(run) or (opened["title"] and _OFFICE.match(run)):
        return True
    return bool(spaced and opened["title"] and re.search(rf"{_D}{_GAP}*$", opened.string[: opened.start()]))


def _stops(run: str) -> bool:
    return run in known.ALONE or _STOP.match(run) is not None


def _until(text: str, start: int, end: int) -> tuple[int, bool]:
    """Where a name ends that has no space behind it, and whether it ended by itself."""
    follows = _STOP.search(text, start + 2, end)
    return (follows.start(), False) if follows else (end, True)


def _numbers(text: str) -> Iterator[Span]:
    yield from (Span(found.start(), found.end(), "email") for found in _EMAIL.finditer(text))
    for found in _CITIZEN.finditer(text):
        if found["sep"] or _adds_up(to_arabic_digits(found[0])):
            yield Span(found.start(), found.end(), "citizen_id")
    for found in _TELEPHONE.finditer(text):
        start = found.start("said") if found["said"] else found.start()
        if found["said"] or _calls(to_arabic_digits(found["number"])):
            yield Span(start, found.end(), "telephone")


def _adds_up(digits: str) -> bool:
    """Whether the last of thirteen digits is the sum of the others, as in a citizen id.

    >>> _adds_up("1101700230708"), _adds_up("1101700230704")
    (True, False)
    """
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - total % 11) % 10 == int(digits[12])


def _calls(said: str) -> bool:
    """Whether digits are as many as their beginning asks for: 02 123 4567, 081 234 5678, +66.

    >>> _calls("02-123-4567"), _calls("0812345678"), _calls("02-123-45678"), _calls("0101234567")
    (True, True, False, False)
    """
    digits = re.sub(r"\D", "", said)
    local = "0" + digits[2:].lstrip("0") if digits.startswith("66") else digits
    return re.fullmatch(r"0[689]\d{8}|0[23457]\d{7}", local) is not None
