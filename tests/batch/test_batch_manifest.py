"""A manifest as offices write it is understood: encodings, heads, digits, years; its faults are named by row and column."""

import io

import made
import openpyxl
import pytest

from docchecker.batch import manifest, manifest_table
from docchecker.errors import UsageError
from docchecker.handed import Due
from docchecker.language import say

HEAD = "รหัส,หน่วยงาน,แฟ้ม,กระบวนการ,ประเภท,รอบ (เดือน),ปีงบประมาณ,ยกเว้น"
ROW = "๐๐๑,กรมป่าไม้,ก.pdf,การอนุญาต,๒,๙,๒๕๕๖,"
DUE = Due(2, "๐๐๑", "กรมป่าไม้", "การอนุญาต", "2", 9, 2556, exempt=False, files=("ก.pdf",))


@pytest.fixture(autouse=True)
def base(tmp_path):
    for name in ("ก.pdf", "ข.pdf", "ชุด/1.pdf", "ชุด/2.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    return tmp_path


def read(base, data, name="list.csv", lang="th", folders=()):
    (base / name).write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return manifest.read(base / name, folders, made.RUBRIC, lang)


def faults(base, *lines, lang="th"):
    with pytest.raises(UsageError) as caught:
        read(base, "\n".join(lines), lang=lang)
    return say(caught.value.code, lang, **caught.value.values)


def book(*sheets):
    made_book = openpyxl.Workbook()
    made_book.remove(made_book.active)
    for number, rows in enumerate(sheets):
        sheet = made_book.create_sheet(f"แผ่น {number}")
        for row in rows:
            sheet.append(row)
    held = io.BytesIO()
    made_book.save(held)
    return held.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_csv_in_any_encoding_of_a_thai_office(base, encoding, separator, end):
    text = end.join([HEAD, ROW, ""]).replace(",", separator)
    assert [row.due for row in read(base, text.encode(encoding)).rows] == [DUE]


def test_heads_in_english_and_christian_years(base):
    found = read(
        base,
        "Submission ID,Agency,Files,Process,Type,Round,Fiscal year,Exempt\n๐๐๑,กรมป่าไม้,ก.pdf,การอนุญาต,licences,9 months,2013,no",
    )
    assert found.rows[0].due == DUE


def test_a_workbook_whose_list_stands_on_its_second_sheet_under_a_title(base):
    rows = [["บัญชีแผน"], [], HEAD.split(","), ["๐๐๑", "กรมป่าไม้", "ก.pdf", "การอนุญาต", 2, 9.0, 2556, None], [None] * 8]
    found = read(base, book([["คำชี้แจง"]], rows), "list.xlsx")
    assert [row.due.row for row in found.rows] == [4]
    assert found.rows[0].due.fiscal_year == 2556
    assert found.rows[0].due.process_type == "2"


def test_several_files_and_a_folder_are_one_submission(base):
    found = read(base, 'รหัส,แฟ้ม,แฟ้ม ๒\n1,"ก.pdf; ข.pdf",ชุด')
    assert [path.name for path in found.rows[0].paths] == ["ก.pdf", "ข.pdf", "ชุด"]


@pytest.mark.parametrize("name", ["ข้อ.๑;ก.pdf", "น้ำ.pdf"])
def test_a_name_is_found_whatever_its_signs_and_its_spelling(base, name):
    (base / name).write_bytes(b"x")
    written = name.replace("น้ำ", "นํ้า").upper() if "น้ำ" in name else name
    assert [path.name for path in read(base, f'รหัส,แฟ้ม\n1,"{written}"').rows[0].paths] == [name]


def test_a_folder_with_backslashes_as_windows_writes_it(base):
    assert [path.name for path in read(base, "รหัส,แฟ้ม\n1,ชุด\\1.pdf").rows[0].paths] == ["1.pdf"]


def test_files_that_are_not_there_and_folders_without_files_are_missing(base):
    (base / "ว่าง").mkdir()
    found = read(base, "รหัส,แฟ้ม\n1,ก.pdf;ไม่มี.pdf\n2,ว่าง\n3,")
    assert [(len(row.paths), row.missing) for row in found.rows] == [(1, ("ไม่มี.pdf",)), (0, ("ว่าง",)), (0, ())]


def test_files_are_relative_to_the_folder_that_is_given(base):
    found = read(base, "รหัส,แฟ้ม\n1,1.pdf", folders=[base / "ชุด"])
    assert (found.rows[0].due.files, found.folder) == (("1.pdf",), base / "ชุด")


@pytest.mark.parametrize("written", ["1.pdf", "ชุด/1.pdf", "../ชุด/1.pdf"])
def test_a_file_may_be_named_from_the_folder_above_or_from_where_people_are(base, written, monkeypatch):
    found = read(base, f"รหัส,แฟ้ม\n1,{written}", folders=[base / "ชุด"])
    assert found.rows[0].paths == (base / "ชุด" / "1.pdf",)
    monkeypatch.chdir(base.parent)
    found = read(base, f"รหัส,แฟ้ม\n1,{base.name}/ชุด/1.pdf", folders=[base / "ชุด"])
    assert found.rows[0].paths == (base / "ชุด" / "1.pdf",)


def test_columns_that_say_nothing_here_are_named(base):
    assert read(base, "รหัส,แฟ้ม,เบอร์โทร\n1,ก.pdf,02").unknown == ("เบอร์โทร",)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("1,ก,ก.pdf,ข,9,,,", "แถวที่ ๒ คอลัมน์ E (ประเภท): ไม่มีประเภท “9” ในชุดเกณฑ์ โปรดใช้ ๒, ๕"),
        ("1,ก,ก.pdf,ข,,ครึ่งปี,,", "แถวที่ ๒ คอลัมน์ F (รอบ (เดือน)): “ครึ่งปี” ไม่ใช่รอบการรายงาน"),
        ("1,ก,ก.pdf,ข,,,ปีหน้า,", "แถวที่ ๒ คอลัมน์ G (ปีงบประมาณ): “ปีหน้า” ไม่ใช่ปีงบประมาณ"),
        ("1,ก,ก.pdf,ข,,,,อาจจะ", "แถวที่ ๒ คอลัมน์ H (ยกเว้น): “อาจจะ” ไม่ใช่คำตอบ"),
        (",ก,ก.pdf,ข,,,,", "แถวที่ ๒ คอลัมน์ A (รหัส): ยังไม่ได้กรอกรหัส"),
        ("1,ก,../นอก.pdf,ข,,,,", "แถวที่ ๒ คอลัมน์ C (แฟ้ม): “../นอก.pdf” อยู่นอกโฟลเดอร์"),
        ("1,ก,/etc/passwd,ข,,,,", "“/etc/passwd” อยู่นอกโฟลเดอร์"),
        ("1,ก,ก.pdf,ข,,,,\n๑,ก,ข.pdf,ข,,,,", "แถวที่ ๓ คอลัมน์ A (รหัส): รหัส “๑” ซ้ำกับแถวที่ ๒"),
        ("1,ก,ชุด,ข,,,,\n2,ก,ชุด/1.pdf,ข,,,,", "แถวที่ ๓ คอลัมน์ C (แฟ้ม): “ชุด/1.pdf” เป็นส่วนหนึ่งของรายการในแถวที่ ๒ ด้วย"),
        ("1,ก,ชุด/1.pdf,ข,,,,\n2,ก,ชุด,ข,,,,", "แถวที่ ๓ คอลัมน์ C (แฟ้ม): “ชุด” เป็นส่วนหนึ่งของรายการในแถวที่ ๒ ด้วย"),
    ],
)
def test_what_cannot_be_right_is_named_by_row_and_column(base, row, said):
    assert said in faults(base, HEAD, row)


