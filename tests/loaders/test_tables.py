"""Task tables in their three makes: tab rows, broken lines of cells, real cells; and tables that "
 "assign no work."""

import pytest
from cancu.loaders.draft import Context, TaskDraft
from cancu.loaders.reading import Cell, Table
from cancu.loaders.records import DocumentHeader
from cancu.loaders.tables.columns import field_of
from cancu.loaders.tasks.items import find_tasks

Expected = list[tuple[str | None, str | None, str, dict[str, str]]]
HEADER = "TT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\n"
OWNERS = {"lead": "Sở Xây dựng", "coordinate": "Sở Tài chính", "time": "Quý I"}


def find(text: str, tables: tuple[Table, ...] = ()) -> list[TaskDraft]:
    return find_tasks(Context(text, tables, DocumentHeader(key="-", doc_type="KH"))).drafts


def shown(text: str, drafts: list[TaskDraft]) -> Expected:
    return [
        (d.section, d.ordinal, text[d.start:d.end],
         {name: " | ".join(text[start:end] for start, end in spans) for name, spans in d.fields.items()})
        for d in drafts
    ]


TAB_ROWS: dict[str, tuple[str, Expected]] = {
    "one row a line": (
        HEADER + "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n",
        [(None, "1", "Xây cầu", OWNERS)],
    ),
    "merged cells are missing: content, lead, coordination fill from the left, the rest comes from above": (
        HEADER + "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n2\tLát hè\tSở Y tế\n"
         "Dọn kênh\tSở Y tế\n3\tVá đường\n",
        [(None, "1", "Xây cầu", OWNERS), (None, "2", "Lát hè", OWNERS | {"lead": "Sở Y tế"}),
         (None, "2", "Dọn kênh", OWNERS | {"lead": "Sở Y tế"}), (None, "3", "Vá đường",
          OWNERS | {"lead": "Sở Y tế"})],
    ),
    "a page number over a section title; a heading with a stroke behind its number": (
        HEADER + "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n\n7\n\nII. Y tế\n"
        "2\tLát hè\tSở Xây dựng\tSở Tài chính\tQuý I\nIII/ TỔ CHỨC THỰC HIỆN\n1/ Sở Y tế giữ kho thuốc.\n",
        [(None, "1", "Xây cầu", OWNERS), ("II", "2", "Lát hè", OWNERS),
         ("III", "1", "Sở Y tế giữ kho thuốc.", {})],
    ),
    "a heading behind a tab ends the table, a section title behind one does not": (
        HEADER + "\tI. Cầu đường\n1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n"
        "\tIII. TỔ CHỨC THỰC HIỆN\n\t1. Sở Y tế giữ kho thuốc.\n",
        [("I", "1", "Xây cầu", OWNERS), ("III", "1", "Sở Y tế giữ kho thuốc.", {})],
    ),
    "a cell that says a time is the time": (
        HEADER + "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n2\tLát hè\tNăm 2026\n",
        [(None, "1", "Xây cầu", OWNERS), (None, "2", "Lát hè", OWNERS | {"time": "Năm 2026"})],
    ),
    "empty cells are empty": (
        HEADER + "1\tXây cầu\tSở Xây dựng\t\t\n",
        [(None, "1", "Xây cầu", {"lead": "Sở Xây dựng", "coordinate": "", "time": ""})],
    ),
    "section rows with and without tabs": (
        HEADER + "A\tPHẦN CHUNG\t\t\t\nI\tGIAO THÔNG\n1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n"
        "II. THỦY LỢI\n"
        "1\tDọn kênh\tSở Xây dựng\tSở Tài chính\tQuý I\n",
        [("A.I", "1", "Xây cầu", OWNERS), ("A.II", "1", "Dọn kênh", OWNERS)],
    ),
    "a second header level under its columns, beside the unit of another one": (
        "TT\tNội dung\tTrách nhiệm thực hiện\t\tThời gian\tKinh phí\n"
        "\t\tChủ trì\tPhối hợp\t\t(triệu đồng)\n1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\t50\n",
        [(None, "1", "Xây cầu", OWNERS | {"funding": "50"})],
    ),
    "criteria that lost points, beside what is to be done about them": (
        "TT\tTiêu chí bị trừ điểm\tGiải pháp\tCơ quan chủ trì\n1\tÍt sách mới\tMua sách\tThư viện tỉnh\n",
        [(None, "1", "Ít sách mới", {"solution": "Mua sách", "lead": "Thư viện tỉnh"})],
    ),
    "sub-rows take an empty lead from the row that heads them": (
        HEADER + "1\tĐường sá\tSở Xây dựng\t\t\n1.1\tXây cầu\t\tSở Tài chính\tQuý I\n"
         "2\tDọn kênh\tSở Y tế\t\tQuý II\n",
        [("1", "1.1", "Xây cầu", OWNERS), (None, "2", "Dọn kênh", {"lead": "Sở Y tế", "coordinate": "",
         "time": "Quý II"})],
    ),
    "a last row that prints only its content heads nothing: the rest comes from above": (
        HEADER + "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n\tLát hè\t\t\t\n",
        [(None, "1", "Xây cầu", OWNERS), (None, "1", "Lát hè", OWNERS)],
    ),
    "nt": (
        HEADER + "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n2\tLát hè\tnt\t-nt-\t\"\n",
        [(None, "1", "Xây cầu", OWNERS), (None, "2", "Lát hè", OWNERS)],
    ),
    "a second header level": (
        "STT\tNhiệm vụ\tTrách nhiệm thực hiện\tThời hạn\nChủ trì\tPhối hợp\n"
        "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n",
        [(None, "1", "Xây cầu", OWNERS)],
    ),
    "a heading without a blank behind its mark ends the table": (
        HEADER + "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\nIII.KINH PHÍ\n",
        [(None, "1", "Xây cầu", OWNERS)],
    ),
    "a blank line before the second header level": (
        "STT\tNhiệm vụ\tTrách nhiệm thực hiện\t\tThời hạn\n\n\t\tChủ trì\tPhối hợp\t\n"
        "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n",
        [(None, "1", "Xây cầu", OWNERS)],
    ),
    "a table of broken lines ends before a heading": (
        "\tTT\n\tNội dung\n\tCơ quan chủ trì\n\tCơ quan phối hợp\n\tThời gian\n"
        "\t1\n\tXây cầu\n\tSở Xây dựng\n\tSở Tài chính\n\tQuý I\nIII. KINH PHÍ\n",
        [(None, "1", "Xây cầu", OWNERS)],
    ),
    "header cells broken over lines": (
        "TT\tNội dung\tCơ quan\nchủ trì\tCơ quan\nphối hợp\tThời gian\nhoàn thành\n"
        "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n",
        [(None, "1", "Xây cầu", OWNERS)],
    ),
    "cells broken over lines, a header repeated on the next page, a row of column numbers, a total": (
        HEADER + "(1)\t(2)\t(3)\t(4)\t(5)\n1\tXây\ncầu\tSở Xây dựng\tSở Tài chính\tQuý I\n\n" + HEADER
        + "2\tLát hè\tSở Xây dựng\tSở Tài chính\tQuý I\nTổng cộng\t\t\t\t\n",
        [(None, "1", "Xây\ncầu", OWNERS), (None, "2", "Lát hè", OWNERS)],
    ),
    "rows left out: their section is not known": (
        HEADER + "I\tGIAO THÔNG\n1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\t…....\t4\tDọn kênh"
        "\tSở Xây dựng"
        "\tSở Tài chính\tQuý I\n",
        [("I", "1", "Xây cầu", OWNERS), (None, "4", "Dọn kênh", OWNERS)],
    ),
    "no number column, numbers in the content": (
        "Nội dung công việc\tĐơn vị chủ trì\tThời gian hoàn thành\n1. Xây cầu\tSở Xây dựng\tQuý I\n"
        "Lát hè\tSở Y tế\tQuý I\n",
        [(None, "1", "Xây cầu", {"lead": "Sở Xây dựng", "time": "Quý I"}),
         (None, "1", "Lát hè", {"lead": "Sở Y tế", "time": "Quý I"})],
    ),
    "of two content columns the second is the task; a missing product leaves the others in place": (
        "TT\tNhiệm vụ chung\tHoạt động\tSản phẩm\tCơ quan chủ trì\tThời gian\n"
        "1\tĐường sá\tXây cầu\tCầu\tSở Xây dựng\tQuý I\n2\tLát hè\tSở Y tế\tQuý I\n",
        [(None, "1", "Xây cầu", {"result": "Cầu", "lead": "Sở Xây dựng", "time": "Quý I"}),
         (None, "2", "Lát hè", {"lead": "Sở Y tế", "time": "Quý I"})],
    ),
    "two columns of time": (
        "TT\tNhiệm vụ\tĐơn vị thực hiện\tThời gian\nBắt đầu\tKết thúc\n"
        "1\tXây cầu\tSở Xây dựng\t01/2026\t6/2026\n",
        [(None, "1", "Xây cầu", {"lead": "Sở Xây dựng", "time": "01/2026 | 6/2026"})],
    ),
    "page numbers between rows, and before the header of the next page": (
        HEADER + "I\tGIAO THÔNG\n1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n\nTrang 3/7\n\n"
        "2\tLát hè\tSở Xây dựng\tSở Tài chính\tQuý I\n\n- 4 -\n" + HEADER
        + "3\tDọn kênh\tSở Xây dựng\tSở Tài chính\tQuý I\n",
        [("I", "1", "Xây cầu", OWNERS), ("I", "2", "Lát hè", OWNERS), ("I", "3", "Dọn kênh", OWNERS)],
    ),
    "an owner column over two, printed once": (
        "TT\tNội dung\tThời gian\tPhân công\n\t\t\tChủ trì\tPhối hợp\n"
        "1\tXây cầu\tQuý I\tSở Xây dựng\tSở Tài chính\n",
        [(None, "1", "Xây cầu", OWNERS)],
    ),
    "a numbered heading behind a whole row ends the table": (
        HEADER + "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n2. Giải pháp\n- Lát hè\n",
        [(None, "1", "Xây cầu", OWNERS), ("2", "-", "Lát hè", {})],
    ),
    "numbered lines between two rows go on with a cell": (
        HEADER + "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n2. Quý II\n2\tLát hè\tSở Y tế\t\tQuý III\n",
        [(None, "1", "Xây cầu", OWNERS | {"time": "Quý I\n2. Quý II"}),
         (None, "2", "Lát hè", {"lead": "Sở Y tế", "coordinate": "", "time": "Quý III"})],
    ),
    "an empty lead stays empty, whoever stands above or beside it": (
        HEADER + "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n2\tLát hè\t\tSở Y tế\t\n",
        [(None, "1", "Xây cầu", OWNERS),
         (None, "2", "Lát hè", {"lead": "", "coordinate": "Sở Y tế", "time": ""})],
    ),
    "begin and end as columns of their own": (
        "TT\tNhiệm vụ\tĐơn vị thực hiện\tBắt đầu\tHoàn thành\tKết quả\n"
        "1\tXây cầu\tSở Xây dựng\t01/2026\t6/2026\n",
        [(None, "1", "Xây cầu", {"lead": "Sở Xây dựng", "time": "01/2026 | 6/2026"})],
    ),
    "a second header level with empty cells over and under it": (
        "STT\tNhiệm vụ\tTrách nhiệm\t\tThời hạn\n\t\tChủ trì\tPhối hợp\t\n"
        "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n",
        [(None, "1", "Xây cầu", OWNERS)],
    ),
    "a solution beside the work": (
        "TT\tNội dung, nhiệm vụ\tGiải pháp\tTrách nhiệm\n1\tXây cầu\tThuê tư vấn\tSở Xây dựng\n",
        [(None, "1", "Xây cầu", {"solution": "Thuê tư vấn", "lead": "Sở Xây dựng"})],
    ),
    "titles without a mark head rows": (
        HEADER + "Quý I\n1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\nQuý II\n"
        "2\tTổng hợp số liệu\tSở Xây dựng\tSở Tài chính\tQuý I\n",
        [(None, "1", "Xây cầu", OWNERS), (None, "2", "Tổng hợp số liệu", OWNERS)],
    ),
    "a title without a mark behind a complete row, a time that goes on": (
        HEADER + "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\nNăm 2026\n2\tCộng đồng dọn kênh\tSở Xây dựng"
        "\tSở Tài chính\tQuý I\nThủy lợi nhỏ\n3\tLát hè\tSở Xây dựng\tSở Tài chính\tQuý I\n",
        [(None, "1", "Xây cầu", OWNERS | {"time": "Quý I\nNăm 2026"}),
         (None, "2", "Cộng đồng dọn kênh", OWNERS), (None, "3", "Lát hè", OWNERS)],
    ),
    "an empty number cell under a number: the empty cells beside it are merged with those above": (
        HEADER + "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n\tLát hè\t\t\tQuý II\n"
        "2\tVá đường\tSở Y tế\t\tQuý I\n",
        [(None, "1", "Xây cầu", OWNERS), (None, "1", "Lát hè", OWNERS | {"time": "Quý II"}),
         (None, "2", "Vá đường", {"lead": "Sở Y tế", "coordinate": "", "time": "Quý I"})],
    ),
    "columns of periods with marks": (
        "TT\tNội dung\tCơ quan chủ trì\tNăm 2026\tNăm 2027\tNăm 2028\n1\tXây cầu\tSở Xây dựng\tx\t\tx\n"
        "2\tLát hè\tSở Y tế\t\t\t\n3\tVá đường\tSở Y tế\t\tx\n",
        [(None, "1", "Xây cầu", {"lead": "Sở Xây dựng", "timeline": "Năm 2026 | Năm 2028"}),
         (None, "2", "Lát hè", {"lead": "Sở Y tế"}),
         (None, "3", "Vá đường", {"lead": "Sở Y tế", "timeline": "Năm 2027"})],
    ),
    "periods on the second header level": (
        "TT\tNội dung\tCơ quan chủ trì\tThời gian\t\tGhi chú\n\t\t\tQuý I\tQuý II\t\n"
        "1\tXây cầu\tSở Xây dựng\t\tX\tGỗ\n",
        [(None, "1", "Xây cầu", {"lead": "Sở Xây dựng", "note": "Gỗ", "timeline": "Quý II"})],
    ),
    "periods on a second header level of their own": (
        "TT\tNội dung\tCơ quan chủ trì\tThời gian\n2026\t2027\n1\tXây cầu\tSở Xây dựng\tx\tx\n",
        [(None, "1", "Xây cầu", {"lead": "Sở Xây dựng", "timeline": "2026 | 2027"})],
    ),
    "section rows without tabs in a table without numbers": (
        "Nội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\nI. GIAO THÔNG\nXây cầu\tSở Xây dựng"
        "\tSở Tài chính\tQuý I\nII. Thủy lợi\nDọn kênh\tSở Xây dựng\tSở Tài chính\tQuý I\n",
        [("I", None, "Xây cầu", OWNERS), ("II", None, "Dọn kênh", OWNERS)],
    ),
    "amounts beside who does it and when": (
        "TT\tNội dung\tCơ quan chủ trì\tThời gian\tNăm 2026\tNăm 2027\n1\tXây cầu\tSở Xây dựng\tQuý I"
        "\t900\t800\n",
        [(None, "1", "Xây cầu", {"lead": "Sở Xây dựng", "time": "Quý I"})],
    ),
    "a row's number on a line of its own, a page number between rows": (
        HEADER + "1\nXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n7\n2\tVá đường\tSở Xây dựng\tSở Tài chính"
        "\tQuý I\n3\nLát hè\nphố\tSở Xây dựng\tSở Tài chính\tQuý I\n",
        [(None, "1", "Xây cầu", OWNERS), (None, "2", "Vá đường", OWNERS), (None, "3", "Lát hè\nphố", OWNERS)],
    ),
    "a numbered title over rows with its number": (
        HEADER + "1. Đường sá\n1.1\tXây cầu\tSở Xây dựng\tSở Tài chính\tQuý I\n2. Thủy lợi\n"
        "2.1\tDọn kênh\tSở Xây dựng\tSở Tài chính\tQuý I\n",
        [("1", "1.1", "Xây cầu", OWNERS), ("2", "2.1", "Dọn kênh", OWNERS)],
    ),
    "a numbered row over bullets with cells of their own": (
        HEADER + "1\tXây cầu\n\t- Khảo sát\tSở Xây dựng\tSở Tài chính\tQuý I\n2\tLát hè\tSở Xây dựng"
        "\tSở Tài chính\tQuý I\n",
        [("1", None, "- Khảo sát", OWNERS), (None, "2", "Lát hè", OWNERS)],
    ),
    "a header cell parted by the line below it": (
        "TT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\n\t\t\tỞ tỉnh\tỞ xã\t\n"
        "1\tXây cầu\tSở Xây dựng\tSở Tài chính\tCác xã\tQuý I\n",
        [(None, "1", "Xây cầu", OWNERS | {"coordinate": "Sở Tài chính | Các xã"})],
    ),
    "one column of a period among amounts": (
        "TT\tNội dung\tCơ quan chủ trì\tNăm 2026\n1\tXây cầu\tSở Xây dựng\t900\n",
        [(None, "1", "Xây cầu", {"lead": "Sở Xây dựng"})],
    ),
    "every cell on its own lines": (
        "\tTT\n\tNội dung\n\tĐơn vị chủ trì\n\tThời gian\n\n\tI.  GIAO THÔNG\n\t\n\n\t1\n"
        "\tXây cầu\n\n\n\t- Sở Xây dựng\n"
        "- Sở Y tế\n\tQuý I\n\n\t2\n\tLát hè\n\tSở Xây dựng\n\tQuý I\n",
        [("I", "1", "Xây cầu", {"lead": "- Sở Xây dựng\n- Sở Y tế", "time": "Quý I"}),
         ("I", "2", "Lát hè", {"lead": "Sở Xây dựng", "time": "Quý I"})],
    ),
}


