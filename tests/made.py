"""Hand-made values for tests: a small rubric of a component, a type and four factors, and what is found in one paper."""

from dataclasses import fields, replace

from docchecker.model import (
    Assessment,
    Block,
    Cell,
    Confirmation,
    Document,
    Evidence,
    Finding,
    LevelJudgement,
    Note,
    PageReading,
    Place,
    PlanJudgement,
    Skipped,
    SourceFile,
    TypeJudgement,
)
from docchecker.rubric import Concept, Family, Item, LevelRule, Need, ProcessType, Rubric, Signal
from docchecker.stated import Claimed, Observation, Part, Passage, Submission
from docchecker.thai import Repaired

SHA = "ab" * 32


def need(id_, wording):
    family = Family(id=f"{id_}/1", meet=(("database", "register"),), under=("measures",), unless=("denied",))
    return Need(id=id_, wording=wording, english=f"{id_} in English", guidance=f"ให้ระบุ{wording}", roles=(), families=(family,))


def process_type(id_, name, english):
    """A type whose ways of being detected are empty: reports show its name only."""
    rest = {field.name: () for field in fields(ProcessType)}
    return ProcessType(**{**rest, "id": id_, "name": name, "english": english})


def factor(id_):
    examples = {"met": ("ลงทะเบียนทุกราย",), "partial": ("ควรมีข้อมูล",), "missing": ("ยังไม่มีข้อมูล",)}
    return Item(id_, "factor", "2", f"ปัจจัย {id_[-1]}", f"factor {id_}", "ระบุฐานข้อมูล", (need("measure", "มาตรการ"),), examples)


RATIONALE = Item(
    id="rationale",
    group="component",
    type=None,
    wording="หลักการและเหตุผล",
    english="rationale",
    guidance="เขียนเหตุผล",
    needs=(need("importance", "ความสำคัญ"), need("risk", "ความเสี่ยง")),
    examples={"met": ("สำคัญและเสี่ยง",), "partial": ("สำคัญ",), "missing": ("ไม่มี",)},
)

RUBRIC = Rubric(
    id="small",
    version="1",
    title="ชุดเกณฑ์เล็ก",
    items=(RATIONALE, *(factor(f"2.{n}") for n in range(1, 5))),
    types=(process_type("2", "การออกใบอนุญาต", "licences"), process_type("5", "ข้อร้องเรียน", "complaints")),
    levels=(
        LevelRule("plan", 1, complete=False, quality=0, wording="มีแผน", english="there is a plan"),
        LevelRule("complete", 2, complete=True, quality=0, wording="องค์ประกอบครบถ้วน", english="components complete"),
    ),
    concepts={"database": Concept("database", ("ฐานข้อมูล",)), "register": Concept("register", ("ทะเบียน",))},
    topics=(),
    assertions=(),
    roles=(),
    signals=(Signal("title", "title", (), 3, "ชื่อเอกสารระบุว่าเป็นแผน", "the title says so"),),
    scales=None,  # reports do not weigh
)


def block(number, kind, text, page, *, cell=None, label=""):  # noqa: PLR0913  one parameter a field
    return Block(kind, 1 if kind == "heading" else 0, Place(0, page, number, cell), Repaired(text, text), label)


def document(kind="pdf", path="ก/แผน.pdf"):
    """A heading, a paragraph, a cell and a list item on two pages; the third page cannot be read. For Word: no pages."""
    pages = (1, 1, 2, 2) if kind == "pdf" else (None,) * 4
    blocks = (
        block(0, "heading", "หลักการและเหตุผล", pages[0], label="๑."),
        block(1, "paragraph", "การออกใบอนุญาตมีความสำคัญต่อประชาชน", pages[1]),
        block(2, "cell", "บันทึกผู้ขอทุกรายลงทะเบียนกลาง", pages[2], cell=Cell(0, 2, 1)),
        block(3, "list_item", "ยังไม่มีฐานข้อมูลกลาง", pages[3], label="(ก)"),
    )
    readings = (PageReading(0, 1, "native", 1.0), PageReading(0, 2, "repaired", 0.9), PageReading(0, 3, "unreadable", 0.0))
    file = SourceFile(path, SHA, 1234, kind, 3 if kind == "pdf" else None)
    return Document((file,), blocks, readings if kind == "pdf" else (), (Note("wrong_suffix", ""),))


def evidence(item, need_, number, doc, because=None):
    quoted = doc.blocks[number]
    return Evidence(
        item, need_, quoted.place, 0, len(quoted.text), quoted.text, f"{item}/1", "measure", "stated", because=because
    )


def finding(item, proposed, found=(), near=(), lacking=()):
    group = "component" if item == "rationale" else "factor"
    return Finding(item, group, proposed != "not_applicable", proposed, lacking, 0.8, proposed == "partial", found, near)


def assessment(kind="pdf", path="ก/แผน.pdf", level=1):
    doc = document(kind, path)
    return Assessment(
        document=doc,
        parts=(Part("memo", 0, 0), Part("plan", 1, 3)),
        rubric_id="small",
        rubric_version="1",
        is_plan=PlanJudgement(proposed=True, why="title", confidence=0.95),
        process_type=TypeJudgement("2", "การออกใบอนุญาต", 0.7, "detected", (("5", 0.2),), (evidence("type:2", "title", 1, doc),)),
        items=(
            finding("rationale", "partial", (evidence("rationale", "importance", 1, doc),), lacking=("risk",)),
            finding("2.1", "met", (evidence("2.1", "measure", 2, doc),)),
            finding("2.2", "missing", near=(evidence("2.2", "measure", 3, doc, "negated"),), lacking=("measure",)),
            finding("2.3", "unreadable", lacking=("measure",)),
            finding("2.4", "missing", lacking=("measure",)),
        ),
        level=LevelJudgement(level, "plan", level, level, ("rationale",), 0.8),
        basic_percent=0.0,
        quality_percent=25.0,
        weighted_percent=17.5,
    )


def no_plan():
    made = assessment()
    level = LevelJudgement(None, "not_a_plan", None, None, (), 0.9)
    plan = PlanJudgement(proposed=False, why="", confidence=0.9)
    return replace(made, is_plan=plan, level=level, basic_percent=None, quality_percent=None, weighted_percent=None)


def open_level():
    return replace(assessment(), level=LevelJudgement(None, "plan", 1, 2, ("rationale",), 0.5))


def confirmed():
    made = assessment()
    decision = Confirmation("level", "2", "ผู้ตรวจ ก", "2026-01-02", "ดูต้นฉบับแล้ว")
    first = replace(made.items[0], confirmed=Confirmation("rationale", "met", "ผู้ตรวจ ก", "2026-01-02", "หน้า ๓"))
    return replace(made, level=replace(made.level, confirmed=decision), items=(first, *made.items[1:]))


def observed():
    """A submission with something to look at, of which another type comes close."""
    seen = Observation("claimed_above_proposed", (("claimed", 5), ("proposed", 1)), (Passage(2, 0, 5, "measure"),))
    return replace(assessment(), observations=(seen,), also_quality=(("5", 50.0),))


def claiming(level=5, weighted=0.075, right=True):  # noqa: FBT002  as the form says
    """A submission whose form claims a level, and whose cover says who hands it in."""
    claimed = Claimed(level, weighted, 9, 0, 1, right)
    return replace(assessment(), claimed=claimed, submission=Submission("กรมป่าไม้", "การออกใบอนุญาต", 2556, 9))


def skipped(path="ก/เสีย.pdf", code="damaged"):
    return Skipped(path, Note(code, ""))
