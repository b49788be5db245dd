"""Which time words of an item govern its action, and which only go with a noun, a target or a purpose.

They count at the head of the item, a sentence or a clause, before the verb, with the agency's own reporting,
and as a date or event bound to the verb.
"""

import re
from typing import NamedTuple

from cancu.loaders.scan import prefix_tree
from cancu.loaders.times.words import CYCLE, DATE, EVENT, PERIOD, REGULAR, STEADY, TIMES, TimeWord

_VERBS = prefix_tree(
    "ban hành|biểu dương|bám sát|báo cáo|bảo trì|bảo đảm|bố trí|bồi dưỡng|bổ sung|chi trả|"
    "chuẩn bị|chấn chỉnh|chỉ đạo|chủ trì|chủ động|cung cấp|có biện pháp|có báo cáo|có kế hoạch|"
    "có văn bản|công bố|công khai|cập nhật|củng cố|cử|duy trì|giao|giao ban|giám sát|giải quyết|"
    "gửi|hoàn thiện|hoàn thành|huy động|hướng dẫn|học tập|họp|hỗ trợ|khen thưởng|không để|"
    "khảo sát|kiến nghị|kiểm tra|kiểm điểm|kiện toàn|kê khai|kịp thời|liên hệ|làm việc|lấy ý kiến|lập|"
    "lồng ghép|mở|nghiêm túc|nghiên cứu|nhắc nhở|niêm yết|nâng cao|nắm|nộp|phát hiện|phát sóng|"
    "phát động|phân bổ|phân công|phân tích|phê duyệt|phải|phối hợp|phổ biến|quan tâm|quán triệt|"
    "quản lý|rà soát|rút kinh nghiệm|sao lưu|sơ kết|sửa đổi|tham gia|tham mưu|thanh tra|theo dõi|"
    "thu thập|thông báo|thông tin|thẩm định|thống kê|thực hiện|tiến hành|tiếp nhận|tiếp tục|"
    "trao đổi|triển khai|trình|trực|tuyên truyền|tích cực|tăng cường|tạo|tập huấn|tổ chức|"
    "tổng hợp|tổng kết|tự kiểm tra|tự đánh giá|vận hành|vận động|xem xét|xác định|xây dựng|xét|"
    "xếp hạng|xếp loại|xử lý|yêu cầu|điều chỉnh|đào tạo|đánh giá|đôn đốc|đăng ký|đăng tải|đưa|"
    "đảm bảo|đẩy mạnh|đề xuất|định kỳ|đối chiếu|đối thoại|"
    "bàn giao|bảo dưỡng|chấm điểm|cấp phát|ghi chép|ghi nhận|in ấn|ký kết|luân phiên|nhập|phát hành|phản hồi|"
    "bình chọn|bình xét|biên soạn|gặp gỡ|giới thiệu|khắc phục|luân chuyển|nhân rộng|nạo vét|ra quân|số hóa|"
    "thăm hỏi|tiêm phòng|tôn vinh|trưng bày|xác minh|điều tra|tuyển dụng|phân loại|chuyển giao|"
    "sửa chữa|thu gom|tiếp công dân|tiếp dân|truy cập|trả lời|tập hợp|tuần tra|vệ sinh"
)
# A sentence ends at a full stop, semicolon, colon or line end; a page break before a small letter ends none.
# One set of characters comes first: that makes the search cheap.
_BREAK = re.compile(
    r"[.!?;:\n](?:(?<=[;:])|(?<=[.!?])(?=\s|$)|(?<=\n)(?=\s{0,20}(?![^\W\d_])|\s{0,20}(?=[A-ZÀ-ỴĐ])))"
)
_AND = re.compile(r"(?:và(?<=\bvà)|hoặc(?<=\bhoặc)|đồng(?<=\bđồng)\s+thời)\b")
_LEADING = re.compile(
    # Nothing is given back ("++"): the blanks around a comma can be parted in two ways at each word.
    r"[\s\-+*•\"“(]*+(?:(?:và|đồng\s+thời|trong\s+đó|riêng|cụ\s+thể|phấn\s+đấu|hoàn\s+thành)\s*+,?+\s*+)*+$"
)
_VERB_AFTER = re.compile(rf"\s*(?:,|\([^()]*\)\s*,?)?\s*(?:{_VERBS})\b")
_VERB_NEXT = re.compile(
    rf"(?:\s*\([^()]*\))?\s*(?:,\s*(?=kịp\s+thời|chủ\s+động|liên\s+tục))?(?:{_VERBS}|liên tục)\b"
)
_VERB = re.compile(
    rf"\b(?!chủ trì|phối hợp|tổ\s+chức\s+(?:đảng|chính|xã|đoàn|cơ\s+sở|cá\s+nhân))(?:{_VERBS})\b"
)
_FIRST_VERB = re.compile(rf"\W*(?:{_VERBS})\b")
_PURPOSE = re.compile(
    r"\b(?:nhằm|góp\s+phần|với\s+mục\s+tiêu|làm\s+cơ\s+sở|nếu|trường\s+hợp|khi\s+để)\b"
)
# "Trường hợp thiếu gạo, đề nghị hỗ trợ trước ngày 10/01/2024": what is done then has its day.
_CONDITION = re.compile(r"\W*(?:Trường\s+hợp|Nếu)\s[^,;.]{1,200},\s")
_BRACKETS = re.compile(r"\([^()]*\)")
_SO_THAT = re.compile(r"\bđể\b(?!\s+(?:xảy|tổng\s+hợp))")
_PAST = re.compile(
    r"\b(?:đã|có\s+hiệu\s+lực|được\s+(?:cấp|ban\s+hành|tiếp\s+nhận|thành\s+lập|giao|phê\s+duyệt|công\s+bố|xây\s+dựng))\b"
    r"[^,;.()]{0,60}$"
)
_TARGET = re.compile(r"\d\s*%|\bđạt\b")
_SHORTENS = re.compile(r"\b(?:rút\s+ngắn|xuống(?:\s+còn)?)\b")
_AIMS = re.compile(r"\bphấn\s+đấu\s*$")
_DONE = re.compile(r"\b(?:hoàn\s+thành|xong|phấn\s+đấu|kết\s+thúc)\b")
_HELD = re.compile(r"\b(?:sơ\s+kết|tổng\s+kết|đánh\s+giá|ban\s+hành|trình)\b[^,;.]{0,40}$")
_WITH_NOUN = re.compile(
    r"\b(?:chi|nguồn|kinh\s+phí|vốn|dự\s+toán|nhiệm\s+vụ|hoạt\s+động|công\s+việc|việc|chưa|không|dạng|là|được)\s+$"
)
_UPDATE = re.compile(r"\bcập\s+nhật[^,;.]{0,60}$")
_REPORT = re.compile(r"(?:(?P<of>\w+)\s+)?\bbáo\s+cáo\b")
# "chất lượng các báo cáo định kỳ", "đưa vào báo cáo hằng năm": a report as an object, not the reporting.
_REPORT_AS_OBJECT = frozenset((
    "các", "những", "trong", "vào", "mẫu", "biểu", "dung", "lượng", "theo", "của", "loại", "một", "từ", "gồm",
    "là",
))
_OF_OTHERS = re.compile(
    r"\b(?:hướng\s+dẫn|đôn\s+đốc|yêu\s+cầu|đề\s+nghị|nhắc\s+nhở|chỉ\s+đạo|kiểm\s+tra|theo\s+dõi)\s+[^;.]*"
    r"\b(?:xây\s+dựng|lập|thực\s+hiện|gửi|nộp|chế\s+độ|công\s+tác)\s*$"
)
_NEW_ACTION = re.compile(rf"(?:,|\bvà)\s+(?:{_VERBS})\b")
_OF_PLAN = re.compile(
    r"\b(?:trình|xem\s+xét|phê\s+duyệt|giao|bố\s+trí)\b.*"
    r"\b(?:kế\s+hoạch|dự\s+toán|kinh\s+phí|ngân\s+sách)\s*\w*\s*$"
)
# "06 tháng/lần" is a cycle, "02 lần/năm" a norm.
_LEAST = re.compile(r"tối\s+thiểu|ít\s+nhất|/(?!\s*lần)")
_AT_END = re.compile(r"\s*\)?\s*[.;/,]*\s*$")
_PHASE = re.compile(r"giai\s+đoạn\s+\S+\s*\($")
# "người sau khi cai nghiện", "kể cả khi đã nghỉ hưu", "cho đến khi đạt 100%": no time of the action.
_NO_EVENT = re.compile(
    r"(?:sau\s+khi\s+(?:thực\s+hiện\s+)?(?:sáp\s+nhập|sắp\s+xếp|hợp\s+nhất|tổ\s+chức\s+lại|chuyển\s+đổi|cai|tốt\s+nghiệp|"
    r"kết\s+hôn|sinh)|(?:từ|đến)\s+khi|khi\s+cần|khi\s+có\s+(?:dấu\s+hiệu|triệu\s+chứng))\b"
)
# "chuẩn bị phương án thu dung khi có dịch": what the plan is for, not when it is made.
_PROVIDED_FOR = re.compile(r"\b(?:phương\s+án|kịch\s+bản)\s+\w[^,;.]*$")