@pytest.mark.parametrize(("rows", "expected"), TAB_ROWS.values(), ids=TAB_ROWS.keys())
def test_tables_of_plain_text(rows: str, expected: Expected) -> None:
    text = "PHỤ LỤC\nDANH MỤC\n" + rows
    in_annex = [("PL" if section is None else f"PL.{section}", *rest) for section, *rest in expected]
    assert shown(text, find(text)) == in_annex


NO_WORK = {
    "prices": "TT\tNội dung\tĐơn vị tính\tSố lượng\tĐơn giá\tThành tiền\n"
     "1\tXi măng\tbao\t10\t90.000\t900.000\n",
    "scores": "STT\tTiêu chí\tĐiểm chuẩn\tHướng dẫn chấm điểm\n1\tCó kế hoạch\t2\tCó: 2 điểm\n",
    "indicators with somebody in charge": (
        "TT\tChỉ tiêu\tĐơn vị tính\tKế hoạch năm 2026\tCơ quan chủ trì theo dõi\n"
        "1\tTỷ lệ hộ nghèo\t%\t2\tSở Y tế\n"
    ),
    "amounts by years": (
        "TT\tNội dung\tCơ quan chủ trì\tNăm 2026\tNăm 2027\n1\tTrồng rừng (ha)\tSở Y tế\t20\t30\n"
    ),
    "steps of a procedure": (
        "Thứ tự công việc\tNội dung\tNgười thực hiện\tThời gian\nBước 1\tNhận đơn\tVăn thư\t1 ngày\n"
    ),
    "measurements": "TT\tTên điểm quan trắc\tVị trí lấy mẫu\tGhi chú\nX\tY\n"
     "1\tBến phà\t5749\t1506\tNước cấp\n",
}


