"""Targets: printed numbers with their unit that are to be reached, with clause, comparator and year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cancu.loaders.draft import Context
from cancu.loaders.records import Span, Target
from cancu.loaders.scan import lowered
from cancu.loaders.target_years import TimeHeadings, target_year

_NUMBER = r"(?:\d{1,3}(?:\.\d{3}){1,4}|\d{1,9}(?:,\d{1,4})?)(?!\d)"  # bounded: a page of digits stays linear
# Nouns that plans count; with any other noun a number is a target only as a percentage.
_NOUNS = (
    "thủ tục hành chính|thủ tục|tthc|đơn vị sự nghiệp công lập|đơn vị hành chính|"
    "đơn vị sự nghiệp|đơn vị|cơ quan|hồ sơ|phút|giờ|ngày làm việc|ngày|lần|lượt người|lượt khách|"
    "lượt|người dân|người|hộ nghèo|hộ gia đình|hộ|xã|phường|huyện|thôn|trường học|"
    r"trường(?!\s+hợp)|lớp|cuộc thi|cuộc họp|cuộc|hội nghị|hội thảo|dự án|nhiệm vụ|mô hình|"
    "sản phẩm|doanh nghiệp|hợp tác xã|km|ha|m2|tỷ đồng|triệu đồng|nghìn đồng|đồng|tấn|tin bài|"
    "tin|bài|chỉ tiêu|dịch vụ công trực tuyến|dịch vụ công|dịch vụ|văn bản|cán bộ|công chức|bậc|"
    "trạm|giường bệnh|cây xanh|cây|bác sĩ|công trình|căn nhà|căn|cơ sở|tổ chức|học sinh|"
    "sinh viên|lao động|sáng kiến|đề tài|điểm|máy|thiết bị|phần mềm|mẫu|suất|phòng|giải pháp|"
    "chuyên mục|phóng sự|buổi"
)
_COUNT = re.compile(
    rf"(?:(?P<value>{_NUMBER}(?:[ \t]*-[ \t]*{_NUMBER})?)|\(0?(?P<spelled>\d{{1,9}})\))"
    rf"(?:\s*(?P<percent>%)|\s+(?P<unit>{_NOUNS})\b)"
)
# A number that is part of a date, a symbol or a longer number.
_PART_OF_MORE = re.compile(r"[\d/\w:,.-]")
_SPELLED = re.compile(r"(?:một|hai|ba|bốn|năm|mười)\s+$")  # "một (01) lần"
# A place in a ranking has its unit before the number: "đạt vị trí dưới 10".
_PLACE = re.compile(
    r"(?P<unit>vị\s+(?:trí|thứ)|thứ\s+hạng)\s+(?:thứ\s+|(?:dưới|trên|trong\s+(?:nhóm|tốp|top))\s+)?"
    rf"(?P<value>{_NUMBER})(?!\s*[%/\d])"
)
_BOUND = re.compile(r"[;\n\t]|:(?=\s|$)|[.!?](?=\s|$)|\.{2,}|…")
_LINE_END = re.compile(r"\n|[.!?](?=\s)")
_IN_A_ROW = re.compile(r"[\s,;và/]*")
_BETWEEN = re.compile(r"\s*\bcho\s+đến\s+khi\b|,\s|\s+và\s+")
_OBJECT = re.compile(
    r"\s+(?!kinh\s+phí|chi\s+phí|mức\s+lương|lãi\s+suất|giá\s+trị)[^\W\d_]|\s*,\s*\d+\s*%|\s*\((?=[^\W\d_])"
)
_GOAL = re.compile(
    r"\b(?:đạt|phấn\s+đấu|đảm\s+bảo|bảo\s+đảm|mục\s+tiêu|chỉ\s+tiêu|có\s+thêm|hoàn\s+thành|tăng|giảm|"
    r"rút\s+ngắn|nâng)\b"
)
_PER = re.compile(r"\s*(?:/|mỗi|một|trong|trên)\s*(?:0?1\s+)?(?:năm|quý|tháng|tuần|ngày)")
_CUE = re.compile(
    r"\b(?:tối\s+thiểu|ít\s+nhất|tối\s+đa|không\s+quá|quá|không\s+dưới|trên|dưới|đạt|phấn\s+đấu|còn|tăng|"
    r"thêm|giảm|từ|là)\s*"
    r"(?:khoảng\s+|được\s+|có\s+|mức\s+)?$",
)
_STRONG_CUE = re.compile(
    r"\b(?:tối\s+thiểu|ít\s+nhất|tối\s+đa|không\s+(?:quá|dưới|để\s[^;.]*\squá)|xuống(?:\s+còn)?)\s*"
    r"(?:khoảng\s+|là\s+)?$"
)
_OR_MORE = re.compile(r"[^,;.\n\d]{0,80}?\btrở\s+lên\b")
_OR_LESS = re.compile(r"[^,;.\n]{0,60}?\btrở\s+xuống\b")
_COMPARATORS = (
    ("increase", r"\btăng(?!\s+cường)\b(?:(?!\b(?:đạt|lên|còn|xuống)\b)[^,;.]){0,40}$"),
    ("increase", r"\bthêm\s+(?:tối\s+thiểu\s+|ít\s+nhất\s+)?$"),
    ("decrease", r"\bgiảm\b(?:(?!\b(?:đạt|còn|xuống)\b)[^,;.]){0,60}$"),
    (">=", r"\b(?:tối\s+thiểu|ít\s+nhất|không\s+(?:dưới|thấp\s+hơn|ít\s+hơn))\b[^,;.%]{0,30}$"),
    ("<=", r"\b(?:(?:nhiều|cao)\s+nhất|tối\s+đa|không\s+(?:(?:vượt\s)?quá|để\s[^;.]*\squá))\b[^,;.%]{0,30}$"),
    (">", r"\b(?:trên|hơn|vượt)\s+$"),
    ("<", r"\b(?:dưới|thấp\s+hơn|ít\s+hơn)\s+$"),
    (">=", r"\btừ\s+$"),
)
_COMPARED = tuple((sign, re.compile(pattern)) for sign, pattern in _COMPARATORS)
_OVER_LIST = re.compile(
    r"\b(?P<word>tối\s+thiểu|ít\s+nhất|tối\s+đa|không\s+quá|trên|dưới)\s*:[^\n]*$"
)
_SHARED = re.compile(r"\b(?P<word>giảm|tăng)\s+(?:[^;.\n]*\s)?và\s+(?:giảm\s+|tăng\s+)?$")
# A result, a formula, a rule of scoring or of money, a condition: no number to be reached.
_PAST = re.compile(
    r"\b(?:đã\s+(?:đạt|có|hoàn\s+thành|thực\s+hiện|giảm|tăng)|đạt\s+được|đến\s+nay|hiện\s+(?:nay|có)|chiếm|"
    r"năm\s+qua|nếu|trường\s+hợp|khen\s+thưởng|so\s+với\s+mức|cộng|trừ\s+\d|tương\s+đương)\b[^;.]*$"
    r"|[=<]\s*[\w/]*\s*$|^\W*(?:dự\s+kiến\s+)?kinh\s+phí\b"
)
_SCORING = re.compile(r"[^\n]{0,400}\b(?:cộng|trừ)\s+(?:trực\s+tiếp\s+)?\d+\s+điểm")
_LEAD_IN = re.compile(
    r".*\b(?:đảm\s+bảo|bảo\s+đảm|phấn\s+đấu|phấn\s+đầu|mục\s+tiêu(?:\s+sau)?|trong\s+đó|cụ\s+thể)\b[\s,:]*"
    r"(?:có\s+|nâng\s+)?",
    re.DOTALL,
)
_SUBJECT = re.compile(
    r"(?P<subject>(?:\b(?:tăng|giảm|rút\s+ngắn|nâng)\s+)?"
    r"\b(?:tỷ\s+lệ|mức\s+độ|sự\s+hài\s+lòng|chỉ\s+số|thời\s+gian|số\s+lượng)\b)"
)
_OWN_WORDS = re.compile(
    r"(?P<own>(?:\b(?:hoàn\s+thành|thực\s+hiện|cắt\s+giảm|giảm|tăng|đạt)\s+)?"
    r"(?:\b(?:tối\s+thiểu|ít\s+nhất|tối\s+đa|không\s+quá|trên|dưới|từ|khoảng|tương\s+ứng|thêm|có\s+thêm|mức)\s+)*)$"
)
_NO_OBJECT = re.compile(r"\s+(?:trở|so\s+với|vào|trong|đến)\b")
_TAIL = re.compile(
    r"\s+(?:để|nhằm|trừ|cho\s+đến\s+khi|"
    r"theo\s+(?:quy\s+định(?!\s+được)|đúng|hướng|(?:nghị|quyết|thông|kế|chỉ)\s))\b|\s*\((?:trừ|sau\s+đây)\b"
)
_PART = re.compile(
    r"^[ \t]*(?:(?:PHẦN|Phần)\s+(?i:thứ\s+)?\w+|[IVX]{1,5}|[A-H])\s*[.:/)-][ \t]*(?P<title>[^\n]*)",
    re.MULTILINE,
)
_RESULTS = re.compile(
    r"đánh\s+giá|kết\s+quả|tình\s+hình|thực\s+trạng|đặc\s+điểm|tồn\s+tại|bối\s+cảnh|sự\s+cần\s+thiết|khái\s+quát"
)
_TO_DO = re.compile(
    r"nhiệm\s+vụ|mục\s+tiêu|giải\s+pháp|kế\s+hoạch|tổ\s+chức\s+thực\s+hiện|nội\s+dung|chỉ\s+tiêu|yêu\s+cầu"
)
_DURATION = frozenset({"ngày", "ngày làm việc", "giờ"})
_SHORTENED = re.compile(r"\b(?:giảm|rút\s+ngắn|thời\s+gian\s+(?:giải\s+quyết|xử\s+lý|chờ|thực\s+hiện))\b")
_SIGNS = {"trên": ">", "dưới": "<", "tối đa": "<=", "không quá": "<="}


@dataclass(frozen=True)
class _Number:
    """A printed number with its unit: its span, where the number begins, its value, the unit's span."""

    start: int
    end: int
    at: int
    value: str
    unit: Span
    word: str  # the unit in lower case
    place: bool = False  # a place in a ranking: its unit stands before the number


