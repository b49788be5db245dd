"""Who acts: whether an item begins with a body, is only a body's name, or names somebody acting."""

import re

from cancu.loaders.agencies.words import ACTION, NOUNS, UPPER

_ASKED = (
    r"(?:Đề nghị|Giao(?:\s+(?:nhiệm vụ|trách nhiệm))?|Yêu cầu|Đối với|(?:Trách nhiệm|Nhiệm vụ)(?:\s+của)?"
    r"|Phân công)"
    r"\s+(?:cho\s+)?"
)
_PREFIX = rf"(?:{_ASKED})?"
# First words of a body. "Ban hành", "Báo cáo", "Hội nghị", "Phòng, chống", "Tổ chức" begin actions.
_BODY_WORDS = r"""
Sở|UBND|HĐND|UBMTTQ\w*|Ủy ban|Uỷ ban|Văn phòng|Công an|Công đoàn|Công ty|Cục|Chi cục|Tổng cục
Tổng công ty|Tập đoàn|Doanh nghiệp|Đài|Viện|Kho bạc|Ngân hàng|Bảo hiểm xã hội|Mặt trận|MTTQ
Liên đoàn|Liên minh|Liên hiệp|Hợp tác xã|Tỉnh (?:đoàn|ủy|uỷ)|Thành (?:đoàn|ủy|uỷ)|Huyện (?:ủy|uỷ)
Đảng (?:ủy|uỷ)|Cấp (?:ủy|uỷ)|Thường trực|Quân khu|Hiệp hội|Tòa án|Toà án|Bưu điện|Điện lực|Thuế
Hải quan|Kiểm toán|Thống đốc|Cảnh sát|Bộ đội|Cơ quan|Đơn vị|Địa phương|Cá nhân|Quỹ|Thủ trưởng|Giám đốc
Chủ tịch|Chánh|Trưởng|Phó|Bộ trưởng|Hiệu trưởng|Người đứng đầu|Lãnh đạo|Thành viên|Chủ đầu tư
Thanh tra(?= [UPPERtS])|Thống kê(?= tỉnh)|Bệnh viện|Học viện|Đại học|Nhà (?:trường|mạng|đầu tư|thầu)
Vườn quốc gia|Thông tấn xã|VNPT|Viettel|MobiFone|Trung Tâm|Trạm y tế|Tiểu ban|Chi nhánh|Kiểm lâm|Tư lệnh
(?:Huyện|Thị|Quận) (?:đoàn|ủy|uỷ)|Đảng đoàn|Đồng chí|Bí thư|Ủy viên|Uỷ viên|Công chức(?= [UPPER])
BHXH|NHNN|KBNN|VP|BCĐ|BCH|BQL|LĐLĐ|TAND|VKSND|UB|CA(?= tỉnh)|Đồn (?:Biên|biên) phòng
Viễn thông(?= (?:tỉnh|[UPPER]))
Chủ (?:rừng|cơ sở|các cơ sở)|Lực lượng (?:vũ trang|dân quân|công an|quân sự|chức năng|kiểm lâm|biên phòng)
Nhà xuất bản|Tòa soạn|Toà soạn|(?:Trung ương|TW) (?:Đoàn|Hội|Mặt trận|MTTQ)
(?:Trung tâm|Trường|Bộ|Báo|Hội|Đoàn|Phòng|Vụ|Ban|Tổng|Cổng|Khoa|Trạm|Hạt|Đội|Ngành|Tổ)(?= [UPPER])|Báo và
Hội (?:đồng|nông dân|phụ nữ|cựu|liên hiệp|chữ thập|người|luật gia|khuyến học)|Tổ chức tín dụng
Cổng thông tin|Chi (?:bộ|ủy|uỷ)|Ban cán sự
Ban (?:chỉ đạo|quản lý|giám đốc|chấp hành|thường|nhân dân|công tác|điều hành|phát triển)
Phòng (?:chuyên môn|ban|nội vụ|tài chính|tư pháp|kinh tế)|Bộ (?:phận|chỉ huy)
Đoàn (?:thanh niên|thể|kiểm tra|giám sát)|Trung tâm (?:phục vụ|y tế|hành chính|kiểm soát)
Tổ (?:công tác|giúp việc|công nghệ|chuyên gia|thư ký|kiểm tra)|Trường (?:chính trị|học|đại học)
"""
# "Các sở, ban, ngành", "Các Thành viên", "Sở, ngành"; not "Các nhiệm vụ", "Các hoạt động".
_MEMBERS = """
sở|ban|bộ(?! chỉ)|ngành|cơ quan|đơn vị|phòng(?!, chống)|huyện|xã|thị|tỉnh|thành phố|thành viên
địa phương|doanh nghiệp|tổ chức (?=chính|xã|đoàn|cung|tín|thành|cá)|hội(?! nghị| thảo)|đoàn
trường(?! hợp)|trung tâm|thủ trưởng|giám đốc|đồng chí|ubnd|ủy ban|uỷ ban|chi cục|cục|ngân hàng|viện
chủ (?:đầu tư|tịch|dự án|rừng|hộ|hồ|đập)|cấp|báo|đài|khoa(?! học)|khối(?! lượng)|bệnh viện
vụ(?! (?:việc|án|mùa))
thôn|bản|ấp|khóm|buôn|xóm|khu phố|tổ dân phố
tổng cục|học viện|đại học|công ty|tập đoàn|hiệp hội|hợp tác xã|lực lượng|nhà (?:trường|mạng|đầu tư|thầu)|trạm
"""


