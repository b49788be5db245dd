"""Words of groups of bodies: the kinds of body they name, and what qualifies these."""

import re

from cancu.loaders.agencies.words import ACTION, PROPER, UPPER, spelt

ALL = re.compile(
    spelt(r"(?:(?:tất cả|toàn bộ|toàn thể) )?(?P<each>các|những|một số|mỗi|từng) (?:các )?"), re.IGNORECASE
)
EACH_WORDS = frozenset(("các", "những", "một", "mỗi", "từng", "tất", "toàn"))
# Words that name a kind of body; behind each its qualifying words may follow. First words, printed forms.
_NOUNS = (
    ("sở", r"sở(?! hữu)"), ("ban", "ban quản lý"),
    ("ban", r"ban(?! (?:hành|đầu|chỉ|quản|giám|thường|chấp|biên|vận))"),
    ("bộ", r"bộ(?: trưởng(?=,| và))?(?! (?:phận|máy|chỉ|tiêu|thủ|đội))"), ("ngành", r"ngành(?! nghề)"),
    ("cơ", "cơ quan"), ("đơn", "đơn vị"),
    ("tổ", r"tổ chức(?! (?:thực|triển|kiểm|các|bồi|tập|(?-i:h)ội|hội (?:nghị|thảo|thi|chợ|họp)|đánh|lấy|tuyên"
           r"|cho|lớp))"),
    ("đoàn", "đoàn thể"), ("hội", "hội đoàn thể"),
    ("hội", r"hội(?! (?:nghị|thảo|thi|nhập|đồng|họp|viên))"), ("địa", "địa phương"), ("cá", "cá nhân"),
    ("hộ", r"hộ (?:gia đình|dân|kinh doanh|chăn nuôi|sản xuất|nuôi trồng|nông dân|trồng)"),
    ("trang", "trang trại"), ("phòng", r"phòng(?!,? (?:chống|ngừa|cháy|họp))"), ("chi", "chi (?:cục|nhánh)"),
    ("trung", "trung tâm"), ("trường", r"trường(?! hợp)"), ("nhà", "nhà trường"), ("cơ", "cơ sở"),
    ("học đại", r"(?:học viện|đại học)(?=,| và | trong| trên| công lập|\s*$)"),
    ("doanh", "doanh nghiệp"), ("hiệp", "hiệp hội"), ("hợp", "hợp tác xã"), ("bệnh", "bệnh viện"),
    ("ngân", "ngân hàng"), ("lực", "lực lượng"), ("cộng", "cộng đồng"), ("cấp", "cấp ủy"),
    ("chính", "chính quyền"), ("tập", "tập đoàn"), ("tổng", "tổng công ty(?=,| và | nhà nước)"),
    ("công", "công ty"), ("nhà", "nhà (?:máy|mạng|đầu tư|thầu)"),
    ("chủ", "chủ (?:đầu tư|dự án|chương trình|rừng|hộ|sở hữu|cơ sở|doanh nghiệp|thể)"),
    ("chủ", "chủ (?:hồ(?:,? (?:và )?đập)?|đập)"), ("cục", r"cục(?! trưởng)"),
    ("vụ", r"vụ(?! (?:việc|trưởng))"), ("viện", r"viện(?! (?:trưởng|phó|kiểm sát))"),
    ("tổng", r"tổng cục(?! trưởng)"), ("đài", "đài"), ("dn htx", "(?-i:DN|HTX)"),
    ("báo", r"báo(?! (?:cáo|chí))"), ("quỹ", "quỹ"), ("thành", "thành phần kinh tế"), ("tổ", r"tổ(?! chức)"),
    ("đội", r"đội(?! ngũ)"),
    ("huyện thị quận thành",
     r"(?:huyện|thị|quận|thành)(?=(?:(?:,| và) (?:huyện|thị|quận|thành)){1,3} (?:ủy|đoàn))"),
    ("tỉnh huyện thị quận thành đảng", "(?:tỉnh|huyện|thị|quận|thành|đảng) ủy"),
    ("huyện thị thành", "(?:huyện|thị|thành) đoàn"), ("đồn", "đồn biên phòng"), ("hạt", "hạt kiểm lâm"),
    ("đảng", r"đảng đoàn(?=,|$| và )"), ("đoàn", "đoàn"), ("chi", r"chi(?=,? (?:và )?đảng (?:bộ|ủy))"),
    ("chi", "chi bộ"), ("đảng", "đảng bộ"), ("ấp", "ấp"), ("thôn", "thôn"),
    ("bản", r"bản(?! (?:tin|sao|vẽ|đồ|thân|chất|cam|án|ghi|đăng|kê|mẫu|quyền))"), ("khu", "khu phố"),
    ("khối", r"khối(?: phố)?(?! (?:lượng|tài|kiến))"), ("khóm", "khóm"), ("xóm", "xóm"), ("buôn", "buôn"),
    ("làng", r"làng(?! nghề)"), ("hãng", "hãng"), ("khoa", r"khoa(?! (?:học|giáo))"),
    ("mặt", r"mặt trận(?! tổ quốc)"), ("hệ", r"hệ thống(?= (?:truyền (?:thanh|thông)|phát thanh))"),
    ("cấp", r"cấp(?=(?:, | và )?(?: ?các)? ngành)"),
)


