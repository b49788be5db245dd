"""Tables in plain text: rows of tabs under a header line, and tables whose cells begin with a tab."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from cancu.loaders.agencies.words import UPPER
from cancu.loaders.records import Span
from cancu.loaders.tables.columns import (
    assigns_work,
    columns_of,
    is_header,
    is_sub_header,
    is_unit,
    two_levels,
)
from cancu.loaders.tables.rows import (
    DOTS,
    HEADING,
    NUMBER,
    SECTION,
    TABLE_END,
    Row,
    TaskTable,
    is_time,
    lines,
    loose_row,
    merged_below,
    split_cells,
    trimmed,
    words_of,
)
from cancu.loaders.tables.timeline import with_timeline
from cancu.loaders.tasks.actors import begins_with_body

_STT = re.compile(r"[ \t]*(?:STT|TT|Stt|Tt|S[ốỐ]\s*(?:TT|tt|thứ tự|THỨ TỰ)|S\.TT)\s*(?=[\t\n])")
_STT_ALONE = re.compile(r"\t[ ]*(?:STT|TT|Stt|Tt|S[ốỐ]\s*(?:TT|tt|thứ tự|THỨ TỰ))[ ]*\n")
_DIGITS = re.compile(r"\s*\d{1,3}[.)]?\s*")  # a row's number on a line of its own, its cells below
_MARK = re.compile(r"(\d{1,2}(?:\.\d{1,2})?)\.?\s+\w")
_NEAR = 400  # characters of the next line
_HEADER_LINES = 5
_MOST_COLUMNS = 15
# "2. Giải pháp" behind a whole last row: the document goes on.
_NUMBERED = re.compile(rf"\d{{1,2}}(?:\.\d{{1,2}})*[.)/]\s*[{UPPER}]")
_MOST_CELL_LINES = 8
_PAGE_NUMBER = re.compile(r"(?:Trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?|-\s*\d{1,3}\s*-", re.IGNORECASE)
_PAGE_GAP = 10  # blank characters around a page number


def read_tab_table(text: str, start: int) -> TaskTable | None:
    """Rows of tabs under a header line; header cells may be broken over lines, and have a second level."""
    header_end, header_cells, sub_cells = _tab_header(text, start)
    if not header_cells:
        return None
    headers, sub_headers = words_of(text, header_cells), words_of(text, sub_cells)
    columns = columns_of(headers, sub_headers)
    rows: list[list[Span]] = []
    end, blank = header_end, False
    for first, last in lines(text, header_end):
        line = trimmed(text, first, last)
        if line[0] == line[1] or (rows and _is_page_number(text, line, last, text[start:header_end])):
            blank = True
            continue
        step = _tab_step(text, first, last, rows, columns, blank)
        if step == "end":
            break
        if step == "page":
            continue
        cells = split_cells(text, first, last)
        if step == "new":
            rows.append(cells[1:] if _is_indented_heading(text, cells) else cells)
        elif step == "cells":
            rows[-1] += cells
        else:
            rows[-1][-1] = trimmed(text, rows[-1][-1][0], cells[0][1])
            rows[-1] += cells[1:]
        end, blank = last, False
    if not rows:
        return None
    loose = merged_below(
        loose_row(text, part, columns) for cells in rows for part in _apart(text, cells, columns))
    names = (*headers, *sub_headers)
    table = TaskTable(start, end, names, assigns_work(names), tuple(loose))
    return with_timeline(text, table, (*header_cells, *sub_cells))


def _tab_header(text: str, start: int) -> tuple[int, list[Span], list[Span]]:
    """The end of the header, its cells, those of a second level; no cells if the line heads no task table."""
    block, width = _header_block(text, start)
    whole = split_cells(text, *block[0])
    if is_header(words_of(text, whole)):
        below = split_cells(text, *block[1]) if len(block) > 1 else []
        if is_sub_header(words := words_of(text, below)):
            if not words[0] and len(below) <= len(whole):
                columns = [_below_or_over(text, *pair) for pair in zip(below, whole, strict=False)]
                return block[1][1] + 1, [*columns, *whole[len(below):]], []
            named = [cell for cell in below if cell[0] < cell[1]]
            if width in (0, len(whole) + len(named) - 1):
                return block[1][1] + 1, whole, named
        parted = _parted(whole, below, width)
        if parted:
            return block[1][1] + 1, parted, []
        if len(block) == 1 or len(whole) >= width or not _STT.match(text, start):
            return block[0][1] + 1, whole, []
    if not _STT.match(text, start):
        return start, [], []
    joined = [(stop, split_cells(text, start, stop)) for _, stop in reversed(block)]
    headers = [(stop, cells) for stop, cells in joined if is_header(words_of(text, cells))]
    stop, cells = next((h for h in headers if len(h[1]) == width), headers[0] if headers else (start, []))
    return stop + 1, cells, []


def _parted(whole: list[Span], below: list[Span], width: int) -> list[Span]:
    """The header with one cell as often as the line below divides it ("Đơn vị phối hợp" over places)."""
    under = [place for place, cell in enumerate(below) if cell[0] < cell[1]]
    if not under or not under[0] or len(under) < 2 or under[-1] - under[0] != len(under) - 1:
        return []
    first = under[0]
    if first >= len(whole) or len(below) > width or len(whole) + len(under) - 1 != width:
        return []
    return [*whole[:first], *[whole[first]] * len(under), *whole[first + 1:]]


def _below_or_over(text: str, below: Span, over: Span) -> Span:
    """A column's header cell under a second level whose cells stand under those they divide."""
    return below if below[0] < below[1] and not is_unit(text[slice(*below)]) else over


