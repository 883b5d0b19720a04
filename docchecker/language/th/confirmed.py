"""Thai: what people decided, beside what the program proposes."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "confirmed.proposed_level": "ระดับที่ระบบเสนอ",
    "confirmed.follows": "ระดับตามผลที่ผู้ตรวจพิจารณา (ยังไม่ยืนยัน)",
    "confirmed.follows_items": "ระดับตามผลรายข้อ",
    "confirmed.no_level": "ไม่ให้ระดับ",
    "confirmed.direct": "ผู้ตรวจกำหนดระดับต่างจากผลรายข้อ ({level}) เหตุผล: {reason}",
    "confirmed.by": "โดย {by} เมื่อ {at}",
    "confirmed.person": "{by} ({position})",
    "confirmed.reason": "เหตุผล: {reason}",
    "confirmed.no_type": "ไม่เข้าประเภทใด",
    "confirmed.added": "ผู้ตรวจเพิ่ม",
    "confirmed.state.started": "ผู้ตรวจพิจารณาแล้วบางข้อ ยังไม่ยืนยันระดับ",
    "confirmed.state.second": "ผู้ตรวจคนแรกพิจารณาแล้ว รอการอ่านครั้งที่สอง",
    "confirmed.state.differs": "ผู้ตรวจสองคนพิจารณาต่างกัน รอผู้ตรวจคนที่สาม: {targets}",
    "confirmed.state.confirmed": "ผู้ตรวจยืนยันผลนี้แล้ว",
    "confirmed.stale": "ผลการพิจารณาที่ทำไว้กับแฟ้มฉบับอื่น ไม่นำมาใช้: {targets}",
    "confirmed.stale_one": "{target} (โดย {by} เมื่อ {at})",
    "confirmed.target.level": "ระดับ",
    "confirmed.target.is_plan": "เป็นแผนหรือไม่",
    "confirmed.target.process_type": "ประเภทกระบวนการ",
    "confirmed.count": "ผู้ตรวจยืนยันแล้ว {count} จาก {all} แผน",
    "confirmed.sealed": "บันทึกการพิจารณา {length} รายการ รหัส {hash}",
    "confirmed.left_out": "ไม่นับแผนที่ผู้ตรวจยังไม่ยืนยัน {count} แผน",
}
