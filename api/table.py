"""Rows as a table: in a terminal, or as CSV that a spreadsheet opens right."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from textwrap import shorten
from typing import Any

from cancu.api.cells import cell
from cancu.api.files import write_text
from cancu.api.proof import notes
from cancu.api.visible import visible
from cancu.api.words import column, day, value
from rich import box
from rich.table import Table
from rich.text import Text

Row = Mapping[str, Any]

ROW_OF_TRACE = ("task", "content", "so_ky_hieu", "class", "ended", "replaced_by", "lead", "due_end")
ROW_OF_WORKLOAD = ("task", "content", "role", "via", "due_end", "state", "bases")
ROW_OF_SEARCH = ("label", "title", "id")
ROW_OF_LINEAGE = ("from", "type", "to", "quote")

# How columns share the width of a terminal, in parts; a date needs 10 characters of 120.
_WIDTH = {"content": 30, "quote": 30, "title": 30, "bases": 24, "task": 18, "id": 18, "lead": 16, "class": 16,
          "from": 16, "to": 16, "via": 14, "replaced_by": 17, "so_ky_hieu": 17, "name": 20,
          "ended": 14, "due_end": 14, "due_start": 14, "issued": 14, "effective": 14}
_MOST = 10  # columns that a terminal has room for
_ROOM = 200  # characters of a text that a terminal shows; JSON and CSV have all of it

# A cell that begins so is read as a formula by spreadsheets; the text of a document may begin so.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_table(rows: Iterable[Row], columns: Sequence[str], lang: str, *, short: bool = False) -> Table:
    """A table for the terminal; texts are shown as they are, never read as markup.

    `short`: rows are one line each and need no rule between them.
    """
    table = Table(show_lines=not short, expand=not short, box=box.SIMPLE_HEAD if short else box.HORIZONTALS)
    for name in columns:
        table.add_column(column(name, lang), overflow="fold", ratio=None if short else _WIDTH.get(name, 10))
    for row in rows:
        table.add_row(*(_shown(name, row, lang) for name in columns))
    return table


def for_terminal(rows: Iterable[Row], columns: Sequence[str], lang: str) -> Table:
    """The table; where it has too many columns a card for each row, with the values that are there."""
    if len(columns) <= _MOST:
        return as_table(rows, columns, lang)
    cards = Table(show_header=False, box=box.HORIZONTALS)
    cards.add_column()
    cards.add_column(overflow="fold")
    for row in rows:
        for name in columns:
            if text := _shown(name, row, lang):
                cards.add_row(column(name, lang), text)
        cards.add_section()
    return cards


def _shown(name: str, row: Row, lang: str) -> Text:
    text = shorten(visible(day(_text(name, row, lang), lang)), _ROOM, placeholder=" …")
    return Text(" ".join(filter(None, (text, *map(visible, notes(name, row, lang))))))


def _text(name: str, row: Row, lang: str) -> str:
    """A cell; of an impact or workload row the deadline as printed where there is no day, and the end of its
    plan before any state, every way by which a task came."""
    if name == "due_end" and not row.get(name) and "next_date" in row:
        following = row["next_date"] and f"{('kỳ tới', 'next')[lang == 'en']} {day(row['next_date'], lang)}"
        return "; ".join(filter(None, (row["deadline_text"], following)))
    if name == "via" and row.get("other_ways"):
        ways = (f"{value('role', way['role'], lang)}, {cell(name, way['via'], lang)}"
                for way in row["other_ways"])
        return "; ".join([cell(name, row["via"], lang), *ways])
    if name == "state" and "part" in row and row["plan_ended"]:
        return value(name, "plan_ended", lang)
    return cell(name, row.get(name), lang)


def write_csv(path: Path, rows: Iterable[Row], columns: Sequence[str], lang: str) -> None:
    """Write `csv_text` to a file; raises FileError where that cannot be written."""
    write_text(path, csv_text(rows, columns, lang))


def csv_text(rows: Iterable[Row], columns: Sequence[str], lang: str) -> str:
    """Rows as CSV with the byte order mark that Excel needs to see Vietnamese letters, and CRLF."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([column(name, lang) for name in columns])
    for row in rows:
        writer.writerow([_harmless(visible(_text(name, row, lang))) for name in columns])
    return "\ufeff" + text.getvalue()


def _harmless(text: str) -> str:
    if text.startswith(_FORMULA) and not text.removeprefix("-").replace(".", "", 1).isdigit():
        return f"'{text}"
    return text
