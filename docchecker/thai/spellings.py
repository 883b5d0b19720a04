"""Wrong, variant and damaged spellings that are common in agencies' papers, and the one form that all of them fold to.

Only words that the criteria and plans turn on stand here; each guard names a right word that contains the wrong string.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class Spelling(NamedTuple):
    """`wrong` is what `pattern` (with its guards) finds and folds to `right`."""

    wrong: str
    pattern: re.Pattern[str]
    right: str


def _spelling(wrong: str, right: str, before: str = "", after: str = "") -> Spelling:
    """`before`, `after`: regular expressions of what may not stand beside `wrong`."""
    guards = "".join(f"(?<!{word})" for word in before.split())
    return Spelling(wrong, re.compile(guards + re.escape(wrong) + (f"(?!{after})" if after else "")), right)


SPELLINGS: Final = (
    # two forms in official use
    _spelling("ดุลพินิจ", "ดุลยพินิจ"),
    _spelling("มีส่วนได้เสีย", "มีส่วนได้ส่วนเสีย"),
    # slips of the writer
    _spelling("ส่วนได้ส่วยเสีย", "ส่วนได้ส่วนเสีย"),
    _spelling("คอร์รัปชั่น", "คอร์รัปชัน"),
    _spelling("คอรัปชั่น", "คอร์รัปชัน"),
    _spelling("คอรัปชัน", "คอร์รัปชัน"),
    _spelling("คอร์รัปชั้น", "คอร์รัปชัน"),
    _spelling("คอรัปชั้น", "คอร์รัปชัน"),
    _spelling("ปฎิ", "ปฏิ"),
    _spelling("กฏ", "กฎ", before="ปรา โ", after="[ิุะ]"),  # ปรากฏ, โกฏิ
    _spelling("ปรากฎ", "ปรากฏ"),
    _spelling("มาตราฐาน", "มาตรฐาน"),
    _spelling("อนุญาติ", "อนุญาต"),
    _spelling("โปร่งใส่", "โปร่งใส"),
    _spelling("โปร่งไส", "โปร่งใส"),
    _spelling("ผลลัพท์", "ผลลัพธ์"),
    _spelling("เกณท์", "เกณฑ์"),
    _spelling("กลยุทธ", "กลยุทธ์", after="[์ิวศ]"),  # กลยุทธวิธี
    _spelling("บุคคลากร", "บุคลากร"),
    _spelling("กระบวณการ", "กระบวนการ"),
    _spelling("โครงการณ์", "โครงการ"),
    _spelling("สัมนา", "สัมมนา"),
    _spelling("สังเกตุ", "สังเกต", after="การ"),
    _spelling("แผ่นปฏิบัติการ", "แผนปฏิบัติการ"),
    _spelling("เว็ปไซต์", "เว็บไซต์"),
    _spelling("เวปไซต์", "เว็บไซต์"),
    _spelling("เวบไซต์", "เว็บไซต์"),
    _spelling("เว็บไซด์", "เว็บไซต์"),
    _spelling("เว็ปไซด์", "เว็บไซต์"),
    _spelling("เวปไซด์", "เว็บไซต์"),
    _spelling("เวบไซด์", "เว็บไซต์"),
    _spelling("อินเตอร์เน็ต", "อินเทอร์เน็ต"),
    _spelling("อีเมล์", "อีเมล"),
    _spelling("เค้า", "เขา", before="ต้น ส่อ ตั้ง รู้ ล้ม มี นก ปลา", after="โครง|เรื่อง|ราง|ลาง|หน้า|เดิม|มูล|แมว|ขวัญ|สนาม|ความ|เงื่อน"),
    # a tone lost on the way
    _spelling("เจ้าหน้าที", "เจ้าหน้าที่", after="[่ม]"),
    _spelling("เผยแพร", "เผยแพร่", after="่"),
    _spelling("ตัวชีวัด", "ตัวชี้วัด"),
    _spelling("หนวยงาน", "หน่วยงาน"),
    _spelling("โปรงใส", "โปร่งใส"),
    _spelling("ความเสียง", "ความเสี่ยง"),
    _spelling("การปองกัน", "การป้องกัน"),
    # ำ lost on the way
    _spelling("ดาเนิน", "ดำเนิน"),
    _spelling("สานักงาน", "สำนักงาน"),
    _spelling("กาหนด", "กำหนด"),
    _spelling("จานวน", "จำนวน"),
    _spelling("อานาจ", "อำนาจ"),
    _spelling("อานวย", "อำนวย"),
    _spelling("สาคัญ", "สำคัญ"),
    _spelling("สาเร็จ", "สำเร็จ"),
    _spelling("ประจาปี", "ประจำปี"),
    _spelling("ชานาญ", "ชำนาญ"),
    _spelling("กากับ", "กำกับ", before="ิ ี"),  # กติกากับ, ฎีกากับ
)

Substitution = tuple[int, int, str]


def substitutions(text: str) -> tuple[Substitution, ...]:
    """What is to be replaced in text without blanks: (start, end, right), in order and apart from each other.

    >>> substitutions("ใช้ดุลพินิจตามกฏหมายที่ปรากฏ")
    ((3, 11, 'ดุลยพินิจ'), (14, 16, 'กฎ'))
    >>> substitutions("สืบญาติ ปรากฏ เค้าโครง เจ้าหน้าที่ เผยแพร่ กลยุทธ์ กติกากับ")
    ()
    """
    found = [
        (match.start(), match.end(), spelling.right)
        for spelling in SPELLINGS
        if spelling.wrong in text  # a plain search is quicker than the pattern
        for match in spelling.pattern.finditer(text)
    ]
    kept: list[Substitution] = []
    for start, end, right in sorted(found, key=lambda item: (item[0], -item[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, right))
    return tuple(kept)