def _header_block(text: str, start: int) -> tuple[list[Span], int]:
    """The lines from a possible header to the first numbered row; the most cells of the rows below it."""
    block: list[Span] = []
    widths: list[int] = []
    for first, last in lines(text, start):
        cells = split_cells(text, first, last)
        if len(cells) > 1 and NUMBER.fullmatch(text, *cells[0]) and block:
            widths.append(len(cells))
        elif widths or len(block) == _HEADER_LINES or (first == last and "\t" not in _next_line(text, last)):
            break
        elif first == last:
            continue
        else:
            block.append((first, last))
        if len(widths) == _HEADER_LINES:
            break
    return block, max(widths, default=0)


def _next_line(text: str, position: int) -> str:
    end = text.find("\n", position + 1)
    return text[position + 1:end if end >= 0 else len(text)]


def _tab_step(
    text: str, first: int, last: int, rows: list[list[Span]], columns: Sequence[str | None], blank: bool
) -> str:
    """What a line is to the table: a "new" row, "more" of the last cell, further "cells", or its "end".

    "page": the number of a page between rows.
    """
    width = len(columns)
    cells = split_cells(text, first, last)
    numbered = NUMBER.fullmatch(text, *cells[0]) is not None
    if not numbered and (TABLE_END.match(text, first, last)
                         or (_is_indented_heading(text, cells) and not _row_follows(text, last, columns))):
        return "end"
    before = len(rows[-1]) if rows else 0
    if before == 1 and columns[0] == "stt" and _DIGITS.fullmatch(text, *rows[-1][0]):
        return "cells"
    if len(cells) > 1:
        if before <= 1 or numbered or cells[0][0] == cells[0][1] or before + len(cells) - 1 > width:
            return "new"
        return "more" if before < width and _goes_on(text, cells, rows[-1]) else "new"
    line = text[cells[0][0]:cells[0][1]]
    if columns[0] == "stt" and _DIGITS.fullmatch(line):
        if _cells_follow(text, last):
            return "new"
        if _row_follows(text, last, columns):
            return "page"
    if before >= width and _NUMBERED.match(line) and not _row_near(text, last):
        return "end"
    marked = SECTION.match(line) is not None or (line.isupper() and blank) or _over_next(text, line, last)
    if (marked or _titles(text, line, rows, width)) and _row_follows(text, last, columns):
        return "new"
    if marked or not rows or (blank and not line[0].islower()):
        return "end"
    return "more"


def _is_indented_heading(text: str, cells: Sequence[Span]) -> bool:
    """A heading behind a tab as its indent: a row would have cells behind its content."""
    return len(cells) == 2 and cells[0][0] == cells[0][1] and HEADING.match(text, *cells[1]) is not None


def _is_page_number(text: str, line: Span, end: int, header: str) -> bool:
    """A page number between two rows, or before the header that the next page repeats."""
    if _PAGE_NUMBER.fullmatch(text, *line) is None:
        return False
    following = text[end:end + len(header) + _PAGE_GAP].strip()
    if following.startswith(header.strip()):
        return True
    title = next((line for line in lines(text, end + 1) if text[slice(*line)].strip()), (end, end))
    titled = SECTION.match(text, *title) and "\t" not in text[slice(*title)]
    return _row_follows(text, title[1] if titled else end, ("stt",))


def _row_near(text: str, position: int) -> bool:
    """Whether a numbered row stands within the next lines: what is between goes on with a cell."""
    for first, last in islice(lines(text, position + 1), _MOST_CELL_LINES):
        if "\t" in text[first:last] and NUMBER.fullmatch(text, *split_cells(text, first, last)[0]):
            return True
    return False


def _cells_follow(text: str, position: int) -> bool:
    """Whether the cells of a row stand below its number, not another number (then it was that of a page)."""
    for first, last in islice(lines(text, position + 1), 3):
        cells = split_cells(text, first, last)
        if NUMBER.fullmatch(text, *cells[0]) or cells[0][0] == cells[-1][1]:
            return False
        if len(cells) > 1:
            return True
    return False


