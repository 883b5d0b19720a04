"""A small pack on disk, and papers written as lines: another rubric than the shipped one, so that tests own every word of it."""

from docchecker import evidence, rubric
from docchecker.model import Block, Cell, Document, Place
from docchecker.thai import Repaired

ALWAYS = "[measure, text, background, analysis]"

FILES = {
    "pack.yaml": """
id: tool-library
version: "1"
title: รายการตรวจแผนให้ยืมเครื่องมือ
order: [solutions, rationale]
factor_roles: [measure, text]
factor_unless: [denied, put_off, conditional, other_agency, past, quoted, vague]
levels:
  - {id: "one", level: 1, complete: false, quality: 0, wording: มีแผน, english: There is a plan}
  - {id: "two", level: 2, complete: true, quality: 0, wording: องค์ประกอบครบ, english: Components are complete}
  - {id: "three", level: 3, complete: true, quality: 70, wording: คุณภาพร้อยละ ๗๐, english: 70 per cent}
  - {id: "four", level: 4, complete: true, quality: 80, wording: คุณภาพร้อยละ ๘๐, english: 80 per cent}
  - {id: "five", level: 5, complete: true, quality: 90, wording: คุณภาพร้อยละ ๙๐, english: 90 per cent}
scales:
  basic_weight: 30
  quality_weight: 70
  plan_points: 3
  type_points: 4
  confidence: {met_strong: 0.9, met: 0.8, partial: 0.5, partial_component: 0.7, missing: 0.75, missing_near: 0.65,
    unreadable: 0.3, plan: 0.95, type: 0.9, declared: 0.98}
quoted: [เกณฑ์การให้ยืมเครื่องมือของเทศบาลที่ประกาศใช้ทั่วไป]
""",
    "types.yaml": """
- id: "1"
  name: การให้ยืมเครื่องมือ
  english: Lending
  declared: [ให้ยืม, การยืม]
  cues: [{concept: lending, title: 8, early: 2, steps: 2, body: 1}]
- id: "2"
  name: การซ่อมเครื่องมือ
  english: Repairing
  declared: [การซ่อม, งานซ่อม]
  cues: [{concept: repairing, title: 8, early: 2, steps: 2, body: 1}]
""",
    "topics.yaml": """
contents: {sticky: true, role: contents, headings: [สารบัญ]}
annex: {sticky: true, role: annex, part: annex, headings: [ภาคผนวก]}
memo: {role: memo, part: memo, headings: [บันทึกข้อความ]}
form: {role: form, part: form, headings: [แบบรายงานตัวชี้วัด]}
plan-title: {role: text, part: plan, headings: [แผนเปิดเผยงานยืม]}
glossary: {sticky: true, role: quote, headings: [นิยามศัพท์]}
rationale: {role: background, headings: [หลักการและเหตุผล, ความสำคัญ]}
measures: {role: measure, headings: [มาตรการ, แนวทางแก้ไข], columns: [สิ่งที่จะทำ], masks: [มาตรการที่ผ่านมา]}
steps: {role: analysis, headings: [ขั้นตอน], columns: [ขั้น]}
""",
    "parts.yaml": """
letter: [เรื่อง, เรียน]
speaks: [เรื่อง, เรียน, ตามที่]
lists: [หลักฐานอ้างอิง, สิ่งที่ส่งมาด้วย]
listed: ['จำนวน\\s*[0-9๐-๙]+\\s*ชุด$']
before_title: [ร่าง]
ends: [จึงเรียนมา, หลักฐานอ้างอิง]
bound_in: ['\\Aคำสั่ง[^\\n]+\\nที่ [0-9๐-๙]+/']
""",
    "assertions.yaml": """
- {gives: denied, where: before, reach: 12, words: [ยังไม่มี], masks: [หากยังไม่มี]}
- {gives: put_off, where: after, reach: 20, words: [ในระยะต่อไป]}
- {gives: conditional, where: around, reach: 20, words: [หากได้รับงบประมาณ]}
- {gives: past, where: around, reach: 20, shapes: ['เมื่อปี\\s*[0-9๐-๙]{4}']}
""",
    "roles.yaml": """
- {gives: placeholder, where: around, reach: 80, words: [โปรดระบุ]}
- {gives: instruction, where: before, reach: 10, words: [ให้อธิบาย], masks: [ให้อธิบายแก่ผู้ยืม]}
- {gives: background, where: after, reach: 10, words: [เป็นภูมิหลัง]}
""",
    "plan.yaml": """
- {id: named, where: head, meet: [plan-name], points: 3, says: ชื่อระบุว่าเป็นแผน, english: It is called a plan}
- {id: report, where: head, meet: [report-name], points: -9, unless: [both], says: เป็นรายงาน, english: A report}
- {id: both, where: title, meet: [report-name, plan-name], points: 0, says: ทั้งรายงานและแผน, english: Both}
""",
    "concepts/all.yaml": """
# One idea a line; the two halves of a mechanism are `record` and `use`.
record: [ทะเบียนผู้ยืม, ฐานข้อมูลกลาง]
use: [เปิดดูย้อนหลัง, ก่อนตัดสินใจ]
cut: [ลด]
lawyer: {words: [นิติกร], masks: [นิติกรรม]}
within-days: {times: [span]}
people: {shapes: ['[0-9๐-๙]+\\s*คน']}
item-seven: [เครื่องมือหมายเลข 7]
importance: [จำเป็นต่อเกษตรกร]
risk: [เรียกเงินพิเศษ]
measure: [ติดป้ายเลขคิว]
lending: [ให้ยืม]
repairing: [งานซ่อม]
plan-name: [แผนเปิดเผยงานยืม]
report-name: [รายงานผล]
""",
    "components/rationale.yaml": f"""
id: rationale
group: component
wording: หลักการและเหตุผลของงานให้ยืม
english: Rationale
guidance: เขียนความจำเป็นและความเสี่ยง
needs:
  - id: importance
    wording: ความสำคัญ
    english: Importance
    guidance: เขียนความสำคัญ
    example: ตัวอย่างของการเขียนความสำคัญ
    roles: {ALWAYS}
    families: [{{meet: [importance]}}]
  - id: risk
    wording: ความเสี่ยง
    english: Risk
    guidance: เขียนความเสี่ยง
    example: ตัวอย่างของการเขียนความเสี่ยง
    roles: {ALWAYS}
    families: [{{meet: [risk]}}]
examples:
  met: ["เครื่องมือจำเป็นต่อเกษตรกร แต่มีการเรียกเงินพิเศษจากผู้ยืม"]
  partial: ["เครื่องมือจำเป็นต่อเกษตรกรทั้งตำบล"]
  missing: ["เทศบาลมีห้องเก็บของสองห้อง"]
""",
    "components/solutions.yaml": f"""
id: solutions
group: component
wording: แนวทางแก้ไขที่ชัดเจนของงานให้ยืม
english: Solutions
guidance: เขียนมาตรการและเวลา
needs:
  - id: measure
    wording: มาตรการ
    english: Measure
    guidance: เขียนมาตรการ
    example: ตัวอย่างของการเขียนมาตรการ
    roles: {ALWAYS}
    families: [{{meet: [measure]}}]
  - id: timeframe
    wording: เวลา
    english: Time
    guidance: เขียนเวลา
    example: ตัวอย่างของการเขียนเวลา
    roles: {ALWAYS}
    families: [{{meet: [within-days]}}]
examples:
  met: ["ติดป้ายเลขคิวหน้าห้องเก็บของให้เสร็จภายใน ๓๐ วัน"]
  partial: ["ติดป้ายเลขคิวหน้าห้องเก็บของ"]
  missing: ["เทศบาลมีห้องเก็บของสองห้อง"]
""",
    "factors/1.1.yaml": """
id: "1.1"
group: factor
type: "1"
wording: มีทะเบียนประกอบการตัดสินใจให้ยืม
english: A register for deciding
guidance: เขียนว่าใครเปิดดูทะเบียนเมื่อใด
example: ให้เปิดดูทะเบียนผู้ยืมก่อนตัดสินใจทุกราย
needs: [measure]
families:
  - meet: [record, use]
  - {meet: [record], weight: weak}
examples:
  met: ["เจ้าหน้าที่เปิดดูย้อนหลังในทะเบียนผู้ยืมทุกครั้ง"]
  partial: ["ทะเบียนผู้ยืมเป็นเรื่องที่เทศบาลสนใจ"]
  missing: ["ยังไม่มีทะเบียนผู้ยืม"]
""",
}