def _by_word() -> "dict[str, re.Pattern[str]]":
    found: dict[str, list[str]] = {}
    for words, source in _NOUNS:
        for word in words.split():
            found.setdefault(word, []).append(source)
    return {word: re.compile(rf"(?:{spelt('|'.join(sources))})(?!\w)", re.IGNORECASE)
            for word, sources in found.items()}


_NOUNS_OF = _by_word()


def match_noun(text: str, start: int, end: int, word: str) -> "re.Match[str] | None":
    """The kind of body named at `start`; `word`: the first, in small letters."""
    nouns = _NOUNS_OF.get(word)
    return nouns.match(text, start, end) if nouns else None


def is_listed(text: str, start: int, end: int) -> bool:
    """Whether a list of kinds, or "liên quan", stands at `start`: without "các" only these make a group."""
    if _LISTED.match(text, start, end):
        return True
    related = text.find("liên", start, min(end, start + _RELATED_MOST)) >= 0
    return related and _BEFORE_RELATED.match(text, start, end) is not None


# "Tỉnh ủy" is one body, a "bản" of a text none: they stand only behind other words of a group.
NOUN_WORDS = frozenset(_NOUNS_OF) - {"tỉnh", "bản"}
# No group begins with any other word, in small letters.
UNIT_WORDS = {"thành", "huyện", "quận", "thị", "xã", "phường", "đặc", "tp", "mọi", "đại"}
GROUP_WORDS = EACH_WORDS | NOUN_WORDS | UNIT_WORDS
_NO_NOUNS = EACH_WORDS | UNIT_WORDS | {"tổ", "cấp"}  # groups may begin so without a noun


def begins_group(text: str, start: int, end: int, word: str) -> bool:
    """Whether a group may begin at `start`; `word`: the first, one of `GROUP_WORDS`."""
    return word in _NO_NOUNS or match_noun(text, start, end, word) is not None