_LONGEST = 1000  # characters of a sentence looked at on either side


class _Place(NamedTuple):
    """A time word with what stands around it: its sentence and clause up to it, its sentence behind it.

    In lower case but for `printed`: the sentence up to the end of the word as it is printed.
    """

    word: TimeWord
    own: str
    printed: str
    before: str
    clause: str
    after: str
    first: bool  # the item's first sentence

    @property
    def heads_sentence(self) -> bool:
        return bool(_LEADING.match(self.before))

    @property
    def heads_clause(self) -> bool:
        return bool(_LEADING.match(self.clause) and _VERB_AFTER.match(self.after))

    @property
    def before_verb(self) -> bool:
        return bool(_VERB_NEXT.match(self.after))


def governs(text: str, low: str, start: int, end: int, word: TimeWord) -> bool:
    """Whether `word` governs an action assigned by the item `text[start:end]`; `low`: all in lower case."""
    place = _place(text, low, start, end, word)
    if word.shape == EVENT and not _NO_EVENT.match(place.own) and _bracketed(low, start, end, word):
        return True
    before = _outside_brackets(place.before)  # "họp rà soát (nếu cần) trước khi trình"
    condition = _CONDITION.match(_outside_brackets(place.printed)) if word.shape == DATE else None
    if _PURPOSE.search(before, condition.end() if condition else 0):
        return False
    if word.shape in (DATE, PERIOD) or word.governed == "point":
        return _bracketed(low, start, end, word) or _point_governs(place)
    if word.shape == EVENT:
        return not (
            _NO_EVENT.match(place.own) or _PROVIDED_FOR.search(place.clause)
            or _SO_THAT.search(place.before) or _PAST.search(place.clause)
            or _TARGET.search(place.clause + place.own) or _SHORTENS.search(place.clause)
        )
    return _cycle_governs(place)


