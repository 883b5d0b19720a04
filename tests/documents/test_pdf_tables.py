from docchecker.documents.pdf_layout import CellText, TablePart, continued, part_of
from docchecker.documents.pdf_runs import MARKS, Run
from docchecker.documents.pdf_shapes import Matrix, Rule, Turn, level_or_upright
from docchecker.documents.pdf_tables import grids


def level(y, x0=0, x1=200):
    return Rule(x0, y, x1, y)


def upright(x, y0=0, y1=100):
    return Rule(x, y0, x, y1)


def places(grid):
    return [(box.row, box.column, box.last_row) for box in grid.boxes]


def first_share(text):
    """The first word has six characters."""
    seen = [sum(ch not in MARKS for ch in part) for part in (text[:6], text)]
    return seen[0] / seen[1] if seen[1] else 1.0


def test_rules_that_cross_make_cells_in_reading_order():
    (grid,) = grids([*(level(y) for y in (0, 50, 100)), *(upright(x) for x in (0, 100, 200))])
    assert places(grid) == [(0, 0, 0), (0, 1, 0), (1, 0, 1), (1, 1, 1)]


def test_a_merged_cell_is_one_cell():
    wide = grids([*(level(y) for y in (0, 50, 100)), upright(0), upright(100, 0, 50), upright(200)])
    tall = grids([level(0), level(50, 100, 200), level(100), *(upright(x) for x in (0, 100, 200))])
    assert (places(wide[0]), places(tall[0])) == ([(0, 0, 0), (1, 0, 1), (1, 1, 1)], [(0, 0, 1), (0, 1, 0), (1, 1, 1)])


def test_a_frame_or_an_underline_is_no_table():
    assert grids([level(0), level(100), upright(0), upright(200)]) == ()
    assert grids([level(0)]) == ()


def test_tables_that_stand_on_each_other_are_told_apart_by_their_columns():
    upper = [level(y) for y in (100, 150, 200)] + [upright(x, 100, 200) for x in (0, 50, 150, 200)]
    lower = [level(y) for y in (0, 50)] + [upright(x, 0, 100) for x in (0, 100, 200)]
    assert [len(grid.sides) for grid in grids(upper + lower)] == [4, 3]


def test_a_drawing_of_very_many_lines_is_no_table():
    assert grids([level(y / 10) for y in range(4000)]) == ()


def test_lines_of_a_cell_are_joined_and_an_empty_cell_stays():
    (grid,) = grids([*(level(y) for y in (0, 50, 100)), *(upright(x) for x in (0, 100, 200))])
    runs = [Run("รอคิวนานเพราะไม่มี", 5, 94, 85, 10, bold=False), Run("ผู้รับ", 5, 30, 70, 10, bold=False)]
    found = {(one.row, one.column): one.text for one in part_of(grid, runs, 1, first_share).cells}
    assert found == {(0, 0): "รอคิวนานเพราะไม่มีผู้รับ", (0, 1): "", (1, 0): "", (1, 1): ""}


def cell(row, column, text, page=1, room=0.0):
    return CellText(row, column, row, page, text, room=room, needs=20.0)


def part(page, *rows):
    return TablePart(
        page, (0, 100, 200), tuple(cell(r, c, text, page) for r, row in enumerate(rows) for c, text in enumerate(row))
    )


def texts(table):
    return [(one.page, one.row, one.column, one.text) for one in table.cells]


def test_a_repeated_head_row_is_dropped_and_rows_are_numbered_on():
    table = continued(part(1, ("ขั้น", "เสี่ยง"), ("๑", "ก")), part(2, ("ขั้น", "เสี่ยง"), ("๒", "ข")))
    assert (table.again, texts(table)[-2:]) == (True, [(2, 2, 0, "๒"), (2, 2, 1, "ข")])


def test_a_row_that_the_page_end_cut_is_mended():
    table = continued(part(1, ("ขั้น", "เสี่ยง"), ("๑", "ไม่ตรวจ")), part(2, ("", "จริง"), ("๒", "ข")))
    assert texts(table)[-4:] == [(1, 1, 0, "๑"), (1, 1, 1, "ไม่ตรวจจริง"), (2, 2, 0, "๒"), (2, 2, 1, "ข")]


def test_a_whole_row_after_a_line_with_room_is_a_new_row():
    upper = TablePart(1, (0, 100, 200), (cell(0, 0, "๑", room=80), cell(0, 1, "ก", room=80)))
    assert continued(upper, part(2, ("๒", "ข"))).rows == 2


def test_slanting_strokes_and_dots_are_no_rules():
    assert [list(level_or_upright(a, b)) for a, b in [((0, 0), (50, 50)), ((0, 0), (0.2, 0.2))]] == [[], []]


def test_a_turned_page_is_read_as_people_see_it():
    assert [Turn(quarter, 600, 800).point(10, 20) for quarter in range(4)] == [(10, 20), (20, 590), (590, 780), (780, 10)]


def test_a_form_moves_what_stands_in_it():
    assert Matrix(2, 0, 0, 2, 10, 20).after(Matrix(e=5, f=5)).point(1, 1) == (22, 32)
