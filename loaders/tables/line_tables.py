"""Tables in plain text whose every cell is a line of its own, as pages and Word files are copied."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from cancu.loaders.records import Span
from cancu.loaders.tables.columns import TIMELINE, assigns_work, columns_of, field_of, is_header, two_levels
from cancu.loaders.tables.rows import (
    HEADING,
    NUMBER,
    SAME,
    SECTION,
    TABLE_END,
    Row,
    TaskTable,
    is_time,
    lines,
    loose_row,
    trimmed,
    words_of,
)
from cancu.loaders.tables.timeline import with_timeline
from cancu.loaders.tasks.actors import OPEN_END, begins_with_body

_FIRST_COLUMN = re.compile(
    r"\n[ ]*(?:STT|TT|S[ốỐ][ ]*(?:TT|thứ tự)|(?:nội dung|nhiệm vụ|công việc|hoạt động)(?: [^\W\d_]+){0,3})"
    r"[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
# The last word of a line whose name goes on below: "Văn phòng UBND tỉnh, Sở / Nội vụ".
# "Văn phòng Sở", "các phòng thuộc Sở" are whole.
_NAME_DUE = re.compile(
    r"(?:^|\W)(?<!Văn phòng )(?<!Thanh tra )(?<!thuộc )"
    r"(?:Sở|Bộ|Phòng|Ban|Cục|Vụ|Hội|Đài|Ủy ban|Uỷ ban|nhân dân|Trung tâm)$"
)
_EMPTY = [(0, 0)]  # a cell that more than one blank line leaves out, where blank lines part all cells
_MOST_HEADERS = 40  # lines, blank ones among them
_MOST_IN_ROW = 40  # lines


def first_columns(text: str) -> Iterator[Span]:
    """The lines that are only the heading of a first column ("STT", "Nội dung công việc")."""
    # The line feed before a line leads `re` from one to the next; the first line gets one too.
    return ((match.start(), match.end() - 1) for match in _FIRST_COLUMN.finditer(f"\n{text}"))


def read_line_table(text: str, start: int) -> TaskTable | None:
    """The table whose first column is headed by the line at `start`; None if no header of work follows.

    A row begins with a line that is only its number. A blank line is an empty cell where the row's lines
    then are as many as the columns, unless blank lines part all cells; cells that no line stands for are
    taken as missing.
    """
    first, headers, columns = _header(text, start)
    if not columns or columns[0] != "stt":
        return _without_numbers(text, start)
    rows, gaps = _lines_of_rows(text, start, first)
    if not rows:
        return None
    rows = [gap if len(gap) == len(columns) else row for row, gap in zip(rows, gaps, strict=True)]
    read = tuple(_row(text, row, columns) for row in rows)
    table = TaskTable(start, read[-1].end, tuple(headers), assigns_work(headers), read)
    return with_timeline(text, table, list(islice(_cells(text, start), len(headers))))


def _lines_of_rows(text: str, start: int, first: int) -> tuple[list[list[Span]], list[list[Span]]]:
    """The lines of each row of the table at `start` whose rows begin at `first`; and these with the empty
    cells that further blank lines stand for.
    """
    rows: list[list[Span]] = []
    gaps: list[list[Span]] = []
    blank, behind = 0, first
    header = text[start:first].rstrip()
    parted = not text[slice(*next(islice(lines(text, start), 1, None)))].strip()
    for line in lines(text, first):
        if rows and text.startswith(header, line[0]):  # on the next page
            behind = line[0] + len(header)
            if len(_printed(rows[-1])) == 1:  # the number of the page
                rows.pop()
                gaps.pop()
        if line[0] < behind:
            continue
        cell = trimmed(text, *line)
        if parted and cell[0] == cell[1]:
            blank += 1
            continue
        step = _step(text, cell, line[1], rows)
        if step == "end":
            break
        if step == "more" and _is_page_number(text, rows, cell):
            rows[-1], gaps[-1], step = [], [], "new"
        elif step == "new":
            rows.append([])
            gaps.append([])
        rows[-1].append(cell)
        gaps[-1] += [cell] if step == "new" else [*_EMPTY * ((blank - 1) // 2), cell]
        blank = 0
    return rows, gaps


def _is_page_number(text: str, rows: list[list[Span]], cell: Span) -> bool:
    """Whether the last row is only the number of a page: `cell` is the one that is due."""
    if len(rows) < 2 or len(_printed(rows[-1])) > 1:
        return False
    before, page, number = (text[slice(*at)].strip(". ") for at in (rows[-2][0], rows[-1][0], cell))
    return all(words.isdecimal() for words in (before, page, number)) and int(number) == int(before) + 1


def _without_numbers(text: str, start: int) -> TaskTable | None:
    """A table that numbers no rows: as many lines a row as headings, bodies and times in their places."""
    head = list(takewhile(lambda cell: field_of(text[slice(*cell)]) is not None,
                          islice(_cells(text, start), _MOST_HEADERS)))
    headers, width = words_of(text, head), len(head)
    if not is_header(headers):
        return None
    columns, rows = columns_of(headers), []
    cells = islice(_cells(text, start), width, None)
    while row := list(takewhile(lambda cell: not _ends(text, cell), islice(cells, width))):
        if len(row) < max(2, width - 1) or not _in_place(text, row, columns):
            break
        rows.append(loose_row(text, row, columns)._replace(above=frozenset()))
    end = rows[-1].end if rows else start
    return TaskTable(start, end, tuple(headers), assigns_work(headers), tuple(rows)) if rows else None


def _cells(text: str, start: int) -> Iterator[Span]:
    """The lines from `start` on that have words."""
    return (cell for line in lines(text, start) if (cell := trimmed(text, *line))[0] < cell[1])


def _in_place(text: str, row: Sequence[Span], columns: Sequence[str | None]) -> bool:
    """Whether every cell of a column for owners begins with a body, and every time cell as times do."""
    owners = [cell for cell, name in zip(row, columns, strict=False) if name in ("lead", "coordinate")]
    times = [cell for cell, name in zip(row, columns, strict=False) if name == "time"]
    return all(begins_with_body(text[slice(*cell)]) for cell in owners) \
        and all(is_time(text, *cell) for cell in times)


def _ends(text: str, cell: Span) -> bool:
    return bool(HEADING.match(text, *cell) or TABLE_END.match(text, *cell))


def _header(text: str, start: int) -> tuple[int, list[str], list[str | None]]:
    """Where the rows begin, the header's wordings, the field of each column; no columns without a header."""
    cells: list[Span] = []
    for line in islice(lines(text, start), _MOST_HEADERS):
        cell = trimmed(text, *line)
        section = SECTION.match(text, *cell) and _number_follows(text, line[1])
        if len(cells) > 2 and cell[0] < cell[1] and (section or _begins_row(text, cell)):
            return line[0], *two_levels(words_of(text, cells))
        if "\t" in text[line[0]:line[1]]:
            break
        if cells and text[cell[0]:cell[1]][:1].islower():
            cells[-1] = (cells[-1][0], cell[1])
        elif cell[0] < cell[1]:
            cells.append(cell)
    return start, [], []


