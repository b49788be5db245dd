"""Printed Vietnamese dates: `ngày 08/11/2011`, `ngày 04 tháng 5 năm 2024`, `tháng 6/2021`, `năm 2015`."""

import re
from typing import NamedTuple

# Dots of a form stand around numbers filled in by hand ("ngày ..04.. tháng ..5... năm 2024"), blanks are wide
# where a stamp or pen fills them; the counts keep a run of blanks or dots from being tried again and again.
_FILL = r"[\s.…]{0,12}"
_SEPARATOR = r"\s?[/.-]\s?"
_YEAR = r"(?P<year{n}>\d{{4,5}})(?!\d)"
_SLASHED = (
    rf"ngày{_FILL}(?P<day1>\d{{1,2}}){_SEPARATOR}(?P<month1>\d{{1,2}}){_SEPARATOR}" + _YEAR.format(n=1)
)
_WORDED = (
    rf"ngày{_FILL}(?P<day2>\d{{0,2}}){_FILL}tháng{_FILL}(?P<month2>\d{{0,2}}){_FILL}năm{_FILL}"
    + _YEAR.format(n=2)
)
_MONTH = (
    rf"tháng{_FILL}(?P<month3>\d{{1,2}})(?:{_SEPARATOR}|{_FILL}năm{_FILL})" + _YEAR.format(n=3)
)
_BARE_YEAR = r"năm\s{0,3}(?P<year4>(?:19|20)\d\d)(?!\d)"

_DATE = re.compile(f"{_SLASHED}|{_WORDED}|{_MONTH}", re.IGNORECASE)
_DATE_OR_YEAR = re.compile(f"{_SLASHED}|{_WORDED}|{_MONTH}|{_BARE_YEAR}", re.IGNORECASE)
# Year, month and day of each form.
_PARTS = {
    "year1": ("year1", "month1", "day1"), "year2": ("year2", "month2", "day2"), "year3": ("year3", "month3"),
    "year4": ("year4",),
}
# What may stand between the number of a document and its date: "60-NQ/TW, ngày 12/4/2025",
# "ban hành ngày", "136/QĐ-TTg của năm 2001", "cùng ngày", "hồi 16 giờ ngày" of a telegram.
_LINK = re.compile(
    r"[\s,]{0,4}(?:(?:được )?(?:ban hành|ký|thông qua)\s{1,2}|của(?= năm| ngày)\s{1,2}"
    r"|cùng\s{1,2}(?=ngày)|(?:hồi|lúc)\s{1,2}\d{1,2}\s?(?:giờ|h)\s?(?:\d{1,2}\s?(?:phút)?)?\s{0,2}"
    r"(?=ngày))?", re.IGNORECASE
)


class PrintedDate(NamedTuple):
    """A date in a text. `iso` is as exact as the print (`2018-01-16`, `2019-01`, `2025`), else None."""

    start: int
    end: int
    iso: str | None

    @property
    def year(self) -> str | None:
        return self.iso[:4] if self.iso else None


def date_behind(text: str, position: int, *, bare_year: bool = True) -> PrintedDate | None:
    """The date that follows `position` with at most a comma or `ban hành` before it."""
    link = _LINK.match(text, position)
    start = link.end() if link else position
    match = (_DATE_OR_YEAR if bare_year else _DATE).match(text, start)
    return _printed(match) if match else None


def find_date(text: str, start: int = 0, end: int | None = None) -> PrintedDate | None:
    """The first date with at least its month in `text[start:end]`."""
    match = _DATE.search(text, start, len(text) if end is None else end)
    return _printed(match) if match else None


def _printed(match: re.Match[str]) -> PrintedDate:
    parts = match.group(*_PARTS[match.lastgroup or "year4"])  # the year is the last group of each form
    iso = parts if isinstance(parts, str) else iso_date(*parts)
    return PrintedDate(match.start(), match.end(), iso)


def iso_date(year: str, month: str | None = None, day: str | None = None) -> str | None:
    """ISO form of printed parts, cut behind the last part that can be true; None without a four-digit year.

    Years are taken as printed: "ngày 27 tháng 12 năm 2918" is 2918-12-27, an error of the source, not ours.
    """
    if len(year) != 4:  # "ngày 19/8/19999"
        return None
    if not month or not 1 <= int(month) <= 12:
        return year
    if not day or not 1 <= int(day) <= 31:
        return f"{year}-{int(month):02d}"
    return f"{year}-{int(month):02d}-{int(day):02d}"