def _joined(words: str) -> str:
    return words.strip().replace("\n", "|").replace("UPPER", UPPER)


_BODY = rf"(?:{_joined(_BODY_WORDS)}|(?:Các|Sở|Ban|Bộ)[, ]+(?:các\s+)?(?i:{_joined(_MEMBERS)}))"
_STARTS = re.compile(rf"(?:{_PREFIX}{_BODY}|{_ASKED}các\s+(?i:{_joined(_MEMBERS)}))\b")
# "SỞ NỘI VỤ", but not what else begins so in capitals.
_CAPITALS = re.compile(
    r"(?!BAN HÀNH|BÁO C|HỘI (?:NGHỊ|THẢO|THI|NHẬP)|TỔ CHỨC(?! TÍN)|PHÒNG,? (?:CHỐNG|NGỪA|CHÁY)|TRƯỜNG HỢP"
    r"|ĐOÀN KẾT|BỘ (?:MÁY|TIÊU|CHỈ SỐ|THỦ)|TỔNG (?:KẾT|HỢP|SỐ|QUAN|QUÁT)|VỤ (?:VIỆC|MÙA|ÁN)|ĐỘI NGŨ"
    rf"|NGÀNH NGHỀ|CHÁNH|PHÓ|ĐƠN VỊ TÍNH|CHI NHÁNH|TRƯỞNG)(?:{_PREFIX}{_BODY})(?!\w)", re.IGNORECASE
)
# The first letters, three at most, of every word above: they tell most lines from these without the pattern.
_BEGINNINGS = frozenset(word[:3] for word in re.findall(
    r"(?:^|[|:])([^\W_]+)", f"{_ASKED}|{_joined(_BODY_WORDS)}|Các|Sở|Ban|Bộ"))