def _place(text: str, low: str, start: int, end: int, word: TimeWord) -> _Place:
    begin, limit = max(start, word.start - _LONGEST), min(end, word.end + _LONGEST)
    for match in _BREAK.finditer(text, begin, word.start):
        begin = match.end()
    following = _BREAK.search(text, word.end, limit)
    before = low[begin:word.start]
    at = max(before.rfind(","), before.rfind("(")) + 1  # the clause
    for match in _AND.finditer(before, at):
        at = match.end()
    after = low[word.end:following.start() if following else limit]
    first = not text[start:begin].strip()
    return _Place(word, low[word.start:word.end], text[begin:word.end], before, before[at:], after, first)


def _outside_brackets(words: str) -> str:
    return _BRACKETS.sub("", words) if "(" in words else words


def _bracketed(low: str, start: int, end: int, word: TimeWord) -> bool:
    """A period in brackets at the end of the item, but not "giai đoạn 2 (2016-2018)", which names a phase."""
    opening = low[max(start, word.start - 60):word.start].rstrip()
    if not opening.endswith("("):
        return False
    closing = low[word.end:min(end, word.end + 60)]
    if not closing.lstrip().startswith(")"):
        return False
    return not _PHASE.search(opening) and bool(_AT_END.match(closing))


def _point_governs(place: _Place) -> bool:
    word = place.word
    if place.heads_sentence:
        # "Giao chỉ tiêu hằng năm; phấn đấu đến năm 2030 đạt 95%": behind the work, the year of a target.
        aims = not place.first and _AIMS.search(place.before) and _TARGET.search(place.after[:60])
        return word.named and not aims
    if not word.named or _PAST.search(place.clause):
        return False
    if word.shape == DATE or word.governed == "point" or word.unit not in ("year", "half"):
        ends = bool(_AT_END.match(place.after)) and place.before.rstrip().endswith(",")
        return bool(word.governed) or place.heads_clause or ends
    if _TARGET.search(place.clause) or _TARGET.search(place.after[:60]) or _SO_THAT.search(place.before):
        return False
    if place.heads_clause or (word.governed and _DONE.search(place.clause)):
        return True
    if place.own.startswith("vào ") and _HELD.search(place.clause):
        return True
    ends = word.dated and bool(_AT_END.match(place.after))
    return ends and word.governed in ("from", "in") and "giai đoạn" not in place.printed[len(place.before):]


