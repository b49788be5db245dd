"""Tables of Markdown, cell by cell."""

import pytest
from cancu.loaders.tables.pipe_tables import pipe_tables


@pytest.mark.parametrize(("text", "expected"), [
    ("A\n\n| TT | Việc |\n|---|:---:|\n| 1 | Xây cầu |\n| 2 | |\nB",
     [[(0, 0, "TT"), (0, 1, "Việc"), (1, 0, "1"), (1, 1, "Xây cầu"), (2, 0, "2"), (2, 1, "")]]),
    ("TT | Việc\n--- | ---\n1 | Xây cầu", [[(0, 0, "TT"), (0, 1, "Việc"), (1, 0, "1"), (1, 1, "Xây cầu")]]),
    ("| A | B |\n|---|---|\n\n| C | D |\n|---|---|\n| 1 | 2 |\n",
     [[(0, 0, "A"), (0, 1, "B")], [(0, 0, "C"), (0, 1, "D"), (1, 0, "1"), (1, 1, "2")]]),
    ("Một dòng\n|---|---|\n", []),
    ("|---|---|\n| 1 | 2 |", []),
    ("a | b\nc | d", []),
    ("a | b | c\nd | e | f", []),
    # Without a rule: the header of columns of work tells.
    ("PHỤ LỤC\nTT | Nội dung | Chủ trì\n1 | Vá đê | Sở Y tế\n\nB",
     [[(0, 0, "TT"), (0, 1, "Nội dung"), (0, 2, "Chủ trì"), (1, 0, "1"), (1, 1, "Vá đê"),
       (1, 2, "Sở Y tế")]]),
    ("|TT|Công việc|Thời gian|\n|1|Xây cầu|Quý I|\n\n| A | B |\n|---|---|\n",
     [[(0, 0, "TT"), (0, 1, "Công việc"), (0, 2, "Thời gian"), (1, 0, "1"), (1, 1, "Xây cầu"),
       (1, 2, "Quý I")],
      [(0, 0, "A"), (0, 1, "B")]]),
    ("|TT|Công việc|Thời gian|\nhết", []),
    # A converter may part all lines by blank ones.
    ("| TT | Việc |\n\n|---|---|\n\n| 1 | Vá đê |\n\n| 2 | Đo |\n\n\n| a |",
     [[(0, 0, "TT"), (0, 1, "Việc"), (1, 0, "1"), (1, 1, "Vá đê"), (2, 0, "2"), (2, 1, "Đo")]]),
    ("TT | Nội dung | Chủ trì\n\n1 | Vá đê | Sở Y tế\n\nB",
     [[(0, 0, "TT"), (0, 1, "Nội dung"), (0, 2, "Chủ trì"), (1, 0, "1"), (1, 1, "Vá đê"),
       (1, 2, "Sở Y tế")]]),
])
def test_cells(text: str, expected: list[list[tuple[int, int, str]]]) -> None:
    found = [[(cell.row, cell.col, text[cell.start:cell.end]) for cell in table.cells]
             for table in pipe_tables(text)]
    assert found == expected


def test_a_long_line_of_blanks_or_strokes_is_read_once() -> None:
    """A line of blanks was once tried in every split: this would not come to an end."""
    assert pipe_tables("|\n" + " " * 400_000 + "x") == ()
    assert pipe_tables("a|b\n" + "---|" * 100_000 + "x") == ()
