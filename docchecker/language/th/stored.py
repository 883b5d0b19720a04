"""Thai: papers drawn from the folder OUT of a batch, one submission or all at once."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "help.opt.submission": "เลือกรายการใน OUT ด้วยชื่อแฟ้ม ท้ายที่อยู่ หรือรหัส (ระบุซ้ำได้) หากไม่ระบุหมายถึงทุกรายการ",
    "help.opt.files": "โฟลเดอร์ของแฟ้มต้นฉบับที่คำสั่ง batch ตรวจ หากไม่ระบุจะหาในโฟลเดอร์ปัจจุบันและข้าง OUT",
    "help.opt.explain_format": "รูปแบบผล: text สำหรับอ่าน หรือ json สำหรับโปรแกรมอื่น",
    "help.opt.report_format": "สิ่งที่จะจัดทำ (ระบุซ้ำได้): html รายงานสำหรับเปิดดู gaps รายการข้อที่ควรปรับปรุง form แบบรายงานตัวชี้วัด"
    " annotated สำเนาที่มีข้อสังเกต xlsx csv md sarif junit ตารางรวม หรือ all คือ html gaps form annotated xlsx (ค่าปกติ html)",
    "help.opt.report_workers": "จำนวนแผนที่จัดทำพร้อมกัน (หากไม่ระบุ ใช้ตามจำนวนหน่วยประมวลผล)",
    "page.paper.gaps": "รายการข้อที่ควรปรับปรุง",
    "page.paper.form": "แบบรายงาน",
    "page.paper.annotated": "สำเนาที่มีข้อสังเกต",
    "page.paper.of": "{paper}: {plan}",
    "help.opt.report_force": "เขียนทับเอกสารและตารางที่จัดทำไว้แล้ว",
    "submission.none": "ไม่พบรายการ {name} ใน OUT รายการที่มีคือ {known} โปรดระบุ --submission ใหม่",
    "submission.several": "มีหลายรายการที่ตรงกับ {name} คือ {known} โปรดระบุ --submission ให้ยาวขึ้น",
    "submission.no_out": "{path} ไม่ใช่โฟลเดอร์ผลของคำสั่ง docchecker batch โปรดระบุโฟลเดอร์ OUT เมื่อใช้ --submission หรือ --files",
    "submission.judged": "ผลใน OUT พิจารณาประเภทกระบวนการไว้แล้ว หากต้องการกำหนดประเภทเอง โปรดสั่งกับแฟ้มต้นฉบับ",
    "submission.needs_folder": "มีเอกสารที่จะเขียน {count} ฉบับ โปรดระบุ --out เป็นโฟลเดอร์ หรือเลือกรายการเดียวด้วย --submission",
    "original.missing": "ไม่พบแฟ้มต้นฉบับ {path} จึงทำสำเนาที่มีข้อสังเกตไม่ได้ โปรดระบุโฟลเดอร์ของแฟ้มต้นฉบับด้วย --files",
    "original.changed": "แฟ้ม {path} ที่พบไม่ใช่แฟ้มที่ตรวจไว้ (ค่า SHA-256 ไม่ตรงกัน) โปรดระบุโฟลเดอร์ของแฟ้มเดิมด้วย --files หรือตรวจแฟ้มปัจจุบันใหม่",
    "original.no_reading": "ไม่มีข้อความที่อ่านไว้ของ {path} ใน OUT/readings โปรดสั่ง docchecker batch --fresh อีกครั้ง",
    "annotate.read_otherwise": "อ่าน {path} ได้ข้อความไม่ตรงกับครั้งที่ตรวจ จึงวางข้อสังเกตไม่ได้ โปรดระบุ --ocr ให้ตรงกับครั้งที่ตรวจ",
    "annotate.one": "ทำสำเนาที่มีข้อสังเกตได้ครั้งละแฟ้ม หากมีหลายแฟ้ม โปรดสั่ง docchecker batch แล้วทำสำเนาจาก OUT",
    "papers.progress": "กำลังจัดทำเอกสาร",
    "papers.done": "เอกสาร {count} แฟ้มอยู่ที่ {out}",
    "papers.kept": "มีแฟ้มอยู่แล้วซึ่งต่างจากที่จะเขียน {count} แฟ้ม จึงไม่เขียนทับ (เช่น {first}) หากต้องการเขียนทับโปรดใช้ --force",
    "papers.more": "และอีก {count} รายการที่ทำไม่ได้ด้วยเหตุทำนองเดียวกัน",
}
