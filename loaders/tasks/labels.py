"""Label lines: columns of a row written as prose ("- Cơ quan chủ trì: ...", "b) Thời hạn: ...")."""

import re
from typing import NamedTuple

_BODY = (
    r"(?:các\s+)?(?:cơ quan|đơn vị|tổ chức|cá nhân|phòng|bộ phận|ban|ngành|người|lãnh đạo|sở|địa phương)"
)
_BODIES = rf"{_BODY}(?:\s*[,/]\s*{_BODY}|\s+(?:và|hoặc)\s+{_BODY})*"
# "Thực hiện: Sở Y tế." names who carries it out; "Thực hiện: rà soát ..." says what.
_WHO = (
    r"(?:sở|ubnd|ủy ban|uỷ ban|bộ|ban(?!\s+hành)|cục|chi cục|công an|văn phòng|phòng(?!,)|trung tâm|cơ quan|"
    r"đơn vị|báo(?!\s+cáo)|đài)\b"
)
_RESULTS = r"(?:sản phẩm|kết quả|đầu ra)"
_LABELS = {
    "lead": rf"""
        (?:{_BODIES}\s+)?(?:được\s+(?:giao|phân công)\s+)?(?:chủ trì|đầu mối)
            (?:\s*[,/]\s*(?:phối hợp|thực hiện|triển khai|tham mưu)
            |\s+(?:thực hiện|tham mưu|triển khai|chính|soạn thảo|tổ chức|và phối hợp))*
        |{_BODIES}\s+(?:tổ chức\s+)?
            (?:thực hiện|chịu trách nhiệm|tham mưu|triển khai|được giao|được phân công|soạn thảo
            |chuẩn bị(?:\s+nội dung)?)(?:\s+chính)?
        |(?:phân công\s+)?trách nhiệm(?:\s+(?:chủ trì|thực hiện|chính))?
        |phân công(?:\s+(?:thực hiện|nhiệm vụ|trách nhiệm))?
        |(?:tổ chức\s+)?thực hiện(?=\s*:\s*(?:các\s+)?{_WHO}[^\n.;:]{{0,80}}(?:[.;\n]|\Z))""",
    "coordinate": rf"""
        (?:{_BODIES}\s+)?phối hợp(?:\s+(?:thực hiện|với|chính|triển khai))*
        |{_BODIES}\s+(?:có\s+)?liên quan""",
    "time": r"""
        (?:thời gian|thời hạn|tiến độ|lộ trình|thời điểm|mốc thời gian)
            (?:\s*,\s*(?:địa điểm|tiến độ|lộ trình)
            |(?:\s*,)?\s+(?:và\s+)?
                (?:thực hiện|hoàn thành|triển khai|tổ chức|dự kiến|trình|bắt đầu|kết thúc|công bố|ban hành))*
        |(?:dự kiến\s+)?hoàn thành|kỳ báo cáo""",
    "result": rf"""
        (?:dự kiến\s+)?{_RESULTS}(?:\s*[,/]\s*{_RESULTS}|\s+(?:và\s+)?
            (?:{_RESULTS}|dự kiến|cần đạt|hoàn thành|thực hiện|đạt được|chủ yếu))*""",
    "content": r"""
        (?:nội dung|nhiệm vụ|công việc)(?:\s+(?:nhiệm vụ|thực hiện|công việc|cụ thể|hoạt động|chính))*""",
    "solution": r"(?:giải pháp|biện pháp)(?:\s+(?:thực hiện|chủ yếu))?",
    "funding": r"(?:dự kiến\s+|dự toán\s+|nguồn\s+)*(?:kinh phí|nguồn lực)(?:\s+(?:thực hiện|dự kiến))?",
    "note": r"""
        mục tiêu|mục đích|yêu cầu|đối tượng(?:\s+(?:tham gia|tham dự|thực hiện|áp dụng|thụ hưởng))?
        |thành phần(?:\s+(?:tham gia|tham dự|thực hiện))?|địa điểm|số lượng|quy mô|phạm vi|hình thức|căn cứ
        |ghi chú|chỉ tiêu
        |(?:lãnh đạo|người|đồng chí)(?:\s+(?:ubnd|sở)(?:\s+(?:tỉnh|huyện|xã))?)?\s+(?:chỉ đạo|phụ trách)""",
}


