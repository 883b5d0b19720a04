"""Thai: the help of the command line."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "help.usage": "วิธีใช้: ",
    "help.options": "ตัวเลือก",
    "help.commands": "คำสั่ง",
    "help.main": "ตรวจแผนสร้างความโปร่งใสในการปฏิบัติราชการตามเกณฑ์ตัวชี้วัดที่ ๗.๑ พร้อมหลักฐาน สิ่งที่ขาด และระดับที่เสนอ ให้ผู้ตรวจยืนยัน",
    "help.check": "ตรวจแฟ้มแผน แล้วแสดงผลพร้อมหลักฐาน\n\n"
    "หากระบุหลายแฟ้มและไม่ได้แสดงผลทางจอภาพ จะได้ JSON Lines (บรรทัดละหนึ่งแฟ้ม)\n\n"
    "รหัสจบ: 0 ตรวจได้ครบ  1 ไม่ถึงระดับที่กำหนดด้วย --require-level  2 คำสั่งไม่ถูกต้อง  3 มีแฟ้มที่ตรวจไม่ได้",
    "help.batch": "ตรวจหลายแฟ้มหรือทั้งโฟลเดอร์ แล้วเก็บผลไว้ใน OUT\n\n"
    "ผลอยู่ใน OUT/results.jsonl ข้อความที่อ่านได้อยู่ใน OUT/readings แฟ้มที่ตรวจไม่ได้จะแจ้งเหตุผลและไม่ทำให้แฟ้มอื่นหยุด\n\n"
    "แต่ละแฟ้มเป็นหนึ่งรายการ หรือแต่ละโฟลเดอร์ด้วย --each-folder หรือตามบัญชีด้วย --manifest ซึ่งจะบอกว่าใครส่งแล้ว ยังไม่ส่ง ส่งซ้ำ หรือไม่ต้องประเมิน"
    " และนับสถิติกับรหัสจบเฉพาะรายการที่ส่งแล้ว\n\n"
    "รหัสจบ: 0 ตรวจได้ครบ  1 ไม่ถึงระดับที่กำหนดด้วย --require-level  2 คำสั่งไม่ถูกต้อง  3 มีแฟ้มที่ตรวจไม่ได้",
    "help.evaluate": "เทียบผลตรวจ RESULTS กับคำตัดสินอ้างอิง GOLD ที่ผู้อ่านตัดสินไว้ในเอกสารชุดเดียวกัน\n\n"
    "GOLD คือแฟ้ม JSON ที่แยกตามชื่อแฟ้ม หรือ results.jsonl หรือโฟลเดอร์ OUT ที่ผู้ตรวจยืนยันผลแล้ว RESULTS คือ results.jsonl หรือโฟลเดอร์ OUT"
    " ของคำสั่ง batch\n\nรหัสจบ: 0 เทียบได้  2 คำสั่งไม่ถูกต้อง หรือ GOLD หรือ RESULTS มีที่ผิด",
    "help.read": "แสดงข้อความตามที่โปรแกรมอ่านได้\n\nควรดูเป็นอย่างแรกเมื่อผลตรวจไม่เป็นไปตามที่คาด",
    "help.patterns": "ดูและทดสอบชุดเกณฑ์ว่าโปรแกรมมองหาสิ่งใด",
    "help.patterns.list": "แสดงรายการทั้งหมดในชุดเกณฑ์",
    "help.patterns.show": "แสดงรายละเอียดและตัวอย่างของรายการ ITEM เช่น 2.4 หรือ rationale",
    "help.patterns.test": "ทดสอบตัวอย่างทั้งหมดในชุดเกณฑ์ (รหัสจบ 1 หากมีตัวอย่างที่ไม่ผ่าน)",
    "help.opt.help": "แสดงวิธีใช้",
    "help.opt.version": "แสดงรุ่นของโปรแกรม",
    "help.opt.lang": "ภาษาที่แสดง (ค่าปกติ th หรือกำหนดด้วย DOCCHECKER_LANG)",
    "help.opt.ocr": "อ่านหน้าที่เป็นภาพด้วย OCR (Tesseract): auto เฉพาะหน้าที่ไม่มีข้อความ always ทุกหน้า never ไม่ใช้",
    "help.opt.type": "กำหนดประเภทกระบวนการเอง แทนที่ระบบพิจารณา",
    "help.opt.format": "รูปแบบผล: text สำหรับอ่าน json สำหรับโปรแกรม xlsx csv สำหรับตาราง md (Markdown) sarif junit สำหรับระบบอัตโนมัติ",
    "help.opt.out": "เขียนผลลงแฟ้ม (ตรวจแฟ้มเดียว) หรือลงโฟลเดอร์ (ตรวจหลายแฟ้ม)",
    "help.opt.out_file": "เขียนข้อความลงแฟ้ม",
    "help.opt.out_folder": "โฟลเดอร์เก็บผล",
    "help.opt.require": "จบด้วยรหัส 1 หากมีแฟ้มที่ไม่ถึงระดับนี้",
    "help.opt.rubric": "ชื่อหรือโฟลเดอร์ของชุดเกณฑ์",
    "help.opt.workers": "จำนวนแฟ้มที่ตรวจพร้อมกัน (ค่าปกติเท่าจำนวนหน่วยประมวลผล)",
    "help.opt.fresh": "เริ่มใหม่แทนผลเดิมที่อยู่ใน OUT",
    "help.opt.as_one": "ตรวจทุกแฟ้มรวมเป็นแผนเดียว โฟลเดอร์หรือ .zip นับแฟ้มทั้งหมดที่อยู่ภายใน",
    "help.opt.evaluate_format": "รูปแบบผล: text สำหรับอ่าน json สำหรับโปรแกรมอื่น หรือ html สำหรับดูและพิมพ์",
    "help.opt.evaluate_out": "เขียนผลลงแฟ้มแทนการแสดงทางจอภาพ",
    "help.opt.only_checked": "ไม่นับเอกสารที่ตรวจไม่ได้หรือไม่มีใน RESULTS",
    "help.opt.blocks": "แสดงชนิด หน้า และลำดับของแต่ละส่วน",
    "cli.version": "docchecker รุ่น {version}",
    "cli.progress": "กำลังตรวจ",
    "cli.warning": "{path}: {message}",
    "patterns.components": "(๑) เกณฑ์พื้นฐาน",
    "patterns.factors": "(๒) เกณฑ์คุณภาพ ประเภทที่ {type} {name}",
    "patterns.families": "รูปแบบ {count}",
    "patterns.needs": "สิ่งที่ต้องมี",
    "patterns.family": "รูปแบบ {id}",
    "patterns.meet": "ต้องพบร่วมกัน: {concepts}",
    "patterns.any_block": "ข้อความใด ๆ ใต้หัวข้อที่กำหนด",
    "patterns.or": " หรือ ",
    "patterns.under": "อยู่ใต้หัวข้อ: {topics}",
    "patterns.not_under": "ไม่อยู่ใต้หัวข้อ: {topics}",
    "patterns.without": "ไม่มีคำกลุ่ม: {concepts}",
    "patterns.unless": "ไม่นับเมื่อ: {assertions}",
    "patterns.weight.strong": "น้ำหนักมาก (พอให้ครบถ้วน)",
    "patterns.weight.weak": "น้ำหนักน้อย (กล่าวถึงเท่านั้น)",
    "patterns.concepts": "กลุ่มคำ",
    "patterns.examples": "ตัวอย่าง",
    "patterns.guidance": "คำแนะนำแก่ผู้จัดทำแผน",
    "patterns.failed": "{item}: ควรได้ {expected} แต่ได้ {got}",
    "patterns.result": "ตัวอย่างผ่าน {passed} จาก {all}",
    "assertion.denied": "ปฏิเสธ",
    "assertion.put_off": "เลื่อนไปทำภายหลัง",
    "assertion.conditional": "มีเงื่อนไข",
    "assertion.quoted": "อ้างถ้อยคำผู้อื่น",
    "assertion.other_agency": "หน่วยงานอื่นเป็นผู้ทำ",
    "assertion.past": "ทำไปแล้ว",
    "assertion.vague": "กล่าวกว้าง ๆ",
}
