"""Targets: printed numbers with their unit that are to be reached, each with its clause, comparator and year."""

import re
from collections.abc import Iterator, Sequence

from cancu.loaders.draft import Context, TaskDraft
from cancu.loaders.records import Span, Target
from cancu.loaders.target_years import TimeHeadings, target_year

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:,\d+)?"
# Nouns that plans count; with any other noun a number is a target only as a percentage.
_NOUNS = (
    "thủ tục hành chính|thủ tục|TTHC|đơn vị sự nghiệp công lập|đơn vị hành chính|đơn vị sự nghiệp|đơn vị|cơ quan|hồ sơ|phút|giờ|"
    "ngày làm việc|ngày|lần|lượt người|lượt khách|lượt|người dân|người|hộ nghèo|hộ gia đình|hộ|xã|phường|huyện|thôn|trường học|"
    "trường(?!\s+hợp)|lớp|cuộc thi|cuộc họp|cuộc|hội nghị|hội thảo|dự án|nhiệm vụ|mô hình|sản phẩm|doanh nghiệp|hợp tác xã|km|ha|m2|"
    "tỷ đồng|triệu đồng|nghìn đồng|đồng|tấn|tin bài|tin|bài|chỉ tiêu|dịch vụ công trực tuyến|dịch vụ công|dịch vụ|văn bản|"
    "cán bộ|công chức|bậc|trạm|giường bệnh|cây xanh|cây|bác sĩ|công trình|căn nhà|căn|cơ sở|tổ chức|học sinh|sinh viên|"
    "lao động|sáng kiến|đề tài|điểm|máy|thiết bị|phần mềm|mẫu|suất|phòng|giải pháp|chuyên mục|phóng sự|buổi"
)
_COUNT = re.compile(
    rf"(?<![\d.,/\w:-])(?:(?:một|hai|ba|bốn|năm)\s*\(0?(?P<spelled>\d+)\)|(?P<value>(?:{_NUMBER})(?:[ \t]*-[ \t]*(?:{_NUMBER}))?))"
    rf"(?:\s*(?P<percent>%)|\s+(?P<unit>{_NOUNS})\b)",
    re.IGNORECASE,
)
# A place in a ranking has its unit before the number: "đạt vị trí dưới 10".
_PLACE = re.compile(
    rf"\b(?P<unit>vị\s+trí|vị\s+thứ|thứ\s+hạng)\s+(?:thứ\s+|(?:dưới|trên|trong\s+(?:nhóm|tốp|top))\s+)?(?P<value>{_NUMBER})(?!\s*[%/\d])",
    re.IGNORECASE,
)
_BOUND = re.compile(r"[;\n\t]|:(?=\s|$)|[.!?](?=\s|$)|\.{2,}|…")
_LINE_END = re.compile(r"\n|[.!?](?=\s)")
_IN_A_ROW = re.compile(r"[\s,;và/]*")
_BETWEEN = re.compile(r"\s*\bcho\s+đến\s+khi\b|,\s|\s+và\s+")
_OBJECT = re.compile(
    r"\s+(?!kinh\s+phí|chi\s+phí|mức\s+lương|lãi\s+suất|giá\s+trị)[^\W\d_]|\s*,\s*\d+\s*%|\s*\((?=[^\W\d_])", re.IGNORECASE
)
_GOAL = re.compile(
    r"\b(?:đạt|phấn\s+đấu|đảm\s+bảo|bảo\s+đảm|mục\s+tiêu|chỉ\s+tiêu|có\s+thêm|hoàn\s+thành|tăng|giảm|rút\s+ngắn|nâng)\b", re.IGNORECASE
)
_PER = re.compile(r"\s*(?:/|mỗi|một|trong|trên)\s*(?:0?1\s+)?(?:năm|quý|tháng|tuần|ngày)", re.IGNORECASE)
_CUE = re.compile(
    r"\b(?:tối\s+thiểu|ít\s+nhất|tối\s+đa|không\s+quá|quá|không\s+dưới|trên|dưới|đạt|phấn\s+đấu|còn|tăng|thêm|giảm|từ|là)\s*"
    r"(?:khoảng\s+|được\s+|có\s+|mức\s+)?$",
    re.IGNORECASE,
)
_STRONG_CUE = re.compile(
    r"\b(?:tối\s+thiểu|ít\s+nhất|tối\s+đa|không\s+(?:quá|dưới|để\s[^;.]*\squá)|xuống(?:\s+còn)?)\s*(?:khoảng\s+|là\s+)?$", re.IGNORECASE
)
_OR_MORE = re.compile(r"[^,;.\n\d]{0,80}?\btrở\s+lên\b", re.IGNORECASE)
_OR_LESS = re.compile(r"[^,;.\n]{0,60}?\btrở\s+xuống\b", re.IGNORECASE)
_COMPARATORS = (
    ("increase", r"\btăng(?!\s+cường)\b(?:(?!\b(?:đạt|lên|còn|xuống)\b)[^,;.]){0,40}$"),
    ("increase", r"\bthêm\s+(?:tối\s+thiểu\s+|ít\s+nhất\s+)?$"),
    ("decrease", r"\bgiảm\b(?:(?!\b(?:đạt|còn|xuống)\b)[^,;.]){0,60}$"),
    (">=", r"\b(?:tối\s+thiểu|ít\s+nhất|không\s+(?:dưới|thấp\s+hơn|ít\s+hơn))\b[^,;.%]{0,30}$"),
    ("<=", r"\b(?:tối\s+đa|không\s+(?:quá|vượt\s+quá|để\s[^;.]*\squá)|nhiều\s+nhất|cao\s+nhất)\b[^,;.%]{0,30}$"),
    (">", r"\b(?:trên|hơn|vượt)\s+$"),
    ("<", r"\b(?:dưới|thấp\s+hơn|ít\s+hơn)\s+$"),
    (">=", r"\btừ\s+$"),
)
_COMPARED = tuple((sign, re.compile(pattern, re.IGNORECASE)) for sign, pattern in _COMPARATORS)
_OVER_LIST = re.compile(r"\b(?:mức\s+)?(?P<word>tối\s+thiểu|ít\s+nhất|tối\s+đa|không\s+quá|trên|dưới)\s*:[^\n]*$", re.IGNORECASE)
_SHARED = re.compile(r"\b(?P<word>giảm|tăng)\s+(?:[^;.\n]*\s)?và\s+(?:giảm\s+|tăng\s+)?$", re.IGNORECASE)
# A result, a formula, a rule of scoring or of money, a condition: no number to be reached.
_PAST = re.compile(
    r"\b(?:đã\s+(?:đạt|có|hoàn\s+thành|thực\s+hiện|giảm|tăng)|đạt\s+được|đến\s+nay|hiện\s+(?:nay|có)|chiếm|năm\s+qua|"
    r"nếu|trường\s+hợp|khen\s+thưởng|so\s+với\s+mức|cộng|trừ\s+\d|tương\s+đương)\b[^;.]*$|[=<]\s*[\w/]*\s*$|^\W*(?:dự\s+kiến\s+)?kinh\s+phí\b",
    re.IGNORECASE,
)
_SCORING = re.compile(r"[^\n]{0,400}\b(?:cộng|trừ)\s+(?:trực\s+tiếp\s+)?\d+\s+điểm", re.IGNORECASE)
_LEAD_IN = re.compile(
    r".*(?:\b(?:đảm\s+bảo|bảo\s+đảm|phấn\s+đấu|phấn\s+đầu|mục\s+tiêu(?:\s+sau)?|trong\s+đó|cụ\s+thể)\b[\s,:]*(?:có\s+|nâng\s+)?)",
    re.IGNORECASE | re.DOTALL,
)
_SUBJECT = re.compile(
    r"(?P<subject>(?:\b(?:tăng|giảm|rút\s+ngắn|nâng)\s+)?\b(?:tỷ\s+lệ|mức\s+độ|sự\s+hài\s+lòng|chỉ\s+số|thời\s+gian|số\s+lượng)\b)",
    re.IGNORECASE,
)
_OWN_WORDS = re.compile(
    r"(?P<own>(?:\b(?:hoàn\s+thành|thực\s+hiện|cắt\s+giảm|giảm|tăng|đạt)\s+)?(?:\b(?:tối\s+thiểu|ít\s+nhất|tối\s+đa|không\s+quá|trên|dưới|từ|"
    r"khoảng|tương\s+ứng|thêm|có\s+thêm|mức)\s+)*)$",
    re.IGNORECASE,
)
_NO_OBJECT = re.compile(r"\s+(?:trở|so\s+với|vào|trong|đến)\b", re.IGNORECASE)
_TAIL = re.compile(
    r"\s+(?:để|nhằm|trừ|cho\s+đến\s+khi|theo\s+(?:quy\s+định(?!\s+được)|đúng|hướng|(?:Nghị|Quyết|Thông|Kế|Chỉ)\s))\b|\s*\((?:trừ|sau\s+đây)\b"
)
_PART = re.compile(
    r"^[ \t]*(?:PHẦN\s+(?:THỨ\s+)?\w+|[IVX]{1,5}|[A-H])\s*[.:/)-][ \t]*(?P<title>[^\n]*)", re.MULTILINE | re.IGNORECASE
)
_RESULTS = re.compile(
    r"đánh\s+giá|kết\s+quả|tình\s+hình|thực\s+trạng|đặc\s+điểm|tồn\s+tại|bối\s+cảnh|sự\s+cần\s+thiết|khái\s+quát", re.IGNORECASE
)
_TO_DO = re.compile(r"nhiệm\s+vụ|mục\s+tiêu|giải\s+pháp|kế\s+hoạch|tổ\s+chức\s+thực\s+hiện|nội\s+dung|chỉ\s+tiêu|yêu\s+cầu", re.IGNORECASE)
_DURATION = frozenset({"ngày", "ngày làm việc", "giờ"})
_SHORTENED = re.compile(r"\b(?:giảm|rút\s+ngắn|thời\s+gian\s+(?:giải\s+quyết|xử\s+lý|chờ|thực\s+hiện))\b", re.IGNORECASE)
_SIGNS = {"trên": ">", "dưới": "<", "tối đa": "<=", "không quá": "<="}


