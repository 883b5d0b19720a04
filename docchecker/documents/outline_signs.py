"""What the wording of one line says of it: the number it begins with, and whether it can be a heading at all."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

LONGEST: Final = 100  # characters: a longer line is no heading
LONGEST_MARKED: Final = 220  # characters: of a line that is bold or begins with ส่วนที่ …: official names are long
SHORT: Final = 45  # characters: so short must a line be that has nothing of a heading but its place

_N: Final = "[0-9๐-๙]{1,2}"
_SECTION: Final = re.compile(
    rf"(?:(?:ส่วน|ตอน|บท|หมวด|องค์ประกอบ)(?:ที่)? ?(?:{_N}|[ก-ฮ](?= ))"
    rf"|ภาคผนวก(?: ?(?:{_N}|[ก-ฮ]))?(?![ก-๙]))"
)
_KINDS: Final = (  # kind, what it looks like; the first that fits
    ("n.n", re.compile(rf"{_N}(?:\.{_N})+[.)]?(?=\s|[ก-ฮเ-ไA-Za-z“\"(])(?!\s*น\.)")),
    ("n.", re.compile(rf"{_N}\.(?=\s|[ก-ฮเ-ไA-Za-z“\"(])")),
    ("(n)", re.compile(rf"\({_N}\)")),
    ("n)", re.compile(rf"{_N}\)")),
    ("ก.", re.compile(r"[ก-ฮ]\.(?=\s)")),
    ("(ก)", re.compile(r"\([ก-ฮ]\)")),
    ("ก)", re.compile(r"[ก-ฮ]\)")),
    ("ขั้น", re.compile(rf"ขั้น(?:ตอน)?ที่ ?{_N}(?=[\s:.])")),
    ("ข้อ", re.compile(rf"ข้อ(?:ที่)? ?{_N}(?:\.{_N})*\.?(?=\s)")),
    ("-", re.compile(r"[-–—•·▪➢✓*]\s")),
)  # fmt: skip
# All of these begin so: a quick way out.
_MARKED: Final = re.compile(r"[0-9๐-๙(–—•·▪➢✓*-]|[ก-ฮ][.)]|ขั้น|ข้อ|ส่วน|ตอน|บท|หมวด|องค์|ภาคผนวก")
_SIGNED: Final = re.compile(r"^(?:\(?ลงชื่อ|\(?ลงนาม|ขอแสดงความนับถือ|โทร|เรียน\s|เสนอ\s|โดย\s|ประกาศ ณ|จึง|เลิกประชุม|ทั้งนี้)|^\(.*\)$")
_WORDS: Final = re.compile("[ก-๎A-Za-z]{3}")
_AGENCY: Final = re.compile(
    "(?:สำนัก|กรม|กอง(?!ทุน)|กระทรวง|จังหวัด|อำเภอ|เทศบาล|องค์การ|องค์กร|สถานี|สถาบัน|ศูนย์|โรงพยาบาล|โรงเรียน|มหาวิทยาลัย|วิทยาลัย|เรือนจำ|ด่าน"
    "|คณะ(?!ทำงาน|กรรมการ)|ผู้อำนวยการ|หัวหน้า|อธิบดี|ปลัด|เลขาธิการ|นาย|นาง)"
)
_MANY: Final = re.compile(rf"\((?:[ก-ฮ]|{_N})\).*\((?:[ก-ฮ]|{_N})\)")
_LISTED: Final = re.compile(r"(?:[.…·_]{4,}|\t)\s*[0-9๐-๙ก-ฮ]{0,4}$|\(?หน้า(?:ที่)? ?[0-9๐-๙][^)]*\)?$")
_FILLED: Final = re.compile(r"[.…_]{4,}|[☐☑☒]|\[\s*/?\s*\]|\(\s+[/xX]?\s*\)")
_SAID: Final = re.compile(r"\s?(?::|\s[-–—]\s)\s*(?=\S)")
_COUNTED: Final = re.compile(r"[0-9๐-๙][0-9๐-๙,.]*\s?(?:บาท|คน|ราย|ครั้ง|แห่ง|วัน|เรื่อง|ชุด|ฉบับ|ชั่วโมง|นาที|เดือน|ขั้น)")
_LEADS_IN: Final = re.compile(r"(?:ดังนี้|ได้แก่|คือ|ต่อไปนี้)\s*:?$|[;,]$")
_PURPOSE: Final = re.compile(r"(?:เพื่อ|ให้|ไม่(?!มี)|ควร|ร้อยละ|จำนวน(?!เงิน))")
_DATED: Final = re.compile(r"(?:พ\.ศ\.|ปี|วันที่)\s?[0-9๐-๙]|[0-9๐-๙]{4}")


class Numbered(NamedTuple):
    """A line without the number that it begins with. `kind`: "" where it has none, "section" for ส่วนที่, บทที่ …; `depth` from 1."""

    kind: str
    depth: int
    rest: str


def numbered(text: str, label: str = "") -> Numbered:
    """The number of a line, printed by the program (`label`) or typed.

    >>> numbered("๑.๒ เป้าหมาย"), numbered("ส่วนที่ ๑ บทนำ").kind, numbered("บทนำ", "(ก)").kind
    (Numbered(kind='n.n', depth=2, rest='เป้าหมาย'), 'section', '(ก)')
    >>> numbered("๘.๓๐ น. เปิดการประชุม").kind, numbered("๓๐ กันยายน").kind
    ('', '')
    """
    whole = f"{label} {text}" if label else text
    if not _MARKED.match(whole):
        return Numbered("-" if label else "", 1, text)
    section = _SECTION.match(whole)
    if section:
        return Numbered("section", 1, whole[section.end() :].strip(" .:"))
    for kind, shape in _KINDS:
        found = shape.match(whole)
        if found:
            depth = found.group().strip(".) ").count(".") + 1
            return Numbered(kind, depth, whole[found.end() :].strip())
    return Numbered("-" if label else "", 1, text)


def can_head(text: str, longest: int = LONGEST) -> bool:
    """Whether a line may be a heading where its form says so: short, one line, no entry of contents, nothing to fill in.

    >>> can_head("วัตถุประสงค์"), can_head("บทนำ ........ ๓"), can_head("มีวัตถุประสงค์ดังนี้"), can_head("ขอแสดงความนับถือ")
    (True, False, False, False)
    """
    if len(text) > longest or "\n" in text or not _WORDS.search(text):
        return False
    return not any(shape.search(text) for shape in (_SIGNED, _LISTED, _FILLED, _LEADS_IN))


def names(text: str) -> bool:
    """Whether a line without any form of a heading still reads as a name of something, not as a statement.

    >>> names("การวิเคราะห์ขั้นตอน"), names("เป้าหมาย: ลดเหลือ ๓ วัน"), names("เพื่อลดการใช้ดุลยพินิจ"), names("งบประมาณ ๕๐๐ บาท")
    (True, False, False, False)
    """
    return not (_PURPOSE.match(text) or any(shape.search(text) for shape in (_SAID, _COUNTED, _MANY)))


def on_cover(text: str) -> bool:
    """Whether a line states a day, a year, an agency or an officer: such short lines stand on covers and under signatures.

    >>> on_cover("ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"), on_cover("สำนักงานขนส่งจังหวัด"), on_cover("วัตถุประสงค์")
    (True, True, False)
    """
    return bool(_DATED.search(text) or _AGENCY.match(text))
