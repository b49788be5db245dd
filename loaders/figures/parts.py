"""The parts of a text that assess what was reached: numbers there are no targets."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import islice
from sys import maxsize

from cancu.loaders.letters import UPPER
from cancu.loaders.records import Span
from cancu.loaders.scan import places

# "Phần thứ nhất" may have its title on the next line; "V/v" heads the subject of a letter, no part five.
_PART = re.compile(
    r"\n[ \t]*(?:(?P<part>(?:PHẦN|Phần)\s+(?:(?i:thứ)\s+\w+|[IVX]{1,5}|\d{1,2}))[ \t]*\n"
    r"|(?P<mark>(?:PHẦN|Phần)\s+(?i:thứ\s+)?\w+|(?!V/v)[IVX]{1,5}|[A-H]|\d{1,2}(?:\.\d{1,2}){0,2})(?:\s*[.:/)-](?!\d)))"
    r"[ \t]*(?P<title>[^\n]*)"
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
_AIMS = re.compile(r"mục\s+tiêu(?!\s+quốc\s+gia)|chỉ\s+tiêu")
_AIMS_REPORTED = re.compile(r"(?:đánh\s+giá|kết\s+quả|tình\s+hình)\s.*tiêu")
# "Chính phủ thống nhất đánh giá: ...": a paragraph that assesses, whatever the heading over it says.
_ASSESSES = ("đánh giá:", "đánh giá rằng:", "nhận định:", "nhận định rằng:", "ghi nhận:")
_WHO = re.compile(rf"[ \t]*(?:[-+*] )?[{UPPER}][^:.;]{{0,120}}\s")
# What the opening leads up to: an article, or a line that announces what follows ("yêu cầu các sở:").
_LED_UP_TO = re.compile(r"^[ \t]*+(?:Điều \d|[^\n]{20,}:[ \t]*$)", re.MULTILINE)
# Where the opening looks ahead: "phấn đấu năm 2027 đạt ...".
_AIMED = re.compile(
    r"\b(?:phấn\s+đấu|mục\s+tiêu|chỉ\s+tiêu|yêu\s+cầu|đề\s+nghị|giao|nhằm|(?:bảo|đảm)\s+(?:đảm|bảo)|quyết\s+tâm|phải)\b"
)
_NO_PROSE = re.compile(r"[ \t]*(?:[-+*•|]|[a-zđ]\))|[^\t\n]*\t")  # an item or a row
_LONGEST_SENTENCE = 600
_LONGEST = 200  # characters of a heading

_Head = tuple[int, int, str]  # start, rank, title in lower case


class Parts:
    """The parts of a text on results or conditions, and on aims, each up to the next heading as high."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._paragraph = (0, 0, False)  # start, end, whether it assesses: of the one asked about last

    @cached_property
    def _heads(self) -> list[_Head]:
        # The line end before each line is matched too: a literal to look for is what makes this cheap.
        return [(match.start(), _rank(match["part"] or match["mark"]), match["title"].lower())
                for match in _PART.finditer("\n" + self._text) if len(match["title"]) <= _LONGEST]

    @cached_property
    def _results(self) -> list[Span]:
        return _chosen(self._heads, len(self._text), _is_on_results)

    @cached_property
    def _aims(self) -> list[Span]:
        return _chosen(self._heads, len(self._text), _is_on_aims)

    @cached_property
    def _opening(self) -> int:
        return _opening(self._text, self._heads[0][0]) if self._heads else 0

    def on_aims(self, position: int) -> bool:
        """Whether the position is in a part on aims."""
        return inside(self._aims, position)

    def on_results(self, position: int) -> bool:
        """Whether the position is in a part on results, or in a paragraph outside them that assesses."""
        return inside(self._results, position) or self._is_assessed(position)

    def tells(self, position: int) -> bool:
        """Whether the opening, before all headings and articles, tells there how things are.

        A letter reports results before it says what is to be done; an aim has a word that says so.
        """
        if position >= self._opening:
            return False
        begin = max(0, position - _LONGEST_SENTENCE)
        line = self._text.rfind("\n", begin, position) + 1 or begin
        if _NO_PROSE.match(self._text, line, position):
            return False
        begin = max(line, self._text.rfind(". ", begin, position), begin)
        return _AIMED.search(self._text[begin:position].lower()) is None

    def _is_assessed(self, position: int) -> bool:
        start, end, assesses = self._paragraph
        if not start <= position < end:  # a long one has many numbers
            text = self._text
            start, end = text.rfind("\n", 0, position) + 1, text.find("\n", position)
            end = end if end >= 0 else len(text)
            assesses = _assesses(text[start:end])
            self._paragraph = start, end, assesses
        return assesses


def _assesses(line: str) -> bool:
    if "đánh giá" not in line and "nhận" not in line:
        return False
    return any(_WHO.fullmatch(line, 0, at) for at in places(line, _ASSESSES))


def inside(parts: Sequence[Span], position: int) -> bool:
    """Whether the position is in one of the parts, which are in order and do not overlap."""
    if not parts or position < parts[0][0]:
        return False
    return position < parts[bisect_right(parts, (position, maxsize)) - 1][1]


def _opening(text: str, head: int) -> int:
    """Where the opening ends: at the first heading, or before it at what it leads up to."""
    led = _LED_UP_TO.search(text, 0, head)
    return led.start() if led else head


def _is_on_aims(_: int, title: str) -> bool:
    return _AIMS.search(title) is not None and not _AIMS_REPORTED.match(title)


def _is_on_results(rank: int, title: str) -> bool:
    if _TO_DO.search(title):
        return False
    return bool(_RESULTS.search(title) if rank < 3 else _RESULTS_BELOW.match(title))


def _chosen(heads: Sequence[_Head], length: int, wanted: Callable[[int, str], bool]) -> list[Span]:
    found: list[Span] = []
    for number, (start, rank, title) in enumerate(heads):
        if (not found or start >= found[-1][1]) and wanted(rank, title):
            following = (at for at, other, _ in islice(heads, number + 1, None) if other <= rank)
            found.append((start, next(following, length)))
    return found


def _rank(mark: str) -> int:
    """0 for "Phần", 1 for "A", 2 for "I", 3 for "1", 4 for "1.1"; the headings of results have rank < 3."""
    if mark[0] in "Pp":
        return 0
    return 3 + mark.count(".") if mark[0].isdigit() else 2 if mark[0] in "IVX" else 1