def find_targets(context: Context) -> list[Target]:
    """Every target of the text, left to right, with the offsets of the normalised text.

    `value` is in digits ("1600", "5-10"), `comparator` one of = >= > <= < increase decrease, `by` a year or
    None.
    Past results, levels, dates, frequencies and ordinals are none.
    """
    text, results = context.text, _parts_on_results(context.text)
    low, headings = lowered(text), TimeHeadings(text)
    found: list[Target] = []
    for clause, groups in _clauses(low):
        if any(start <= clause[0] < end for start, end in results):
            continue
        for at, group in enumerate(groups):
            span = _span(low, clause, groups, at)
            sign = _comparator(low, clause, group[0])
            for number in group:
                year = target_year(context, headings, clause, number.start)
                unit = " ".join(text[slice(*number.unit)].split())
                found.append(Target(*span, text[slice(*span)], number.value, unit, sign, year))
    return found


def _parts_on_results(text: str) -> list[Span]:
    """The parts that assess what was reached: numbers there are no targets."""
    parts = list(_PART.finditer(text))
    ends = [*(match.start() for match in parts), len(text)][1:]
    return [
        (match.start(), end) for match, end in zip(parts, ends, strict=True)
        if _RESULTS.search(match["title"].lower()) and not _TO_DO.search(match["title"].lower())
    ]


