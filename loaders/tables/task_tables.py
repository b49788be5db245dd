"""The task tables of a text: the format's own with real cells, and those that plain text spells with tabs."""

from collections.abc import Sequence
from dataclasses import replace

from cancu.loaders.reading import Cell, Table
from cancu.loaders.records import Span
from cancu.loaders.tables.columns import assigns_work, columns_of, is_header, is_sub_header, may_head
from cancu.loaders.tables.line_tables import first_columns, read_line_table
from cancu.loaders.tables.rows import NUMBER, Row, TaskTable, merged_below, tab_lines, trimmed, words_of
from cancu.loaders.tables.tab_tables import read_broken_table, read_tab_table
from cancu.loaders.tables.timeline import with_timeline

__all__ = ["find_tables"]

_HEADER_ROWS = 4  # a title row or two may stand over the header
_GAP = 40  # characters between two tables that a page break parted


def find_tables(text: str, tables: Sequence[Table] = ()) -> list[TaskTable]:
    """The tables of a normalised text whose header names what is done, and who or when beside it, in order.

    `tables`: those of the format; rows of tabs and of broken lines are looked for outside the task tables
    among them.
    """
    found = _real_tables(text, tables)
    taken = [(table.start, table.end) for table in found]
    position = 0
    for start, end in _first_lines(text):
        if start < position:
            continue
        inside = next((last for first, last in taken if first <= start < last), None) if taken else None
        table = None
        if inside is None and may_head(text, start, end):
            table = read_broken_table(text, start) or read_tab_table(text, start) \
                or read_line_table(text, start)
        if table is not None:
            found.append(table)
        position = max(end, inside or 0, table.end if table else 0)
    return sorted(found, key=lambda table: table.start)


def _first_lines(text: str) -> list[Span]:
    """The lines that a table can begin with: those with a tab, and the heading of a first column alone."""
    return sorted([*tab_lines(text), *first_columns(text)])


class _Grid:
    """The cells of a real table by place; a merged cell stands at every place it covers."""

    def __init__(self, table: Table) -> None:
        self.at: dict[tuple[int, int], Cell] = {}
        self.rows = self.width = 0
        for cell in table.cells:
            for row in range(cell.row, cell.row + cell.row_span):
                for col in range(cell.col, cell.col + cell.col_span):
                    self.at.setdefault((row, col), cell)
            self.rows = max(self.rows, cell.row + cell.row_span)
            self.width = max(self.width, cell.col + cell.col_span)

    def row(self, row: int) -> list[Cell | None]:
        return [self.at.get((row, col)) for col in range(self.width)]


def _real_tables(text: str, tables: Sequence[Table]) -> list[TaskTable]:
    found: list[TaskTable] = []
    last: tuple[list[str | None], list[str], list[Span]] | None = None
    for table in tables:
        grid = _Grid(table)
        header, first = _header(text, grid), 0
        if header is not None:
            first, columns, names = header
            last = columns, names, [_span(text, cell) if cell else (0, 0) for cell in grid.row(first - 1)]
        elif not (found and last and _goes_on(text, table, grid, found[-1], len(last[0]))):
            continue
        columns, names, cells = last
        rows = [row for number in range(first, grid.rows) if (row := _row(text, grid, number, columns))]
        # Where no cell is merged, the converter may have left out what was.
        rows = rows if any(cell.row_span > 1 for cell in table.cells) else list(merged_below(rows))
        read = TaskTable(table.start, table.end, tuple(names), assigns_work(names), tuple(rows))
        read = with_timeline(text, read, cells)
        if found and _continues(text, read, found[-1]):
            found[-1] = replace(found[-1], end=read.end, rows=found[-1].rows + read.rows)
        else:
            found.append(read)
    return found


