"""Words of groups of bodies: the kinds of body they name, and what qualifies these."""

import re

from cancu.loaders.agencies.words import ACTION, PROPER, UPPER, spelt

ALL = re.compile(
    spelt(r"(?:(?:tất cả|toàn bộ|toàn thể) )?(?P<each>các|những|một số|mỗi|từng) (?:các )?"), re.IGNORECASE
)
EACH_WORDS = frozenset(("các", "những", "một", "mỗi", "từng", "tất", "toàn"))
# Words that name a kind of body; behind each its qualifying words may follow.
NOUNS = re.compile(spelt(
    r"(?P<noun>sở(?! hữu)|ban quản lý|ban(?! (?:hành|đầu|chỉ|quản|giám|thường|chấp|biên|vận))"
    r"|bộ(?: trưởng(?=,| và))?(?! (?:phận|máy|chỉ|tiêu|thủ|đội))|ngành(?! nghề)|cơ quan|đơn vị"
    r"|tổ chức(?! (?:thực|triển|kiểm|các|bồi|tập|(?-i:h)ội|hội (?:nghị|thảo|thi|chợ|họp)|đánh|lấy|tuyên|cho"
    r"|lớp))"
    r"|đoàn thể|hội đoàn thể|hội(?! (?:nghị|thảo|thi|nhập|đồng|họp|viên))|địa phương|cá nhân"
    r"|hộ (?:gia đình|dân|kinh doanh|chăn nuôi|sản xuất|nuôi trồng|nông dân|trồng)|trang trại"
    r"|phòng(?!,? (?:chống|ngừa|cháy|họp))|chi (?:cục|nhánh)|trung tâm|trường(?! hợp)|nhà trường|cơ sở"
    r"|(?:học viện|đại học)(?=,| và | trong| trên| công lập|\s*$)"
    r"|doanh nghiệp|hiệp hội|hợp tác xã|bệnh viện|ngân hàng|lực lượng|cộng đồng|cấp ủy|chính quyền|tập đoàn"
    r"|tổng công ty(?=,| và | nhà nước)|công ty"
    r"|nhà (?:máy|mạng|đầu tư|thầu)|chủ (?:đầu tư|dự án|chương trình|rừng|hộ|sở hữu|cơ sở|doanh nghiệp|thể)"
    r"|chủ (?:hồ(?:,? (?:và )?đập)?|đập)"
    r"|cục(?! trưởng)|vụ(?! (?:việc|trưởng))|viện(?! (?:trưởng|phó|kiểm sát))"
    r"|tổng cục(?! trưởng)|đài|(?-i:DN|HTX)|báo(?! (?:cáo|chí))|quỹ|thành phần kinh tế"
    r"|tổ(?! chức)|đội(?! ngũ)"
    r"|(?:huyện|thị|quận|thành)(?=(?:(?:,| và) (?:huyện|thị|quận|thành)){1,3} (?:ủy|đoàn))"
    r"|(?:tỉnh|huyện|thị|quận|thành|đảng) ủy|(?:huyện|thị|thành) đoàn|đồn biên phòng|hạt kiểm lâm"
    r"|đảng đoàn(?=,|$| và )|đoàn|chi(?=,? (?:và )?đảng (?:bộ|ủy))|chi bộ|đảng bộ|ấp|thôn"
    r"|bản(?! (?:tin|sao|vẽ|đồ|thân|chất|cam|án|ghi|đăng|kê|mẫu|quyền))"
    r"|khu phố|khối(?: phố)?(?! (?:lượng|tài|kiến))|khóm|xóm|buôn|làng(?! nghề)|hãng"
    r"|khoa(?! (?:học|giáo))"
    r"|mặt trận(?! tổ quốc)|hệ thống(?= (?:truyền (?:thanh|thông)|phát thanh))"
    r"|cấp(?=(?:, | và )?(?: ?các)? ngành))(?!\w)"
), re.IGNORECASE)
NOUN_WORDS = frozenset((
    "sở", "ban", "bộ", "ngành", "cơ", "đơn", "tổ", "đoàn", "hội", "địa", "cá", "hộ", "phòng", "chi", "trung",
    "học", "đại", "trường", "nhà", "doanh", "hiệp", "hợp", "bệnh", "ngân", "lực", "cộng", "cấp", "chính",
    "công", "tập", "chủ", "cục", "vụ", "viện", "tổng", "đài", "báo", "quỹ", "thành", "đội", "ấp", "thôn",
    "khu", "huyện", "thị", "quận", "đảng", "đồn", "hạt", "khối", "khóm", "xóm", "buôn", "khoa", "mặt", "hệ",
    "trang", "dn", "htx", "làng", "hãng",
))
# No group begins with any other word, in small letters.
UNIT_WORDS = {"thành", "huyện", "quận", "thị", "xã", "phường", "đặc", "tp", "mọi", "đại"}
GROUP_WORDS = EACH_WORDS | NOUN_WORDS | UNIT_WORDS
AND = re.compile(r"\s*(?:,|/|;|-|&|\bvà\b|\bhoặc\b)?\s*", re.IGNORECASE)
# Without "các" only a list of kinds, or "liên quan", makes a group.
LISTED = re.compile(
    spelt(r"\w+(?: \w+){0,5} ?(?:,|/|-|và(?!\w)|hoặc)|\w+ (?:ngành|đơn vị|đoàn thể)(?!\w)|.{0,60}liên quan")
)
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
LEVEL_END = re.compile(spelt(rf" (?i:(?:cấp )?(?:tỉnh|thành phố|TP))(?!\w)(?: {PROPER})?"))
LEVEL_WORDS = frozenset(("cấp", "tỉnh", "thành", "tp"))
QUALIFYING_WORD = re.compile(r"(?:[^\S\n]+-[^\S\n]+|\s+|-|/)([^\W_]\w*(?:[.&/-]\w+)*)")
# "các doanh nghiệp bưu chính, viễn thông": a second qualifier, at the end of the name.
LISTED_QUALIFIER = re.compile(
    rf",\s+(?![{UPPER}]{{2,}}\s+[{UPPER}])((?:(?![{UPPER}])|(?=[{UPPER}]{{2}}))[^\W\d_]+(?:\s+[^\W\d_]+){{0,2}}?)"
    rf"(?=\s*(?:[,;.:\n]|$)|\s+(?:trực\s+thuộc|thuộc)\s|(?<!ngân)\s+{ACTION.pattern})"
)
