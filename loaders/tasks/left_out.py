"""What of a text's tables gives no tasks, as warnings: counted, with the first of each kind by its words."""

import re
from collections.abc import Collection, Iterator, Sequence

from cancu.loaders.reading import Table
from cancu.loaders.records import Span
from cancu.loaders.tables.row_tasks import unread_rows
from cancu.loaders.tables.rows import TaskTable, tab_lines

_LETTERHEAD = re.compile(r"CỘNG HÒA XÃ HỘI|ĐẢNG CỘNG SẢN|\b(?:Số|Kính gửi)\s*:")
_FOOT = re.compile(r"\s*(?:Nơi nhận|- (?:Như (?:trên|Điều)|Lưu))")  # recipients beside a signature
_FEWEST_ROWS = 3  # letterheads and signatures are tables of one or two
_SHOWN = 60  # characters


def left_out(
    text: str, tables: Sequence[Table], found: Sequence[TaskTable], used: Collection[int]
) -> list[str]:
    """Sentences on tables and rows that give no tasks; none where all do.

    `tables`: those of the format; `found`: the task tables of the text, `used` the numbers of those whose
    rows became tasks.
    """
    unused = [table for number, table in enumerate(found) if number not in used]
    read = [table for number, table in enumerate(found) if number in used]
    dots = [(row.start, row.end) for table in read for row in table.rows if row.lost]
    lost = [span for before, span in zip([(0, 0), *dots], dots, strict=False)
            if text[before[1]:span[0]].strip() or before == (0, 0)]
    empty = [(row.start, row.end) for table in read for row in unread_rows(text, table)]
    kinds = (
        ("table has no columns of work", "tables have no columns of work",
         list(_unread(text, tables, found))),
        ("table lists measures, prices or steps", "tables list measures, prices or steps",
         [(table.start, table.end) for table in unused if not table.work]),
        ("table of work stands in a part that assigns none", "tables of work stand in parts that assign none",
         [(table.start, table.end) for table in unused if table.work]),
        ("row of dots stands for rows left out of a table", "rows of dots stand for rows left out of tables",
         lost),
        ("row of a task table says nothing to do", "rows of task tables say nothing to do", empty),
    )
    return [f"No tasks: {len(spans)} {one if len(spans) == 1 else many}, {_shown(text, spans[0])}."
            for one, many, spans in kinds if spans]


def _unread(text: str, tables: Sequence[Table], found: Sequence[TaskTable]) -> Iterator[Span]:
    """Tables of the format and runs of lines with tabs that no task table was read from, in order."""
    taken = [(table.start, table.end) for table in found]
    spans = [(table.start, table.end) for table in tables if _is_list(table)]
    yield from (span for span in spans if not any(start <= span[0] < end for start, end in taken))
    covered = sorted([*taken, *((table.start, table.end) for table in tables)])
    place, start, end, count = 0, 0, -1, 0
    for first, last in tab_lines(text):
        while place < len(covered) and covered[place][1] <= first:
            place += 1
        inside = place < len(covered) and covered[place][0] <= first
        if inside or _LETTERHEAD.search(text, first, last) or _FOOT.match(text, first, last):
            continue
        if first != end + 1:
            if count >= _FEWEST_ROWS:
                yield start, end
            start, count = first, 0
        end, count = last, count + 1
    if count >= _FEWEST_ROWS:
        yield start, end


def _is_list(table: Table) -> bool:
    rows, columns = ({getattr(cell, name) for cell in table.cells} for name in ("row", "col"))
    return len(columns) > 1 and len(rows) >= _FEWEST_ROWS


def _shown(text: str, span: Span) -> str:
    words = " ".join(text[span[0]:min(span[1], span[0] + 4 * _SHOWN)].replace("\t", " | ").split())
    return f"the first “{words[:_SHOWN].strip('| ')}”"