def find_targets(context: Context, drafts: Sequence[TaskDraft]) -> list[Target]:
    """Every target of the text, left to right, with the offsets of the normalised text.

    `value` is in digits ("1600", "5-10"), `comparator` one of = >= > <= < increase decrease, `by` a year or None.
    Past results, levels, dates, frequencies and ordinals are none.
    """
    text, results = context.text, _parts_on_results(context.text)
    headings = TimeHeadings(text)
    found: list[Target] = []
    for clause, groups in _clauses(text):
        if any(start <= clause[0] < end for start, end in results):
            continue
        for at, group in enumerate(groups):
            span = _span(text, clause, groups, at)
            sign = _comparator(text, clause, group[0])
            for match in group:
                year = target_year(context, headings, clause, match.start())
                found.append(Target(*span, text[slice(*span)], _value(match), _unit(match), sign, year))
    return found


def _parts_on_results(text: str) -> list[Span]:
    """The parts that assess what was reached: numbers there are no targets."""
    parts = list(_PART.finditer(text))
    ends = [*(match.start() for match in parts), len(text)][1:]
    return [
        (match.start(), end) for match, end in zip(parts, ends, strict=True)
        if _RESULTS.search(match["title"]) and not _TO_DO.search(match["title"])
    ]


def _clauses(text: str) -> Iterator[tuple[Span, list[list["re.Match[str]"]]]]:
    """Clauses that hold targets, each with its numbers; numbers in a row ("30%, 20%, 15%") are one group."""
    clause: Span = (0, 0)
    groups: list[list[re.Match[str]]] = []
    for match in sorted((*_COUNT.finditer(text), *_PLACE.finditer(text)), key=lambda match: match.start()):
        if match.start() >= clause[1]:
            if groups:
                yield clause, groups
            clause, groups = _clause(text, match), []
        if not _is_target(text, clause, match):
            continue
        if groups and _IN_A_ROW.fullmatch(text, groups[-1][-1].end(), match.start()):
            groups[-1].append(match)
        else:
            groups.append([match])
    if groups:
        yield clause, groups


