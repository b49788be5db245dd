"""Tables copied with every cell on a line of its own and no tabs between them."""

import pytest

from tests.loaders.test_tables import OWNERS, Expected, find, shown

HEADER = "TT\nNội dung\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n"
WIDE = "STT\nNội dung\nChủ trì\nPhối hợp\nThời gian\nSản phẩm\n"
ROW = "1\nXây cầu\nSở Xây dựng\nSở Tài chính\nQuý I\n"

TABLES: dict[str, tuple[str, Expected]] = {
    "rows begin with a line that is only a number": (
        HEADER + ROW + "2\nLát hè\nSở Y tế\nSở Tài chính\nNăm 2026\n",
        [(None, "1", "Xây cầu", OWNERS),
         (None, "2", "Lát hè", {"lead": "Sở Y tế", "coordinate": "Sở Tài chính", "time": "Năm 2026"})],
    ),
    "a cell that repeats the one above, in small letters": (
        HEADER + ROW + "2\nLát hè\nSở Y tế\nnt\nNăm 2026\n",
        [(None, "1", "Xây cầu", OWNERS),
         (None, "2", "Lát hè", {"lead": "Sở Y tế", "coordinate": "Sở Tài chính", "time": "Năm 2026"})],
    ),
    "a blank line is an empty cell": (
        HEADER + "1\nXây cầu\nSở Xây dựng\n\nQuý I\n" + "2\nLát hè\nSở Y tế\nSở Tài chính\n\n",
        [(None, "1", "Xây cầu", {"lead": "Sở Xây dựng", "coordinate": "", "time": "Quý I"}),
         (None, "2", "Lát hè", {"lead": "Sở Y tế", "coordinate": "Sở Tài chính", "time": ""})],
    ),
    "blank lines behind all cells, a header of two levels with empty cells": (
        "\n\n".join(["TT", "Nội dung", "Trách nhiệm", "", "Thời gian", "Sản phẩm", "", "", "Chủ trì",
                     "Phối hợp", "", "", "1", "Xây cầu", "Sở Xây dựng", "Sở Tài chính", "Quý I", "Cầu", ""]),
        [(None, "1", "Xây cầu", OWNERS | {"result": "Cầu"})],
    ),
    "as many lines as columns: each is a cell, whatever its last word": (
        HEADER + "1\nĐổi tên các kho\nCục Kinh tế số\nSở Tài chính\nQuý I\n",
        [(None, "1", "Đổi tên các kho", OWNERS | {"lead": "Cục Kinh tế số"})],
    ),
    "a content of several paragraphs": (
        HEADER + "1\nXây cầu qua suối,\nlàm đường dẫn\nSở Xây dựng\nSở Tài chính\nQuý I\n",
        [(None, "1", "Xây cầu qua suối,\nlàm đường dẫn", OWNERS)],
    ),
    "line breaks inside a sentence and a name": (
        HEADER + "1\nXây cầu qua\nsuối\nSở\nXây dựng\nSở Tài chính\nQuý I\n",
        [(None, "1", "Xây cầu qua\nsuối", OWNERS | {"lead": "Sở\nXây dựng"})],
    ),
    "names that end in the word of a body": (
        HEADER + "1\nXây cầu\nVăn phòng Sở\nThanh tra Sở\nQuý I\n",
        [(None, "1", "Xây cầu", {"lead": "Văn phòng Sở", "coordinate": "Thanh tra Sở", "time": "Quý I"})],
    ),
    "the word of a body at the end of a content, a body below": (
        HEADER + "1\nĐưa tin lên trang của Bộ\nVăn phòng Bộ\nSở Tài chính\nQuý I\n",
        [(None, "1", "Đưa tin lên trang của Bộ", OWNERS | {"lead": "Văn phòng Bộ"})],
    ),
    "agencies of the first owner column on several lines": (
        HEADER + "1\nXây cầu\n- Sở Xây dựng\n- Sở Y tế\nSở Tài chính\nQuý I\n",
        [(None, "1", "Xây cầu", OWNERS | {"lead": "- Sở Xây dựng\n- Sở Y tế"})],
    ),
    "a content that ends in the word of a body, before one that is whole": (
        HEADER + "1\nĐăng tin lên trang mạng của Sở\nVăn phòng Sở\n\nQuý I\n",
        [(None, "1", "Đăng tin lên trang mạng của Sở",
          {"lead": "Văn phòng Sở", "coordinate": "", "time": "Quý I"})],
    ),
    "agencies of one cell on several lines": (
        HEADER + "1\nXây cầu\nSở Xây dựng\n- Sở Tài chính\n- Sở Y tế\nQuý I\n",
        [(None, "1", "Xây cầu", OWNERS | {"coordinate": "- Sở Tài chính\n- Sở Y tế"})],
    ),
    "a number with its title alone heads those below": (
        HEADER + "1\nĐường sá\n\n\n\n1.1\nXây cầu\nSở Xây dựng\nSở Tài chính\nQuý I\n",
        [("1", "1.1", "Xây cầu", OWNERS)],
    ),
    "a section row on one line before a number": (
        HEADER + "I. GIAO THÔNG\n" + ROW + "II. THỦY LỢI\n1\nDọn kênh\nSở Xây dựng\nSở Tài chính\nQuý I\n",
        [("I", "1", "Xây cầu", OWNERS), ("II", "1", "Dọn kênh", OWNERS)],
    ),
    "a heading of the text ends the table": (
        HEADER + ROW + "\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế cấp thuốc cho các trạm.\n",
        [(None, "1", "Xây cầu", OWNERS), ("III", "1", "Sở Y tế cấp thuốc cho các trạm.", {})],
    ),
    "the last cell may be left out": (
        WIDE + ROW + "2\nLát hè\nSở Xây dựng\nSở Tài chính\nQuý I\nHè\n",
        [(None, "1", "Xây cầu", OWNERS), (None, "2", "Lát hè", OWNERS | {"result": "Hè"})],
    ),
    "a header cell broken over lines": (
        "STT\nNội dung\nCơ quan\nchủ trì\nCơ quan\nphối hợp\nThời gian\n" + ROW,
        [(None, "1", "Xây cầu", OWNERS)],
    ),
    "rows without numbers are as many lines as the header": (
        "Nội dung\nThời gian\nCơ quan thực hiện\nXây cầu\nQuý I\nSở Xây dựng\nLát hè\nNăm 2026\nSở Y tế\n"
        "III. KINH PHÍ\nKinh phí lấy từ ngân sách.\n",
        [(None, None, "Xây cầu", {"lead": "Sở Xây dựng", "time": "Quý I"}),
         (None, None, "Lát hè", {"lead": "Sở Y tế", "time": "Năm 2026"})],
    ),
    "blank lines that part all cells are no empty cells": (
        HEADER.replace("\n", "\n\n") + ROW.replace("\n", "\n\n"),
        [(None, "1", "Xây cầu", OWNERS)],
    ),
    "more than one blank line where blank lines part all cells is an empty cell": (
        WIDE.replace("\n", "\n\n") + "1\n\nXây cầu\n\nSở Xây dựng\n\n\n\nQuý I\n\nĐề án\n\n",
        [(None, "1", "Xây cầu", {"lead": "Sở Xây dựng", "coordinate": "", "time": "Quý I",
                                 "result": "Đề án"})],
    ),
    "the header and the number of the next page": (
        HEADER + ROW + "17\n" + HEADER + ROW.replace("1\nXây cầu", "2\nLát hè")
        + "18\n" + ROW.replace("1\nXây cầu", "3\nDọn kênh"),
        [(None, "1", "Xây cầu", OWNERS), (None, "2", "Lát hè", OWNERS), (None, "3", "Dọn kênh", OWNERS)],
    ),
    "quarters that are ticked": (
        "TT\nNội dung\nChủ trì\nQuý I\nQuý II\nQuý III\n1\nXây cầu\nSở Xây dựng\n\nx\nx\n"
        "2\nLát hè\nSở Xây dựng\nx\n\n\n",
        [(None, "1", "Xây cầu", {"lead": "Sở Xây dựng", "timeline": "Quý II | Quý III"}),
         (None, "2", "Lát hè", {"lead": "Sở Xây dựng", "timeline": "Quý I"})],
    ),
    "a second header level behind the first": (
        "STT\nNội dung\nPhân công thực hiện\nThời gian\nChủ trì\nPhối hợp\n" + ROW,
        [(None, "1", "Xây cầu", OWNERS)],
    ),
}


@pytest.mark.parametrize(("rows", "expected"), TABLES.values(), ids=TABLES.keys())
def test_tables_of_lines(rows: str, expected: Expected) -> None:
    assert shown(rows, find(rows)) == expected


@pytest.mark.parametrize("rows", [
    "TT\nTên xã\nDân số\n1\nMỹ Cẩm\n12.000\n",
    "TT\nNội dung chỉ tiêu\nĐơn vị tính\nSố lượng\nThời gian\n1\nCầu\ncái\n2\nQuý I\n",
])
def test_lines_that_list_no_work(rows: str) -> None:
    assert not [draft for draft in find(rows) if draft.source == "table"]
