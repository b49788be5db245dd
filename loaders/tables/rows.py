"""Rows of task tables, whatever they were printed as: cells by field, merged cells told from empty ones."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cancu.loaders.agencies.words import UPPER
from cancu.loaders.records import Span

NUMBER = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,6}|[A-Zađb-h]|-|\+)[.)]?\s*")
SECTION = re.compile(rf"\s*(?:[IVX]{{1,6}}[.)/](?=[{UPPER}])|(?:[IVX]{{1,6}}|[A-HĐ])[.)/]?(?:\s|$))")
# The heading of a part of the document, behind a table whose lines have no tabs of their own.
HEADING = re.compile(
    r"(?:[IVX]{1,5}|[A-D])[.)/-]\s*\S|(?:Điều|ĐIỀU)\s+\d|(?i:Phần|Chương|Mục)\s+(?:(?i:thứ)\s|[IVX\d])"
)
_TIME = re.compile(
    r"\s*[-(]?\s*(?:(?:Cả|Trong|Hết|Đến|Từ|Trước|Năm|Tháng|Quý|Quí|Hàng|Hằng|Thường xuyên|Định kỳ|Ngay"
    r"|Sau khi|Khi có|Theo|Giai đoạn|Đã|Cuối|Đầu|Giữa|6 tháng|Chậm nhất|Hoàn thành|Tuần|Ngày|Mỗi)\b"
    r"|\d{1,2}/\d|(?:19|20)\d\d\b|[IVX]+/20\d\d|\d{1,2}\s*tháng)",
    re.IGNORECASE,
)
_CORE = frozenset({"content", "lead", "coordinate", "time"})
DOTS = re.compile(r"[.…\s]{3,}")
# A cell that repeats the one above it.
SAME = re.compile(r"\s*[-(]?\s*(?:nt|như trên|\"|''|”|//|-//-)\s*[-)]?\s*$", re.IGNORECASE)
SAME_FIRST = frozenset("-(nN\"'”/")  # how such a cell, trimmed, begins
TABLE_END = re.compile(
    r"[ \t]*(?:Nơi nhận|NƠI NHẬN|TM\.|KT\.|PHỤ LỤC|Phụ lục [IVX\d]|Ghi chú\s*:|\(?\*+\)?\s|CỘNG HÒA XÃ HỘI"
    r"|Tổng (?:số|cộng))"
)


class Row(NamedTuple):
    """One row: `number` its printed mark's span; cells by field, trimmed (empty where printed empty).

    `above`: fields whose cell is merged with the row above. `alone`: besides the number only one cell has
    text. `lost`: rows were left out here ("......").
    """

    start: int
    end: int
    number: Span | None
    fields: dict[str, tuple[Span, ...]]
    above: frozenset[str] = frozenset()
    alone: bool = False
    lost: bool = False


@dataclass(frozen=True)
class TaskTable:
    """A table with a header of its own (`headers`: its wordings). `work`: False for lists of measures."""

    start: int
    end: int
    headers: tuple[str, ...]
    work: bool
    rows: tuple[Row, ...]


def lines(text: str, start: int) -> Iterator[Span]:
    length = len(text)
    while start < length:
        stop = text.find("\n", start)
        stop = length if stop < 0 else stop
        yield start, stop
        start = stop + 1


def tab_lines(text: str) -> Iterator[Span]:
    """The lines that have a tab."""
    tab = text.find("\t")
    while tab >= 0:
        end = text.find("\n", tab)
        end = end if end >= 0 else len(text)
        yield text.rfind("\n", 0, tab) + 1, end
        tab = text.find("\t", end)


def split_cells(text: str, start: int, end: int) -> list[Span]:
    cells = []
    while True:
        stop = text.find("\t", start, end)
        cells.append(trimmed(text, start, end if stop < 0 else stop))
        if stop < 0:
            return cells
        start = stop + 1


def trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def is_time(text: str, start: int, end: int) -> bool:
    """Whether a cell begins as a time does ("Quý II/2024", "Thường xuyên", "2025")."""
    return _TIME.match(text, start, end) is not None


def words_of(text: str, cells: Sequence[Span]) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in cells]


def loose_row(text: str, cells: list[Span], columns: Sequence[str | None]) -> Row:
    """A row of which only the order of its cells is known; merged cells are simply missing."""
    start, end = cells[0][0], cells[-1][1]
    if DOTS.fullmatch(text, start, end) and end > start:
        return Row(start, end, None, {}, lost=True)
    number, rest = None, list(cells)
    names = [name for name in columns if name != "stt"]
    numbered = columns[0] == "stt" and NUMBER.fullmatch(text, *cells[0]) is not None
    if numbered or (columns[0] == "stt" and len(cells) == len(columns)):
        number, rest = (cells[0] if numbered else None), rest[1:]
    texts = [cell for cell in rest if cell[0] < cell[1]]
    missing = len(names) - len(rest)
    if missing > 0:
        names = _names_of(text, rest, _core_first(names, missing))
    fields: dict[str, tuple[Span, ...]] = {}
    for name, cell in zip(names, rest, strict=False):
        if name is not None:
            fields[name] = (*fields.get(name, ()), *([cell] if cell[0] < cell[1] else []))
    above = {"lead", "coordinate", "time"} & set(columns) - set(fields) if missing > 0 else set()
    return Row(start, end, number, fields, frozenset(above), len(texts) <= 1)


def _core_first(names: list[str | None], missing: int) -> list[str | None]:
    """The columns that are there when `missing` are not: all others go before content, owners and time."""
    kept = list(names)
    for name in reversed(names):
        if len(names) - len(kept) < missing and name not in _CORE:
            del kept[len(kept) - 1 - kept[::-1].index(name)]
    return kept


def _names_of(text: str, cells: Sequence[Span], names: Sequence[str | None]) -> list[str | None]:
    """Cells that are there fill content, lead, coordination from the left; what says a time is the time."""
    if "time" not in names:
        return list(names)
    at = list(names).index("time")
    timed = next((i for i, cell in enumerate(cells) if i > 0 and is_time(text, *cell)), None)
    if timed is None or timed >= at:
        return list(names)
    return [*names[:timed], "time", *names[at + 1:]]


def merged_below(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows under a numbered one whose number cell is empty: their empty owners and times are merged cells."""
    numbered = False
    for row in rows:
        numbered = numbered or row.number is not None
        if numbered and row.number is None and not row.alone:
            empty = {name for name in ("lead", "coordinate", "time") if row.fields.get(name) == ()}
            row = row._replace(above=row.above | empty)
        yield row
