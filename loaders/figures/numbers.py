"""Printed numbers with their unit: percentages, counts of a noun, ratios, places in a ranking."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cancu.loaders.records import Span
from cancu.loaders.scan import places, prefix_tree

# Bounded and possessive: a page of digits stays linear.
_NUMBER = r"[0-9](?<![0-9/.,][0-9])[0-9]{0,8}+(?:\.[0-9]{3}(?![0-9])){0,4}+(?:,[0-9]{1,4})?+(?![0-9])"
# Nouns that plans count; with any other noun a number is a target only as a percentage or ratio.
_NOUNS = prefix_tree(
    "thủ tục hành chính|thủ tục|tthc|đơn vị sự nghiệp công lập|đơn vị hành chính|đơn vị sự nghiệp|đơn vị|"
    "cơ quan|hồ sơ|phút|giờ|ngày làm việc|ngày|lần|lượt người|lượt khách|lượt|người dân|người|hộ nghèo|"
    "hộ gia đình|hộ|xã|phường|huyện|thôn|trường học|trường|lớp|cuộc thi|cuộc họp|cuộc|hội nghị|"
    "hội thảo|hội thi|dự án|nhiệm vụ|mô hình|sản phẩm|doanh nghiệp|hợp tác xã|tổ hợp tác|km|ha|m2|m3|"
    "tỷ đồng|tỷ usd|triệu usd|triệu đồng|nghìn đồng|đồng|tấn|tin bài|tin|bài|chỉ tiêu|"
    "dịch vụ công trực tuyến|dịch vụ công|dịch vụ|văn bản|cán bộ|công chức|viên chức|bậc|trạm|"
    "giường bệnh|giường|cây xanh|cây|bác sĩ|công trình|căn nhà|căn|nhà|cơ sở|tổ chức|học sinh|sinh viên|"
    "học viên|lao động|việc làm|sáng kiến|đề tài|điểm|máy|thiết bị|phần mềm|mẫu|suất|phòng|giải pháp|"
    "chuyên mục|chuyên đề|phóng sự|buổi|câu lạc bộ|hội viên|đảng viên|đoàn viên|trang trại|tuyến|"
    "khu công nghiệp|cụm công nghiệp|mw|biên chế|chỉ số thành phần|chỉ số|ấp|bản|làng nghề|làng|buôn|"
    "khu phố|tổ dân phố|khu dân cư|tuyến đường|tuyến phố|nhà máy|nhà văn hóa|siêu thị|chợ|cửa hàng|"
    "vùng trồng|tác phẩm|trẻ em|phụ nữ|giáo viên|chi bộ|chi hội|bệnh viện|phòng học|thị trấn|tiêu chí|"
    "sáng chế|nhãn hiệu|thương hiệu|di tích|lễ hội|camera|tủ sách|thư viện|hồ chứa|huy chương|"
    "giải thưởng|vận động viên|kỹ sư|chuyên gia|tiến sĩ|thạc sĩ|khách sạn|khách|tàu cá|xe buýt|kg|khu đô thị|"
    "khu tái định cư|chuỗi liên kết|mã số vùng trồng|mã vùng trồng|tài khoản|giấy chứng nhận|thửa đất|"
    "hộ cận nghèo|nhà tạm|chi nhánh|suất quà|suất học bổng|phần quà|hợp đồng|"
    "tổ công nghệ số cộng đồng|tổ công nghệ số|tổ hòa giải|tổ liên gia|tổ tự quản|đội hình|đội|khóa|chi đoàn|"
    "thanh niên|thiếu nhi|thiếu niên|công nhân|nông dân|người lao động|hộ dân|cộng tác viên|"
    "nhà vườn|chương trình đào tạo|ngôi nhà|cây cầu|cầu|phòng khám|nhà vệ sinh|máy tính|thẻ bảo hiểm y tế|"
    "trung tâm|phòng thí nghiệm|viện nghiên cứu|nền tảng số|nền tảng|tiêu chuẩn quốc gia|quy chuẩn|"
    "bằng sáng chế|nhà trẻ|trạm y tế|trạm bơm|trạm biến áp|điểm trường"
)
# A rate has but the second half of its unit: "90/100.000 dân".
# A ratio: "2,1 con/phụ nữ", "109 bé trai/100 bé gái", "12 bác sĩ/10.000 dân".
_RATIO = (
    r"[^\W\d_]+(?: [^\W\d_]+){0,2}/(?:[0-9][0-9.]{0,9} )?"
    r"(?:vạn dân|bé trai|bé gái|phụ nữ|trẻ em|trẻ|học sinh|sinh viên|hộ dân|người dân|lao động|giáo viên|"
    r"hồ sơ|[^\W\d_]+)(?:/(?:năm|tháng|ngày))?"
)
_COUNT = re.compile(
    rf"(?P<value>{_NUMBER}(?:(?:\s?%)?[ \t]*(?:-|đến)[ \t]*{_NUMBER})?)"
    rf"(?:\s*(?P<percent>%)|(?P<rate>/1(?:000|0{{0,3}}\.000)\s(?:dân|người|phụ\s+nữ|trẻ\s+đẻ\s+sống|lao\s+động|hộ)\b)"
    rf"|\)?\s+(?:(?P<unit>(?!trường hợp)(?:(?:triệu|nghìn|ngàn|vạn)\s+)?(?:căn(?=\s+nhà\s+ở)|{_NOUNS}))\b"
    rf"(?P<per>/?)"
    rf"|(?=[^\W\d_][^/\n;.,()]{{0,40}}/)(?P<ratio>{_RATIO})))"
)
_RATIO_BEHIND = re.compile(_RATIO)
# Times that a unit is measured by: "30 phút/01 hồ sơ" counts minutes, "02 lần/năm" is a frequency.
_PLAIN = frozenset({
    "phút", "giờ", "ngày", "ngày làm việc", "lần", "lượt", "cuộc", "buổi", "đồng", "km", "ha", "đơn vị",
    "lớp", "hội nghị", "xã", "người", "trường", "bài", "tin", "tin bài",
})
_POPULATION = re.compile(r"/1(?:000|0{0,3}\.000)\s")  # "7 người/100.000 dân" is a rate after all
# A number that is part of a date, a symbol or a longer number.
_PART_OF_MORE = re.compile(r"[\d/\w:,.-]")
_SPELLED = re.compile(r"(?:một|hai|ba|bốn|năm|mười)\s+\($")  # "một (01) lần"
# A place in a ranking has its unit before the number: "đạt vị trí dưới 10".
_PLACE = re.compile(
    r"(?P<unit>vị\s+(?:trí|thứ)|thứ\s+hạng)\s+(?:thứ\s+|(?:dưới|trên|trong\s+(?:nhóm|tốp|top))\s+)?"
    rf"(?P<value>{_NUMBER})(?!\s*[%/\d])"
)
# "nằm trong nhóm 15 tỉnh dẫn đầu": the best so many of a ranking.
_LEADING = re.compile(
    rf"(?:nhóm|tốp|top)\s+(?P<value>{_NUMBER})\s+"
    r"(?P<unit>tỉnh(?:,\s+thành\s+phố)?|thành\s+phố|địa\s+phương|đơn\s+vị|sở|cơ\s+quan|huyện|xã)\b"
    r"(?=[^,;.\n]{0,40}?\s(?:dẫn|đứng|đầu|cao|tốt|khá|cả\s+nước|toàn\s+quốc))"
)
# "ít nhất 04 loại bệnh": behind such a bound any noun is counted, none of time, though.
_BOUNDED = re.compile(
    rf"(?:tối thiểu|ít nhất) (?:là |từ |khoảng )?(?P<value>{_NUMBER}) "
    r"(?P<unit>(?!(?:năm|tháng|tuần|quý|ngày|giờ|phút|giây|tuổi|trong|trên|so|và|hoặc|đến|cho|tại|theo|khi)\b)"
    r"[^\W\d_]{2,})\b(?!/)"
)
_BOUNDS = ("tối thiểu ", "ít nhất ")
_OF_HUNDRED = re.compile(rf"(?<![0-9.,/])(?P<value>{_NUMBER})/100 (?P<unit>điểm)")
_SIGNS = re.compile(r"[.\s%]")
_ZEROS = re.compile(r"(?<![\d,])0+(?=\d)")  # "02"
_RANKS = ("vị t", "thứ hạng", "nhóm ", "tốp ", "top ")


class Number(NamedTuple):
    """A printed number with its unit: its span, where the number begins, its value, the unit's span."""

    start: int
    end: int
    at: int
    value: str
    unit: Span
    word: str  # the unit in lower case
    kind: str = "count"  # percent, count, ratio, place, leading


