"""What of the tables gives no tasks is said, counted, with the first by its words."""

import pytest
from cancu.loaders.draft import Context
from cancu.loaders.reading import Cell, Table
from cancu.loaders.records import DocumentHeader
from cancu.loaders.tasks.items import find_tasks

WORK = "TT\tNội dung\tCơ quan chủ trì\tThời gian\n1\tXây cầu\tSở Xây dựng\tQuý I\n"
PLACES = "TT\tTên xã\tGhi chú\n1\tBình An\tMới\n2\tBình Minh\tCũ\n"
PRICES = "TT\tNội dung\tCơ quan chủ trì\tĐơn vị tính\tSố lượng\n1\tGạo\tSở Y tế\tkg\t5\n"


def warnings(text: str, tables: tuple[Table, ...] = ()) -> list[str]:
    return find_tasks(Context(text, tables, DocumentHeader(key="-", doc_type="KH"))).warnings


@pytest.mark.parametrize(("text", "expected"), [
    ("II. NHIỆM VỤ\n" + WORK, []),
    ("II. NHIỆM VỤ\n" + PLACES + "\n" + PLACES,
     ["No tasks: 2 tables have no columns of work, the first “TT | Tên xã | Ghi chú 1 | Bình An | Mới 2 | "
      "Bình Minh | Cũ”."]),
    ("II. NHIỆM VỤ\n" + PRICES,
     ["No tasks: 1 table lists measures, prices or steps, the first “TT | Nội dung | Cơ quan chủ trì | "
      "Đơn vị tính | Số lượng 1”."]),
    ("I. MỤC TIÊU\n1. Đủ cầu\n" + WORK,
     ["No tasks: 1 table of work stands in a part that assigns none, the first “TT | Nội dung | "
      "Cơ quan chủ trì | Thời gian 1 | Xây cầu | Sở”."]),
    ("II. NHIỆM VỤ\n" + WORK + "....\t....\t....\n7\tLát hè\tSở Y tế\tQuý I\n",
     ["No tasks: 1 row of dots stands for rows left out of a table, the first “....”."]),
    ("II. NHIỆM VỤ\n" + WORK + "2\t\tSở Y tế\tQuý I\n",
     ["No tasks: 1 row of a task table says nothing to do, the first “2 | | Sở Y tế | Quý I”."]),
    ("UBND TỈNH X\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH-UBND\tX, ngày 1\nKính gửi:\tCác xã\n"
     "II. NHIỆM VỤ\n" + WORK, []),
    ("II. NHIỆM VỤ\n" + WORK + "III. NƠI GỬI\nNơi nhận:\tKT. CHỦ TỊCH\n- Như trên;\tPHÓ CHỦ TỊCH\n"
     "- Lưu: VT.\tLê Văn An\n", []),
])
def test_tables_of_plain_text(text: str, expected: list[str]) -> None:
    assert warnings(text) == expected


@pytest.mark.parametrize(("rows", "said"), [(3, 1), (2, 0)])
def test_tables_of_the_format(rows: int, said: int) -> None:
    text = "Xã A\tXã B\n" * rows
    cells = tuple(Cell(10 * row + 5 * col, 10 * row + 5 * col + 4, row, col)
                  for row in range(rows) for col in range(2))
    assert len(warnings(text, (Table(0, len(text), cells),))) == said
