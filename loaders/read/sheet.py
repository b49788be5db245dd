"""Spreadsheets (.xlsx, .xlsm, .xls, .ods): each sheet a table, dates as dates are printed in documents."""

import datetime
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import python_calamine
from cancu.loaders.errors import ReadError
from cancu.loaders.read.blocks import Block, Box, Grid, render
from cancu.loaders.read.limits import Limits
from cancu.loaders.read.packages import Package
from cancu.loaders.read.sheet_extent import large_sheet
from cancu.loaders.reading import Reading

_MOST_CELLS = 1_000_000
_LONGEST_MARK = 6  # characters of a number in the first column

Value = Any  # what a cell holds: a text, number, date, time, flag
Spans = dict[tuple[int, int], tuple[int, int]]  # upper left place to rows and columns
Merge = tuple[tuple[int, int], tuple[int, int]]


def read_sheet(data: bytes, place: str, limits: Limits) -> Reading:
    """The visible sheets one after the other. Raises ReadError when the file is locked or damaged."""
    if data.startswith(b"PK"):
        large = large_sheet(Package(data, place, limits), _MOST_CELLS)
        if large is not None:
            raise _too_large(large, place)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        blocks, hidden = _blocks(book, place)
    except python_calamine.PasswordError as error:
        raise ReadError("it is locked with a password.", place=place,
                        remedy="Open it with the password and save it without one.") from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise ReadError("the workbook is cut short or damaged.", place=place,
                        remedy="Open it in a spreadsheet program and save it anew.") from error
    text, tables = render(blocks)
    if not text.strip():
        raise ReadError("its sheets are empty.", place=place, remedy="Look whether it is the right file.")
    return Reading(text, place, "sheet", tables, tuple(hidden))


def _too_large(name: str, place: str) -> ReadError:
    return ReadError(f"sheet “{name}” has more than {_MOST_CELLS} cells.", place=place,
                     remedy="Keep only the rows of the document; clear cells far below or beside them.")


def _blocks(book: python_calamine.CalamineWorkbook, place: str) -> tuple[list[Block], list[str]]:
    blocks: list[Block] = []
    warnings = []
    for about in book.sheets_metadata:
        if about.typ != python_calamine.SheetTypeEnum.WorkSheet:
            warnings.append(f"Sheet “{about.name}” is a chart or macro and was left out.")
            continue
        if about.visible != python_calamine.SheetVisibleEnum.Visible:
            warnings.append(f"Sheet “{about.name}” is hidden and was left out.")
            continue
        sheet = book.get_sheet_by_name(about.name)
        if sheet.total_height * sheet.total_width > _MOST_CELLS:
            raise _too_large(about.name, place)
        rows = sheet.to_python(skip_empty_area=False)
        blocks += _sheet(rows, sheet.merged_cell_ranges or [])
    return blocks, warnings


def _sheet(rows: Sequence[Sequence[Value]], merges: Iterable[Merge]) -> Iterator[Block]:
    """Words above and below a table as paragraphs, rows of several cells as tables."""
    spans = {first: (last[0] - first[0] + 1, last[1] - first[1] + 1) for first, last in merges}
    boxes: list[Box] = []
    wide = _wide(rows, spans)
    first = 0
    for at, row in enumerate(rows):
        cells = [(col, text) for col, value in enumerate(row) if (text := printed(value))]
        # A row of one cell inside a table is a section of it; before and after it is a paragraph.
        if not cells or (len(cells) == 1 and not wide[0] <= at <= wide[1]):
            if boxes:
                yield Grid(tuple(boxes))
                boxes = []
            if cells:
                yield from cells[0][1].split("\n")
            continue
        first = at if not boxes else first
        boxes += _boxes(at, len(row), cells, spans, first)
    if boxes:
        yield Grid(tuple(boxes))


def _wide(rows: Sequence[Sequence[Value]], spans: Spans) -> tuple[int, int]:
    """The first and last row of the largest table: three filled cells or more."""
    filled = [at for at, row in enumerate(rows) if sum(bool(printed(value)) for value in row) > 2]
    heights = [spans.get((at, col), (1, 1))[0] for at in filled[-1:] for col in range(len(rows[at]))]
    return (filled[0], filled[-1] + max(heights, default=1) - 1) if filled else (0, -1)


def _boxes(row: int, width: int, cells: Sequence[tuple[int, str]], spans: Spans, first: int) -> list[Box]:
    """All places of a row that no other cell covers, empty ones too: an empty cell says something."""
    texts = dict(cells)
    # "I. CHỈ ĐẠO" typed into the first cell and running over the empty ones beside it.
    if len(cells) == 1 and cells[0][0] == 0 and len(cells[0][1]) > _LONGEST_MARK:
        spans = {**spans, (row, 0): (1, width)}
    covered = {
        (row, across) for (top, left), (down, wide) in spans.items() if top <= row < top + down
        for across in range(left, left + wide) if (top, left) != (row, across)
    }
    found = []
    for col in range(width):
        if (row, col) not in covered:
            down, wide = spans.get((row, col), (1, 1))
            blocks: tuple[Block, ...] = tuple(texts.get(col, "").split("\n"))
            found.append(Box(row - first, col, blocks, down, wide))
    return found


def printed(value: Value) -> str:
    """A cell as a document would print it: 15/12/2026, 12, 12,5."""
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, datetime.datetime):
        day = value.strftime("%d/%m/%Y")
        return day if value.time() == datetime.time() else f"{value:%H:%M} ngày {day}"
    if isinstance(value, datetime.date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.10g}".replace(".", ",")
    return str(value).strip()
