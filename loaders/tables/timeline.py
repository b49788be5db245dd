"""Columns of years, quarters or months in which a mark says when ("Năm 2023 | Năm 2024", cells of "x")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cancu.loaders.records import Span
from cancu.loaders.tables.columns import TIMELINE, assigns_work, is_period
from cancu.loaders.tables.rows import Row, TaskTable

_MARK = re.compile(r"\s*(?:[xX×+*✓✔√v●■☑]{1,3})?\s*")


def with_timeline(text: str, table: TaskTable, cells: Sequence[Span]) -> TaskTable:
    """The table whose rows have under "timeline" the header cells, out of `cells`, that they mark.

    Columns of periods that hold anything but marks, such as amounts, give no field.
    """
    named = [span for row in table.rows for name, spans in row.fields.items()
             if name.startswith(TIMELINE) for span in spans]
    marks = bool(named) and all(_MARK.fullmatch(text, *span) for span in named)
    rows = tuple(_marked(row, cells if marks else ()) for row in table.rows)
    work = assigns_work([name for name in table.headers if not is_period(name)]) if marks else table.work
    return replace(table, rows=rows, work=work)


def _marked(row: Row, cells: Sequence[Span]) -> Row:
    places = sorted(int(name.removeprefix(TIMELINE)) for name, spans in row.fields.items()
                    if name.startswith(TIMELINE) and spans)
    fields = {name: spans for name, spans in row.fields.items() if not name.startswith(TIMELINE)}
    if places and cells:
        fields["timeline"] = tuple(cells[place] for place in places)
    return row._replace(fields=fields)
