"""docchecker read: the text alone, or with what each block is."""

import zipfile

import made
import pytest
from click.testing import CliRunner

from docchecker import cli, language, pipeline, thai
from docchecker.errors import Unreadable
from docchecker.model import Block, Document, PageReading, Place
from docchecker.thai import repair_kinds


@pytest.fixture(autouse=True)
def faked(monkeypatch):
    def load(paths, _root, _ocr):
        if "bad" in paths[0].name:
            raise Unreadable("encrypted")
        return made.document()

    monkeypatch.setattr(pipeline, "load", load)
    monkeypatch.delenv("DOCCHECKER_LANG", raising=False)


def run(*args):
    return CliRunner().invoke(cli.main, ["read", *map(str, args)])


def test_a_block_is_a_line_and_pages_are_parted_by_a_form_feed():
    assert run("a.pdf").stdout == (
        "๑. หลักการและเหตุผล\nการออกใบอนุญาตมีความสำคัญต่อประชาชน\n\fบันทึกผู้ขอทุกรายลงทะเบียนกลาง\n(ก) ยังไม่มีฐานข้อมูลกลาง\n"
    )


def test_warnings_go_to_stderr():
    assert run("a.pdf").stderr.startswith("a.pdf: นามสกุลของแฟ้ม")


def test_blocks_are_shown_with_kind_page_and_cell():
    assert " ".join(run("a.pdf", "--blocks").stdout.splitlines()[2].split()) == (
        "๒ หน้า ๒ ช่องตาราง ตารางที่ ๑ แถวที่ ๓ บันทึกผู้ขอทุกรายลงทะเบียนกลาง"
    )


def test_a_file_that_cannot_be_read_says_why_with_exit_code_3():
    done = run("bad.pdf")
    assert (done.exit_code, done.stdout, done.stderr.startswith("bad.pdf: แฟ้มมีรหัสผ่าน")) == (3, "", True)


def test_the_text_goes_to_a_file(tmp_path):
    run("a.pdf", "--out", tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_bytes().startswith("๑. หลักการ".encode())


def repaired(text, **how):
    return Block("paragraph", 0, Place(0, 2, 5), thai.repair(text, **how))


def test_repairs_are_shown_with_what_stood_what_stands_and_their_kind(monkeypatch):
    block = repaired("ที\uf70aดินของส านัก", lost_am=True)
    document = Document((), (block,), (PageReading(0, 2, "repaired", 1.0),))
    monkeypatch.setattr(pipeline, "load", lambda _paths, _root, _ocr: document)
    lines = [" ".join(line.split()) for line in run("a.pdf", "--repairs").stdout.splitlines()]
    assert lines == [
        "๕ หน้า ๒ อักขระในรหัสเฉพาะของแบบอักษร <U+F70A> → ◌่ ที[่]ดินของสำ",
        "๕ หน้า ๒ สระอำที่เหลือเพียงช่องว่างกับสระอา <U+0020>า → ำ ดินของส[ำ]นัก",
        "",
        "ซ่อมตัวอักษร ๒ จุด ใน ๑ ส่วน จำแนกตามชนิด",
        "อักขระในรหัสเฉพาะของแบบอักษร ๑",
        "สระอำที่เหลือเพียงช่องว่างกับสระอา ๑",
        "จำแนกตามวิธีอ่านหน้า",
        "ซ่อมตัวอักษรแล้ว ๒",
    ]


def test_a_document_without_repairs_says_so(monkeypatch):
    monkeypatch.setattr(pipeline, "load", lambda _paths, _root, _ocr: Document((), (repaired("แผน"),), ()))
    assert run("a.docx", "--repairs", "--lang", "en").stdout == "Nothing was repaired in this document.\n"


@pytest.mark.parametrize("kind", repair_kinds.KINDS)
def test_every_kind_of_repair_has_its_words(kind):
    assert language.known(f"repair.{kind}")


def test_only_one_view_at_a_time():
    assert run("a.pdf", "--repairs", "--blocks").exit_code == 2
    assert "--picture" in run("a.pdf", "--pages", "2").stderr


def some_pdf(path):
    path.write_bytes(b"%PDF-1.4\n")
    return path


@pytest.fixture
def _two_pages(monkeypatch):
    def pictures(_path, caption, wanted):
        for page in wanted(2):
            yield page, caption(PageReading(0, page, "native", 1.0), thai=False).encode()

    monkeypatch.setattr(pipeline, "pictures", pictures)


@pytest.mark.usefixtures("_two_pages")
def test_pages_are_drawn_into_a_folder(tmp_path):
    done = run(some_pdf(tmp_path / "a.pdf"), "--picture", tmp_path / "out", "--pages", "๒")
    assert (done.exit_code, done.stdout, [path.name for path in (tmp_path / "out").iterdir()]) == (0, "", ["page-002.png"])
    assert (tmp_path / "out" / "page-002.png").read_bytes() == b"page 2 | text in the file | legibility 1"


@pytest.mark.usefixtures("_two_pages")
def test_a_file_that_is_no_picture_of_ours_is_kept(tmp_path):
    (tmp_path / "page-002.png").write_bytes(b"mine")
    done = run(some_pdf(tmp_path / "a.pdf"), "--picture", tmp_path)
    assert (done.exit_code, "page-002.png" in done.stderr, (tmp_path / "page-001.png").exists()) == (2, True, False)
    assert (tmp_path / "page-002.png").read_bytes() == b"mine"


@pytest.mark.usefixtures("_two_pages")
@pytest.mark.parametrize("pages", ["3", "0", "2-1", "x", ""])
def test_pages_that_are_not_there_are_refused(pages, tmp_path):
    done = run(some_pdf(tmp_path / "a.pdf"), "--picture", tmp_path / "out", "--pages", pages)
    assert (done.exit_code, "1-๒" in done.stderr, (tmp_path / "out").exists()) == (2, True, False)


def test_pictures_are_for_pdfs_only_and_out_must_be_a_folder(tmp_path):
    word = tmp_path / "a.docx"
    with zipfile.ZipFile(word, "w") as package:
        package.writestr("word/document.xml", "<x/>")
    assert "PDF" in run(word, "--picture", tmp_path / "out").stderr
    assert run(word, "--picture", word).stderr.startswith(f"ผิดพลาด: {word}")