def _cycle_governs(place: _Place) -> bool:
    word = place.word
    if word.shape in (CYCLE, TIMES, REGULAR) and _own_report(place):
        return True
    if word.governed in ("list", "before"):  # "gửi danh sách trước ngày 20 hàng tháng"
        return word.governed == "before"
    if place.heads_sentence or (_LEADING.match(place.clause) and place.before_verb):
        return True
    if word.shape == TIMES:  # "Tổ chức đánh giá nội bộ 1 năm 2 lần", but not "tối thiểu một lần/năm"
        return not _LEAST.search(place.clause[-15:] + place.own)
    if word.shape == STEADY:
        if place.clause.endswith("một cách ") or _UPDATE.search(place.clause):
            return True
        return place.before_verb and not _WITH_NOUN.search(place.clause)
    if word.governed == "regular" or word.shape == REGULAR:
        # "họp giao ban định kỳ hàng tháng"
        behind_verb = word.shape == CYCLE and bool(_AT_END.match(place.after))
        return (place.before_verb or behind_verb) and not _WITH_NOUN.search(place.clause)
    # "Các sở hằng năm tổng hợp": only a subject stands before it; behind an object it goes with the object.
    subject = not (_VERB.search(place.printed, 0, len(place.before)) or _FIRST_VERB.match(place.before))
    return subject and place.before_verb


def _own_report(place: _Place) -> bool:
    """The cycle is that of the agency's own reporting, not of reports that others make or of an object."""
    reports = list(_REPORT.finditer(place.before)) if "báo" in place.before else []
    if not reports or place.after.lstrip().startswith(("được", "phải được")):
        return False
    report = reports[-1]
    owner = report["of"] or ""
    if owner in _REPORT_AS_OBJECT or _OF_OTHERS.search(place.before, 0, report.start() + len(owner)):
        return False
    return not (_NEW_ACTION.search(place.before, report.end())
                or _OF_PLAN.search(place.printed, report.end(), len(place.before)))