def _over_next(text: str, line: str, position: int) -> bool:
    """"2. Kiểm tra" over a row "2.1"."""
    mark = _MARK.match(line)
    following = text[position + 1:position + 1 + _NEAR].lstrip()
    return mark is not None and following.startswith(f"{mark[1]}.1") and "\t" in following.split("\n", 1)[0]


def _titles(text: str, line: str, rows: list[list[Span]], width: int) -> bool:
    """Whether a line without mark can head rows ("Quý II", "Giao thông"): the row over it is complete."""
    if not rows or not line[0].isupper():
        return not rows
    full = len(rows[-1]) == width and is_time(text, *rows[-1][-1])
    return full and (len(rows[0]) == 1 or not is_time(line, 0, len(line)))


def _goes_on(text: str, cells: Sequence[Span], row: Sequence[Span]) -> bool:
    """Whether a line with tabs goes on with a cell that a line break cut, not with a row of merged cells."""
    first = text[cells[0][0]:cells[0][1]]
    if first[0].islower():
        return True
    # "Dựng lan can / Sở Xây dựng" behind a row that has its agency: content and lead of another row.
    has_lead = any(begins_with_body(text[start:end]) for start, end in row[2:])
    new_lead = begins_with_body(text[cells[1][0]:cells[1][1]]) and not begins_with_body(first)
    return not (has_lead and new_lead) and not is_time(text, *row[-1])


def _row_follows(text: str, position: int, columns: Sequence[str | None]) -> bool:
    """Whether the next line with text is a row: a numbered one where the table has numbers."""
    for first, last in lines(text, position + 1):
        if first < last and not text[first:last].isspace():
            cells = split_cells(text, first, last)
            if columns[0] == "stt":
                return len(cells) > 1 and NUMBER.fullmatch(text, *cells[0]) is not None
            return len(cells) == len(columns) and not is_header(words_of(text, cells))
    return False


def _apart(text: str, cells: list[Span], columns: Sequence[str | None]) -> list[list[Span]]:
    """A line that holds several rows, with dots for those left out between them."""
    parts: list[list[Span]] = [[]]
    for cell in cells:
        dots = cell[0] < cell[1] and DOTS.fullmatch(text, *cell)
        if dots:
            parts += [[cell], []]
        elif len(parts[-1]) >= len(columns) and columns[0] == "stt" and NUMBER.fullmatch(text, *cell):
            parts.append([cell])
        else:
            parts[-1].append(cell)
    return [part for part in parts if part]


def read_broken_table(text: str, start: int) -> TaskTable | None:
    """A table whose every cell stands on lines of its own, each cell begun by a tab."""
    if not _STT_ALONE.match(text, start):
        return None
    head = [trimmed(text, *piece) for piece in islice(_pieces(text, start, len(text)), _MOST_COLUMNS)]
    width = next((i for i, cell in enumerate(head) if i > 1 and _begins_row(text, cell, [])), 0)
    headers, columns = two_levels(words_of(text, [cell for cell in head[:width] if cell[0] < cell[1]]))
    if not columns:
        return None
    end = _end_of_broken(text, start)
    rows: list[list[Span]] = []
    for cell in islice((trimmed(text, *piece) for piece in _pieces(text, start, end)), width, None):
        if not rows or (len(rows[-1]) >= 2 and _begins_row(text, cell, rows[-1], len(columns))):
            rows.append([])
        rows[-1].append(cell)
    read = tuple(_broken_row(text, row, columns) for row in rows)
    return TaskTable(start, end, tuple(headers), assigns_work(headers), read)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        stop = text.find("\n\t", start + 1, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop


def _end_of_broken(text: str, start: int) -> int:
    end = start
    for first, last in lines(text, start):
        # The cells of the table, its section rows among them, begin with a tab.
        if TABLE_END.match(text, first, last) or (text[first] != "\t" and HEADING.match(text, first, last)):
            break
        end = last
    return end


def _begins_row(text: str, cell: Span, row: list[Span], width: int = 0) -> bool:
    """A number cell, or a section title, where the row before it is as good as full."""
    if SECTION.match(text, *cell) and (len(row) >= width - 1 or len(row) <= 2):
        return True
    if not NUMBER.fullmatch(text, *cell):
        return False
    return not row or len(row) >= width - 2 or SECTION.match(text, *row[0]) is not None


def _broken_row(text: str, cells: list[Span], columns: Sequence[str | None]) -> Row:
    texts = [cell for cell in cells if cell[0] < cell[1]]
    if len(texts) == 1:
        mark = SECTION.match(text, *texts[0])
        number = trimmed(text, texts[0][0], mark.end()) if mark else None
        title = trimmed(text, mark.end() if mark else texts[0][0], texts[0][1])
        return Row(*texts[0], number, {"content": (title,)}, alone=True)
    while len(cells) > len(columns) and cells[-1][0] == cells[-1][1]:
        cells = cells[:-1]
    return loose_row(text, cells, columns)
