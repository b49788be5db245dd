"""Reads a register file into rows and checks what every row must hold."""

import csv
import io
import re
from dataclasses import MISSING, Field, fields
from importlib.resources import files
from typing import Any, TypeVar

from cancu.loaders.errors import RegisterError

Row = TypeVar("Row")

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_CERTAINTIES = ("verified", "likely")
_NOT_DATES = ("successor",)  # the one column besides dates that may be empty


def read_rows(file: str, row_type: type[Row]) -> tuple[Row, ...]:
    """All rows of a packaged register file, in its order.

    Raises RegisterError with file and line for a missing column, a wrong date, flag or certainty.
    """
    text = files(__package__).joinpath(file).read_text(encoding="utf-8")
    return parse_rows(text, file, row_type)


def parse_rows(text: str, file: str, row_type: type[Row]) -> tuple[Row, ...]:
    """The rows of a register text; `file` is named in errors."""
    reader = csv.DictReader(io.StringIO(text), strict=True)
    rows: list[Row] = []
    try:
        for cells in reader:
            rows.append(_row(cells, f"{file}:{reader.line_num}", reader.line_num, row_type))
    except csv.Error as error:
        raise RegisterError(f"{error}.", place=f"{file}:{reader.line_num + 1}",
                            remedy="Quote cells that hold commas or quotes.") from error
    return tuple(rows)


def _row(cells: dict[Any, Any], place: str, line: int, row_type: type[Row]) -> Row:
    if None in cells or None in cells.values():
        raise RegisterError("the row has not as many cells as the file has columns.", place=place,
                            remedy="Quote cells that hold commas.")
    values: dict[str, Any] = {}
    for field in fields(row_type):  # type: ignore[arg-type]  # every row type is a dataclass
        if field.type is int:
            values[field.name] = line
        elif field.name in cells:
            values[field.name] = _value(field, cells[field.name], place)
        elif field.default is MISSING:
            raise RegisterError(f"column {field.name!r} is missing.", place=place,
                                remedy="Add it to the first line.")
    return row_type(**values)


def _value(field: "Field[Any]", cell: str, place: str) -> Any:
    """The cell as the type of its field says: a list parted by ";", a flag, a date or nothing, a text."""
    if field.type == tuple[str, ...]:
        return tuple(part.strip() for part in cell.split(";") if part.strip())
    if field.type is bool:
        if cell not in ("", "yes"):
            raise RegisterError(f"{field.name} is {cell!r}.", place=place,
                                remedy="Write yes or leave it empty.")
        return cell == "yes"
    if field.type == str | None:
        if cell and field.name not in _NOT_DATES and not _DATE.fullmatch(cell):
            raise RegisterError(f"{field.name} {cell!r} is no date.", place=place,
                                remedy="Write YYYY, YYYY-MM or YYYY-MM-DD, or leave it empty.")
        return cell or None
    if field.name in ("certainty", "confidence") and cell not in _CERTAINTIES:
        raise RegisterError(f"{field.name} is {cell!r}.", place=place, remedy="Write verified or likely.")
    return cell