def _flat(pattern: str) -> str:
    """Blanks between words are meant, the line breaks of the table above are not."""
    return re.sub(r"\n\s*", "", pattern).replace(" ", r"\s+")


_NAMES = "|".join(f"(?P<{field}>{_flat(pattern)})" for field, pattern in _LABELS.items())
_LABEL = re.compile(rf"(?:{_NAMES})\s*(?:\([^()]{{0,40}}\)\s*)?:", re.IGNORECASE)
# "Thời gian thực hiện Quý II/2024": the words of time follow without a colon.
_TIME_ALONE = re.compile(
    r"(?P<time>(?:thời gian|thời hạn|tiến độ)\s+(?:thực hiện|hoàn thành|triển khai))\s*(?:-\s*|là\s+)?"
    r"(?=(?:\d|năm|quý|tháng|trước|từ|đến|thường|hàng|hằng|trong|theo|sau|ngay|khi|ngày|cuối)\b)",
    re.IGNORECASE,
)
# A further label inside the same line.
_NEXT = re.compile(rf"[.;,(]\s*(?:{_NAMES})\s*:", re.IGNORECASE)
# Inside an item they count at the head of a sentence or bracket; "làm rõ nội dung; trách nhiệm: ..." is none.
_INLINE = re.compile(rf"[.;(]\s*(?!trách|phân)(?:{_NAMES})\s*:", re.IGNORECASE)
_LONGEST = 90
_TIME_FIRST = frozenset({"Thờ", "thờ", "THỜ", "Tiế", "tiế", "TIẾ"})  # of _TIME_ALONE
_FIRST = frozenset("CcĐđPpTtLlNnSsBbKkDdMmYyQqGgHh")


class Label(NamedTuple):
    """`field`: lead, coordinate, time, result, content, solution, funding, note; its value may be empty."""

    field: str
    start: int
    value_start: int
    value_end: int


def read_labels(text: str, start: int, end: int) -> list[Label]:
    """The labels of a line that begins with one, in order; [] for any other line."""
    if start < end and text[start] == "(":
        start += 1  # "(Thời gian: Quý II; đơn vị chủ trì: Sở Y tế)"
    if start >= end or text[start] not in _FIRST:
        return []
    reach = min(end, start + _LONGEST)
    first = _LABEL.match(text, start, reach) if text.find(":", start, reach) >= 0 else None
    if first is None and text[start:start + 3] in _TIME_FIRST:
        first = _TIME_ALONE.match(text, start, end)
    return _split(text, first, start, end) if first else []


def inline_labels(text: str, start: int, end: int) -> list[Label]:
    """Owner and time behind the first sentence of an item: "... theo quy định. Cơ quan chủ trì: Sở Y tế."."""
    colon = text.find(":", start, end)
    while colon >= 0:
        # Looked for from the colon back: few sentences have one.
        reach = max(start, colon - _LONGEST)
        head = max(text.rfind(sign, reach, colon) for sign in ".;(")
        first = _INLINE.match(text, head, end) if head >= 0 else None
        if first:
            labels = _split(text, first, head + 1, end)
            return [label for label in labels if label.field in ("lead", "coordinate", "time")]
        colon = text.find(":", colon + 1, end)
    return []


def _split(text: str, first: "re.Match[str]", start: int, end: int) -> list[Label]:
    matches = [first, *_NEXT.finditer(text, first.end(), end)]
    labels = []
    for index, match in enumerate(matches):
        stop = matches[index + 1].start() if index + 1 < len(matches) else end
        value_start, value_end = _value(text, match.end(), stop)
        begin = match.start() if index else start
        labels.append(Label(match.lastgroup or "note", begin, value_start, value_end))
    return labels


def _value(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\n":
        start += 1
    while end > start and text[end - 1] in " \t\n.;/":
        end -= 1
    if text.startswith(")", end - 1, end) and text.count("(", start, end) < text.count(")", start, end):
        end -= 1
    return start, max(start, end)
