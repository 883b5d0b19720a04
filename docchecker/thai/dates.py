"""Times that a plan names: dates, months, quarters, years, spans, cycles and seasons, in every way that officials write them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

Kind = Literal["date", "month", "quarter", "year", "span", "cycle", "season"]


class Time(NamedTuple):
    """`text[start:end]` names a time of `kind`."""

    kind: Kind
    start: int
    end: int


class _Shape(NamedTuple):
    """How times of a kind look: `core`, with `lead` before it where it is there (or must be), and never after `unless`.

    Each core starts with a literal or a class: what may stand before is looked at afterwards, so that the scan is quick.
    """

    kind: Kind
    core: re.Pattern[str]
    lead: re.Pattern[str] | None = None
    must_lead: bool = False
    unless: re.Pattern[str] | None = None


_REACH: Final = 24  # characters before a core in which its lead stands

_D: Final = "[0-9๐-๙]"
_TO: Final = r"\s*(?:[-\u2013\u2014~/,]|(?:จนถึง|ถึง|และ)(?:สิ้นเดือน|วันที่|เดือน)?)\s*"
_DASH: Final = r"\s*[-\u2013\u2014]\s*"

_LONG_YEAR: Final = rf"(?:[2๒][456๔๕๖]|[2๒][0๐]|[1๑][9๙]){_D}{_D}(?!{_D})"
_SHORT_YEAR: Final = rf"[3-79๓-๗๙]{_D}(?!{_D}|[.,]{_D}|\s*(?:วัน|ครั้ง|ราย|คน|บาท|เดือน|เรื่อง|แห่ง|ล้าน|%))"
_ERA: Final = r"พ\.?\s?ศ\.?"
_YEAR: Final = rf"(?:{_ERA}|ปี\s*(?:งบประมาณ)?(?:\s*{_ERA})?)?\s*(?:{_LONG_YEAR}|{_SHORT_YEAR})"

_FULL: Final = "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|กรกฏาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
_SHORT: Final = tuple(zip(["ม", "ก", "มี", "เม", "พ", "มิ", "ก", "ส", "ก", "ต", "พ", "ธ"], "คพคยคยคคยคยค", strict=True))
_NO_LONGER: Final = r"(?!(?!พ\.?\s?ศ)[ก-ฮ]\.)"  # ส.ค.ส. is a card and ก.พ.ร. a commission
_DOTTED: Final = f"(?:{'|'.join(f'{a}[.] ?{b}(?:[.]|(?![ก-๎.]))' for a, b in _SHORT)}){_NO_LONGER}"
_BARE: Final = f"(?:{'|'.join(a + b for a, b in _SHORT)})[.]?(?![ก-๎])"  # too like other words to stand alone
_CLEAR: Final = f"(?:{'|'.join(f'{a}[.] ?{b}[.]' for a, b in _SHORT if a != 'ก' or b == 'ย')}){_NO_LONGER}"

_DAY: Final = rf"[0-9๐-๙]{{1,2}}(?<!{_D}{_D}{_D})(?<!{_D}[.,/]{_D})(?<!{_D}[.,/]{_D}{_D})"
_ONE_DATE: Final = (
    rf"{_DAY}(?:{_DASH}{_DAY})?(?:\s*(?:เดือน\s*)?(?:{_FULL}|{_DOTTED}|{_BARE})(?:\s*{_YEAR})?"
    rf"|\s?/\s?[01๐๑]?{_D}\s?/\s?(?:{_LONG_YEAR}|{_D}{_D}(?!{_D}))|[-.][01๐๑]?{_D}[-.]{_LONG_YEAR})"
)
_DATED_MONTH: Final = rf"(?:เดือน\s*)?(?:{_FULL}|{_DOTTED}|{_BARE})\s*{_YEAR}"
_ONE_MONTH: Final = rf"(?:เดือน\s*)?(?:{_FULL}|{_DOTTED}|{_BARE})(?:\s*{_YEAR})?"
_THAI_BEFORE: Final = r"[ก-๎]\.?"
# ก.พ. and ก.ค. are commissions too.
_COMMISSION_BEFORE: Final = (
    rf"{_THAI_BEFORE}|(?:สำนักงาน|เลขาธิการ|กรรมการ|หนังสือ|ของ|ตาม|โดย|ที่|หลักเกณฑ์|หลักสูตร|เสนอ|แจ้ง|ต่อ|และ|กับ)\s*"
)

_NUMBER: Final = rf"{_D}{{1,4}}(?:{_DASH}{_D}{{1,4}})?"  # bounded: a long run of digits must not be tried from each of them
_NUMERAL: Final = "(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|(?:ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?สิบ(?:เอ็ด|สอง|ห้า)?)"
_COUNT: Final = rf"(?:{_NUMBER}|{_NUMERAL})"
_SHORT_UNIT: Final = "(?:วัน(?:ทำการ)?(?!ที่)|สัปดาห์|เดือน(?:แรก|หลัง)?|ไตรมาส|ชั่วโมง|นาที)"
_YEARS: Final = "ปี(?:งบประมาณ)?"
_WITHIN: Final = r"(?:ภายใน|ไม่เกิน|เป็น|ใช้|ตลอด|รอบ|ใน|ระยะ|เวลา)(?:ระยะ)?(?:เวลา)?(?:ไม่เกิน)?\s*"
_DURATION_BEFORE: Final = r"(?:ภายใน|ไม่เกิน|เวลา|ตลอด|รอบ)(?:ระยะเวลา|ไม่เกิน)?\s*"
_PART_OF_NUMBER: Final = rf"{_D}[.,/]?|[ก-ฮ]\.|อายุ\s*"
_PERIOD: Final = "(?:วัน|สัปดาห์|อาทิตย์|เดือน|ไตรมาส|ภาคเรียน|ภาคการศึกษา|ปี)"
_BY: Final = r"(?:ภายใน|ภายหลัง|ก่อน|หลัง|ช่วง|ระหว่าง|ตั้งแต่|จนถึง|ถึง|เมื่อ)(?:จาก|ถึง|ช่วง)?\s*(?:วันขึ้น|วัน|เทศกาล|ฤดู|หน้า)?\s*"


def _before(pattern: str) -> re.Pattern[str]:
    r"""What stands before a core: tried on `text` up to the core's start, where \Z holds."""
    return re.compile(rf"(?:{pattern})\Z")