def _header(text: str, grid: _Grid) -> tuple[int, list[str | None], list[str]] | None:
    """The first row of work, the field of each column, and the header's wordings; None without a header."""
    for number in range(min(_HEADER_ROWS, grid.rows)):
        top = grid.row(number)
        names = [_text(text, cell) for cell in top]
        parted = any(cell and (cell.col_span > 1 or not _text(text, cell)) for cell in top)
        if number + 1 < grid.rows and parted:
            below = [_text(text, cell) for cell in grid.row(number + 1)]
            changed = [i for i, cell in enumerate(grid.row(number + 1)) if cell is not top[i] and below[i]]
            if changed and is_sub_header([below[i] for i in changed]):
                names = [below[i] if i in changed else name for i, name in enumerate(names)]
                if is_header(list(dict.fromkeys(names))):
                    return number + 2, _sub_columns(names, changed), names
        if is_header(list(dict.fromkeys(names))):
            depth = max((cell.row + cell.row_span for cell in top if cell), default=number + 1)
            return max(depth, number + 1), columns_of(names), names
    return None


def _sub_columns(names: Sequence[str], changed: Sequence[int]) -> list[str | None]:
    """Sub-columns such as "Bắt đầu | Kết thúc" under a time are times."""
    fields = columns_of(names)
    return [field or "time" if index in changed else field for index, field in enumerate(fields)]


def _continues(text: str, table: TaskTable, before: TaskTable) -> bool:
    """The same header right behind a table: its sections go on too, unless the rows count anew."""
    if table.headers != before.headers or not _right_behind(text, table.start, before.end):
        return False
    first, last = table.rows[0] if table.rows else None, before.rows[-1] if before.rows else None
    anew = first and first.number and text[slice(*first.number)].strip(" .)") in ("1", "I", "A")
    return not anew or bool(last and last.alone)


def _right_behind(text: str, start: int, end: int) -> bool:
    return 0 <= start - end <= _GAP and not text[end:start].strip()


def _goes_on(text: str, table: Table, grid: _Grid, before: TaskTable, width: int) -> bool:
    """A table without header right behind one of the same width: a page break parted them."""
    first = grid.at.get((0, 0))
    return (
        grid.width == width and _right_behind(text, table.start, before.end) and first is not None
        and NUMBER.fullmatch(text, *_span(text, first)) is not None
    )


def _row(text: str, grid: _Grid, number: int, columns: Sequence[str | None]) -> Row | None:
    cells = list(dict.fromkeys(cell for cell in grid.row(number) if cell and cell.row == number))
    if not cells:
        return None
    fields: dict[str, tuple[Span, ...]] = {}
    stt: Span | None = None
    printed = [cell for cell in cells if _text(text, cell)]
    lone = printed[0] if len(printed) == 1 else None
    titled = lone if lone and not NUMBER.fullmatch(text, *_span(text, lone)) else None
    for cell in cells:
        span = _span(text, cell)
        field = columns[cell.col]
        if field == "stt" and cell is titled:  # "II. Y tế" in the column of the numbers
            fields["content"] = (span,)
        elif field == "stt" and cell.col_span == 1:
            stt = span if span[0] < span[1] else None
        elif cell.col_span > 1 and cell.col_span * 2 > grid.width:
            fields["content"] = (span,)
        elif field is not None and field != "stt":
            fields[field] = (*fields.get(field, ()), *([span] if span[0] < span[1] else []))
    covered = {columns[col] for col, cell in enumerate(grid.row(number)) if cell and cell.row < number}
    texts = [cell for cell in printed if _span(text, cell) != stt]
    above = frozenset(field for field in covered if field and field not in fields)
    return Row(
        min(cell.start for cell in cells), max(cell.end for cell in cells), stt, fields, above,
        len(texts) <= 1 and not above - {"stt"},
    )


def _span(text: str, cell: Cell) -> Span:
    return trimmed(text, cell.start, cell.end)


def _text(text: str, cell: Cell | None) -> str:
    return words_of(text, [(cell.start, cell.end)])[0] if cell else ""