def find_numbers(low: str) -> list[Number]:
    """Numbers with a unit of the lower-case text, left to right; `value` in digits ("1600", "5-10")."""
    found = [*_ranks(low), *_counts(low)]
    known = {number.at for number in found}
    found += [number for number in (*_bounded(low), *_scores(low)) if number.at not in known]
    found.sort(key=lambda number: number.start)
    return found


def _bounded(low: str) -> Iterator[Number]:
    """Counts of any noun behind a lower bound."""
    for at in places(low, _BOUNDS):
        match = _BOUNDED.match(low, at)
        if match:
            start = match.start("value")
            yield Number(start, match.end(), start, _value(match["value"]), match.span("unit"), match["unit"])


def _scores(low: str) -> Iterator[Number]:
    """ "85/100 điểm" counts points."""
    for match in _OF_HUNDRED.finditer(low) if "/100 điểm" in low else ():
        yield Number(*match.span(), match.start(), _value(match["value"]), match.span("unit"), "điểm")


def _ranks(low: str) -> Iterator[Number]:
    """Places and best so many; "vị trí trong nhóm 10 tỉnh dẫn đầu" has one number, that of the best."""
    seen: set[int] = set()
    for at in reversed(places(low, _RANKS)):
        match, kind = _PLACE.match(low, at), "place"
        if match is None:
            match, kind = _LEADING.match(low, at), "leading"
        if match and match.start("value") not in seen:
            seen.add(match.start("value"))
            yield Number(*match.span(), match.start("value"), _value(match["value"]), match.span("unit"),
                         match["unit"], kind)


