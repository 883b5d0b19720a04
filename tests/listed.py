"""A manifest's rows and what came of them, made by hand."""

from docchecker.handed import Alike, Due, Handed, Overview, Register, Unlisted

ROWS = (
    Handed(Due(2, "001", "กรมป่าไม้", "การออกใบอนุญาต", "2", 9, 2556, files=("ก",)), "handed_in", "ก/แผน.pdf", (), ("004",)),
    Handed(Due(3, "002", "กรมที่ดิน", files=("ข.pdf",)), "not_handed_in", missing=("ข.pdf",)),
    Handed(Due(4, "003", "กรมการปกครอง", exempt=True), "exempt"),
    Handed(Due(5, "004", "กรมป่าไม้", files=("ค.pdf", "ง.pdf")), "twice", "ค.pdf", ("ง.pdf",), ("001",)),
)
REGISTER = Register("list.csv", ROWS, (Unlisted("จ.pdf", (), ("002",)), Unlisted("ฉ.pdf", ("001",))))
PAIRS = (Alike("ก/แผน.pdf", "จ.pdf", "", 87), Alike("จ.pdf", "ก/แผน.pdf", "กรมป่าไม้", 93))
OVERVIEW = Overview(REGISTER, PAIRS)
