"""Days of the year on which recurring work is due, as its words print them: "trước ngày 15/12 hằng năm"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from itertools import pairwise

from cancu.loaders.records import Deadline, Span
from cancu.loaders.scan import lowered
from cancu.loaders.times.points import Point, find_points

# The last months of each cycle: where only a day is printed ("ngày 15 của tháng cuối quý"), it lies there.
_LAST_MONTHS = {"month": tuple(range(1, 13)), "quarter": (3, 6, 9, 12), "half_year": (6, 12), "year": (12,)}
_LEAP_YEAR = 2000  # a day of any year must exist in it

# A day of work in running text has one of these before it; a mere "1/3" may be a fraction.
_BEFORE_DAY = re.compile(r"(?:ngày|trước|đến|tới|vào|(?:hạn|chậm\s+nhất|muộn\s+nhất)(?:\s+là)?)\s*$")
_RANGE = re.compile(r"\s*(?:-|đến|tới)\s*(?:hết\s+)?$")
_LIST = re.compile(r"\s*(?:,|;|và|,\s*và|hoặc)\s*(?:trước\s+)?$")
_AFTER_CYCLE = re.compile(
    r"\s*(?:của\s+)?(?:tháng\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+kề|đầu)|(?:đầu\s+)?(?:kỳ|qu[ýí])\s+(?:sau|tiếp))")
_ALL_BEFORE = re.compile(r"(?:^|\W)trước\s+$")
_BREAK = re.compile(r"[;\n.!?](?:(?<=[;\n])|(?=\s|$))")  # a set of characters first is quick to find
_NUMBER = re.compile(r"\d+")


def due_days(words: str, deadline: Deadline, around: str = "") -> tuple[str, ...]:
    """Due days of a recurring deadline, "MM-DD" in order; none where its words print none.

    `words`: the time as printed; `around`: the sentence it stands in, whose other days count when they are
    named as such. A cycle that prints fewer days than it has ("hằng quý, năm (trước ngày 15/12)") is also due
    at its ends. The last of a month is the 31st, 30th or 29th, whatever the year has.
    """
    if deadline.kind != "recurring":
        return ()
    low = lowered(words)
    found = {day for point in _days(low, named=False) for day in _of_day(low, point, deadline.every)}
    low = lowered(around)
    found |= {day for point in _days(low, named=True) for day in _of_day(low, point, deadline.every)}
    found = found or _of_months(lowered(words), deadline.every)
    ends = _LAST_MONTHS.get(deadline.every or "", ())
    if found and len(found) < len(ends):
        found |= {(month, 31) for month in ends}
    return tuple(f"{month:02d}-{min(day, _last(month)):02d}" for month, day in sorted(found))


def sentence(text: str, start: int, end: int, span: Span) -> str:
    """The sentence of `text[start:end]` that `span` stands in."""
    first = max((match.end() for match in _BREAK.finditer(text, start, span[0])), default=start)
    stop = _BREAK.search(text, span[1], end)
    return text[first:stop.start() if stop else end]


def _days(low: str, *, named: bool) -> list[Point]:
    """Points that are days without a year; of a range only its last day."""
    points = [point for point in find_points(low) if point.unit == "day" and point.year is None]
    firsts = {id(one) for one, after in pairwise(points) if _RANGE.fullmatch(low, one.end, after.start)}
    kept: list[Point] = []
    for point in points:
        joined = bool(kept) and _LIST.fullmatch(low, kept[-1].end, point.start)
        if not named or joined or low.startswith("ngày", point.start) or _behind(_BEFORE_DAY, low, point):
            kept.append(point)
    return [point for point in kept if id(point) not in firsts]


def _behind(words: "re.Pattern[str]", low: str, point: Point) -> bool:
    return words.search(low, max(0, point.start - 20), point.start) is not None


def _of_day(low: str, point: Point, every: str | None) -> Iterator[tuple[int, int]]:
    month, day = point.first
    if month:
        yield month, day
        return
    later = 1 if _AFTER_CYCLE.match(low, point.end) else 0
    for last in _LAST_MONTHS.get(every or "", ()):
        yield (last + later - 1) % 12 + 1, day


def _of_months(low: str, every: str | None) -> set[tuple[int, int]]:
    """Ends of the months and quarters printed, where they are no fewer than the cycle has ("tháng 6, 12")."""
    found: set[tuple[int, int]] = set()
    for point in find_points(low):
        if point.year is None and point.unit in ("month", "quarter", "half", "week"):
            found |= _ends(low, point)
    return found if len(found) >= len(_LAST_MONTHS.get(every or "", ())) else set()


def _ends(low: str, point: Point) -> set[tuple[int, int]]:
    """The last day of each month or quarter of a list, of the whole for a range; "trước": the day before."""
    words = low[point.start:point.end]
    if _behind(_ALL_BEFORE, low, point):
        return {((point.first[0] - 2) % 12 + 1, 31)}
    if point.listed == 1 or re.search(r"-|đến|tới", words):
        return {(point.last[0], point.last[1] or 31)}
    if point.unit == "month":
        return {(int(number), 31) for number in _NUMBER.findall(words)}
    return {(month, 31) for month in (point.first[0] + 2, point.last[0])}


def _last(month: int) -> int:
    return monthrange(_LEAP_YEAR, month)[1]