_ORDER = re.compile(r"\b(?:yêu cầu|đề nghị|giao|chỉ thị|chỉ đạo)\s*:?\s+(?:cho\s+)?")
_ADDRESSEE = re.compile(rf"(?:{_BODY}|(?i:(?:các\s+)?(?:{_joined(_MEMBERS)})))\b")
# "Để giữ nước mùa khô, các sở, huyện tập trung:".
_CIRCUMSTANCE = re.compile(
    rf"(?:Để|Nhằm|Căn cứ|Trên cơ sở|Trong|Từ|Trước|Năm|Hằng năm|Hàng năm)\s[^.;:]{{2,300}}?,\s+"
    rf"(?={_ADDRESSEE.pattern})"
)
# "Căn cứ ..., UBND huyện xây dựng kế hoạch như sau:": who issues the document, not who is to act.
_ISSUES = re.compile(
    r"\b(?:xây\s+dựng|ban\s+hành|đề\s+ra|lập)\s[^.;:]{0,300}?"
    r"(?i:kế\s+hoạch|chương\s+trình|phương\s+án|đề\s+án|quy\s+chế|hướng\s+dẫn)\b"
    r"[^.;:]{0,300}\s(?:sau|sau\s+đây)\s*:\s*$"
)
# "..., giao Sở Y tế thành lập đoàn", "Trên cơ sở kết quả chấm điểm, Hội đồng thi đua họp xét".
_GIVES_ORDER = re.compile(
    r"(?:(?:^|[:,.;]\s)giao\s+(?:cho\s+)?"
    r"|\b(?:chính phủ|tỉnh|thành phố)\s(?:giao|yêu cầu|phân công)\s+(?:cho\s+)?"
    r"|(?:^|[.;]\s)(?:Trên cơ sở|Căn cứ)\s[^.;]{5,300}?,\s)"
    rf"(?:{_ADDRESSEE.pattern})", re.IGNORECASE,
)
_BASED_ON = re.compile(rf"(?:Căn cứ|Trên cơ sở)\s[^.;:]{{2,200}}?,\s+(?={_ADDRESSEE.pattern})")
_ORDERED = re.compile(r"(?:Giao|Đề nghị|Yêu cầu|Phân công)\s")
_LOCALITY = re.compile(r"(?:Tỉnh|Thành phố)\s+")  # short for its government, in what a superior tells it
_OFFICES = re.compile(rf"Các\s+(?i:bộ|sở)\b|(?:Sở|Bộ)\s+(?=[{UPPER}])|(?:UBND|Ủy ban nhân dân)\b")
# The line that heads a list of orders: "Chủ tịch UBND tỉnh yêu cầu:", "... đề nghị các sở làm các việc sau:".
ORDERS = re.compile(r"\b(?:yêu cầu|đề nghị|giao|chỉ thị|chỉ đạo)\b[^.;:]{0,300}:$")
# The last word of a line that goes on below: "Sở Y tế, Đài Phát thanh và / Truyền hình tỉnh".
OPEN_END = re.compile(
    r"(?:[,(]|\b(?:và|với|của|các|trong|cho|về|theo|tại|do|để|ngày|số|từ|đến|hoặc|là|được|có|những|cấp"
    r"|thi hành))$"
)
_ORGANISATIONS = re.compile(r"tổ chức(?=,? (?:và )?cá nhân)")  # a noun here
_WITH = re.compile(r"\bchủ trì,? phối hợp (?:cùng )?với\b")
_TITLE_LENGTH = 260
_LAST_WORDS = 10  # characters that hold a word of OPEN_END
_OWN_TITLE, _OWN_CONTENT, _OWN_LENGTH = 120, 25, 180  # characters of a line that is more than a title
_ACTS = (
    r"\b(?<!được )(?:chủ trì|phối hợp|tham mưu|bố trí|cân đối|lập|xây dựng|hướng dẫn|chủ động"
    r"|có trách nhiệm|căn cứ|thẩm định|trình|tổng hợp|huy động|sắp xếp|đảm bảo|bảo đảm|phân bổ"
    r"|chịu trách nhiệm|kiểm tra|giám sát|quản lý|rà soát|đề xuất)\b"
)
_ACTOR = re.compile(
    # at the head; behind a comma or "giao"; at the head of a further sentence
    rf"{_PREFIX}{_BODY}\b[^.;]{{0,300}}?{_ACTS}"
    r"|[^.;]{0,200}?(?:[,:]\s|\b[Gg]iao (?:cho )?)(?:các\s+)?(?:[Ss]ở|UBND|Ủy ban nhân dân|cơ quan|đơn vị)\b"
    rf"[^.;]{{0,120}}?{_ACTS}"
    rf"|.{{0,600}}?[.;]\s+{_PREFIX}{_BODY}\b[^.;]{{0,200}}?{_ACTS}",
    re.DOTALL,
)