def _clause(text: str, match: "re.Match[str]") -> Span:
    begin = max(0, match.start() - 1000)
    for bound in _BOUND.finditer(text, begin, match.start()):
        begin = bound.end()
    after = _BOUND.search(text, match.end())
    return begin, after.start() if after else len(text)


def _is_target(text: str, clause: Span, match: "re.Match[str]") -> bool:
    before = text[clause[0]:match.start()]
    if _PAST.search(before) or _SCORING.match(text, match.end()):
        return False
    cued = bool(_CUE.search(before))
    if match["unit"] is None:
        return cued or bool(_OBJECT.match(text, match.end(), clause[1]))
    unit = match["unit"].lower()
    if match.re is _PLACE:
        return bool(_GOAL.search(before))
    if unit == "lần" and (_PER.match(text, match.end()) or "quá" not in before):
        return False
    if unit in _DURATION and not _SHORTENED.search(before):
        return False
    if _listed(text, clause) or _STRONG_CUE.search(before):
        return True
    aimed = bool(_GOAL.search(before))
    return aimed and (cued or bool(_OR_MORE.match(text, match.end())))


def _listed(text: str, clause: Span) -> "re.Match[str] | None":
    """A comparator before the colon over a list: "lên mức tối thiểu: cấp tỉnh 900 hồ sơ; cấp xã 300 hồ sơ"."""
    begin = max(0, clause[0] - 300)
    for stop in _LINE_END.finditer(text, begin, clause[0]):
        begin = stop.end()
    return _OVER_LIST.search(text, begin, clause[0])


