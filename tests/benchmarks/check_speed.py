"""How long a check takes beside merely reading the file: medians of N runs in one process, interleaved.

python tests/benchmarks/check_speed.py [N]
"""

import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

import docx
from docx.table import Table

from docchecker import pipeline, rubric

LENGTH = 6000
SECTIONS = {
    "หลักการและเหตุผล": "งานให้ยืมเครื่องสูบน้ำของเทศบาลมีผู้ยืมปีละ ๔๐๐ ราย เจ้าหน้าที่เลือกผู้ยืมเองได้ จึงมีการเรียกเงินพิเศษและลัดคิวให้คนรู้จัก ",
    "วัตถุประสงค์และเป้าหมาย": "เพื่อให้ผู้ยืมทุกรายได้เครื่องตามลำดับ และเรื่องร้องเรียนลดลงจาก ๓๐ เรื่องเหลือไม่เกิน ๕ เรื่องในปีงบประมาณ ",
    "ขั้นตอนและความเสี่ยง": "ผู้ยืมยื่นแบบที่โต๊ะพัสดุ เจ้าหน้าที่จดลงสมุดแล้วนัดวันรับเครื่อง ช่วงนี้อาจมีการสลับลำดับเพื่อแลกกับเงิน ",
    "มาตรการ": "ลงทะเบียนผู้ยืมทุกรายในโปรแกรมกลางซึ่งออกเลขคิวเอง ปิดประกาศลำดับทุกเช้าที่หน้าห้องพัสดุ และให้ผู้ตรวจสุ่มดูทุกเดือน ",
    "ตัวชี้วัด": "ร้อยละของผู้ยืมที่ได้เครื่องตามเลขคิว และจำนวนเรื่องร้องเรียนต่อปี โดยรายงานผลต่อนายกเทศมนตรีภายใน ๑๕ วัน ",
}
ROWS = [
    ("กิจกรรม", "ผู้รับผิดชอบ", "ระยะเวลา"),
    ("ทำโปรแกรมเลขคิว", "กองช่าง", "ตุลาคม ๒๕๕๖"),
    ("ปิดประกาศลำดับ", "งานพัสดุ", "ทุกเช้า"),
]


def write_paper(path):
    """A plan of LENGTH characters: headings, paragraphs, and a table."""
    paper = docx.Document()
    paper.add_heading("แผนสร้างความโปร่งใสในการให้ยืมเครื่องสูบน้ำ", 1)
    table = sum(len(text) for row in ROWS for text in row)
    share = (LENGTH - table) // len(SECTIONS)
    for heading, text in SECTIONS.items():
        paper.add_heading(heading, 2)
        for _ in range(share // (2 * len(text))):
            paper.add_paragraph(text * 2)
    grid = paper.add_table(0, 3)
    for row in ROWS:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
    paper.save(path)


def plain_reading(path):
    """What python-docx alone does for the same words: all texts in body order, those of tables too."""
    texts = []
    for block in docx.Document(path).iter_inner_content():
        cells = [cell for row in block.rows for cell in row.cells] if isinstance(block, Table) else [block]
        texts += [cell.text for cell in cells]
    return texts


def medians(works, runs):
    """Milliseconds of each work; each round runs all of them, so that other jobs on the machine slow them alike."""
    taken = {name: [] for name in works}
    for _ in range(runs):
        for name, work in works.items():
            start = perf_counter()
            work()
            taken[name].append(1000 * (perf_counter() - start))
    return {name: median(times) for name, times in taken.items()}


def main(runs):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        path = root / "plan.docx"
        write_paper(path)
        pack = rubric.load()
        start = perf_counter()
        pipeline.check([path], pack, root)
        cold = 1000 * (perf_counter() - start)
        works = {
            "python-docx": lambda: plain_reading(path),
            "docchecker read": lambda: pipeline.load([path], root),
            "docchecker check": lambda: pipeline.check([path], pack, root),
        }
        found = medians(works, runs)
        length = sum(map(len, plain_reading(path)))
    sys.stdout.write(f"{length} characters, {runs} runs; the first check took {cold:.0f} ms\n")
    for name, time in found.items():
        sys.stdout.write(f"{name:<18}{time:9.2f} ms{time / found['python-docx']:8.2f} x python-docx\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