_SHAPES: Final = (
    _Shape("date", re.compile(rf"{_ONE_DATE}(?:{_TO}{_ONE_DATE})?"), _before(r"วันที่\s*")),
    _Shape("month", re.compile(rf"(?:{_FULL})(?:\s*{_YEAR})?(?:{_TO}{_ONE_MONTH})*"), _before(r"เดือน\s*")),
    _Shape("month", re.compile(rf"เดือน\s*(?:{_DOTTED}|{_BARE})(?:\s*{_YEAR})?(?:{_TO}{_ONE_MONTH})*")),
    _Shape(
        "month",
        re.compile(rf"{_DOTTED}(?:\s*{_YEAR}(?:{_TO}{_ONE_MONTH})*|(?:{_TO}{_ONE_MONTH})+)"),
        unless=_before(r"[ก-๎]\."),
    ),
    _Shape(
        "month", re.compile(rf"{_BARE}(?:\s*{_YEAR}|{_DASH}{_DATED_MONTH})(?:{_TO}{_ONE_MONTH})*"), unless=_before(_THAI_BEFORE)
    ),
    _Shape("month", re.compile(_CLEAR), unless=_before(r"[ก-๎]\.")),
    _Shape("month", re.compile(rf"ก\.\s?[พค]\.{_NO_LONGER}(?!\s*(?:กำหนด|เห็นชอบ|มีมติ|ได้))"), unless=_before(_COMMISSION_BEFORE)),
    _Shape(
        "quarter",
        re.compile(
            rf"ไตรมาส\s*(?:ที่)?\s*(?:[1-4๑-๔](?!{_D})(?:{_TO}(?:ไตรมาส\s*)?(?:ที่\s*)?[1-4๑-๔](?!{_D}))*|แรก|สุดท้าย|{_NUMERAL})"
            rf"(?:\s*(?:/|ของ)?\s*{_YEAR})?|ครึ่ง{_YEARS}\s*(?:แรก|หลัง)|ครึ่ง(?:แรก|หลัง)ของ{_YEARS}"
        ),
    ),
    _Shape("quarter", re.compile(r"[Qq][1-4](?![0-9A-Za-z])"), unless=_before("[0-9A-Za-z]")),
    _Shape(
        "year",
        re.compile(
            rf"ปี\s*(?:งบประมาณ|การศึกษา)?\s*(?:{_ERA})?\s*(?:{_LONG_YEAR}|{_SHORT_YEAR})(?:{_TO}(?:{_ERA}\s*)?{_LONG_YEAR}|\s*[-\u2013/]\s*{_SHORT_YEAR})?"
        ),
        _before("ประจำ"),
    ),
    _Shape("span", re.compile(rf"{_NUMBER}\s*{_SHORT_UNIT}"), _before(_WITHIN), unless=_before(_PART_OF_NUMBER)),
    _Shape("span", re.compile(rf"{_D}\s*{_YEARS}"), _before(_WITHIN), unless=_before(_PART_OF_NUMBER)),
    _Shape("span", re.compile(rf"{_NUMBER}\s*{_YEARS}"), _before(_DURATION_BEFORE), must_lead=True),
    _Shape("span", re.compile(rf"{_NUMERAL}\s*(?:{_SHORT_UNIT}|{_YEARS}(?!ก))"), _before(_WITHIN), unless=_before("วัน")),
    _Shape(
        "span",
        re.compile(rf"ตลอด(?:ทั้ง)?\s*{_YEARS}|ภายในวัน(?:เดียว(?:กัน)?|รุ่งขึ้น|ถัดไป|ทำการถัดไป)|สัปดาห์(?:แรก|สุดท้าย|ที่\s*{_D}{{1,2}})"),
        _before("(?:ภาย)?ใน"),
    ),
    _Shape(
        "cycle",
        re.compile(
            rf"ทุก\s*ๆ?\s*(?:รอบ|ต้น|สิ้น|ปลาย|กลาง|ครึ่ง)?\s*(?:{_COUNT}\s*)?(?:วันที่\s*{_D}+(?:\s*ของเดือน)?"
            rf"|วัน(?:ทำการ|จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|(?!นี้))|ปีงบประมาณ|(?!วัน){_PERIOD})"
        ),
    ),
    _Shape("cycle", re.compile(rf"{_PERIOD}ละ(?:\s*{_COUNT}\s*(?:ครั้ง|หน|รอบ|วัน))?")),
    _Shape("cycle", re.compile(r"รายวัน|รายสัปดาห์|รายเดือน|รายไตรมาส|รายครึ่งปี|รายปี|รายภาคเรียน")),
    _Shape("cycle", re.compile(r"ประจำ(?:ทุก)?(?:วัน|สัปดาห์|เดือน|ไตรมาส)(?!ที่)")),
    _Shape(
        "cycle",
        re.compile(rf"{_NUMBER}\s*ครั้ง\s*(?:(?:/|ต่อ)\s*(?:{_COUNT}\s*)?|ใน\s*{_COUNT}\s*){_PERIOD}"),
        _before(r"(?:อย่างน้อย|ไม่น้อยกว่า)\s*"),
    ),
    _Shape(
        "season",
        re.compile(
            rf"(?:สิ้นสุด|สิ้น|ต้น|ปลาย|กลาง)\s*(?:{_YEARS}(?![กบ])|{_PERIOD}(?<!วัน))(?:นี้|หน้า|ถัดไป)?|(?:ปิด|เปิด)ภาคเรียน"
            r"|เข้าพรรษา|ออกพรรษา|ฤดู(?:ฝน|หนาว|ร้อน|แล้ง|น้ำหลาก|เก็บเกี่ยว)"
        ),
        _before(_BY),
    ),
    _Shape("season", re.compile("(?:ปีงบประมาณ|ปี|ไตรมาส|เดือน|สัปดาห์|ภาคเรียน)(?:นี้|หน้า|ถัดไป)"), _before(_BY + "|ใน"), must_lead=True),
    _Shape("season", re.compile("สงกรานต์|ปีใหม่|ตรุษจีน|ลอยกระทง|ฝน|หนาว|แล้ง|เก็บเกี่ยว"), _before(_BY + r"|เทศกาล\s*"), must_lead=True),
)


