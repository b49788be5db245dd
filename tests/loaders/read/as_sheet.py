"""A sample printed as a workbook: a paragraph a row, tables in their cells, section rows merged."""

import datetime
import io
import re
import zipfile
from html import escape

from openpyxl import Workbook

from tests.loaders.read.sample_parts import Part, Rows

_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def as_xlsx(found: list[Part]) -> bytes:
    """The parts of a sample as .xlsx; a cell that is nothing but a day is a true date."""
    book = Workbook()
    sheet = book.active
    row = 1
    for part in found:
        rows = part.rows if isinstance(part, Rows) else ((part.replace("**", ""),),)
        for cells in rows:
            for col, words in enumerate(cells, 1):
                sheet.cell(row, col, _value(words))
            if isinstance(part, Rows) and len(cells) < len(part.rows[0]):
                sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(part.rows[0]))
            row += 1
    hidden = book.create_sheet("Nháp")
    hidden.sheet_state = "hidden"
    hidden.cell(1, 1, "Bãi bỏ Nghị định số 1/2001/NĐ-CP")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _value(words: str) -> object:
    day = _DAY.fullmatch(words)
    if day:
        return datetime.date(int(day[3]), int(day[2]), int(day[1]))
    return int(words) if words.isascii() and words.isdigit() else words or None


_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def as_ods(found: list[Part]) -> bytes:
    """The parts of a sample as .ods."""
    lines = []
    for part in found:
        rows = part.rows if isinstance(part, Rows) else ((part.replace("**", ""),),)
        lines += ["<table:table-row>" + "".join(map(_cell, cells)) + "</table:table-row>" for cells in rows]
    stream = io.BytesIO()
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", kind)
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr("content.xml", (
            f"<office:document-content {_NAMES}><office:body><office:spreadsheet><table:table table:name='1'>"
            f"{''.join(lines)}</table:table></office:spreadsheet></office:body></office:document-content>"
        ))
    return stream.getvalue()


def _cell(words: str) -> str:
    if not words:
        return "<table:table-cell/>"
    day = _DAY.fullmatch(words)
    if day:
        value = f"{int(day[3]):04d}-{int(day[2]):02d}-{int(day[1]):02d}"
        return f"<table:table-cell office:value-type='date' office:date-value='{value}'/>"
    if words.isascii() and words.isdigit():
        return f"<table:table-cell office:value-type='float' office:value='{words}'/>"
    text = f"<text:p>{escape(words)}</text:p>"
    return f"<table:table-cell office:value-type='string'>{text}</table:table-cell>"