@pytest.mark.parametrize("rows", NO_WORK.values(), ids=NO_WORK.keys())
def test_tables_that_assign_no_work(rows: str) -> None:
    assert find("II. NHIỆM VỤ\n" + rows) == []


def real(rows: list[list[str | tuple[str, int, int]]]) -> tuple[str, Table]:
    """The text of rows of cells and their table; a tuple is a merged cell: text, rows, columns."""
    text, cells = "", []
    taken: set[tuple[int, int]] = set()
    for row, line in enumerate(rows):
        col = 0
        for given in line:
            words, down, right = (given, 1, 1) if isinstance(given, str) else given
            while (row, col) in taken:
                col += 1
            taken |= {(row + i, col + j) for i in range(down) for j in range(right)}
            cells.append(Cell(len(text), len(text) + len(words), row, col, down, right))
            text += words + "\t"
            col += right
        text += "\n"
    return text, Table(0, len(text), tuple(cells))


REAL: dict[str, tuple[list[list[str | tuple[str, int, int]]], Expected]] = {
    "two header levels, a title row, a section row, a lead merged over rows": (
        [[("BẢNG PHÂN CÔNG", 1, 5)],
         [("STT", 2, 1), ("Nhiệm vụ", 2, 1), ("Trách nhiệm", 1, 2), ("Thời hạn", 2, 1)], ["Chủ trì",
          "Phối hợp"],
         ["I", ("GIAO THÔNG", 1, 4)],
         ["1", "Xây cầu", ("Sở Xây dựng", 2, 1), "Sở Tài chính", "Quý I"], ["2", "Lát hè", "Sở Y tế",
          "Quý II"]],
        [("I", "1", "Xây cầu", OWNERS),
         ("I", "2", "Lát hè", {"lead": "Sở Xây dựng", "coordinate": "Sở Y tế", "time": "Quý II"})],
    ),
    "a number merged over rows; content merged over rows adds its cells": (
        [["TT", "Nội dung", "Đơn vị chủ trì"], [("1", 2, 1), "Xây cầu", "Sở Xây dựng"], ["Lát hè", "Sở Y tế"],
         ["2", ("Dọn kênh", 2, 1), "Sở Xây dựng"], ["", "Sở Y tế"]],
        [(None, "1", "Xây cầu", {"lead": "Sở Xây dựng"}), (None, "1", "Lát hè", {"lead": "Sở Y tế"}),
         (None, "2", "Dọn kênh", {"lead": "Sở Xây dựng | Sở Y tế"})],
    ),
    "periods under a merged heading, marked in the rows": (
        [[("TT", 2, 1), ("Nhiệm vụ", 2, 1), ("Chủ trì", 2, 1), ("Thời gian", 1, 3)],
         ["Quý I", "Quý II", "Quý III"],
         ["1", "Xây cầu", "Sở Xây dựng", "", "x", "x"], ["2", "Lát hè", "Sở Y tế", "x", "", ""]],
        [(None, "1", "Xây cầu", {"lead": "Sở Xây dựng", "timeline": "Quý II | Quý III"}),
         (None, "2", "Lát hè", {"lead": "Sở Y tế", "timeline": "Quý I"})],
    ),
}


