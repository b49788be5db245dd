"""Time expressions: points with the words that govern them, cycles, steady work, events; their intervals."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from cancu.loaders.records import Deadline
from cancu.loaders.scan import NUMBERS, matches, prefix_tree, windows
from cancu.loaders.times.points import Point, day, point_matches, point_of

# Shapes, and their rank where several count: a date or period before a cycle, a cycle before the rest.
DATE, PERIOD, CYCLE, TIMES = "date", "period", "cycle", "times"
REGULAR, STEADY, EVENT = "regular", "steady", "event"
RANK = {DATE: 0, PERIOD: 0, CYCLE: 1, TIMES: 1, REGULAR: 2, STEADY: 3, EVENT: 3}

_UNIT = (
    r"(?:(?:(?:0?[369]|ba|sáu|chín)\s+tháng(?:\s+(?:đầu|cuối)\s+năm)?|nửa\s+năm|tuần|tháng|qu[ýí]|năm|ngày)"
    r"(?!\s*\d|\s+(?:iv|i{1,3})\b))"
)
_EACH = r"(?:(?<!ngân\s)(?<!mặt\s)(?<!khách\s)(?<!cửa\s)(?:hàng|hằng)|mỗi|từng)"
_AND = r"\s*(?:,\s*và|,|;|và|hoặc|hay|/|-)\s*"
# "đưa vào kế hoạch hằng năm; định kỳ 06 tháng nghe báo cáo": the second cycle begins work of its own.
_OTHER_WORK = rf"\s*;\s*định\s+kỳ\s+(?:{_EACH}\s+)?{_UNIT}\s+(?!(?:và|hoặc|hay)\s)[^\W\d_]"
_UNITS_ON = rf"(?:(?!{_OTHER_WORK}){_AND}(?:định\s+kỳ\s+)?(?:{_EACH}\s+)?{_UNIT}){{0,7}}"
_SUDDEN = rf"(?:{_AND}đột\s+xuất(?:\s+khi\s+(?:cần(?:\s+thiết)?|có\s+yêu\s+cầu))?)?"
_NEXT = r"(?:sau|kế\s+tiếp|tiếp\s*theo|liền\s+kề)"
_WEEKDAY = (  # "trước 16 giờ thứ năm hàng tuần"
    r"(?:(?:trước|vào|chậm\s+nhất(?:\s+là)?)\s+)?(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{1,2}\s*(?:phút\s*)?)?,?\s*)?"
    r"(?:(?:sáng|chiều|ngày)\s+)?(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)\s*,?\s+(?:của\s+)?"
)
_NUMBER = r"(?:\d{1,2}|một|hai|ba|bốn)"
_CYCLES = re.compile(
    rf"""(?P<due>(?:(?:trước|chậm\s+nhất|vào)\s+(?:vào\s+|là\s+)?)?ngày\s+\d\d?\s+(?:của\s+)?
        (?P<due_unit>tháng\s+(?:cuối|đầu)\s+(?:của\s+)?(?:mỗi\s+)?(?:qu[ýí]|kỳ)(?:\s+(?:sau|tiếp\s*theo))?|{_EACH}\s+tháng|(?:tháng|qu[ýí])\s+{_NEXT}|cuối\s+qu[ýí]))
    | (?P<times>(?:(?:mỗi|một|0?1)\s+)?(?P<tu>năm|qu[ýí]|tháng|tuần)\s+(?:tối\s+thiểu\s+|ít\s+nhất\s+)?
          (?P<tn>{_NUMBER})\s+lần
        |(?:{_EACH}|một|0?1)\s+(?P<tu3>năm|qu[ýí]|tháng|tuần)\s+(?:tối\s+thiểu\s+|ít\s+nhất\s+)?
          (?P<tn3>{_NUMBER})\s+(?:kỳ(?!\s+họp)|số|đợt|buổi)
        |(?P<tn2>{_NUMBER})\s+lần\s*(?:/|trong|mỗi|một|trên)\s*(?:0?1\s+|một\s+)?
          (?P<tu2>năm|qu[ýí]|tháng|tuần|ngày)
        |(?P<tm>0?[369]|ba|sáu)\s+tháng\s*(?:/\s*|một\s+|0?1\s+)lần
        |(?:0?1|một)\s+(?P<tu4>năm|qu[ýí]|tháng|tuần)\s*/\s*(?:0?1\s+)?lần)\b
    | \b(?P<cycle>định\s+kỳ\s*(?P<open>\(\s*)?(?:(?:theo|vào)\s+)?
        (?:(?:(?:sáng|chiều|ngày)\s+)?(?:thứ\s+\w+|chủ\s+nhật)\s+)?
        (?:{_EACH}\s+)?{_UNIT}{_UNITS_ON}
        |(?P<weekday>{_WEEKDAY})?{_EACH}\s+{_UNIT}{_UNITS_ON})\b(?:\s*(?:/|một\s|0?1\s)\s*lần\b)?{_SUDDEN}(?(open)\s*\))
    | \b(?P<list>(?:tuần|tháng|qu[ýí]|0?6\s+tháng|sáu\s+tháng)(?:\s+đầu\s+năm)?(?:{_AND}{_UNIT}){{1,7}})\b
        {_SUDDEN}
    | \b(?P<regular>định\s+kỳ)\b{_SUDDEN}
    | \b(?P<steady>(?<!giáo\sdục\s)thường\s+xuyên(?:\s*,?\s*(?:và\s+)?liên\s+tục)?|liên\s+tục|xuyên\s+suốt
        |trong\s+suốt\s+\w+)\b
    | (?P<event>\b(?:ngay\s+)?
        (?:sau|trước(?!\s+khi\s+(?:hết|kết\s+thúc)\s+(?:qu[ýí]|tháng|năm)\b)|từ|đến)\s+khi\s+
        |\bngay\s+khi\s+(?=\w)
        |\b(?<!để\sxảy\sra\s)khi\s+(?:có|phát\s+(?:sinh|hiện)|xuất\s+hiện|được|nhận\s+được|cần|xảy\s+ra
          |(?:sơ|tổng)\s+kết|kết\s+thúc|hoàn\s+thành|nghiệm\s+thu|bàn\s+giao)\b
        |\b(?:ngay\s+)?sau\s+\d+\s+(?:ngày|tháng|tuần)
        |\b(?:trong\s+)?(?:vòng|thời\s+hạn|thời\s+gian)\s+(?:tối\s+đa\s+|không\s+quá\s+|chậm\s+nhất\s+)?
            \d+\s*(?:\(\w+\)\s*)?(?:ngày|tháng|tuần|giờ)
        |\b(?:chậm\s+nhất|không\s+quá|muộn\s+nhất)\s+(?:là\s+)?(?:sau\s+)?\d+\s+(?:ngày|tuần|giờ)
        |\bkể\s+từ\s+(?:ngày|khi)\s+(?:ký|ban\s+hành|nhận|có)
        |\b(?:trước|sau)\s+(?:mùa\s+(?:mưa|bão|lũ|khô|cạn|nóng|lễ)|(?:dịp\s+)?tết\b)
        |\btheo\s+tiến\s+độ\s+(?:của\s+)?kỳ\s+họp)""",
    re.VERBOSE,
)
# An event ends with its clause; brackets inside belong to it, and so does the end of a list of bodies:
# "sau khi có ý kiến của Sở Y tế, các cơ quan liên quan".
_EVENT_END = re.compile(
    r"(?:[^(),;.\n]|\([^()\n]{0,200}\)){0,300}(?:,\s+(?:kể|tính)\s+từ\s[^(),;.\n]{1,200})?(?:,\s+(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|địa\s+phương|tổ\s+chức|sở|ban|ngành)"
    r"(?:,?\s+(?:cơ\s+quan|đơn\s+vị|địa\s+phương|tổ\s+chức|cá\s+nhân|ban|ngành))*"
    r"(?:\s+(?:có\s+)?(?:liên\s+quan|chức\s+năng|thẩm\s+quyền))?(?=\s*(?:[,;.)\n]|$)))*"
)
# Ends of words: they begin with rare letters ("hàng" with "à"), where `re` looks more closely.
_HOOKS = re.compile(
    r"àng\s(?<=hàng\s)|ằng\s(?<=hằng\s)|ỗi\s|ừng\s|k(?:ỳ|hi\s|ể\s+từ)|xuyên|l(?:iên\s+tục|ần)|s(?:uốt|au\s+[0-9])"
    r"|ùa\s(?<=mùa\s)|ết(?<=\stết)|òng\s(?<=vòng\s)|u(?:ối\s+quý|ần\s*[,;]|ổi(?<=[0-9]\sbuổi))|ợt(?<=[0-9]\sđợt)|ời\s+(?:hạn|gian)"
    r"|áng(?:\s*[,;/-]|\s+(?:(?:và|hoặc|hay|cuối|đầu)\s|sau\b|kế\s|tiếp|liền\s))"
    r"|qu(?:á\s+[0-9]|ý(?:\s*[,;/-]|\s+(?:(?:và|hoặc|hay)\s|sau\b|kế\s|tiếp)))|ất\s+(?:là\s|sau\s|[0-9])"
)
_WORDS = prefix_tree(
    "trước |chậm |vào |ngày |mỗi |một |hai |ba |bốn |sáu |năm |quý|quí|tháng|tuần|định |hàng |hằng |từng "
    "|thứ |chủ nhật|sáng |chiều |thường |liên |xuyên |trong |ngay |sau |từ |đến |khi |vòng |thời |không "
    "|muộn |kể |theo "
)
_STARTS = re.compile(f"{NUMBERS}|{_WORDS}")
_BEFORE, _AFTER = 30, 60  # characters that a cycle or event may have around a hook
_BEFORE_POINT = re.compile(
    r"""(?:^|(?<=[\s(,;:.]))
    (?P<span>(?:ngay\s+)?
      (?:(?P<before>(?:hoàn\s+thành\s+|kết\s+thúc\s+|xong\s+|chậm\s+nhất\s+|muộn\s+nhất\s+){0,3}(?:là\s+)?
            trước(?:\s+thời\s+điểm|\s+hết)?)
        |(?P<until>(?:từ\s+nay\s+)?(?:(?:kéo\s+dài|hoàn\s+thành|xong|chậm\s+nhất|muộn\s+nhất|trễ\s+nhất)\s+)?
            (?:(?:đến|tới)(?:\s+hết)?|trước\s+khi\s+(?:hết|kết\s+thúc))
          |(?:chậm|muộn|trễ)\s+nhất(?:\s+là)?(?:\s+(?:vào|trong|ngày))?|không\s+(?:quá|muộn\s+hơn|chậm\s+hơn)
          |hết|(?:thời\s+)?hạn(?:\s+cuối|\s+chót|\s+cuối\s+cùng)?(?:\s+là)?\s*:?)
        |(?P<from>(?:bắt\s+đầu\s+)?(?:kể\s+)?từ|sau)
        |(?P<in>(?:(?:hoàn\s+thành|xong)\s+)?(?:trong|vào|cả)(?:\s+(?:buổi\s+)?(?:sáng|chiều|tối))?|hoàn\s+thành|xong))?
      \s*(?:(?:lúc\s+)?\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{1,2}\s*(?:phút)?)?\s*,?\s*
        (?:(?:thứ\s+\w+|chủ\s+nhật)\s*,?\s*)?)?
      (?P<part>đầu|giữa|cuối|thượng\s+tuần|trung\s+tuần|hạ\s+tuần|nửa\s+đầu|nửa\s+cuối)?\s*
    )$""",
    re.VERBOSE,
)
# How such words end; most points have none of them before them. A clock has digits: "lúc 8 giờ, thứ hai".
_BEFORE_POINT_ENDS = (
    "trước", "điểm", "hết", "đến", "tới", "nhất", "là", "vào", "trong", "ngày", "quá", "hơn", "hạn",
    "cuối", "chót", "cùng", ":", "ngay", "từ", "sau", "cả", "sáng", "chiều", "tối", "thành", "xong", "đầu",
    "giữa", "tuần",
)
_DIGIT = re.compile(r"\d")
_RANGE_JOIN = re.compile(r"\s*(?:-|đến|tới)(?:\s+hết|\s+trước|\s+cuối|\s+ngày|\s+khoảng)?\s*$")
_LIST_JOIN = re.compile(r"\s*(?:,|;|và|,\s*và|hoặc)\s*(?P<again>trước|chậm\s+nhất|đến)?\s*$")
_EVERY_YEAR = re.compile(
    r"\s*\)?\s*,?\s*(?:của\s+)?"
    r"(?:(?:hàng|hằng|mỗi|từng)\s+năm|năm\s+(?:trước|báo\s+cáo|kế\s+hoạch)(?:\s+liền\s+kề)?)\b"
)
_AND_ON = re.compile(
    r"\s*(?:trở\s+(?:đi|về\s+sau)|(?:và|,|;)\s*(?:các|những)\s+năm\s+(?:tiếp\s*theo|sau|kế\s+tiếp|tới))"
)
# "Quyết định số 12/QĐ-BNV ngày 5/3/2020": the day of a document. "tầm nhìn đến năm 2045": no date of work.
_OF_DOCUMENT = re.compile(r"(?:/[^\s/]+|\bqh\d+|\bsố\s+\S+)\s*,?\s*(?:ký\s+)?(?:ngày\s+)?$")
_VISION = re.compile(r"(?:định\s+hướng|tầm\s+nhìn|lộ\s+trình)\s+(?:cho\s+|tới\s+|đến\s+)*(?:hết\s+)?$")
_UNITS = (
    (re.compile(r"\bngày\b(?!\s+(?:thứ|chủ)\s)"), None),
    (re.compile(r"\btuần\b"), "week"),
    (re.compile(r"(?<!\d )(?<!ba )(?<!sáu )(?<!chín )\btháng\b"), "month"),
    (re.compile(r"\bqu[ýí]\b|\b(?:0?3|ba) tháng\b"), "quarter"),
    (re.compile(r"\btháng\b|\bnửa năm\b"), "half_year"),
)


class TimeWord(NamedTuple):
    """One time expression: its span, the `Deadline` it states, its shape and the word that governs it.

    `governed`: before (trước), until (đến, chậm nhất), from (từ), in (trong, vào), point (a point of each
    cycle), regular (định kỳ), list (units without "hàng"), or nothing.
    `unit` of the point (day, month, quarter, year ...); `dated`: its year is printed.
    """

    start: int
    end: int
    deadline: Deadline
    shape: str
    governed: str = ""
    unit: str = ""
    dated: bool = False
    named: bool = True
    listed: int = 1

    @property
    def rank(self) -> int:
        return RANK[self.shape]


def find_times(low: str, start: int, end: int, year: int | None) -> list[TimeWord]:
    """Every time expression of the lower-case `low[start:end]`, left to right.

    `year` stands in where none is printed.
    """
    low = low[start:end]
    words = _cycles(low) + _points(low, year)
    if not words:
        return words
    words.sort(key=lambda word: (word.start, -word.end))
    found: list[TimeWord] = []
    for word in words:
        if found and word.start < found[-1].end:
            # The number of "mỗi tháng 01 kỳ" is no month.
            if found[-1].shape in (EVENT, TIMES) or word.rank >= found[-1].rank:
                continue
            found.pop()
        found.append(word)
    if start == 0:
        return found
    return [TimeWord(word.start + start, word.end + start, *word[2:]) for word in found]


def _cycles(low: str) -> list[TimeWord]:
    around = windows(low, _HOOKS, _BEFORE, _AFTER)
    if not around:  # most items have no hook
        return []
    return [_cycle(low, match) for window in around for match in matches(_CYCLES, _STARTS, low, window)]


def _cycle(low: str, match: "re.Match[str]") -> TimeWord:
    if match["event"]:
        rest = _EVENT_END.match(low, match.end())
        end = rest.end() if rest else match.end()
        return TimeWord(*_trim(low, match.start(), end), Deadline("event"), EVENT)
    if match["due"]:
        every = "quarter" if "qu" in match["due_unit"] else "month"
        return TimeWord(*match.span(), Deadline("recurring", every=every), CYCLE, "before")
    if match["times"]:
        return TimeWord(*match.span(), Deadline("recurring", every=_times(match.groupdict())), TIMES)
    if match["regular"]:
        return TimeWord(*match.span(), Deadline("recurring"), REGULAR)
    if match["steady"]:
        return TimeWord(*match.span(), Deadline("ongoing"), STEADY)
    cycle = Deadline("recurring", every=shortest(match["cycle"] or match["list"]))
    regular = "regular" if match.group().startswith("định") else ""
    governed = "list" if match["list"] else "before" if match["weekday"] else regular
    return TimeWord(*match.span(), cycle, CYCLE, governed)


def shortest(words: str) -> str | None:
    """The shortest cycle among lower-case units: "hàng quý, 6 tháng, năm" gives quarter; days have none."""
    words = " ".join(words.split())
    return next((every for pattern, every in _UNITS if pattern.search(words)), "year")


def _times(group: dict[str, str | None]) -> str | None:
    if group["tm"]:
        return "quarter" if group["tm"] in ("3", "03", "ba") else "half_year"
    unit = group["tu"] or group["tu2"] or group["tu3"] or group["tu4"] or ""
    number = _count(group["tn"] or group["tn2"] or group["tn3"] or "1")
    if unit != "năm":
        return {"tháng": "month", "tuần": "week", "ngày": None}.get(unit, "quarter")
    return "month" if number >= 12 else "quarter" if number >= 4 else "half_year" if number >= 2 else "year"


def _count(word: str) -> int:
    return {"một": 1, "hai": 2, "ba": 3, "bốn": 4}.get(word) or int(word)


def _trim(low: str, start: int, end: int) -> tuple[int, int]:
    while end > start and low[end - 1] in " \t":
        end -= 1
    return start, end


def _points(low: str, year: int | None) -> list[TimeWord]:
    printed = point_matches(low)
    words: list[TimeWord] = []
    if not printed:
        return words
    points = [point_of(match) for match in printed if not _is_of_document(low, match.start())]
    at = 0
    while at < len(points):
        group = [points[at]]
        how = ""
        while at + 1 < len(points):
            joined = _joined(low, points[at].end, points[at + 1].start)
            if not joined or how == "range" or (how and joined != how):
                break
            how, at = joined, at + 1
            group.append(points[at])
        at += 1
        word = _word(low, group, how, year)
        if word is not None:
            words.append(word)
    return words


def _is_of_document(low: str, at: int) -> bool:
    begin = max(0, at - 40)
    before = low[begin:at]
    hooked = "/" in before or "số" in before or "qh" in before
    return hooked and _OF_DOCUMENT.search(low, begin, at) is not None


def _joined(low: str, end: int, start: int) -> str:
    """How what stands between two points joins them: range, list or not at all."""
    if _RANGE_JOIN.fullmatch(low, end, start):
        return "range"
    return "list" if _LIST_JOIN.fullmatch(low, end, start) else ""


def _word(low: str, group: list[Point], how: str, year: int | None) -> TimeWord | None:
    """The expression that a point, a range or a list of points makes with the words before and behind it."""
    start = group[0].start
    if group[0].unit == "day" and group[0].first[0] == 0 and len(group) == 1:
        return None
    before = _before_point(low, start)
    begin = before.start("span") if before and before["span"].strip() else start
    if _VISION.search(low, max(0, begin - 40), start):
        return None
    governed = part = ""
    if before:
        governed = next((name for name in ("before", "until", "from", "in") if before[name]), "")
        part = " ".join((before["part"] or "").split())
    if not (governed or part) and low[start:group[0].end] == "năm":
        return None
    first, last = _filled(group, how, year)
    shape = DATE if first.unit == "day" and how != "range" else PERIOD
    word = TimeWord(
        begin, group[-1].end, Deadline(), shape, governed, first.unit, any(p.year for p in group),
        (first.named and last.named) or bool(governed), sum(p.listed for p in group),
    )
    return _with_tail(low, word, _deadline(word, how, part, first, last))


def _before_point(low: str, start: int) -> "re.Match[str] | None":
    """The words that govern a point at `start`, where there may be some."""
    begin = max(0, start - 40)
    near = low[begin:start].rstrip()
    if near.endswith(_BEFORE_POINT_ENDS) or _DIGIT.search(near):
        return _BEFORE_POINT.search(low, begin, start)
    return None


def _filled(group: list[Point], how: str, year: int | None) -> tuple[Point, Point]:
    """First and last point; a year or month printed only with the later one holds for the earlier too."""
    last = group[-1].in_year(year)
    first = group[0]
    if first.unit == "day" and first.first[0] == 0:
        at = (last.first[0], first.first[1])
        first = first._replace(first=at, last=at)
    return first.in_year(last.year), last if how else first.in_year(year)


def _with_tail(low: str, word: TimeWord, deadline: Deadline) -> TimeWord:
    """The words behind a point: each year again, or from then on."""
    every = _EVERY_YEAR.match(low, word.end)
    if every:
        days = word.listed if word.shape == DATE else 1
        cycle = {1: "year", 2: "half_year", 4: "quarter"}.get(days, "year")
        if word.unit == "month" and word.listed == 2 and word.governed == "":
            cycle = "half_year"
        deadline = Deadline("recurring", every=cycle)
        return word._replace(end=every.end(), deadline=deadline, shape=CYCLE, governed="point")
    on = _AND_ON.match(low, word.end)
    if on:
        return word._replace(end=on.end(), deadline=Deadline("ongoing", start=deadline.start or deadline.end))
    return word._replace(deadline=deadline)


def _deadline(word: TimeWord, how: str, part: str, first: Point, last: Point) -> Deadline:
    starts, ends = first.first_day(), last.last_day()
    if how == "range":
        return Deadline("within", _iso(starts), _iso(ends))
    if part:
        starts, ends = _part(starts, ends, part, first.unit)
    if word.governed == "before":
        whole = starts and starts - timedelta(days=1)
        return Deadline("by", None, _iso(ends if first.unit == "day" or part == "cuối" else whole))
    if word.governed == "from" and word.listed == 1:  # else "từ năm 2021 đến năm 2025"
        return Deadline("ongoing", _iso(starts))
    if word.governed == "until" or word.shape == DATE or part == "cuối":
        return Deadline("by", None, _iso(ends))
    return Deadline("within", _iso(starts), _iso(ends))


# Days of a month and months of a year: a convention, since "đầu tháng" has no legal meaning.
_DAYS = {
    "đầu": (1, 10), "thượng tuần": (1, 10), "giữa": (11, 20), "trung tuần": (11, 20), "hạ tuần": (21, 31),
    "nửa đầu": (1, 15), "nửa cuối": (16, 31), "cuối": (21, 31),
}
_MONTHS = {"đầu": (1, 3), "giữa": (5, 8), "nửa đầu": (1, 6), "nửa cuối": (7, 12), "cuối": (10, 12)}


def _part(starts: date | None, ends: date | None, part: str, unit: str) -> tuple[date | None, date | None]:
    """The days of "đầu năm", "giữa tháng", "nửa cuối năm" within a year, quarter or month."""
    if starts is None or ends is None:
        return starts, ends
    if unit == "month" and part in _DAYS:
        first, last = _DAYS[part]
        return starts.replace(day=first), min(ends, starts + timedelta(days=last - 1))
    if unit == "quarter" and part in ("đầu", "giữa", "cuối"):
        month = starts.month + ("đầu", "giữa", "cuối").index(part)
        return starts.replace(month=month), day(starts.year, month, 0)
    if unit == "year" and part in _MONTHS:
        months = _MONTHS[part]
        return starts.replace(month=months[0]), day(ends.year, months[1], 0)
    return starts, ends


def _iso(at: date | None) -> str | None:
    return at.isoformat() if at else None