def test_all_that_is_wrong_is_named_at_once(base):
    said = faults(base, HEAD, "1,ก,ก.pdf,ข,9,ครึ่งปี,ปีหน้า,อาจจะ", *(f"{n},ก,,ข,9,,," for n in range(2, 40)))
    assert said.startswith("บัญชี list.csv มีที่ต้องแก้ ๔๒ แห่ง\n  - แถวที่ ๒ คอลัมน์ E")
    assert "\n  - และอีก ๒๒ แห่ง\n" in said


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("หน่วยงาน,แฟ้ม", "ไม่พบคอลัมน์ “รหัส” โปรดเพิ่มหัวคอลัมน์นี้ (ใช้ชื่อเหล่านี้ได้: รหัส, รหัสรายการ"),
        ("รหัส,หน่วยงาน", "ไม่พบคอลัมน์ “แฟ้ม”"),
        ("ก,ข", "ไม่พบคอลัมน์ “รหัส”"),
        ("รหัส,แฟ้ม,ปี,ปีงบประมาณ", "แถวที่ ๑ คอลัมน์ C (ปี): หัวคอลัมน์ “ปีงบประมาณ” มีมากกว่าหนึ่งคอลัมน์"),
    ],
)
def test_a_column_that_is_missing_or_there_twice_is_named(base, head, said):
    assert said in faults(base, head, "1,ก.pdf,2556,2556")


def test_faults_in_english(base):
    assert "row 2 column E (ประเภท): the rubric has no type '9'. Use 2, 5" in faults(base, HEAD, "1,ก,ก.pdf,ข,9,,,", lang="en")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "manifest.unreadable"),
        (b"\xff\xff\x81", "manifest.unreadable"),
        (b"\0\1\2", "manifest.unreadable"),
        (b"PK\3\4 half", "manifest.wrong"),
        (book([["ก"]])[:-200], "manifest.wrong"),
        (HEAD.encode(), "manifest.no_rows"),
    ],
)
def test_what_is_no_list_is_wrong_use(base, data, code):
    with pytest.raises(UsageError) as caught:
        read(base, data)
    assert caught.value.code in {code, "manifest.unreadable"}


def test_a_list_with_more_rows_than_are_read_is_refused_and_not_cut(base, monkeypatch):
    monkeypatch.setattr(manifest_table, "MOST_ROWS", 3)
    heads, rows = "รหัส,แฟ้ม", [f"{number},ก{number}.pdf" for number in range(3)]
    for data in ("\n".join([heads, *rows]), book([line.split(",") for line in (heads, *rows)])):
        with pytest.raises(UsageError) as caught:
            read(base, data)
        assert caught.value.code == "manifest.too_long"
    assert len(read(base, "\n".join([heads, *rows[:2], ",", ","])).rows) == 2


def test_a_list_that_is_not_there_or_two_folders_are_wrong_use(base):
    for path, folders, code in (
        (base / "none.csv", (), "manifest.no_file"),
        (base, (), "manifest.no_file"),
        (base / "ก.pdf", (base, base / "ชุด"), "manifest.one_folder"),
        (base / "ก.pdf", (base / "ข.pdf",), "manifest.one_folder"),
    ):
        with pytest.raises(UsageError) as caught:
            manifest.read(path, folders, made.RUBRIC, "th")
        assert caught.value.code == code
