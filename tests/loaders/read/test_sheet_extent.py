"""Workbooks with a cell far away: refused in words, before anything makes room for all between."""

import io
from pathlib import Path

import pytest
from cancu.loaders.errors import ReadError
from cancu.loaders.read import read
from openpyxl import Workbook
from openpyxl.styles import Font


def workbook(cells: dict[str, str | None], *, state: str = "visible") -> bytes:
    """A sheet of words, and a second one with these cells; without a word a cell is only made bold."""
    book = Workbook()
    book.active["A1"] = "Việc hay"
    sheet = book.create_sheet("Phụ lục")
    sheet.sheet_state = state
    for place, words in cells.items():
        sheet[place] = words
        sheet[place].font = Font(bold=True)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("cells", [
    {"A1": "TT", "XFD1048576": "x"}, {"XFD1048576": "x"}, {"A1048576": "x", "XFD1": "y"},
    {"B2": "x", "B1048576": "y", "AB3": "z"},
])
def test_a_stray_cell_is_too_many_cells(cells: dict[str, str | None], tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(workbook(cells))
    with pytest.raises(ReadError, match="sheet “Phụ lục” has more than 1000000 cells") as caught:
        read(tmp_path / "a.xlsx")
    assert "far below or beside" in caught.value.remedy


@pytest.mark.parametrize(("cells", "state", "expected"), [
    ({"A1": "TT", "XFD1048576": None}, "visible", "Việc hay\nTT\n"),
    ({"A1": "TT", "XFD1048576": "x"}, "hidden", "Việc hay\n"),
    ({"A1": "TT", "A900": "x"}, "visible", "Việc hay\nTT\nx\n"),
])
def test_what_is_empty_or_hidden_or_near_is_read(
    cells: dict[str, str | None], state: str, expected: str, tmp_path: Path
) -> None:
    (tmp_path / "a.xlsx").write_bytes(workbook(cells, state=state))
    assert read(tmp_path / "a.xlsx").text == expected
