"""docchecker annotate: a copy with notes, the original untouched, nothing overwritten silently."""

import io
from pathlib import Path

import docx
import packs
import pytest
from click.testing import CliRunner
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from docchecker import cli, rubric
from docchecker.language import say

FONT = Path("/usr/share/fonts/truetype/tlwg/Garuda.ttf")
PAPER = ("แผนเปิดเผยงานยืมเครื่องมือ", "เครื่องสูบน้ำจำเป็นต่อเกษตรกร", "ติดป้ายเลขคิวหน้าห้องเก็บของให้เสร็จภายใน ๓๐ วัน")


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    pack = packs.load(tmp_path / "pack")
    monkeypatch.setattr(rubric, "load", lambda _name=None: pack)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)
    document = docx.Document()
    for text in PAPER:
        document.add_paragraph(text)
    document.save(tmp_path / "plan.docx")
    (tmp_path / "note.txt").write_text("\n".join(PAPER), encoding="utf-8")
    return tmp_path


def run(*args):
    return CliRunner().invoke(cli.main, ["annotate", *map(str, args)])


def test_a_copy_with_comments_is_written_and_the_original_stays(here):
    before = (here / "plan.docx").read_bytes()
    done = run("plan.docx", "--out", "new/copy.docx")
    assert (done.exit_code, "ข้อสังเกต" in done.stderr) == (0, True)
    assert len(list(docx.Document(here / "new" / "copy.docx").comments)) > 0
    assert (here / "plan.docx").read_bytes() == before


def test_a_copy_that_is_there_is_not_overwritten_unless_asked(here):
    (here / "copy.docx").write_bytes(b"mine")
    done = run("plan.docx", "--out", "copy.docx")
    assert (done.exit_code, (here / "copy.docx").read_bytes()) == (2, b"mine")
    assert run("plan.docx", "--out", "copy.docx", "--overwrite").exit_code == 0


@pytest.mark.parametrize("out", ["plan.docx", "./pack/../plan.docx"])
def test_the_original_is_never_overwritten(here, out):
    before = (here / "plan.docx").read_bytes()
    assert run("plan.docx", "--out", out, "--overwrite").exit_code == 2
    assert (here / "plan.docx").read_bytes() == before


def test_other_kinds_of_file_are_refused_with_a_reason(here):
    done = run("note.txt", "--out", "copy.txt")
    assert (done.exit_code, say("kind.txt") in done.stderr, (here / "copy.txt").exists()) == (2, True, False)


def test_a_folder_is_no_copy(here):
    assert run("plan.docx", "--out", here).exit_code == 2


def test_a_file_that_cannot_be_read_is_named(here):
    (here / "bad.docx").write_bytes(b"PK\x03\x04 and nothing more")
    done = run("bad.docx", "--out", "copy.docx")
    assert (done.exit_code, "bad.docx" in done.stderr, (here / "copy.docx").exists()) == (3, True, False)


@pytest.mark.skipif(not FONT.exists(), reason="needs the font Garuda (Debian: fonts-tlwg-garuda-ttf)")
def test_a_pdf_is_annotated_time_after_time(here):
    pdfmetrics.registerFont(TTFont("Garuda", str(FONT)))
    canvas = Canvas(str(here / "plan.pdf"))
    canvas.setFont("Garuda", 14)
    for number, text in enumerate(PAPER):
        canvas.drawString(72, 700 - 40 * number, text)
    canvas.save()
    assert [run("plan.pdf", "--out", name).exit_code for name in ("a.pdf", "b.pdf")] == [0, 0]
    assert (here / "a.pdf").read_bytes() == (here / "b.pdf").read_bytes()


def test_a_pdf_without_thai_is_named_and_not_annotated(here):
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, "The office of made up affairs")
    canvas.save()
    (here / "plan.pdf").write_bytes(out.getvalue())
    assert run("plan.pdf", "--out", "copy.pdf").exit_code == 3