def times(text: str) -> tuple[Time, ...]:
    """The times that `text` names, in order and apart from each other; where two overlap, the longer one.

    >>> text = "ภายใน ๓๐ วัน ตั้งแต่ ธ.ค. ๒๕๕๕ ถึง ก.พ. ๒๕๕๖"
    >>> [(time.kind, text[time.start : time.end]) for time in times(text)]
    [('span', 'ภายใน ๓๐ วัน'), ('month', 'ธ.ค. ๒๕๕๕ ถึง ก.พ. ๒๕๕๖')]
    """
    found = [time for shape in _SHAPES for match in shape.core.finditer(text) for time in _found(shape, text, match)]
    kept: list[Time] = []
    for time in sorted(found, key=lambda time: (time.start - time.end, time.start)):
        at = bisect_left(kept, time.start, key=lambda other: other.start)
        if (at == 0 or kept[at - 1].end <= time.start) and (at == len(kept) or time.end <= kept[at].start):
            kept.insert(at, time)
    return tuple(kept)


def _found(shape: _Shape, text: str, match: re.Match[str]) -> Iterator[Time]:
    start, reach = match.start(), max(match.start() - _REACH, 0)
    if shape.unless and shape.unless.search(text, reach, start):
        return
    lead = shape.lead.search(text, reach, start) if shape.lead else None
    if lead or not shape.must_lead:
        yield Time(shape.kind, lead.start() if lead else start, match.end())