def _counts(low: str) -> Iterator[Number]:
    for match in _COUNT.finditer(low):
        start, end = match.span()
        before = low[start - 1:start]
        if before == "(":
            word = _SPELLED.search(low, max(0, start - 12), start)
            start = word.start() if word else start
        elif before and _PART_OF_MORE.match(before) and not _is_bullet(low, start - 1):
            continue
        kind, value = match.lastgroup, _value(match["value"])
        if kind == "percent":
            yield Number(start, end, start, value, match.span("percent"), "%", "percent")
        elif kind in ("rate", "ratio"):
            unit = match.span(kind)
            yield Number(start, unit[1], start, value, unit, match[kind], "ratio")
        else:
            yield _counted(low, match, start, value)


def _counted(low: str, match: "re.Match[str]", start: int, value: str) -> Number:
    """A count of a noun, or the ratio that the noun begins: "12 bác sĩ/10.000 dân"."""
    unit, word = match.span("unit"), match["unit"]
    if match["per"] and (word not in _PLAIN or _POPULATION.match(low, unit[1])):
        ratio = _RATIO_BEHIND.match(low, unit[0])
        if ratio:
            return Number(start, ratio.end(), start, value, ratio.span(), ratio.group(), "ratio")
    return Number(start, unit[1], start, value, unit, word)


def _is_bullet(low: str, at: int) -> bool:
    """Whether the sign at `at` is the mark of an item: "-100% hồ sơ"."""
    return low[at] == "-" and low[max(0, at - 1):at] in ("", "\n")


def _value(printed: str) -> str:
    """Digits only: "1.600" is 1600, "02" is 2, "5 đến 10" is 5-10."""
    if printed.isdecimal() and printed[0] != "0":
        return printed
    return _ZEROS.sub("", _SIGNS.sub("", printed.replace("đến", "-")))