# What joins a noun to the next, and the word behind it.
AND = re.compile(r"\s*(?:,|/|;|-|&|\bvà\b|\bhoặc\b)?\s*(?P<word>\w+)", re.IGNORECASE)
_LISTED = re.compile(
    spelt(r"\w+(?: \w+){0,5} ?(?:,|/|-|và(?!\w)|hoặc)|\w+ (?:ngành|đơn vị|đoàn thể)(?!\w)")
)
_RELATED_MOST = 70  # characters before "liên quan"
_BEFORE_RELATED = re.compile(spelt(r".{0,60}liên quan"))
RELATED = re.compile(spelt(r" (?:có |hữu )?(?:liên )?(?:liên quan|hữu quan)(?: khác)?(?!\w)"), re.IGNORECASE)
_SCHOOLS = r"(?:mầm non|tiểu học|trung học (?:cơ sở|phổ thông)|MN|TH|THCS|THPT|PTDTBT|PTDTNT)"
# A group's qualifying words that would read as the action.
QUALIFIERS = re.compile(spelt(
    r"(?:thông tin,? (?:và )?(?:truyền thông|đại chúng|báo chí|tuyên truyền)"
    r"|đại học(?:,? (?:và )?(?:học viện|cao đẳng|trung cấp))+|bưu chính,? (?:và )?viễn thông"
    r"|(?:thông tấn,? (?:và )?)?báo chí(?:,? (?:và )?truyền thông)?"
    r"|quản lý(?: nhà nước| chuyên ngành| đầu tư| thị trường| thuế| quy hoạch|(?= (?-i:[A-ZĐ]{2})))"
    r"|tham mưu,? (?:và )?giúp việc|đăng ký (?:kinh doanh|đầu tư)|chuyên môn|chuyên trách|chức năng|chủ quản"
    r"|chính trị ?- ?xã hội(?: ?- ?nghề nghiệp)?|xã hội ?- ?nghề nghiệp|kinh tế ?- ?xã hội|cung cấp dịch vụ"
    r"|chủ trì (?:soạn thảo|nhiệm vụ|đề án|chương trình|dự án)"
    r"|(?:chủ trì|phối hợp|thực hiện)(?= (?:có|chịu) trách nhiệm| phải)|làm đầu mối[^,;.:\n()]*"
    r"|được (?:giao|phân công|phân cấp|ủy quyền)[^,;.:\n()]*?"
    r"(?=,|;|\.|:|\n|$| có trách nhiệm| chịu trách nhiệm| chủ trì| căn cứ| phối hợp)"
    r"|được (?:kiểm tra|giám sát|thanh tra|khảo sát|đánh giá)"
    r"(?= (?:chuẩn bị|có trách nhiệm|xây dựng|báo cáo|cung cấp|bố trí|căn cứ|chủ động|gửi|tổ chức)(?!\w)"
    r"|\s{0,9}(?:[:\n]|$))"
    rf"|{_SCHOOLS}(?: ?(?:,|và|,? và) {_SCHOOLS})+"
    r"|(?:đóng |hoạt động )?trong (?:các )?(?:khu|cụm) (?:công nghiệp|kinh tế|chế xuất|công nghệ cao)"
    r"|sự nghiệp(?: công lập)?|trực thuộc|thuộc|của|ngoài công lập|trong và ngoài"
    r"|chịu sự (?:kiểm tra|giám sát|thanh tra|quản lý)|tại (?:chỗ|địa phương|cơ sở))(?!\w)"
), re.IGNORECASE)
_TRADE = r"(?:sản xuất|chế biến|kinh doanh|thu mua|sơ chế|xuất khẩu|nhập khẩu|buôn bán|dịch vụ)"
# What a "cơ sở" does, the words of which would read as the action: "các cơ sở đào tạo".
SERVICES = re.compile(spelt(
    r"(?:(?:giáo dục(?:,| và)? )?đào tạo(?: (?:đại học|sau đại học|nghề|giáo viên))?"
    r"|khám(?: bệnh)?, chữa bệnh"
    rf"|{_TRADE}(?: ?,(?: và)? ?{_TRADE}| và {_TRADE})+)(?!\w)"
))
SERVING = frozenset(("cơ sở", "doanh nghiệp", "hợp tác xã", "tổ chức"))
# "các đảng ủy xã, phường, đặc khu": the level of each, in a list.
_UNIT = r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)"
UNITS_LISTED = re.compile(spelt(rf"(?:(?: ?,| và| ?, và) {_UNIT}(?!\w)(?! [{UPPER}]))+"))
UNIT_LAST = (" xã", " phường", " huyện", " quận")
# Behind these no plain word belongs.
CLOSED = ("chức năng", "tại chỗ", "tại địa phương", "tại cơ sở", "tự vệ", "xung kích", "vũ trang")
FEW_WORDS = {"địa phương", "đoàn thể"}  # nouns with few words of their own, mostly before an action
THEIR_WORDS = frozenset(("khác", "ven", "vùng", "miền", "biên", "nơi", "này", "trọng", "cơ", "đồng", "nông",
                         "cấp", "xã", "phường", "huyện", "thị"))
QUALIFIER_WORDS = frozenset((
    "thông", "báo", "bưu", "đại", "quản", "tham", "đăng", "chuyên", "chức", "chủ", "chính", "xã", "kinh",
    "cung", "phối", "thực", "làm", "được", "mầm", "mn", "th", "tiểu", "trung", "thcs", "thpt",
    "ptdtbt", "ptdtnt", "sự", "chịu", "trực", "thuộc", "của", "ngoài", "trong", "tại",
))
PLACE_WORDS = re.compile(spelt(
    r" (?:đóng )?(?:(?:có trụ sở )?trên|trong|tại|ở) (?:địa bàn|phạm vi|toàn)(?: (?:toàn|quản lý|cả))?"
    rf"(?: (?:tỉnh|thành phố|huyện|xã|quận|phường))?(?: {PROPER})?"
    r"| (?:thuộc|trong) phạm vi (?:quản lý|phụ trách)| toàn tỉnh| trong tỉnh"
))
PLACE_FIRST = frozenset(("đóng", "có", "trên", "trong", "tại", "ở", "thuộc", "toàn"))
PLACE_STARTS = (*(f" {word}" for word in sorted(PLACE_FIRST)), "  ", "\n", "\t")
LEVEL_END = re.compile(spelt(rf" (?i:(?:cấp )?(?:tỉnh|thành phố|TP))(?!\w)(?: {PROPER})?"))
LEVEL_WORDS = frozenset(("cấp", "tỉnh", "thành", "tp"))
QUALIFYING_WORD = re.compile(r"(?:[^\S\n]+-[^\S\n]+|\s+|-|/)([^\W_]\w*(?:[.&/-]\w+)*)")
# "các doanh nghiệp bưu chính, viễn thông": a second qualifier, at the end of the name.
LISTED_QUALIFIER = re.compile(
    rf",\s+(?![{UPPER}]{{2,}}\s+[{UPPER}])((?:(?![{UPPER}])|(?=[{UPPER}]{{2}}))[^\W\d_]+(?:\s+[^\W\d_]+){{0,2}}?)"
    rf"(?=\s*(?:[,;.:\n]|$)|\s+(?:trực\s+thuộc|thuộc)\s|(?<!ngân)\s+{ACTION.pattern})"
)
