"""The headers of task tables: which field a column holds, and whether a table assigns work at all."""

import re
from collections.abc import Sequence
from functools import cache

from cancu.loaders.registers import table_headers
from cancu.loaders.text import fold

# Words that decide where a wording is not in the register, in this order: "Phòng phối hợp/Tổng hợp",
# "Trách nhiệm Phòng, Trung tâm", "Sản phẩm hoàn thành", "Tiến độ hoàn thành".
_WORDS = (
    ("stt", r"(?:so )?(?:s ?tt|tt)|so thu tu|so tt|muc so"),
    ("lead", r".*chu tri.*|.*chiu trach nhiem.*|.*dau moi.*|.*tham muu.*"),
    ("coordinate", r".*phoi hop.*|(?:(?:co quan|don vi|thanh phan|phong) )?(?:cung )?tham gia(?: thuc hien)?"
     r"|(?:cac )?(?:co quan|don vi|phong)(?: \w+)? lien quan"),
    ("result", r".*san pham.*|.*dau ra.*|ket qua.*|.*ket qua (?:du kien|can dat)"),
    ("funding", r".*(?:kinh phi|nguon von|du toan|thanh tien|don gia|nguon luc).*"),
    ("note", r".*hieu luc.*"),  # of the text that is to be drafted
    ("time", r".*(?:thoi gian|thoi han|tien do|lo trinh|hoan thanh|thoi diem|ky bao cao|ngay trinh).*"),
    ("time", r"(?:ngay )?(?:bat dau|ket thuc)|thang|quy|ngay|tuan"),
    ("lead", r"(?:phan cong|trach nhiem|giao)(?: .*)?"),
    ("lead", r"(?:co quan|don vi)(?: (?:co quan|don vi|dia phuong|to chuc))*"),
    ("lead", r"(?:co quan|don vi|dia phuong|phong|bo phan|nguoi|ben|so)\b.*(?:thuc hien(?: chinh)?|duoc giao"
             r"|duoc phan cong|phu trach|trien khai|soan thao)"),
    ("coordinate", r"(?:co quan|don vi) ho tro"),
    ("note", r"ghi chu.*|.*trang thai.*|tinh hinh thuc hien|ket qua thuc hien"),
    ("content", r".*(?:noi dung|nhiem vu|cong viec|hoat dong|dau viec|cong tac).*|viec .*"),
    ("content", r".*ten (?:de an|van ban|du an).*"),
    ("solution", r".*(?:giai phap|bien phap).*"),
    ("basis", r"(?:can cu|co so).*|van ban .*"),
    ("content", r"(?:ten )?(?:chi tieu|tieu chi).*"),
)
_FIELDS = [(field, re.compile(pattern)) for field, pattern in _WORDS]
# A line that can begin a header: a number column, or a content column among its first cells.
_MAY_HEAD = re.compile(
    r"\s*(?:S?TT|S[ốỐ]|Mục|MỤC|Mã)\b|[^\n]{0,120}?\b(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|hoạt\s+động|đầu\s+việc|công\s+tác"
    r"|việc|tên|chỉ\s+tiêu|tiêu\s+chí)\b", re.IGNORECASE
)
_LONGEST = 90
_LONGEST_UNKNOWN = 50  # a wording that is not in the register is no sentence
# A content column of these holds measures, not work, in a table that also counts, prices or scores.
_MEASURES = re.compile(r"(?:ten )?(?:chi tieu|tieu chi|chi so|hang muc|thong so|ten diem)")
_STEPS = re.compile(r"(?:cac )?buoc|trinh tu|thu tu (?:cong viec|thuc hien)")  # of a procedure, nobody's plan
_COUNTS = re.compile(
    r"don vi tinh|dvt|diem|so luong|don gia|thanh tien|ke hoach nam|nam \d{4}|muc tieu nam|ty le|toa do"
    r"|tan suat"
)
# One year, quarter or month: a column of marks that say when.
_PERIOD = re.compile(
    r"(?:nam )?(?:19|20)\d\d|(?:qu[yi]|q) ?(?:i{1,3}|iv|[1-4])(?: (?:nam )?(?:19|20)\d\d)?"
    r"|(?:thang|t) ?(?:0?[1-9]|1[0-2])(?: (?:nam )?(?:19|20)\d\d)?"
)
_LONGEST_PERIOD = 20
TIMELINE = "timeline:"  # the field of such a column, with the place of its header cell
# Sub-columns of a time: "Bắt đầu | Kết thúc".
_STARTS_OR_ENDS = re.compile(r"(?:thoi gian )?(?:bat dau|ket thuc|tu|den)|ngay (?:bat dau|ket thuc)")