def write(folder, changes=None):
    """The pack in `folder`; `changes`: other texts for some of its files, None where one is left out."""
    for name, text in {**FILES, **(changes or {})}.items():
        if text is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.lstrip("\n"), encoding="utf-8")
    return folder


def load(folder, changes=None):
    return rubric.load(write(folder, changes))


def everywhere():
    """The pack's own file, changed so that a factor may stand in any part of the text."""
    return {"pack.yaml": FILES["pack.yaml"].replace("factor_roles: [measure, text]", f"factor_roles: {ALWAYS}")}


def factor(*families):
    """The factor's file with these families (YAML flow mappings) in place of its own."""
    head, rest = FILES["factors/1.1.yaml"].split("families:")
    _, tail = rest.split("examples:")
    return {"factors/1.1.yaml": f"{head}families:\n" + "".join(f"  - {family}\n" for family in families) + f"examples:{tail}"}


def paper(text):
    """Lines as blocks: "# " a heading, "## " one beneath it, "- " a list item, "| a | b" a table's row ("|! a | b" its heads)."""
    blocks = []
    row = -1
    for line in text.strip().splitlines():
        row = row + 1 if line.startswith("|") else -1
        blocks += _blocks(line.strip(), len(blocks), row)
    return Document((), tuple(blocks), ())


def _blocks(line, number, row):
    if row >= 0:
        head = line.startswith("|!")
        texts = [text.strip() for text in line.removeprefix("|!").removeprefix("|").split("|")]
        return [block(text, number + n, "cell", cell=Cell(0, row, n, head)) for n, text in enumerate(texts)]
    mark, _, rest = line.partition(" ")
    if set(mark) == {"#"}:
        return [block(rest, number, "heading", len(mark))]
    return [block(rest, number, "list_item") if mark == "-" else block(line, number)]


def block(text, number=0, kind="paragraph", level=0, cell=None):
    return Block(kind, level, Place(0, None, number, cell), Repaired(text, text))


def said(rubric_, text, item="1.1"):
    """What a paper gives for an item: a quote, and None or why it does not count."""
    found = evidence.collect(paper(text), rubric_).evidence
    return [(e.quote, e.because) for e in found if e.item == item]
