"""The span of a target: the shortest part of its clause with the number and its object."""

import re

from cancu.loaders.records import Span

_BETWEEN = re.compile(r"\s*\bcho\s+đến\s+khi\b|,\s|\s+và\s+")
_OBJECT = re.compile(
    r"\s+(?!kinh\s+phí|chi\s+phí|mức\s+lương|lãi\s+suất|giá\s+trị|(?:và|hoặc|hay|thì)\s)[^\W\d_]|\s*,\s*\d+\s*%|\s*\((?=[^\W\d_])"
)
_LEAD_IN = re.compile(
    r".*\b(?:đảm\s+bảo|bảo\s+đảm|phấn\s+đấu|phấn\s+đầu|mục\s+tiêu(?:\s+sau)?|trong\s+đó|cụ\s+thể)\b[\s,:]*"
    r"(?:có\s+|nâng\s+)?",
    re.DOTALL,
)
# An item's mark and the time words before its subject: "d) Hằng năm, số vụ cháy giảm 5%".
_OPENING = re.compile(
    r"\s*(?:(?:[ivx]{1,5}|[a-zđ]|\d{1,2}(?:\.\d{1,2}){0,3})[.)/]\s+|\(\d{1,2}\)\s*|[-+*•]\s*)?"
    r"(?:(?:hàng|hằng|mỗi)\s+(?:năm|quý|tháng)\s*,?\s+"
    r"|(?:(?:đến|trong|vào|trước)\s+)?(?:hết\s+)?(?:năm|giai\s+đoạn)\s+\d{4}(?:\s*-\s*\d{4})?\s*,\s*)?"
)
# Each alternative begins with a letter, and \b stands behind it: that makes the search cheap.
_SUBJECT = re.compile(
    r"(?:t(?<=\bt)(?:[ỷỉ]\s+(?:lệ|số|suất)|hời\s+gian)|m(?<=\bm)ức\s+độ|s(?<=\bs)(?:ự\s+hài\s+lòng|ố\s+lượng)"
    r"|c(?<=\bc)hỉ\s+số)\b"
)
_CHANGING = re.compile(r"\b(?:tăng|giảm|rút\s+ngắn|nâng)\s+$")
_OWN_WORDS = re.compile(
    r"(?P<own>(?:\b(?:hoàn\s+thành|thực\s+hiện|cắt\s+giảm|giảm|tăng|đạt)\s+)?"
    r"(?:\b(?:tối\s+thiểu|ít\s+nhất|tối\s+đa|không\s+quá|trên|dưới|từ|khoảng|tương\s+ứng|thêm|có\s+thêm|mức)\s+)*)$"
)
_NO_OBJECT = re.compile(r"\s+(?:trở|so\s+với|vào|trong|đến|mỗi|hàng|hằng)\b")
_TAIL = re.compile(
    r"[\s(](?:(?<=\s)(?:để|nhằm|trừ|cho\s+đến\s+khi|"
    r"theo\s+(?:quy\s+định(?!\s+được)|đúng|hướng|(?:nghị|quyết|thông|kế|chỉ)\s))|(?<=\()(?:trừ|sau\s+đây)"
    # "Để đạt 90%, Chủ tịch UBND tỉnh yêu cầu ...": who orders it is no part of it.
    r"|(?<=,\s)(?:chủ\s+tịch|(?:ủy|uỷ)\s+ban|ubnd|bộ|sở|thủ\s+tướng|giám\s+đốc)\s[^,;.\n]{0,60}?"
    r"(?:yêu\s+cầu|đề\s+nghị|giao|chỉ\s+thị|chỉ\s+đạo))\b"
)
# With the object before the number the clause ends behind it: "xây trạm đạt 100% và triển khai ...".
_NEXT_ACTION = re.compile(r"\s(?:và|đồng\s+thời)\s")
_AND = re.compile(r"\s*và\s+")
_LABEL_FROM = re.compile(r"[;,(\n\t:.](?:(?<![:.])|(?=\s))")


def has_object(low: str, behind: int, end: int) -> bool:
    """Whether a noun follows the number that ends at `behind`."""
    return _OBJECT.match(low, behind, end) is not None


def span_of(low: str, clause: Span, before: int | None, number: Span, after: int | None) -> Span:
    """The span for the numbers at `number`; `before` and `after`: where its neighbours end and begin."""
    start, end = clause
    if before is not None:
        start = _split(low, before, number[0])
        joined = _AND.match(low, start, number[0])
        start = joined.end() if joined else start
    if after is not None:
        end = _split(low, number[1], after)
    followed = has_object(low, number[1], end) and not _NO_OBJECT.match(low, number[1])
    start = _start(low, start, number[0], followed)
    tail = _TAIL.search(low, number[1], end)
    end = tail.start() if tail else end
    if not followed:
        action = _NEXT_ACTION.search(low, number[1], end)
        end = action.start() if action else end
    end = _before_closing(low, start, number[1], end)
    while end > number[1] and not (low[end - 1].isalnum() or low[end - 1] in "%)”"):
        end -= 1
    return start, end


def _before_closing(low: str, start: int, number: int, end: int) -> int:
    """Where the brackets around the number close if they opened before `start`, else `end`."""
    depth = low.count("(", start, number) - low.count(")", start, number)
    at = number
    while depth >= 0:
        close = low.find(")", at, end)
        if close < 0:
            return end
        depth += low.count("(", at, close) - 1
        at = close + 1
    return max(number, at - 1)


def label_start(low: str, colon: int, earliest: int) -> int:
    """Where the label before a colon begins: "(trong đó: huyện A: 05 trạm": the first letter of "huyện A"."""
    begin = max(earliest, colon - 200)
    for bound in _LABEL_FROM.finditer(low, begin, colon):
        begin = bound.end()
    return _opened(low, begin, colon)


def _start(low: str, start: int, number: int, followed: bool) -> int:
    """The number's subject ("tỷ lệ ... đạt 90%"), or its own words ("hoàn thành 100% kế hoạch")."""
    lead = _LEAD_IN.match(low, start, number)
    start = lead.end() if lead else _opened(low, start, number)
    subject = _SUBJECT.search(low, start, number)
    if subject:
        changing = _CHANGING.search(low, max(start, subject.start() - 20), subject.start())
        return changing.start() if changing else subject.start()
    own = _OWN_WORDS.search(low, max(start, number - 80), number)
    if own and followed:
        return own.start("own")
    while start < number and not low[start].isalnum():
        start += 1
    return start


def _opened(low: str, start: int, number: int) -> int:
    """Behind the item's mark and its time words."""
    opening = _OPENING.match(low, start, number)
    return opening.end() if opening else start


def _split(low: str, start: int, end: int) -> int:
    """Where the part of one number ends and that of the next begins."""
    cut = end
    for match in _BETWEEN.finditer(low, start, end):
        cut = match.start()
    return cut