@cache
def field_of(header: str) -> str | None:
    """The field that a wording heads, as the register of table headers names it; None if it heads none."""
    folded = fold(header)
    if not folded or len(header) > _LONGEST:
        return None
    known = _register().get(folded)
    if known or len(header) > _LONGEST_UNKNOWN:
        return known
    return next((f for f, pattern in _FIELDS if pattern.fullmatch(folded)), None)


@cache
def _register() -> dict[str, str]:
    return {fold(row.header): row.field for row in table_headers()}


def may_head(text: str, start: int, end: int) -> bool:
    """A cheap look at a line before its cells are read."""
    return _MAY_HEAD.match(text, start, end) is not None


def is_header(cells: Sequence[str]) -> bool:
    """Whether these cells head columns of work: a content column, and who or when beside it."""
    if len(cells) < 2 or any(len(cell) > _LONGEST for cell in cells):
        return False
    fields = [field_of(cell) for cell in cells]
    if "content" not in fields or not {"lead", "coordinate", "time"} & set(fields):
        return False
    known = sum(field is not None for field in fields)
    others = len(fields) - sum(map(is_period, cells))
    return known >= 2 and (known * 2 >= others or {"lead", "coordinate"} <= set(fields))


def is_period(header: str) -> bool:
    """Whether a header cell is one year, quarter or month ("Năm 2024", "Quý I")."""
    return len(header) < _LONGEST_PERIOD and _PERIOD.fullmatch(fold(header)) is not None


def is_sub_header(cells: Sequence[str]) -> bool:
    """The second level of a header, alone on its line: "Chủ trì | Phối hợp", "2024 | 2025"."""
    named = [cell for cell in cells if cell and not is_unit(cell)]
    return len(cells) >= 2 and all(
        field_of(cell) in ("lead", "coordinate", "time") or is_period(cell)
        or _STARTS_OR_ENDS.fullmatch(fold(cell))
        for cell in named
    ) and bool(named)


def is_unit(cell: str) -> bool:
    """What a number column counts, under its heading: "(triệu đồng)"."""
    return cell.startswith("(") and cell.endswith(")")


def assigns_work(headers: Sequence[str]) -> bool:
    """False for lists of measures: criteria, quantities, prices, even with a column of who is in charge.

    Criteria that lost points beside what is to be done about them are work.
    """
    folded = [fold(header) for header in headers]
    if any(_STEPS.match(header) for header in folded):
        return False
    fields = [field_of(header) for header in headers]
    content = folded[fields.index("content")] if "content" in fields else ""
    counts = sum(bool(_COUNTS.search(header)) for header in folded)
    if _MEASURES.match(content):
        return (counts == 0 or "solution" in fields) and "lead" in fields
    if {"lead", "time"} <= set(fields):
        return True  # amounts beside who does it and when are its cost
    return counts < 2 and bool({"lead", "coordinate", "time"} & set(fields))


def columns_of(headers: Sequence[str], sub_headers: Sequence[str] = ()) -> list[str | None]:
    """The field of each column; a second header level takes the place of what it stands under."""
    fields = _with_periods(headers, [field_of(header) for header in headers], 0)
    if not sub_headers:
        return _one_content(fields)
    below = ["time" if _STARTS_OR_ENDS.fullmatch(fold(cell)) else field_of(cell) for cell in sub_headers]
    below = _with_periods(sub_headers, below, len(headers))
    over = {"lead"} if {"lead", "coordinate"} & set(below) else {"time"}
    place = next((i for i, field in enumerate(fields) if field in over), None)
    if place is None:
        place = next((i for i, field in enumerate(fields) if field is None), len(fields) - 1)
    return _one_content([*fields[:place], *below, *fields[place + 1:]])


def _with_periods(headers: Sequence[str], fields: list[str | None], first: int) -> list[str | None]:
    """`fields` with two or more columns of periods named by the places of their header cells."""
    periods = [is_period(header) for header in headers]
    if sum(periods) < 2:
        return fields
    return [f"{TIMELINE}{first + place}" if period else field
            for place, (field, period) in enumerate(zip(fields, periods, strict=True))]


def two_levels(names: list[str]) -> tuple[list[str], list[str | None]]:
    """The wordings and fields of header cells in the order of the text; no fields if they head no work.

    "Chủ trì | Phối hợp" at the end may stand under an owner column before them.
    """
    over, below = names[:-2], names[-2:]
    leads = ["lead" in map(field_of, cells) for cells in (over, below)]
    if is_header(over) and is_sub_header(below) and all(leads):
        return names, columns_of(over, below)
    return names, columns_of(names) if is_header(names) else []


def _one_content(fields: Sequence[str | None]) -> list[str | None]:
    """Of two content columns ("Nhiệm vụ chung | Hoạt động") the second holds the task."""
    last = max((index for index, field in enumerate(fields) if field == "content"), default=-1)
    return ["group" if field == "content" and index < last else field for index, field in enumerate(fields)]
