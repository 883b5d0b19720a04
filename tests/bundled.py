"""Made-up bundles for tests: memo, form, plan, contents, annex and order of a fisheries office, and papers written as lines."""

from docchecker import evidence, findings
from docchecker.model import Block, Cell, Document, Place, SourceFile
from docchecker.rubric import load
from docchecker.thai import Repaired

RUBRIC = load()
PAGE = "\\f\n"
KINDS = {"# ": ("heading", 1), "## ": ("heading", 2), "- ": ("list_item", 0), "^ ": ("header", 0), "_ ": ("footer", 0)}

MEMO = """
บันทึกข้อความ
ส่วนราชการ สำนักงานประมงจังหวัดดอนแก้ว โทร. ๐ ๔๒๐๐ ๐๐๐๐
ที่ ดก ๐๐๐๘/๒๓๑    วันที่ ๒๘ ธันวาคม ๒๕๕๕
เรื่อง ขอส่งแผนสร้างความโปร่งใสในการปฏิบัติราชการ
เรียน ผู้ว่าราชการจังหวัดดอนแก้ว
สิ่งที่ส่งมาด้วย แผนสร้างความโปร่งใส จำนวน ๑ ชุด
ตามที่จังหวัดให้ส่วนราชการจัดทำแผนสร้างความโปร่งใส นั้น สำนักงานได้จัดทำแล้วเสร็จ
จึงเรียนมาเพื่อโปรดทราบ
(นายสมชาย ใจดี)
ประมงจังหวัดดอนแก้ว
"""
LETTER = "ที่ ดก ๐๐๐๘/๒๓๑\nสำนักงานประมงจังหวัดดอนแก้ว\n" + MEMO[MEMO.index("เรื่อง") :] + "ขอแสดงความนับถือ\n"
EXPLANATION = "แผนต้องมีเกณฑ์การตัดสินใจที่ชัดเจน ลดการใช้ดุลยพินิจ เน้นถูกต้องตามกฎหมาย และเปิดดูฐานข้อมูลประวัติผู้ขอทุกรายก่อนอนุญาต"
FORM_HEAD = f"""
รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. ๒๕๕๖
( / ) รอบ ๙ เดือน  (  ) รอบ ๑๒ เดือน
ชื่อตัวชี้วัด ๗.๑ ระดับความสำเร็จในการจัดทำแผนสร้างความโปร่งใสในการปฏิบัติราชการ
คำอธิบาย : {EXPLANATION}
"""
HEADS = "|! ตัวชี้วัด | น้ำหนัก (ร้อยละ) | ผลการดำเนินงาน | ค่าคะแนนที่ได้ | ค่าคะแนนถ่วงน้ำหนัก\n"
PROOFS = "หลักฐานอ้างอิง\n- แผนสร้างความโปร่งใส จำนวน ๑ ชุด\n- คำสั่งแต่งตั้งคณะทำงาน\n"
FORM = FORM_HEAD + HEADS + "| ๗.๑ | ๑.๕ | ระดับ ๕ | ๕.๐๐๐๐ | ๐.๐๗๕๐\n" + PROOFS
BODY = """
# หลักการและเหตุผล
การออกใบอนุญาตทำการประมงมีผู้ขอปีละ ๓,๐๐๐ ราย มีการเรียกเงินพิเศษเพื่อเร่งคำขอ
# วัตถุประสงค์
เพื่อให้การอนุญาตปลอดจากการเรียกรับเงิน
# มาตรการ
บันทึกประวัติผู้ขอทุกรายลงโปรแกรม ให้ผู้พิจารณาเปิดดูย้อนหลังก่อนลงนาม ภายในมีนาคม ๒๕๕๖
ปิดประกาศค่าธรรมเนียมหน้าสำนักงาน ภายในเมษายน ๒๕๕๖
# ตัวชี้วัดความสำเร็จ
จำนวนเรื่องร้องเรียนลดลง
"""
TITLE = "แผนสร้างความโปร่งใสในการปฏิบัติราชการ\nกระบวนการออกใบอนุญาตทำการประมง\nสำนักงานประมงจังหวัดดอนแก้ว\n"
PLAN = TITLE + BODY
CONTENTS = """
สารบัญ
เรื่อง หน้า
หลักการและเหตุผล ........ ๑
แผนสร้างความโปร่งใส ........ ๓
"""
LAW = "ให้พนักงานเจ้าหน้าที่บันทึกประวัติผู้ขอทุกรายลงโปรแกรมและเปิดดูย้อนหลังก่อนลงนาม"
ANNEX = f"# ภาคผนวก ก\nพระราชบัญญัติการประมง มาตรา ๕\n{LAW}\n"
ORDER = f"คำสั่งจังหวัดดอนแก้ว\nที่ ๓๒๑/๒๕๕๕\nเรื่อง แต่งตั้งคณะทำงานจัดทำแผนสร้างความโปร่งใส\n{LAW}\n"


def paper(*files):
    r"""One submission of files written as lines: marks of KINDS, "| a | b" a row ("|! a | b" its heads), "\\f" a new page."""
    blocks, sources = [], []
    for number, text in enumerate(files):
        page, row, table = 1, -1, -1
        for line in filter(None, map(str.strip, text.splitlines())):
            if line == "\\f":
                page += 1
            elif line.startswith("|"):
                row, table = row + 1, table + (row < 0)
                for column, cell in enumerate(line.removeprefix("|!").removeprefix("|").split("|")):
                    place = Place(number, page, len(blocks), Cell(table, row, column, line.startswith("|!")))
                    blocks.append(Block("cell", 0, place, Repaired(cell.strip(), cell.strip())))
                continue
            else:
                kind, level = next((kind for mark, kind in KINDS.items() if line.startswith(mark)), ("paragraph", 0))
                words = line if kind == "paragraph" else line.split(" ", 1)[1]
                blocks.append(Block(kind, level, Place(number, page, len(blocks)), Repaired(words, words)))
            row = -1
        sources.append(SourceFile(f"{number}.pdf", "0" * 64, 1, "pdf", page))
    return Document(tuple(sources), tuple(blocks), ())


def collected(*files):
    return evidence.collect(paper(*files), RUBRIC)


def assessed(*files):
    document = paper(*files)
    return findings.weigh(document, evidence.collect(document, RUBRIC), RUBRIC)


def parts(*files):
    """The parts of a submission: (role, file, first page, last page)."""
    assessment = assessed(*files)
    blocks = assessment.document.blocks
    places = [(part.role, blocks[part.first].place, blocks[part.last].place) for part in assessment.parts]
    return [(role, first.file, first.page, last.page) for role, first, last in places]
