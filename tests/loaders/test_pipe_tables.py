"""Tables of Markdown, cell by cell."""

import pytest
from cancu.loaders.draft import Context
from cancu.loaders.records import DocumentHeader
from cancu.loaders.tables.pipe_tables import pipe_tables
from cancu.loaders.tasks.items import find_tasks


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
    # Strokes between cells only: a line may begin with an empty cell, a section title has no stroke.
    ("TT | Nội dung | Chủ trì\nI | Cầu\n1 | Xây | Sở Y tế\n | Lát | Sở Y tế\nII. Đường\n2 | Vá | X\nHết",
     [[(0, 0, "TT"), (0, 1, "Nội dung"), (0, 2, "Chủ trì"), (1, 0, "I"), (1, 1, "Cầu"), (2, 0, "1"),
       (2, 1, "Xây"), (2, 2, "Sở Y tế"), (3, 0, ""), (3, 1, "Lát"), (3, 2, "Sở Y tế"),
       (4, 0, "II. Đường"), (5, 0, "2"), (5, 1, "Vá"), (5, 2, "X")]]),
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


def test_what_a_row_without_number_lacks_comes_from_above() -> None:
    rows = "| 1 | Xây cầu | Sở Y tế | Quý I |\n| | Lát hè | Sở Nội vụ | |\n"
    text = f"II. NHIỆM VỤ\n| TT | Nội dung | Chủ trì | Thời gian |\n{rows}"
    drafts = find_tasks(Context(text, pipe_tables(text), DocumentHeader(key="-", doc_type="KH"))).drafts
    assert [(d.ordinal, text[d.start:d.end], [text[slice(*s)] for s in d.fields["time"]]) for d in drafts] \
        == [("1", "Xây cầu", ["Quý I"]), ("1", "Lát hè", ["Quý I"])]


@pytest.mark.parametrize("title", ["| I. Y tế |", "| I. Y tế | | | |", "| I | Y tế | | |"])
def test_a_title_in_the_column_of_the_numbers_heads_its_rows(title: str) -> None:
    text = f"PHỤ LỤC\n| TT | Nội dung | Chủ trì | Thời gian |\n{title}\n| 1 | Xây kho | Sở Y tế | Quý I |\n"
    drafts = find_tasks(Context(text, pipe_tables(text), DocumentHeader(key="-", doc_type="KH"))).drafts
    assert [(d.section, d.ordinal, text[d.start:d.end]) for d in drafts] == [("PL.I", "1", "Xây kho")]


def test_a_long_line_of_blanks_or_strokes_is_read_once() -> None:
    """A line of blanks was once tried in every split: this would not come to an end."""
    assert pipe_tables("|\n" + " " * 400_000 + "x") == ()
    assert pipe_tables("a|b\n" + "---|" * 100_000 + "x") == ()