def _comparator(text: str, clause: Span, match: "re.Match[str]") -> str:
    before = text[clause[0]:match.start("unit") if match.re is _PLACE else match.start()]
    if match.re is _PLACE:
        before += match.group()[len(match["unit"]):match.start("value") - match.start()]
    if "-" in (match["value"] or ""):
        return "="
    for sign, pattern in _COMPARED:
        if pattern.search(before):
            return sign
    if _OR_MORE.match(text, match.end()):
        return ">="
    if _OR_LESS.match(text, match.end()):
        return "<="
    shared = _SHARED.search(before)
    if shared and match["percent"] and match["value"] != "100":
        return "increase" if shared["word"].lower() == "tăng" else "decrease"
    listed = _listed(text, clause)
    return _SIGNS.get(" ".join(listed["word"].lower().split()), ">=") if listed else "="


def _span(text: str, clause: Span, groups: "list[list[re.Match[str]]]", at: int) -> Span:
    """The shortest part of the clause with the number and its object."""
    start, end = clause
    if at:
        start = _split(text, groups[at - 1][-1].end(), groups[at][0].start())
    if at + 1 < len(groups):
        end = _split(text, groups[at][-1].end(), groups[at + 1][0].start())
    number, behind = groups[at][0].start(), groups[at][-1].end()
    start = _start(text, start, number, behind)
    tail = _TAIL.search(text, behind, end)
    end = tail.start() if tail else end
    while end > behind and not (text[end - 1].isalnum() or text[end - 1] in "%)”"):
        end -= 1
    return start, end


def _start(text: str, start: int, number: int, behind: int) -> int:
    """The number's subject ("tỷ lệ ... đạt 90%"), or its own words where the object follows ("hoàn thành 100% ...")."""
    lead = _LEAD_IN.match(text, start, number)
    start = lead.end() if lead else start
    subject = _SUBJECT.search(text, start, number)
    if subject:
        return subject.start("subject")
    own = _OWN_WORDS.search(text, start, number)
    if own and _OBJECT.match(text, behind) and not _NO_OBJECT.match(text, behind):
        return own.start("own")
    while start < number and not text[start].isalnum():
        start += 1
    return start


def _split(text: str, start: int, end: int) -> int:
    """Where the part of one number ends and that of the next begins."""
    cut = end
    for match in _BETWEEN.finditer(text, start, end):
        cut = match.start()
    return cut


def _value(match: "re.Match[str]") -> str:
    printed = match["value"] or match["spelled"]
    plain = printed.replace(".", "").replace(" ", "")
    return re.sub(r"\b0+(?=\d)", "", plain)


def _unit(match: "re.Match[str]") -> str:
    return "%" if match["unit"] is None else " ".join(match["unit"].split())
