"""The parts of a text that assess what was reached: numbers there are no targets."""

import re
from collections.abc import Callable

from cancu.loaders.records import Span

_PART = re.compile(
    r"^[ \t]*(?P<mark>(?:PHẦN|Phần)\s+(?i:thứ\s+)?\w+|[IVX]{1,5}|[A-H]|\d{1,2}(?:\.\d{1,2}){0,2})"
    r"(?:\s*[.:/)-])[ \t]*(?P<title>[^\n]*)",
    re.MULTILINE,
)
_RESULTS = re.compile(
    r"đánh\s+giá|kết\s+quả|tình\s+hình|thực\s+trạng|đặc\s+điểm|tồn\s+tại|bối\s+cảnh|sự\s+cần\s+thiết|khái\s+quát"
)
# Numbered headings of such a part; "3. Đánh giá kết quả của các sở" may as well be a task.
_RESULTS_BELOW = re.compile(
    r"(?:những\s+)?(?:kết\s+quả\s+(?:đạt|đã\s+đạt|nổi\s+bật)|ưu\s+điểm|tồn\s+tại|hạn\s+chế|(?:hiện|thực)\s+trạng)"
)
_TO_DO = re.compile(
    r"nhiệm\s+vụ|mục\s+tiêu|giải\s+pháp|kế\s+hoạch|tổ\s+chức\s+thực\s+hiện|nội\s+dung|chỉ\s+tiêu|yêu\s+cầu"
)
_AIMS = re.compile(r"mục\s+tiêu|chỉ\s+tiêu")
_LONGEST = 200  # characters of a heading


def parts_on_results(text: str) -> list[Span]:
    """Parts whose heading tells of results or conditions, each up to the next heading of its rank or above."""
    return _parts(text, _is_on_results)


def parts_on_aims(text: str) -> list[Span]:
    """Parts whose heading tells of aims, each up to the next heading of its rank or above."""
    return _parts(text, lambda rank, title: bool(_AIMS.search(title)))


def _is_on_results(rank: int, title: str) -> bool:
    if _TO_DO.search(title):
        return False
    return bool(_RESULTS.search(title) if rank < 3 else _RESULTS_BELOW.match(title))


def _parts(text: str, wanted: Callable[[int, str], bool]) -> list[Span]:
    heads = [(match.start(), _rank(match["mark"]), match["title"].lower()) for match in _PART.finditer(text)]
    found: list[Span] = []
    for number, (start, rank, title) in enumerate(heads):
        if (not found or start >= found[-1][1]) and len(title) <= _LONGEST and wanted(rank, title):
            following = (at for at, other, _ in heads[number + 1:] if other <= rank)
            found.append((start, next(following, len(text))))
    return found


def _rank(mark: str) -> int:
    """0 for "Phần", 1 for "A", 2 for "I", 3 for "1", 4 for "1.1"; the headings of results have rank < 3."""
    if mark[0] in "Pp":
        return 0
    return 3 + mark.count(".") if mark[0].isdigit() else 2 if mark[0] in "IVX" else 1
