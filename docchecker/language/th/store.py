"""Thai: the store of decisions."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "store.none": "ใน {out} ยังไม่มีผลการพิจารณาของผู้ตรวจ",
    "store.cannot_open": "เปิดที่เก็บผลการพิจารณา {store} ไม่ได้ ({detail}) โปรดตรวจสอบว่ามีสิทธิ์เขียนและไม่มีโปรแกรมอื่นเปิดค้างอยู่",
    "by_hand": "ระบบอ่านแฟ้มนี้ไม่ได้ ผลทั้งหมดเป็นการพิจารณาของผู้ตรวจ",
}
