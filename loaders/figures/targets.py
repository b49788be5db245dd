"""Targets: printed numbers with their unit that are to be reached, with clause, comparator and year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from cancu.loaders.draft import Context
from cancu.loaders.figures.numbers import Number, find_numbers
from cancu.loaders.figures.parts import Parts
from cancu.loaders.figures.reach import is_reached
from cancu.loaders.figures.spans import has_object, label_start, span_of
from cancu.loaders.figures.years import TargetYears
from cancu.loaders.letters import SMALL, word_set
from cancu.loaders.records import Span, Target

# One set of characters comes first here, and no \b in what follows: that makes the search cheap.
# A line that begins with a small letter goes on with the one before.
_BOUND = re.compile(
    rf"[;\n\t…:.!?](?:(?<=[;\t…])|(?<=\n)(?![^\S\n]{{0,20}}[{SMALL}]{{2}})|(?=\s|$)|(?<=\.)\.+)"
)
_LINE_END = re.compile(r"[\n.!?](?:(?<=\n)|(?=\s))")
_IN_A_ROW = re.compile(r"[\s,;và/]*")
_GOAL = re.compile(
    r"(?:đạt|phấn\s+đấu|đảm\s+bảo|bảo\s+đảm|mục\s+tiêu|chỉ\s+tiêu|có\s+thêm|hoàn\s+thành|tăng|giảm|"
    r"rút\s+ngắn|nâng|đưa|duy\s+trì|giữ\s+vững)\b"
)
_PER = re.compile(r"\s*(?:/|mỗi|một|trong|trên)\s*(?:0?1\s+)?(?:năm|quý|tháng|tuần|ngày)")
_FREQUENCY = re.compile(r"(?:lần|lượt|đợt|cuộc|buổi|kỳ|phiên|số|bài|tin)/(?:năm|quý|tháng|tuần|ngày)")
_CUE = re.compile(
    r"\b(?:tối\s+thiểu|ít\s+nhất|tối\s+đa|không\s+quá|quá|không\s+dưới|trên|dưới|đạt|phấn\s+đấu|còn|tăng|bình\s+quân|"
    r"thêm|giảm|từ|là|lên|tới|chiếm)\s*"
    r"(?:khoảng\s+|được\s+|có\s+|mức\s+|(?:bình\s+quân|trung\s+bình|(?:mỗi|hằng|hàng)\s+năm)\s+)?$",
)
# "giảm tỷ lệ hộ nghèo 2%": what changes stands between the verb and the number.
_CHANGE = re.compile(
    r"\b(?:(?P<up>(?<!gia\s)tăng|nâng)|giảm|hạ)\s+(?!cường\b)(?:[^\W\d_]+(?:\s+|\s?-\s?)){1,9}$"
)
# "30% thời gian và 30% chi phí": joined to a share of the same verb.
_JOINED = re.compile(r"%\s+(?:[^\W\d_]+\s+){0,7}[^\W\d_]+\s+và\s+$")
# "60 hợp tác xã, 02 tổ hợp tác": joined to a count that is reached.
_JOINED_COUNT = re.compile(r"(?:,?\s+[^\W\d_]+){0,6}(?:,\s+|\s+và\s+)")
_STRONG_CUE = re.compile(
    r"\b(?:tối\s+thiểu|ít\s+nhất|tối\s+đa|không\s+(?:quá|dưới|để\s[^;.]*\squá)|xuống(?:\s+còn)?)\s*"
    r"(?:khoảng\s+|là\s+)?$"
)
# "90% trường học trở lên", but not "90% giáo viên có trình độ đại học trở lên": there a level goes up.
_OR_MORE = re.compile(
    r"(?:\s+(?!(?:có|mức|độ|trình|loại|hạng|bậc|xếp|đạt|cấp|cao|trung|đại|khá|giỏi|tốt|tuổi|chuẩn)\b)"
    r"[^\W\d_]{1,15}){0,5}\s+trở\s+lên\b"
)
_OR_LESS = re.compile(r"[^,;.\n]{0,60}?\btrở\s+xuống\b")
# Looked for in the words before a number up to the last comma, each where one of its own words stands there.
_COMPARING = re.compile("tăng|thêm|giảm|giản|bớt|ngắn|hạ|thiểu|nhất|không|đa|trên|hơn|vượt|dưới|từ")
_COMPARED = tuple((sign, word_set(words), re.compile(pattern)) for sign, words, pattern in (
    ("increase", "tăng", r"\btăng(?!\s+(?:cường|trưởng))\b(?:(?!\b(?:đạt|lên|còn|xuống)\b).){0,40}$"),
    ("increase", "thêm", r"\bthêm\s+(?:tối\s+thiểu\s+|ít\s+nhất\s+)?$"),
    ("decrease", "giảm", r"\bgiảm\b(?:(?!\b(?:đạt|còn|xuống)\b).){0,60}$"),
    ("decrease", "bớt ngắn hạ giản",
     r"\b(?:bớt|rút\s+ngắn|hạ|tinh\s+giản)\s+(?:được\s+|thêm\s+)?(?:tối\s+thiểu|ít\s+nhất|từ|trên|khoảng)?\s*$"),
    (">=", "thiểu nhất không",
     r"\b(?:tối\s+thiểu|ít\s+nhất|không\s+(?:dưới|thấp\s+hơn|ít\s+hơn))\b[^%]{0,30}$"),
    ("<=", "nhất đa không", r"\b(?:(?:nhiều|cao)\s+nhất|tối\s+đa|không\s+(?:vượt\s)?quá)\b[^%]{0,30}$"),
    (">", "trên hơn vượt", r"\b(?:trên|hơn|vượt)\s+$"),
    ("<", "dưới hơn", r"\b(?:dưới|thấp\s+hơn|ít\s+hơn)\s+$"),
    (">=", "từ", r"\btừ\s+$"),
))
_NOT_OVER = re.compile(r"\bkhông\s+để\s[^;.]*\squá\s*$")  # "không để người dân, doanh nghiệp chờ quá 15 phút"
_CHANGED_BY = re.compile(
    r"\b(?:(?P<up>tăng|thêm)|giảm)\s+(?:(?:thêm|bình\s+quân|trung\s+bình|từ|khoảng)\s+){0,3}$"
)
_OVER_LIST = re.compile(
    r"\b(?P<word>tối\s+thiểu|ít\s+nhất|tối\s+đa|không\s+quá|trên|dưới)\s*:[^\n]*$"
)
_SIGNS = {"trên": ">", "dưới": "<", "tối đa": "<=", "không quá": "<="}
_SHARED = re.compile(r"\b(?P<word>giảm|tăng)\s+(?:[^;.\n]*\s)?và\s+(?:giảm\s+|tăng\s+)?$")
# A result, a rule of scoring or of money, a condition: no number behind it is to be reached.
_PAST = re.compile(
    r"(?:đã\s+(?:đạt|có|hoàn\s+thành|thực\s+hiện|giảm|tăng|(?:\w+\s+){1,4}đạt)|"
    r"đạt\s+được(?<!đấu\sđạt\sđược)|đến\s+nay|"
    r"hiện(?<!thực\shiện)(?<!phát\shiện)(?<!thể\shiện)\s+(?:nay|có)|"
    r"năm\s+qua|cho\s+thấy|nếu|trường\s+hợp|khen\s+thưởng|so\s+với\s+mức|cộng(?<!công\scộng)(?!\s+(?:đồng|tác|hòa|sản))|"
    r"trừ\s+\d|tương\s+đương|tính\s+đến|ước\s+đạt(?<!nước\sđạt)|"
    r"đạt(?<=\smới\sđạt)(?<!đổi\smới\sđạt)|đạt(?<=\schỉ\sđạt))\b"
)
_DONE = re.compile(r"\bđã\s")
_SHARE = re.compile(r"\bchiếm\s")  # of what there is, unless a goal is stated
_FORMULA = re.compile(r"[=<]\s*[\w/]*\s*$")
_FUNDS = re.compile(r"\W*(?:dự\s+kiến\s+)?(?:tổng\s+)?kinh\s+phí\b")
# "mức hỗ trợ bằng 50% ...": a share of another sum; "500.000 đông/người" is misread.
_SHARE_OF_MONEY = re.compile(
    r"\b(?:kinh\s+phí|học\s+phí|lệ\s+phí|phụ\s+cấp|đơn\s+giá|mức\s+(?:chi|thu|giá|lương|hỗ\s+trợ|bồi\s+dưỡng))\b"
    r"[^;.]*\bbằng\s+$"
)
_MONEY = re.compile(r"(?<!hợp )(?<!cộng )\bđ[ồô]ng\b")
# "Công bố kèm theo Quyết định này 18 thủ tục (cấp tỉnh: 12 thủ tục)": how much is issued.
_ISSUED = re.compile(
    r"(?:ban\s+hành|công\s+bố|phê\s+duyệt|công\s+nhận)\s+(?:\w+\s+){0,3}?kèm\s+theo\s+"
    r"(?:quyết\s+định|nghị\s+quyết)\s+này[^.\n]*$"
)
_SCORING = re.compile(r"(?:cộng|trừ)\s+(?:trực\s+tiếp\s+)?\d+\s+điểm")
# The level a change starts from: "tăng từ 60% lên 75%".
_FROM = re.compile(r"\btừ\s+(?:mức\s+|khoảng\s+)?$")
_TO = re.compile(r"[^,;.\n\d]{0,20}(?:\(?năm\s+\d{4}\)?\s*)?(?<!trở)\s(?:lên|xuống)\s[^,;.\n\d]{0,25}\d")
_DURATION = frozenset({"ngày", "ngày làm việc", "giờ"})
_SHORTENED = re.compile(r"\b(?:giảm|rút\s+ngắn|thời\s+gian\s+(?:giải\s+quyết|xử\s+lý|chờ|thực\s+hiện))\b")
_WITHIN = re.compile(r"\b(?:trong|thuộc|vào|đạt|lọt)\s+$")
# "Xây mới trạm bơm: 12 trạm": the label tells what is done; in a part on aims, what is measured.
_ACTION = re.compile(
    r"(?:lắp\s+đặt|xây|đầu\s+tư|trồng|chuyển\s+đổi|nâng\s+cấp|cải\s+tạo|sửa\s+chữa|mở|đào\s+tạo|bồi\s+dưỡng|tập\s+huấn|"
    r"thành\s+lập|phát\s+triển|cấp|trang\s+bị|bố\s+trí|tuyển|giải\s+quyết|kết\s+nạp|thu\s+hút|cung\s+cấp|số\s+hóa|"
    r"duy\s+trì|nhân\s+rộng|di\s+dời|sắp\s+xếp|giảm|tăng|tổ\s+chức|biên\s+soạn|phát\s+hành|sản\s+xuất|hoàn\s+thành)\s"
)
_MEASURE = re.compile(
    r"(?:t[ỷỉ]\s+lệ|số|tổng|diện\s+tích|sản\s+lượng|mức|độ|năng\s+suất|doanh\s+thu|thu\s+nhập)\s"
)
_LABELLED = re.compile(r"\s*(?:khoảng\s+|trên\s+|tối\s+thiểu\s+)?$")
_LABELLED_END = re.compile(r"\s*(?:$|[,;.()\n\t]|trở\s+lên)")
_SCORED = 400  # characters behind a number that may hold the rule of its score
_CLAUSE_USUAL, _CLAUSE_MOST = 150, 1000  # characters of a clause before its number
_LEVEL = 150  # characters behind a number that hold "trở lên"
_NEAR = 80  # characters before a number that hold its comparator


@dataclass
class _Clause:
    """A clause with its numbers, read from the left: whether a word of the past or a goal stood so far."""

    start: int
    end: int
    groups: list[list[Number]] = field(default_factory=list)
    past: bool = False
    goal: bool = False
    read: int = 0

    @property
    def span(self) -> Span:
        return self.start, self.end

    def read_to(self, low: str, at: int) -> None:
        """Reads on to `at`; a word is seen once, so that a clause of many numbers stays linear."""
        begin = max(self.start, self.read - 20)
        self.past = self.past or bool(_PAST.search(low, begin, at))
        self.goal = self.goal or bool(_GOAL.search(low, begin, at))
        self.read = at


def find_targets(context: Context) -> list[Target]:
    """Every target of the text, left to right, with the offsets of the normalised text.

    `value` is in digits ("1600", "5-10"), `comparator` one of = >= > <= < increase decrease, `by` a year or
    None.
    Past results, levels, dates, frequencies and ordinals are none.
    """
    text = context.text
    low = context.low
    numbers = find_numbers(low)
    if not numbers:
        return []
    finder = _Finder(text, low, numbers)
    years = TargetYears(context, low)
    found: list[Target] = []
    for clause in finder.clauses():
        for at, group in enumerate(clause.groups):
            start, end = finder.span(clause, at)
            sign = _comparator(low, clause, group[0])
            for number in group:
                year = years.year_of(clause.span, number.start)
                if year and year < context.first_year:
                    continue
                unit = " ".join(text[slice(*number.unit)].split())
                found.append(Target(start, end, text[start:end], number.value, unit, sign, year))
    return found


class _Finder:
    """Goes through the numbers of a text clause by clause."""

    def __init__(self, text: str, low: str, numbers: list[Number]) -> None:
        self.low = low
        self._text = text
        self._numbers = numbers
        self._parts = Parts(text)
        self._labels: dict[int, int] = {}  # where the label of a labelled number begins
        self._line = -1  # start of the line that has a labelled number

    def clauses(self) -> Iterator[_Clause]:
        """Clauses that hold targets; numbers in a row ("30%, 20%, 15%") are one group."""
        clause = _Clause(0, 0)
        for number in self._numbers:
            if number.start >= clause.end:
                if clause.groups:
                    yield clause
                clause = self._clause(number, clause.end)
            if (self._parts.on_results(number.start) or self._parts.tells(number.start)
                    or not self._is_target(clause, number) or _scores(self.low, number.end)):
                continue
            last = clause.groups[-1] if clause.groups else None
            if last and _IN_A_ROW.fullmatch(self.low, last[-1].end, number.start):
                last.append(number)
            else:
                clause.groups.append([number])
        if clause.groups:
            yield clause

    def span(self, clause: _Clause, at: int) -> Span:
        """The span of the group of that number in the clause."""
        group = clause.groups[at]
        label = self._labels.get(group[0].start)
        if label is not None:
            return label, group[-1].end
        before = clause.groups[at - 1][-1].end if at else None
        after = clause.groups[at + 1][0].start if at + 1 < len(clause.groups) else None
        return span_of(self.low, clause.span, before, (group[0].start, group[-1].end), after)

    def _clause(self, number: Number, earliest: int) -> _Clause:
        begin = max(earliest, number.start - _CLAUSE_MOST)
        for reach in (_CLAUSE_USUAL, _CLAUSE_MOST):  # the last bound: mostly it is near
            earliest = max(begin, number.start - reach)
            bounds = list(_BOUND.finditer(self._text, earliest, number.start))
            if bounds:
                begin = bounds[-1].end()
            if bounds or earliest == begin:
                break
        limit = min(len(self.low), number.end + 1500)
        after = _BOUND.search(self._text, number.end, limit)
        clause = _Clause(begin, after.start() if after else limit, read=begin)
        clause.past = bool(_FUNDS.match(self.low, begin))
        return clause

    def _is_target(self, clause: _Clause, number: Number) -> bool:
        low = self.low
        clause.read_to(low, number.at)
        near = low[max(clause.start, number.at - _NEAR):number.at]
        if clause.past or _is_told(near) or _is_base(low, near, number):
            return False
        if "chiếm" in near and _SHARE.search(near) and not (clause.goal or self._parts.on_aims(number.start)):
            return False
        if self._labelled(clause, number):
            return True
        if number.kind == "place":
            return clause.goal
        if number.kind == "leading":
            return _WITHIN.search(low, clause.start, number.start) is not None
        if number.kind == "percent":
            return bool(has_object(low, number.end, clause.end) or _CUE.search(near) or _CHANGE.search(near)
                        or (clause.groups and _JOINED.search(near)))
        cued = bool(_CUE.search(near))
        if number.kind == "ratio":
            money = _MONEY.search(number.word) is not None
            in_aims = self._parts.on_aims(number.start)
            cued = cued or (in_aims and not low[clause.start:number.at].strip(" -+*•"))
            return cued and (clause.goal or in_aims or not money) and not _FREQUENCY.fullmatch(number.word)
        return self._counts(clause, number, near, cued)

    def _counts(self, clause: _Clause, number: Number, near: str, cued: bool) -> bool:
        """Whether a count is to be reached: a bare count without a goal or a bound is not."""
        low = self.low
        bound = "quá" in near or "tối đa" in near
        if number.word == "lần" and (_PER.match(low, number.end) or not bound):
            return False
        if _PER.match(low, number.end) and _FREQUENCY.match(f"{number.word}/năm"):
            return False
        if number.word in _DURATION and not _SHORTENED.search(low, clause.start, number.at):
            return False
        in_aims = self._parts.on_aims(number.start)
        money = number.word.endswith("usd") or _MONEY.search(number.word) is not None
        if _DONE.search(near):
            return False
        if money and not clause.goal:
            return cued and in_aims
        if _listed(low, clause.span) or _STRONG_CUE.search(near):
            return True
        if clause.goal and (cued or bool(_OR_MORE.match(low, number.end))):
            return True
        if clause.groups and _JOINED_COUNT.fullmatch(low, clause.groups[-1][-1].end, number.start):
            return True
        return not money and is_reached(low, clause.span, (number.start, number.end), in_aims)

    def _labelled(self, clause: _Clause, number: Number) -> bool:
        """A number behind "what: ", or in the brackets behind such a number."""
        low, colon = self.low, clause.start - 1
        if colon < 0 or low[colon] != ":" or not _LABELLED.fullmatch(low, clause.start, number.start):
            return False
        if number.kind not in ("percent", "count") or not _LABELLED_END.match(low, number.end):
            return False
        line = low.rfind("\n", 0, colon) + 1
        if _ISSUED.search(low, max(line, colon - _SCORED), colon):
            return False
        label = label_start(low, colon, line)
        acts = _ACTION.match(low, label)
        if not (line == self._line or (number.kind == "count" and acts and not _MONEY.search(number.word))
                or (self._parts.on_aims(colon) and _MEASURE.match(low, label))):
            return False
        self._line = line
        self._labels[number.start] = label
        return True


def _scores(low: str, at: int) -> bool:
    """A rule of scoring follows on the line: "đạt 90% cộng 05 điểm"."""
    line = low.find("\n", at, at + _SCORED)
    end = at + _SCORED if line < 0 else line
    return low.find("điểm", at, end) >= 0 and _SCORING.search(low, at, end) is not None


def _is_told(near: str) -> bool:
    """A formula, or a share of another sum, stands before the number."""
    if ("=" in near or "<" in near) and _FORMULA.search(near):
        return True
    return "bằng" in near and _SHARE_OF_MONEY.search(near) is not None


def _is_base(low: str, near: str, number: Number) -> bool:
    return "từ" in near and bool(_FROM.search(near) and _TO.match(low, number.end))


def _listed(low: str, clause: Span) -> "re.Match[str] | None":
    """A comparator before the colon over a list: "mức tối thiểu: cấp tỉnh 900 hồ sơ; cấp xã 300 hồ sơ"."""
    begin = max(0, clause[0] - 300)
    if low.rfind(":", begin, clause[0]) < 0:
        return None
    for stop in _LINE_END.finditer(low, begin, clause[0]):
        begin = stop.end()
    return _OVER_LIST.search(low, begin, clause[0])


def _comparator(low: str, clause: _Clause, number: Number) -> str:
    near = low[max(clause.start, number.at - _NEAR):number.at]
    if "-" in number.value:
        changed = _CHANGED_BY.search(near) or (number.kind == "percent" and _CHANGE.search(near))
        return ("increase" if changed["up"] else "decrease") if changed else "="
    words = near[max(map(near.rfind, ",;.")) + 1:]
    comparing = _COMPARING.findall(words)
    if comparing:
        for sign, own, pattern in _COMPARED:
            if not own.isdisjoint(comparing) and pattern.search(words):
                return sign
    behind = low[number.end:number.end + _LEVEL]
    not_over = "quá" in near and _NOT_OVER.search(near)
    if number.kind == "leading" or not_over or ("xuống" in behind and _OR_LESS.match(low, number.end)):
        return "<="
    if "lên" in behind and _OR_MORE.match(low, number.end):
        return ">="
    share = number.word == "%" and number.value != "100"
    shared = _SHARED.search(low, max(clause.start, number.at - 400), number.at) if share else None
    if shared:
        return "increase" if shared["word"] == "tăng" else "decrease"
    listed = _listed(low, clause.span)
    return _SIGNS.get(" ".join(listed["word"].split()), ">=") if listed else "="