def _clauses(low: str) -> Iterator[tuple[Span, list[list[_Number]]]]:
    """Clauses that hold targets, each with its numbers; numbers in a row ("30%, 20%, 15%") are one group."""
    clause: Span = (0, 0)
    groups: list[list[_Number]] = []
    for number in _numbers(low):
        if number.start >= clause[1]:
            if groups:
                yield clause, groups
            clause, groups = _clause(low, number), []
        if not _is_target(low, clause, number):
            continue
        if groups and _IN_A_ROW.fullmatch(low, groups[-1][-1].end, number.start):
            groups[-1].append(number)
        else:
            groups.append([number])
    if groups:
        yield clause, groups


def _numbers(low: str) -> list[_Number]:
    """Numbers with a unit, left to right."""
    found = [_Number(*m.span(), m.start("value"), _value(m["value"]), m.span("unit"), m["unit"], True)
             for m in _PLACE.finditer(low)]
    for match in _COUNT.finditer(low):
        start, end = match.span()
        if match["spelled"]:
            word = _SPELLED.search(low, max(0, start - 10), start)
            start = word.start() if word else start
        elif start and _PART_OF_MORE.match(low, start - 1):
            continue
        unit = match.span("percent") if match["percent"] else match.span("unit")
        value = _value(match["value"] or match["spelled"])
        found.append(_Number(start, end, start, value, unit, match["percent"] or match["unit"]))
    return sorted(found, key=lambda number: number.start)