def _begins_row(text: str, cell: Span) -> bool:
    return NUMBER.fullmatch(text, *cell) is not None and text[cell[0]] not in "-+"


def _step(text: str, cell: Span, line_end: int, rows: list[list[Span]]) -> str:
    """What a line is to the table: the first of a "new" row, "more" of the last one, or its "end"."""
    if not rows:
        return "new"
    if cell[0] == cell[1]:
        return "more"
    full = len(_printed(rows[-1])) >= 2 or not _begins_row(text, rows[-1][0])
    if _begins_row(text, cell) and full:
        return "new"
    if TABLE_END.match(text, *cell) or "\t" in text[cell[0]:cell[1]] or len(rows[-1]) >= _MOST_IN_ROW:
        return "end"
    if HEADING.match(text, *cell):
        return "new" if full and SECTION.match(text, *cell) and _number_follows(text, line_end) else "end"
    return "more"


def _number_follows(text: str, position: int) -> bool:
    """Whether the next line with words is a row's number."""
    cells = (trimmed(text, *line) for line in lines(text, position + 1))
    following = next((cell for cell in cells if cell[0] < cell[1]), None)
    return following is not None and _begins_row(text, following)


def _printed(row: Sequence[Span]) -> list[Span]:
    return [cell for cell in row if cell[0] < cell[1]]


def _row(text: str, cells: list[Span], columns: Sequence[str | None]) -> Row:
    """The row of these lines; what stands behind its last column is no part of it."""
    if len(cells) == len(columns) == len(_printed(cells)):
        return loose_row(text, cells, columns)  # a line for each column
    cells = _continued(text, cells)
    while len(cells) > len(columns) and cells[-1][0] == cells[-1][1]:
        cells = cells[:-1]
    printed = _printed(cells)
    if len(printed) == 1 and SECTION.match(text, *printed[0]):
        mark = SECTION.match(text, *printed[0])
        number = trimmed(text, printed[0][0], mark.end()) if mark else None
        title = trimmed(text, mark.end() if mark else printed[0][0], printed[0][1])
        return Row(*printed[0], number, {"content": (title,)}, alone=True)
    if len(cells) == len(columns):
        return loose_row(text, cells, columns)
    if len(printed) > len(columns):
        printed = _joined(text, printed, len(columns))[:len(columns)]
    # Which period a mark stands under cannot be told where cells are missing.
    row = loose_row(text, printed, [None if name and name.startswith(TIMELINE) else name for name in columns])
    return row._replace(above=frozenset()) if len(printed) < len(cells) else row


def _continued(text: str, cells: Sequence[Span]) -> list[Span]:
    """The cells behind the number, joined where a line break cut a sentence or a name."""
    found: list[Span] = []
    for cell in cells:
        line = text[slice(*cell)]
        before = text[slice(*found[-1])] if len(found) > 1 else ""
        whole = len(line) == 1 or line.startswith("các ") or is_time(text, *cell) or SAME.match(line)
        small = line[:1].islower() and not whole
        # "... của Sở / Văn phòng Sở": two cells.
        apart = before.endswith(("Sở", "Bộ")) and begins_with_body(line)
        due = not apart and _NAME_DUE.search(before)
        if line and before and (small or OPEN_END.search(before) or due):
            found[-1] = (found[-1][0], cell[1])
        else:
            found.append(cell)
    return found


def _joined(text: str, cells: list[Span], width: int) -> list[Span]:
    """Lines put together to cells: paragraphs of the content first, then what goes on with a list."""
    owner = next((i for i, cell in enumerate(cells) if i > 1 and (
        begins_with_body(text[cell[0]:cell[1]].lstrip("-+ ")) or is_time(text, *cell))), 0)
    if owner > 2:
        spare = min(owner - 2, len(cells) - width)
        cells = [cells[0], (cells[1][0], cells[1 + spare][1]), *cells[2 + spare:]]
    for bulleted in (True, False):
        place = 2
        while len(cells) > width and place < len(cells):
            before, cell = text[slice(*cells[place - 1])], text[slice(*cells[place])]
            both = before[0] in "-+" and cell[0] in "-+"
            if both or (not bulleted and (before[-1] in ",;" or cell[0] in "-+" or cell[0].islower())):
                cells = [*cells[:place - 1], (cells[place - 1][0], cells[place][1]), *cells[place + 1:]]
            else:
                place += 1
    return cells
