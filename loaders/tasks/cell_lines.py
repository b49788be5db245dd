"""Lines of a cell for agencies: where a column broke a name, and where the next agency begins."""

import re

from cancu.loaders.agencies.words import spelt
from cancu.loaders.document.places import province_at

# A line that ends so wants more: "Ủy ban" / "MTTQ tỉnh", "Sở Y tế phối hợp với" / "Công an tỉnh"; but "Các
# Sở" and "Sở, Ban" are groups.
_OPEN = re.compile(spelt(
    r"(?:^|[\s,;(])(?:Các|các|Những|những|và|với|của|cùng|thuộc|cấp|thị|Ban Quản lý|Ban Chỉ|Ban Chỉ huy|Chi"
    r"|(?<!Các\s)(?<!các\s)(?<!,\s)(?:Sở|Bộ|Ban|Phòng|Báo|Đài|Cục|Hội|Trường|Viện|Đoàn)|Chi cục|Hội đồng"
    r"|Tổng|Tổng công ty|Công ty|Trung|Trung tâm|Văn|Thanh|Công|Mặt|Liên|Liên hiệp|Ủy|Ủy ban|Thành viên"
    r"|thành viên|Thủ trưởng|Giám đốc|Chủ tịch|[-–&,])$"
))
_OF_A_PLACE = re.compile(spelt(
    r"(?:UBND|HĐND|Ủy ban nhân dân)\n(?:các |tỉnh|thành|cấp|huyện|quận|xã|phường)"
))
# No agency begins so: "báo cáo lãnh đạo" / "Sở", "Bảo hiểm xã hội" / "Thành phố".
_TAIL = re.compile(spelt(r"(?:Sở|Bộ|Ban|Cục) ?(?:[.,;]|$)|(?:Thành phố|Trung ương|Việt Nam)(?!\w)"))
_LAST_WORDS = re.compile(r"(?=((?<!\S)\w+(?:\s\w+)?)\Z)")
# A line in small letters that begins so is a group of its own, or says a role.
_ITS_OWN = re.compile(spelt(
    r"(?:các|những|toàn|từng|mỗi|sở|ban|ngành|cơ quan|đơn vị|địa phương|ủy ban|phòng|xã|phường|huyện|tổ chức"
    r"|doanh nghiệp|công an|chủ trì|phối hợp)(?!\w)"
))


def whole_lines(cell: str) -> str:
    """The cell with a blank for each line end that only breaks a name; its length and offsets stay."""
    before, *rest = cell.split("\n")
    parts = [before]
    for line in rest:
        parts += [" " if _goes_on(before.rstrip(), line.lstrip()) else "\n", line]
        before = line if line.strip() else before
    return "".join(parts)


def _goes_on(before: str, line: str) -> bool:
    if not before or not line or before.endswith((";", ".", ":")):
        return False
    if _OPEN.search(before) or _TAIL.match(line) or _breaks_province(before, line) \
            or _OF_A_PLACE.search(f"{before}\n{line}"):
        return line[0].isalnum()
    return line[0].islower() and ":" not in line and not _ITS_OWN.match(line)


def _breaks_province(before: str, line: str) -> bool:
    """"Báo Trà" / "Vinh", "Ủy ban MTTQ tỉnh" / "Trà Vinh"."""
    if before.endswith((" tỉnh", " thành phố")) and province_at(line, 0):
        return True
    for last in _LAST_WORDS.finditer(before):
        named = province_at(f"{last[1]} {line}", 0) if last[1][0].isupper() else None
        if named and named[1] > len(last[1]):
            return True
    return False