def _value(printed: str) -> str:
    """Digits only: "1.600" is 1600, "02" is 2."""
    return re.sub(r"\b0+(?=\d)", "", re.sub(r"[.\s]", "", printed))


def _clause(low: str, number: _Number) -> Span:
    begin = max(0, number.start - 1000)
    for bound in _BOUND.finditer(low, begin, number.start):
        begin = bound.end()
    limit = min(len(low), number.end + 1500)
    after = _BOUND.search(low, number.end, limit)
    return begin, after.start() if after else limit


def _before(low: str, clause: Span, number: _Number) -> str:
    return low[max(clause[0], number.at - 400):number.at]


def _is_target(low: str, clause: Span, number: _Number) -> bool:
    before = _before(low, clause, number)
    if _PAST.search(before) or _SCORING.match(low, number.end):
        return False
    cued = bool(_CUE.search(before))
    if number.word == "%":
        return cued or bool(_OBJECT.match(low, number.end, clause[1]))
    if number.place:
        return bool(_GOAL.search(before))
    if number.word == "lần" and (_PER.match(low, number.end) or "quá" not in before):
        return False
    if number.word in _DURATION and not _SHORTENED.search(before):
        return False
    if _listed(low, clause) or _STRONG_CUE.search(before):
        return True
    return bool(_GOAL.search(before)) and (cued or bool(_OR_MORE.match(low, number.end)))


def _listed(low: str, clause: Span) -> "re.Match[str] | None":
    """A comparator before the colon over a list: "mức tối thiểu: cấp tỉnh 900 hồ sơ; cấp xã 300 hồ sơ"."""
    begin = max(0, clause[0] - 300)
    for stop in _LINE_END.finditer(low, begin, clause[0]):
        begin = stop.end()
    return _OVER_LIST.search(low, begin, clause[0])


def _comparator(low: str, clause: Span, number: _Number) -> str:
    before = _before(low, clause, number)
    if "-" in number.value:
        return "="
    for sign, pattern in _COMPARED:
        if pattern.search(before):
            return sign
    if _OR_MORE.match(low, number.end):
        return ">="
    if _OR_LESS.match(low, number.end):
        return "<="
    shared = _SHARED.search(before)
    if shared and number.word == "%" and number.value != "100":
        return "increase" if shared["word"] == "tăng" else "decrease"
    listed = _listed(low, clause)
    return _SIGNS.get(" ".join(listed["word"].split()), ">=") if listed else "="


def _span(low: str, clause: Span, groups: list[list[_Number]], at: int) -> Span:
    """The shortest part of the clause with the number and its object."""
    start, end = clause
    if at:
        start = _split(low, groups[at - 1][-1].end, groups[at][0].start)
    if at + 1 < len(groups):
        end = _split(low, groups[at][-1].end, groups[at + 1][0].start)
    number, behind = groups[at][0].start, groups[at][-1].end
    start = _start(low, start, number, behind)
    tail = _TAIL.search(low, behind, end)
    end = tail.start() if tail else end
    while end > behind and not (low[end - 1].isalnum() or low[end - 1] in "%)”"):
        end -= 1
    return start, end


def _start(low: str, start: int, number: int, behind: int) -> int:
    """The number's subject ("tỷ lệ ... đạt 90%"), or its own words ("hoàn thành 100% kế hoạch")."""
    lead = _LEAD_IN.match(low, start, number)
    start = lead.end() if lead else start
    subject = _SUBJECT.search(low, start, number)
    if subject:
        return subject.start("subject")
    own = _OWN_WORDS.search(low, start, number)
    if own and _OBJECT.match(low, behind) and not _NO_OBJECT.match(low, behind):
        return own.start("own")
    while start < number and not low[start].isalnum():
        start += 1
    return start


def _split(low: str, start: int, end: int) -> int:
    """Where the part of one number ends and that of the next begins."""
    cut = end
    for match in _BETWEEN.finditer(low, start, end):
        cut = match.start()
    return cut