def begins_with_body(text: str) -> bool:
    """"Sở Nội vụ ...", "Đề nghị Báo Ấp Bắc ...", "Các sở, ban, ngành ..."."""
    if (text[:3] in _BEGINNINGS or text[:2] in _BEGINNINGS) and _STARTS.match(text) is not None:
        return True
    return text[:4].isupper() and text.split("\n", 1)[0].isupper() and _CAPITALS.match(text) is not None


def is_body_title(title: str) -> bool:
    """A heading that is nothing but who acts ("3. Sở Tư pháp", "Sở Tài chính có trách nhiệm:")."""
    if not begins_with_body(title):
        return False
    ends, title = title.rstrip(" ").endswith(":"), title.rstrip(" :")
    if len(title) > _TITLE_LENGTH or title.endswith(";") or OPEN_END.search(title, len(title) - _LAST_WORDS):
        return False
    if not ends and _WITH.search(title):
        return False  # "A chủ trì, phối hợp với B" without a colon goes on below
    # A title may end with a full stop, a sentence with a verb in it is none.
    return not (title.endswith(".") and says_action(title))


def says_action(title: str) -> bool:
    """Whether a line that begins with a body goes on with what it does: "Sở A rà soát", "Sở A: Rà soát"."""
    told = title.partition(": ")[2]
    return ACTION.match(told[:1].lower() + told[1:]) is not None \
        or ACTION.search(NOUNS.sub("", _ORGANISATIONS.sub("", title))) is not None


def addressee_at(text: str, start: int, end: int) -> int | None:
    """Where those begin who are to act: behind "yêu cầu", "đề nghị", "giao", or behind "Để ..., "."""
    sentence = text.rfind(". ", start, end)
    for order in _ORDER.finditer(text, start if sentence < 0 else sentence + 2, end):
        if _ADDRESSEE.match(text, order.end(), end):
            return order.end()
    circumstance = _CIRCUMSTANCE.match(text, start, end)
    if circumstance is None or _ISSUES.search(text, circumstance.end(), end):
        return None
    return circumstance.end()


def gives_order(text: str) -> bool:
    """An item that gives a body something to do, whatever the heading over it says."""
    if _GIVES_ORDER.search(text):
        return True
    topic, colon, said = text.partition(": ")  # "Về vốn làm đường: Bộ Xây dựng chủ trì ..."
    said = said if colon and topic.startswith("Về ") else text
    place = _LOCALITY.match(said)
    return (place is not None and ACTION.match(said, place.end()) is not None) or (
        _OFFICES.match(said) is not None and names_actor(said))


def orders_body(text: str) -> bool:
    """"Đề nghị Báo Ấp Bắc tuyên truyền ...", "Sở Y tế chủ trì ...": the body that is to act comes first.

    "Căn cứ kết quả chấm điểm, các sở xây dựng ...": what it is to act on may stand before it.
    """
    based = _BASED_ON.match(text)
    said = text[based.end()].upper() + text[based.end() + 1:] if based else text
    return begins_with_body(said) and (_ORDERED.match(said) is not None or names_actor(said))


def says_its_own(line: str) -> bool:
    """A full sentence over items below it, not their title: a body acts in it, or its title has content.

    "Thu thập thông tin, tổng hợp ở xã." over four bullets is a title, although it ends as a sentence does.
    """
    if not line.endswith((".", ";")):
        return False
    title, colon, content = line.partition(":")
    return (
        (begins_with_body(line) and ACTION.search(NOUNS.sub("", line)) is not None)
        or (bool(colon) and len(title) < _OWN_TITLE and len(content) > _OWN_CONTENT)
        or len(line) > _OWN_LENGTH
    )


def names_actor(text: str) -> bool:
    """A sentence in which a body does something; money that is merely set aside is none."""
    return _ACTOR.match(text) is not None