@pytest.mark.parametrize(("rows", "expected"), REAL.values(), ids=REAL.keys())
def test_real_cells(rows: list[list[str | tuple[str, int, int]]], expected: Expected) -> None:
    text, table = real(rows)
    assert shown(text, find(text, (table,))) == expected


HEAD = ["TT", "Nội dung", "Chủ trì"]
FIRST = [HEAD, ["II", ("THỦY LỢI", 1, 2)], ["1", "Xây cầu", "Sở Xây dựng"]]


@pytest.mark.parametrize(("first", "more", "expected"), [
    (FIRST, [["2", "Lát hè", "Sở Y tế"]], [("II", "1"), ("II", "2")]),
    (FIRST, [HEAD, ["2", "Lát hè", "Sở Y tế"]], [("II", "1"), ("II", "2")]),
    (FIRST[:2], [HEAD, ["1", "Lát hè", "Sở Y tế"]], [("II", "1")]),
    (FIRST, [HEAD, ["III", ("ĐÊ ĐIỀU", 1, 2)], ["1", "Lát hè", "Sở Y tế"]], [("II", "1"), ("III", "1")]),
    (FIRST, [HEAD, ["1", "Lát hè", "Sở Y tế"]], [("II", "1"), (None, "1")]),
], ids=["no header", "the header again", "a section row at the end of the page", "a new section",
        "another table that counts anew"])
