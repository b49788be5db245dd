"""Where names of agencies may begin in running text: the reader of names decides, this only saves it work."""

import re

from cancu.loaders.agencies.words import UPPER
from cancu.loaders.scan import prefix_tree

_BODIES = (
    "Sở|SỞ|Bộ|BỘ|Ban|BCĐ|BCH|UBND|UB|Ủy ban|ủy ban|Uỷ ban|uỷ ban|ỦY BAN|UỶ BAN|HĐND|Hội|HỘI ĐỒNG NHÂN"
    "|hội đồng nhân|Văn phòng|VĂN PHÒNG|VP|Thanh tra|Công an|Công đoàn|CA tỉnh|Kho bạc|KBNN|Bảo hiểm xã|BHXH"
    "|Ngân hàng Nhà|NHNN|Tòa án|Toà án|TAND|Viện|VKSND|Kiểm toán|Cục|CỤC|Bưu điện|Báo|Đài|Mặt trận|MTTQ"
    "|Tổng|Liên|LĐLĐ|Trường|Trung tâm|TRUNG TÂM PHỤC|TT PVHCC|Tỉnh|TỈNH ỦY|Thành|Đoàn|Đảng ủy|Chính phủ"
    "|CHÍNH PHỦ|Thủ tướng|THỦ TƯỚNG|Quốc hội|QUỐC HỘI|Hiệp hội|Học viện|Học Viện|Phòng|Chi cục|Vụ|Thuế"
    "|Thi hành án|Huyện ủy|Huyện uỷ|Huyện đoàn|Thị ủy|Thị uỷ|Quận ủy|Hạt Kiểm|Đồn Biên|Đội"
    "|Vườn quốc|Cảng vụ|Điện lực|Quân khu|Trung ương Đoàn|TW Đoàn|Viễn thông|Hải quan|Lữ đoàn|Sư đoàn"
    "|Trung ương Hội|TW Hội|Trung đoàn|Đại học|Bệnh viện|Khoa|Bộ môn|Trạm|Công ty|Tập đoàn|VNPT|Viettel"
    "|MobiFone|Tổ công|Tổ giúp|Tổ chuyên|Giám đốc|Trưởng|Chánh|Chủ tịch|Thủ trưởng|Lãnh đạo|lãnh đạo"
    "|Người đứng đầu|Bí thư|Thường trực"
)
_USUAL = "sở|Sở|huyện|quận|thị|thành phố|xã|phường|thành viên|Thành viên"
_OTHER = (
    "ban|bộ|ngành|cơ quan|đơn vị|tổ chức|đoàn|hội|địa phương|đảng|tỉnh ủy|thành ủy|đồn|hạt|phòng|tr|doanh"
    "|chi cục|cục|vụ|cấp|bệnh|nhà|lực|chủ"
)


def _groups(words: str) -> str:
    return "|".join(f"{each} {word}" for each in ("các", "Các") for word in words.split("|"))


_FEW_GROUPS = f"{_groups(_USUAL)}|Thành viên|thành viên|sở ban|sở ngành|sở, ban|sở, ngành"
_OTHER_LARGE = "|".join(word[0].upper() + word[1:] for word in _OTHER.split("|"))
_OTHER_GROUPS = f"{_groups(f'{_OTHER}|{_OTHER_LARGE}')}|Cơ quan|cơ quan|Đơn vị|đơn vị"
# "giảm các Ban quản lý dự án" names no single one.
_SEVERAL = re.compile(r"(?:^|\W)(?:các|những|mỗi|từng)\s+$", re.IGNORECASE)
SEVERAL_LAST = frozenset("cgiCGI \n\t")  # how the word before a name ends then, or a further blank
_SEVERAL_MOST = 8  # characters

# "84/QĐ-UBND Bến Tre": the letters of a number.
_SYMBOL = re.compile(r"/[^\W\d_]+(?:[^\S\n]?-[^\W\d_]+)*-$")
_SYMBOL_MOST = 20
# "xã Trường Xuân", "phường Tân Hội Đài", "đường Trường Thi": a word for a body inside the name of a place.
_PLACE_NAME = re.compile(
    rf"(?<!\w)(?:(?i:xã|phường|thị trấn|đặc khu|thôn|ấp|đường)|(?<![Tt]hành )phố)"
    rf" (?:[{UPPER}]\w* ){{0,2}}$"
)
_PLACE_MOST = 40
# The word before ends so, or is a capital one of the name; most are neither.
_PLACE_WORDS = ("xã", "phường", "trấn", "khu", "thôn", "ấp", "đường", "phố")
_PLACE_ENDS = frozenset(letter for word in _PLACE_WORDS for letter in (word[-1], word[-1].upper()))


# The rare letters that the words in small letters are looked for by, for the others are on every line; how
# many stand before each: one in "các", "sở", "lãnh đạo", two in "thành viên", none in "ủy ban".
_RARE = {"á": 1, "ã": 1, "à": 2, "ở": 1, "ộ": 1, "ủ": 0, "ỷ": 1, "ơ": 1}


def _rare_first(words: str) -> "re.Pattern[str]":
    """The words; those in small letters from their first rare letter on."""
    ends = (word if word[0].isupper() else word[_RARE[next(letter for letter in word if letter in _RARE)]:]
            for word in words.split("|"))
    return re.compile(prefix_tree("|".join(ends)))


_FEW = _rare_first(f"{_BODIES}|{_FEW_GROUPS}")
_ALL = _rare_first(f"{_BODIES}|{_FEW_GROUPS}|{_OTHER_GROUPS}")


def next_start(text: str, start: int, end: int, few: bool) -> tuple[int, int] | None:
    """Where a name may begin next in `text[start:end]`, and the end of the words that tell so; else None.

    `few`: as in `AgencyNames.find`.
    """
    for match in (_FEW if few else _ALL).finditer(text, start, end):
        at = match.start()
        large = text[at].isupper()
        at = at if large else at - _RARE[text[at]]
        before = text[at - 1:at]
        if before == " ":
            word = text[text.rfind(" ", 0, at - 1) + 1:at - 1] if large else ""
            if (word[:1].isupper() or (word[-1:] in _PLACE_ENDS and word.lower().endswith(_PLACE_WORDS))) \
                    and _PLACE_NAME.search(text, at - _PLACE_MOST, at):
                continue
        elif before.isalnum() or (before == "-" and _SYMBOL.search(text, at - _SYMBOL_MOST, at)):
            continue
        if at >= start:
            return at, match.end()
    return None


def is_one_of_several(text: str, start: int, at: int) -> bool:
    """Whether "các" or a word like it stands before the name at `at`."""
    return _SEVERAL.search(text, max(start, at - _SEVERAL_MOST), at) is not None
