"""Rows as a table: in a terminal, or as CSV that a spreadsheet opens right."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.table import Table
from rich.text import Text

from cancu.api.cells import cell
from cancu.api.words import column

Row = Mapping[str, Any]

# A cell that begins so is read as a formula by spreadsheets; the text of a document may begin so.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_table(rows: Iterable[Row], columns: Sequence[str], lang: str) -> Table:
    """A table for the terminal; texts are shown as they are, never read as markup."""
    table = Table(show_lines=True, expand=False)
    for name in columns:
        table.add_column(column(name, lang), overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell(name, row.get(name), lang)) for name in columns))
    return table


def write_csv(path: Path, rows: Iterable[Row], columns: Sequence[str], lang: str) -> None:
    """Write UTF-8 with a byte order mark and CRLF, which Excel needs to see Vietnamese letters."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column(name, lang) for name in columns])
        for row in rows:
            writer.writerow([_harmless(cell(name, row.get(name), lang)) for name in columns])


def _harmless(text: str) -> str:
    if text.startswith(_FORMULA) and not text.removeprefix("-").replace(".", "", 1).isdigit():
        return f"'{text}"
    return text