def test_a_page_break_parts_a_real_table(
    first: list[list[str | tuple[str, int, int]]], more: list[list[str | tuple[str, int, int]]],
    expected: list[tuple[str | None, str]],
) -> None:
    text, table = real(first)
    behind, rest = real(more)
    moved = tuple(
        Cell(c.start + len(text), c.end + len(text), c.row, c.col, c.row_span, c.col_span) for c in rest.cells
    )
    drafts = find(text + behind, (table, Table(len(text), len(text + behind), moved)))
    assert [(d.section, d.ordinal) for d in drafts] == expected


@pytest.mark.parametrize(("header", "field"), [
    ("Số TT", "stt"), ("Phòng phối hợp/Tổng hợp", "coordinate"), ("Trách nhiệm Phòng, Trung tâm", "lead"),
    ("Giải pháp khắc phục", "solution"), ("Nhiệm vụ, giải pháp", "content"), ("Sản phẩm hoàn thành",
     "result"),
    ("Cơ quan soạn thảo", "lead"), ("Địa phương thực hiện", "lead"), ("Đơn vị hỗ trợ", "coordinate"),
    ("Tham gia", "coordinate"), ("Đơn vị tham gia thực hiện", "coordinate"),
    ("Đơn vị tham gia", "coordinate"),
    ("Dự kiến thời điểm có hiệu lực", "note"), ("Tháng", "time"), ("Đơn vị tính", None), ("Xã", None),
])
def test_wordings_of_headers(header: str, field: str | None) -> None:
    assert field_of(header) == field
