"""Thai: what a reviewer should look at, one sentence each."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "observations.title": "ข้อสังเกตสำหรับผู้ตรวจ (ไม่มีผลต่อระดับ)",
    "observation.claimed_above_proposed": "หน่วยงานประเมินตนเองที่ระดับ {claimed} สูงกว่าระดับ {proposed} ที่ระบบเสนอ",
    "observation.claimed_arithmetic_wrong": "แบบรายงานของหน่วยงานคำนวณคะแนนถ่วงน้ำหนักไม่ตรงกับระดับและน้ำหนักที่ระบุ",
    "observation.types_close": "กระบวนการเข้าลักษณะสองประเภทใกล้เคียงกัน คือ"
    " ประเภทที่ {first} (มีมาตรการชัดเจน {first_met} จาก {first_all} ปัจจัย)"
    " และประเภทที่ {second} ({second_met} จาก {second_all} ปัจจัย)",
    "observation.neighbours_name": "เนื้อหาแผนระบุ “{other}” เป็นผู้ดำเนินการ {count} แห่ง"
    " ซึ่งไม่ตรงกับหน่วยงานเจ้าของแผน ({own}) อาจคัดลอกจากแผนอื่น",
    "observation.risk_unanswered": "ความเสี่ยง {count} ข้อในตารางยังไม่มีมาตรการรองรับ",
    "observation.measure_without_time": "มาตรการ {count} ข้อยังไม่ระบุระยะเวลาดำเนินการ",
    "observation.measure_without_person": "มาตรการ {count} ข้อยังไม่ระบุผู้รับผิดชอบ",
    "observation.objective_without_indicator": "วัตถุประสงค์หรือเป้าหมาย {count} ข้อในตารางยังไม่มีตัวชี้วัด",
    "observation.indicator_not_transparency": "ตัวชี้วัดทุกข้อวัดเพียงการใช้จ่าย การอบรม หรือเอกสาร ยังไม่สะท้อนความโปร่งใส",
    "observation.dates_past": "ระยะเวลาดำเนินการ {count} แห่งอยู่ก่อนปีงบประมาณ พ.ศ. {year} ที่ระบุในแผน",
    "observation.year_mismatch": "ระยะเวลาดำเนินการ {count} แห่งอยู่หลังปี พ.ศ. {year} ที่ระบุในแผน",
}
