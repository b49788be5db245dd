"""Printed points of time (days, months, quarters, years, lists of them) and the days they cover."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from cancu.loaders.scan import NUMBERS

_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
# Tesseract reads II as H or 11 and III as IHI in narrow cells; 11 may be II or III. Behind a mere "Q" an H is
# that of "QH" (Quốc hội).
_QUARTER = r"(?:iv|i{1,3}|ihi|h|11|0?[1-4])"
_OF_YEAR = rf"(?:\s*(?:/|-|\.|,?\s*năm|\s)\s*(?P<y{{0}}>{_YEAR})(?!\d))?"
_JOIN = r"\s*(?:-|,|;|&|và|đến|tới)\s*"
_POINT = re.compile(
    rf"""\b(?:
      (?P<part>0?6|sáu|0?9|chín|0?3|ba)\s+tháng\s+(?P<side>đầu|cuối)\s+(?:của\s+)?năm{_OF_YEAR.format(1)}
    | tuần\s+(?:thứ\s+)?(?P<week>0?[1-5]|nhất|hai|ba|tư|đầu|cuối)\s+(?:của\s+)?tháng\s*(?P<wm>{_MONTH})
      {_OF_YEAR.format(2)}
    | (?:ngày\s+)?(?P<d>{_DAY})(?:\s*/\s*(?P<m>{_MONTH})\s*/\s*|\s*[.]\s*(?P<m2>{_MONTH})\s*[.]\s*
      |\s*-\s*(?P<m3>{_MONTH})\s*-\s*)(?P<y3>{_YEAR})(?!\d)
    | (?:ngày\s+)?(?P<dw>{_DAY})\s+tháng\s+(?P<mw>{_MONTH})\b(?!\s+tháng){_OF_YEAR.format(4)}
    | (?:tháng\s*|\bt\.?)(?P<months>{_MONTH}(?:{_JOIN}(?:tháng\s*)?{_MONTH}(?![\d%])){{0,11}})(?!\d|\s*%)
      (?:\s*(?:/|-|[.]|,?\s*năm\s)\s*(?P<y5>{_YEAR})(?!\d))?
    | (?:qu[ýí]\s*|q\.?\s?(?!i?h))(?P<quarters>{_QUARTER}\b
        (?:{_JOIN}(?:qu[ýí]\s*)?(?:iv|i{{1,3}}|0?[1-4])\b(?!\s*[%\d])){{0,7}}){_OF_YEAR.format(6)}
    | (?P<md>{_MONTH})\s*/\s*(?P<y7>{_YEAR})(?![\d/])
    | (?!24/7\b)(?:ngày\s+)?(?P<ds>{_DAY})\s*/\s*(?P<ms>{_MONTH})(?![\d/%]|\s*/)(?:\s+năm\s+(?P<y8>{_YEAR}))?
    | năm\s+học\s+(?P<school>{_YEAR})\s*-\s*{_YEAR}
    | (?:(?:các|những)\s+)?(?:(?:năm|giai\s+đoạn|thời\s+kỳ)\s+){{1,3}}
      (?P<years>{_YEAR}(?:{_JOIN}(?:hết\s+)?(?:năm\s+)?{_YEAR}){{0,9}})(?![\d/])
    | (?P<bare>{_YEAR}(?:{_JOIN}(?:năm\s+)?{_YEAR}){{0,9}})(?![\d/])
    | ngày\s+(?P<day>{_DAY})(?!\d)(?!\s*/)
    | (?P<this>năm)(?!\s*\d|\s+học|\s+một|\s+hai)
    )""",
    re.VERBOSE,
)
_YEARS = re.compile(_YEAR)
_PRINTED_QUARTERS = re.compile(rf"\b{_QUARTER}\b|(?<=q){_QUARTER}\b")
_HOOKS = re.compile(rf"{NUMBERS}|q(?:u[ýí]|\.?\s?i)|ăm(?<=năm)")
_STARTS = re.compile(
    rf"{NUMBERS}|sáu\s|c(?:hín|ác)\s|ba\s|n(?:gày\s|hững\s|ăm)|q(?:u[ýí]|\.?\s?[i0-9])|giai\s"
    r"|t(?:uần\s|háng|hời\s|\.?[0-9])"
)
_BEFORE = 30  # characters that a point may have before its first hook
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "h": 2, "ihi": 3}
_WEEKS = {"nhất": 1, "đầu": 1, "hai": 2, "ba": 3, "tư": 4}
_COUNTS = {"sáu": 6, "chín": 9, "ba": 3}


class Point(NamedTuple):
    """One printed point of time: its span, `unit` (day, week, month, quarter, half, year), its days.

    `first`, `last`: (month, day); day 0 is the last day of the month. `year`, `last_year`: as printed, else
    None. `listed`: how many stand in a row. A bare day ("ngày 20") has month 0.
    """

    start: int
    end: int
    unit: str
    first: tuple[int, int]
    last: tuple[int, int]
    year: int | None = None
    last_year: int | None = None
    listed: int = 1
    named: bool = True  # False: a number alone ("2025"), which is a time only in a cell or in brackets

    def first_day(self) -> date | None:
        return day(self.year, *self.first)

    def last_day(self) -> date | None:
        return day(self.last_year or self.year, *self.last)

    def in_year(self, year: int | None) -> "Point":
        """The same point with the year filled in where none is printed."""
        return self if self.year or year is None else self._replace(year=year)


def day(year: int | None, month: int, number: int) -> date | None:
    """That day, the last of the month for number 0, None where it does not exist."""
    if year is None or month == 0:
        return None
    try:
        if number == 0:
            return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return date(year, month, number)
    except ValueError:
        return None


def find_points(low: str) -> list[Point]:
    """Every point of time in the lower-case text, left to right, without looking at what stands around it."""
    return [point_of(match) for match in point_matches(low)]


def point_matches(low: str) -> "list[re.Match[str]]":
    """Where points may be printed, left to right: a hook is in each, at most `_BEFORE` behind its start."""
    found = []
    at = 0  # behind the last match and what was tried
    for hook in _HOOKS.finditer(low):
        start, end = hook.span()
        if end <= at:
            continue
        for word in _STARTS.finditer(low, max(at, start - _BEFORE), end):
            place = word.start()
            match = _POINT.match(low, place) if place >= at else None
            if match:
                found.append(match)
                at = match.end()
        if at < end:
            at = end
    return found


def point_of(match: "re.Match[str]") -> Point:
    """The point that was matched; its last group tells which kind it is."""
    kind, span = match.lastgroup or "", match.span()
    if kind == "y3":
        return _day(span, match["d"], match["m"] or match["m2"] or match["m3"], match["y3"])
    if kind in ("mw", "y4"):
        return _day(span, match["dw"], match["mw"], match["y4"])
    if kind in ("ms", "y8"):
        return _day(span, match["ds"], match["ms"], match["y8"])
    if kind in ("months", "y5"):
        return _months(span, match["months"], match["y5"])
    if kind == "y7":
        return _months(span, match["md"], match["y7"])._replace(named=False)
    if kind in ("quarters", "y6"):
        return _quarters(span, match["quarters"], match["y6"])
    if kind in ("years", "bare"):
        years = [int(year) for year in _YEARS.findall(match[kind])]
        return Point(*span, "year", (1, 1), (12, 31), years[0], max(years), len(years), kind == "years")
    return _rare(span, match)


def _rare(span: tuple[int, int], group: "re.Match[str]") -> Point:
    if group["part"]:
        number = group["part"]
        months = _COUNTS.get(number) or int(number)
        first, last = ((1, 1), (months, 0)) if group["side"] == "đầu" else ((13 - months, 1), (12, 31))
        return Point(*span, "half", first, last, _year(group["y1"]))
    if group["week"]:
        return _week(span, group["week"], int(group["wm"] or 0), _year(group["y2"]))
    if group["school"]:
        year = int(group["school"])
        return Point(*span, "year", (9, 1), (8, 31), year, year + 1)
    if group["day"]:
        return Point(*span, "day", (0, int(group["day"])), (0, int(group["day"])))
    return Point(*span, "year", (1, 1), (12, 31), named=False)


def _year(text: str | None) -> int | None:
    return int(text) if text else None


def _day(span: tuple[int, int], number: str, month: str | None, year: str | None) -> Point:
    at = (int(month or 0), int(number))
    return Point(*span, "day", at, at, _year(year))


def _months(span: tuple[int, int], text: str, year: str | None) -> Point:
    months = [int(number) for number in re.findall(r"\d+", text)]
    return Point(*span, "month", (months[0], 1), (months[-1], 0), _year(year), listed=len(months))


def _quarters(span: tuple[int, int], text: str, year: str | None) -> Point:
    printed = _PRINTED_QUARTERS.findall(text)
    numbers = [_ROMAN.get(word) or int(word) for word in printed]
    first = 2 if numbers[0] == 11 else numbers[0]
    last = 3 if numbers[-1] == 11 else numbers[-1]
    return Point(*span, "quarter", (3 * first - 2, 1), (3 * last, 0), _year(year), listed=len(printed))


def _week(span: tuple[int, int], word: str, month: int, year: int | None) -> Point:
    number = _WEEKS.get(word) or (0 if word == "cuối" else int(word))
    if number in (0, 5):
        return Point(*span, "week", (month, 25), (month, 0), year)
    return Point(*span, "week", (month, 7 * number - 6), (month, 7 * number), year)
